// Records, and the few things that are chosen from them: speakers, entities, a snippet, a quote.
#include "searcher/show.h"

#include <algorithm>

#include "indexer/schema/identity.h"
#include "indexer/schema/layout.h"
#include "indexer/schema/terms.h"
#include "searcher/across.h"
#include "searcher/kwic.h"
#include "searcher/snippet.h"

namespace inquit {
namespace {

constexpr std::size_t most_entities = 6;

std::vector<std::string> named_speakers(const Xapian::Document& document, const Names& names) {
    std::vector<std::string> out;
    const std::string packed = document.get_value(info(Field::speaker).slot);
    for (const std::string_view speaker : unpack_values(packed)) {
        const std::string_view shown = names.shown(Field::speaker, document.get_docid(), speaker);
        if (speaker != unnamed_speaker && std::ranges::find(out, shown) == out.end())
            out.emplace_back(shown);
    }
    return out;
}

std::vector<Entity> most_mentioned(const Analysis& analysis) {
    std::vector<std::uint32_t> mentions(analysis.entities.size());
    for (const Mention& mention : analysis.mentions) ++mentions[mention.entity];
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        if (mentions[i] > 0) order.push_back(i);
    }
    std::ranges::stable_sort(
        order, std::ranges::greater(), [&](std::size_t i) { return mentions[i]; });
    order.resize(std::min(order.size(), most_entities));
    std::vector<Entity> out;
    out.reserve(order.size());
    for (const std::size_t i : order) out.push_back(analysis.entities[i]);
    return out;
}

// The quote by a speaker who was asked for, then with most of the query's words; the first such.
std::string best_quote(const ArticleRecord& record,
                       const std::vector<Hit>& hits,
                       const Wanted& wanted) {
    std::pair<bool, std::size_t> most{false, 0};
    const Quote* best = nullptr;
    for (const Quote& quote : record.analysis.quotes) {
        if (quote.speaker.kind == SpeakerKind::none) continue;
        const auto begin = std::ranges::lower_bound(
            hits, quote.content.begin, {}, [](const Hit& hit) { return hit.span.begin; });
        std::vector<Hit> inside;
        for (auto hit = begin; hit != hits.end() && hit->span.begin < quote.content.end; ++hit) {
            if (quote.content.contains(hit->span)) inside.push_back(*hit);
        }
        const std::pair worth{wanted.speaks(quote), distinct_parts(inside)};
        if (worth > most) {
            most = worth;
            best = &quote;
        }
    }
    if (best == nullptr) return {};
    return quote_id(record.article.id, best->content, slice(record.article.body, best->content));
}

ArticleHit described(Article& article) {
    ArticleHit hit;
    hit.id = std::move(article.id);
    hit.path = std::move(article.path);
    hit.url = std::move(article.url);
    hit.title = std::move(article.title);
    hit.source = std::move(article.source);
    hit.section = std::move(article.section);
    hit.author = std::move(article.author);
    hit.record = article.record;
    hit.title_from = article.title_from;
    hit.date_from = article.date_from;
    hit.source_from = article.source_from;
    hit.published = article.published;
    return hit;
}

}  // namespace

ShownArticle show_article(const Xapian::Document& document,
                          const Wanted& wanted,
                          const Names& names,
                          Shown parts) {
    ArticleRecord record = decode_article(document.get_data());
    show_names(record, document.get_docid(), names);
    Article& article = record.article;
    std::size_t words = 0;
    const std::vector<Hit> hits = wanted.find(article.body, article.language, words);
    ShownArticle out;
    if (parts.snippets) out.quote_id = best_quote(record, hits, wanted);
    std::vector<SnippetPiece> cut_out;
    if (parts.snippets) cut_out = snippet(article, hits);
    std::vector<KwicLine> kwic;
    if (parts.kwic) kwic = kwic_lines(article.body, hits);
    out.hit = described(article);
    out.hit.snippet = std::move(cut_out);
    out.hit.kwic = std::move(kwic);
    out.hit.words = static_cast<std::uint32_t>(words);
    out.hit.speakers = named_speakers(document, names);
    out.hit.entities = most_mentioned(record.analysis);
    return out;
}

Copy show_copy(const Xapian::Document& document) {
    Article article = decode_article(document.get_data()).article;
    return {std::move(article.id),
            std::move(article.title),
            std::move(article.source),
            std::move(article.path),
            article.title_from,
            article.published};
}

QuoteHit show_quote(const Xapian::Document& document,
                    const Wanted& wanted,
                    QuoteReader& read,
                    const Names& names,
                    bool snippets) {
    QuoteHit out;
    out.quote = read(document);
    show_names(out.quote, document.get_docid(), names);
    if (!snippets) return out;
    const std::string packed = document.get_value(info(Field::language).slot);
    const auto languages = unpack_values(packed);
    std::size_t words = 0;
    const std::vector<Hit> hits = wanted.find(
        out.quote.content, languages.empty() ? std::string_view() : languages.front(), words);
    out.content = marked(out.quote.content, hits);
    return out;
}

std::optional<QuoteRecord> quote_with_id(Database& quotes, const std::string& id) {
    const std::string term = id_term(id);
    const auto found = quotes.xapian().postlist_begin(term);
    if (found == quotes.xapian().postlist_end(term)) return std::nullopt;
    QuoteRecord record = QuoteReader(quotes)(quotes.xapian().get_document(*found));
    show_names(record, *found, quotes.names());
    return record;
}

std::vector<QuoteRecord> quotes_with_prefix(Database& quotes,
                                            std::string_view prefix,
                                            std::size_t most) {
    std::vector<QuoteRecord> out;
    const Xapian::Database& database = quotes.xapian();
    const std::string none = id_term("");
    const std::string begin = id_term(prefix);
    for (auto term = database.allterms_begin(begin);
         term != database.allterms_end(begin) && out.size() < most;
         ++term) {
        if (auto quote = quote_with_id(quotes, (*term).substr(none.size())))
            out.push_back(std::move(*quote));
    }
    return out;
}

}  // namespace inquit
