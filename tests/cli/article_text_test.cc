#include "cli/article_text.h"

#include <string>

#include <doctest/doctest.h>

#include "cli/body_text.h"
#include "tests/support/tale.h"

using namespace inquit;
using namespace inquit::cli;

namespace {

const Style plain{.width = 60, .colour = false, .home = "/home/runa"};

const Tale tale{
    .path = "/home/runa/news/quota.txt",
    .title = "A shared quota",
    .source = "Northern Ledger",
    .section = "World",
    .author = "Jonna Ferrel",
    .date = "2019-04-09",
    .text =
        "@c[Herring boats wait at the quay.]\n\n"
        "“@q[Halvar Brekk|We have never cut a net],” he said on the quay.\n\n"
        "“@q[|The sea is wide],” it says over the door. A delegate was shorter: “@q[?a "
        "delegate|No.]”\n\n"
        "@p[Halvar Brekk] left for @l[Brannholm]; @p[Halvar Brekk] did not come back.",
};

}  // namespace

TEST_CASE("quotes are followed by the number of who says them, unknown ones by a question mark") {
    const auto text = article_text(record_of(tale), true, plain);
    CAPTURE(text);
    CHECK(text.find("A shared quota") == 0);
    CHECK(text.find("Northern Ledger · World · 9 April 2019 · 1 min\n") != std::string::npos);
    CHECK(text.find("by Jonna Ferrel\n~/news/quota.txt\n") != std::string::npos);
    CHECK(text.find("(caption) Herring boats wait") != std::string::npos);
    CHECK(text.find("We have never cut a net") < text.find("[1]"));
    CHECK(text.find("[1]") < text.find("he said on the quay"));
    CHECK(text.find("The sea is wide") < text.find("[?]"));
    CHECK(text.find("Who says it\n"
                    "  [1] Halvar Brekk  1 quote\n"
                    "  [2] a delegate (unnamed)  1 quote\n"
                    "  [?] speaker unknown  1 quote\n") != std::string::npos);
}

TEST_CASE("without marks the text is as it was printed") {
    const auto text = article_text(record_of(tale), false, plain);
    CHECK(text.find("[1]") == std::string::npos);
    CHECK(text.find("Who says it") == std::string::npos);
    CHECK(text.find("he said on the quay.") != std::string::npos);
}

TEST_CASE("a colour ends before what follows the quote") {
    const Style colours{.width = 60, .colour = true, .home = ""};
    const auto text = article_text(record_of(tale), true, colours);
    CHECK(text.find("\x1b[36mWe have never cut a net\x1b[0m") != std::string::npos);
    CHECK(text.find("\x1b[2m[1]\x1b[0m") != std::string::npos);
}

TEST_CASE("quote marks around no speech are no quote") {
    auto record = record_of(tale);
    for (auto& quote : record.analysis.quotes) quote.speaker = {SpeakerKind::none, ""};
    const auto text = article_text(record, true, plain);
    CHECK(text.find('[') == std::string::npos);
    CHECK(article_quotes_text(record, false, plain).ends_with("\nno quotes\n"));
}

TEST_CASE("joint speakers are all named") {
    auto record = record_of(tale);
    record.analysis.quotes[0].joint = {{SpeakerKind::person, "Ines Corbel"}};
    CHECK(article_text(record, true, plain).find("[1][2]") != std::string::npos);
    CHECK(article_quotes_text(record, false, plain).find("    Halvar Brekk, Ines Corbel") !=
          std::string::npos);
}

TEST_CASE("quotes of an article in the order of the text") {
    const auto text = article_quotes_text(record_of(tale), false, plain);
    CHECK(text.find("“We have never cut a net”\n    Halvar Brekk") != std::string::npos);
    CHECK(text.find("“No.”\n    a delegate (unnamed)") != std::string::npos);
    CHECK(text.ends_with("\n3 quotes\n"));
}

TEST_CASE("names of an article by how often they stand in it") {
    const auto text = article_entities_text(record_of(tale), plain);
    CAPTURE(text);
    CHECK(text.find("people") != std::string::npos);
    CHECK(text.find("Halvar Brekk  2 ██████████████") != std::string::npos);
    CHECK(text.find("organisations\n") != std::string::npos);
    CHECK(text.find("none\n") != std::string::npos);
    CHECK(text.find("Brannholm") != std::string::npos);
}

TEST_CASE("a text without paragraphs, quotes or a headline is shown too") {
    ArticleRecord empty;
    CHECK(article_text(empty, true, plain).find("(no headline)") == 0);
    CHECK(article_entities_text(empty, plain).find("none") != std::string::npos);
}
