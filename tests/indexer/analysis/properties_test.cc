// What holds for any bytes: spans on character boundaries, inside the body and in order; time in line with size.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "indexer/analysis/analyse.h"
#include "indexer/text/utf8.h"

using namespace inquit;

namespace {

bool on_boundary(std::string_view body, std::uint32_t at) {
    return at == body.size() || (static_cast<unsigned char>(body[at]) & 0xC0U) != 0x80U;
}

bool is_well_placed(std::string_view body, Span span) {
    return span.begin < span.end && span.end <= body.size() && on_boundary(body, span.begin) &&
           on_boundary(body, span.end);
}

void check(const Article& article, const Analysis& analysis) {
    for (const Mention& mention : analysis.mentions) {
        REQUIRE(is_well_placed(article.body, mention.span));
        REQUIRE(mention.entity < analysis.entities.size());
    }
    for (const Quote& quote : analysis.quotes) {
        REQUIRE(is_well_placed(article.body, quote.content));
        if (quote.cue) REQUIRE(is_well_placed(article.body, *quote.cue));
        if (quote.source) REQUIRE(is_well_placed(article.body, *quote.source));
        REQUIRE(quote.confidence >= 0);
        REQUIRE(quote.confidence <= 1);
    }
    CHECK(std::ranges::is_sorted(
        analysis.mentions, {}, [](const Mention& m) { return m.span.begin; }));
    CHECK(std::ranges::is_sorted(
        analysis.quotes, {}, [](const Quote& q) { return q.content.begin; }));
    // No two that are speech share words (a nickname may stand in a report), and none runs into another paragraph.
    std::uint32_t end = 0;
    for (const Quote& quote : analysis.quotes) {
        if (quote.speaker.kind == SpeakerKind::none) continue;
        REQUIRE(end <= quote.content.begin);
        end = quote.content.end;
        REQUIRE(slice(article.body, quote.content).find("\n\n") == std::string_view::npos);
    }
}

// Pieces that the analysis has rules about, at random.
std::string random_text(std::mt19937& random) {
    static const std::string pieces[] = {"“",         "”",
                                         "\"",        "''",
                                         "``",        "„",
                                         "«",         "»",
                                         "‘",         "’",
                                         "'",         "—",
                                         "-",         "--",
                                         ",",         ".",
                                         "?",         "!",
                                         ":",         ";",
                                         "(",         ")",
                                         "…",         " ",
                                         " ",         " ",
                                         " ",         "\n",
                                         "\n\n",      "\xC2\xA0",
                                         "said",      "says",
                                         "told",      "according to",
                                         "who",       "he",
                                         "She",       "the",
                                         "The",       "mayor",
                                         "Prime",     "Minister",
                                         "of",        "and",
                                         "Ragna",     "Holm",
                                         "van",       "der",
                                         "Lind",      "U.S.",
                                         "F.B.I.",    "J.",
                                         "Jr.",       "Mrs",
                                         "BREKK",     "NOTE",
                                         "company",   "É",
                                         "ß",         "\xF0\x9F\x90\x9F",
                                         "e\xCC\x81", "Photo",
                                         "(Photo by", "’s",
                                         "12\"",      "=",
                                         "it"};
    std::string text;
    const std::uint_fast32_t length = random() % 400;
    for (std::uint_fast32_t i = 0; i < length; ++i) {
        text += pieces[random() % std::size(pieces)];
        if (random() % 2 == 0) text += ' ';
    }
    return text;
}

std::string random_bytes(std::mt19937& random) {
    std::string bytes;
    const std::uint_fast32_t length = random() % 2000;
    for (std::uint_fast32_t i = 0; i < length; ++i) bytes += static_cast<char>(random() % 256);
    return repair_utf8(bytes);
}

std::vector<Part> random_parts(std::mt19937& random, std::string_view body) {
    std::vector<Part> parts;
    std::uint32_t at = 0;
    while (at < body.size() && parts.size() < 5) {
        const auto begin = static_cast<std::uint32_t>(cut_utf8(body, at + random() % 200).size());
        const auto end = static_cast<std::uint32_t>(cut_utf8(body, begin + random() % 200).size());
        if (begin < end) parts.push_back({{begin, end}, static_cast<PartKind>(random() % 5)});
        at = end + 1;
    }
    return parts;
}

}  // namespace

TEST_CASE("whatever the text, spans lie on characters, inside the body and in order") {
    std::mt19937 random(20190409);
    Analyser analyse;
    for (int round = 0; round < 3000; ++round) {
        CAPTURE(round);
        Article article;
        article.body = round % 3 == 0 ? random_bytes(random) : random_text(random);
        if (round % 2 == 0) article.parts = random_parts(random, article.body);
        check(article, analyse(article));
    }
}

TEST_CASE("the analysis of a text is the same again") {
    std::mt19937 random(7);
    Analyser analyse;
    for (int round = 0; round < 50; ++round) {
        Article article;
        article.body = random_text(random);
        const Analysis once = analyse(article);
        Article other;
        other.body = random_text(random);
        analyse(other);
        CHECK(analyse(article) == once);
    }
}

TEST_CASE("ten times the text takes about ten times as long, however strange it is") {
    struct Row {
        const char* title;
        std::string piece;
    };

    const Row rows[] = {
        {"only quotation marks", "\""},
        {"opening marks", "“"},
        {"marks and spaces", "\" "},
        {"apostrophes", "' "},
        {"only capitals", "Ragna "},
        {"shouted capitals", "RAGNA "},
        {"different capitals", ""},
        {"one word", "a"},
        {"one line of words", "the boats said that they "},
        {"quotations in one line", "“no” and "},
        {"quotations and commas in one line", "“no,” in the boat, of the bank, "},
        {"a name and a verb in one line", "Holm said “no”, "},
        {"people of one surname", ""},
        {"titles and names", "the mayor, Anna Holm, "},
        {"offices", "the mayor of "},
        {"pronouns", "he said. She said. "},
        {"quotations that nobody speaks", "“It was dark and cold here.” "},
        {"quotations in one sentence", "“It was dark and cold here” and "},
        {"points", ". "},
        {"initials", "J."},
        {"short lines", "A\n"},
        {"credits", "(Photo "},
        {"turns", "BREKK: no\n"},
        {"open quotations", "“No.\n\n"},
        {"only said", "said "},
        {"only colons", ":"},
        {"initials without a space", "J."},
        {"single marks", "‘"},
        {"single marks and letters", "'a "},
        {"questions and answers", "Q: Who?\n\nA: I.\n\n"},
        {"labels", "Holm: no\n"},
        {"reports of reports", "Holm said Lee said "},
        {"reports and charges", "Holm accused the bank, Lee denied the charge, "},
        {"joined people", "Holm, Lee and "},
        {"according to", "according to "},
        {"possessives", "Holm's "},
        {"brackets", "("},
        {"corner brackets", "「"},
    };
    Analyser analyse;
    for (const Row& row : rows) {
        CAPTURE(row.title);
        const auto text = [&](std::size_t size) {
            std::string out;
            for (unsigned i = 0; out.size() < size; ++i) {
                if (!row.piece.empty()) {
                    out += row.piece;
                } else if (std::string_view(row.title) == "people of one surname") {
                    out += "X" + std::to_string(i) + "y Holm said so. ";
                } else {
                    out += "N" + std::to_string(i) + "a ";
                }
            }
            return out;
        };
        const auto seconds = [&](std::size_t size) {
            Article article;
            article.body = text(size);
            const auto start = std::chrono::steady_clock::now();
            analyse(article);
            return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        };
        const double small = std::min(seconds(20'000), seconds(20'000));
        const double large = seconds(200'000);
        CAPTURE(small);
        CAPTURE(large);
        // Quadratic would be a hundred times; the constant forgives a busy machine.
        CHECK(large < 30 * small + 0.5);
    }
}
