// Which language is this? Compact Language Detector 2.
#include "indexer/text/language.h"

#include <cld2/public/compact_lang_det.h>

#include "indexer/text/utf8.h"

namespace inquit {

std::string detect_language(std::string_view text) {
    constexpr std::size_t sampled_bytes = 4096;
    const std::string_view sample = cut_utf8(text, sampled_bytes);
    bool reliable = false;
    const CLD2::Language language =
        CLD2::DetectLanguage(sample.data(), static_cast<int>(sample.size()), true, &reliable);
    if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
    const std::string code = CLD2::LanguageCode(language);
    return code.substr(0, code.find('-'));
}

}  // namespace inquit
