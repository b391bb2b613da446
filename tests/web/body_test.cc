// The body cut for showing.
#include "web/body.h"

#include <doctest/doctest.h>

#include "tests/support/tale.h"
#include "web/voices.h"

using namespace inquit;

namespace {

ArticleRecord record(const std::string& text) {
    Tale tale;
    tale.path = "/news/a.txt";
    tale.title = "A";
    tale.text = text;
    return record_of(tale);
}

// The text with pieces in brackets: q quote, e entity, h hit, p part.
std::string shown(const BodyParagraph& paragraph) {
    std::string out;
    for (const auto& piece : paragraph.pieces) {
        std::string kind;
        if (piece.quote) kind += "q" + std::to_string(*piece.quote);
        if (piece.entity) kind += "e";
        if (piece.hit) kind += "h";
        if (piece.part) kind += "p";
        out += kind.empty() ? std::string(piece.text)
                            : "[" + kind + "|" + std::string(piece.text) + "]";
    }
    return out;
}

constexpr std::size_t all = 1'000'000;

}  // namespace

TEST_CASE("a quote is shown with its marks, mentions and hits inside it too") {
    const auto made = record("@p[Halvar Brekk] spoke. @q[Halvar Brekk|The quay is ours,] he said.");
    const auto at = static_cast<std::uint32_t>(made.article.body.find("quay"));
    const auto layout = lay_out(made, {{at, at + 4}}, all);
    REQUIRE(layout.paragraphs.size() == 1);
    CHECK(shown(layout.paragraphs[0]) ==
          "[e|Halvar Brekk] spoke. [q0|“The ][q0h|quay][q0| is ours,”] he said.");
    CHECK(layout.paragraphs[0].quotes == std::vector<std::uint32_t>{0});
}

TEST_CASE("pieces put together are the paragraph") {
    for (const auto& tale : herring_tales()) {
        const auto layout = lay_out(tale, {{0, 1}}, all);
        std::string text;
        for (const auto& paragraph : layout.paragraphs) {
            for (const auto& piece : paragraph.pieces) text += piece.text;
        }
        std::string body = tale.article.body;
        std::erase(body, '\n');
        std::erase(text, '\n');
        CHECK(text == body);
    }
}

TEST_CASE("a quote inside a quote is the innermost one, and the outer one goes on after it") {
    auto made = record("“He said ‘never’ to me,” she said.");
    const std::string& body = made.article.body;
    const auto span = [&](std::string_view words) {
        const auto at = body.find(words);
        return make_span(at, at + words.size());
    };
    Quote outer, inner;
    outer.content = span("He said ‘never’ to me,");
    inner.content = span("never");
    made.analysis.quotes = {outer, inner};
    const auto layout = lay_out(made, {}, all);
    REQUIRE(layout.paragraphs.size() == 1);
    CHECK(shown(layout.paragraphs[0]) == "[q0|“He said ][q1|‘never’][q0| to me,”] she said.");
}

TEST_CASE("quote marks around no speech are plain text") {
    auto made = record("The @q[|ghost shoal] was gone.");
    made.analysis.quotes.front().speaker.kind = SpeakerKind::none;
    const auto layout = lay_out(made, {}, all);
    CHECK(shown(layout.paragraphs[0]) == "The “ghost shoal” was gone.");
    CHECK(voices(made).empty());
}

TEST_CASE("a caption that is a paragraph is a part, one inside a paragraph is a piece") {
    const auto whole = lay_out(record("@c[Boats at the quay]\n\nThe boats left."), {}, all);
    REQUIRE(whole.paragraphs.size() == 2);
    CHECK(whole.paragraphs[0].part == PartKind::caption);
    CHECK(whole.paragraphs[1].part == std::nullopt);
    const auto made = record("@c[Boats.] The boats left.");
    CHECK(shown(lay_out(made, {}, all).paragraphs[0]) == "[p|Boats.] The boats left.");
}

TEST_CASE("spans that do not fit the body are left out") {
    auto made = record("Zdeněk spoke.");
    Quote beyond;
    beyond.content = {5, 5000};
    Quote torn;
    torn.content = {0, 5};  // in the middle of ě
    made.analysis.quotes = {beyond, torn};
    made.analysis.entities = {{"Zdeněk", EntityType::person}};
    made.analysis.mentions = {{{0, 7}, 9}, {{4, 2}, 0}};
    made.article.parts = {{{3, 900}, PartKind::caption}};
    const auto layout = lay_out(made, {{1, 0}, {400, 500}}, all);
    CHECK(shown(layout.paragraphs[0]) == "Zdeněk spoke.");
}

TEST_CASE("a long body is cut between two characters, and says so") {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "ěěěěěěěěěě ";
    const auto made = record(text);
    const auto layout = lay_out(made, {}, 101);
    CHECK(layout.cut);
    CHECK_FALSE(lay_out(record("short"), {}, 101).cut);
    std::size_t size = 0;
    for (const auto& piece : layout.paragraphs.at(0).pieces) size += piece.text.size();
    CHECK(size <= 101);
    CHECK(size >= 99);
}

TEST_CASE("voices come by their quoted words, the unknown last") {
    const auto made = record(
        "@q[|One two three four five six.] it was said. @q[Ines Corbel|One two,] she said. "
        "@q[Halvar Brekk|One.] @q[Halvar Brekk|Two three four.]");
    const auto found = voices(made);
    REQUIRE(found.size() == 3);
    CHECK(found[0].speaker.name == "Halvar Brekk");
    CHECK(found[0].quotes.size() == 2);
    CHECK(found[0].words == 4);
    CHECK(found[1].speaker.name == "Ines Corbel");
    CHECK(found[2].speaker.kind == SpeakerKind::unknown);
    CHECK(voice_style(found, found[0].speaker) == 1);
    CHECK(voice_style(found, found[2].speaker) == 0);
}

TEST_CASE("a joint quote belongs to each who speaks") {
    auto made = record("@q[Halvar Brekk|We agree,] they said.");
    made.analysis.quotes[0].joint = {{SpeakerKind::person, "Odile Tavernay"}};
    CHECK(voices(made).size() == 2);
    CHECK(all_speakers(made.analysis.quotes[0]) == "Halvar Brekk and Odile Tavernay");
}
