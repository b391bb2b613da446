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
        { 0, 95, 85, 85, 65, 88, 90},  // quote-verb-source
        { 0, 93, 78, 78, 89, 90, 87},  // quote-source-verb
        { 0, 89, 79, 79, 63, 81, 85},  // source-verb-quote
        { 0, 64, 75, 75, 72, 80, 80},  // according-to
        { 0, 92, 81, 81, 79, 70, 86},  // transcript
        { 0, 91, 83, 83, 75, 87, 88},  // dash
        { 0, 78, 70, 70, 63, 75, 61},  // same-paragraph
        { 0, 93, 85, 85, 77, 90, 95},  // continued
        { 0, 93, 71, 71, 42, 80, 86},  // partial
        { 0, 90, 82, 82, 74, 87, 88},  // turn
    }},
    {{  // mixed
        { 0,  0,  0,  0,  0,  0,  0},  // none
        { 0, 94, 85, 85, 59, 93, 90},  // quote-verb-source
        { 0, 87, 75, 75, 73, 78, 87},  // quote-source-verb
        { 0, 91, 76, 76, 40, 90, 85},  // source-verb-quote
        { 0, 64, 75, 75, 62, 84, 80},  // according-to
        { 0, 85, 81, 81, 76, 64, 86},  // transcript
        { 0, 91, 83, 83, 75, 87, 88},  // dash
        { 0, 78, 70, 70, 63, 75, 63},  // same-paragraph
        { 0, 93, 85, 85, 77, 90, 94},  // continued
        { 0, 89, 73, 73, 58, 86, 86},  // partial
        { 0, 90, 82, 82, 74, 87, 86},  // turn
    }},
    {{  // indirect
        { 0,  0,  0,  0,  0,  0,  0},  // none
        { 0, 81, 79, 79, 68, 78, 78},  // quote-verb-source
        { 0, 90, 88, 88, 73, 82, 82},  // quote-source-verb
        { 0, 83, 60, 60, 55, 75, 75},  // source-verb-quote
        { 0, 72, 62, 62, 57, 68, 68},  // according-to
        { 0, 79, 69, 69, 66, 75, 75},  // transcript
        { 0, 79, 69, 69, 66, 75, 75},  // dash
        { 0, 79, 69, 69, 66, 75, 75},  // same-paragraph
        { 0, 79, 69, 69, 66, 75, 75},  // continued
        { 0, 79, 69, 69, 66, 75, 75},  // partial
        { 0, 79, 69, 69, 66, 75, 75},  // turn
    }},
}};
// clang-format on

}  // namespace inquit
