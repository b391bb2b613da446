// Matches the reporting clause before a quotation, and the colon that leads to it.
#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/analysis/patterns.h"

namespace inquit {
namespace {

// According to X, “…”
std::optional<Match> according_before(const Clause& clause, std::uint32_t at, std::uint32_t quote) {
    if (clause.kind(at) != ChunkKind::according || at + 1 >= quote) return std::nullopt;
    const auto noun = noun_after(clause, at + 1, quote);
    if (!noun) return std::nullopt;
    Clause frame = clause;
    frame.first = at;
    return Match{Pattern::according_to, to_name(frame, *noun), at, std::nullopt};
}

// "whom Lee called upon": a verb of a relative clause reports only what stands beside it
bool is_aside(const Clause& clause, std::uint32_t verb, std::uint32_t quote) {
    if (verb + 3 >= quote || verb < clause.first + 2 || is_time(clause, verb - 1)) return false;
    return clause.kind(verb - 1) == ChunkKind::noun &&
           clause.kind(verb - 2) == ChunkKind::relative && clause.word(verb - 2) != "that";
}

std::uint32_t maker(const Clause& clause, std::uint32_t noun, std::uint32_t verb) {
    const Chunk& chunk = clause.chunks[noun];
    if (chunk.name >= 0 || chunk.owner >= 0 || chunk.owner_gender != 0 ||
        chunk.head == Vocabulary::none)
        return noun;
    if ((clause.reading.words[chunk.head].classes & cls::work) == 0) return noun;
    const auto main = main_subject(clause, verb);
    return main && (clause.is_person(*main) || clause.chunks[*main].pronoun) ? *main : noun;
}

// was told by Lee that “…”; was called “…” by Lee
std::optional<Match> told_by(const Clause& clause, std::uint32_t verb, std::uint32_t quote) {
    if (!is_cue(clause.kind(verb)) || !is_passive(clause, verb)) return std::nullopt;
    for (const std::uint32_t by : {verb + 1, quote + 1}) {
        if (by + 1 >= clause.last || by == quote || clause.kind(by) != ChunkKind::preposition)
            continue;
        if (clause.word(by) != "by" || clause.kind(by + 1) != ChunkKind::noun) continue;
        return Match{Pattern::partial, to_name(clause, by + 1), verb, std::nullopt};
    }
    return std::nullopt;
}

// The verbs before a quotation, nearest first.
struct Verbs {
    std::optional<std::uint32_t>
        named;  // says or thinks, and its subject has a name or is he or she
    std::optional<std::uint32_t> say, call;
    std::optional<std::uint32_t> named_call;  // nearer than any that says
    bool call_apart = false;                  // "a row in June, when Holm called it …"
    std::optional<std::uint32_t> weak;        // "should say", "to tell"

    void add(const Clause& clause, std::uint32_t verb) {
        if (is_modal(clause, verb)) {
            weak = verb;
            return;
        }
        const auto noun = subject_of(clause, verb);
        const bool inverted = verb > clause.first && clause.kind(verb - 1) == ChunkKind::quote;
        if (!noun && !inverted) return;
        const bool by_name = noun && has_name(clause, to_name(clause, *noun));
        if (clause.kind(verb) == ChunkKind::call) {
            if (!call) call = verb;
            if (by_name && !say && !named_call) {
                named_call = verb;
                call_apart = noun > clause.first && opens_aside(clause, *noun - 1);
            }
            return;
        }
        if (!say) say = verb;
        if (!named && by_name) named = verb;
    }

    [[nodiscard]] static bool opens_aside(const Clause& clause, std::uint32_t i) {
        if (clause.kind(i) == ChunkKind::subordinator) return true;
        return clause.kind(i) == ChunkKind::relative && clause.word(i) != "that";
    }

    [[nodiscard]] static bool has_name(const Clause& clause, std::uint32_t noun) {
        const Chunk& chunk = clause.chunks[noun];
        if (chunk.name >= 0) return true;
        const Token& token = clause.reading.tokens[chunk.first];
        return chunk.pronoun && clause.reading.is(token, cls::male | cls::female);
    }

    [[nodiscard]] bool any() const { return say || call || weak; }

    [[nodiscard]] std::optional<std::uint32_t> best() const {
        if (named) return named;
        if (named_call && (!say || call_apart)) return named_call;
        return say ? say : call ? call : weak;
    }
};

// Her claim that the count was “a farce”; Brekk’s promise to “count again”
std::optional<Match> claimed(const Clause& clause, std::uint32_t quote) {
    const std::uint32_t low = quote > clause.first + 12 ? quote - 12 : clause.first;
    for (std::uint32_t i = quote; i > low;) {
        --i;
        const Chunk& chunk = clause.chunks[i];
        if (chunk.kind == ChunkKind::quote) return std::nullopt;
        if (chunk.kind != ChunkKind::noun || chunk.name >= 0 || chunk.head == Vocabulary::none)
            continue;
        if (chunk.owner < 0 && chunk.owner_gender == 0) continue;
        if ((clause.reading.words[chunk.head].classes & cls::work) == 0) continue;
        const ChunkKind next = clause.kind(i + 1);
        const bool goes_on = next == ChunkKind::relative || next == ChunkKind::verb ||
                             next == ChunkKind::preposition || next == ChunkKind::colon;
        if (goes_on) return Match{Pattern::partial, i, std::nullopt, std::nullopt};
    }
    return std::nullopt;
}

// Lee’s “seven percent” remark
std::optional<Match> owned(const Clause& clause, std::uint32_t quote) {
    if (quote == clause.first || quote + 1 >= clause.last) return std::nullopt;
    const Chunk& owner = clause.chunks[quote - 1];
    if (owner.kind != ChunkKind::noun || owner.owner < 0 ||
        clause.reading.tokens[owner.last - 1].kind != TokenKind::possessive)
        return std::nullopt;
    constexpr auto said = std::to_array<std::string_view>(
        {"assertion", "call",   "claim",  "comment", "comments", "complaint", "jibe",
         "line",      "pledge", "post",   "promise", "quip",     "remark",    "remarks",
         "statement", "taunt",  "threat", "tweet",   "vow",      "warning"});
    if (!std::ranges::binary_search(said, clause.word(quote + 1))) return std::nullopt;
    return Match{Pattern::partial, quote - 1, std::nullopt, std::nullopt};
}

// Because of the way the count was made, explained Lee, “…”
std::optional<Match> inverted_before(const Clause& clause, std::uint32_t quote) {
    if (quote < clause.first + 4 || clause.kind(quote - 1) != ChunkKind::comma ||
        clause.kind(quote - 2) != ChunkKind::noun || clause.kind(quote - 3) != ChunkKind::say ||
        clause.kind(quote - 4) != ChunkKind::comma)
        return std::nullopt;
    if (!clause.is_person(quote - 2) || clause.word(quote - 3).ends_with("ing"))
        return std::nullopt;
    return Match{Pattern::source_verb_quote, quote - 2, quote - 3, std::nullopt};
}

}  // namespace

std::optional<Match> match_before(const Clause& clause, std::uint32_t quote) {
    if (auto match = inverted_before(clause, quote)) return match;
    if (auto match = owned(clause, quote)) return match;
    const std::uint32_t low = quote > clause.first + 40 ? quote - 40 : clause.first;
    Verbs verbs;
    for (std::uint32_t i = quote; i > low;) {
        --i;
        if (clause.kind(i) == ChunkKind::quote && !verbs.any() && i + 1 == quote) break;
        if (auto match = according_before(clause, i, quote)) return match;
        if (auto match = told_by(clause, i, quote)) return match;
        if (!is_cue(clause.kind(i)) || is_passive(clause, i) || is_aside(clause, i, quote))
            continue;
        verbs.add(clause, i);
    }
    const auto verb = verbs.best();
    if (!verb) return claimed(clause, quote);
    const auto noun = subject_of(clause, *verb);
    if (!noun) return std::nullopt;
    const bool say = clause.kind(*verb) != ChunkKind::call;
    const bool adjacent = *verb + 2 >= quote;
    // "a video that said", "a statement saying": its maker speaks
    const std::uint32_t source = maker(clause, *noun, *verb);
    Match match{say && adjacent ? Pattern::source_verb_quote : Pattern::partial,
                to_name(clause, source),
                verb,
                std::nullopt};
    if (clause.kind(quote - 1) == ChunkKind::colon && say)
        match.pattern = Pattern::source_verb_quote;
    match.joint = joined(clause, *noun);
    return match;
}

std::optional<Match> match_colon(const Clause& clause, std::uint32_t quote) {
    if (quote < clause.first + 2 || clause.kind(quote - 1) != ChunkKind::colon) return std::nullopt;
    const std::uint32_t colon = quote - 1;
    // "More from Anna Lee: “…”", but not "a message to Anna Lee: “…”"
    const bool apart = colon < clause.first + 2 ||
                       clause.kind(colon - 2) != ChunkKind::preposition ||
                       clause.word(colon - 2) == "from" || clause.word(colon - 2) == "by";
    if (clause.is_person(colon - 1) && apart)
        return Match{colon - 1 == clause.first ? Pattern::transcript : Pattern::source_verb_quote,
                     colon - 1,
                     std::nullopt,
                     std::nullopt};
    if (colon - 1 == clause.first) return std::nullopt;  // a label: a transcript's
    const auto subject = main_subject(clause, colon);
    if (!subject) return std::nullopt;
    const std::uint32_t noun = to_name(clause, *subject);
    const Chunk& chunk = clause.chunks[noun];
    const bool body =
        chunk.name >= 0 &&
        clause.cast.names[static_cast<std::size_t>(chunk.name)].type == EntityType::organisation;
    if (!body && !Verbs::has_name(clause, noun)) return std::nullopt;
    return Match{Pattern::source_verb_quote, noun, std::nullopt, std::nullopt};
}

}  // namespace inquit
