// The results page.
#include <array>
#include <string_view>
#include <utility>

#include "web/filters.h"
#include "web/frame.h"
#include "web/histogram.h"
#include "web/hit_view.h"
#include "web/pager.h"
#include "web/pages.h"
#include "web/wording.h"

namespace inquit {
namespace {

constexpr std::size_t rail_speakers = 8;

// Formats of /export, and how they are called.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> taken_as{
    {{"csv", "CSV"},
     {"jsonl", "JSON Lines"},
     {"ris", "RIS"},
     {"bibtex", "BibTeX"},
     {"markdown", "Markdown"}}};

std::string heading(const PageState& state) {
    const std::string& query = state.request.query;
    if (query.empty())
        return is_narrowed(state) ? "Articles that match the filters" : "All articles";
    return "Articles for " + query;
}

// With nothing found: words of the index that are near, each as a search; and whether the filters are to blame.
void set_nothing_found(View& view, const ResultsPage& page) {
    View nearest = View::list();
    for (const auto& word : page.answer.nearest) {
        PageState state = with_page(page.state, 1);
        state.request.query = word;
        nearest.add(View().set("word", word).set("link", link_to(search_path, state)));
    }
    view.set("nothing", page.answer.total == 0);
    view.set("has_nearest", !page.answer.nearest.empty());
    view.set("nearest", std::move(nearest));
    View obstacles = View::list();
    if (page.answer.obstacles.size() > 1) {
        for (const auto& row : page.answer.obstacles)
            obstacles.add(View()
                              .set("part", row.part)
                              .set("alone", number(row.alone))
                              .set("without", number(row.without)));
    }
    view.set("obstacles", std::move(obstacles));
    PageState bare;
    bare.request.query = page.state.request.query;
    view.set("without_filters_link", is_narrowed(page.state) ? link_to(search_path, bare) : "");
    PageState any = with_page(page.state, 1);
    any.request.any = true;
    const bool several = page.state.request.query.find(' ') != std::string::npos;
    view.set("any_link", several && !page.state.request.any ? link_to(search_path, any) : "");
}

// Who says the words; where no quote has them, who speaks in the articles that do.
void set_rail(View& view, const ResultsPage& page) {
    PageState state = with_page(page.state, 1);
    state.more = std::nullopt;
    view.set("quotes_link", page.quotes.total > 0 ? link_to(quotes_path, state) : "");
    view.set("quotes_total", counted(page.quotes.total, "quote"));
    if (page.quotes.total > 0) {
        view.set("speakers", speakers_view(page.quotes.facets, state, rail_speakers, "quote"));
    } else {
        view.set("speakers", speakers_view(page.answer.facets, {}, rail_speakers, "article"));
    }
    View takes = View::list();
    for (const auto& [format, label] : taken_as) {
        std::string link = link_to(export_path, state);
        append_param(link, "format", format);
        takes.add(View().set("name", label).set("link", std::move(link)));
    }
    view.set("takes", std::move(takes));
    view.set("json_link", link_to("/api/v1/search", state));
    view.set("feed_link", link_to(feed_path, state));
    view.set("command", command_line("search", state));
}

// Plain words are read as they stand: saying so again would be noise.
bool is_plain(std::string_view query) {
    return query.find_first_of("\"“”:=-*()~|+") == std::string_view::npos &&
           query.find(" OR ") == std::string_view::npos &&
           query.find(" NOT ") == std::string_view::npos;
}

// A switch for other spellings, where there are some or they are switched off.
void set_expansion(View& view, const ResultsPage& page) {
    PageState other = with_page(page.state, 1);
    other.request.expand = !page.state.request.expand;
    const std::string link = link_to(search_path, other);
    const bool expanded = page.answer.reading.read_as.find("[also ") != std::string::npos;
    view.set("exact_link", page.state.request.expand && expanded ? link : "");
    view.set("expand_link", page.state.request.expand ? "" : link);
}

// A short time, chosen or all there is, is drawn by its days; any other by months or years, with what lies around the
// chosen dates.
std::vector<TimeBar> bars_of(const ResultsPage& page) {
    constexpr std::chrono::days two_months(62);
    const Request& request = page.state.request;
    const bool all = !request.from && !request.to;
    const bool chosen = request.from && request.to && *request.to - *request.from < two_months;
    const bool is_short =
        (all || chosen) && page.answer.date_step == DateStep::day && page.answer.dates.size() > 1;
    return is_short ? day_bars(page.answer.dates) : time_bars(page.months);
}

}  // namespace

std::string results_page(const ResultsPage& page) {
    const Articles& answer = page.answer;
    const std::string title = heading(page.state);
    View view;
    set_frame(view, {title, search_path, true, &page.state, &page.info});
    view.set("heading", title);
    view.set("total", counted(answer.total, "article"));
    const bool copies = answer.stories < answer.total;
    view.set("stories",
             copies ? number(answer.stories) + (answer.stories == 1 ? " story" : " stories") : "");
    view.set("quotes_in", answer.total > 0 ? counted(answer.quotes, "quote") + " in them" : "");
    view.set("took", duration(answer.took_ms));
    set_expansion(view, page);
    const bool plain =
        is_plain(page.state.request.query) && answer.reading.read_as.find('[') == std::string::npos;
    view.set("read_as", plain ? "" : answer.reading.read_as);
    set_facets(view, {answer.facets, answer.total, "article"}, page.state, search_path);
    set_chips(view, page.state, search_path);
    set_choices(view, page.state);
    set_histogram(view, bars_of(page), page.state, search_path, "article");
    view.set("undated_count", answer.undated > 0 ? number(answer.undated) : "");
    View hits = View::list();
    for (const auto& hit : answer.hits) hits.add(article_view(hit, page.state));
    view.set("hits", std::move(hits));
    set_pager(view, page.state, search_path, answer.stories, articles_per_page);
    set_nothing_found(view, page);
    view.set("beyond", answer.total > 0 && answer.hits.empty());
    view.set("first_page_link", link_to(search_path, with_page(page.state, 1)));
    set_rail(view, page);
    return render_template("results", view);
}

}  // namespace inquit
