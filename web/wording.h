// The words of the page: numbers, dates, and what is missing or uncertain.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/schema/analysis.h"
#include "indexer/schema/article.h"

namespace inquit {

std::string number(std::uint64_t n);                           // 31,890
std::string counted(std::uint64_t n, std::string_view thing);  // "1 article", "2 articles"
std::string reading_time(std::uint64_t words);                 // "4 min read"
std::string duration(double ms);                               // "6 ms", "0.3 ms"
std::string month_name(unsigned month);                        // 1: January

std::string date_words(const std::optional<Day>& published);  // "9 April 2019", "undated"
std::string source_words(const std::string& source);          // the source, "no source"

// How a date, a title or a source was found, where that is worth saying; else empty.
std::string_view provenance_words(Provenance from);

// Who said it, in words: the name; "a diplomat (not named)"; "speaker unknown".
std::string speaker_words(const Speaker& speaker);

// "" if the attribution is as good as sure, else "probably" or "perhaps".
std::string_view doubt_words(float confidence);

std::string_view part_words(PartKind kind);   // "Photo caption"
std::string_view css_class(EntityType type);  // per, org, loc
std::string language_words(
    std::string_view code);  // "English"; a code that is not known here stays

// At most `bytes` of a text, cut behind a word, with " …" where it is cut.
std::string shortened(std::string_view text, std::size_t bytes);

// `path` for showing: well-formed, control characters out, ~ for the home of the user.
std::string shown_path(std::string_view path);

}  // namespace inquit
