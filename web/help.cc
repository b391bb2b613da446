// How to search: the query language, with examples made of this corpus' own words and names.
#include <algorithm>
#include <array>
#include <utility>

#include "web/frame.h"
#include "web/pages.h"

namespace inquit {
namespace {

// In an example <a> and <b> are words, <speaker> <surname> <place> <source> names, of the corpus.
struct Example {
    std::string_view query, finds;
};

struct Section {
    std::string_view heading, words;
    std::array<Example, 5> examples;  // those without a query are not shown
};

// docs/query-language.md says more; this is what one looks up.
constexpr auto sections = std::to_array<Section>({
    {"Words",
     "All words must be there, in any order and any form. Capitals and accents do not matter.",
     {{{"<a>", "articles that have it, in any form"},
       {"<a> <b>", "both words"},
       {"=<a>", "this form only"},
       {"<a> OR <b>", "at least one of them"},
       {"<a> -<b>", "the first without the second"}}}},
    {"Side by side",
     "Phrases are taken as they stand; the operators take words in any form.",
     {{{"\"<a> <b>\"", "the phrase"},
       {"<a> w/10 <b>", "at most ten words apart"},
       {"<a> pre/10 <b>", "the same, and in this order"},
       {"<a> w/s <b>", "in one sentence"},
       {"<a> w/p <b>", "in one paragraph"}}}},
    {"Who said it",
     "Words inside quote marks, and whose they are.",
     {{{"<surname>: <a>", "articles in which <surname> says it"},
       {"speaker:\"<speaker>\"", "articles that quote <speaker>"},
       {"in:quote <a>", "the word in somebody’s mouth"},
       {"out:quote <a>", "the word in the reporter’s own"},
       {"person:\"<speaker>\"", "articles that name <speaker>"}}}},
    {"Where and when",
     "Fields narrow a search; so do the filters beside the results.",
     {{{"place:\"<place>\"", "articles that name the place"},
       {"source:\"<source>\"", "printed by this outlet"},
       {"title:<a>", "the word in the headline"},
       {"date:2019", "a year; 2019-04 a month, 2019-04-09 a day"},
       {"date:2019-04..", "from then on; ..2019-04 until then"}}}},
    {"Forms and numbers",
     "",
     {{{"<start>*", "words that begin so"},
       {"atleast3 <a>", "three times or more"},
       {"(<a> OR <b>) -title:<a>", "parentheses keep together"},
       {},
       {}}}},
});

std::string filled(std::string_view text, const HelpWords& words) {
    const auto names = std::to_array<std::pair<std::string_view, std::string_view>>({
        {"<a>", words.word},
        {"<b>", words.other},
        {"<start>", words.beginning},
        {"<speaker>", words.speaker},
        {"<surname>", words.surname},
        {"<place>", words.place},
        {"<source>", words.source},
    });
    std::string out;
    while (!text.empty()) {
        const auto* name = std::ranges::find_if(
            names, [&](const auto& row) { return text.starts_with(row.first); });
        const bool found = name != names.end();
        out += found ? name->second : text.substr(0, 1);
        text.remove_prefix(found ? name->first.size() : 1);
    }
    return out;
}

std::string search_link(const std::string& query) {
    PageState state;
    state.request.query = query;
    return link_to(search_path, state);
}

View section_view(const Section& section, const HelpWords& words) {
    View examples = View::list();
    for (const Example& example : section.examples) {
        if (example.query.empty()) continue;
        std::string query = filled(example.query, words);
        View row;
        row.set("link", search_link(query)).set("finds", filled(example.finds, words));
        row.set("query", std::move(query));
        examples.add(std::move(row));
    }
    View view;
    view.set("heading", section.heading).set("words", section.words);
    view.set("examples", std::move(examples));
    return view;
}

View fields_view() {
    View list = View::list();
    for (const auto& row : fields) {
        if (row.field == Field::text) continue;
        list.add(View().set("example", row.example).set("help", row.help));
    }
    return list;
}

}  // namespace

std::string help_page(const HelpPage& page) {
    View view;
    set_frame(view, {"How to search", search_path, false, nullptr, &page.info});
    View list = View::list();
    for (const Section& section : sections) list.add(section_view(section, page.words));
    view.set("sections", std::move(list)).set("fields", fields_view());
    return render_template("help", view);
}

}  // namespace inquit
