// Words with one stem have the senses of all of them.
#include "indexer/wording/akin.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "indexer/text/stem.h"
#include "indexer/wording/akin_embedded.h"
#include "indexer/wording/wording.h"

namespace inquit {
namespace {

constexpr int number_base = 36;

using Numbers = std::span<const std::uint32_t>;

// The next word of a line, which then is shorter.
std::string_view take(std::string_view& line) {
    const std::size_t space = line.find(' ');
    const std::string_view out = line.substr(0, space);
    line = space == std::string_view::npos ? std::string_view() : line.substr(space + 1);
    return out;
}

bool have_one(Numbers a, Numbers b) {
    auto one = a.begin();
    auto other = b.begin();
    while (one != a.end() && other != b.end()) {
        if (*one == *other) return true;
        ++(*one < *other ? one : other);
    }
    return false;
}

struct Meant {
    std::vector<std::uint32_t> own, wider, opposite;
};

void sort_once(std::vector<std::uint32_t>& numbers) {
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

void read_numbers(std::string_view line, Meant& out) {
    std::vector<std::uint32_t>* into = &out.own;
    while (!line.empty()) {
        const std::string_view word = take(line);
        std::uint32_t number = 0;
        if (word == "<") {
            into = &out.wider;
        } else if (word == ">") {
            into = &out.opposite;
        } else if (std::from_chars(word.data(), word.data() + word.size(), number, number_base)
                       .ec == std::errc()) {
            into->push_back(number);
        }
    }
}

}  // namespace

bool akin(const Senses& a, const Senses& b) {
    return have_one(a.own, b.own) || have_one(a.own, b.wider) || have_one(a.wider, b.own);
}

bool opposite(const Senses& a, const Senses& b) {
    return have_one(a.own, b.opposite) || have_one(a.opposite, b.own);
}

const AkinWords* AkinWords::of(std::string_view language) {
    static const AkinWords english(embedded::akin_embedded::en_txt, "en");
    return language == "en" ? &english : nullptr;
}

AkinWords::AkinWords(std::string_view text, std::string_view language) {
    Stemmer stemmer(language);
    std::map<std::uint32_t, Meant> by_stem;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#') continue;
        const std::string_view word = take(line);
        if (line.starts_with("= ")) {
            bases_.emplace(word, line.substr(2));
        } else {
            read_numbers(line, by_stem[wording_hash(stemmer(word))]);
        }
    }
    const auto add = [this](std::vector<std::uint32_t>& numbers) {
        sort_once(numbers);
        const auto begin = static_cast<std::uint32_t>(numbers_.size());
        numbers_.insert(numbers_.end(), numbers.begin(), numbers.end());
        return begin;
    };
    for (auto& [stem, meant] : by_stem) {
        Row& row = rows_[stem];
        row.own = add(meant.own);
        row.wider = add(meant.wider);
        row.opposite = add(meant.opposite);
        row.end = static_cast<std::uint32_t>(numbers_.size());
    }
}

Senses AkinWords::senses(std::uint32_t stem) const {
    const auto found = rows_.find(stem);
    if (found == rows_.end()) return {};
    const Numbers all(numbers_);
    const Row& row = found->second;
    return {all.subspan(row.own, row.wider - row.own),
            all.subspan(row.wider, row.opposite - row.wider),
            all.subspan(row.opposite, row.end - row.opposite)};
}

std::string_view AkinWords::base(std::string_view folded) const {
    const auto found = bases_.find(folded);
    return found == bases_.end() ? folded : found->second;
}

}  // namespace inquit
