// Matches quotations by their words and entities by their names.
#include "tests/quality/score.h"

#include <algorithm>
#include <set>

#include "indexer/text/fold.h"
#include "indexer/text/utf8.h"

namespace inquit::quality {
namespace {

std::vector<std::string> split(const std::string& names) {
    std::vector<std::string> out;
    std::size_t begin = 0;
    while (begin < names.size()) {
        const std::size_t end = std::min(names.find("; ", begin), names.size());
        out.push_back(names.substr(begin, end - begin));
        begin = end + 2;
    }
    return out;
}

std::string shortened(const std::string& text) {
    constexpr std::size_t longest = 50;
    const std::string_view cut = cut_utf8(text, longest);
    return cut.size() < text.size() ? std::string(cut) + "…" : text;
}

std::string described(const Speaker& speaker) {
    std::string out(name(speaker.kind));
    if (!speaker.name.empty()) out += " " + collapse_space(speaker.name);
    return out;
}

bool is_right(const Row& row, const Quote& quote) {
    if (name(quote.speaker.kind) != row.type) return false;
    if (row.name.empty()) return true;
    const std::vector<std::string> names = split(row.name);
    return std::ranges::find(names, collapse_space(quote.speaker.name)) != names.end();
}

std::string percent(unsigned part, unsigned all) {
    return std::to_string(all == 0 ? 0 : (part * 200 + all) / (2 * all)) + " %";
}

std::string padded(std::string text, std::size_t width) {
    if (text.size() < width) text.append(width - text.size(), ' ');
    return text;
}

std::string number(unsigned value) {
    const std::string digits = std::to_string(value);
    return std::string(digits.size() < 5 ? 5 - digits.size() : 0, ' ') + digits;
}

}  // namespace

void Score::add(const std::string& where,
                const Article& article,
                const Analysis& analysis,
                const std::vector<Row>& rows) {
    add_speech(where, article, analysis, rows);
    add_entities(where, analysis, rows);
}

void Score::add_speech(const std::string& where,
                       const Article& article,
                       const Analysis& analysis,
                       const std::vector<Row>& rows) {
    std::multimap<std::string, const Quote*> quotes;
    for (const Quote& quote : analysis.quotes) {
        if (quote.kind != QuoteKind::indirect)
            quotes.emplace(collapse_space(slice(article.body, quote.content)), &quote);
    }
    for (const Row& row : rows) {
        if (row.kind != "quote" && row.kind != "turn") continue;
        Count& count = speech_[row.kind + " of " + row.type];
        ++count.all;
        const std::string line = where + ": “" + shortened(row.text) + "” ";
        const std::string should = row.type + (row.name.empty() ? "" : " " + row.name);
        const auto found = quotes.find(row.text);
        if (found == quotes.end()) {
            lines_.push_back(line + "missed; " + should);
            continue;
        }
        ++count.found;
        if (is_right(row, *found->second)) {
            ++count.right;
        } else {
            lines_.push_back(line + described(found->second->speaker) + "; " + should);
        }
        quotes.erase(found);  // the same words may come again
    }
}

void Score::add_entities(const std::string& where,
                         const Analysis& analysis,
                         const std::vector<Row>& rows) {
    std::set<std::pair<std::string, std::string>> gold;
    for (const Row& row : rows) {
        if (row.kind == "entity") gold.emplace(row.type, row.name);
    }
    if (gold.empty()) return;  // nobody has read this article for names
    std::set<std::pair<std::string, std::string>> given;
    for (const Entity& entity : analysis.entities)
        given.emplace(std::string(name(entity.type)), collapse_space(entity.name));
    for (const auto& entry : gold) {
        Names& count = names_[entry.first];
        ++count.gold;
        if (given.contains(entry)) {
            ++count.found;
        } else {
            lines_.push_back(where + ": no " + entry.first + " " + entry.second);
        }
    }
    for (const auto& entry : given) {
        ++names_[entry.first].given;
        if (!gold.contains(entry))
            lines_.push_back(where + ": " + entry.first + " " + entry.second + " is none");
    }
}

std::vector<std::string> Score::report() const {
    std::vector<std::string> out;
    for (const auto& [kind, count] : speech_) {
        out.push_back(padded(kind, 24) + number(count.all) + "  found " + number(count.found) +
                      " (" + percent(count.found, count.all) + ")  right speaker " +
                      number(count.right) + " (" + percent(count.right, count.all) + ")");
    }
    for (const auto& [type, count] : names_) {
        out.push_back(padded("names: " + type, 24) + number(count.gold) + "  found " +
                      number(count.found) + " (" + percent(count.found, count.gold) +
                      ")  of those given right " + percent(count.found, count.given));
    }
    out.emplace_back();
    out.insert(out.end(), lines_.begin(), lines_.end());
    return out;
}

}  // namespace inquit::quality
