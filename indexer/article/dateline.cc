// Datelines: the place, perhaps day and agency, in front of a report.
#include <algorithm>
#include <array>

#include "indexer/article/lines.h"
#include "indexer/article/phrases.h"

namespace inquit {
namespace {

constexpr std::size_t longest_dateline = 160;

// Words in capitals that stand in front of a dash and are no places.
constexpr std::string_view labels =
    "update|exclusive|breaking|analysis|opinion|watch|video|correction|live|new|file|photos|photo|"
    "editorial|review|profile|factbox|timeline|q&a|overview|preview|column|feature|note|editor's "
    "note|"
    "updated|just "
    "in|developing|recap|listen|podcast|interview|advisory|commentary|explainer|sponsored|"
    "advertisement|news|corrected|refile|background|related|read more|more|ps|p.s.";

struct Dash {
    std::size_t begin = std::string_view::npos;
    std::size_t end = 0;
};

// The first dash that may end a dateline. A hyphen counts after a space or a bracket only: names of places have
// hyphens too.
Dash first_dash(std::string_view text) {
    constexpr auto dashes = std::to_array<std::string_view>(
        {"\u2014", "\u2013", "--", " - ", ") - ", ")- ", " -\u00A0", " _ ", "\u2015", " \u2212 "});
    Dash found;
    for (const std::string_view dash : dashes) {
        const std::size_t at = text.find(dash);
        if (at >= found.begin) continue;
        const std::size_t first = dash.find_first_not_of(" )");
        const std::size_t last = dash.find_last_not_of(" \u00A0");
        found = {at + first, at + last + 1};
    }
    while (found.begin != std::string_view::npos && found.end < text.size() &&
           text[found.end] == '-')
        ++found.end;
    return found;
}

// Takes "(Reuters)" or "/PRNewswire/" off the end.
std::string take_agency(std::string_view& head) {
    if (head.size() < 4) return {};
    const char last = head.back();
    if (last != ')' && last != '/') return {};
    const std::size_t begin = head.rfind(last == ')' ? '(' : '/', head.size() - 2);
    if (begin == std::string_view::npos) return {};
    const std::string_view agency = trim(head.substr(begin + 1, head.size() - begin - 2));
    const std::size_t words = words_of(agency).size();
    if (agency.size() < 2 || agency.size() > 40 || words > 5 || !starts_upper(agency)) return {};
    std::string taken(agency);
    head = trim(head.substr(0, begin));
    return taken;
}

bool is_word_of_place(std::string_view word) {
    const char first = word.front();
    return starts_upper(word) || (first >= '0' && first <= '9') ||
           is_one_of(word, "of|and|on|upon|de|la|le|el|del|den|der|am|an|sur|near|the|in");
}

// "HAVNSTED", "WASHINGTON/NEW YORK", "STRATFORD-UPON-AVON"; with an agency behind it small letters too.
bool is_place(std::string_view place, bool with_agency) {
    const std::vector<std::string_view> words = words_of(place);
    if (words.empty() || words.size() > 4 || place.size() < 3) return false;
    if (place.find_first_of("0123456789\"?!:;") != std::string_view::npos) return false;
    if (is_one_of(ascii_lower(place), labels)) return false;
    if (!has_upper(place)) return false;
    if (!with_agency && has_lower(place)) {
        // "St. JOHN'S", "McMURDO STATION": more than half is in capitals
        const auto small =
            std::ranges::count_if(place, [](char c) { return c >= 'a' && c <= 'z'; });
        if (small > 2 || static_cast<std::size_t>(small) * 3 > place.size()) return false;
    }
    return std::ranges::all_of(words, is_word_of_place);
}

// What stands between place and dash: region, country, day.
bool is_region_or_day(std::string_view rest) {
    const std::vector<std::string_view> words = words_of(rest);
    // "IT RAINS, BUT NOBODY MINDS - …" is a headline.
    const bool shouted = words.size() > 2 && !has_lower(rest) &&
                         rest.find_first_of("0123456789") == std::string_view::npos;
    return words.size() <= 8 && rest.size() <= 70 && !shouted &&
           rest.find_first_of("\"?!:;()") == std::string_view::npos &&
           std::ranges::all_of(words, is_word_of_place);
}

bool is_day_of_month(std::string_view head) {
    const std::vector<std::string_view> words = words_of(head);
    return words.size() <= 3 &&
           begins_with_one(ascii_lower(head), "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec") >
               0 &&
           head.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

Dateline read_dateline(std::string_view paragraph) {
    const std::string_view start = paragraph.substr(0, longest_dateline);
    const Dash dash = first_dash(start);
    if (dash.begin == std::string_view::npos || dash.end >= paragraph.size()) return {};
    std::string_view head = trim(start.substr(0, dash.begin));
    Dateline found;
    found.agency = take_agency(head);
    while (head.ends_with(',')) head = trim(head.substr(0, head.size() - 1));
    const std::size_t comma = head.find(',');
    const std::string_view place = trim(head.substr(0, comma));
    const std::string_view rest =
        comma == std::string_view::npos ? std::string_view{} : trim(head.substr(comma + 1));
    // "(City Wire) -" and "Dec 29 (City Wire) -" name no place.
    const bool no_place = !found.agency.empty() && (head.empty() || is_day_of_month(head));
    if (!no_place && !(is_place(place, !found.agency.empty()) && is_region_or_day(rest))) return {};
    found.size = dash.end;
    found.day = parse_day(no_place ? head : rest);
    return found;
}

}  // namespace inquit
