// Longest quotes first: each begins a group or joins one. First within a speaker, then across them.
#include "indexer/wording/things.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

#include "indexer/wording/candidates.h"
#include "indexer/wording/event_quotes.h"
#include "indexer/wording/likeness.h"

namespace inquit {
namespace {

// The same words are printed again for some weeks; other words for the same within a fortnight.
constexpr std::uint32_t most_days_same = 45;
constexpr std::uint32_t most_days_reworded = 14;
// Where the speaker does not speak for it.
constexpr double nearly_the_same = 0.85;
constexpr double least_nearly = 2.0;
constexpr std::uint32_t least_words_nearly = 6;
constexpr std::uint32_t most_days_nearly = 10;
constexpr std::size_t most_members = 6;  // that are asked whether a quote is like them
constexpr std::uint64_t most_steps =
    60'000;  // products of words, over all that one quote is compared with
constexpr std::size_t most_kept = 4'000;  // wordings in memory, about 4 MB

bool compatible(const Quoted& one, const Quoted& other) {
    if (one.speaker == 0 || other.speaker == 0 || one.speaker == other.speaker) return true;
    if (one.family == 0 || other.family == 0) return true;
    return one.family == other.family || !one.sure || !other.sure;
}

// Wordings by place, as long as they fit.
class Wordings {
  public:
    explicit Wordings(const ThingsSaid::Read& read) : read_(read) {}

    // Both stay until the next call.
    std::pair<const Wording&, const Wording&> both(std::uint32_t one, std::uint32_t other) {
        if (kept_.size() > most_kept) kept_.clear();
        return {of(one), of(other)};
    }

    // A copy.
    Wording one(std::uint32_t place) {
        if (kept_.size() > most_kept) kept_.clear();
        return of(place);
    }

  private:
    const Wording& of(std::uint32_t place) {
        const auto known = kept_.find(place);
        return known != kept_.end() ? known->second
                                    : kept_.emplace(place, read_(place)).first->second;
    }

    const ThingsSaid::Read& read_;
    std::map<std::uint32_t, Wording> kept_;
};

class Grouping {
  public:
    Grouping(const KeptQuotes& quotes, const ThingsSaid::Read& read)
        : quotes_(quotes), wordings_(read), centres_(quotes.quotes.size(), nobody) {}

    void within_speakers() {
        std::vector<std::uint32_t> named;
        for (std::uint32_t place = 0; place < centres_.size(); ++place) {
            if (quote(place).quoted.speaker != 0) named.push_back(place);
        }
        const auto speaker = [&](std::uint32_t place) { return quote(place).quoted.speaker; };
        std::ranges::stable_sort(named, {}, speaker);
        for (auto begin = named.begin(); begin != named.end();) {
            const auto end = std::find_if(
                begin, named.end(), [&](auto place) { return speaker(place) != speaker(*begin); });
            within(std::span(begin, end));
            begin = end;
        }
    }

    // In the accounts of one event far less must be alike.
    void within_events() {
        std::vector<std::uint32_t> places(centres_.size());
        std::iota(places.begin(), places.end(), 0U);
        const auto event = [&](std::uint32_t place) { return quote(place).quoted.event; };
        std::ranges::stable_sort(places, {}, event);
        for (auto begin = places.begin(); begin != places.end();) {
            const auto end = std::find_if(
                begin, places.end(), [&](auto place) { return event(place) != event(*begin); });
            within_event(std::span(begin, end));
            begin = end;
        }
    }

    // What nobody is known to have said, and what is alone so far.
    void across_speakers() {
        const RowIndex index(quotes_);
        std::vector<std::uint32_t> alone;
        for (std::uint32_t place = 0; place < centres_.size(); ++place) {
            if (centres_[place] == nobody) begin_group(place);
            if (members_[place].size() == 1) alone.push_back(place);
        }
        sort_longest_first(alone);
        for (const std::uint32_t place : alone) {
            if (centres_[place] != place || members_[place].size() > 1) continue;
            if (quote(place).words < least_words_nearly) continue;
            if (const auto found = nearly_same(place, index.like(place))) move(place, *found);
        }
    }

    std::vector<std::uint32_t> first_places() const {
        std::vector<std::uint32_t> out(centres_.size());
        std::iota(out.begin(), out.end(), 0U);
        for (const auto& [centre, members] : members_) {
            if (members.empty()) continue;
            const std::uint32_t first = *std::ranges::min_element(members);
            for (const std::uint32_t place : members) out[place] = first;
        }
        return out;
    }

  private:
    static constexpr std::uint32_t nobody = UINT32_MAX;

    [[nodiscard]] const KeptQuote& quote(std::uint32_t place) const {
        return quotes_.quotes[place];
    }

    // Those with the same words side by side, in the order of days.
    void sort_longest_first(std::vector<std::uint32_t>& places) const {
        std::ranges::sort(places, [&](std::uint32_t one, std::uint32_t other) {
            const KeptQuote& a = quote(one);
            const KeptQuote& b = quote(other);
            return std::tuple(b.words, a.same, a.quoted.day, one) <
                   std::tuple(a.words, b.same, b.quoted.day, other);
        });
    }

    void within(std::span<const std::uint32_t> places) {
        if (places.size() == 1) return begin_group(places[0]);
        const StemIndex index(quotes_, places);
        std::vector<std::uint32_t> order(places.begin(), places.end());
        sort_longest_first(order);
        std::uint32_t before = nobody;
        for (const std::uint32_t place : order) {
            const bool again = before != nobody && quote(before).same == quote(place).same &&
                               days_apart(quote(centres_[before]), quote(place)) <= most_days_same;
            if (again) {
                join_same(place, before);
            } else if (const auto found = best_group(place, index.like(place))) {
                join(place, *found);
            } else {
                begin_group(place);
            }
            before = place;
        }
    }

    void within_event(std::span<const std::uint32_t> places) {
        if (quote(places[0]).quoted.event == 0) return;
        const auto article = [&](std::uint32_t place) { return quote(place).quoted.article; };
        const bool two_accounts = std::ranges::any_of(
            places, [&](auto place) { return article(place) != article(places[0]); });
        if (!two_accounts) return;
        std::vector<EventQuote> quotes;
        for (const std::uint32_t place : places) {
            if (quotes.size() == most_event_quotes) break;
            quotes.push_back({place, quote(place).quoted, wordings_.one(place)});
        }
        for (const auto& group : grouped_in_event(std::move(quotes))) {
            for (const std::uint32_t place : group) merge(place, group[0]);
        }
    }

    // The groups of both become one.
    void merge(std::uint32_t place, std::uint32_t other) {
        for (const std::uint32_t each : {place, other})
            if (centres_[each] == nobody) begin_group(each);
        const std::uint32_t from = centres_[place];
        const std::uint32_t into = centres_[other];
        if (from == into) return;
        for (const std::uint32_t member : std::exchange(members_[from], {})) join(member, into);
    }

    void begin_group(std::uint32_t place) {
        centres_[place] = place;
        members_[place] = {place};
    }

    void join(std::uint32_t place, std::uint32_t centre) {
        centres_[place] = centre;
        members_[centre].push_back(place);
    }

    // The words of `before` once more. What could be anybody's stays alone each time.
    void join_same(std::uint32_t place, std::uint32_t before) {
        if (same_ != quote(place).same) {
            const auto [one, other] = wordings_.both(place, before);
            same_ = quote(place).same;
            same_says_something_ = likeness(one, other).label != WordingLabel::none;
        }
        if (same_says_something_ || centres_[before] != before) {
            join(place, centres_[before]);
        } else {
            begin_group(place);
        }
    }

    // How well two fit, if they do.
    std::optional<double> fit(std::uint32_t one, std::uint32_t other) {
        const std::uint32_t apart = days_apart(quote(one), quote(other));
        if (apart > most_days_same) return std::nullopt;
        steps_ += std::uint64_t{quote(one).words} * quote(other).words;
        const auto [a, b] = wordings_.both(one, other);
        const Likeness found = likeness(a, b);
        const bool same =
            found.label == WordingLabel::verbatim || found.label == WordingLabel::punctuation;
        if (found.label == WordingLabel::none || (!same && apart > most_days_reworded))
            return std::nullopt;
        return found.share + static_cast<double>(found.label != WordingLabel::translation);
    }

    bool is_like_half(std::uint32_t place, const std::vector<std::uint32_t>& members) {
        const std::size_t asked = std::min(members.size(), most_members);
        std::size_t like = 0;
        for (std::size_t i = 0; i < asked; ++i)
            like += static_cast<std::size_t>(fit(place, members[i]).has_value());
        return like > 1 && 2 * like >= asked;
    }

    std::optional<std::uint32_t> best_group(std::uint32_t place,
                                            const std::vector<std::uint32_t>& candidates) {
        steps_ = 0;
        std::vector<std::uint32_t> seen;
        std::optional<std::uint32_t> best;
        double best_fit = 0;
        for (const std::uint32_t candidate : candidates) {
            const std::uint32_t centre = centres_[candidate];
            if (centre == nobody || std::ranges::find(seen, centre) != seen.end()) continue;
            if (seen.size() >= 2 && steps_ > most_steps) break;
            seen.push_back(centre);
            auto found = fit(place, centre);
            if (!found && members_[centre].size() > 2 && is_like_half(place, members_[centre]))
                found = 0.5;
            if (!found || *found <= best_fit) continue;
            best = centre;
            best_fit = *found;
        }
        return best;
    }

    std::optional<std::uint32_t> nearly_same(std::uint32_t place,
                                             const std::vector<std::uint32_t>& candidates) {
        for (const std::uint32_t candidate : candidates) {
            const KeptQuote& other = quote(candidate);
            // Quotes of one event were held against each other, with what is known of their accounts.
            const std::uint32_t event = quote(place).quoted.event;
            const bool asked = event != 0 && event == other.quoted.event;
            if (asked || centres_[candidate] == place || other.words < least_words_nearly ||
                !compatible(quote(place).quoted, other.quoted) ||
                days_apart(quote(place), other) > most_days_nearly)
                continue;
            const auto [a, b] = wordings_.both(place, candidate);
            const Likeness found = likeness(a, b);
            const bool worded =
                found.label != WordingLabel::none && found.label != WordingLabel::translation;
            if (worded && found.share >= nearly_the_same && found.weight >= least_nearly)
                return centres_[candidate];
        }
        return std::nullopt;
    }

    void move(std::uint32_t place, std::uint32_t centre) {
        members_[place].clear();
        join(place, centre);
    }

    const KeptQuotes& quotes_;
    Wordings wordings_;
    std::vector<std::uint32_t> centres_;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> members_;
    std::uint64_t same_ = 0, steps_ = 0;
    bool same_says_something_ = false;
};

std::uint64_t mixed(std::uint64_t hash, std::uint32_t word) {
    return (hash ^ word) * 0x100000001b3U;
}

}  // namespace

void ThingsSaid::add(const Quoted& quoted, const Wording& wording) {
    KeptQuote kept{quoted,
                   static_cast<std::uint32_t>(wording.words.size()),
                   0xcbf29ce484222325U,
                   quotes_.stems.size()};
    for (const WordingWord& word : wording.words) {
        kept.same = mixed(kept.same, word.folded);
        if (word.kind == WordingKind::stop || word.kind == WordingKind::negation) continue;
        const auto begin = quotes_.stems.begin() + static_cast<std::ptrdiff_t>(kept.begin);
        if (std::find(begin, quotes_.stems.end(), word.stem) == quotes_.stems.end())
            ++quotes_with_[word.stem];
        quotes_.stems.push_back(word.stem);
    }
    quotes_.quotes.push_back(kept);
}

std::uint32_t ThingsSaid::quotes_with(std::uint32_t stem) const {
    const auto found = quotes_with_.find(stem);
    return found == quotes_with_.end() ? 0 : found->second;
}

std::vector<std::uint32_t> ThingsSaid::group(const Read& read) const {
    Grouping grouping(quotes_, read);
    grouping.within_speakers();
    grouping.within_events();
    grouping.across_speakers();
    return grouping.first_places();
}

}  // namespace inquit
