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

// According to X, “…”
std::optional<Match> according_before(const Clause& clause, std::uint32_t at, std::uint32_t quote) {
    if (clause.kind(at) != ChunkKind::according || at + 1 >= quote) return std::nullopt;
    const auto noun = noun_from(clause, at + 1, quote);
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

std::optional<Match> according_after(const Clause& clause, std::uint32_t at, std::uint32_t end) {
    const auto noun = noun_from(clause, at + 1, end);
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
    if (clause.kind(at) == ChunkKind::open) return signature(clause, quote, end);
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
    // "that she had “attacked” Holm, and said": a quotation within a clause needs its comma
    const bool within = !asks && quote > clause.first && clause.kind(quote + 1) != ChunkKind::dash;
    auto match = within ? std::nullopt : source_then_verb(clause, at, end);
    if (!match && asks && at + 1 < end && may_report(clause, at + 1))
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

namespace {

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
