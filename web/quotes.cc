// The quotes page: who said what, with the sentence around it.
#include "web/filters.h"
#include "web/frame.h"
#include "web/hit_view.h"
#include "web/pager.h"
#include "web/pages.h"
#include "web/wording.h"

namespace inquit {
namespace {

constexpr std::size_t rail_speakers = 8;

// "Quotes by Halvar Brekk about quota"
std::string heading(const PageState& state) {
    std::string words = "Quotes";
    std::string_view joint = " by ";
    for (const auto& filter : state.request.filters) {
        if (filter.field != Field::speaker || filter.exclude) continue;
        words += joint;
        words += filter.value;
        joint = " or ";
    }
    if (!state.request.query.empty()) words += " with " + state.request.query;
    return words;
}

// The one speaker who was asked for.
void set_speaker(View& view, const PageState& state) {
    const Filter* one = nullptr;
    for (const auto& filter : state.request.filters) {
        if (filter.field != Field::speaker || filter.exclude) continue;
        if (one != nullptr) return;
        one = &filter;
    }
    if (one == nullptr || one->value == unnamed_speaker) return;
    view.set("speaker_name", one->value).set("speaker_page", speaker_link(one->value));
}

}  // namespace

std::string quotes_page(const QuotesPage& page) {
    const Quotes& answer = page.answer;
    const std::string title = heading(page.state);
    View view;
    set_frame(view, {title, quotes_path, true, &page.state, &page.info});
    view.set("heading", title);
    view.set("total", counted(answer.stories, "thing") + " said");
    view.set(
        "in_all",
        counted(answer.thing_quotes, "quote") + " in " + counted(answer.thing_articles, "article"));
    view.set("took", duration(answer.took_ms));
    set_facets(view, {answer.facets, answer.total, "quote"}, page.state, quotes_path);
    set_chips(view, page.state, quotes_path);
    set_choices(view, page.state);
    set_speaker(view, page.state);
    view.set("by_outlets", page.state.request.sort == Sort::outlets);
    View hits = View::list();
    for (const auto& hit : answer.hits) {
        hits.add(quote_item(hit, page.state));
    }
    view.set("hits", std::move(hits));
    set_pager(view, page.state, quotes_path, answer.stories, quotes_per_page);
    view.set("nothing", answer.total == 0);
    view.set("beyond", answer.total > 0 && answer.hits.empty());
    view.set("first_page_link", link_to(quotes_path, with_page(page.state, 1)));
    PageState state = with_page(page.state, 1);
    state.more = std::nullopt;
    view.set("articles_link", link_to(search_path, state));
    view.set("speakers", speakers_view(answer.facets, state, rail_speakers, "quote"));
    view.set("json_link", link_to("/api/v1/quotes", state));
    view.set("command", command_line("quotes", state));
    return render_template("quotes", view);
}

}  // namespace inquit
