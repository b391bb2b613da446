// Lines that name the speaker of the quotation above or below them.
#pragma once

#include <cstdint>
#include <optional>

#include "indexer/analysis/clause.h"

namespace inquit {

// — Signe Brekk, engineer · Signe Brekk, Havnsted · Signe Brekk.” — a paragraph that is a name and what its
// bearer is, with no verb. The chunk of the name.
struct NameLine {
    std::uint32_t name = 0;
    bool dashed = false;  // a dash leads it: it signs what stands above
    bool closes = false;  // a mark closes it: the quotation above goes on to here
};

std::optional<NameLine> name_line(const Clause& paragraph);

// The same inside the marks, as the last line of a quotation that is set off: “…↵Signe Brekk, engineer.” The
// name, an index of Cast::names.
std::optional<std::uint32_t> quoted_name_line(const Reading& reading,
                                              const Cast& cast,
                                              const Chunk& quote);

// A transcript inside the marks: “BREKK: The line holds. The tokens [first, last) of the label.
struct Label {
    std::uint32_t first = 0, last = 0;
};

std::optional<Label> quoted_label(const Reading& reading, const Chunk& quote);

}  // namespace inquit
