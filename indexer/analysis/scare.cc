// Tells by length, capitals and the word before.
#include "indexer/analysis/scare.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace inquit {
namespace {

constexpr unsigned few_words = 4;

struct Content {
    unsigned words = 0, capitals = 0;
    bool first_capital = false;
    TokenKind last = TokenKind::other;
};

Content content_of(const Reading& reading, const Chunk& quote) {
    Content content;
    for (std::uint32_t i = quote.first; i < quote.last; ++i) {
        const Token& token = reading.tokens[i];
        if (token.kind == TokenKind::mark) continue;
        content.last = token.kind;
        if (token.kind != TokenKind::word && token.kind != TokenKind::number) continue;
        const bool capital = token.shape != Shape::small;
        if (content.words == 0) content.first_capital = capital || token.kind == TokenKind::number;
        ++content.words;
        content.capitals += capital;
    }
    return content;
}

// Every word of some weight has a capital.
bool is_capitalised(const Reading& reading, const Chunk& quote) {
    unsigned words = 0;
    unsigned weighty = 0;  // “I don’t like it” is no title
    for (std::uint32_t i = quote.first; i < quote.last; ++i) {
        const Token& token = reading.tokens[i];
        if (token.kind == TokenKind::stop && i + 2 < quote.last) return false;
        if (token.kind == TokenKind::number && words > 0) continue;
        if (token.kind != TokenKind::word && token.kind != TokenKind::number) continue;
        ++words;
        weighty += !reading.is(token, cls::function_word);
        if (token.shape == Shape::small && token.kind == TokenKind::word &&
            (words == 1 || !reading.is(token, cls::function_word)))
            return false;
    }
    return weighty > 0 && words <= 10;
}

// Lee called him “Little Berg”, referred to the “New Class”: a name given, if a person gives it.
bool is_named_so(const Clause& clause, std::uint32_t quote) {
    constexpr std::uint32_t near = 5;  // chunks
    constexpr auto naming = std::to_array<std::string_view>({"branded",
                                                             "branding",
                                                             "brands",
                                                             "called",
                                                             "calling",
                                                             "calls",
                                                             "dubbed",
                                                             "dubbing",
                                                             "dubs",
                                                             "labeled",
                                                             "labelled",
                                                             "referred",
                                                             "referring",
                                                             "refers",
                                                             "termed"});
    for (std::uint32_t i = quote; i > clause.first && quote - i < near;) {
        --i;
        if (clause.kind(i) == ChunkKind::quote || clause.kind(i) == ChunkKind::stop) return false;
        if (!is_cue(clause.kind(i)) || !std::ranges::binary_search(naming, clause.word(i)))
            continue;
        if (i + 1 == quote || is_passive(clause, i)) return false;  // "a film called “…”"
        const auto subject = subject_of(clause, i);
        return subject && (clause.is_person(*subject) || clause.chunks[*subject].pronoun);
    }
    return false;
}

}  // namespace

bool is_title(const Clause& clause, std::uint32_t quote) {
    const Chunk& chunk = clause.chunks[quote];
    if (!is_capitalised(clause.reading, chunk)) return false;
    if (quote == clause.first) return false;
    const Token& before = clause.reading.tokens[chunk.first - 1];
    if (clause.reading.is(before, cls::work_lead)) return true;
    const Content content = content_of(clause.reading, chunk);
    if (content.words < 2) return false;
    if (is_named_so(clause, quote)) return false;
    const ChunkKind kind = clause.kind(quote - 1);
    if (is_cue(kind) || kind == ChunkKind::colon || clause.word(quote - 1) == "that" ||
        clause.word(quote - 1) == "as")
        return false;
    // “said, “No Way.””
    return !(kind == ChunkKind::comma && quote >= clause.first + 2 &&
             is_cue(clause.kind(quote - 2)));
}

bool is_whole(const Reading& reading, const Chunk& quote) {
    const Content content = content_of(reading, quote);
    if (!content.first_capital) return false;
    return content.words > few_words || content.last == TokenKind::stop ||
           content.last == TokenKind::comma;
}

bool is_scare(const Reading& reading, const std::vector<Chunk>& chunks, std::uint32_t quote) {
    const Content content = content_of(reading, chunks[quote]);
    if (content.words == 0) return true;
    const bool titled = content.capitals * 2 >= content.words && content.words > 1 &&
                        content.words <= 10 && content.last != TokenKind::stop;
    const bool alone = chunks.size() == 1;
    if (alone) return false;
    return titled || content.words <= few_words;
}

}  // namespace inquit
