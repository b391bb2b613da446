// An article as everybody sees it: the reader makes it, the index keeps it, the page shows it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/span.h"
#include "indexer/text/dates.h"

namespace inquit {

// Where a title, a date or a source was taken from; the numbers are in the index.
enum class Provenance : std::uint8_t {
    missing = 0,
    headline = 1,        // the article's own headline, or a field of its file that says so
    first_sentence = 2,  // title only: there was no headline
    metadata = 3,        // JSON-LD, meta elements, front matter, a header block, a field
    folder = 4,          // source only: the folder's name
    file_name = 5,       // the file's name
    dateline = 6,        // date only: in the first lines of the text
    given = 7,           // said on the command line
};

enum class PartKind : std::uint8_t {
    caption = 0,
    dateline = 1,
    credit = 2,
    contributors = 3,
    byline = 4
};

// A stretch of the body that is not the running text.
struct Part {
    Span span;
    PartKind kind{};
    bool operator==(const Part&) const = default;
};

// All text is UTF-8. The body is the file's own text: charset and invalid bytes aside nothing is rewritten,
// so offsets hold and what is shown is what was printed. Missing things are empty, and their provenance says so.
struct Article {
    std::string id;    // 32 hex digits, from the content: schema/identity.h
    std::string path;  // as given, made absolute; bytes of the file system, perhaps not UTF-8
    std::uint32_t record = 0;  // 1-based place in a file of many articles; 0 in a file of one
    std::string external_id;   // the file's own identifier, as a JSON line's "id"
    std::string url, title, source, section, author;
    std::string language;  // ISO 639-1, or empty
    std::string body;
    std::optional<Day> published;
    Provenance title_from{}, date_from{}, source_from{};
    std::vector<Part> parts;  // in order, not overlapping
    bool operator==(const Article&) const = default;
};

std::string_view name(Provenance from);  // "first-sentence", as in JSON
std::string_view name(PartKind kind);    // "caption"

}  // namespace inquit
