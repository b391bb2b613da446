// How the words of a source name the speaker.
#include "indexer/schema/via.h"

#include <doctest/doctest.h>

using namespace inquit;

TEST_CASE("a turn of a transcript stands in no marks, a quotation after a colon does") {
    constexpr std::string_view body = "HOLM: Late. Holm: “Late.”";
    Quote turn;
    turn.pattern = Pattern::transcript;
    turn.content = {6, 11};
    CHECK_FALSE(is_marked(body, turn));
    turn.content = {21, 26};
    CHECK(is_marked(body, turn));
    turn.kind = QuoteKind::indirect;
    CHECK_FALSE(is_marked(body, turn));
}

TEST_CASE("the words of a source say how they name the speaker") {
    constexpr std::string_view body = "Anna Holm. She. The mayor. Lock Board. A pilot.";
    const auto at = [&](std::string_view words) {
        const std::size_t begin = body.find(words);
        return make_span(begin, begin + words.size());
    };
    Analysis analysis;
    analysis.entities = {{"Anna Holm", EntityType::person},
                         {"Lock Board", EntityType::organisation}};
    analysis.mentions = {{at("Anna Holm"), 0}, {at("Lock Board"), 1}};
    const Speaker holm{SpeakerKind::person, "Anna Holm"};
    const Speaker board{SpeakerKind::organisation, "Lock Board"};

    struct Row {
        std::string_view source;
        Speaker speaker;
        Pattern pattern;
        Via via;
    };

    const Row rows[] = {
        {"Anna Holm", holm, Pattern::quote_verb_source, Via::name},
        {"She", holm, Pattern::quote_verb_source, Via::pronoun},
        {"The mayor", holm, Pattern::quote_verb_source, Via::title},
        {"Lock Board", board, Pattern::quote_verb_source, Via::body},
        {"A pilot", {SpeakerKind::unnamed, "A pilot"}, Pattern::partial, Via::unnamed},
        {"", holm, Pattern::turn, Via::carried},
        {"She", holm, Pattern::continued, Via::carried},
        {"She", {}, Pattern::quote_verb_source, Via::nobody},
        {"Anna Holm", {SpeakerKind::none, ""}, Pattern::none, Via::nobody},
    };
    for (const Row& row : rows) {
        CAPTURE(row.source);
        Quote quote;
        if (!row.source.empty()) quote.source = at(row.source);
        quote.speaker = row.speaker;
        quote.pattern = row.pattern;
        CHECK(via(body, analysis, quote) == row.via);
    }
}
