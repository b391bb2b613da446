// Asking the index, with an error in the query shown at its place.
#pragma once

#include <string>
#include <string_view>

#include "searcher/index.h"

namespace inquit::cli {

// The query on one line and a mark below the place, both within `width` columns.
std::string marked_place(std::string_view query, std::size_t at, unsigned width);

// Calls `ask`; throws a QueryError again as an Error whose sentence shows the query.
template <class Ask>
auto ask_index(const std::string& query, unsigned width, Ask ask) {
    try {
        return ask();
    } catch (const QueryError& error) {
        throw Error(std::string{error.what()} + '\n' + marked_place(query, error.at(), width),
                    error.hint());
    }
}

}  // namespace inquit::cli
