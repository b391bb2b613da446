// The bytes of the model, compiled in.
#pragma once

#include <string_view>

namespace inquit::tagger {

std::string_view embedded_model();

}  // namespace inquit::tagger
