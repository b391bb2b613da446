// What is in the index: one table of fields. Query prefixes, flags, URL parameters, JSON keys, terms, slots and
// columns all follow from it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace inquit {

// In the database of quotes `text` is the quote's own words, and `said` is another name for it; all other fields
// are those of the quote's article, but for speaker, kind, voice and cue.
enum class Field : std::uint8_t {
    text,
    title,
    said,
    speaker,
    person,
    organisation,
    place,
    source,
    section,
    author,
    language,
    file,
    year,
    date,
    kind,
    voice,
    cue,
};

// How a field's value becomes terms.
enum class Terms : std::uint8_t {
    none,
    words,  // each word, exact with its position and stemmed
    exact,  // the whole folded value as one term
};

inline constexpr std::uint32_t no_slot = 0xffffffff;

struct FieldInfo {
    Field field{};
    std::string_view name;    // query prefix, JSON key, URL parameter
    std::string_view alias;   // the shorter prefix and flag; may equal name
    std::string_view label;   // heading on the page and the terminal
    std::string_view prefix;  // Xapian term prefix of whole or exact forms
    Terms terms{};
    std::uint32_t slot = no_slot;  // value slot with the packed values, the truth behind the column
    bool facet = false;            // counted and filtered by value
    std::string_view help;
    std::string_view example;
};

// Prefixes and slots are written, never derived; a retired one is never used again.
// clang-format off
inline constexpr auto fields = std::to_array<FieldInfo>({
    {.field = Field::text, .name = "text", .alias = "text", .label = "Text", .prefix = "",
     .terms = Terms::words, .help = "words of headline and text", .example = "quota"},
    {.field = Field::title, .name = "title", .alias = "title", .label = "Headline", .prefix = "S",
     .terms = Terms::words, .help = "words of the headline", .example = "title:quota"},
    {.field = Field::said, .name = "said", .alias = "said", .label = "Quoted words", .prefix = "XQ",
     .terms = Terms::words, .help = "words inside quotes", .example = "said:\"one ledger\""},
    {.field = Field::speaker, .name = "speaker", .alias = "speaker", .label = "Speaker", .prefix = "XSP",
     .terms = Terms::exact, .slot = 10, .facet = true, .help = "who is quoted", .example = "speaker:brekk"},
    {.field = Field::person, .name = "person", .alias = "person", .label = "Person mentioned", .prefix = "XPE",
     .terms = Terms::exact, .slot = 11, .facet = true, .help = "people named", .example = "person:tavernay"},
    {.field = Field::organisation, .name = "organisation", .alias = "org", .label = "Organisation", .prefix = "XOR",
     .terms = Terms::exact, .slot = 12, .facet = true, .help = "organisations named", .example = "org:\"fisheries ministry\""},
    {.field = Field::place, .name = "place", .alias = "place", .label = "Place", .prefix = "XPL",
     .terms = Terms::exact, .slot = 13, .facet = true, .help = "places named", .example = "place:merrow"},
    {.field = Field::source, .name = "source", .alias = "source", .label = "Source", .prefix = "XSO",
     .terms = Terms::exact, .slot = 14, .facet = true, .help = "outlet that printed it", .example = "source:ledger"},
    {.field = Field::section, .name = "section", .alias = "section", .label = "Section", .prefix = "XSE",
     .terms = Terms::exact, .slot = 15, .facet = true, .help = "section of the outlet", .example = "section:world"},
    {.field = Field::author, .name = "author", .alias = "by", .label = "Author", .prefix = "A",
     .terms = Terms::exact, .slot = 16, .facet = true, .help = "byline", .example = "by:orlund"},
    {.field = Field::language, .name = "language", .alias = "lang", .label = "Language", .prefix = "L",
     .terms = Terms::exact, .slot = 17, .facet = true, .help = "language of the text, ISO 639-1", .example = "lang:en"},
    {.field = Field::file, .name = "file", .alias = "file", .label = "File", .prefix = "XFW",
     .terms = Terms::words, .help = "words of the path", .example = "file:inbox"},
    {.field = Field::year, .name = "year", .alias = "year", .label = "Year", .prefix = "Y",
     .terms = Terms::exact, .slot = 18, .facet = true, .help = "year of publication", .example = "year:2019"},
    {.field = Field::date, .name = "date", .alias = "date", .label = "Date", .prefix = "",
     .terms = Terms::none, .slot = 0, .help = "day, month, year or a range", .example = "date:2019-04-01..2019-05-31"},
    {.field = Field::kind, .name = "kind", .alias = "kind", .label = "Kind of quote", .prefix = "XKI",
     .terms = Terms::exact, .slot = 19, .facet = true, .help = "direct, mixed or indirect speech (quotes only)", .example = "kind:direct"},
    {.field = Field::voice, .name = "voice", .alias = "voice", .label = "Kind of speaker", .prefix = "XVO",
     .terms = Terms::exact, .slot = 20, .facet = true, .help = "quotes a person, organisation, unnamed or unknown speaker", .example = "voice:unnamed"},
    {.field = Field::cue, .name = "cue", .alias = "cue", .label = "Word of saying", .prefix = "XCU",
     .terms = Terms::exact, .slot = 21, .facet = true, .help = "words that report it: said, claimed (quotes only)", .example = "cue:claimed"},
});

// clang-format on

consteval bool fields_are_sound() {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (static_cast<std::size_t>(fields[i].field) != i) return false;
        for (std::size_t k = 0; k < i; ++k) {
            const auto &a = fields[i], &b = fields[k];
            if (a.name == b.name || a.alias == b.alias || a.name == b.alias || a.alias == b.name)
                return false;
            if (a.terms != Terms::none && b.terms != Terms::none && a.prefix == b.prefix)
                return false;
            if (a.slot != no_slot && a.slot == b.slot) return false;
        }
    }
    return true;
}

static_assert(fields_are_sound(),
              "the table is out of order, or two fields share a name, prefix or slot");

constexpr const FieldInfo& info(Field field) { return fields[static_cast<std::size_t>(field)]; }

// The field with this name or alias.
constexpr std::optional<Field> field_named(std::string_view name) {
    for (const auto& row : fields) {
        if (row.name == name || row.alias == name) return row.field;
    }
    return std::nullopt;
}

// What a quote has from its article, and what stands there only: an article names tens of people, organisations and places,
// its headline and path have tens of words, and it has tens of quotes. In the quotes database these fields have neither
// terms nor slots nor tokens.
constexpr bool is_of_article(Field field) {
    return field == Field::person || field == Field::organisation || field == Field::place ||
           field == Field::title || field == Field::file;
}

// A quote has these, and an article has none of them.
constexpr bool is_of_quote(Field field) { return field == Field::kind || field == Field::cue; }

// Slots of no field.
inline constexpr std::uint32_t slot_id =
    1;  // the article's (or quote's) id, hex digits as 16 (8) bytes
inline constexpr std::uint32_t slot_digest = 2;  // XXH3-64 of the record, big-endian
inline constexpr std::uint32_t slot_quotes =
    3;  // articles only: quotes in it, as pack_number makes it
inline constexpr std::uint32_t slot_article = 4;  // quotes only: the id of its article
inline constexpr std::uint32_t slot_sketch = 5;   // articles only: smallest hashes of its shingles
// Articles only: the docid of its first quote, as pack_number makes it; the others, slot_quotes in all, follow it.
inline constexpr std::uint32_t slot_first_quote = 6;

// The facet value of quotes whose source the article does not name.
inline constexpr std::string_view unnamed_speaker = "(unnamed)";

}  // namespace inquit
