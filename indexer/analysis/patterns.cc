// Matches the reporting clause after, before and at the end of a quotation's sentence.
#include "indexer/analysis/patterns.h"

#include <algorithm>

namespace inquit {
namespace {

constexpr std::uint32_t longest_frame = 26;  // chunks between a quotation and its verb

bool is_link(ChunkKind kind) {
    return kind == ChunkKind::comma || kind == ChunkKind::dash || kind == ChunkKind::adverb ||
           kind == ChunkKind::other;
}

bool ends_in_question(const Clause& clause, std::uint32_t quote) {
    const Chunk& chunk = clause.chunks[quote];
    for (std::uint32_t i = chunk.last; i > chunk.first; --i) {
        const Token& token = clause.reading.tokens[i - 1];
        if (token.kind == TokenKind::mark) continue;
        const std::string_view text = clause.reading.text(token);
        return text == "?" || text == "!" || text == "…";
    }
    return false;
}

std::optional<std::uint32_t> noun_from(const Clause& clause, std::uint32_t at, std::uint32_t end) {
    while (at < end && clause.kind(at) == ChunkKind::adverb) ++at;
    if (at < end && clause.kind(at) == ChunkKind::noun) return at;
    // "insists spinner Torben Hask", "wailed new museum boss Willem de Voss": words of no class before a name
    for (std::uint32_t i = at; i < end && i < at + 3; ++i) {
        if (clause.kind(i) == ChunkKind::noun)
            return clause.is_person(i) ? std::optional(i) : std::nullopt;
        if (clause.kind(i) != ChunkKind::other) break;
    }
    return std::nullopt;
}

// A verb that no list has: "gulped", "he sniped". Only where a quotation's own comma or question asks for one.
bool may_report(const Clause& clause, std::uint32_t i) {
    if (clause.kind(i) != ChunkKind::other) return false;
    const std::string_view word = clause.word(i);
    return word.size() > 4 && word.ends_with("ed");
}

// Where the stretch after a quotation ends: at the next quotation or the end of its sentence.
std::uint32_t frame_end(const Clause& clause, std::uint32_t quote) {
    const auto size = static_cast<std::uint32_t>(clause.chunks.size());
    const std::uint32_t limit = std::min(size, quote + longest_frame);
    for (std::uint32_t i = quote + 1; i < limit; ++i) {
        const Chunk& chunk = clause.chunks[i];
        if (chunk.kind == ChunkKind::quote || chunk.kind == ChunkKind::semicolon) return i;
        if (chunk.sentence && i > quote + 1) return i;
    }
    return limit;
}

std::optional<Match> verb_then_source(const Clause& clause, std::uint32_t verb, std::uint32_t end) {
    if (clause.word(verb).ends_with("ing")) return std::nullopt;
    const auto noun = noun_from(clause, verb + 1, end);
    if (!noun) return std::nullopt;
    Clause frame = clause;
    frame.first = verb;
    frame.last = end;
    Match match{Pattern::quote_verb_source, to_name(frame, *noun), verb, std::nullopt};
    if (*noun + 2 < end && clause.kind(*noun + 1) == ChunkKind::conjunction &&
        clause.kind(*noun + 2) == ChunkKind::noun && clause.is_person(*noun + 2) &&
        clause.is_person(*noun))
        match.joint = *noun + 2;
    return match;
}

std::optional<Match> source_then_verb(const Clause& clause, std::uint32_t noun, std::uint32_t end) {
    for (std::uint32_t verb = noun + 1; verb < end; ++verb) {
        if (clause.kind(verb) != ChunkKind::say && clause.kind(verb) != ChunkKind::think) continue;
        std::uint32_t before = verb - 1;
        while (before > noun &&
               (clause.kind(before) == ChunkKind::adverb || clause.kind(before) == ChunkKind::verb))
            --before;
        if (clause.kind(before) == ChunkKind::relative) continue;
        if (clause.kind(before) == ChunkKind::preposition && clause.word(before) == "to" &&
            before > noun + 1 && clause.kind(before - 1) == ChunkKind::noun)
            continue;
        Clause frame = clause;
        frame.first = noun;
        frame.last = end;
        if (is_passive(frame, verb)) continue;
        Match match{Pattern::quote_source_verb, to_name(frame, noun), verb, std::nullopt};
        if (noun + 2 < verb && clause.kind(noun + 1) == ChunkKind::conjunction &&
            clause.kind(noun + 2) == ChunkKind::noun)
            match.joint = noun + 2;
        return match;
    }
    return std::nullopt;
}

// According to X, “…”
std::optional<Match> according_before(const Clause& clause, std::uint32_t at, std::uint32_t quote) {
    if (clause.kind(at) != ChunkKind::according || at + 1 >= quote) return std::nullopt;
    const auto noun = noun_from(clause, at + 1, quote);
    if (!noun) return std::nullopt;
    Clause frame = clause;
    frame.first = at;
    return Match{Pattern::according_to, to_name(frame, *noun), at, std::nullopt};
}

// "should continue", "to call it": nobody has said it yet
bool is_modal(const Clause& clause, std::uint32_t verb) {
    for (std::uint32_t i = verb; i > clause.first;) {
        --i;
        const ChunkKind kind = clause.kind(i);
        if (kind == ChunkKind::adverb) continue;
        if (kind != ChunkKind::verb && kind != ChunkKind::preposition) return false;
        const Token& token = clause.reading.tokens[clause.chunks[i].first];
        if (clause.reading.is(token, cls::modal)) return true;
        if (kind == ChunkKind::preposition) return false;
    }
    return false;
}

// "whom Lee called upon": a verb of a relative clause reports only what stands beside it
bool is_aside(const Clause& clause, std::uint32_t verb, std::uint32_t quote) {
    if (verb + 3 >= quote || verb < clause.first + 2) return false;
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

std::optional<Match> according_after(const Clause& clause, std::uint32_t at, std::uint32_t end) {
    const auto noun = noun_from(clause, at + 1, end);
    if (!noun) return std::nullopt;
    Clause frame = clause;
    frame.first = at;
    frame.last = end;
    return Match{Pattern::according_to, to_name(frame, *noun), at, std::nullopt};
}

// “…” — Signe Brekk, chief engineer
std::optional<Match> signature(const Clause& clause, std::uint32_t quote, std::uint32_t end) {
    if (clause.kind(quote + 1) != ChunkKind::dash || quote + 2 >= end ||
        clause.kind(quote + 2) != ChunkKind::noun)
        return std::nullopt;
    const bool alone = quote + 3 >= end || clause.kind(quote + 3) == ChunkKind::comma ||
                       clause.kind(quote + 3) == ChunkKind::stop;
    const bool indefinite = !clause.chunks[quote + 2].definite && clause.chunks[quote + 2].name < 0;
    if (!alone && !indefinite) return std::nullopt;
    return Match{Pattern::dash, quote + 2, std::nullopt, std::nullopt};
}

}  // namespace

TokenKind ending_of(const Clause& clause, std::uint32_t quote) {
    const Chunk& chunk = clause.chunks[quote];
    for (std::uint32_t i = chunk.last; i > chunk.first; --i) {
        const Token& token = clause.reading.tokens[i - 1];
        if (token.kind != TokenKind::mark) return token.kind;
    }
    return TokenKind::mark;
}

std::optional<Match> match_after(const Clause& clause, std::uint32_t quote) {
    const std::uint32_t end = frame_end(clause, quote);
    std::uint32_t at = quote + 1;
    if (at >= end) return std::nullopt;
    const bool new_sentence = clause.chunks[at].sentence;
    const bool question = ends_in_question(clause, quote);
    if (new_sentence && !question) return std::nullopt;
    while (at < end && is_link(clause.kind(at)) && !may_report(clause, at)) ++at;
    if (at >= end) return std::nullopt;
    const ChunkKind kind = clause.kind(at);
    if (kind == ChunkKind::according) return according_after(clause, at, end);
    const bool asks = question || ending_of(clause, quote) == TokenKind::comma ||
                      clause.kind(quote + 1) == ChunkKind::comma;
    if (kind == ChunkKind::say || kind == ChunkKind::think || (asks && may_report(clause, at)))
        return verb_then_source(clause, at, end);
    if (kind != ChunkKind::noun) return std::nullopt;
    auto match = source_then_verb(clause, at, end);
    if (!match && asks && at + 1 < end && may_report(clause, at + 1))
        match = Match{Pattern::quote_source_verb, at, at + 1, std::nullopt};
    if (!match) return signature(clause, quote, end);
    // After a question mark the words may be a sentence of their own: only "X asked." is no such one.
    if (new_sentence && *match->cue + 1 < end) {
        const ChunkKind next = clause.kind(*match->cue + 1);
        if (next == ChunkKind::colon || next == ChunkKind::relative || next == ChunkKind::noun)
            return std::nullopt;
    }
    return match;
}

std::optional<Match> match_before(const Clause& clause, std::uint32_t quote) {
    const std::uint32_t low = quote > clause.first + 40 ? quote - 40 : clause.first;
    std::optional<std::uint32_t> say;
    std::optional<std::uint32_t> call;
    std::optional<std::uint32_t> weak;  // "should say", "to tell"
    for (std::uint32_t i = quote; i > low;) {
        --i;
        const ChunkKind kind = clause.kind(i);
        if (kind == ChunkKind::quote && !say && !call && i + 1 == quote) break;
        if (auto match = according_before(clause, i, quote)) return match;
        if (!is_cue(kind) || is_passive(clause, i) || is_aside(clause, i, quote)) continue;
        if (is_modal(clause, i)) {
            weak = i;
        } else if (kind == ChunkKind::call) {
            call = i;
        } else if (!say) {
            say = i;
        }
    }
    const auto verb = say ? say : call ? call : weak;
    if (!verb) return std::nullopt;
    const auto noun = subject_of(clause, *verb);
    if (!noun) return std::nullopt;
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

std::optional<Match> match_trailing(const Clause& clause, std::uint32_t quote) {
    constexpr std::uint32_t tail = 12;    // chunks after the verb
    constexpr std::uint32_t insert = 16;  // chunks between source and verb
    const std::uint32_t low = std::max(quote + 1, clause.last > tail ? clause.last - tail : 0);
    for (std::uint32_t verb = clause.last; verb > low;) {
        --verb;
        if (clause.kind(verb) == ChunkKind::quote) return std::nullopt;
        if (clause.kind(verb) != ChunkKind::say || clause.word(verb).ends_with("ing")) continue;
        if (is_passive(clause, verb) || is_modal(clause, verb)) return std::nullopt;
        if (clause.kind(verb - 1) == ChunkKind::comma && verb + 1 < clause.last &&
            clause.kind(verb + 1) == ChunkKind::noun)
            return Match{Pattern::partial, verb + 1, verb, std::nullopt};
        // back to the comma that sets the reporting clause off
        for (std::uint32_t comma = verb; comma > quote && verb - comma < insert; --comma) {
            if (clause.kind(comma) != ChunkKind::comma || clause.kind(comma + 1) != ChunkKind::noun)
                continue;
            Clause frame = clause;
            frame.first = comma + 1;
            const auto subject = subject_of(frame, verb);
            if (subject && *subject == comma + 1)
                return Match{Pattern::partial, to_name(frame, comma + 1), verb, std::nullopt};
        }
        return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace inquit
