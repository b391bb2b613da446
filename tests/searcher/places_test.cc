// Places, against the definitions in loops.
#include "searcher/places.h"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

using namespace inquit;

namespace {

bool apart(const Place& a, const Place& b) { return a.last < b.first || b.last < a.first; }

// Every place of either side that has a partner on the other.
template <class Close>
Places pairs(const Places& a, const Places& b, const Close& close) {
    Places out;
    for (const Place& x : a) {
        for (const Place& y : b) {
            if (!apart(x, y) || !close(x, y)) continue;
            out.push_back(x);
            out.push_back(y);
        }
    }
    std::ranges::sort(out);
    const auto rest = std::ranges::unique(out);
    out.erase(rest.begin(), rest.end());
    return out;
}

std::size_t division(std::uint32_t position, const std::vector<std::uint32_t>& begins) {
    return static_cast<std::size_t>(
        std::ranges::count_if(begins, [&](std::uint32_t begin) { return begin <= position; }));
}

class Maker {
  public:
    std::uint32_t below(std::uint32_t limit) {
        return std::uniform_int_distribution<std::uint32_t>(0, limit - 1)(random_);
    }

    Places places() {
        Places out;
        for (std::uint32_t i = below(12); i > 0; --i) {
            const std::uint32_t first = 1 + below(40);
            out.push_back({first, first + (below(3) == 0 ? below(4) : 0)});
        }
        std::ranges::sort(out);
        const auto rest = std::ranges::unique(out);
        out.erase(rest.begin(), rest.end());
        return out;
    }

    std::vector<std::uint32_t> begins() {
        std::vector<std::uint32_t> out;
        for (std::uint32_t at = 1 + below(6); at < 45; at += 1 + below(9)) out.push_back(at);
        return out;
    }

  private:
    std::mt19937 random_{7};
};

}  // namespace

TEST_CASE("near is what the definition says, for a thousand random texts") {
    Maker maker;
    for (int i = 0; i < 1000; ++i) {
        const Places a = maker.places();
        const Places b = maker.places();
        const std::uint32_t within = 1 + maker.below(10);
        const auto behind = [&](const Place& x, const Place& y) {
            return x.last < y.first && y.first - x.last <= within;
        };
        CHECK(near(a, b, within, true) == pairs(a, b, behind));
        CHECK(near(a, b, within, false) == pairs(a, b, [&](const Place& x, const Place& y) {
                  return behind(x, y) || behind(y, x);
              }));
    }
}

TEST_CASE("one division is what the definition says, for a thousand random texts") {
    Maker maker;
    for (int i = 0; i < 1000; ++i) {
        const Places a = maker.places();
        const Places b = maker.places();
        const auto begins = maker.begins();
        const auto together = [&](const Place& x, const Place& y) {
            const std::size_t all = division(x.first, begins);
            return division(x.last, begins) == all && division(y.first, begins) == all &&
                   division(y.last, begins) == all;
        };
        CHECK(in_one_division(a, b, begins) == pairs(a, b, together));
    }
}

TEST_CASE("a phrase is parts that follow each other") {
    CHECK(followed_by({{1, 1}, {4, 4}, {9, 9}}, {{2, 2}, {5, 6}, {8, 8}}) ==
          Places{{1, 2}, {4, 6}});
    CHECK(followed_by({{1, 1}}, {}).empty());
    CHECK(followed_by({{7, 7}}, {{8, 8}, {8, 9}}) == Places{{7, 8}, {7, 9}});
}

TEST_CASE("places at the end of what positions can be do no harm") {
    const std::uint32_t most = 0xffffffff;
    CHECK(near({{most, most}}, {{most - 1, most - 1}}, 100, false).size() == 2);
    CHECK(followed_by({{most, most}}, {{0, 0}}).empty());
}

TEST_CASE("in one window each word takes a place of its own") {
    const Places a{{1, 1}, {9, 9}};
    const Places b{{3, 3}, {20, 20}};
    const Places c{{2, 2}, {8, 8}, {10, 10}};
    CHECK(in_one_window({a, b}, 3) == Places{{1, 3}});
    CHECK(in_one_window({a, b}, 2).empty());
    CHECK(in_one_window({b, a, c}, 3) == Places{{1, 3}});
    CHECK(in_one_window({c, c, a}, 3) == Places{{8, 10}});
    CHECK(in_one_window({c, c}, 2).empty());
    CHECK(in_one_window({a, {}}, 100).empty());
    CHECK(in_one_window({{{7, 7}}, {{4'294'967'295U, 4'294'967'295U}}}, 4'294'967'295U) ==
          Places{{7, 4'294'967'295U}});
}
