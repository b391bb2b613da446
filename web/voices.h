// The voices of an article: each speaker with what he or she is quoted with, by how much of it there is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/record.h"

namespace inquit {

struct Voice {
    Speaker speaker;
    std::vector<std::uint32_t> quotes;  // indices into Analysis::quotes
    std::uint64_t words = 0;            // quoted, in all
};

// Most words first; those whose speaker is not known last. Quote marks around no speech are no voice. A quote
// with joint speakers belongs to each of them.
std::vector<Voice> voices(const ArticleRecord& record);

std::uint64_t count_words(std::string_view text);

// The speaker of a quote and those who share it: "Halvar Brekk and Odile Tavernay".
std::string all_speakers(const Quote& quote);

// True if `mention` stands for a named speaker without a word of the name: "he", but not "Mr Brekk".
bool is_other_name(const Speaker& speaker, std::string_view mention);

// The number of a voice's look, 1 to 5; 0 for all that come later and for the unknown.
std::uint32_t voice_style(const std::vector<Voice>& voices, const Speaker& speaker);

}  // namespace inquit
