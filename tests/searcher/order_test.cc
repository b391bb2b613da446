// Sorting and paging: every match once, in one order.
#include <algorithm>
#include <set>
#include <tuple>

#include <doctest/doctest.h>

#include "searcher/index.h"
#include "tests/support/many.h"
#include "tests/support/small_index.h"

using namespace inquit;

namespace {

struct Fixture {
    SmallIndex small{many_articles(150, 7).records};
    Index index = Index::open(small.path());

    std::vector<ArticleHit> page(const std::string& query,
                                 Sort sort,
                                 std::uint32_t offset,
                                 std::uint32_t limit) {
        Request request;
        request.query = query;
        request.sort = sort;
        request.offset = offset;
        request.limit = limit;
        request.snippets = false;
        return index.search(request).hits;
    }
};

auto newer(const ArticleHit& hit) {
    return hit.published ? -hit.published->time_since_epoch().count() : INT32_MAX;
}

auto older(const ArticleHit& hit) {
    return hit.published ? hit.published->time_since_epoch().count() : INT32_MAX;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture,
                  "the order is weight, then newer, then id; or date, then weight, then id") {
    for (const std::string query : {"w0 OR w3 OR w7", "w1", ""}) {
        CAPTURE(query);
        const auto best = page(query, Sort::best, 0, 150);
        REQUIRE(best.size() > 50);
        CHECK(std::ranges::is_sorted(best, {}, [](const ArticleHit& hit) {
            return std::tuple(-hit.score, newer(hit), hit.id);
        }));
        const auto newest = page(query, Sort::newest, 0, 150);
        CHECK(std::ranges::is_sorted(newest, {}, [](const ArticleHit& hit) {
            return std::tuple(newer(hit), -hit.score, hit.id);
        }));
        const auto oldest = page(query, Sort::oldest, 0, 150);
        CHECK(std::ranges::is_sorted(oldest, {}, [](const ArticleHit& hit) {
            return std::tuple(older(hit), -hit.score, hit.id);
        }));
        CHECK_FALSE(newest.back().published.has_value());
        CHECK_FALSE(oldest.back().published.has_value());
        CHECK(newest.size() == best.size());
    }
}

TEST_CASE_FIXTURE(Fixture, "pages joined are the whole, without repeats") {
    for (const Sort sort : {Sort::best, Sort::newest, Sort::oldest}) {
        for (const std::string query : {"w0 OR w5", "", "-w0"}) {
            CAPTURE(query);
            const auto whole = page(query, sort, 0, 1000);
            for (const std::uint32_t size : {1U, 7U, 10U}) {
                std::vector<std::string> joined;
                for (std::uint32_t at = 0;; at += size) {
                    const auto part = page(query, sort, at, size);
                    for (const ArticleHit& hit : part) joined.push_back(hit.path);
                    if (part.size() < size) break;
                }
                std::vector<std::string> all;
                for (const ArticleHit& hit : whole) all.push_back(hit.path);
                CHECK(joined == all);
                CHECK(std::set(joined.begin(), joined.end()).size() == joined.size());
            }
        }
    }
}

TEST_CASE_FIXTURE(Fixture, "a page beyond the end is empty and the total stays") {
    Request request;
    request.offset = 4'000'000'000;
    request.limit = 4'000'000'000;
    CHECK(index.search(request).hits.empty());
    CHECK(index.search(request).total == 150);
    request.offset = 0;
    request.limit = 0;
    CHECK(index.search(request).hits.empty());
    CHECK(index.search(request).total == 150);
}
