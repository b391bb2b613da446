// One speaker: when, in which outlets and beside whom; the words; the newest quotes, and what most outlets print.
#include <algorithm>

#include "web/filters.h"
#include "web/frame.h"
#include "web/histogram.h"
#include "web/hit_view.h"
#include "web/pager.h"
#include "web/pages.h"
#include "web/voices.h"
#include "web/wording.h"

namespace inquit {
namespace {

PageState quotes_of(std::string_view name) {
    return with_filter({}, {Field::speaker, std::string(name), false});
}

View bar_view(const FacetValue& value, std::uint64_t largest, std::string_view thing) {
    View view;
    view.set("name", value.value).set("count", number(value.count));
    view.set("thing", value.count == 1 ? std::string(thing) : std::string(thing) + "s");
    view.set("bar", bar_class(value.count, largest));
    return view;
}

View outlet_views(const Portrait& portrait) {
    View list = View::list();
    for (const FacetValue& value : portrait.outlets.values) {
        View view = bar_view(value, portrait.outlets.values.front().count, "quote");
        view.set(
            "link",
            link_to(quotes_path,
                    with_filter(quotes_of(portrait.name), {Field::source, value.value, false})));
        list.add(std::move(view));
    }
    return list;
}

View beside_views(const Portrait& portrait) {
    View list = View::list();
    for (const FacetValue& value : portrait.beside) {
        View view = bar_view(value, portrait.beside.front().count, "article");
        view.set("link", speaker_link(value.value));
        list.add(std::move(view));
    }
    return list;
}

// Each word leads to the quotes that have it.
View word_views(const Portrait& portrait) {
    View list = View::list();
    for (const KeyWord& word : portrait.words.key_words) {
        PageState state = quotes_of(portrait.name);
        state.request.query = "=" + word.word;
        list.add(View()
                     .set("word", word.word)
                     .set("count", number(word.count))
                     .set("link", link_to(quotes_path, state)));
    }
    return list;
}

View hit_views(const std::vector<QuoteHit>& hits) {
    View list = View::list();
    for (const QuoteHit& hit : hits) list.add(quote_item(hit, {}));
    return list;
}

// "Person": what kind of speaker the quotes are taken to have; the commonest, if they differ.
std::string_view kind_words(const Portrait& portrait) {
    const auto& values = portrait.voices.values;
    if (values.empty()) return "Speaker";
    return values.front().value == name(SpeakerKind::organisation) ? "Organisation" : "Person";
}

void set_numbers(View& view, const Portrait& portrait) {
    view.set("kind", kind_words(portrait));
    view.set("quotes", number(portrait.quotes));
    view.set("quotes_word", portrait.quotes == 1 ? "quote" : "quotes");
    view.set("articles", number(portrait.articles));
    view.set("articles_word", portrait.articles == 1 ? "article" : "articles");
    view.set("outlets", number(portrait.outlets.distinct));
    view.set("outlets_word", portrait.outlets.distinct == 1 ? "outlet" : "outlets");
    std::uint64_t direct = 0;
    for (const FacetValue& value : portrait.kinds.values) {
        if (value.value == name(QuoteKind::direct)) direct = value.count;
    }
    view.set("direct", number(portrait.quotes > 0 ? direct * 100 / portrait.quotes : 0) + " %");
    view.set("undated", portrait.undated > 0 ? counted(portrait.undated, "quote") : "");
    view.set("without_source",
             portrait.outlets.without > 0 ? counted(portrait.outlets.without, "quote") : "");
}

std::vector<TimeBar> bars_of(const Portrait& portrait) {
    return portrait.date_step == DateStep::day && portrait.dates.size() > 1
               ? day_bars(portrait.dates)
               : time_bars(portrait.months);
}

}  // namespace

std::string speaker_page(const SpeakerPage& page) {
    const Portrait& portrait = page.portrait;
    const PageState state = quotes_of(portrait.name);
    View view;
    set_frame(view, {portrait.name, quotes_path, false, nullptr, &page.info});
    view.set("name", portrait.name).set("took", duration(portrait.took_ms));
    set_numbers(view, portrait);
    view.set("has_also", !portrait.also.empty());
    View also = View::list();
    for (const std::string& printed : portrait.also) also.add(View().set("printed", printed));
    view.set("also", std::move(also));
    set_histogram(view, bars_of(portrait), state, quotes_path, "quote");
    view.set("has_outlets", !portrait.outlets.values.empty());
    view.set("outlet_bars", outlet_views(portrait));
    view.set("more_outlets", portrait.outlets.distinct > portrait.outlets.values.size());
    view.set("has_beside", !portrait.beside.empty()).set("beside", beside_views(portrait));
    view.set("has_words", !portrait.words.key_words.empty()).set("words", word_views(portrait));
    view.set("has_things", !portrait.things.empty()).set("things", hit_views(portrait.things));
    view.set("newest", hit_views(portrait.newest));
    view.set("quotes_link", link_to(quotes_path, state));
    PageState dated = state;
    dated.request.sort = Sort::oldest;
    view.set("oldest_link", link_to(quotes_path, dated));
    view.set("articles_link", link_to(search_path, state));
    std::string json_link = "/api/v1/speaker";
    append_param(json_link, "name", portrait.name);
    view.set("json_link", json_link);
    view.set("command", command_line("quotes", dated));
    return render_template("speaker", view);
}

std::string speakers_page(const SpeakersPage& page) {
    constexpr std::size_t most = 24;
    View view;
    const std::string title =
        page.asked.empty() ? "Speakers" : "Nobody is quoted as " + std::string(page.asked);
    set_frame(view, {title, quotes_path, false, nullptr, &page.info});
    view.set("heading", title).set("asked", page.asked);
    View nearest = View::list();
    for (const std::string& name : page.nearest)
        nearest.add(View().set("name", name).set("link", speaker_link(name)));
    view.set("has_nearest", !page.nearest.empty()).set("nearest", std::move(nearest));
    View speakers = speakers_view(page.most_quoted, {}, most, "quote");
    view.set("nothing", speakers.items().empty()).set("speakers", std::move(speakers));
    PageState words;
    words.request.query = page.asked;
    view.set("search_link", page.asked.empty() ? "" : link_to(search_path, words));
    return render_template("speakers_page", view);
}

}  // namespace inquit
