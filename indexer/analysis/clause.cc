// Subjects by position: the noun before the verb, past prepositional phrases, insertions and relative clauses.
#include "indexer/analysis/clause.h"

#include <algorithm>

namespace inquit {

bool is_time(const Clause& clause, std::uint32_t noun) {
    const Chunk& chunk = clause.chunks[noun];
    return chunk.name < 0 && chunk.head != Vocabulary::none &&
           (clause.reading.words[chunk.head].classes & cls::time_noun) != 0;
}

namespace {

constexpr std::uint32_t farthest =
    60;  // chunks looked back: a longer sentence has no subject for us

bool is_filler(ChunkKind kind) { return kind == ChunkKind::adverb || kind == ChunkKind::verb; }

bool is_participle(std::string_view word) { return word.ends_with("ing") && word.size() > 4; }

std::uint32_t floor_of(const Clause& clause, std::uint32_t from) {
    return from > clause.first + farthest ? from - farthest : clause.first;
}

// "after Lee said": no phrase of a noun, a clause
bool opens_clause(std::string_view preposition) {
    return preposition == "after" || preposition == "before" || preposition == "since" ||
           preposition == "until" || preposition == "than";
}

// From a noun phrase inside "X of Y in Z" to X.
std::optional<std::uint32_t> out_of_phrases(const Clause& clause, std::uint32_t noun) {
    std::uint32_t at = noun;
    const std::uint32_t low = floor_of(clause, noun);
    while (at > low && clause.kind(at - 1) == ChunkKind::preposition) {
        if (opens_clause(clause.word(at - 1))) return at;
        if (at < low + 2 || clause.kind(at - 2) != ChunkKind::noun) return std::nullopt;
        at -= 2;
    }
    return at;
}

// WASHINGTON (AP) —
bool is_dateline(const Clause& clause, std::uint32_t i) {
    const std::int32_t name = clause.chunks[i].name;
    if (i != clause.first || name < 0 || i + 1 >= clause.last) return false;
    const NameSpan& span = clause.cast.names[static_cast<std::size_t>(name)];
    if (span.type != EntityType::place || clause.reading.tokens[span.first].shape != Shape::caps)
        return false;
    const ChunkKind next = clause.kind(i + 1);
    return next == ChunkKind::dash || next == ChunkKind::open || next == ChunkKind::comma;
}

// Havnsted (AP) – …: the dateline of those who set no capitals
bool is_agency_line(const Clause& clause, std::uint32_t i) {
    return i == clause.first && i + 4 < clause.last && clause.kind(i + 1) == ChunkKind::open &&
           clause.kind(i + 3) == ChunkKind::close &&
           (clause.kind(i + 4) == ChunkKind::dash || clause.kind(i + 4) == ChunkKind::other);
}

bool may_be_subject(const Clause& clause, std::uint32_t i) {
    if (clause.kind(i) != ChunkKind::noun || is_time(clause, i) || is_dateline(clause, i) ||
        is_agency_line(clause, i))
        return false;
    if (i == clause.first) return true;
    return clause.kind(i - 1) != ChunkKind::preposition && clause.kind(i - 1) != ChunkKind::open;
}

// "When the bell rang, X …", "Asked about the bell, X …": the subject stands after the comma.
std::optional<std::uint32_t> after_opening(const Clause& clause, std::uint32_t before) {
    const ChunkKind first = clause.kind(clause.first);
    if (first != ChunkKind::subordinator && first != ChunkKind::preposition && !is_cue(first))
        return std::nullopt;
    for (std::uint32_t i = clause.first; i + 1 < before; ++i) {
        if (clause.kind(i) != ChunkKind::comma || !may_be_subject(clause, i + 1)) continue;
        // "At a meeting in Havnsted, Ostvark, on Sunday, X …"
        const std::int32_t name = clause.chunks[i + 1].name;
        const bool place = name >= 0 && clause.cast.names[static_cast<std::size_t>(name)].type ==
                                            EntityType::place;
        if (place && i + 2 < before && clause.kind(i + 2) == ChunkKind::comma) continue;
        return i + 1;
    }
    return std::nullopt;
}

// Over ", who has chaired the talks," or ", speaking at the gates," to the noun before it.
std::optional<std::uint32_t> before_insertion(const Clause& clause, std::uint32_t comma) {
    const std::uint32_t low = floor_of(clause, comma);
    std::optional<std::uint32_t> nearest;
    for (std::uint32_t i = comma; i > low;) {
        --i;
        // what brackets hold is no subject
        if (clause.kind(i) == ChunkKind::close) {
            while (i > low && clause.kind(i) != ChunkKind::open) --i;
        }
        const ChunkKind kind = clause.kind(i);
        if (kind != ChunkKind::comma && kind != ChunkKind::dash && kind != ChunkKind::open)
            continue;
        if (i == low || clause.kind(i - 1) != ChunkKind::noun) continue;
        const auto noun = out_of_phrases(clause, i - 1);
        if (!noun || is_dateline(clause, *noun) || is_agency_line(clause, *noun)) continue;
        if (clause.chunks[*noun].name >= 0 || clause.chunks[*noun].pronoun) return noun;
        if (!nearest) nearest = noun;
    }
    return nearest;
}

}  // namespace

std::optional<std::uint32_t> main_subject(const Clause& clause, std::uint32_t before) {
    if (const auto noun = after_opening(clause, before)) return noun;
    for (std::uint32_t i = clause.first; i < before; ++i) {
        if (may_be_subject(clause, i)) return i;
    }
    return std::nullopt;
}

namespace {

// "secretary of state Anna Lee", "chief of staff Anna Lee": where the name is, or nothing
std::optional<std::uint32_t> office_holder(const Clause& clause, std::uint32_t preposition) {
    if (clause.kind(preposition) != ChunkKind::preposition) return std::nullopt;
    std::uint32_t at = preposition + 1;
    while (at + 1 < clause.last && at < preposition + 3 && clause.kind(at) == ChunkKind::other)
        ++at;
    if (at >= clause.last || clause.kind(at) != ChunkKind::noun || !clause.is_person(at))
        return std::nullopt;
    const Chunk& noun = clause.chunks[at];
    const Token& first = clause.reading.tokens[clause.chunks[preposition + 1].first];
    if (first.mention == noun.name) return std::nullopt;
    constexpr Classes other =
        cls::role | cls::title | cls::person_noun | cls::honorific | cls::determiner;
    if (clause.reading.folded(first) == "the") return at;  // "speaker of the House Anna Lee"
    if (clause.reading.is(first, other)) return std::nullopt;
    return at;
}

}  // namespace

namespace {

// "a letter from Anna Lee", "a statement by the ministry", "an editorial in the Courier"
std::optional<std::uint32_t> maker_beside(const Clause& clause, std::uint32_t noun) {
    const Chunk& chunk = clause.chunks[noun];
    if (chunk.head == Vocabulary::none ||
        (clause.reading.words[chunk.head].classes & cls::work) == 0 ||
        clause.kind(noun + 1) != ChunkKind::preposition || clause.chunks[noun + 2].name < 0)
        return std::nullopt;
    const auto number = static_cast<std::size_t>(clause.chunks[noun + 2].name);
    const bool body = clause.cast.names[number].type == EntityType::organisation;
    const std::string_view word = clause.word(noun + 1);
    if (word == "from" || word == "by") return noun + 2;
    return body && (word == "in" || word == "of") ? std::optional(noun + 2) : std::nullopt;
}

}  // namespace

namespace {

// "a user calling himself Anna Lee", "the chief known as Lee", "a man named Lee"
std::optional<std::uint32_t> called_beside(const Clause& clause, std::uint32_t noun) {
    constexpr std::uint32_t near = 4;  // chunks
    for (std::uint32_t i = noun + 1; i + 1 < std::min(clause.last, noun + 1 + near); ++i) {
        if (clause.kind(i) == ChunkKind::comma || clause.kind(i) == ChunkKind::quote ||
            clause.chunks[i].sentence)
            return std::nullopt;
        const std::string_view word = clause.word(i);
        if (clause.kind(i) == ChunkKind::relative) return std::nullopt;
        if (word != "named" && word != "calling" && word != "known") continue;
        for (std::uint32_t at = i + 1; at < std::min(clause.last, i + 4); ++at) {
            if (clause.is_person(at)) return at;
            if (clause.kind(at) == ChunkKind::quote) return std::nullopt;
        }
        return std::nullopt;
    }
    return std::nullopt;
}

// "company chairman and chief executive Anna Lee", "former Karsova mayor and bank governor Anna Lee": two titles of one
// person
bool is_second_title(const Clause& clause, std::uint32_t noun) {
    const Chunk& chunk = clause.chunks[noun];
    if (chunk.definite || chunk.pronoun || clause.kind(noun + 1) != ChunkKind::conjunction ||
        clause.word(noun + 1) != "and" || !clause.is_person(noun + 2))
        return false;
    const Chunk& person = clause.chunks[noun + 2];
    if (clause.reading.tokens[person.first].mention == person.name) return false;
    constexpr Classes titles = cls::title | cls::role | cls::person_noun;
    const Token& last = clause.reading.tokens[chunk.last - 1];
    return clause.reading.is(last, titles) && !clause.reading.is(last, cls::person_plural) &&
           !clause.reading.is(clause.reading.tokens[chunk.first], cls::determiner);
}

// What may stand between an office and the comma before its holder.
bool goes_to_comma(const Clause& clause, std::uint32_t i) {
    const Chunk& chunk = clause.chunks[i];
    if (chunk.sentence) return false;
    if (chunk.kind == ChunkKind::preposition || chunk.kind == ChunkKind::conjunction) return true;
    if (chunk.kind == ChunkKind::noun) return !clause.is_person(i) && !chunk.pronoun;
    // words of no class, but no verbs that no list has
    return chunk.kind == ChunkKind::other &&
           clause.reading.tokens[chunk.first].kind == TokenKind::word &&
           !clause.word(i).ends_with("ed");
}

// The mayor, the then-manager: one definite person by office.
bool is_office(const Clause& clause, const Chunk& chunk) {
    if (!chunk.definite || chunk.head == Vocabulary::none) return false;
    constexpr Classes office = cls::role | cls::title | cls::person_noun;
    const WordInfo& head = clause.reading.words[chunk.head];
    if ((head.classes & cls::person_plural) != 0) return false;
    if ((head.classes & office) != 0) return true;
    const std::size_t hyphen = head.folded.rfind('-');
    return hyphen != std::string_view::npos &&
           (Lexicon::english().classes(head.folded.substr(hyphen + 1)) & office) != 0;
}

// "the union (the Union of Rail, Sea and Air), Ines Corbel,": behind the bracket at `open`, or `limit`.
std::uint32_t past_bracket(const Clause& clause, std::uint32_t open, std::uint32_t limit) {
    while (open < limit && clause.kind(open) != ChunkKind::close) ++open;
    return std::min(open + 1, limit);
}

}  // namespace

std::uint32_t to_name(const Clause& clause, std::uint32_t noun) {
    const Chunk& chunk = clause.chunks[noun];
    if (noun + 2 < clause.last && !clause.is_person(noun) && is_second_title(clause, noun))
        return noun + 2;
    if (chunk.name >= 0 || chunk.pronoun || noun + 2 >= clause.last) return noun;
    if (const auto maker = maker_beside(clause, noun)) return *maker;
    if (const auto holder = office_holder(clause, noun + 1)) return *holder;
    if (const auto called = called_beside(clause, noun)) return *called;
    // "the secretary of the union, Ines Corbel,", "the bank's chief human resources executive, Ines Corbel,"
    const std::uint32_t limit = std::min(clause.last, noun + 16);
    std::uint32_t comma = noun + 1;
    const bool officer = is_office(clause, chunk);
    while (officer && comma + 1 < limit) {
        if (clause.kind(comma) == ChunkKind::open) {
            comma = past_bracket(clause, comma, limit);
        } else if (goes_to_comma(clause, comma)) {
            ++comma;
        } else {
            break;
        }
    }
    while (!officer && comma + 2 < limit && clause.kind(comma) == ChunkKind::preposition &&
           clause.kind(comma + 1) == ChunkKind::noun)
        comma += 2;
    if (comma + 1 >= clause.last || clause.kind(comma) != ChunkKind::comma ||
        clause.kind(comma + 1) != ChunkKind::noun)
        return noun;
    return clause.is_person(comma + 1) ? comma + 1 : noun;
}

std::optional<std::uint32_t> joined(const Clause& clause, std::uint32_t noun) {
    if (noun < clause.first + 2 || clause.kind(noun - 1) != ChunkKind::conjunction)
        return std::nullopt;
    if (clause.word(noun - 1) != "and" || clause.kind(noun - 2) != ChunkKind::noun)
        return std::nullopt;
    if (noun - 2 > clause.first && clause.kind(noun - 3) == ChunkKind::preposition)
        return std::nullopt;
    return noun - 2;
}

bool is_passive(const Clause& clause, std::uint32_t verb) {
    if (is_participle(clause.word(verb))) return false;
    for (std::uint32_t i = verb; i > clause.first;) {
        --i;
        if (clause.kind(i) == ChunkKind::adverb) continue;
        if (clause.kind(i) != ChunkKind::verb) return false;
        const std::string_view word = clause.word(i);
        return word == "was" || word == "were" || word == "been" || word == "is" || word == "are" ||
               word == "being" || word == "be";
    }
    return false;
}

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

namespace {

// ", saying": the subject of the verb before it, or of the sentence
std::optional<std::uint32_t> subject_of_participle(const Clause& clause, std::uint32_t verb) {
    // "Granting that …, Lee said": the subject comes after the comma
    if (verb == clause.first) {
        for (std::uint32_t i = verb; i + 1 < std::min(clause.last, verb + farthest); ++i) {
            if (clause.kind(i) == ChunkKind::comma && may_be_subject(clause, i + 1) &&
                (clause.is_person(i + 1) || clause.chunks[i + 1].pronoun))
                return i + 1;
        }
    }
    for (std::uint32_t i = verb; i > floor_of(clause, verb);) {
        --i;
        if (is_cue(clause.kind(i)) && !is_participle(clause.word(i))) return subject_of(clause, i);
    }
    return main_subject(clause, verb);
}

// "X of Florida, who": X
std::optional<std::uint32_t> antecedent(const Clause& clause, std::uint32_t relative) {
    std::uint32_t noun = relative;
    while (noun > clause.first &&
           (clause.kind(noun) == ChunkKind::relative || clause.kind(noun) == ChunkKind::comma))
        --noun;
    if (clause.kind(noun) != ChunkKind::noun) return std::nullopt;
    if (clause.is_person(noun)) return noun;
    return out_of_phrases(clause, noun);
}

}  // namespace

std::optional<std::uint32_t> subject_of(const Clause& clause, std::uint32_t verb) {
    if (verb <= clause.first)
        return is_participle(clause.word(verb)) ? subject_of_participle(clause, verb)
                                                : std::nullopt;
    std::uint32_t i = verb - 1;
    // "Lee never said", "Lee on Monday said"
    while (i > clause.first &&
           (is_filler(clause.kind(i)) || (clause.kind(i) == ChunkKind::preposition &&
                                          i + 1 < verb && is_filler(clause.kind(i + 1)))))
        --i;
    const bool participle = is_participle(clause.word(verb));
    switch (clause.kind(i)) {
        case ChunkKind::noun:
            // "with Lee calling it …"
            if (participle && i > clause.first && clause.word(i - 1) == "with") return i;
            if (participle && !clause.chunks[i].pronoun &&
                (clause.chunks[i].name < 0 ||
                 (i > clause.first && clause.kind(i - 1) == ChunkKind::preposition)))
                return subject_of_participle(clause, verb);
            // "who Lee last week called": past the time
            if (is_time(clause, i) && i > clause.first && clause.kind(i - 1) == ChunkKind::noun)
                --i;
            if (is_time(clause, i)) return main_subject(clause, verb);
            if (const auto noun = out_of_phrases(clause, i)) return noun;
            return main_subject(clause, verb);
        case ChunkKind::comma:
        case ChunkKind::close:
        case ChunkKind::dash:
            if (participle) return subject_of_participle(clause, verb);
            if (const auto noun = before_insertion(clause, i)) return noun;
            return main_subject(clause, verb);
        case ChunkKind::relative:
            if (const auto noun = antecedent(clause, i)) return noun;
            return main_subject(clause, verb);
        default:
            if (participle) return subject_of_participle(clause, verb);
            return main_subject(clause, verb);
    }
}

std::optional<std::uint32_t> noun_after(const Clause& clause, std::uint32_t at, std::uint32_t end) {
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

}  // namespace inquit
