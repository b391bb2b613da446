// Subjects by position: the noun before the verb, past prepositional phrases, insertions and relative clauses.
#include "indexer/analysis/clause.h"

#include <array>

namespace inquit {
namespace {

constexpr std::uint32_t farthest =
    60;  // chunks looked back: a longer sentence has no subject for us

bool is_filler(ChunkKind kind) { return kind == ChunkKind::adverb || kind == ChunkKind::verb; }

bool is_participle(std::string_view word) { return word.ends_with("ing") && word.size() > 4; }

std::uint32_t floor_of(const Clause& clause, std::uint32_t from) {
    return from > clause.first + farthest ? from - farthest : clause.first;
}

// From a noun phrase inside "X of Y in Z" to X.
std::optional<std::uint32_t> out_of_phrases(const Clause& clause, std::uint32_t noun) {
    std::uint32_t at = noun;
    const std::uint32_t low = floor_of(clause, noun);
    while (at > low && (clause.kind(at - 1) == ChunkKind::preposition)) {
        if (at < low + 2 || clause.kind(at - 2) != ChunkKind::noun) return std::nullopt;
        at -= 2;
    }
    return at;
}

// Over ", who has chaired the talks," or ", speaking at the gates," to the noun before it.
std::optional<std::uint32_t> before_insertion(const Clause& clause, std::uint32_t comma) {
    const std::uint32_t low = floor_of(clause, comma);
    for (std::uint32_t i = comma; i > low;) {
        --i;
        const ChunkKind kind = clause.kind(i);
        if (kind != ChunkKind::comma && kind != ChunkKind::dash && kind != ChunkKind::open)
            continue;
        if (i == low || clause.kind(i - 1) != ChunkKind::noun) continue;
        if (const auto noun = out_of_phrases(clause, i - 1)) return noun;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::uint32_t> main_subject(const Clause& clause, std::uint32_t before) {
    for (std::uint32_t i = clause.first; i < before; ++i) {
        if (clause.kind(i) != ChunkKind::noun) continue;
        if (i > clause.first && clause.kind(i - 1) == ChunkKind::preposition) continue;
        return i;
    }
    return std::nullopt;
}

std::uint32_t to_name(const Clause& clause, std::uint32_t noun) {
    const Chunk& chunk = clause.chunks[noun];
    if (chunk.name >= 0 || chunk.pronoun || noun + 2 >= clause.last) return noun;
    std::uint32_t comma = noun + 1;
    // "the secretary of the union, Ines Corbel,"
    while (comma + 2 < clause.last && clause.kind(comma) == ChunkKind::preposition &&
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

std::optional<std::uint32_t> subject_of(const Clause& clause, std::uint32_t verb) {
    if (verb <= clause.first) return std::nullopt;
    std::uint32_t i = verb - 1;
    while (i > clause.first && is_filler(clause.kind(i))) --i;
    switch (clause.kind(i)) {
        case ChunkKind::noun:
            if (const auto noun = out_of_phrases(clause, i)) return noun;
            return main_subject(clause, verb);
        case ChunkKind::comma:
        case ChunkKind::close:
        case ChunkKind::dash:
            if (is_participle(clause.word(verb))) return main_subject(clause, verb);
            if (const auto noun = before_insertion(clause, i)) return noun;
            return main_subject(clause, verb);
        case ChunkKind::relative: {
            std::uint32_t noun = i;
            while (noun > clause.first && (clause.kind(noun) == ChunkKind::relative ||
                                           clause.kind(noun) == ChunkKind::comma))
                --noun;
            if (clause.kind(noun) == ChunkKind::noun) return noun;
            return main_subject(clause, verb);
        }
        default:
            return main_subject(clause, verb);
    }
}

}  // namespace inquit
