// Names across articles in searches: facets, filters and what is shown agree, with the columns and without.
#include <algorithm>
#include <filesystem>
#include <set>

#include <doctest/doctest.h>

#include "indexer/schema/identity.h"
#include "searcher/index.h"
#include "tests/support/small_index.h"

using namespace inquit;

namespace {

// An article that names these people and quotes the first of them.
ArticleRecord told(int number, std::vector<std::string> people, const std::string& place) {
    ArticleRecord record;
    Article& article = record.article;
    article.path = "/news/" + std::to_string(number) + ".txt";
    article.title = "Herring " + std::to_string(number);
    article.source = "Northern Ledger";
    article.language = "en";
    article.published = Day{std::chrono::days{18000 + number % 5}};
    article.body =
        "“We counted,” " + people.front() + " said. Number " + std::to_string(number) + ".";
    article.id = article_id(article);
    for (const std::string& name : people)
        record.analysis.entities.push_back({name, EntityType::person});
    record.analysis.entities.push_back({place, EntityType::place});
    for (std::uint32_t i = 0; i < record.analysis.entities.size(); ++i)
        record.analysis.mentions.push_back({make_span(0, 1), i});
    Quote quote;
    quote.content = make_span(3, 3 + std::string("We counted,").size());
    quote.speaker = {SpeakerKind::person, people.front()};
    record.analysis.quotes.push_back(quote);
    return record;
}

// Brekk is Halvar in article 3 and Signe in article 4, and nobody knows who in 5.
std::vector<ArticleRecord> tales() {
    std::vector<ArticleRecord> out{
        told(1, {"Halvar Brekk", "Runa Askell"}, "Merrow Bank"),
        told(2, {"Signe Brekk", "Joren Stadt"}, "Ostvark"),
        told(3, {"Brekk", "Runa Askell"}, "Merrow Bank"),
        told(4, {"Brekk", "Joren Stadt"}, "Ostvark"),
        told(5, {"Brekk", "Ines Corbel"}, "Lirenne"),
        told(6, {"H. Brekk", "Runa Askell"}, "Merrow Bank"),
        told(7, {"Runa Askell", "Brekk"}, "Merrow Bank"),
        told(8, {"Zdenek Hvorak", "Runa Askell"}, "Bogota"),
        told(9, {"Zdeněk Hvorák", "Ines Corbel"}, "Bogotá"),
    };
    for (int i = 0; i < 20; ++i)
        out.push_back(
            told(100 + i, {"Anna Nummer" + std::to_string(i)}, "Ville " + std::to_string(i)));
    return out;
}

std::uint64_t found(Index& index, Field field, const std::string& value) {
    Request request;
    request.filters = {{.field = field, .value = value}};
    return index.search(request).total;
}

std::uint64_t quotes_found(Index& index, const std::string& speaker) {
    Request request;
    request.filters = {{.field = Field::speaker, .value = speaker}};
    return index.quotes(request).total;
}

Facet facet(Index& index, Field field) {
    Request request;
    request.facets = {field};
    request.facet_limit = 1000;
    return index.search(request).facets.front();
}

std::uint64_t count(const Facet& facet, std::string_view value) {
    const auto at = std::ranges::find(facet.values, value, &FacetValue::value);
    return at == facet.values.end() ? 0 : at->count;
}

void check_everything_agrees(Index& index) {
    for (const Field field : {Field::speaker, Field::person, Field::place}) {
        for (const FacetValue& value : facet(index, field).values) {
            CAPTURE(value.value);
            CHECK(found(index, field, value.value) == value.count);
        }
    }
}

}  // namespace

TEST_CASE("a person is counted and found under one name across articles") {
    const SmallIndex small(tales());
    Index index = Index::open(small.path());
    const Facet speakers = facet(index, Field::speaker);
    CHECK(count(speakers, "Halvar Brekk") == 3);  // 1, 3, 6
    CHECK(count(speakers, "Signe Brekk") == 2);
    CHECK(count(speakers, "Brekk") == 1);
    CHECK(count(speakers, "H. Brekk") == 0);
    CHECK(count(facet(index, Field::person), "Halvar Brekk") == 4);  // 7 too
    CHECK(facet(index, Field::place).distinct == 24);
    check_everything_agrees(index);
    CHECK(quotes_found(index, "Halvar Brekk") == 3);
    CHECK(quotes_found(index, "H. Brekk") == 3);
    CHECK(found(index, Field::speaker, "brekk") == 6);  // everybody of that name
    CHECK(found(index, Field::speaker, "Brekk") == 1);  // as it is shown
    CHECK(found(index, Field::speaker, "zdenek hvorak") == 2);
}

TEST_CASE("what is excluded across articles is excluded") {
    const SmallIndex small(tales());
    Index index = Index::open(small.path());
    Request request;
    request.filters = {{.field = Field::speaker, .value = "Halvar Brekk", .exclude = true}};
    request.facets = {Field::speaker};
    request.facet_limit = 100;
    const Articles answer = index.search(request);
    CHECK(answer.total == tales().size() - 3);
    CHECK(count(answer.facets.front(), "Halvar Brekk") == 0);
    CHECK(count(answer.facets.front(), "Signe Brekk") == 2);
}

TEST_CASE("without the columns the counts are the same") {
    const SmallIndex small(tales());
    Facet with, without;
    {
        Index index = Index::open(small.path());
        with = facet(index, Field::speaker);
    }
    std::filesystem::remove(small.columns("articles"));
    Index index = Index::open(small.path());
    CHECK(facet(index, Field::speaker) == with);
    check_everything_agrees(index);
}

TEST_CASE("articles and quotes show the name, and keep the words of the article") {
    const SmallIndex small(tales());
    Index index = Index::open(small.path());
    const auto third = index.articles_with_id(tales()[2].article.id, 1);
    REQUIRE(third.size() == 1);
    CHECK(third.front().analysis.entities.front().name == "Halvar Brekk");
    CHECK(third.front().analysis.quotes.front().speaker.name == "Halvar Brekk");
    CHECK(third.front().article.body.find("Brekk said") != std::string::npos);
    Request request;
    request.filters = {{.field = Field::speaker, .value = "Signe Brekk"}};
    request.limit = 10;
    for (const QuoteHit& hit : index.quotes(request).hits)
        CHECK(hit.quote.speaker.name == "Signe Brekk");
    for (const ArticleHit& hit : index.search(request).hits) {
        CHECK(hit.speakers == std::vector<std::string>{"Signe Brekk"});
        REQUIRE(hit.quote);
        CHECK(hit.quote->speaker.name == "Signe Brekk");
    }
}

TEST_CASE("a decision holds at once, survives new articles, and is taken back") {
    const SmallIndex small(tales());
    Index index = Index::open(small.path());
    small.decide("merge\tperson\tRuna Askell\tInes Corbel\n");
    CHECK(found(index, Field::person, "Ines Corbel") == 7);
    CHECK(count(facet(index, Field::person), "Runa Askell") == 7);
    check_everything_agrees(index);
    small.add({told(50, {"Ines Corbel"}, "Havnsted")});
    CHECK(count(facet(index, Field::person), "Runa Askell") == 8);
    small.decide("rename\tperson\tHalvar Brekk\tHalvar the Elder\n");
    CHECK(found(index, Field::speaker, "Halvar the Elder") == 3);
    CHECK(found(index, Field::speaker, "Halvar Brekk") == 3);
    check_everything_agrees(index);
    small.decide("");
    CHECK(count(facet(index, Field::person), "Ines Corbel") == 3);
    CHECK(count(facet(index, Field::speaker), "Halvar Brekk") == 3);
    check_everything_agrees(index);
}

TEST_CASE("names are listed with their spellings, by words of either") {
    const SmallIndex small(tales());
    Index index = Index::open(small.path());
    NamesRequest request;
    request.words = "halv";
    const NameList list = index.names(request);
    REQUIRE(list.total == 1);
    CHECK(list.names.front().articles == 4);
    CHECK(list.names.front().also == std::vector<NameSpelling>{{"H. Brekk", 0}, {"Brekk", 2}});
    request.words = "h. brekk";
    CHECK(index.names(request).names.front().name == "Halvar Brekk");
    request.words = "";
    request.joined = true;
    CHECK(index.names(request).total == 3);
    request.type = EntityType::place;
    CHECK(index.names(request).total == 1);
    request.type = EntityType::organisation;
    CHECK(index.names(request).total == 0);
}
