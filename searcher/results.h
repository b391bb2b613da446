// What an index answers: values, copied out of the database, for text, JSON and page to render.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/record.h"
#include "searcher/copy.h"
#include "searcher/request.h"

namespace inquit {

struct FacetValue {
    std::string value;
    std::uint64_t count = 0;  // matches that have it
    bool operator==(const FacetValue&) const = default;
};

// Counts of a field's values. Where values of the field itself are chosen, everything is counted over what would match
// without this choice: the counts of the others say what choosing them too would add. A match that has several values
// counts for each, one that has none in `without`.
struct Facet {
    Field field{};
    std::vector<FacetValue> values;  // by falling count, ties by value
    std::uint64_t distinct =
        0;  // values in all, shown or not; with Request::facet_match those that match it
    std::uint64_t without = 0;  // matches that have none
    std::uint64_t total = 0;    // matches that were counted
    std::uint64_t passed = 0;   // values that stand before `values`, on earlier pages
    bool operator==(const Facet&) const = default;
};

struct SnippetPiece {
    std::string text;
    bool hit = false;  // a word that the query asked for
    bool operator==(const SnippetPiece&) const = default;
};

// How the query was read, for showing with every answer.
struct QueryReading {
    std::string text;     // as it was given
    std::string read_as;  // as it was understood
};

// An outlet that tells of the event of a result, and its first article that does.
struct ToldBy {
    std::string source, id;
    bool operator==(const ToldBy&) const = default;
};

inline constexpr std::size_t most_tellers = 4;  // named in a list

// A word that was asked for, and what stands around it.
struct KwicLine {
    std::string before, word, after;
    bool operator==(const KwicLine&) const = default;
};

// A part of a query that found nothing: a word, a phrase, a name, a date.
struct Obstacle {
    std::string part;           // as it was read
    std::uint64_t alone = 0;    // matches of it alone
    std::uint64_t without = 0;  // matches of all the rest; 0 where there is no rest
    bool operator==(const Obstacle&) const = default;
};

// How a word of the query came to its score: factor * idf * burst * saturation.
struct WordScore {
    std::uint64_t having = 0, documents = 0;  // documents with the word, of so many
    double idf = 0, burst = 0;                // worth more where few have it, and often
    double factor = 1;                        // less for words of grammar
    double saturation = 0;                    // BM25's, of what follows
    double frequency = 0;                     // times, one in the headline as two
    double length = 0, average_length = 0;    // words, counted alike
    // How often in the headline, among the first words, and further down; none where that cannot be told.
    std::optional<std::array<std::uint32_t, 3>> places;
    bool operator==(const WordScore&) const = default;
};

// All parts of a score add up to it.
struct ScorePart {
    enum class Kind : std::uint8_t { word, passage, neighbours, recency };
    Kind kind{};
    std::string part;  // which words of the query
    double score = 0;
    std::optional<WordScore> word = {};  // of one word
    bool operator==(const ScorePart&) const = default;
};

std::string_view name(ScorePart::Kind kind);  // "word"

struct ArticleHit {
    std::string id, path, url, title, source, section, author;
    std::uint32_t record = 0;
    Provenance title_from{}, date_from{}, source_from{};
    std::optional<Day> published;
    std::uint32_t words = 0;
    double score = 0;
    std::vector<SnippetPiece> snippet;
    std::vector<std::string> speakers;  // by falling number of quotes
    std::vector<Entity> entities;       // the few most mentioned
    // By a speaker who was asked for, and with most of the query's words; none if no quote has either.
    std::optional<QuoteRecord> quote;
    std::vector<KwicLine> kwic;  // if asked for: each hit in the body
    std::vector<Copy> copies;    // near-copies among the results, in their order
    // With Request::collapse: other outlets that tell of the same event in other words, how many, and the first of them.
    std::uint32_t tellers = 0;
    std::vector<ToldBy> told_by = {};
    std::vector<ScorePart> explanation = {};  // if asked for
};

// A stretch of a wording, set against the first of its thing.
struct WordingPiece {
    enum class Side : std::uint8_t { same, first, here };  // in both, in the first only, here only
    Side side{};
    std::string text;
    bool operator==(const WordingPiece&) const = default;
};

// Another quote that is the same thing said.
struct Variant {
    QuoteRecord quote;
    std::string label;  // verbatim, punctuation, reworded, translation
    std::vector<WordingPiece> words;
};

// What stands in several quotes. Outlets count once, however often they print it.
struct ThingSaid {
    struct Printed {
        std::string source;
        std::optional<Day> published;
    };

    std::uint64_t outlets = 0, articles = 0, quotes = 0;
    Printed first;                  // where and when, of those with a date
    std::vector<Variant> variants;  // by date; the first hundred beside the hit's own quote
};

struct QuoteHit {
    QuoteRecord quote;
    double score = 0;
    std::vector<SnippetPiece> content;        // quote.content with the matches marked
    std::vector<ScorePart> explanation = {};  // if asked for
    std::optional<ThingSaid> thing = {};      // with Request::group
};

// How a histogram of dates is divided: by day up to two months, by month up to ten years, then by year.
enum class DateStep : std::uint8_t { day, month, year };

struct DateCount {
    Day begin;  // the first day of it
    std::uint64_t count = 0;
    bool operator==(const DateCount&) const = default;
};

// Matches by month of publication, for the histogram.
struct MonthCount {
    std::chrono::year_month month;
    std::uint64_t count = 0;
};

template <class Hit>
struct Answer {
    std::uint64_t total = 0;
    std::uint64_t stories =
        0;  // of these, near-copies taken as one; of quotes, things said with Request::group
    std::uint64_t thing_quotes = 0,
                  thing_articles = 0;  // with it: quotes that say them, and their articles
    double took_ms = 0;
    QueryReading reading;
    std::vector<Hit> hits;
    std::vector<Facet> facets;       // in the order asked for
    std::vector<MonthCount> months;  // first to last month, none left out; undated ones not in it
    DateStep date_step{};            // the histogram once more, divided as fits its span
    std::vector<DateCount> dates;    // first to last, none left out; undated ones not in it
    std::uint64_t undated = 0;       // matches without a date
    std::uint64_t quotes = 0;        // articles only: quoted spans in all the matches
    std::vector<std::string>
        nearest;  // if nothing was found: words of the index near those asked for
    std::vector<Obstacle> obstacles;  // if nothing was found: what each part of the query finds
};

using Articles = Answer<ArticleHit>;
using Quotes = Answer<QuoteHit>;

// A name that is printed and shown under another.
struct NameSpelling {
    std::string printed;
    std::uint64_t articles = 0;  // in so many articles alone; 0: wherever it is printed
    bool operator==(const NameSpelling&) const = default;
};

struct ListedName {
    std::string name;
    std::uint64_t articles = 0;
    std::vector<NameSpelling> also;  // by name
    bool operator==(const ListedName&) const = default;
};

struct NameList {
    EntityType type{};
    std::uint64_t total = 0;        // names that were asked for
    std::vector<ListedName> names;  // by falling number of articles, ties by name
};

struct IndexInfo {
    std::uint64_t articles = 0, quotes = 0, with_speaker = 0;
    std::uint64_t undated = 0, without_headline = 0;
    std::uint64_t files = 0, unread = 0;
    std::uint64_t bytes = 0;  // on disk
    std::uint64_t generation = 0;
    std::int64_t changed = 0;  // seconds since 1970, UTC
    int schema = 0;
    std::string program, digest, path;
    std::string
        version;  // of what is read: another one after every commit, and for every other index
    std::vector<std::string> roots;
};

}  // namespace inquit
