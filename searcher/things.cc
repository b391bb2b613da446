// Groups are in the columns. All quotes of a thing are shown with it, those that do not match too: the words that were
// asked for may be just the ones in which two papers differ.
#include "searcher/things.h"

#include <algorithm>
#include <set>
#include <utility>

#include "indexer/schema/fields.h"
#include "indexer/wording/differences.h"
#include "indexer/wording/likeness.h"
#include "searcher/order.h"
#include "searcher/quote_reader.h"

namespace inquit {
namespace {

constexpr std::size_t most_variants = 100;  // that are shown

struct Thing {
    std::size_t first = 0;              // place of its first match
    std::vector<std::uint32_t> quotes;  // docids
    std::size_t outlets = 1;
};

using Things = std::vector<Thing>;

// The value of an outlet in the columns; quotes without one are of one outlet without a name.
std::size_t outlets_of(const std::vector<std::uint32_t>& quotes, const Columns& columns) {
    std::set<std::uint32_t> seen;
    for (const std::uint32_t quote : quotes) {
        const auto source = columns.values(Field::source, quote);
        seen.insert(source.empty() ? UINT32_MAX : source.front());
    }
    return seen.size();
}

// In the order of their first matches.
Things things_of(const std::vector<ScoredDocument>& matches, Database& database) {
    Things out;
    const Columns* columns = matches.empty() ? nullptr : database.columns();
    std::unordered_map<std::uint32_t, std::size_t> by_story;
    for (std::size_t place = 0; place < matches.size(); ++place) {
        const std::uint32_t docid = matches[place].docid;
        const std::uint32_t story = columns == nullptr ? docid : columns->story(docid);
        if (by_story.emplace(story, out.size()).second)
            out.push_back(
                {place, columns == nullptr ? std::vector{docid} : std::vector<std::uint32_t>{}});
    }
    if (columns == nullptr) return out;
    for (std::uint32_t docid = 1; docid < columns->documents(); ++docid) {
        const auto found = by_story.find(columns->story(docid));
        if (found != by_story.end()) out[found->second].quotes.push_back(docid);
    }
    for (Thing& thing : out) thing.outlets = outlets_of(thing.quotes, *columns);
    return out;
}

// Articles in which the quotes stand.
std::uint64_t articles_of(const Things& things, const Xapian::Database& quotes) {
    std::vector<std::uint32_t> docids;
    for (const Thing& thing : things)
        docids.insert(docids.end(), thing.quotes.begin(), thing.quotes.end());
    std::ranges::sort(docids);
    std::set<std::string> articles;
    auto article = quotes.valuestream_begin(slot_article);
    for (const std::uint32_t docid : docids) {
        article.skip_to(docid);
        if (article == quotes.valuestream_end(slot_article)) break;
        if (article.get_docid() == docid) articles.insert(*article);
    }
    return articles.size();
}

std::size_t in_order_of_request(Things& things,
                                const std::vector<ScoredDocument>& matches,
                                const std::vector<std::int32_t>& days,
                                const Request& request,
                                Database& database) {
    // The best match of each stands first among its matches already, or they are told apart by it.
    std::vector<std::uint32_t> places(matches.size());
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = static_cast<std::uint32_t>(i);
    const Sort sort = request.sort == Sort::outlets ? Sort::best : request.sort;
    places = in_order(places, matches, days, sort, database);
    std::vector<std::size_t> rank(matches.size());
    for (std::size_t i = 0; i < places.size(); ++i) rank[places[i]] = i;
    std::unordered_map<std::uint32_t, std::size_t> place_of;
    for (std::size_t i = 0; i < matches.size(); ++i) place_of[matches[i].docid] = i;
    for (Thing& thing : things) {
        for (const std::uint32_t quote : thing.quotes) {
            const auto found = place_of.find(quote);
            if (found != place_of.end() && rank[found->second] < rank[thing.first])
                thing.first = found->second;
        }
    }
    std::ranges::sort(things, {}, [&](const Thing& thing) { return rank[thing.first]; });
    if (request.sort == Sort::outlets)
        std::ranges::stable_sort(things, std::ranges::greater(), &Thing::outlets);
    return things.size();
}

// A piece's own words, as the side has them.
WordingPiece word_piece(const Piece& piece, std::string_view head, std::string_view variant) {
    const bool head_only = piece.side == Side::a;
    return {piece.side == Side::same ? WordingPiece::Side::same
            : head_only              ? WordingPiece::Side::first
                                     : WordingPiece::Side::here,
            std::string(head_only ? slice(head, piece.a) : slice(variant, piece.b))};
}

Variant variant_of(const QuoteRecord& head, const Wording& of_head, QuoteRecord quote) {
    Variant out;
    WordingReader read("");
    out.label = std::string(name(how_worded(of_head, read(quote.content))));
    for (const Piece& piece : differences(head.content, quote.content))
        out.words.push_back(word_piece(piece, head.content, quote.content));
    out.quote = std::move(quote);
    return out;
}

// Undated last.
bool printed_before(const QuoteRecord& one, const QuoteRecord& other) {
    if (one.published.has_value() != other.published.has_value()) return one.published.has_value();
    return one.published && *one.published < *other.published;
}

}  // namespace

ThingsPage page_of_things(const std::vector<ScoredDocument>& matches,
                          const std::vector<std::int32_t>& days,
                          const Request& request,
                          Database& quotes) {
    Things things = things_of(matches, quotes);
    std::erase_if(things, [&](const Thing& thing) { return thing.outlets < request.outlets; });
    ThingsPage out;
    out.things = in_order_of_request(things, matches, days, request, quotes);
    for (const Thing& thing : things) out.quotes += thing.quotes.size();
    out.articles = articles_of(things, quotes.xapian());
    const std::size_t end =
        std::min<std::size_t>(things.size(), std::size_t{request.offset} + request.limit);
    for (std::size_t i = request.offset; i < end; ++i) {
        const ScoredDocument& row = matches[things[i].first];
        out.rows.push_back(row);
        auto& others = out.others[row.docid];
        for (const std::uint32_t quote : things[i].quotes) {
            if (quote != row.docid) others.push_back(quote);
        }
    }
    return out;
}

void show_thing(QuoteHit& hit, const std::vector<std::uint32_t>& others, Database& quotes) {
    ThingSaid thing;
    std::set<std::string> outlets{hit.quote.source};
    std::set<std::string> articles{hit.quote.article};
    WordingReader read("");
    const Wording head = read(hit.quote.content);
    thing.first = {hit.quote.source, hit.quote.published};
    const QuoteRecord* first = &hit.quote;
    std::vector<QuoteRecord> records;
    QuoteReader whole(quotes);
    for (const std::uint32_t docid : others)
        records.push_back(whole(quotes.xapian().get_document(docid)));
    for (const QuoteRecord& record : records) {
        outlets.insert(record.source);
        articles.insert(record.article);
        if (printed_before(record, *first)) first = &record;
    }
    thing.first = {first->source, first->published};
    thing.outlets = outlets.size();
    thing.articles = articles.size();
    thing.quotes = records.size() + 1;
    std::ranges::stable_sort(records, printed_before);
    records.resize(std::min(records.size(), most_variants));
    for (QuoteRecord& record : records)
        thing.variants.push_back(variant_of(hit.quote, head, std::move(record)));
    hit.thing = std::move(thing);
}

}  // namespace inquit
