// Which language is this? Compact Language Detector 2.
#pragma once

#include <string>
#include <string_view>

namespace inquit {

// ISO 639-1 code of the language that most of the first kilobyte is written in (the first four where one does
// not tell), or "" where the detector is not sure or the text is too short.
std::string detect_language(std::string_view text);

}  // namespace inquit
