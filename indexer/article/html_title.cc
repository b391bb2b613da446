// Which of a page's titles is the article's headline?
#include "indexer/article/html_title.h"

#include <algorithm>
#include <string_view>

#include "indexer/article/phrases.h"
#include "indexer/text/fold.h"

namespace inquit {
namespace {

constexpr std::size_t shortest_heading = 8;  // bytes, to be told by the page's title

// Any of "The Daily Shout", "Daily Shout", "dailyshout.example".
bool is_site(std::string_view text, const std::vector<std::string>& sites) {
    const std::string folded = fold(text);
    return std::ranges::any_of(sites, [&folded](const std::string& site) {
        return !site.empty() && folded == fold(site);
    });
}

bool resembles_site(std::string_view text, const std::vector<std::string>& sites) {
    const std::string folded = fold(text);
    return std::ranges::any_of(sites, [&folded](const std::string& site) {
        const std::string name = fold(site);
        return !name.empty() &&
               (folded.find(name) != std::string::npos || name.find(folded) != std::string::npos);
    });
}

// "Ferry sinks | The Daily Shout" -> "Ferry sinks", if what stands behind the divider is the site's name, or short where
// the site has none.
std::string without_site(const std::string& title, const std::vector<std::string>& sites) {
    const bool nameless = std::ranges::all_of(sites, &std::string::empty);
    std::size_t cut = title.size();
    for (const std::string_view divider : {" | ",
                                           " \u2013 ",
                                           " \u2014 ",
                                           " - ",
                                           " \u00B7 ",
                                           " :: ",
                                           " \u00AB ",
                                           " \u2022 ",
                                           " // "}) {
        const std::size_t at = title.rfind(divider);
        if (at == std::string::npos || at == 0) continue;
        const std::string behind = title.substr(at + divider.size());
        const bool is_short = nameless && words_of(behind).size() <= 4 && behind.size() * 2 < at;
        const bool named =
            is_site(behind, sites) || (behind.size() < at && resembles_site(behind, sites));
        if (is_short || named) cut = std::min(cut, at);
    }
    return title.substr(0, cut);
}

}  // namespace

std::string headline_of(const PageTitles& titles) {
    std::string stated = without_site(titles.stated, titles.sites);
    if (!stated.empty() && !is_site(stated, titles.sites)) return stated;
    const std::string page = fold(titles.page);
    const auto fits = [&](const std::string& heading) {
        const std::string folded = fold(heading);
        // What stands behind the headline in the page's title is the site.
        return !is_site(heading, titles.sites) && (folded == page || !page.ends_with(folded));
    };
    if (titles.h1s.size() == 1 && fits(titles.h1s.front())) return titles.h1s.front();
    // A heading that the page's title repeats.
    for (const auto* headings : {&titles.h1s, &titles.h2s}) {
        for (const std::string& heading : *headings) {
            const bool repeated = page.find(fold(heading)) != std::string::npos;
            if (heading.size() >= shortest_heading && repeated && fits(heading)) return heading;
        }
    }
    std::string left = without_site(titles.page, titles.sites);
    if (!left.empty() && !is_site(left, titles.sites)) return left;
    return titles.h1s.empty() ? left : titles.h1s.front();
}

}  // namespace inquit
