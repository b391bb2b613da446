// Who wrote it.
#include "indexer/text/byline.h"

#include <algorithm>

#include "indexer/text/fold.h"

namespace inquit {

std::vector<std::string> names_in_byline(std::string_view byline) {
    std::vector<std::string> out;
    while (!byline.empty()) {
        std::size_t end = byline.size();
        std::size_t mark = 0;
        for (const std::string_view divider : {std::string_view(" and "),
                                               std::string_view(" & "),
                                               std::string_view(","),
                                               std::string_view(";")}) {
            if (const std::size_t at = byline.find(divider); at < end) {
                end = at;
                mark = divider.size();
            }
        }
        if (std::string name = collapse_space(byline.substr(0, end)); !name.empty())
            out.push_back(std::move(name));
        byline.remove_prefix(std::min(byline.size(), end + mark));
    }
    return out;
}

}  // namespace inquit
