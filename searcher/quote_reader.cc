// Quotes of one article mostly stand together, so an article is read about once.
#include "searcher/quote_reader.h"

#include <algorithm>
#include <string>

#include "indexer/schema/fields.h"
#include "indexer/schema/layout.h"
#include "indexer/schema/terms.h"

namespace inquit {
namespace {

// An article may be large.
constexpr std::size_t most_recent = 4;

// Copies of one article share its id; this one has the quote.
bool has_quote(const Xapian::Document& article, std::uint32_t quote) {
    const std::uint32_t first = unpack_number(article.get_value(slot_first_quote));
    return first != 0 && quote >= first &&
           quote - first < unpack_number(article.get_value(slot_quotes));
}

}  // namespace

const Article* QuoteReader::article_of(const Xapian::Document& document) {
    const Xapian::Database& articles = quotes_.of(Field::title).xapian();
    const std::string term = id_term(unpack_id(document.get_value(slot_article)));
    for (auto it = articles.postlist_begin(term); it != articles.postlist_end(term); ++it) {
        const Xapian::Document article = articles.get_document(*it);
        if (!has_quote(article, document.get_docid())) continue;
        const auto known =
            std::ranges::find(recent_, *it, &std::pair<std::uint32_t, Article>::first);
        if (known != recent_.end()) return &known->second;
        recent_.emplace_front(*it, decode_article_alone(article.get_data()));
        if (recent_.size() > most_recent) recent_.pop_back();
        return &recent_.front().second;
    }
    return nullptr;
}

QuoteRecord QuoteReader::operator()(const Xapian::Document& document) {
    QuotePlace kept = decode_quote(document.get_data());
    const Article* article = article_of(document);
    QuoteRecord out =
        article != nullptr ? whole(std::move(kept), *article) : without_article(std::move(kept));
    if (article == nullptr) out.id = unpack_id(document.get_value(slot_id));
    return out;
}

QuoteRecord QuoteReader::words(const Xapian::Document& document) {
    return without_article(decode_quote(document.get_data()));
}

}  // namespace inquit
