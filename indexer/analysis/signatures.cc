// Tells a line of a name by the kinds of its chunks.
#include "indexer/analysis/signatures.h"

namespace inquit {
namespace {

constexpr std::uint32_t longest = 14;  // chunks

bool is_mark(const Clause& clause, std::uint32_t i) {
    return clause.reading.tokens[clause.chunks[i].first].kind == TokenKind::mark;
}

// What may stand behind a name that nothing is said of: its bearer's place, age and work.
bool describes(const Clause& clause, std::uint32_t i) {
    switch (clause.kind(i)) {
        case ChunkKind::noun:
        case ChunkKind::preposition:
        case ChunkKind::conjunction:
        case ChunkKind::comma:
        case ChunkKind::open:
        case ChunkKind::close:
        case ChunkKind::stop:
        case ChunkKind::dash:
        case ChunkKind::other:
            return !clause.chunks[i].sentence;
        default:
            return false;
    }
}

}  // namespace

std::optional<NameLine> name_line(const Clause& paragraph) {
    std::uint32_t last = paragraph.last;
    if (last == paragraph.first || last - paragraph.first > longest) return std::nullopt;
    NameLine line;
    line.closes = is_mark(paragraph, last - 1);
    if (line.closes) --last;
    line.name = paragraph.first;
    const Token& first = paragraph.reading.tokens[paragraph.chunks[line.name].first];
    line.dashed =
        paragraph.kind(line.name) == ChunkKind::dash || paragraph.reading.text(first) == "-";
    if (line.dashed) ++line.name;
    if (line.name >= last || paragraph.kind(line.name) != ChunkKind::noun ||
        paragraph.chunks[line.name].name < 0)
        return std::nullopt;
    if (line.dashed) return line;
    if (!paragraph.is_person(line.name)) return std::nullopt;
    if (line.name + 1 < last) {
        const ChunkKind next = paragraph.kind(line.name + 1);
        const TokenKind token =
            paragraph.reading.tokens[paragraph.chunks[line.name + 1].first].kind;
        // "Signe Brekk | Havnsted", "Signe Brekk 34", but not "Signe Brekk left"
        const bool apart = next == ChunkKind::other && token != TokenKind::word;
        if (next != ChunkKind::comma && next != ChunkKind::open && next != ChunkKind::stop &&
            next != ChunkKind::dash && !apart)
            return std::nullopt;
    }
    const bool sentence = paragraph.kind(last - 1) == ChunkKind::stop;
    for (std::uint32_t i = line.name + 1; i < last; ++i) {
        if (!describes(paragraph, i)) return std::nullopt;
        // "Signe Brekk, 52, left."
        const bool bare = paragraph.kind(i) == ChunkKind::other && !paragraph.word(i).empty();
        if (sentence && bare && paragraph.kind(i - 1) == ChunkKind::comma) return std::nullopt;
    }
    return line;
}

std::optional<Label> quoted_label(const Reading& reading, const Chunk& quote) {
    constexpr std::uint32_t most = 4;  // words
    Label label{quote.first, quote.first};
    while (label.first < quote.last && reading.tokens[label.first].kind == TokenKind::mark)
        ++label.first;
    label.last = label.first;
    while (label.last < quote.last && label.last - label.first < most) {
        const Token& token = reading.tokens[label.last];
        const bool capitals = token.shape == Shape::caps || token.shape == Shape::initials;
        if (token.kind != TokenKind::word || !capitals) break;
        ++label.last;
    }
    if (label.last == label.first || label.last + 1 >= quote.last) return std::nullopt;
    if (reading.tokens[label.last].kind != TokenKind::colon) return std::nullopt;
    return label;
}

std::optional<std::uint32_t> quoted_name_line(const Reading& reading,
                                              const Cast& cast,
                                              const Chunk& quote) {
    constexpr std::uint32_t most = 24;  // tokens
    std::uint32_t i = quote.first;
    while (i < quote.last && reading.tokens[i].kind == TokenKind::mark) ++i;
    if (i >= quote.last || quote.last - i > most || reading.tokens[i].mention < 0)
        return std::nullopt;
    const auto number = static_cast<std::uint32_t>(reading.tokens[i].mention);
    const NameSpan& name = cast.names[number];
    if (name.type != EntityType::person || name.last > quote.last) return std::nullopt;
    i = name.last;
    constexpr Classes verbal = cls::auxiliary | cls::pronoun | cls::relative | cls::cue_say;
    const auto ends = [](TokenKind kind) {
        return kind == TokenKind::comma || kind == TokenKind::stop || kind == TokenKind::mark ||
               kind == TokenKind::open;
    };
    if (i < quote.last && !ends(reading.tokens[i].kind)) return std::nullopt;
    for (; i < quote.last; ++i) {
        if (reading.is(reading.tokens[i], verbal) && reading.tokens[i].mention < 0)
            return std::nullopt;
    }
    return number;
}

}  // namespace inquit
