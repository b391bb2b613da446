// Records read back as they were written, and damaged ones are refused without a crash.
#include "indexer/schema/record.h"

#include <initializer_list>
#include <random>

#include <doctest/doctest.h>

#include "indexer/base/error.h"
#include "indexer/schema/identity.h"

using namespace inquit;

namespace {

ArticleRecord full_record() {
    ArticleRecord record;
    Article& article = record.article;
    article.id = "0123456789abcdef0123456789abcdef";
    article.path = "/news/merrow.jsonl";
    article.record = 12;
    article.external_id = "cw-1";
    article.url = "https://city-wire.example/1";
    article.title = "“Wait,” says Brekk";
    article.source = "City Wire";
    article.section = "World";
    article.author = "Mattis Orlund";
    article.language = "en";
    article.body = "HAVNSTED — “Wait,” Halvar Brekk and Runa Askell said.";
    article.published = Day{std::chrono::days{-400}};
    article.title_from = Provenance::headline;
    article.date_from = Provenance::dateline;
    article.source_from = Provenance::given;
    article.parts = {{{0, 12}, PartKind::dateline}};
    Analysis& analysis = record.analysis;
    analysis.entities = {{"Halvar Brekk", EntityType::person}, {"Havnsted", EntityType::place}};
    analysis.mentions = {{{0, 8}, 1}, {{27, 39}, 0}};
    analysis.quotes = {{.content = {17, 22},
                        .cue = Span{59, 63},
                        .source = Span{27, 39},
                        .kind = QuoteKind::direct,
                        .speaker = {SpeakerKind::person, "Halvar Brekk"},
                        .joint = {{SpeakerKind::person, "Runa Askell"}},
                        .pattern = Pattern::quote_source_verb,
                        .confidence = 0.97F,
                        .turn = 1}};
    analysis.quotes[0].cue = Span{50, 54};
    return record;
}

// Of the article below.
QuotePlace full_quote() {
    QuotePlace quote;
    quote.content = "Wait";
    quote.begin = 12;
    quote.start = 10;
    quote.before = 3;
    quote.after = 4;
    quote.source = Span{0, 2};
    quote.cue = Span{3, 7};
    quote.speaker = {SpeakerKind::unnamed, "a diplomat"};
    quote.kind = QuoteKind::mixed;
    quote.pattern = Pattern::partial;
    quote.confidence = 0.5F;
    return quote;
}

Article article_of_quote() {
    Article article;
    article.id = "0123456789abcdef0123456789abcdef";
    article.path = "/news/a.txt";
    article.title = "A title";
    article.source = "City Wire";
    article.section = "World";
    article.published = Day{std::chrono::days{17995}};
    article.record = 7;
    article.body = "He said, “Wait.” All waited.";
    return article;
}

}  // namespace

TEST_CASE("an article's record reads back as it was written") {
    CHECK(decode_article(encode(full_record())) == full_record());
    CHECK(decode_article(encode(ArticleRecord{})) == ArticleRecord{});
}

TEST_CASE("a quote's record reads back as it was written") {
    CHECK(decode_quote(encode(full_quote())) == full_quote());
    CHECK(decode_quote(encode(QuotePlace{})) == QuotePlace{});
}

TEST_CASE("a record that ends early is damage, wherever it ends") {
    const std::string bytes = encode(full_record());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CAPTURE(size);
        CHECK_THROWS_AS(decode_article(std::string_view(bytes).substr(0, size)), Error);
    }
}

TEST_CASE("a record with a changed byte is refused or read with every span inside the body") {
    const std::string bytes = encode(full_record());
    std::mt19937 random(11);
    for (int i = 0; i < 4000; ++i) {
        std::string bad = bytes;
        bad[random() % bad.size()] = static_cast<char>(random());
        try {
            const ArticleRecord record = decode_article(bad);
            const std::size_t size = record.article.body.size();
            for (const Quote& quote : record.analysis.quotes) CHECK(quote.content.end <= size);
            for (const Mention& mention : record.analysis.mentions) {
                CHECK(mention.span.end <= size);
                CHECK(mention.entity < record.analysis.entities.size());
            }
        } catch (const Error&) {
            CHECK(bad != bytes);
        }
    }
}

TEST_CASE("an article reads back without its analysis") {
    CHECK(decode_article_alone(encode(full_record())) == full_record().article);
}

TEST_CASE("the rest of a quote is cut out of its article") {
    const Article article = article_of_quote();
    const QuoteRecord quote = whole(full_quote(), article);
    CHECK(quote.content == "Wait");
    CHECK(quote.before == "“");
    CHECK(quote.after == ".”");
    CHECK(quote.mention == "He");
    CHECK(quote.cue == "said");
    CHECK(quote.start == 10);
    CHECK(quote.end == 14);
    CHECK(quote.id == quote_id(article.id, {12, 16}, "Wait"));
    CHECK(quote.article == article.id);
    CHECK(quote.title == article.title);
    CHECK(quote.source == article.source);
    CHECK(quote.section == article.section);
    CHECK(quote.path == article.path);
    CHECK(quote.record == article.record);
    CHECK(quote.published == article.published);
    CHECK(quote.speaker == full_quote().speaker);
    const QuoteRecord alone = without_article(full_quote());
    CHECK(alone.content == quote.content);
    CHECK(alone.end == quote.end);
    CHECK(alone.title.empty());
}

TEST_CASE("a quote that does not stand in its article is damage") {
    const Article article = article_of_quote();
    for (const auto change : std::initializer_list<void (*)(QuotePlace&)>{
             [](QuotePlace& quote) { quote.begin = 11; },
             [](QuotePlace& quote) { quote.begin = 4'000'000'000; },
             [](QuotePlace& quote) { quote.before = 13; },
             [](QuotePlace& quote) { quote.after = 4'000'000'000; },
             [](QuotePlace& quote) {
                 quote.source = Span{10, 1000};
             },
             [](QuotePlace& quote) {
                 quote.cue = Span{10, 1000};
             }}) {
        QuotePlace quote = full_quote();
        change(quote);
        CHECK_THROWS_AS(whole(quote, article), Error);
    }
}
