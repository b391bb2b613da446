// Text as one line without anything that could end the line or steer what reads it.
#pragma once

#include <string>
#include <string_view>

namespace inquit {

// Every run of white space and control characters becomes one space, none at the ends; ill-formed UTF-8 becomes U+FFFD.
std::string plain_line(std::string_view text);

}  // namespace inquit
