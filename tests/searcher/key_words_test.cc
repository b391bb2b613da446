// What sets words apart.
#include <cmath>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/index.h"
#include "searcher/render.h"
#include "searcher/word_counts.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

std::vector<KeyWords> asked(const SmallIndex& small, const KeyWordsRequest& request) {
    return Index::open(small.path()).key_words(request);
}

ArticleRecord printed(const std::string& path, const std::string& source, const std::string& text) {
    Tale tale;
    tale.path = path;
    tale.source = source;
    tale.text = text;
    return record_of(tale);
}

std::vector<ArticleRecord> two_outlets() {
    return {printed("/a", "Ledger", "herring herring herring quota boats boats boats"),
            printed("/b", "Ledger", "herring herring quota boats harbour"),
            printed("/c", "Gong", "soup soup soup soup quota boats boats boats"),
            printed("/d", "Gong", "soup soup quota boats harbour")};
}

}  // namespace

TEST_CASE("log-likelihood is Dunning's, log-ratio counts doublings") {
    // 10 of 1,000 against 1 of 1,000: 2 * (10 ln(10 / 5.5) + ln(1 / 5.5)).
    CHECK(log_likelihood(10, 1000, 1, 1000) ==
          doctest::Approx(2 * (10 * std::log(10 / 5.5) + std::log(1 / 5.5))));
    CHECK(log_likelihood(5, 1000, 5, 1000) == doctest::Approx(0));
    CHECK(log_likelihood(0, 0, 0, 0) == 0);
    CHECK(log_ratio(8, 1000, 1, 1000) == doctest::Approx(3));
    CHECK(log_ratio(1, 1000, 0, 1000) == doctest::Approx(1));
}

TEST_CASE("each source is held against the others, and what all print alike is no key word") {
    const SmallIndex small(two_outlets());
    KeyWordsRequest request;
    request.by = Field::source;
    const auto groups = asked(small, request);
    REQUIRE(groups.size() == 2);
    const KeyWords& gong = groups[0].name == "Gong" ? groups[0] : groups[1];
    REQUIRE(gong.key_words.size() == 1);
    CHECK(gong.key_words[0].word == "soup");
    CHECK(gong.key_words[0].count == 6);
    CHECK(gong.key_words[0].other == 0);
    CHECK(gong.words == 13);
    CHECK(gong.other_words == 12);
    CHECK(json(groups).find(R"("word":"soup","count":6,"other":0)") != std::string::npos);
}

TEST_CASE("a source may be held against one other, however it is typed") {
    const SmallIndex small(two_outlets());
    KeyWordsRequest request;
    request.by = Field::source;
    request.against = "gong";
    const auto groups = asked(small, request);
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].name == "Ledger");
    CHECK(groups[0].other_words == 13);
    request.against = "Courier";
    CHECK_THROWS_AS(asked(small, request), Error);
}

TEST_CASE("words near those of the query stand out from the rest of their texts") {
    std::string filler;
    for (int i = 0; i < 40; ++i) filler += "filler" + std::to_string(i) + ' ';
    std::vector<ArticleRecord> articles;
    for (int i = 0; i < 4; ++i)
        articles.push_back(printed("/" + std::to_string(i),
                                   "Ledger",
                                   filler + "the salted herring barrel " + filler + "salted pork"));
    const SmallIndex small(articles);
    KeyWordsRequest request;
    request.request.query = "herring";
    request.near = 2;
    const auto groups = asked(small, request);
    REQUIRE(groups.size() == 1);
    REQUIRE(groups[0].key_words.size() >= 2);
    CHECK(groups[0].key_words[0].word == "barrel");
    for (const KeyWord& row : groups[0].key_words) CHECK(row.word != "herring");
    request.request.query = "nowhere";
    CHECK(asked(small, request).empty());
}

TEST_CASE("speakers are told apart by what they say, not by what is written around it") {
    const SmallIndex small(herring_tales());
    KeyWordsRequest request;
    request.by = Field::speaker;
    for (const KeyWords& group : asked(small, request)) {
        CHECK(group.name != std::string(unnamed_speaker));
        CHECK(group.words > 0);
    }
}
