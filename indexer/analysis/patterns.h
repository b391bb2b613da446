// The patterns that look beside a quotation, within its sentence.
#pragma once

#include <cstdint>
#include <optional>

#include "indexer/analysis/clause.h"
#include "indexer/schema/analysis.h"

namespace inquit {

// A source found by its words; chunks of the clause.
struct Match {
    Pattern pattern{};
    std::uint32_t source = 0;
    std::optional<std::uint32_t> cue;
    std::optional<std::uint32_t> joint;
};

// “…,” said X · “…,” X said · “…,” according to X. `quote` is a chunk; what follows may lie past the clause.
std::optional<Match> match_after(const Clause& clause, std::uint32_t quote);

// X said: “…” · X called it “…” · According to X, “…”
std::optional<Match> match_before(const Clause& clause, std::uint32_t quote);

// … “…” …, X said.
std::optional<Match> match_trailing(const Clause& clause, std::uint32_t quote);

// X was firm: “…” · More from X: “…”
std::optional<Match> match_colon(const Clause& clause, std::uint32_t quote);

// What the last character before the closing mark is.
TokenKind ending_of(const Clause& clause, std::uint32_t quote);

// A verb that says, and a name or a pronoun for its subject.
bool names_reporter(const Clause& clause, const Match& match);

// A country or a town speaks only with a verb of its own beside it: not in "Anna Holm of Lirenne, who left, said".
bool may_speak(const Clause& clause, const Match& match);

}  // namespace inquit
