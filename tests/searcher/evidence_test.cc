// Packs of evidence: whole as they are made, and told whatever happens to them.
#include "searcher/evidence.h"

#include <algorithm>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "searcher/pack_check.h"
#include "tests/support/tale.h"

using namespace inquit;
using Json = nlohmann::ordered_json;

namespace {

// Each once: two of them are copies with one id.
std::vector<ArticleRecord> herrings() {
    std::vector<ArticleRecord> out;
    std::vector<ArticleRecord> all = herring_tales();
    for (ArticleRecord& record : all) {
        const auto known = std::ranges::count_if(
            out, [&](const ArticleRecord& other) { return other.article.id == record.article.id; });
        if (known == 0) out.push_back(std::move(record));
    }
    return out;
}

std::string opening() {
    EvidencePack pack;
    return pack.opening({.program = "inquit 9",
                         .made = 1'764'091'812,
                         .of_quotes = false,
                         .query = {"quota", "quota"},
                         .request = nullptr});
}

std::string packed(const std::vector<ArticleRecord>& records) {
    EvidencePack pack;
    std::string out = pack.opening({.program = "inquit 9",
                                    .made = 1'764'091'812,
                                    .of_quotes = false,
                                    .query = {"quota", "quota"},
                                    .request = nullptr});
    for (const ArticleRecord& record : records) out += pack.article(record);
    return out + pack.ending();
}

// Handed over in pieces of this size.
PackReport check(const std::string& bytes, std::size_t size = 1000) {
    std::size_t at = 0;
    return check_pack([&]() -> std::string_view {
        const std::string_view piece = std::string_view(bytes).substr(at, size);
        at += piece.size();
        return piece;
    });
}

// Also for what is no pack any more.
bool is_noticed(const std::string& bytes) {
    try {
        return !check(bytes).intact();
    } catch (const NoPack&) {
        return true;
    }
}

std::string refusal(const std::string& bytes) {
    try {
        check(bytes);
    } catch (const NoPack& error) {
        return std::string(error.what()) + " / " + error.hint();
    }
    return "taken";
}

// A pack with these lines for articles, whose last line is right: as somebody makes it who knows how.
std::string made_anew(const std::vector<std::string>& lines, std::uint64_t quotes) {
    std::string out = opening();
    for (const std::string& line : lines) out += line + '\n';
    return out + pack_ending(lines.size(), quotes, sha256(out)) + '\n';
}

ArticleRecord sample() {
    return record_of({.path = "/news/quay.txt",
                      .title = "Nets on the quay",
                      .source = "Tidewater Post",
                      .section = {},
                      .author = {},
                      .date = "2021-03-04",
                      .text =
                          "Fog. @q[Ines Corbel|Wir brauchen größere Netze] said @p[Ines Corbel]. "
                          "@q[Runa Askell|Not here] said @p[Runa Askell]."});
}

Json line_of(const ArticleRecord& record) { return Json::parse(EvidencePack().article(record)); }

std::vector<std::string> faults(const PackReport& report) {
    std::vector<std::string> out;
    for (const PackFault& fault : report.first_faults) out.push_back(fault.why);
    return out;
}

}  // namespace

TEST_CASE("a pack is intact as it was made, in whatever pieces it comes") {
    const std::string bytes = packed(herrings());
    for (const std::size_t size : {1UL, 7UL, 1000UL, 10'000'000UL}) {
        CAPTURE(size);
        const PackReport report = check(bytes, size);
        CHECK(faults(report) == std::vector<std::string>{});
        CHECK(report.articles == herrings().size());
        CHECK(report.quotes == 9);
        CHECK(report.made == "2025-11-25T17:30:12Z");
        CHECK(report.program == "inquit 9");
        CHECK(report.read_as == "quota");
        CHECK(report.sha256 == sha256(bytes));
    }
    CHECK(packed(herrings()) == bytes);
    CHECK(check(packed({})).intact());
}

TEST_CASE("an article stands in its pack word for word, and its quotes at their places") {
    const ArticleRecord record = sample();
    const Json line = line_of(record);
    CHECK(line.at("text") == record.article.body);
    CHECK(line.at("sha256") == sha256(record.article.body));
    REQUIRE(line.at("quotes").size() == 2);
    const Json& quote = line.at("quotes")[1];
    CHECK(quote.at("speaker") == "Runa Askell");
    const auto begin = quote.at("start_byte").get<std::size_t>();
    const auto end = quote.at("end_byte").get<std::size_t>();
    CHECK(record.article.body.substr(begin, end - begin) == "Not here");
    // ß and ö stand before it, and two curly marks on each side of the first quote
    CHECK(begin - quote.at("start").get<std::size_t>() == 2 + 3 * 2);
}

TEST_CASE("whatever byte is flipped, left out or put in, it is noticed") {
    const std::string bytes = packed({sample(), herring_tales().front()});
    std::mt19937 random(7);
    const auto below = [&](std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
    };
    for (int round = 0; round < 3000; ++round) {
        std::string changed = bytes;
        const std::size_t at = below(bytes.size());
        const std::size_t kind = below(4);
        if (kind < 2)
            changed[at] = static_cast<char>(changed[at] ^ static_cast<char>(1 + below(255)));
        if (kind == 2) changed.erase(at, 1 + below(40));
        if (kind == 3) changed.insert(at, 1 + below(3), static_cast<char>(below(256)));
        if (changed == bytes) continue;
        CAPTURE(at);
        CAPTURE(kind);
        REQUIRE(is_noticed(changed));
    }
    for (std::size_t at = bytes.size() - 200; at < bytes.size();
         ++at) {  // the ending byte for byte
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 0x20);
        CAPTURE(at);
        REQUIRE(is_noticed(changed));
        REQUIRE(is_noticed(bytes.substr(0, at)));
    }
}

TEST_CASE("somebody who makes the hashes anew is told by what follows from the text") {
    struct Row {
        std::string title;
        std::function<void(Json&)> change;
        std::string said;
    };

    const std::vector<Row> rows{
        {"the text",
         [](Json& line) {
             auto text = line["text"].get<std::string>();
             text.replace(text.find("Fog"), 3, "Sun");
             line["text"] = text;
             line["sha256"] = sha256(text);
         },
         "the id is not that of this headline, source, date and text"},
        {"the text alone",
         [](Json& line) { line["text"] = line["text"].get<std::string>() + '.'; },
         "the SHA-256 of the text is "},
        {"the headline", [](Json& line) { line["title"] = "Nets"; }, "the id is not that of"},
        {"the day", [](Json& line) { line["date"] = "2021-03-05"; }, "the id is not that of"},
        {"no day", [](Json& line) { line["date"] = "4.3.2021"; }, "“4.3.2021” is no date"},
        {"a source", [](Json& line) { line["source"] = nullptr; }, "the id is not that of"},
        {"the bytes", [](Json& line) { line["bytes"] = 3; }, "bytes, not 3"},
        {"the code points", [](Json& line) { line["code_points"] = 3; }, "code points, not 3"},
        {"a quote's words",
         [](Json& line) { line["quotes"][1]["content"] = "Not hers"; },
         "other words stand at its place"},
        {"a quote's place",
         [](Json& line) {
             line["quotes"][1]["start_byte"] = line["quotes"][1]["start_byte"].get<int>() + 1;
         },
         "its bytes are code points"},
        {"a quote's id",
         [](Json& line) { line["quotes"][1]["id"] = "0"; },
         "quote 0: the id is not that"},
        {"a place in a character",
         [](Json& line) {
             const auto text = line["text"].get<std::string>();
             line["quotes"][0]["end_byte"] = text.find("ß") + 1;
         },
         "cut a character in two"},
        {"a place behind the text",
         [](Json& line) { line["quotes"][0]["end_byte"] = 1'000'000'000'000; },
         "are no stretch of the text"},
        {"an end before the beginning",
         [](Json& line) { line["quotes"][0]["end_byte"] = 0; },
         "are no stretch of the text"},
        {"a number below zero",
         [](Json& line) { line["quotes"][0]["start_byte"] = -1; },
         "“start_byte” is no number"},
        {"a quote twice",
         [](Json& line) { line["quotes"][0] = line["quotes"][1]; },
         "is there twice"},
        {"no quotes", [](Json& line) { line.erase("quotes"); }, "“quotes” is missing"},
        {"quotes of another kind",
         [](Json& line) { line["quotes"] = Json::array({1}); },
         "a quote is no object"},
        {"quotes that are none",
         [](Json& line) { line["quotes"] = "none"; },
         "“quotes” is no list"},
        {"a list for a text",
         [](Json& line) { line["text"] = Json::array(); },
         "“text” is no text"},
        {"a number for a text", [](Json& line) { line["text"] = 7; }, "“text” is no text"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.title);
        Json line = line_of(sample());
        row.change(line);
        const PackReport report = check(made_anew({line.dump()}, 2));
        REQUIRE(!report.intact());
        CAPTURE(faults(report).front());
        CHECK(std::ranges::any_of(faults(report), [&](const std::string& why) {
            return why.find(row.said) != std::string::npos;
        }));
    }
}

TEST_CASE("what is more than a pack has to say is passed over") {
    Json line = line_of(sample());
    line["later"] = {{"id", 7}, {"quotes", Json::array({Json::array({1})})}};
    line["quotes"][0]["later"] = Json::array({{{"content", 7}}});
    CHECK(faults(check(made_anew({line.dump()}, 2))) == std::vector<std::string>{});
}

TEST_CASE("an article or a field that is there twice is noticed") {
    const std::string line = line_of(sample()).dump();
    const auto twice = faults(check(made_anew({line, line}, 4)));
    REQUIRE(twice.size() == 1);
    CHECK(twice[0] == "the article is there twice");
    const std::string other = R"({"text":"first",)" + line.substr(1);
    CHECK(faults(check(made_anew({other}, 2))).front() == "no article: “text” is there twice");
}

TEST_CASE("lines that are hostile are faults, and the next line is read all the same") {
    const std::string good = line_of(sample()).dump();
    const std::vector<std::string> rows{
        "",
        "{",
        "[]",
        "7",
        std::string(1'000'000, '['),
        R"({"quotes":)" + std::string(1'000'000, '['),
        R"({"later":)" + std::string(100'000, '['),
        "{\"id\":\"\xff\xfe\"}",
        std::string("{\"id\":\"\0\"}", 10),
        R"({"quotes":[{"quotes":[{}]}]})",
        R"({"id":"\ud800"})",
    };
    for (const std::string& row : rows) {
        CAPTURE(row.substr(0, 40));
        const PackReport report = check(made_anew({row, good}, 2));
        CHECK(!report.intact());
        CHECK(report.articles == 1);
        CHECK(faults(report).front().starts_with("no article: "));
    }
}

TEST_CASE("a report stays small, whatever fills the pack") {
    Json line = line_of(sample());
    line["quotes"] = Json::array();
    for (int i = 0; i < 1000; ++i)
        line["quotes"].push_back({{"id", std::string(2000, 'x') + std::to_string(i)},
                                  {"content", ""},
                                  {"start", 9},
                                  {"end", 8},
                                  {"start_byte", 9},
                                  {"end_byte", 8}});
    const PackReport report = check(made_anew({line.dump()}, 1000));
    CHECK(report.faults == 1000);
    CHECK(report.first_faults.size() == most_faults);
    CHECK(report.first_faults.back().why.size() < 200);
}

TEST_CASE("a line without an end is not kept") {
    const std::string begin = opening();
    const std::string block(1UL << 20U, 'a');
    std::size_t at = 0;
    const PackReport report = check_pack([&]() -> std::string_view {
        if (at++ == 0) return begin;
        return at < 200 ? std::string_view(block) : std::string_view();
    });
    REQUIRE(report.faults == 1);
    CHECK(report.first_faults[0].line == 2);
    CHECK(report.first_faults[0].why.starts_with("longer than 128 MiB"));
    CHECK(report.sha256.size() == 64);
}

TEST_CASE("a file that ends early says where") {
    const std::string bytes = packed({sample()});
    CHECK(faults(check(opening())) ==
          std::vector<std::string>{"the file ends before the pack does: its last line is missing"});
    const PackReport report = check(bytes.substr(0, opening().size() + 50));
    CHECK(faults(report) == std::vector<std::string>{"the file ends in the middle of this line"});
    CHECK(report.first_faults[0].line == 2);
    CHECK(faults(check(bytes + "x")) ==
          std::vector<std::string>{"something stands behind the last line"});
}

TEST_CASE("what is no pack, or one of another version, is refused") {
    const std::string bytes = packed({});
    std::string later = bytes;
    later.replace(later.find(":1"), 2, ":2");
    std::string wide;
    for (const char c : bytes) wide += {c, '\0'};
    for (const std::string& other :
         {std::string(), std::string("\n"), wide, "\xef\xbb\xbf" + bytes})
        CHECK(refusal(other).starts_with("this is no pack of evidence / inquit export --evidence"));
    CHECK(refusal("\x1f\x8b\x08").ends_with("it is compressed: unpack it first"));
    CHECK(refusal(later).starts_with("this pack is of version 2, and this program reads 1"));
    CHECK(refusal(std::string(pack_mark) + "1")
              .starts_with("the first line of this pack cannot be read"));
    CHECK(refusal(std::string(pack_mark) + "1}\n").ends_with("“made” is missing"));
}
