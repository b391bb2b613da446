// Words of several languages in one index.
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/index.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

ArticleRecord article(const std::string& language, const std::string& text) {
    return record_of({.path = "/news/" + language + ".txt",
                      .title = language,
                      .source = "",
                      .section = "",
                      .author = "",
                      .date = "2019-04-09",
                      .text = text,
                      .language = language});
}

struct Fixture {
    SmallIndex small{{article("en", "Two declarations on the herring quotas were read aloud."),
                      article("es", "Las declaraciones sobre las cuotas del arenque."),
                      article("pt", "As declarações sobre as quotas do arenque."),
                      article("fr", "Les quotas déclarés des pêcheurs régionaux."),
                      article("it", "Le dichiarazioni dei pescatori."),
                      article("de", "Die Erklärungen der Fischer und ihrer Häuser."),
                      article("nl", "De verklaringen van de vissers."),
                      article("ru", "Заявления российских рыбаков о новых квотах.")}};
    Index index = Index::open(small.path());

    // The languages of the articles that are found.
    std::string found(const std::string& query, const std::string& language = {}) {
        Request request;
        request.query = query;
        if (!language.empty()) request.filters = {{Field::language, language, false}};
        std::set<std::string> titles;
        for (const ArticleHit& hit : index.search(request).hits) titles.insert(hit.title);
        std::string out;
        for (const std::string& title : titles) out += (out.empty() ? "" : " ") + title;
        return out;
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture,
                  "a word finds its forms in every language of the index, accents or not") {
    struct Row {
        std::string query, languages;
    };

    for (const Row& row : {Row{"declaración", "es"},
                           Row{"declaracion", "es"},
                           Row{"declaração", "pt"},
                           Row{"déclarée", "fr"},
                           Row{"régional", "fr"},
                           Row{"dichiarazione", "it"},
                           Row{"erklärung", "de"},
                           Row{"Haus", "de"},
                           Row{"verklaring", "nl"},
                           Row{"российский", "ru"},
                           Row{"новый рыбак", "ru"},
                           Row{"quota", "en fr pt"},
                           Row{"arenque", "es pt"}}) {
        CAPTURE(row.query);
        CHECK(found(row.query) == row.languages);
    }
}

TEST_CASE_FIXTURE(Fixture, "a query may say which language it is in") {
    CHECK(found("quota lang:fr") == "fr");
    CHECK(found("quota", "pt") == "pt");
    CHECK(found("arenque lang:es") == "es");
    CHECK(found("arenque -lang:es") == "pt");
    CHECK(found("lang:ru") == "ru");
    CHECK(found("quota", "de").empty());
}

TEST_CASE_FIXTURE(Fixture, "what was found is marked in the form that the article has") {
    Request request;
    request.query = "declaracion";
    const Articles answer = index.search(request);
    REQUIRE(answer.hits.size() == 1);
    std::string marked;
    for (const SnippetPiece& piece : answer.hits[0].snippet) {
        if (piece.hit) marked += piece.text;
    }
    CHECK(marked == "declaraciones");
}

TEST_CASE("a stop word weighs little in texts of its own language only") {
    SmallIndex small(
        {article("en", "Herring die in the nets."), article("de", "Heringe sterben: die Netze.")});
    Index index = Index::open(small.path());
    Request request;
    request.query = "die";
    const Articles answer = index.search(request);
    REQUIRE(answer.hits.size() == 2);
    CHECK(answer.hits[0].title == "en");
    CHECK(answer.hits[1].title == "de");
    CHECK(answer.hits[1].score < answer.hits[0].score / 10);
}
