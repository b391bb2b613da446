// Who is the subject of a verb? On chunks, without a parser.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "indexer/analysis/chunks.h"

namespace inquit {

// A stretch of a paragraph's chunks, usually a sentence.
struct Clause {
    const Reading& reading;
    const Cast& cast;
    const std::vector<Chunk>& chunks;
    std::uint32_t first = 0, last = 0;  // chunks [first, last)

    [[nodiscard]] ChunkKind kind(std::uint32_t i) const { return chunks[i].kind; }

    [[nodiscard]] std::string_view word(std::uint32_t i) const {
        return reading.folded(reading.tokens[chunks[i].first]);
    }

    [[nodiscard]] bool is_person(std::uint32_t i) const {
        const std::int32_t name = chunks[i].name;
        return name >= 0 && cast.names[static_cast<std::size_t>(name)].type == EntityType::person;
    }
};

// "last month", "Monday morning": a time, no subject
bool is_time(const Clause& clause, std::uint32_t noun);

// The chunk that is the subject of the verb at chunk `verb`.
std::optional<std::uint32_t> subject_of(const Clause& clause, std::uint32_t verb);

// The noun phrase at chunk `at`, past adverbs and, before a name, words of no class; before chunk `end`.
std::optional<std::uint32_t> noun_after(const Clause& clause, std::uint32_t at, std::uint32_t end);

// The first noun phrase of the clause that is in no prepositional phrase.
std::optional<std::uint32_t> main_subject(const Clause& clause, std::uint32_t before);

// "the mayor, Anna Lee, …": from the nominal at `noun` to the name beside it, if there is one.
std::uint32_t to_name(const Clause& clause, std::uint32_t noun);

// "Lee and the mayor said": the noun phrase joined to the one at `noun`, on its left side.
std::optional<std::uint32_t> joined(const Clause& clause, std::uint32_t noun);

// "should continue", "to call it": has nobody said it yet?
bool is_modal(const Clause& clause, std::uint32_t verb);

// Is the verb at `verb` said of its subject rather than by it ("was asked", "was told")?
bool is_passive(const Clause& clause, std::uint32_t verb);

}  // namespace inquit
