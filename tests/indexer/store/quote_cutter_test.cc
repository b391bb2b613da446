// Quotes cut out of their article, with what stands around them.
#include "indexer/store/quote_cutter.h"

#include <doctest/doctest.h>

#include "tests/indexer/store/example.h"

using namespace inquit;

TEST_CASE("before, content and after are the sentence as it was printed") {
    const ArticleRecord record = herring();
    const QuoteCutter cut(record.article);
    const QuoteRecord quote = whole(cut(record.analysis.quotes[0]), record.article);
    CHECK(quote.before == "“");
    CHECK(quote.content == "We have counted the herring twice,");
    CHECK(quote.after == "” Halvar Brekk said.");
    CHECK(whole(cut(record.analysis.quotes[3]), record.article).before == "Brekk added: “");
}

TEST_CASE("start and end of a quote count code points, not bytes") {
    const ArticleRecord record = herring();
    const QuoteRecord quote =
        whole(QuoteCutter(record.article)(record.analysis.quotes[0]), record.article);
    // The dash and the opening mark before it take three bytes each.
    CHECK(quote.start == record.analysis.quotes[0].content.begin - 4);
    CHECK(quote.end - quote.start == quote.content.size());
}

TEST_CASE("the words around a quote in a very long sentence are cut at a space") {
    ArticleRecord record;
    std::string& body = record.article.body;
    for (int i = 0; i < 400; ++i) body += "word ";
    body += "“we wait” ";
    for (int i = 0; i < 400; ++i) body += "more ";
    const Quote quote = said(record.article, "we wait", {});
    const QuoteRecord cut = whole(QuoteCutter(record.article)(quote), record.article);
    CHECK(cut.before.size() <= 160);
    CHECK(cut.before.starts_with("word "));
    CHECK(cut.after.size() <= 160);
    CHECK(cut.after.ends_with("more"));
}

TEST_CASE("a quote in one endless paragraph is cut without reading the paragraph for each") {
    ArticleRecord record;
    for (int i = 0; i < 20000; ++i) record.article.body += "He said “yes” and no. ";
    const QuoteCutter cut(record.article);
    Quote quote;
    for (std::uint32_t at = 11; at + 3 < record.article.body.size(); at += 26) {
        quote.content = {at, at + 3};
        REQUIRE(cut(quote).content == "yes");
    }
}
