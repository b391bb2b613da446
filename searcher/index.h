// An index opened for reading.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/error.h"
#include "indexer/schema/layout.h"
#include "searcher/key_words.h"
#include "searcher/portrait.h"
#include "searcher/quoted.h"
#include "searcher/results.h"
#include "searcher/story.h"
#include "searcher/suggest.h"
#include "searcher/verify.h"

namespace inquit {

// A query that cannot be read: what is wrong, where, and what would work.
class QueryError : public Error {
  public:
    QueryError(const std::string& sentence, std::size_t at, std::string hint)
        : Error(sentence, std::move(hint)), at_(at) {}

    [[nodiscard]] std::size_t at() const { return at_; }  // byte of the query

  private:
    std::size_t at_;
};

// Who is handed the results of a search one by one.
template <class Hit>
struct Receiver {
    std::function<void(std::uint64_t total)> found = {};  // is told first, if set
    // Is asked before a result is read, if set, and perhaps again: only those that it says yes to are handed over.
    std::function<bool(std::string_view id)> wants = {};
    std::function<bool(Hit&&)> take = {};  // false: no more of them
};

// A snapshot that each call refreshes. For one thread at a time: open one per thread. Every method throws Error
// where the index is missing, of another schema, or damaged, and retries by itself while a writer is busy.
class Index {
  public:
    // `path` is an index directory.
    static Index open(const std::string& path);
    Index(Index&&) noexcept;
    Index& operator=(Index&&) noexcept;
    ~Index();

    // Throw QueryError for a query that cannot be read.
    Articles search(const Request& request);
    Quotes quotes(const Request& request);

    // The same results in the same order, handed over one by one, so that memory does not grow with them (but for 80
    // bytes each while they are put in order). The answer has no hits, and total counts what a writer has since taken
    // away too, which is left out. The deadline is for finding them only.
    Articles search(const Request& request, const Receiver<ArticleHit>& receiver);
    Quotes quotes(const Request& request, const Receiver<QuoteHit>& receiver);

    // All articles whose id begins with `prefix` (hex digits), at most `most`. Copies of one article count
    // once: the one with the first path is given.
    std::vector<ArticleRecord> articles_with_id(std::string_view prefix, std::size_t most = 2);

    // All quotes whose id begins with `prefix` (hex digits), at most `most`. An id is made of the article's content and the
    // quote's place in it, so that a quote keeps it when it is indexed again.
    std::vector<QuoteRecord> quotes_with_id(std::string_view prefix, std::size_t most = 2);

    // Other articles about the same event as the one with this whole id, at most `most`: those nearest by day, then by
    // docid. No near-copies of it, and of articles that are copies of each other the first.
    std::vector<ArticleRecord> other_accounts(const std::string& id, std::size_t most);

    // All that tell of the event of the article with this whole id, at most `most` accounts: the earliest. The article alone
    // where no other does; nothing if there is no such article.
    std::optional<Story> story(const std::string& id, std::size_t most);

    // Events that two outlets or more tell: of the newest week, month or year that has so many, those of most outlets.
    std::vector<StoryHead> stories(std::size_t most);

    // Names of one kind across all articles.
    NameList names(const NamesRequest& request);
    // Which words set groups of the matches apart; none if nothing matches. Quotes where groups are speakers.
    std::vector<KeyWords> key_words(const KeyWordsRequest& request);

    // Who is quoted in the articles that match: exact, over all of their quotes.
    QuotedTable quoted(const QuotedRequest& request);

    // One speaker, by name.
    Portrait portrait(const PortraitRequest& request);

    // Did anybody say this? Throws BadQuote.
    Verification verify(const VerifyRequest& request);

    // What begins so, for completing what somebody types.
    std::vector<Suggestion> suggest(const SuggestRequest& request);

    IndexInfo info();
    // The part of it that needs no pass over the index: articles, quotes, with_speaker, undated, generation,
    // changed, schema, program, path, roots, version. Microseconds.
    IndexInfo glance();
    std::vector<FileEntry> files();   // all files of the index, by path
    std::vector<Problem> problems();  // files, or records of them, that could not be read

  private:
    struct State;
    explicit Index(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace inquit
