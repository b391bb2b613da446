// Documents: the terms, slots and records of an article and its quotes.
#include "indexer/store/prepare.h"

#include <doctest/doctest.h>
#include <xapian.h>

#include "indexer/schema/layout.h"
#include "indexer/schema/terms.h"
#include "indexer/schema/weights.h"
#include "indexer/store/prepared.h"
#include "tests/indexer/store/example.h"

using namespace inquit;

namespace {

bool has(const Xapian::Document& document, const std::string& term) {
    Xapian::TermIterator it = document.termlist_begin();
    it.skip_to(term);
    return it != document.termlist_end() && *it == term;
}

}  // namespace

TEST_CASE("an article's words are terms, exact and stemmed, of headline and text alike") {
    const Prepared prepared = Preparer()(herring());
    const Xapian::Document& article = prepared.documents().article;
    CHECK(has(article, exact_term(Field::text, "counted")));
    CHECK(has(article, stem_term(Field::text, "count")));
    CHECK(has(article, exact_term(Field::text, "quota")));
    CHECK(has(article, exact_term(Field::title, "quota")));
    CHECK_FALSE(has(article, exact_term(Field::title, "counted")));
    CHECK(has(article, exact_term(Field::file, "ledger")));
}

TEST_CASE("only words inside quotes are said") {
    const Prepared prepared = Preparer()(herring());
    const Xapian::Document& article = prepared.documents().article;
    CHECK(has(article, exact_term(Field::said, "counted")));
    CHECK(has(article, exact_term(Field::said, "again")));
    CHECK_FALSE(has(article, exact_term(Field::said, "diplomat")));
    CHECK_FALSE(has(article, exact_term(Field::said, "paper")));  // marks around no speech
}

TEST_CASE("the values of every facet are terms and slots") {
    const ArticleRecord record = herring();
    const Prepared prepared = Preparer()(record);
    const Xapian::Document& article = prepared.documents().article;
    CHECK(has(article, term(Field::speaker, "runa askell")));
    CHECK(has(article, term(Field::source, "Northern Ledger")));
    const std::string slot = article.get_value(info(Field::speaker).slot);
    CHECK(unpack_values(slot).size() == 3);
    CHECK(unpack_day(article.get_value(info(Field::date).slot)) == 17995);
    CHECK(unpack_number(article.get_value(slot_quotes)) == 4);
    CHECK(decode_article(article.get_data()) == record);
}

TEST_CASE("each quote of speech is a document with its own words and speaker") {
    const ArticleRecord record = herring();
    const Prepared prepared = Preparer()(record);
    const auto& quotes = prepared.documents().quotes;
    REQUIRE(quotes.size() == 4);
    CHECK(has(quotes[1], exact_term(Field::text, "asked")));
    CHECK_FALSE(has(quotes[1], exact_term(Field::text, "counted")));
    CHECK(has(quotes[1], term(Field::speaker, "Runa Askell")));
    CHECK_FALSE(has(quotes[1], term(Field::speaker, "Halvar Brekk")));
    CHECK(decode_quote(quotes[1].get_data()).content == "Nobody asked us,");
}

TEST_CASE("tokens are the words in order, with the begins of sentences and paragraphs") {
    ArticleRecord record = herring();
    record.article.title = "Boats wait";
    record.article.path = "/in/boats.txt";
    record.article.body =
        "The boats waited. Nobody asked.\n\nA net of the e-mail-age came. An e-mail too.";
    record.analysis = {};
    const Prepared prepared = Preparer()(record);
    const TokenText& tokens = prepared.documents().article_tokens;
    std::string text;
    for (const std::uint32_t word : tokens.words) text += prepared.documents().words.at(word) + ' ';
    CHECK(text ==
          "boats wait the boats waited nobody asked a net of the e mail age came an e mail too "
          "in boats txt ");
    CHECK(tokens.headline == 2);
    CHECK(tokens.text == 17);
    CHECK(tokens.sentences == std::vector<std::uint32_t>{2, 5, 7, 15});
    CHECK(tokens.paragraphs == std::vector<std::uint32_t>{2, 7});
    // Three words with hyphens are no pair.
    CHECK(tokens.pairs == std::vector<std::uint32_t>{16});
    CHECK(tokens.said.empty());
    const Xapian::Document& article = prepared.documents().article;
    Xapian::TermIterator pair = article.termlist_begin();
    pair.skip_to(hyphen_term(Field::text, "e-mail"));
    REQUIRE(pair != article.termlist_end());
    CHECK(*pair == hyphen_term(Field::text, "e-mail"));
    CHECK(pair.get_wdf() == lead_weight);
    CHECK(pair.positionlist_count() == 0);
}

TEST_CASE("a word counts by where it stands, each time that it stands there") {
    ArticleRecord record = herring();
    record.article.title = "Quota";
    record.article.body = "A quota is a quota. ";
    for (int i = 0; i < 40; ++i) record.article.body += "word ";
    record.article.body += "quotas";
    record.analysis = {};
    const Prepared prepared = Preparer()(record);
    const auto weight = [&](const std::string& term) {
        Xapian::TermIterator it = prepared.documents().article.termlist_begin();
        it.skip_to(term);
        REQUIRE(*it == term);
        return it.get_wdf();
    };
    CHECK(weight(exact_term(Field::text, "quota")) == headline_weight + 2 * lead_weight);
    CHECK(weight(exact_term(Field::text, "quotas")) == word_weight);
    CHECK(weight(stem_term(Field::text, "quota")) ==
          headline_weight + 2 * lead_weight + word_weight);
    CHECK(weight(exact_term(Field::title, "quota")) == repeated_weight);
}

TEST_CASE("tokens know which words are said, and a quote's are its own alone") {
    const ArticleRecord record = herring();
    const Prepared prepared = Preparer()(record);
    const auto words = [&](const TokenText& tokens, std::uint32_t begin, std::uint32_t end) {
        std::string out;
        for (std::uint32_t i = begin; i < end; ++i)
            out += prepared.documents().words.at(tokens.words.at(i)) + ' ';
        return out;
    };
    const TokenText& article = prepared.documents().article_tokens;
    const auto& quotes = prepared.documents().quote_tokens;
    REQUIRE(quotes.size() == 4);
    std::string said;
    for (const TokenText::Stretch& stretch : article.said)
        said += words(article, stretch.begin, stretch.end);
    CHECK(quotes[1].headline == 0);
    CHECK(quotes[1].text == quotes[1].words.size());
    CHECK(words(quotes[1], 0, quotes[1].text) == "nobody asked us ");
    CHECK(said.find("nobody asked us ") != std::string::npos);
    CHECK(said.find("paper") == std::string::npos);  // marks around no speech
    const Xapian::Document& quote = prepared.documents().quotes[1];
    CHECK_FALSE(has(quote, exact_term(Field::title, "quota")));
    CHECK_FALSE(has(quote, exact_term(Field::file, "ledger")));
    CHECK_FALSE(has(quote, term(Field::person, "Halvar Brekk")));
}

TEST_CASE("a quote knows its article") {
    const ArticleRecord record = herring();
    const Prepared prepared = Preparer()(record);
    CHECK(unpack_id(prepared.documents().quotes[0].get_value(slot_article)) == record.article.id);
}

TEST_CASE("a German article is stemmed as German") {
    ArticleRecord record = herring();
    record.article.language = "de";
    record.article.body = "Die Häuser standen leer.";
    record.analysis = {};
    const Prepared prepared = Preparer()(record);
    CHECK(has(prepared.documents().article, stem_term(Field::text, "haus")));
}

TEST_CASE("an empty article is a document too") {
    const Prepared prepared = Preparer()(ArticleRecord{});
    CHECK(prepared.documents().quotes.empty());
    CHECK(prepared.documents().article.get_value(info(Field::date).slot).empty());
}
