// Results handed over one by one: the same as the pages, whatever a writer does meanwhile.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/index.h"
#include "tests/support/many.h"
#include "tests/support/small_index.h"

using namespace inquit;

namespace {

struct Fixture {
    Many many = many_articles(600, 3);
    SmallIndex small{many.records};
    Index index = Index::open(small.path());

    Request request(const std::string& query, Sort sort) {
        Request out;
        out.query = query;
        out.sort = sort;
        out.limit = UINT32_MAX;
        out.snippets = false;
        return out;
    }

    std::vector<std::string> handed_over(const Request& request) {
        std::vector<std::string> out;
        const Receiver<ArticleHit> receiver{.take = [&](ArticleHit&& hit) {
            out.push_back(hit.path + ' ' + hit.id);
            return true;
        }};
        index.search(request, receiver);
        return out;
    }

    std::vector<std::string> pages(Request request, std::uint32_t size) {
        std::vector<std::string> out;
        request.limit = size;
        for (request.offset = 0;; request.offset += size) {
            const auto hits = index.search(request).hits;
            for (const ArticleHit& hit : hits) out.push_back(hit.path + ' ' + hit.id);
            if (hits.size() < size) return out;
        }
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "pages joined are all that is handed over, in the same order") {
    for (const Sort sort : {Sort::best, Sort::newest, Sort::oldest}) {
        for (const std::string query : {"w0 OR w5", "", "w1"}) {
            CAPTURE(query);
            const auto all = handed_over(request(query, sort));
            REQUIRE(all.size() > 256);
            for (const std::uint32_t size : {37U, 100U})
                CHECK(pages(request(query, sort), size) == all);
        }
    }
}

TEST_CASE_FIXTURE(Fixture, "quotes are handed over as their pages have them") {
    Request all = request("", Sort::newest);
    std::vector<std::string> ids;
    const Receiver<QuoteHit> receiver{.take = [&](QuoteHit&& hit) {
        ids.push_back(hit.quote.id);
        return true;
    }};
    const Quotes answer = index.quotes(all, receiver);
    CHECK(answer.hits.empty());
    CHECK(answer.total == ids.size());
    std::vector<std::string> joined;
    for (const QuoteHit& hit : index.quotes(all).hits) joined.push_back(hit.quote.id);
    CHECK(ids == joined);
}

TEST_CASE_FIXTURE(Fixture,
                  "who has enough gets no more, and nobody is given what she does not want") {
    std::uint64_t total = 0;
    std::size_t taken = 0;
    std::string only = many.truths[17].id;
    Receiver<ArticleHit> few{.found = [&](std::uint64_t all) { total = all; },
                             .take = [&](ArticleHit&&) { return ++taken < 3; }};
    index.search(request("", Sort::best), few);
    CHECK(total == 600);
    CHECK(taken == 3);
    std::vector<std::string> got;
    Receiver<ArticleHit> picky{.wants = [&](std::string_view id) { return id == only; },
                               .take =
                                   [&](ArticleHit&& hit) {
                                       got.push_back(hit.id);
                                       return true;
                                   }};
    index.search(request("", Sort::best), picky);
    CHECK(got == std::vector<std::string>{only});
}

TEST_CASE_FIXTURE(Fixture, "a writer that commits meanwhile ends nothing and repeats nothing") {
    const auto all = handed_over(request("", Sort::newest));
    std::vector<std::string> got;
    const Receiver<ArticleHit> receiver{.take = [&](ArticleHit&& hit) {
        // Again and again the first article is replaced: two commits take away what is being read.
        if (got.size() % 200 == 0) {
            small.add({many.records[0]});
            small.add({many.records[1]});
        }
        got.push_back(hit.path + ' ' + hit.id);
        return true;
    }};
    index.search(request("", Sort::newest), receiver);
    std::vector<std::string> kept;
    for (const std::string& row : all) {
        const bool rewritten = row.starts_with(many.truths[0].path + ' ') ||
                               row.starts_with(many.truths[1].path + ' ');
        const bool there = std::find(got.begin(), got.end(), row) != got.end();
        CHECK((there || rewritten));
        if (there) kept.push_back(row);
    }
    CHECK(got == kept);
}
