// How often each way of finding a speaker was right, in percent.
// Written by scripts/quality --fit-confidence.
#pragma once

#include <array>
#include <cstdint>

namespace inquit {

using ConfidenceRow = std::array<std::uint8_t, 7>;  // by Via

// By QuoteKind and Pattern.
// clang-format off
inline constexpr std::array<std::array<ConfidenceRow, 11>, 3> confidence_table{{
    {{  // direct
        { 0,  0,  0,  0,  0,  0,  0},  // none
        { 0, 95, 85, 91, 65, 88, 91},  // quote-verb-source
        { 0, 93, 78, 90, 89, 90, 87},  // quote-source-verb
        { 0, 89, 79, 74, 63, 81, 86},  // source-verb-quote
        { 0, 68, 76, 82, 72, 80, 81},  // according-to
        { 0, 92, 80, 86, 78, 70, 86},  // transcript
        { 0, 91, 83, 88, 75, 87, 88},  // dash
        { 0, 78, 70, 76, 62, 75, 61},  // same-paragraph
        { 0, 93, 85, 91, 77, 90, 95},  // continued
        { 0, 93, 71, 89, 41, 80, 86},  // partial
        { 0, 90, 82, 88, 74, 87, 88},  // turn
    }},
    {{  // mixed
        { 0,  0,  0,  0,  0,  0,  0},  // none
        { 0, 94, 85, 91, 59, 93, 91},  // quote-verb-source
        { 0, 89, 75, 91, 73, 78, 87},  // quote-source-verb
        { 0, 91, 76, 89, 40, 90, 86},  // source-verb-quote
        { 0, 69, 76, 82, 62, 85, 81},  // according-to
        { 0, 80, 80, 86, 75, 64, 86},  // transcript
        { 0, 91, 83, 88, 75, 87, 88},  // dash
        { 0, 78, 70, 76, 62, 75, 63},  // same-paragraph
        { 0, 93, 85, 91, 77, 90, 94},  // continued
        { 0, 89, 73, 88, 57, 86, 86},  // partial
        { 0, 90, 82, 88, 74, 87, 86},  // turn
    }},
    {{  // indirect
        { 0,  0,  0,  0,  0,  0,  0},  // none
        { 0, 81, 79, 75, 68, 78, 78},  // quote-verb-source
        { 0, 90, 90, 75, 73, 82, 82},  // quote-source-verb
        { 0, 83, 60, 73, 55, 75, 75},  // source-verb-quote
        { 0, 70, 62, 68, 57, 68, 68},  // according-to
        { 0, 79, 69, 71, 66, 75, 75},  // transcript
        { 0, 79, 69, 73, 66, 75, 75},  // dash
        { 0, 79, 69, 63, 66, 75, 75},  // same-paragraph
        { 0, 79, 69, 75, 66, 75, 75},  // continued
        { 0, 79, 69, 73, 66, 75, 75},  // partial
        { 0, 79, 69, 73, 66, 75, 75},  // turn
    }},
}};
// clang-format on

}  // namespace inquit
