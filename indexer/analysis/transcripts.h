// Transcripts and interviews: what stands after “BREKK:”, “Halvar Brekk:”, “Q:” and “A:” is said, without marks.
#pragma once

#include <cstdint>
#include <optional>

#include "indexer/analysis/entities.h"
#include "indexer/analysis/reading.h"
#include "indexer/analysis/sources.h"

namespace inquit {

// Adds a span for every turn of a transcript, in order.
void find_turns(Reading& reading);

// Who answers in an interview set as Q: and A:, as what stands before the first question tells it.
std::optional<std::uint32_t> find_interviewee(const Reading& reading, const Cast& cast);

// Who says a turn that begins with Q: or A:; nobody where it is not told who answers.
std::optional<Source> interview_source(const Sources& sources,
                                       TurnLabel label,
                                       std::optional<std::uint32_t> interviewee,
                                       std::uint32_t at);

}  // namespace inquit
