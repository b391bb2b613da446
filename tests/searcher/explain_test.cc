// Why a quote is given to its speaker.
#include "searcher/explain.h"

#include <doctest/doctest.h>

using namespace inquit;

namespace {

constexpr std::string_view body =
    "Anna Holm, the mayor, left early.\n\n“It is late,” she said. “Go home.”\n\nThe mayor called "
    "it “odd.”";

Span span_of(std::string_view words, std::size_t from = 0) {
    const std::size_t begin = body.find(words, from);
    return make_span(begin, begin + words.size());
}

Quote quote(std::string_view content, std::string_view source, Pattern pattern) {
    Quote out;
    out.content = span_of(content);
    if (!source.empty()) out.source = span_of(source, 30);
    out.speaker = {SpeakerKind::person, "Anna Holm"};
    out.pattern = pattern;
    out.confidence = 0.84F;
    return out;
}

ArticleRecord record() {
    ArticleRecord out;
    out.article.body = body;
    out.analysis.entities = {{"Anna Holm", EntityType::person}};
    out.analysis.mentions = {{span_of("Anna Holm"), 0}};
    out.analysis.quotes = {quote("It is late,", "she", Pattern::quote_source_verb),
                           quote("Go home.", "", Pattern::turn),
                           quote("odd.", "The mayor", Pattern::partial)};
    out.analysis.quotes[0].cue = span_of("said");
    return out;
}

}  // namespace

TEST_CASE("a pronoun is explained by the sentence that named whom it stands for") {
    const ArticleRecord article = record();
    const Explanation why = Explainer(article).explain(0);
    CHECK(why.via == Via::pronoun);
    CHECK(why.how == "the words, the source, the verb: “…,” X said, here “said”");
    CHECK(why.who == "“she” stands for Anna Holm, by “Anna Holm, the mayor, left early.”");
    CHECK(why.trust == "of a hundred speakers found this way 84 are right");
    REQUIRE(why.evidence);
    CHECK(slice(body, *why.evidence) == "Anna Holm, the mayor, left early.");
}

TEST_CASE("words of a turn are explained by the quotation that they go on from") {
    const ArticleRecord article = record();
    const Explanation why = Explainer(article).explain(1);
    CHECK(why.via == Via::carried);
    CHECK(why.who == "Anna Holm speaks before: “It is late,”");
}

TEST_CASE("a title is explained by the sentence that gave it") {
    const ArticleRecord article = record();
    const Explanation why = Explainer(article).explain(2);
    CHECK(why.via == Via::title);
    CHECK(
        why.who ==
        "“The mayor” is what the article calls Anna Holm, by “Anna Holm, the mayor, left early.”");
}

TEST_CASE("an unknown speaker is explained as well") {
    ArticleRecord article = record();
    article.analysis.quotes[0].speaker = {};
    article.analysis.quotes[1].speaker = {};
    article.analysis.quotes[1].pattern = Pattern::none;
    const Explainer explainer(article);
    CHECK(explainer.explain(0).trust ==
          "who is found this way is wrong more often than right: left unknown");
    CHECK(explainer.explain(1).how == "no pattern fits");
    CHECK(explainer.explain(1).trust == "nothing says who speaks");
}

TEST_CASE("a damaged record explains without falling over") {
    ArticleRecord article = record();
    article.analysis.mentions[0].entity = 9;
    article.analysis.quotes[0].source = Span{4000, 4010};
    const Explainer explainer(article);
    for (std::size_t i = 0; i < article.analysis.quotes.size(); ++i)
        CHECK_NOTHROW(explainer.explain(i));
}
