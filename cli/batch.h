// A file of queries: each line is asked, whatever becomes of the others.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace inquit::cli {

struct BatchQuery {
    std::size_t line = 0;  // from 1
    std::string name;      // what stands before a tab, else the query
    std::string query;
};

// Lines that are empty or begin with # are none; a CR at the end of a line and a byte order mark are no part of it.
std::vector<BatchQuery> batch_queries(std::string_view text);

}  // namespace inquit::cli
