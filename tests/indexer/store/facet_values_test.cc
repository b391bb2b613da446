// Facet values of articles and of quotes.
#include "indexer/store/facet_values.h"

#include <doctest/doctest.h>

#include "tests/indexer/store/example.h"

using namespace inquit;
using Values = std::vector<std::string>;

TEST_CASE("speakers stand by falling number of quotes, an unnamed source under one value") {
    CHECK(article_values(herring(), Field::speaker) ==
          Values{"Halvar Brekk", "Runa Askell", "(unnamed)"});
}

TEST_CASE("an unknown speaker and marks around no speech are nobody's") {
    ArticleRecord record = herring();
    for (Quote& quote : record.analysis.quotes) quote.speaker = {SpeakerKind::unknown, ""};
    CHECK(article_values(record, Field::speaker).empty());
}

TEST_CASE("both of two joint speakers count") {
    ArticleRecord record = herring();
    record.analysis.quotes[1].joint = {{SpeakerKind::organisation, "Fisheries Ministry"}};
    CHECK(quote_values(record, record.analysis.quotes[1], Field::speaker) ==
          Values{"Runa Askell", "Fisheries Ministry"});
}

TEST_CASE("the kind of speaker is known of every quote that is speech") {
    ArticleRecord record = herring();
    CHECK(article_values(record, Field::voice) == Values{"person", "unnamed"});
    auto& quotes = record.analysis.quotes;
    CHECK(quote_values(record, quotes[2], Field::voice) == Values{"unnamed"});
    quotes[1].joint = {{SpeakerKind::organisation, "Fisheries Ministry"}};
    CHECK(quote_values(record, quotes[1], Field::voice) == Values{"person", "organisation"});
    quotes[1].speaker = {SpeakerKind::unknown, ""};
    quotes[1].joint.clear();
    CHECK(quote_values(record, quotes[1], Field::voice) == Values{"unknown"});
    quotes[1].speaker = {SpeakerKind::none, ""};
    CHECK(quote_values(record, quotes[1], Field::voice).empty());
}

TEST_CASE("what reports a quote is a value in small letters, on one line") {
    ArticleRecord record = herring();
    record.article.body += " According\n to the union, the count is wrong.";
    Quote& quote = record.analysis.quotes.front();
    quote.cue = place_of(record.article.body, "According\n to");
    CHECK(quote_values(record, quote, Field::cue) == Values{"according to"});
}

TEST_CASE("entities stand by falling number of mentions, each type apart") {
    CHECK(article_values(herring(), Field::person) == Values{"Halvar Brekk", "Runa Askell"});
    CHECK(article_values(herring(), Field::place) == Values{"Havnsted", "Brannholm"});
    CHECK(article_values(herring(), Field::organisation).empty());
}

TEST_CASE("a byline names each of its authors") {
    ArticleRecord record = herring();

    struct Row {
        std::string byline;
        Values authors;
    };

    for (const Row& row : {Row{"Mattis Orlund", {"Mattis Orlund"}},
                           Row{"Mattis Orlund and Perrin Tull", {"Mattis Orlund", "Perrin Tull"}},
                           Row{"A. Voss, B. Holm & C. Tarn; D. Quill",
                               {"A. Voss", "B. Holm", "C. Tarn", "D. Quill"}},
                           Row{" , and ,", {}},
                           Row{"", {}}}) {
        CAPTURE(row.byline);
        record.article.author = row.byline;
        CHECK(article_values(record, Field::author) == row.authors);
    }
}

TEST_CASE("what an article does not say has no value") {
    ArticleRecord record = herring();
    record.article.source.clear();
    record.article.published.reset();
    CHECK(article_values(record, Field::source).empty());
    CHECK(article_values(record, Field::year).empty());
    CHECK(article_values(herring(), Field::year) == Values{"2019"});
}

TEST_CASE("a quote has its own speaker and kind, and the rest from its article") {
    const ArticleRecord record = herring();
    const Quote& frank = record.analysis.quotes[2];
    CHECK(quote_values(record, frank, Field::speaker) == Values{"(unnamed)"});
    CHECK(quote_values(record, frank, Field::kind) == Values{"mixed"});
    CHECK(quote_values(record, frank, Field::source) == Values{"Northern Ledger"});
    CHECK(article_values(record, Field::kind).empty());
    CHECK(quote_values(record, frank, Field::cue).empty());
    CHECK(article_values(record, Field::cue).empty());
}
