// Short forms of first names, as news in English prints them.
#pragma once

#include <string_view>

namespace inquit {

// One is a short form of the other that does not begin it, or a common one that does: Bill and William,
// Tom and Thomas. Both folded.
bool is_short_form(std::string_view a, std::string_view b);

}  // namespace inquit
