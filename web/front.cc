// The front page: what is in this corpus.
#include <algorithm>
#include <utility>

#include "indexer/text/utf8.h"
#include "web/filters.h"
#include "web/frame.h"
#include "web/histogram.h"
#include "web/hit_view.h"
#include "web/pages.h"
#include "web/wording.h"

namespace inquit {
namespace {

constexpr std::size_t front_speakers = 8;
constexpr std::size_t side_articles = 5;
constexpr std::size_t small_articles = 2;
constexpr std::size_t most_stories = 4;

// A pull quote reads well at this length, in code points.
constexpr std::size_t shortest_pull = 30, longest_pull = 150;

const QuoteRecord* pull_quote(const Quotes& quotes) {
    const QuoteRecord* best = nullptr;
    for (const auto& hit : quotes.hits) {
        const QuoteRecord& quote = hit.quote;
        const std::size_t size = count_code_points(quote.content);
        if (quote.speaker.kind != SpeakerKind::person || quote.kind == QuoteKind::indirect)
            continue;
        if (size < shortest_pull || size > longest_pull) continue;
        if (!best || quote.confidence > best->confidence) best = &quote;
    }
    return best;
}

// The lead is the one of the newest that most others tell too, then the one with most voices: there is most to read.
std::vector<const ArticleHit*> with_lead_first(const std::vector<ArticleHit>& hits) {
    std::vector<const ArticleHit*> out;
    for (const auto& hit : hits) out.push_back(&hit);
    const auto lead = std::ranges::max_element(out, {}, [](const ArticleHit* hit) {
        return std::pair<std::size_t, std::size_t>(hit->tellers, hit->speakers.size());
    });
    if (lead != out.end()) std::rotate(out.begin(), lead, lead + 1);
    return out;
}

View lead_view(const ArticleHit& hit) {
    View view = article_view(hit, {});
    const std::size_t voices = hit.speakers.size();
    view.set("voices", voices > 0 ? counted(voices, "voice") : "");
    return view;
}

bool is_told_by(const std::vector<ToldBy>& those, std::string_view id) {
    return std::ranges::find(those, id, &ToldBy::id) != those.end();
}

// Stands with the lead, or among the stories: once is enough.
bool stands_elsewhere(const ArticleHit& hit,
                      const ArticleHit& lead,
                      const std::vector<StoryHead>& stories) {
    if (&hit == &lead) return false;
    return is_told_by(lead.told_by, hit.id) ||
           std::ranges::any_of(stories, [&](const StoryHead& story) {
               return story.lead.id == hit.id || is_told_by(story.told_by, hit.id);
           });
}

// What several outlets tell, but for what stands above it all anyway.
View stories_view(const std::vector<StoryHead>& stories, const ArticleHit* lead) {
    View list = View::list();
    for (const StoryHead& story : stories) {
        if (list.items().size() == most_stories) break;
        const bool is_lead =
            lead != nullptr && (is_told_by(story.told_by, lead->id) ||
                                std::ranges::any_of(lead->told_by, [&](const ToldBy& by) {
                                    return is_told_by(story.told_by, by.id);
                                }));
        if (is_lead) continue;
        std::string names;
        for (const ToldBy& by : story.told_by) names += (names.empty() ? "" : ", ") + by.source;
        if (story.outlets > story.told_by.size())
            names += " and " + number(story.outlets - story.told_by.size()) + " more";
        View item = copy_view(story.lead, {});
        item.set("story_link", story_link(story.lead.id));
        item.set("outlets", counted(story.outlets, "outlet"))
            .set("days", days_words(story.first, story.last));
        item.set("names", std::move(names));
        list.add(std::move(item));
    }
    return list;
}

void set_articles(View& view,
                  const std::vector<ArticleHit>& hits,
                  const std::vector<StoryHead>& stories) {
    const ArticleHit* first = hits.empty() ? nullptr : with_lead_first(hits).front();
    View told = stories_view(stories, first);
    // Stories take the place of two more articles.
    const std::size_t most_small = told.items().empty() ? small_articles : 0;
    view.set("has_told", !told.items().empty()).set("told", std::move(told));
    View lead = View::list(), small = View::list(), side = View::list();
    for (const ArticleHit* hit : with_lead_first(hits)) {
        if (stands_elsewhere(*hit, *first, stories)) continue;
        if (lead.items().empty()) {
            lead.add(lead_view(*hit));
        } else if (side.items().size() < side_articles) {
            side.add(article_view(*hit, {}));
        } else if (small.items().size() < most_small) {
            small.add(article_view(*hit, {}));
        }
    }
    view.set("has_small", !small.items().empty());
    view.set("lead", std::move(lead)).set("small", std::move(small)).set("side", std::move(side));
}

// The values of one facet with bars, each a search.
View bars_view(const std::vector<Facet>& facets, Field field) {
    View list = View::list();
    const auto facet = std::ranges::find(facets, field, &Facet::field);
    if (facet == facets.end() || facet->values.empty()) return list;
    for (const auto& [value, count] : facet->values) {
        View view;
        view.set("name", value).set("count", number(count));
        view.set("thing", count == 1 ? "article" : "articles");
        view.set("bar", bar_class(count, facet->values.front().count));
        view.set("link", link_to(search_path, with_filter({}, {field, value, false})));
        list.add(std::move(view));
    }
    return list;
}

// What the index does not know, said openly: part of every count.
View gaps_view(const FrontPage& page) {
    View list = View::list();
    const auto add = [&](std::uint64_t count, std::string words) {
        if (count > 0) list.add(View().set("words", std::move(words)));
    };
    const auto speakers = std::ranges::find(page.quotes.facets, Field::speaker, &Facet::field);
    const std::uint64_t unknown = speakers == page.quotes.facets.end() ? 0 : speakers->without;
    add(unknown, counted(unknown, "quote") + " without a known speaker");
    add(page.info.undated, counted(page.info.undated, "article") + " without a date");
    return list;
}

}  // namespace

std::string front_page(const FrontPage& page) {
    View view;
    set_frame(view, {"Who said what, and where", search_path, false, nullptr, &page.info});
    set_articles(view, page.newest.hits, page.stories);
    view.set("nothing", page.info.articles == 0);
    const QuoteRecord* pull = pull_quote(page.quotes);
    view.set("has_pull", pull != nullptr);
    if (pull) view.set("pull", quote_view(*pull, {}));
    view.set("speakers", speakers_view(page.quotes.facets, {}, front_speakers, "quote"));
    view.set("sources", bars_view(page.newest.facets, Field::source));
    view.set("places", bars_view(page.newest.facets, Field::place));
    set_histogram(view, time_bars(page.newest.months), {}, search_path, "article");
    View gaps = gaps_view(page);
    view.set("has_gaps", !gaps.items().empty());
    view.set("gaps", std::move(gaps));
    return render_template("front", view);
}

}  // namespace inquit
