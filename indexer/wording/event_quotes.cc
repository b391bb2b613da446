// The likest pairs first; two groups become one as long as they are alike on the whole.
#include "indexer/wording/event_quotes.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <span>
#include <tuple>
#include <utility>

#include "indexer/wording/one_thing.h"

namespace inquit {
namespace {

constexpr double unlike = -3;     // a pair that was not looked at, or is not alike at all
constexpr double most_alike = 4;  // one pair does not speak for all
constexpr double least_again = 1.5;
constexpr double never = 1e9;
constexpr double least_mean = -1.5;  // over all pairs of two groups

Speakers speakers(const Quoted& a, const Quoted& b) {
    if (a.speaker != 0 && a.speaker == b.speaker) return Speakers::one;
    const auto nobody = [](const Quoted& quoted) { return quoted.last == 0 && !quoted.described; };
    if (nobody(a) || nobody(b)) return Speakers::missing;
    if (a.last == 0 || b.last == 0) return Speakers::unknown;
    return a.last == b.last ? Speakers::one : Speakers::two;
}

// Stems that say something, sorted.
std::vector<std::uint32_t> stems(const Wording& wording) {
    std::vector<std::uint32_t> out;
    for (const WordingWord& word : wording.words) {
        if (word.kind != WordingKind::stop && word.kind != WordingKind::negation)
            out.push_back(word.stem);
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::size_t shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    std::size_t out = 0;
    for (auto one = a.begin(), other = b.begin(); one != a.end() && other != b.end();) {
        if (*one == *other) {
            ++out;
            ++one;
            ++other;
        } else {
            ++(*one < *other ? one : other);
        }
    }
    return out;
}

// Of so many words that say something one at least is the same where one speaker is told in other words.
constexpr std::size_t most_other_words = 4;

// Whether it is worth to align them: most pairs of an event are not, and it takes fifty times as long.
bool worth(Speakers who, const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    const std::size_t both = shared(a, b);
    switch (who) {
        case Speakers::one:
            return both * most_other_words >= std::min(a.size(), b.size());
        case Speakers::missing:
        case Speakers::unknown:
            return both > 1;
        case Speakers::two:
            return both > 1 && both * 4 >= std::max(a.size(), b.size()) * 3;
    }
    return false;
}

class Event {
  public:
    explicit Event(std::vector<EventQuote> quotes) : quotes_(std::move(quotes)) {
        weigh();
        compare();
    }

    std::vector<std::vector<std::uint32_t>> groups() {
        std::vector<std::vector<std::uint32_t>> members(quotes_.size());
        std::vector<std::size_t> group(quotes_.size());
        for (std::uint32_t i = 0; i < quotes_.size(); ++i) members[i] = {i};
        std::iota(group.begin(), group.end(), 0U);
        std::vector<std::tuple<double, std::uint32_t, std::uint32_t>> likest;
        for (const auto& [pair, score] : scores_)
            if (score > least_one_thing) likest.emplace_back(-score, pair.first, pair.second);
        std::ranges::sort(likest);
        for (const auto& [score, one, other] : likest) {
            auto& into = members[group[one]];
            auto& from = members[group[other]];
            if (group[one] == group[other] || mean(into, from) < least_mean) continue;
            if (-score < least_beside(into, from)) continue;
            const std::size_t joined = group[one];
            for (const std::uint32_t quote : from) group[quote] = joined;
            into.insert(into.end(), from.begin(), from.end());
            from.clear();
        }
        std::vector<std::vector<std::uint32_t>> out;
        for (const auto& quotes : members) {
            if (quotes.size() < 2) continue;
            auto& places = out.emplace_back();
            for (const std::uint32_t quote : quotes) places.push_back(quotes_[quote].place);
        }
        return out;
    }

  private:
    void weigh() {
        std::map<std::uint32_t, std::vector<Wording*>> accounts;
        for (EventQuote& quote : quotes_) accounts[quote.quoted.article].push_back(&quote.wording);
        for (auto& [article, quotes] : accounts) weigh_in_account(quotes);
    }

    void compare() {
        std::vector<std::vector<std::uint32_t>> all;
        for (const EventQuote& quote : quotes_) all.push_back(stems(quote.wording));
        for (std::uint32_t i = 0; i < quotes_.size(); ++i) {
            for (std::uint32_t k = i + 1; k < quotes_.size(); ++k) {
                const Speakers who = speakers(quotes_[i].quoted, quotes_[k].quoted);
                if (!worth(who, all[i], all[k])) continue;
                scores_[{i, k}] = one_thing(quotes_[i].wording, quotes_[k].wording, who);
            }
        }
    }

    // What a pair must reach that brings two quotes of one account into a group: one of them may be another statement.
    [[nodiscard]] double least_beside(std::span<const std::uint32_t> one,
                                      std::span<const std::uint32_t> other) const {
        double out = 0;
        for (const std::uint32_t i : one) {
            for (const std::uint32_t k : other) {
                if (quotes_[i].quoted.article != quotes_[k].quoted.article) continue;
                const bool one_speaker =
                    speakers(quotes_[i].quoted, quotes_[k].quoted) == Speakers::one;
                out = std::max(out, one_speaker ? least_again : never);
            }
        }
        return out;
    }

    [[nodiscard]] double mean(std::span<const std::uint32_t> one,
                              std::span<const std::uint32_t> other) const {
        double sum = 0;
        for (const std::uint32_t i : one) {
            for (const std::uint32_t k : other) {
                const auto found = scores_.find(std::minmax(i, k));
                sum += found == scores_.end() ? unlike
                                              : std::clamp(found->second, -most_alike, most_alike);
            }
        }
        return sum / static_cast<double>(one.size() * other.size());
    }

    std::vector<EventQuote> quotes_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> scores_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> grouped_in_event(std::vector<EventQuote> quotes) {
    quotes.resize(std::min(quotes.size(), most_event_quotes));
    return Event(std::move(quotes)).groups();
}

}  // namespace inquit
