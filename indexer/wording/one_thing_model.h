// Weights of one_thing.cc, fitted on tests/quality/accounts/train.jsonl and hard.tsv: docs/accounts.md.
#pragma once

#include <array>

namespace inquit {

// clang-format off
constexpr std::array<double, 15> one_thing_model{
    -0.680,  // 1
    -0.295,  // share of the shorter
    1.505,  // share of the longer
    1.774,  // weight in both, log
    -0.789,  // weight that each has alone
    -0.501,  // words in a row
    -2.176,  // other numbers
    -1.037,  // other days
    1.011,  // a number in both
    -2.715,  // denied by one
    -0.625,  // a speaker who is not named
    -2.393,  // two speakers
    -2.642,  // replaced in a row
    -1.878,  // opposites
    -0.844,  // share that a short one lacks
};
// clang-format on

}  // namespace inquit
