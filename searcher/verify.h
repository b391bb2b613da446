// Did anybody in these articles say this, in these words? Question and answer as values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/error.h"
#include "indexer/schema/record.h"
#include "searcher/request.h"

namespace inquit {

// No words in it, or too many to look up.
class BadQuote : public Error {
  public:
    using Error::Error;
};

struct VerifyRequest {
    std::string quote;
    Request request = {};  // filters and dates; its query is not looked at
    double near = 0.6;     // an altered quote has so much of the words in common, in order
    std::uint32_t limit = 10;
};

// exact: the words stand inside one quote. altered: a quote comes close. not_found: none does.
enum class Standing : std::uint8_t { exact, altered, not_found };

std::string_view name(Standing standing);  // "not-found"

// A stretch that both have, or only the quote that was asked for, or only the printed one.
struct ComparedWords {
    enum class Side : std::uint8_t { same, yours, theirs };
    Side side{};
    std::string text;  // as printed, where both have it
    bool operator==(const ComparedWords&) const = default;
};

struct WordChange {
    std::string yours, theirs;  // one of them may be empty
    bool operator==(const WordChange&) const = default;
};

// A printed quote that has the words, or comes close.
struct VerifiedQuote {
    QuoteRecord quote;
    std::string text;                   // the stretch of it that was compared
    std::uint32_t start = 0, end = 0;   // of the stretch: code points of the article's body
    bool begins = false, ends = false;  // the quote begins and ends with it
    double share = 1;                   // words of yours in it, in order
    std::uint32_t changed = 0;          // words
    std::vector<ComparedWords> words;
    std::vector<WordChange> changes;
};

// Where the words stand, but inside no quote.
struct UnquotedWords {
    enum class Place : std::uint8_t {
        text,
        headline,
        reported
    };  // reported: told in other than quote marks
    Place place{};
    std::string article, path, title, source;
    Provenance title_from{};
    std::optional<Day> published;
    std::string text;
    std::uint32_t start = 0, end = 0;  // code points of the body; both 0 in a headline
    Speaker speaker;                   // reported: of whom it is told
};

std::string_view name(UnquotedWords::Place place);  // "headline"

struct Verification {
    std::string quote;  // on one line
    std::uint32_t words = 0;
    Standing standing = Standing::not_found;
    double took_ms = 0;
    std::uint64_t total = 0;             // quotes that are exact, or altered; shown or not
    std::uint64_t outlets = 0;           // that printed them
    std::vector<VerifiedQuote> matches;  // exact: the earliest first; altered: the closest first
    std::vector<VerifiedQuote> nearest;  // not found: what comes nearest all the same
    // By others than the speakers who were asked for: how they say it, if closer than these.
    Standing standing_of_others = Standing::not_found;
    std::vector<VerifiedQuote> others;
    std::vector<UnquotedWords> unquoted;
    std::vector<std::string> speakers;  // that were asked for, as they were written
    std::uint64_t looked_at = 0;        // quotes that the filters leave
    std::uint64_t not_looked_at = 0;    // quotes of other speakers
};

// Those with the same words under the same name, together: places in `quotes`, in the order of the first of each.
std::vector<std::vector<std::size_t>> same_words(const std::vector<VerifiedQuote>& quotes);

}  // namespace inquit
