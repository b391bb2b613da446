// Two accounts of one event: how much speaks for two of their quotes being one thing said?
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "indexer/wording/evidence.h"
#include "indexer/wording/wording.h"

namespace inquit {

// The two speakers: one name; of one nothing is known; at least one is described only, as by an office; two names.
enum class Speakers : std::uint8_t { one, missing, unknown, two };

// What the model weighs, in its order; the first is 1.
using Figures = std::array<double, 15>;
Figures figures(const WordingEvidence& evidence, Speakers speakers);

// Above `least_one_thing`: one thing. About -3 to 5.
double one_thing(const WordingEvidence& evidence, Speakers speakers);
double one_thing(const Wording& a, const Wording& b, Speakers speakers);

constexpr double least_one_thing = 0.25;  // chosen on tests/quality/accounts/dev.jsonl

// What many quotes of an account have is what the event is about, and says little of a single one: each word weighs
// less by how many of these, the quotes of one account, have it.
void weigh_in_account(std::span<Wording* const> quotes);

}  // namespace inquit
