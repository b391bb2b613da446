// Who wrote it: the names in a byline.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace inquit {

// "Mattis Orlund and Perrin Tull; Ada Voss" -> three names, in order, with repeats.
std::vector<std::string> names_in_byline(std::string_view byline);

}  // namespace inquit
