// One speaker: every count against one that goes through the articles, the words against those of key_words().
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "searcher/index.h"
#include "searcher/render.h"
#include "tests/support/many.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

const Many& many() {
    static const Many all = many_articles(300, 3);
    return all;
}

struct Expected {
    std::uint64_t quotes = 0, articles = 0, undated = 0, without_source = 0;
    std::map<std::string, std::uint64_t> outlets, beside;
};

Expected expected_of(const std::string& speaker) {
    Expected out;
    for (const ArticleRecord& record : many().records) {
        std::set<std::string> here;
        std::uint64_t quotes = 0;
        for (const Quote& quote : record.analysis.quotes) {
            if (quote.speaker.kind != SpeakerKind::person) continue;
            here.insert(quote.speaker.name);
            if (quote.speaker.name == speaker) ++quotes;
        }
        if (quotes == 0) continue;
        out.quotes += quotes;
        ++out.articles;
        if (!record.article.published) out.undated += quotes;
        if (record.article.source.empty()) {
            out.without_source += quotes;
        } else {
            out.outlets[record.article.source] += quotes;
        }
        for (const std::string& other : here) {
            if (other != speaker) ++out.beside[other];
        }
    }
    return out;
}

std::map<std::string, std::uint64_t> counts(const std::vector<FacetValue>& values) {
    std::map<std::string, std::uint64_t> out;
    for (const FacetValue& value : values) out[value.value] = value.count;
    return out;
}

PortraitRequest everything_of(const std::string& name) {
    return {.name = name, .values = 1000, .quotes = 1000, .things = 1000};
}

void check_counts(Index& index, const std::string& speaker) {
    CAPTURE(speaker);
    const Portrait portrait = index.portrait(everything_of(speaker));
    const Expected expected = expected_of(speaker);
    REQUIRE(portrait.name == speaker);
    CHECK(portrait.quotes == expected.quotes);
    CHECK(portrait.articles == expected.articles);
    CHECK(portrait.undated == expected.undated);
    CHECK(portrait.outlets.without == expected.without_source);
    CHECK(counts(portrait.outlets.values) == expected.outlets);
    CHECK(counts(portrait.beside) == expected.beside);
    CHECK(portrait.newest.size() == expected.quotes);
    std::uint64_t dated = 0;
    for (const DateCount& row : portrait.dates) dated += row.count;
    CHECK(dated + portrait.undated == portrait.quotes);
}

// Whom most quotes name.
std::vector<std::string> some_speakers(Index& index, std::uint32_t how_many) {
    Request request;
    request.limit = 0;
    request.facets = {Field::speaker};
    request.facet_limit = how_many + 1;
    const Quotes answer = index.quotes(request);
    std::vector<std::string> out;
    for (const FacetValue& value : answer.facets.front().values) {
        if (value.value != unnamed_speaker) out.push_back(value.value);
    }
    return out;
}

ArticleRecord told(const std::string& source, const std::string& date, const std::string& text) {
    Tale tale;
    tale.path = '/' + source + date;
    tale.title = "From " + source;
    tale.source = source;
    tale.date = date;
    tale.text = text;
    return record_of(tale);
}

struct Herring {
    SmallIndex small{herring_tales()};
    Index index = Index::open(small.path());
};

}  // namespace

TEST_CASE("a speaker's quotes, articles, outlets and company are counted exactly") {
    const SmallIndex small(many().records);
    Index index = Index::open(small.path());
    const std::vector<std::string> speakers = some_speakers(index, 12);
    REQUIRE(speakers.size() > 5);
    for (const std::string& speaker : speakers) check_counts(index, speaker);
    REQUIRE(std::filesystem::remove(small.columns("quotes")));
    REQUIRE(std::filesystem::remove(small.columns("articles")));
    Index without = Index::open(small.path());
    for (const std::string& speaker : speakers) check_counts(without, speaker);
}

TEST_CASE("the words of a speaker are the key words of the group, though no text is read") {
    // Two files of tokens.
    const auto& records = many().records;
    const SmallIndex small({records.begin(), records.end() - 5});
    small.add({records.end() - 5, records.end()});
    Index index = Index::open(small.path());
    KeyWordsRequest request;
    request.by = Field::speaker;
    request.groups = 8;
    request.limit = 1000;
    const std::vector<KeyWords> groups = index.key_words(request);
    REQUIRE(groups.size() == 8);
    std::size_t words = 0;
    for (const KeyWords& group : groups) {
        CAPTURE(group.name);
        const Portrait portrait = index.portrait(everything_of(group.name));
        CHECK(portrait.words.words == group.words);
        CHECK(portrait.words.other_words == group.other_words);
        REQUIRE(portrait.words.key_words.size() == group.key_words.size());
        for (std::size_t i = 0; i < group.key_words.size(); ++i) {
            CHECK(portrait.words.key_words[i].word == group.key_words[i].word);
            CHECK(portrait.words.key_words[i].count == group.key_words[i].count);
            CHECK(portrait.words.key_words[i].other == group.key_words[i].other);
        }
        words += group.key_words.size();
    }
    CHECK(words > 0);
}

TEST_CASE(
    "what several outlets print of a speaker stands first by outlets, the first print on top") {
    const SmallIndex small(
        {told("Wire",
              "2019-04-10",
              "@q[Ilse Marrow|The looms of Corvale will never run at night] she said."),
         told("Gong",
              "2019-04-09",
              "@q[Ilse Marrow|the looms of Corvale will never again run at night,] she said."),
         told("Post",
              "2019-04-10",
              "@q[Ilse Marrow|The looms of Corvale will never run at night] she said."),
         told("Gong",
              "2019-06-01",
              "@q[Ilse Marrow|A ferry that sails empty is only a bridge with a crew] she said."),
         told("Wire",
              "2019-06-01",
              "@q[Ilse Marrow|A ferry that sails empty is only a bridge with a crew] she said."),
         told("Wire", "2019-07-12", "@q[Ilse Marrow|Lamps cost more than weavers] she said.")});
    Index index = Index::open(small.path());
    const Portrait portrait = index.portrait({.name = "ilse marrow"});
    CHECK(portrait.name == "Ilse Marrow");
    REQUIRE(portrait.things.size() == 2);
    const QuoteHit& first = portrait.things[0];
    REQUIRE(first.thing.has_value());
    CHECK(first.thing->outlets == 3);
    CHECK(first.thing->quotes == 3);
    CHECK(first.quote.source == "Gong");
    CHECK(first.thing->variants.size() == 2);
    CHECK(portrait.things[1].thing->outlets == 2);
    REQUIRE(portrait.newest.size() == 6);
    CHECK(portrait.newest.front().quote.content == "Lamps cost more than weavers");
    CHECK(portrait.beside.empty());
}

TEST_CASE_FIXTURE(Herring,
                  "somebody who is not quoted has no portrait, and names near by are told") {
    struct Row {
        std::string name;
        std::vector<std::string> nearest;
    };

    for (const Row& row : {Row{"brekk", {"Halvar Brekk", "Signe Brekk"}},
                           Row{"Halver Brekk", {"Halvar Brekk"}},
                           Row{"Nobody Whatsoever", {}},
                           Row{"", {}},
                           Row{"(unnamed)", {}},
                           Row{"unnamed", {}},
                           Row{"\"", {}}}) {
        CAPTURE(row.name);
        Portrait portrait = index.portrait({.name = row.name});
        CHECK(portrait.name.empty());
        CHECK(portrait.quotes == 0);
        std::ranges::sort(portrait.nearest);
        CHECK(portrait.nearest == row.nearest);
    }
}

TEST_CASE_FIXTURE(Herring, "words that one name alone has are enough") {
    CHECK(index.portrait({.name = "corbel ines"}).name == "Ines Corbel");
    CHECK(index.portrait({.name = "tavernay"}).name == "Odile Tavernay");
}

TEST_CASE_FIXTURE(Herring, "a speaker is found under every name that is joined with his") {
    small.decide("merge\tperson\tHalvar Brekk\tInes Corbel\n");
    Index joined = Index::open(small.path());
    const Portrait portrait = joined.portrait({.name = "Ines Corbel"});
    CHECK(portrait.name == "Halvar Brekk");
    CHECK(portrait.quotes == 4);
    CHECK(portrait.also == std::vector<std::string>{"Ines Corbel"});
    for (const FacetValue& value : portrait.beside) CHECK(value.value != "Halvar Brekk");
}

TEST_CASE_FIXTURE(Herring, "a body speaks too, and JSON has all of it") {
    const Portrait portrait = index.portrait({.name = "Fisheries Ministry"});
    REQUIRE(portrait.voices.values.size() == 1);
    CHECK(portrait.voices.values.front().value == "organisation");
    const auto out = nlohmann::json::parse(json(portrait));
    CHECK(out["schema"] == 1);
    CHECK(out["speaker"] == "Fisheries Ministry");
    CHECK(out["quotes"] == 1);
    CHECK(out["articles"] == 1);
    CHECK(out["outlets"] == 1);
    CHECK(out["facets"]["source"][0]["value"] == "Harbour Courier");
    CHECK(out["beside"][0]["value"] == "Halvar Brekk");
    CHECK(out["newest"][0]["content"] == "No comment on quotas today.");
    CHECK(out["dates"]["counts"][0]["date"] == "2019-04-09");
    CHECK(out["things"].empty());
}
