// The value slot of a document has what the term was made of.
#include "searcher/printed_value.h"

#include "indexer/schema/layout.h"
#include "indexer/schema/terms.h"

namespace inquit {

std::string printed_value(const Xapian::Database& database,
                          Field field,
                          const std::string& wanted) {
    const auto first = database.postlist_begin(wanted);
    if (first != database.postlist_end(wanted)) {
        const std::string packed = database.get_document(*first).get_value(info(field).slot);
        for (const std::string_view value : unpack_values(packed)) {
            if (term(field, value) == wanted) return std::string(value);
        }
    }
    return wanted.substr(info(field).prefix.size());
}

}  // namespace inquit
