// Passages with code points, as everything that is shown has them.
#include "searcher/compare_cutter.h"

#include "indexer/schema/identity.h"
#include "indexer/text/words.h"

namespace inquit {
namespace {

std::uint32_t count_words(std::string_view text) {
    WordReader reader(text);
    std::uint32_t count = 0;
    for (Word word; reader.next(word);) ++count;
    return count;
}

}  // namespace

Cutter::Cutter(const ArticleRecord& record) : record_(record), offsets_(record.article.body) {}

Passage Cutter::passage(Span span) const {
    return {std::string(slice(record_.article.body, span)),
            offsets_.at(span.begin),
            offsets_.at(span.end)};
}

AccountQuote Cutter::quote(std::uint32_t place) const {
    const Quote& quote = record_.analysis.quotes[place];
    return {quote_id(record_.article.id, quote.content, slice(record_.article.body, quote.content)),
            passage(quote.content),
            quote.speaker,
            quote.kind};
}

std::uint32_t Cutter::words_of(const Quote& quote) const {
    return count_words(slice(record_.article.body, quote.content));
}

Account Cutter::account() const {
    const Article& article = record_.article;
    Account out;
    out.id = article.id;
    out.title = article.title;
    out.source = article.source;
    out.title_from = article.title_from;
    out.published = article.published;
    out.words = count_words(article.body);
    for (const Quote& quote : record_.analysis.quotes) {
        if (quote.speaker.kind == SpeakerKind::none) continue;
        ++out.quotes;
        out.quoted_words += words_of(quote);
    }
    return out;
}

std::vector<NamedFact> Cutter::facts(const std::vector<FactPlace>& places) const {
    std::vector<NamedFact> out;
    for (const FactPlace& place : places) out.push_back({passage(place.span), place.times});
    return out;
}

}  // namespace inquit
