// Matches the reporting clause after a quotation and at the end of its sentence.
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
    const auto noun = noun_after(clause, verb + 1, end);
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
        if (clause.word(verb).ends_with("ing")) continue;  // "a nod to one acknowledging"
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

std::optional<Match> according_after(const Clause& clause, std::uint32_t at, std::uint32_t end) {
    const auto noun = noun_after(clause, at + 1, end);
    if (!noun) return std::nullopt;
    Clause frame = clause;
    frame.first = at;
    frame.last = end;
    return Match{Pattern::according_to, to_name(frame, *noun), at, std::nullopt};
}

// What leads a signature: a dash, a hyphen or a tilde, or a bracket around it.
bool leads_signature(const Clause& clause, std::uint32_t i) {
    if (clause.kind(i) == ChunkKind::dash) return true;
    const std::string_view text =
        clause.reading.text(clause.reading.tokens[clause.chunks[i].first]);
    return (text == "-" || text == "~" || text == "(") && clause.is_person(i + 1) &&
           ending_of(clause, i - 1) == TokenKind::stop;
}

// “…” — Signe Brekk, chief engineer
std::optional<Match> signature(const Clause& clause, std::uint32_t quote, std::uint32_t end) {
    if (quote + 2 >= end || clause.kind(quote + 2) != ChunkKind::noun ||
        !leads_signature(clause, quote + 1))
        return std::nullopt;
    const bool alone = quote + 3 >= end || clause.kind(quote + 3) == ChunkKind::comma ||
                       clause.kind(quote + 3) == ChunkKind::stop ||
                       clause.kind(quote + 3) == ChunkKind::close;
    const Chunk& source = clause.chunks[quote + 2];
    if (source.name < 0) {
        // “…” — a former skipper; but “encouragement” — a word he used often
        constexpr Classes people = cls::person_noun | cls::person_plural | cls::role;
        const bool person = source.head != Vocabulary::none &&
                            (clause.reading.words[source.head].classes & people) != 0;
        if (ending_of(clause, quote) != TokenKind::stop || (!person && quote > clause.first + 1))
            return std::nullopt;
    } else if (!alone) {
        return std::nullopt;
    }
    return Match{Pattern::dash, quote + 2, std::nullopt, std::nullopt};
}

// The source of a reporting clause that a comma sets off behind a quotation: ", said X" or ", X of Y, who …, said".
std::optional<std::uint32_t> trailing_source(const Clause& clause,
                                             std::uint32_t quote,
                                             std::uint32_t verb) {
    constexpr std::uint32_t insertion = 16;  // chunks between source and verb
    const bool noun_next = verb + 1 < clause.last && clause.kind(verb + 1) == ChunkKind::noun;
    if (clause.kind(verb - 1) == ChunkKind::comma && noun_next) return to_name(clause, verb + 1);
    // "X said the line …" begins a report of its own
    if (noun_next || (verb + 1 < clause.last && clause.kind(verb + 1) == ChunkKind::relative))
        return std::nullopt;
    for (std::uint32_t comma = verb; comma > quote && verb - comma < insertion; --comma) {
        if (clause.kind(comma) != ChunkKind::comma || clause.kind(comma + 1) != ChunkKind::noun)
            continue;
        Clause frame = clause;
        frame.first = comma + 1;
        const auto subject = subject_of(frame, verb);
        if (subject && *subject == comma + 1) return to_name(frame, comma + 1);
    }
    return std::nullopt;
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

namespace {

// “The line holds.” Lee said.
bool is_bare_report(const Clause& clause, std::uint32_t at, std::uint32_t end) {
    return at + 1 < end && clause.kind(at) == ChunkKind::noun &&
           clause.kind(at + 1) == ChunkKind::say &&
           (at + 2 >= end || clause.kind(at + 2) == ChunkKind::stop);
}

}  // namespace

std::optional<Match> match_after(const Clause& clause, std::uint32_t quote) {
    const std::uint32_t end = frame_end(clause, quote);
    std::uint32_t at = quote + 1;
    if (at >= end) return std::nullopt;
    if (clause.kind(at) == ChunkKind::open) return signature(clause, quote, end);
    const bool new_sentence = clause.chunks[at].sentence;
    const bool question = ends_in_question(clause, quote);
    if (new_sentence && !question && !is_bare_report(clause, at, end)) return std::nullopt;
    while (at < end && is_link(clause.kind(at)) && !may_report(clause, at)) ++at;
    // “…,” as Lee said
    if (at + 2 < end && clause.word(at) == "as" && clause.kind(at + 1) == ChunkKind::noun &&
        clause.kind(at + 2) == ChunkKind::say && clause.kind(at - 1) != ChunkKind::adverb)
        ++at;
    if (at >= end) return std::nullopt;
    const ChunkKind kind = clause.kind(at);
    if (kind == ChunkKind::according) return according_after(clause, at, end);
    const bool asks = question || ending_of(clause, quote) == TokenKind::comma ||
                      clause.kind(quote + 1) == ChunkKind::comma;
    if (kind == ChunkKind::say || kind == ChunkKind::think || (asks && may_report(clause, at)))
        return verb_then_source(clause, at, end);
    if (kind != ChunkKind::noun) return std::nullopt;
    // "that she had “attacked” Holm, and said": a quotation within a clause needs its comma
    const bool within = !asks && quote > clause.first && clause.kind(quote + 1) != ChunkKind::dash;
    auto match = within ? std::nullopt : source_then_verb(clause, at, end);
    // “…?” Lee questioned.
    const bool alone = at + 2 >= end || clause.kind(at + 2) == ChunkKind::stop;
    const bool calls = alone && at + 1 < end && clause.kind(at + 1) == ChunkKind::call;
    if (!match && asks && at + 1 < end && (may_report(clause, at + 1) || calls))
        match = Match{Pattern::quote_source_verb, at, at + 1, std::nullopt};
    if (!match) return signature(clause, quote, end);
    // After a question mark the words may be a sentence of their own: only "X asked." is no such one.
    if (new_sentence && *match->cue + 1 < end) {
        const ChunkKind next = clause.kind(*match->cue + 1);
        const bool told = clause.word(*match->cue) == "told" || clause.word(*match->cue) == "asked";
        if (next == ChunkKind::colon || next == ChunkKind::relative ||
            (next == ChunkKind::noun && !told))
            return std::nullopt;
    }
    return match;
}

std::optional<Match> match_trailing(const Clause& clause, std::uint32_t quote) {
    constexpr std::uint32_t longest = 60;  // chunks after the quotation
    const std::uint32_t end = std::min(clause.last, quote + longest);
    for (std::uint32_t verb = quote + 2; verb < end; ++verb) {
        if (clause.kind(verb) == ChunkKind::quote) return std::nullopt;
        if (clause.kind(verb) != ChunkKind::say || clause.word(verb).ends_with("ing")) continue;
        if (is_passive(clause, verb) || is_modal(clause, verb)) continue;
        if (const auto source = trailing_source(clause, quote, verb))
            return Match{Pattern::partial, *source, verb, std::nullopt};
    }
    return std::nullopt;
}

bool names_reporter(const Clause& clause, const Match& match) {
    const Chunk& source = clause.chunks[match.source];
    if (source.name < 0 && !source.pronoun) return false;
    if (!match.cue) return true;
    return clause.kind(*match.cue) != ChunkKind::call && !is_modal(clause, *match.cue);
}

bool may_speak(const Clause& clause, const Match& match) {
    const std::int32_t name = clause.chunks[match.source].name;
    if (name < 0 || !match.cue ||
        clause.cast.names[static_cast<std::size_t>(name)].type != EntityType::place)
        return true;
    if (*match.cue < match.source) return *match.cue + 1 == match.source;
    for (std::uint32_t i = match.source + 1; i < *match.cue; ++i) {
        if (clause.kind(i) != ChunkKind::adverb && clause.kind(i) != ChunkKind::verb) return false;
    }
    if (match.source == clause.first) return true;
    const ChunkKind before = clause.kind(match.source - 1);
    return before != ChunkKind::preposition && before != ChunkKind::noun;
}

}  // namespace inquit
