// Quotes of one article have docids in a row, and articles and their quotes are in one order: both are walked side by side.
#include "searcher/valued.h"

#include <algorithm>
#include <optional>

#include "indexer/schema/layout.h"

namespace inquit {
namespace {

using Documents = std::vector<std::uint32_t>;  // by rising docid

// From articles, asked for in rising order, to their quotes.
class QuotesOf {
  public:
    QuotesOf(const Xapian::Database& articles, const Xapian::Database& quotes)
        : articles_(articles),
          first_(articles.valuestream_begin(slot_first_quote)),
          number_(articles.valuestream_begin(slot_quotes)),
          last_(quotes.get_lastdocid()) {}

    template <class Use>
    void each(std::uint32_t article, const Use& use) {
        const auto no_more = articles_.valuestream_end(slot_first_quote);
        if (first_ != no_more) first_.skip_to(article);
        if (first_ == no_more || first_.get_docid() != article) return;
        number_.skip_to(article);
        const std::uint32_t begin = unpack_number(*first_);
        // A writer may have committed one of the two meanwhile.
        const std::uint32_t end = std::min(begin + unpack_number(*number_), last_ + 1);
        for (std::uint32_t quote = begin; quote < end; ++quote) use(quote);
    }

  private:
    const Xapian::Database& articles_;
    Xapian::ValueIterator first_, number_;
    Xapian::docid last_;
};

Documents with_term(const std::string& term,
                    Field field,
                    const Database& database,
                    Deadline& deadline) {
    Documents out;
    const Xapian::Database& xapian = database.of(field).xapian();
    const bool elsewhere = &database.of(field) != &database;
    std::optional<QuotesOf> quotes;
    if (elsewhere) quotes.emplace(xapian, database.xapian());
    const auto end = xapian.postlist_end(term);
    for (auto it = xapian.postlist_begin(term); it != end; ++it) {
        deadline.tick();
        if (quotes) {
            quotes->each(*it, [&](std::uint32_t quote) { out.push_back(quote); });
        } else {
            out.push_back(*it);
        }
    }
    return out;
}

}  // namespace

std::vector<std::uint32_t> documents_with_value(const ValueQuery& value,
                                                const Database& database,
                                                Deadline& deadline) {
    Documents out;
    const auto in = [](const Documents& documents, std::uint32_t docid) {
        return std::ranges::binary_search(documents, docid);
    };
    const Expansion& expansion = value.expansion;
    for (const std::string& term : expansion.terms) {
        const auto without = expansion.without.find(term);
        for (const std::uint32_t docid : with_term(term, value.field, database, deadline)) {
            if (without == expansion.without.end() || !in(without->second, docid))
                out.push_back(docid);
        }
    }
    for (const auto& [term, within] : expansion.within) {
        for (const std::uint32_t docid : with_term(term, value.field, database, deadline)) {
            if (in(within, docid)) out.push_back(docid);
        }
    }
    std::ranges::sort(out);
    const auto rest = std::ranges::unique(out);
    out.erase(rest.begin(), rest.end());
    return out;
}

void each_quote_of(const std::vector<ScoredDocument>& articles,
                   const Database& quotes,
                   const Xapian::Database& in,
                   const std::function<void(std::size_t place, std::uint32_t quote)>& use) {
    QuotesOf of(in, quotes.xapian());
    for (std::size_t place = 0; place < articles.size(); ++place)
        of.each(articles[place].docid, [&](std::uint32_t quote) { use(place, quote); });
}

std::vector<ScoredDocument> quotes_of(const std::vector<ScoredDocument>& articles,
                                      const Database& quotes,
                                      const Xapian::Database& in) {
    std::vector<ScoredDocument> out;
    each_quote_of(articles, quotes, in, [&](std::size_t place, std::uint32_t quote) {
        out.push_back({quote, articles[place].weight});
    });
    return out;
}

FieldValues::FieldValues(const Database& database, std::uint32_t slot, bool of_article)
    : xapian_(database.xapian()),
      slot_(slot),
      of_article_(of_article),
      value_(xapian_.valuestream_begin(slot)) {
    if (!of_article) return;
    first_ = xapian_.valuestream_begin(slot_first_quote);
    number_ = xapian_.valuestream_begin(slot_quotes);
}

// The first article whose quotes end behind this one.
void FieldValues::go_to_article_of(std::uint32_t quote) {
    const auto no_more = xapian_.valuestream_end(slot_first_quote);
    while (end_ <= quote && first_ != no_more) {
        begin_ = unpack_number(*first_);
        number_.skip_to(first_.get_docid());
        end_ = begin_ + unpack_number(*number_);
        if (end_ <= quote) ++first_;
    }
}

const std::string& FieldValues::of(std::uint32_t docid) {
    packed_.clear();
    std::uint32_t wanted = docid;
    if (of_article_) {
        go_to_article_of(docid);
        if (docid < begin_ || docid >= end_) return packed_;
        wanted = first_.get_docid();
    }
    const auto end = xapian_.valuestream_end(slot_);
    if (value_ != end) value_.skip_to(wanted);
    if (value_ != end && value_.get_docid() == wanted) packed_ = *value_;
    return packed_;
}

}  // namespace inquit
