// The shapes of the JSON, parsed again.
#include "searcher/render.h"

#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "indexer/text/utf8.h"

using namespace inquit;
using namespace std::chrono_literals;
using Json = nlohmann::json;

namespace {

QuoteRecord small_quote() {
    QuoteRecord quote;
    quote.id = "00112233445566aa";
    quote.article = "3fa1c07e3fa1c07e3fa1c07e3fa1c07e";
    quote.path = "/news/a.txt";
    quote.title = "Salt";
    quote.content = "We never cut a net";
    quote.start = 10;
    quote.end = 28;
    quote.speaker = {SpeakerKind::person, "Halvar Brekk"};
    quote.mention = "he";
    quote.cue = "said";
    quote.kind = QuoteKind::direct;
    quote.confidence = 0.97F;
    quote.published = Day{2019y / 4 / 9};
    return quote;
}

Articles small_answer() {
    Articles answer;
    answer.total = 38;
    answer.took_ms = 3.14159;
    answer.reading = {"Quota", "quota"};
    ArticleHit hit;
    hit.id = "3fa1c07e3fa1c07e3fa1c07e3fa1c07e";
    hit.path = "/news/a.txt";
    hit.title = "A shared quota";
    hit.title_from = Provenance::first_sentence;
    hit.snippet = {{"… a shared ", false}, {"quota", true}, {" …", false}};
    hit.score = 12.34567;
    hit.speakers = {"Halvar Brekk"};
    hit.entities = {{"Merrow Bank", EntityType::place}};
    hit.words = 824;
    answer.hits.push_back(hit);
    hit.source = "Northern Ledger";
    hit.published = Day{2019y / 4 / 9};
    hit.quote = small_quote();
    answer.hits.push_back(hit);
    answer.facets = {{Field::speaker, {{"Halvar Brekk", 14}, {"Ines Corbel", 3}}, 47, 5},
                     {Field::organisation, {}, 0, 38}};
    answer.months = {{2019y / 4, 30}, {2019y / 5, 0}};
    answer.undated = 8;
    answer.quotes = 264;
    return answer;
}

}  // namespace

TEST_CASE("a search is one line of JSON with results, facets and what is missing as null") {
    const std::string text = json(small_answer());
    CHECK(text.find('\n') == std::string::npos);
    const Json out = Json::parse(text);
    CHECK(out["schema"] == 1);
    CHECK(out["total"] == 38);
    CHECK(out["took_ms"] == doctest::Approx(3.1416));
    CHECK(out["query"] == Json{{"text", "Quota"}, {"read_as", "quota"}});
    CHECK(out["quotes"] == 264);
    REQUIRE(out["results"].size() == 2);
    const Json& bare = out["results"][0];
    CHECK(bare["source"].is_null());
    CHECK(bare["date"].is_null());
    CHECK(bare["quote"].is_null());
    CHECK(bare["title_from"] == "first-sentence");
    CHECK(bare["snippet"] == Json::parse(R"([{"text":"… a shared "},{"text":"quota","hit":true},
                                             {"text":" …"}])"));
    CHECK(bare["speakers"] == Json{"Halvar Brekk"});
    CHECK(bare["same_story"].is_array());
    CHECK(bare["entities"][0]["type"] == "place");
    const Json& full = out["results"][1];
    CHECK(full["source"] == "Northern Ledger");
    CHECK(full["date"] == "2019-04-09");
    CHECK(full["quote"]["cue"] == "said");
    CHECK(
        out["facets"]["speaker"] ==
        Json::parse(R"([{"value":"Halvar Brekk","count":14},{"value":"Ines Corbel","count":3}])"));
    CHECK(out["facets"]["organisation"] == Json::array());
    CHECK(out["facet_totals"]["speaker"] == Json{{"distinct", 47}, {"without", 5}, {"total", 0}});
    CHECK(out["months"] ==
          Json::parse(R"([{"month":"2019-04","count":30},{"month":"2019-05","count":0}])"));
    CHECK(out["undated"] == 8);
}

TEST_CASE("a quote tells its words, place, speaker and surroundings") {
    Quotes answer;
    answer.total = 1;
    answer.hits.push_back(
        {small_quote(), 2.5, {{"We never cut a ", false}, {"net", true}}, {}, {}});
    QuoteRecord unknown = small_quote();
    unknown.speaker = {};
    unknown.mention.clear();
    answer.hits.push_back({unknown, 1, {}, {}, {}});
    const Json out = Json::parse(json(answer));
    const Json& quote = out["results"][0];
    CHECK(quote["article"] == "3fa1c07e3fa1c07e3fa1c07e3fa1c07e");
    CHECK(quote["content"] == "We never cut a net");
    CHECK(quote["start"] == 10);
    CHECK(quote["end"] == 28);
    CHECK(quote["speaker"] == "Halvar Brekk");
    CHECK(quote["speaker_kind"] == "person");
    CHECK(quote["confidence"] == 0.97);
    CHECK(quote["mention"] == "he");
    CHECK(quote["kind"] == "direct");
    CHECK(quote["source"].is_null());
    CHECK(quote["marked"][1]["hit"] == true);
    CHECK(out["results"][1]["speaker"].is_null());
    CHECK(out["results"][1]["speaker_kind"] == "unknown");
    CHECK(out["results"][1]["mention"].is_null());
}

TEST_CASE("facets alone have the same shape as in a search") {
    const Json facets = Json::parse(json_facets(small_answer()));
    const Json search = Json::parse(json(small_answer()));
    CHECK(facets["facets"] == search["facets"]);
    CHECK(facets["total"] == 38);
    CHECK_FALSE(facets.contains("results"));
}

TEST_CASE("a result as a line is the same document as in an answer") {
    const Articles answer = small_answer();
    const auto results = Json::parse(json(answer)).at("results");
    REQUIRE(results.size() == answer.hits.size());
    for (std::size_t i = 0; i < answer.hits.size(); ++i) {
        const std::string text = json_line(answer.hits[i]);
        CHECK(text.find('\n') == text.size() - 1);
        Json line = Json::parse(text);
        CHECK(line.at("schema") == 1);
        line.erase("schema");
        CHECK(line == results[i]);
    }
}

TEST_CASE("offsets of an article count code points") {
    ArticleRecord record;
    record.article.id = "3fa1c07e3fa1c07e3fa1c07e3fa1c07e";
    record.article.body = "\u201CN\u00F8tter,\u201D sa Bj\u00F8rn \u00C5s. \u201Codd\u201D";
    const std::string& body = record.article.body;
    const auto span = [&](std::string_view words) {
        const std::size_t at = body.find(words);
        return make_span(at, at + words.size());
    };
    record.article.parts = {{span("sa"), PartKind::credit}};
    record.analysis.entities = {{"Bj\u00F8rn \u00C5s", EntityType::person}};
    record.analysis.mentions = {{span("Bj\u00F8rn \u00C5s"), 0}};
    Quote quote;
    quote.content = span("N\u00F8tter,");
    quote.cue = span("sa");
    quote.source = span("Bj\u00F8rn \u00C5s");
    quote.speaker = {SpeakerKind::person, "Bj\u00F8rn \u00C5s"};
    Quote scare;
    scare.content = span("odd");
    scare.speaker.kind = SpeakerKind::none;
    record.analysis.quotes = {quote, scare};
    const Json out = Json::parse(json(record));
    CHECK(out["body"] == body);
    CHECK(out["source"].is_null());
    CHECK(out["parts"][0] == Json{{"kind", "credit"}, {"start", 10}, {"end", 12}});
    CHECK(out["entities"][0]["mentions"][0] == Json{{"start", 13}, {"end", 21}});
    REQUIRE(out["quotes"].size() == 1);  // quote marks around no speech are none
    const Json& said = out["quotes"][0];
    CHECK(said["start"] == 1);
    CHECK(said["end"] == 8);
    CHECK(said["mention"] == "Bj\u00F8rn \u00C5s");
    CHECK(said["mention_span"] == Json{13, 21});
    CHECK(said["cue_span"] == Json{10, 12});
    CHECK(said["id"].get<std::string>().size() == 16);
}

TEST_CASE("ill-formed bytes and control characters never break the JSON") {
    Articles answer = small_answer();
    answer.hits[0].path = "/news/\xFF\xFE.txt";
    answer.hits[0].title = "\x1B[31mred\n\"quoted\" \\ </script>\x01";
    answer.hits[0].source = "\xED\xA0\x80";
    answer.reading.text = "\xC3(";
    answer.facets[0].values[0].value = "\xF0\x9F";
    const std::string text = json(answer);
    CHECK(is_utf8(text));
    const Json out = Json::parse(text);
    CHECK(out["results"][0]["path"] == "/news/\uFFFD\uFFFD.txt");
    CHECK(out["results"][0]["title"] == answer.hits[0].title);
    for (const char c : text) CHECK(static_cast<unsigned char>(c) >= 0x20);
}

TEST_CASE("info names generation and digest") {
    IndexInfo info;
    info.articles = 4212;
    info.quotes = 31890;
    info.generation = 17;
    info.schema = 1;
    info.digest = "0123456789abcdef";
    info.roots = {"/news", "/\xFF"};
    const Json out = Json::parse(json(info));
    CHECK(out["schema"] == 1);
    CHECK(out["articles"] == 4212);
    CHECK(out["quotes"] == 31890);
    CHECK(out["generation"] == 17);
    CHECK(out["digest"] == "0123456789abcdef");
    CHECK(out["roots"].size() == 2);
}
