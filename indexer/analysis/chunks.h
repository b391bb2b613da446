// A paragraph outside its quotations as chunks: noun phrases, reporting verbs, and what holds them together.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/analysis/entities.h"
#include "indexer/analysis/reading.h"

namespace inquit {

enum class ChunkKind : std::uint8_t {
    quote,
    noun,
    say,    // a verb that may stand alone beside a quote
    think,  // reports, but seldom a whole quote
    call,   // takes what it quotes as an object
    verb,   // auxiliaries
    according,
    preposition,
    conjunction,
    subordinator,
    relative,
    adverb,
    comma,
    stop,
    colon,
    semicolon,
    dash,
    open,
    close,
    other,
};

struct Chunk {
    ChunkKind kind{};
    std::uint32_t first = 0, last = 0;  // tokens [first, last)
    bool sentence = false;              // a sentence begins here

    // Of a noun phrase:
    std::int32_t name = -1;                 // the name that heads it, an index of Cast::names
    std::int32_t owner = -1;                // the name in "Brekk's spokesman", "the Brekk campaign"
    std::uint32_t head = Vocabulary::none;  // the word that heads it where no name does
    bool definite = false;                  // the, his, Brekk's
    std::uint32_t owner_head = Vocabulary::none;  // the noun in "the ministry's statement"
    std::int8_t owner_gender = 0;                 // 1 his, -1 her
    bool pronoun = false;

    std::int32_t quote = -1;  // of a quote: its number
};

inline bool is_cue(ChunkKind kind) {
    return kind == ChunkKind::say || kind == ChunkKind::think || kind == ChunkKind::call;
}

// The chunks of a block, in order.
void find_chunks(const Reading& reading,
                 const Cast& cast,
                 const Block& block,
                 std::vector<Chunk>& out);

}  // namespace inquit
