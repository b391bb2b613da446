// Who is named in an article and who says what: what analysis finds, the index keeps, the page shows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/span.h"

namespace inquit {

enum class EntityType : std::uint8_t { person = 0, organisation = 1, place = 2 };

// One person, organisation or place of one article, under the fullest name that the article gives.
struct Entity {
    std::string name;
    EntityType type{};
    bool operator==(const Entity&) const = default;
};

// Where an entity is named. Pronouns are not mentions.
struct Mention {
    Span span;                 // bytes of the body
    std::uint32_t entity = 0;  // index into Analysis::entities
    bool operator==(const Mention&) const = default;
};

// In the words of the attribution corpora (PARC, PolNeAR): direct = all of what was said stands in quote
// marks; mixed = part of it ("called it “frank”"); indirect = none (X said that …).
enum class QuoteKind : std::uint8_t { direct = 0, mixed = 1, indirect = 2 };

// unnamed: somebody spoke, and the article keeps the name back ("a diplomat"). unknown: we cannot tell,
// an honest answer. none: quote marks around no speech (scare quotes, titles of works).
enum class SpeakerKind : std::uint8_t {
    unknown = 0,
    person = 1,
    organisation = 2,
    unnamed = 3,
    none = 4
};

struct Speaker {
    SpeakerKind kind{};
    std::string
        name;  // person, organisation: Entity::name; unnamed: the words that describe the source
    bool operator==(const Speaker&) const = default;
};

// How an attribution was found; the numbers are in the index.
enum class Pattern : std::uint8_t {
    none = 0,
    quote_verb_source = 1,  // “…,” said X
    quote_source_verb = 2,  // “…,” X said
    source_verb_quote = 3,  // X said: “…” and X said that the “…”
    according_to = 4,       // “…,” according to X
    transcript = 5,         // X: “…”, NAME: …
    dash = 6,               // “…” — X
    same_paragraph = 7,     // the one who speaks in this paragraph
    continued = 8,          // an open quote of the paragraph before
    partial = 9,            // X called it “frank”
    turn = 10,              // the next sentence of one turn
};

struct Quote {
    Span content;             // what stands inside the marks, marks excluded; one paragraph at most
    std::optional<Span> cue;  // the words that report: said, according to
    std::optional<Span> source;  // the words that name the speaker: Brekk, he, the ministry
    QuoteKind kind{};
    Speaker speaker;
    std::vector<Speaker> joint;  // further speakers of a joint source
    Pattern pattern{};
    float confidence = 0;    // 0 to 1, that the speaker is right
    std::uint32_t turn = 0;  // quotes of one turn share a number
    bool operator==(const Quote&) const = default;
};

// Everything in the order of the text.
struct Analysis {
    std::vector<Entity> entities;
    std::vector<Mention> mentions;
    std::vector<Quote> quotes;
    bool operator==(const Analysis&) const = default;
};

std::string_view name(EntityType type);   // "person"
std::string_view name(QuoteKind kind);    // "direct"
std::string_view name(SpeakerKind kind);  // "organisation"
std::string_view name(Pattern pattern);   // "quote-verb-source"

}  // namespace inquit
