// Plain text: headline, header block, parts, and where title, date and source come from.
#include <doctest/doctest.h>

#include "tests/indexer/article/scratch.h"

namespace inquit {
namespace {

using Texts = std::vector<std::string>;

constexpr std::string_view running =
    "Fisheries negotiators came back to the same table on Tuesday for the first time in eleven "
    "months. They left it "
    "with the outline of a quota.\n\nNobody was asked.\n";

Article only(const Outcome& outcome) {
    REQUIRE(outcome.articles.size() == 1);
    CHECK(outcome.problems.empty());
    return outcome.articles.front();
}

Article read_text_file(const std::string& text, std::string_view name = "story.txt") {
    return only(read_bytes(name, text));
}

TEST_CASE("a first short line above a blank line is the headline, and not part of the body") {
    struct Row {
        std::string_view title, text, headline;
        Provenance from;
    };

    const std::string body(running);
    const Row rows[] = {
        {"a headline",
         "Neighbours near a quota\n\n",
         "Neighbours near a quota",
         Provenance::headline},
        {"with blank lines above",
         "\n\nNeighbours near a quota\n\n\n",
         "Neighbours near a quota",
         Provenance::headline},
        {"CRLF",
         "Neighbours near a quota\r\n\r\n",
         "Neighbours near a quota",
         Provenance::headline},
        {"a question",
         "Who counts the herring?\n\n",
         "Who counts the herring?",
         Provenance::headline},
        {"in quotes",
         "\u201CNobody was asked\u201D\n\n",
         "\u201CNobody was asked\u201D",
         Provenance::headline},
        {"over two lines",
         "Neighbours near a shared quota\nfor Merrow herring\n\n",
         "Neighbours near a shared quota for Merrow herring",
         Provenance::headline},
        {"above a byline",
         "Neighbours near a quota\nBy Jonna Ferrel\n\n",
         "Neighbours near a quota",
         Provenance::headline},
        {"ends in an abbreviation",
         "Ostvark leaves the U.N.\n\n",
         "Ostvark leaves the U.N.",
         Provenance::headline},
        {"above a line that no hand wraps",
         "Neighbours near a quota\n",
         "Neighbours near a quota",
         Provenance::headline},
        {"in capitals of a title, with a full stop",
         "Pilot Takes the Wheel After Vote in Ostvark.\n\n",
         "Pilot Takes the Wheel After Vote in Ostvark.",
         Provenance::headline},
        {"none: the text begins",
         "",
         "Fisheries negotiators came back to the same table on Tuesday for the first time in "
         "eleven months.",
         Provenance::first_sentence},
        {"none: a short first paragraph",
         "It rained.\n\n",
         "It rained.",
         Provenance::first_sentence},
        {"none: only a dateline",
         "HAVNSTED \u2014 ",
         "Fisheries negotiators came back to the same table on Tuesday for the first time in "
         "eleven months.",
         Provenance::first_sentence},
        {"none: only a caption",
         "Boats at the ice quay. (Photo by Olle Tamm)\n\n",
         "Fisheries negotiators came back to the same table on Tuesday for the first time in "
         "eleven months.",
         Provenance::first_sentence},
    };
    for (const Row& row : rows) {
        CAPTURE(row.title);
        const Article article = read_text_file(std::string(row.text) + body);
        CHECK(article.title == row.headline);
        CHECK(article.title_from == row.from);
        CHECK(article.body.ends_with(running));
        const bool kept = row.from != Provenance::headline;
        if (kept) CHECK(article.body == std::string(row.text) + body);
    }
}

TEST_CASE("a long first sentence is cut between words to make a title") {
    std::string sentence = "The";
    while (sentence.size() < 500) sentence += " quarrelsome";
    const Article article = read_text_file(sentence + " sea. Then it was calm.\n");
    CHECK(article.title.size() < 310);
    CHECK(article.title.ends_with(" quarrelsome\u2026"));
    CHECK(article.title_from == Provenance::first_sentence);
}

TEST_CASE("a header block says what it says, and is not part of the body") {
    const Article article = read_text_file(
        "Headline: Neighbours near\n  a quota\nDate: April 9, 2019\nSource: Northern "
        "Ledger\nSection: World\nBy: JONNA "
        "FERREL\nURL: https://ledger.example/quota\nLanguage: English\nDesk-Editor: unread\n\n" +
        std::string(running));
    CHECK(article.title == "Neighbours near a quota");
    CHECK(article.title_from == Provenance::headline);
    CHECK(day_of(article) == "2019-04-09");
    CHECK(article.date_from == Provenance::metadata);
    CHECK(article.source == "Northern Ledger");
    CHECK(article.source_from == Provenance::metadata);
    CHECK(article.section == "World");
    CHECK(article.author == "JONNA FERREL");
    CHECK(article.url == "https://ledger.example/quota");
    CHECK(article.language == "en");
    CHECK(article.body == running);
}

TEST_CASE("lines that only look like a header block stay in the body") {
    for (const std::string text : {"Brekk: Nobody was asked.\n\n",
                                   "Name: a word that means much.\n\n",
                                   "Date: nobody knows it\nand nobody asks.\n\n",
                                   "Source: a barometer.\nIt hung in the hall.\n\n",
                                   "Source: The minister will resign.\n\n"}) {
        CAPTURE(text);
        CHECK(read_text_file(text + std::string(running)).body == text + std::string(running));
    }
}

TEST_CASE(
    "captions, datelines, credits, bylines and contributors are marked, and nothing is cut out") {
    const std::string text =
        "By Jonna Ferrel\n\nAnders Quill on the gallery on Saturday. (Photo by Olle Tamm)\n\n"
        "KESTREL POINT, Ostvark \u2014 The entry is in a careful hand.\n\nIt says little. "
        "(Reporting by Jonna Ferrel; "
        "editing by Mattis Orlund)\n\nMattis Orlund contributed to this report.\n\n\u00A9 2019 "
        "Northern Ledger";
    const Article article = read_text_file("The light goes out\n\n" + text);
    CHECK(article.body == text);
    CHECK(parts_of(article) ==
          Texts{"byline: By Jonna Ferrel",
                "caption: Anders Quill on the gallery on Saturday. (Photo by Olle Tamm)",
                "dateline: KESTREL POINT, Ostvark \u2014",
                "contributors: (Reporting by Jonna Ferrel; editing by Mattis Orlund)",
                "contributors: Mattis Orlund contributed to this report.",
                "credit: \u00A9 2019 Northern Ledger"});
    CHECK(article.author == "Jonna Ferrel");
}

TEST_CASE("the date is taken from the surest place that has one") {
    struct Row {
        std::string_view title, name, text, day;
        Provenance from;
    };

    const Row rows[] = {
        {"the header block",
         "2001-01-01.txt",
         "Date: 2019-04-09\n\nHAVNSTED, Feb. 6, 2018 \u2014 It rained.\n",
         "2019-04-09",
         Provenance::metadata},
        {"the dateline",
         "2001-01-01.txt",
         "HAVNSTED, Feb. 6, 2018 \u2014 It rained.\n",
         "2018-02-06",
         Provenance::dateline},
        {"a line at the top",
         "x.txt",
         "It rains on the quay\n\nPublished 10:30 a.m. April 9, 2019\n\nIt rained.\n",
         "2019-04-09",
         Provenance::dateline},
        {"the byline",
         "x.txt",
         "It rains on the quay\n\nBy Olle Tamm | April 9, 2019\n\nIt rained.\n",
         "2019-04-09",
         Provenance::dateline},
        {"an address",
         "x.txt",
         "URL: https://ledger.example/2019/04/09/rain\n\nIt rained.\n",
         "2019-04-09",
         Provenance::metadata},
        {"the file's name",
         "2019-04-09-rain.txt",
         "It rained.\n",
         "2019-04-09",
         Provenance::file_name},
        {"the folders", "2019/04/09/rain.txt", "It rained.\n", "2019-04-09", Provenance::file_name},
        {"nowhere", "rain-2019.txt", "In April 2019 it rained.\n", "", Provenance::missing},
        {"a dateline without a year",
         "rain.txt",
         "HAVNSTED, Feb. 6 \u2014 It rained.\n",
         "",
         Provenance::missing},
    };
    for (const Row& row : rows) {
        CAPTURE(row.title);
        const Article article = read_text_file(std::string(row.text), row.name);
        CHECK(day_of(article) == row.day);
        CHECK(article.date_from == row.from);
    }
}

TEST_CASE("the source is taken from the surest place that has one") {
    struct Row {
        std::string_view title, name, text, source;
        Provenance from;
    };

    const Row rows[] = {
        {"the header block",
         "gong/x.txt",
         "Source: Northern Ledger\n\nHAVNSTED (City Wire) - It rained.\n",
         "Northern Ledger",
         Provenance::metadata},
        {"an address",
         "gong/x.txt",
         "URL: https://www.ledger.example/rain\n\nIt rained.\n",
         "ledger.example",
         Provenance::metadata},
        {"the dateline's agency",
         "gong/x.txt",
         "HAVNSTED (City Wire) - It rained.\n",
         "City Wire",
         Provenance::dateline},
        {"the folder",
         "northern-ledger/2019/x.txt",
         "It rained.\n",
         "Northern Ledger",
         Provenance::folder},
        {"no folder but of years", "2019/04/x.txt", "It rained.\n", "", Provenance::missing},
    };
    for (const Row& row : rows) {
        CAPTURE(row.title);
        const Article article = read_text_file(std::string(row.text), row.name);
        CHECK(article.source == row.source);
        CHECK(article.source_from == row.from);
    }
    ReadOptions options;
    options.source = "Evening Gong";
    const Article given =
        only(read_bytes("x.txt", "Source: Northern Ledger\n\nIt rained.\n", options));
    CHECK(given.source == "Evening Gong");
    CHECK(given.source_from == Provenance::given);
}

TEST_CASE(
    "every charset and line end gives the same article, and the body keeps the file's own "
    "characters") {
    const std::string text =
        "The republic of letters\n\nCORVANE\u2014\u201CThe h is dead,\u201D said "
        "Odo\u00A0Bramhall, at the caf\u00E9.\n";
    const auto with_crlf = [](std::string bytes) {
        for (std::size_t at = bytes.find('\n'); at != std::string::npos;
             at = bytes.find('\n', at + 2))
            bytes.insert(at, 1, '\r');
        return bytes;
    };
    const Article plain = read_text_file(text);
    CHECK(plain.body ==
          "CORVANE\u2014\u201CThe h is dead,\u201D said Odo\u00A0Bramhall, at the caf\u00E9.\n");
    CHECK(parts_of(plain) == Texts{"dateline: CORVANE\u2014"});
    const std::string cp1252 =
        "The republic of letters\n\nCORVANE\x97\x93The h is dead,\x94 said Odo\xA0"
        "Bramhall, at the caf\xE9.\n";
    for (const std::string& bytes : {"\xEF\xBB\xBF" + text, cp1252}) {
        CHECK(read_text_file(bytes).body == plain.body);
        CHECK(read_text_file(bytes).id == plain.id);
    }
    const Article crlf = read_text_file(with_crlf(text));
    CHECK(crlf.title == plain.title);
    CHECK(crlf.body == with_crlf(plain.body));
    CHECK(parts_of(crlf) == parts_of(plain));
}

TEST_CASE("invalid UTF-8 is repaired and no problem") {
    const Article article = read_text_file(
        "It rained \xFF on the quay of Br\u00E6nholm, \u201Cagain,\u201D she said.\n");
    CHECK(article.body ==
          "It rained \uFFFD on the quay of Br\u00E6nholm, \u201Cagain,\u201D she said.\n");
}

TEST_CASE("the same words in two files are one article") {
    CHECK(read_text_file(std::string(running), "a.txt").id ==
          read_text_file(std::string(running), "b.txt").id);
    CHECK(read_text_file(std::string(running)).id.size() == 32);
    CHECK(read_text_file(std::string(running)).id != read_text_file("It rained.\n").id);
}

TEST_CASE("the language is told by the text unless somebody says it") {
    CHECK(read_text_file(std::string(running)).language == "en");
    CHECK(read_text_file("Der Hafen war nach dem Sturm ruhig, und die Fischer zählten die Boote.\n")
              .language == "de");
    CHECK(read_text_file("Language: sv\n\n" + std::string(running)).language == "sv");
    ReadOptions options;
    options.language = "da";
    CHECK(only(read_bytes("x.txt", running, options)).language == "da");
    options.language = "auto";
    CHECK(only(read_bytes("x.txt", running, options)).language == "en");
}

}  // namespace
}  // namespace inquit
