// Lists in order, walked side by side: no operator costs more than its lists are long, times the length of a phrase.
#include "searcher/places.h"

#include <algorithm>
#include <iterator>

namespace inquit {
namespace {

// Counts how often each of a row of places was meant, where whole stretches are meant at once.
class Marks {
  public:
    explicit Marks(std::size_t size) : changes_(size + 1) {}

    void add(std::size_t begin, std::size_t end) {
        if (begin >= end) return;
        ++changes_[begin];
        --changes_[end];
    }

    void add_marked(const Places& places, Places& out) const {
        int open = 0;
        for (std::size_t i = 0; i < places.size(); ++i) {
            open += changes_[i];
            if (open > 0) out.push_back(places[i]);
        }
    }

  private:
    std::vector<int> changes_;
};

std::size_t first_from(const Places& places, std::uint64_t position) {
    const auto found = std::ranges::lower_bound(
        places, position, {}, [](const Place& place) { return std::uint64_t{place.first}; });
    return static_cast<std::size_t>(found - places.begin());
}

// Marks those of `before` that have one of `after` close behind them, and these.
void mark_close(const Places& before,
                const Places& after,
                std::uint32_t within,
                Marks& before_marks,
                Marks& after_marks) {
    for (std::size_t i = 0; i < before.size(); ++i) {
        const std::uint64_t last = before[i].last;
        const std::size_t begin = first_from(after, last + 1);
        const std::size_t end = first_from(after, last + within + 1);
        if (begin == end) continue;
        before_marks.add(i, i + 1);
        after_marks.add(begin, end);
    }
}

void tidy(Places& places) {
    std::ranges::sort(places);
    const auto rest = std::ranges::unique(places);
    places.erase(rest.begin(), rest.end());
}

// The number of the division that a place is in; none, if it reaches over a begin.
constexpr std::size_t no_division = static_cast<std::size_t>(-1);

std::vector<std::size_t> divisions_of(const Places& places,
                                      const std::vector<std::uint32_t>& begins) {
    std::vector<std::size_t> out;
    out.reserve(places.size());
    for (const Place& place : places) {
        const auto first = std::ranges::upper_bound(begins, place.first);
        const bool across = first != begins.end() && *first <= place.last;
        out.push_back(across ? no_division : static_cast<std::size_t>(first - begins.begin()));
    }
    return out;
}

bool overlap(const Place& a, const Place& b) { return a.first <= b.last && b.first <= a.last; }

// Adds those of `a` that share a division with one of `b`. Both by rising division, for places go by their first word.
void add_sharing(const Places& a,
                 const std::vector<std::size_t>& division_of_a,
                 const Places& b,
                 const std::vector<std::size_t>& division_of_b,
                 Places& out) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::size_t division = division_of_a[i];
        if (division == no_division) continue;
        while (begin < b.size() &&
               (division_of_b[begin] == no_division || division_of_b[begin] < division))
            ++begin;
        for (std::size_t k = begin; k < b.size(); ++k) {
            if (division_of_b[k] == no_division) continue;
            if (division_of_b[k] != division) break;
            if (overlap(a[i], b[k])) continue;
            out.push_back(a[i]);
            break;
        }
    }
}

}  // namespace

Places followed_by(const Places& first, const Places& second) {
    Places out;
    for (const Place& place : first) {
        for (std::size_t i = first_from(second, std::uint64_t{place.last} + 1);
             i < second.size() && second[i].first == place.last + 1;
             ++i)
            out.push_back({place.first, second[i].last});
    }
    tidy(out);
    return out;
}

Places united(const Places& a, const Places& b) {
    Places out;
    out.reserve(a.size() + b.size());
    std::ranges::set_union(a, b, std::back_inserter(out));
    return out;
}

Places without(const Places& places, const Places& others) {
    Places out;
    std::ranges::set_difference(places, others, std::back_inserter(out));
    return out;
}

Places near(const Places& a, const Places& b, std::uint32_t within, bool ordered) {
    Marks a_marks(a.size());
    Marks b_marks(b.size());
    mark_close(a, b, within, a_marks, b_marks);
    if (!ordered) mark_close(b, a, within, b_marks, a_marks);
    Places out;
    a_marks.add_marked(a, out);
    b_marks.add_marked(b, out);
    tidy(out);
    return out;
}

Places in_one_window(const std::vector<Places>& words, std::uint32_t size) {
    Places all;
    for (const Places& places : words) all = united(all, places);
    Places out;
    for (std::size_t begin = 0; begin < all.size(); ++begin) {
        const std::uint64_t past = std::uint64_t{all[begin].first} + size;
        // Of the words that stand in it each takes the first place that no other has taken. Those with equal lists are
        // one word; others have no place in common.
        std::vector<Place> taken;
        for (const Places& places : words) {
            for (std::size_t i = first_from(places, all[begin].first);
                 i < places.size() && places[i].first < past;
                 ++i) {
                if (std::ranges::find(taken, places[i]) != taken.end()) continue;
                taken.push_back(places[i]);
                break;
            }
        }
        if (taken.size() < words.size()) continue;
        const auto last = std::ranges::max(taken, {}, &Place::last);
        out.push_back({all[begin].first, last.last});
    }
    return out;
}

Places in_one_division(const Places& a, const Places& b, const std::vector<std::uint32_t>& begins) {
    const auto division_of_a = divisions_of(a, begins);
    const auto division_of_b = divisions_of(b, begins);
    Places out;
    add_sharing(a, division_of_a, b, division_of_b, out);
    add_sharing(b, division_of_b, a, division_of_a, out);
    tidy(out);
    return out;
}

}  // namespace inquit
