// The parts of a body that are not its running text, and what they say.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/article.h"

namespace inquit {

struct BodyParts {
    std::vector<Part> parts;  // in order, not overlapping; the known ones among them
    std::string author;       // of a byline
    std::string agency;       // of the dateline
    std::optional<Day> day;   // of the dateline, or of a line at the top
    Span first_text;  // the first paragraph of running text, behind its dateline; may be empty
};

// `known` are parts that the reader found by other means (a figcaption), in order. Some files repeat the `title` above the
// text; byline and date then stand below it.
BodyParts find_parts(std::string_view body, const std::vector<Part>& known, std::string_view title);

}  // namespace inquit
