// Snippets: the right stretch, cut at words, in one line.
#include "searcher/snippet.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "indexer/text/utf8.h"
#include "searcher/parser.h"

using namespace inquit;

namespace {

std::string joined(const std::vector<SnippetPiece>& pieces) {
    std::string out;
    for (const SnippetPiece& piece : pieces) out += piece.hit ? '[' + piece.text + ']' : piece.text;
    return out;
}

std::vector<SnippetPiece> pieces(const Article& article, std::string_view query) {
    Stemmers stemmers;
    const Wanted wanted(parse_query(query), stemmers);
    std::size_t words = 0;
    return snippet(article, wanted.find(article.body, article.language, words));
}

std::string cut(const Article& article, std::string_view query) {
    return joined(pieces(article, query));
}

std::string filler(int words) {
    std::string out;
    for (int i = 0; i < words; ++i) out += "filler ";
    return out;
}

Article with_body(std::string body) {
    Article article;
    article.body = std::move(body);
    return article;
}

}  // namespace

TEST_CASE("a short text is shown whole, in one line") {
    CHECK(cut(with_body("The  quota\nwas\u00A0shared."), "quota") == "The [quota] was shared.");
    CHECK(cut(with_body("The quota."), "salt") == "The quota.");
    CHECK(cut(with_body(""), "salt").empty());
    CHECK(cut(with_body(" \n "), "salt").size() <= 1);
}

TEST_CASE("the stretch with most of the query's words is shown, cut at words") {
    const Article article =
        with_body("A quota here. " + filler(100) + "Salt and a quota there. " + filler(100));
    const std::string text = cut(article, "quota salt");
    CHECK(text.starts_with("\u2026 "));
    CHECK(text.ends_with(" \u2026"));
    CHECK(text.find("[Salt] and a [quota] there.") != std::string::npos);
    CHECK(text.size() > 150);
    CHECK(text.size() < 300);
    CHECK(text.find("illerf") == std::string::npos);
    CHECK(cut(article, "quota").starts_with("A [quota] here. filler"));
}

TEST_CASE("without a hit the running text begins, behind captions and credits") {
    Article article =
        with_body("Boats at the quay.\n\nBRANNHOLM \u2014 The envoys left. " + filler(60));
    article.parts = {{{0, 18}, PartKind::caption}, {{20, 33}, PartKind::dateline}};
    const std::string text = cut(article, "nosuchword");
    CHECK(text.starts_with("The envoys left. filler"));
    CHECK(text.ends_with(" \u2026"));
    CHECK(text.size() < 230);
}

TEST_CASE("the running text goes before captions, and a caption before nothing") {
    Article article = with_body("A quota in a caption.\n\nThe envoys shared a quota at last.");
    article.parts = {{{0, 21}, PartKind::caption}};
    CHECK(cut(article, "quota") == "\u2026 The envoys shared a [quota] at last.");
    CHECK(cut(article, "caption").find("[caption]") != std::string::npos);
}

TEST_CASE("a phrase is one mark, and marks never overlap") {
    CHECK(cut(with_body("One, ledger lay open."), "\"one ledger\" one") ==
          "[One, ledger] lay open.");
    CHECK(cut(with_body("one one one"), "\"one one\"").find("[one one]") == 0);
}

TEST_CASE("texts without spaces and with long characters are cut between characters") {
    std::string body;
    for (int i = 0; i < 300; ++i) body += "\u5317\u4EAC";
    for (const std::string_view query : {"\u5317", "nosuchword"}) {
        const auto cut_out = pieces(with_body(body), query);
        for (const SnippetPiece& piece : cut_out) CHECK(is_utf8(piece.text));
        CHECK(joined(cut_out).size() < 900);
    }
    const auto long_word = pieces(with_body(std::string(5000, 'x')), "nosuchword");
    CHECK(joined(long_word).size() < 250);
    CHECK(cut(with_body("quota " + std::string(5000, 'x')), "quota").size() < 250);
}

TEST_CASE("a quote is marked as it stands, to the last byte") {
    Stemmers stemmers;
    const Wanted wanted(parse_query("net set"), stemmers);
    const std::string text = "We never cut a net\n that was lawfully  set.";
    std::size_t words = 0;
    const auto out = marked(text, wanted.find(text, "en", words));
    std::string whole;
    int hits = 0;
    for (const SnippetPiece& piece : out) {
        whole += piece.text;
        hits += piece.hit ? 1 : 0;
    }
    CHECK(whole == text);
    CHECK(hits == 2);
}
