// Words that say nothing of what a text is about.
#pragma once

#include <span>
#include <string_view>

namespace inquit {

// Such a word must match like any other, but has this share of its weight.
inline constexpr double stop_word_share = 0.02;

// The English ones, sorted.
std::span<const std::string_view> stop_words();

// In texts of this language, ISO 639-1; no language is English, and so is one without a pack.
bool is_stop_word(std::string_view folded, std::string_view language = "en");

}  // namespace inquit
