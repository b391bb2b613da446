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
    CHECK(has(quotes[1], article_term(record.article.id)));
    CHECK(decode_quote(quotes[1].get_data()).content == "Nobody asked us,");
}

TEST_CASE("sentences and paragraphs are marked where they begin, and weigh nothing") {
    ArticleRecord record = herring();
    record.article.title = "Boats wait";
    record.article.body =
        "The boats waited. Nobody asked.\n\nA net of the e-mail-age came. An e-mail too.";
    record.analysis = {};
    const Prepared prepared = Preparer()(record);
    const Xapian::Document& article = prepared.documents().article;
    const auto places = [&](std::string_view term) {
        Xapian::TermIterator it = article.termlist_begin();
        it.skip_to(std::string(term));
        REQUIRE(it != article.termlist_end());
        REQUIRE(*it == term);
        std::vector<Xapian::termpos> out(it.positionlist_begin(), it.positionlist_end());
        return std::pair(out, it.get_wdf());
    };
    // The headline has two words, then come a hundred positions that are free.
    const auto sentences = std::vector<Xapian::termpos>{103, 106, 108, 116};
    CHECK(places(sentence_term) == std::pair(sentences, Xapian::termcount{0}));
    CHECK(places(paragraph_term) ==
          std::pair(std::vector<Xapian::termpos>{103, 108}, Xapian::termcount{0}));
    // Three words with hyphens are no pair.
    CHECK(places(hyphen_term(Field::text, "e-mail")) ==
          std::pair(std::vector<Xapian::termpos>{117}, Xapian::termcount{lead_weight}));
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
