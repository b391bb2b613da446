// Reporting clauses before and after a sentence's statement.
#include "indexer/analysis/indirect.h"

#include <algorithm>

namespace inquit {
namespace {

constexpr std::uint32_t longest_tail = 14;  // chunks of ", X said on Monday."
constexpr std::uint32_t least_content = 3;  // chunks

bool is_report(ChunkKind kind) { return kind == ChunkKind::say || kind == ChunkKind::think; }

// The clause without its final point.
std::uint32_t end_of(const Clause& clause) {
    std::uint32_t end = clause.last;
    while (end > clause.first &&
           (clause.kind(end - 1) == ChunkKind::stop || clause.kind(end - 1) == ChunkKind::close))
        --end;
    return end;
}

IndirectMatch made(const Clause& clause, Match by, std::uint32_t first, std::uint32_t last) {
    return {by, clause.chunks[first].first, clause.chunks[last - 1].last};
}

// According to X, the line holds.
std::optional<IndirectMatch> according_first(const Clause& clause, std::uint32_t end) {
    for (std::uint32_t comma = clause.first + 2; comma < std::min(end, clause.first + longest_tail);
         ++comma) {
        if (clause.kind(comma) != ChunkKind::comma || comma + least_content > end) continue;
        if (clause.kind(clause.first + 1) != ChunkKind::noun) return std::nullopt;
        const Match by{
            Pattern::according_to, to_name(clause, clause.first + 1), clause.first, std::nullopt};
        return made(clause, by, comma + 1, end);
    }
    return std::nullopt;
}

// The line holds, according to X.
std::optional<IndirectMatch> according_last(const Clause& clause,
                                            std::uint32_t at,
                                            std::uint32_t end) {
    if (at + 1 >= end || clause.kind(at + 1) != ChunkKind::noun ||
        at < clause.first + least_content)
        return std::nullopt;
    std::uint32_t last = at;
    if (clause.kind(last - 1) == ChunkKind::comma) --last;
    const Match by{Pattern::according_to, to_name(clause, at + 1), at, std::nullopt};
    return made(clause, by, clause.first, last);
}

// The line holds, X said on Monday.
std::optional<IndirectMatch> trailing(const Clause& clause, std::uint32_t verb, std::uint32_t end) {
    if (end - verb > longest_tail || clause.kind(verb) != ChunkKind::say) return std::nullopt;
    const bool object = verb + 1 < end && clause.kind(verb + 1) == ChunkKind::relative;
    if (object) return std::nullopt;
    for (std::uint32_t comma = verb; comma > clause.first + 1; --comma) {
        if (clause.kind(comma) != ChunkKind::comma) continue;
        if (comma < clause.first + least_content) return std::nullopt;
        if (comma + 1 == verb && verb + 1 < end && clause.kind(verb + 1) == ChunkKind::noun) {
            const Match by{
                Pattern::quote_verb_source, to_name(clause, verb + 1), verb, std::nullopt};
            return made(clause, by, clause.first, comma);
        }
        if (clause.kind(comma + 1) != ChunkKind::noun) continue;
        Clause frame = clause;
        frame.first = comma + 1;
        frame.last = end;
        const auto subject = subject_of(frame, verb);
        if (!subject || *subject != comma + 1) continue;
        // ", X said the line holds" begins a report of its own
        if (verb + 1 < end && clause.kind(verb + 1) == ChunkKind::noun &&
            clause.word(verb) == "said")
            return std::nullopt;
        const Match by{Pattern::quote_source_verb, to_name(frame, comma + 1), verb, std::nullopt};
        return made(clause, by, clause.first, comma);
    }
    return std::nullopt;
}

// Verbs that take a statement without "that".
bool takes_clause(std::string_view word) {
    return word == "said" || word == "says" || word == "added" || word == "adds" ||
           word == "believes" || word == "believed" || word == "thinks" || word == "thought" ||
           word == "argued" || word == "argues" || word == "insisted" || word == "insists" ||
           word == "noted" || word == "notes" || word == "claimed" || word == "claims" ||
           word == "warned" || word == "warns" || word == "hopes" || word == "hoped";
}

// X said [that] the line holds; X told reporters that …
std::optional<IndirectMatch> leading(const Clause& clause, std::uint32_t verb, std::uint32_t end) {
    std::uint32_t at = verb + 1;
    bool that = false;
    for (std::uint32_t i = at; i < std::min(end, at + 5); ++i) {
        if (clause.kind(i) == ChunkKind::relative && clause.word(i) == "that") {
            at = i + 1;
            that = true;
            break;
        }
    }
    if (at + least_content > end) return std::nullopt;
    if (!that) {
        const ChunkKind next = clause.kind(at);
        const bool clausal = next == ChunkKind::noun || next == ChunkKind::subordinator ||
                             (next == ChunkKind::other && clause.word(verb) == "said");
        if (!takes_clause(clause.word(verb)) || !clausal) return std::nullopt;
    }
    const auto subject = subject_of(clause, verb);
    if (!subject) return std::nullopt;
    Match by{Pattern::source_verb_quote, to_name(clause, *subject), verb, std::nullopt};
    by.joint = joined(clause, *subject);
    return made(clause, by, at, end);
}

}  // namespace

std::optional<IndirectMatch> match_indirect(const Clause& clause) {
    const std::uint32_t end = end_of(clause);
    if (end < clause.first + least_content + 1) return std::nullopt;
    if (clause.kind(clause.first) == ChunkKind::according) return according_first(clause, end);
    for (std::uint32_t i = clause.first; i < end; ++i) {
        const ChunkKind kind = clause.kind(i);
        if (kind == ChunkKind::according) return according_last(clause, i, end);
        if (!is_report(kind) || is_passive(clause, i) || is_modal(clause, i)) continue;
        if (auto match = leading(clause, i, end)) return match;
        if (auto match = trailing(clause, i, end)) return match;
    }
    return std::nullopt;
}

}  // namespace inquit
