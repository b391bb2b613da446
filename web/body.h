// An article's body, cut for showing: paragraphs of pieces, each inside one quote, one mention, one part at most.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/base/span.h"
#include "indexer/schema/record.h"

namespace inquit {

struct BodyPiece {
    std::string_view text;                // of the body
    std::optional<std::uint32_t> quote;   // the innermost one, index into Analysis::quotes
    std::optional<std::uint32_t> entity;  // index into Analysis::entities
    std::optional<PartKind> part;         // where the part is not the whole paragraph
    bool hit = false;                     // a word that was searched for
    bool operator==(const BodyPiece&) const = default;
};

struct BodyParagraph {
    std::optional<PartKind> part;  // the whole paragraph is one
    std::vector<BodyPiece> pieces;
    std::vector<std::uint32_t> quotes;  // that begin in it, in order
};

struct BodyLayout {
    std::vector<BodyParagraph> paragraphs;
    bool cut = false;  // the text is longer than was asked for
};

// Lays out the first `limit` bytes. `hits` are in order and do not overlap. A quote
// includes its marks, so that they are shown with it; quote marks around no speech are plain text. Spans
// of a record that do not fit the body are left out.
BodyLayout lay_out(const ArticleRecord& record, const std::vector<Span>& hits, std::size_t limit);

}  // namespace inquit
