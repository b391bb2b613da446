// A score is the sum of its parts, and newer ones get what the formula says.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/schema/identity.h"
#include "indexer/text/words.h"
#include "searcher/index.h"
#include "searcher/recency.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

// The plain files of the sample corpus, dated a day apart, but each third.
std::vector<ArticleRecord> sample() {
    std::vector<std::string> paths;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(INQUIT_SOURCE_DIR "/corpus/articles")) {
        if (entry.path().extension() == ".txt") paths.push_back(entry.path().string());
    }
    std::ranges::sort(paths);
    std::vector<ArticleRecord> out;
    for (const std::string& path : paths) {
        std::ifstream in(path, std::ios::binary);
        std::ostringstream bytes;
        bytes << in.rdbuf();
        const std::string text = bytes.str();
        const std::size_t line = std::min(text.find('\n'), text.size());
        ArticleRecord record;
        record.article.path = path;
        record.article.language = out.size() % 5 == 0 ? "de" : "en";
        record.article.title = text.substr(0, line);
        record.article.body = text.substr(line);
        if (out.size() % 3 != 0)
            record.article.published =
                Day{std::chrono::days{18'000 + static_cast<int>(out.size())}};
        record.article.id = article_id(record.article);
        out.push_back(std::move(record));
    }
    return out;
}

class Asker {
  public:
    Asker(const std::vector<ArticleRecord>& records, std::uint32_t seed) : random_(seed) {
        for (const ArticleRecord& record : records) {
            WordReader reader(record.article.body);
            for (Word word; reader.next(word);) words_.emplace_back(word.folded);
        }
    }

    std::string query() {
        const std::string a = operand(), b = operand(), c = operand();
        switch (random_() % 12) {
            case 0:
                return a;
            case 1:
                return a + ' ' + b;
            case 2:
                return a + " OR " + b + " OR " + c;
            case 3:
                return '(' + a + ' ' + b + ") OR " + c;
            case 4:
                return a + " w/20 " + b;
            case 5:
                return '(' + a + " OR " + b + ") w/30 " + c;
            case 6:
                return "atleast2 " + a;
            case 7:
                return a + " NOT " + b;
            case 8:
                return "out:quote " + a + " OR in:quote " + b;
            case 9:
                return '(' + a + " w/s " + b + ") OR (" + c + ' ' + a + ')';
            case 10:
                return a + ' ' + a + ' ' + b;
            default:
                return neighbours(2) + " OR title:" + word();
        }
    }

  private:
    std::string word() { return words_[random_() % words_.size()]; }

    std::string neighbours(std::size_t count) {
        const std::size_t at = random_() % (words_.size() - count);
        std::string out = words_[at];
        for (std::size_t i = 1; i < count; ++i) out += ' ' + words_[at + i];
        return out;
    }

    std::string operand() {
        const std::string one = word();
        switch (random_() % 6) {
            case 0:
                return '=' + one;
            case 1:
                return '"' + neighbours(2) + '"';
            case 2:
                return one.size() > 3 && one.find('\'') == std::string::npos
                           ? one.substr(0, 3) + '*'
                           : one;
            default:
                return one;
        }
    }

    std::mt19937 random_;
    std::vector<std::string> words_;
};

double sum_of(const std::vector<ScorePart>& parts) {
    double sum = 0;
    for (const ScorePart& part : parts) sum += part.score;
    return sum;
}

ArticleRecord told(const std::string& path, const std::string& date, const std::string& text) {
    Tale tale;
    tale.path = path;
    tale.title = "Nothing new";
    tale.date = date;
    tale.text = text;
    return record_of(tale);
}

std::vector<std::string> paths(Index& index, Request request) {
    std::vector<std::string> out;
    const Articles answer = index.search(request);
    for (const ArticleHit& hit : answer.hits) out.push_back(hit.path);
    return out;
}

}  // namespace

TEST_CASE("the parts of a score add up to it, in the sample corpus") {
    const auto records = sample();
    REQUIRE(records.size() > 30);
    const SmallIndex small(records);
    Index index = Index::open(small.path());
    Asker asker(records, 11);
    std::size_t scored = 0, with_figures = 0, placed = 0;
    for (int i = 0; i < 400; ++i) {
        Request request;
        request.query = asker.query();
        request.any = i % 3 == 0;
        request.recency = i % 4 == 0 ? 20 : 0;
        request.explain = true;
        request.snippets = false;
        CAPTURE(request.query);
        CAPTURE(request.any);
        const Articles answer = index.search(request);
        for (const ArticleHit& hit : answer.hits) {
            CAPTURE(hit.path);
            CHECK(std::abs(sum_of(hit.explanation) - hit.score) < 1e-9);
            if (hit.score > 0) ++scored;
            for (const ScorePart& part : hit.explanation) {
                CHECK(part.score > 0);
                if (!part.word) continue;
                const WordScore& word = *part.word;
                CHECK(word.factor * word.idf * word.burst * word.saturation ==
                      doctest::Approx(part.score).epsilon(1e-9));
                ++with_figures;
                if (word.places) ++placed;
            }
        }
        const Quotes quotes = index.quotes(request);
        for (const QuoteHit& hit : quotes.hits)
            CHECK(std::abs(sum_of(hit.explanation) - hit.score) < 1e-9);
    }
    CHECK(scored > 1000);
    CHECK(with_figures > scored);
    CHECK(placed > with_figures / 2);
}

TEST_CASE("what quotes score is explained too, and who says something in an article") {
    const SmallIndex small(herring_tales());
    Index index = Index::open(small.path());
    std::size_t quoted = 0, found = 0;
    for (const char* query :
         {"quota", "herring quota", "brekk: quota", "brekk: quota OR herring"}) {
        CAPTURE(query);
        Request request;
        request.query = query;
        request.explain = true;
        const Quotes quotes = index.quotes(request);
        quoted += quotes.hits.size();
        for (const QuoteHit& hit : quotes.hits)
            CHECK(std::abs(sum_of(hit.explanation) - hit.score) < 1e-9);
        const Articles articles = index.search(request);
        found += articles.hits.size();
        for (const ArticleHit& hit : articles.hits)
            CHECK(std::abs(sum_of(hit.explanation) - hit.score) < 1e-9);
    }
    CHECK(quoted > 0);
    CHECK(found > 0);
}

TEST_CASE("a part says where its word stands, and another spelling says so") {
    const SmallIndex small(
        {told("/a",
              "2019-04-09",
              "An e-mail about herring and herring. Herrings again, the herring."),
         told("/b", "2019-04-09", "Email, email.")});
    Index index = Index::open(small.path());
    Request request;
    request.query = "herring";
    request.explain = true;
    const Articles herring = index.search(request);
    REQUIRE(herring.hits.size() == 1);
    REQUIRE(herring.hits.front().explanation.size() == 1);
    const ScorePart& part = herring.hits.front().explanation.front();
    CHECK(part.part == "herring");
    REQUIRE(part.word);
    REQUIRE(part.word->places);
    CHECK(*part.word->places == std::array<std::uint32_t, 3>{0, 4, 0});
    CHECK(part.word->frequency == doctest::Approx(5));
    CHECK(part.word->having == 1);
    CHECK(part.word->documents == 2);
    request.query = "email";
    const Articles email = index.search(request);
    REQUIRE(email.hits.size() == 2);
    CHECK(email.hits[0].explanation.front().part == "email");
    CHECK(email.hits[1].explanation.front().part == "email as e-mail");
    request.explain = false;
    const Articles plain = index.search(request);
    CHECK(plain.hits.front().explanation.empty());
}

TEST_CASE("newer ones come first where the words are worth the same, undated ones get nothing") {
    const std::string text = "The herring quota of the bank.";
    const SmallIndex small({told("/old", "2017-04-09", text + " Bank."),
                            told("/newest", "2019-04-09", text),
                            told("/undated", "", text + " Bank."),
                            told("/newer", "2019-03-10", text)});
    Index index = Index::open(small.path());
    Request request;
    request.query = "bank";
    request.explain = true;
    CHECK(paths(index, request) ==
          std::vector<std::string>{"/old", "/undated", "/newest", "/newer"});
    request.recency = 30;
    CHECK(paths(index, request) ==
          std::vector<std::string>{"/newest", "/old", "/undated", "/newer"});
    const Articles answer = index.search(request);
    const double word = answer.hits[0].explanation[0].score;
    CHECK(answer.hits[0].explanation[1].kind == ScorePart::Kind::recency);
    CHECK(answer.hits[0].explanation[1].score == doctest::Approx(word / 2));
    CHECK(answer.hits[3].explanation[0].score == doctest::Approx(word));
    CHECK(answer.hits[3].explanation[1].score == doctest::Approx(word / 4));
    CHECK(answer.hits[2].explanation.size() == 1);
    request.sort = Sort::oldest;
    CHECK(paths(index, request) ==
          std::vector<std::string>{"/old", "/newer", "/newest", "/undated"});
}

TEST_CASE("an article with a date to come makes no other old") {
    const std::string text = "The herring quota of the bank.";
    const SmallIndex small(
        {told("/to come", "2199-04-09", text), told("/now", "2019-04-09", text)});
    Index index = Index::open(small.path());
    Request request;
    request.query = "herring";
    request.recency = 3650;
    const Articles answer = index.search(request);
    REQUIRE(answer.hits.size() == 2);
    CHECK(answer.hits[1].path == "/now");
    CHECK(answer.hits[1].score > answer.hits[0].score * 0.7);
}

TEST_CASE("a half-life is a number and a unit") {
    CHECK(parse_recency("30d") == 30);
    CHECK(parse_recency("6w") == 42);
    CHECK(parse_recency("3m") == 90);
    CHECK(parse_recency("1y") == 365);
    for (const char* bad :
         {"", "d", "0d", "30", "-1d", "30dd", "30h", "101y", "99999999999d", "1.5y", " 30d"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_recency(bad));
    }
    for (const std::uint32_t days : {1U, 7U, 30U, 31U, 42U, 365U, 36'500U})
        CHECK(parse_recency(recency_text(days)) == days);
    CHECK(recency_share(100, 100, 30) == doctest::Approx(0.5));
    CHECK(recency_share(70, 100, 30) == doctest::Approx(0.25));
    CHECK(recency_share(130, 100, 30) == doctest::Approx(0.5));
}
