// Lines that are no running text, and those that only look so.
#include "indexer/article/lines.h"

#include <doctest/doctest.h>

namespace inquit {
namespace {

TEST_CASE("a byline names people, and says nothing else") {
    for (const std::string_view line : {"By Jonna Ferrel",
                                        "BY DICKIE MALLOW",
                                        "by Olle Tamm",
                                        "By Jonna Ferrel and Mattis Orlund",
                                        "By Jonna Ferrel, Staff Writer",
                                        "By Petra van der Lind",
                                        "By Olle Tamm \u00B7 17 February 2019",
                                        "By JONNA FERREL | Northern Ledger",
                                        "By: Jonna Ferrel",
                                        "By J. T. Marr Jr."}) {
        CAPTURE(line);
        CHECK(is_byline(line));
    }
    for (const std::string_view line :
         {"By Tuesday",
          "By Tuesday the boats were home.",
          "By the sea",
          "By and by",
          "Bylaws",
          "By",
          "By noon the loans were dearer",
          "By law, every boat must be counted.",
          "Bystanders Wept",
          "By Jonna Ferrel, who was there when it happened and saw it."}) {
        CAPTURE(line);
        CHECK_FALSE(is_byline(line));
    }
}

TEST_CASE("an author is a name without what stands around it") {
    struct Row {
        std::string_view line, author;
    };

    for (const Row& row : {Row{"By Jonna Ferrel", "Jonna Ferrel"},
                           Row{"By DICKIE MALLOW", "Dickie Mallow"},
                           Row{"BY J.T. O'MARR-LUND AND ANN POE", "J.T. O'Marr-Lund and Ann Poe"},
                           Row{"By Jonna Ferrel, Staff Writer", "Jonna Ferrel"},
                           Row{"By Ann Poe, Jo Roe and Al Lee", "Ann Poe, Jo Roe and Al Lee"},
                           Row{"By Olle Tamm \u00B7 17 February 2019", "Olle Tamm"},
                           Row{"By Olle Tamm Published 7:05 PM April 9, 2019", "Olle Tamm"},
                           Row{"By Olle Tamm@olle", "Olle Tamm"},
                           Row{"April 9, 2019", ""},
                           Row{"Staff and agencies", "Staff and agencies"},
                           Row{"RADIO HAVNSTED", "RADIO HAVNSTED"}}) {
        CAPTURE(row.line);
        CHECK(author_named(row.line) == row.author);
    }
}

TEST_CASE("a line is a date if it says little else") {
    for (const std::string_view line : {"April 9, 2019",
                                        "Tuesday, 9 April 2019",
                                        "Published 10:30 a.m. April 9, 2019",
                                        "World | 9 April 2019 | 4 min read",
                                        "Updated: 2019-04-09 10:30 GMT",
                                        "(April 9, 2019)",
                                        "News \u00B7 9 April 2019"}) {
        CAPTURE(line);
        REQUIRE(date_line(line).has_value());
        CHECK(iso(*date_line(line)) == "2019-04-09");
    }
    for (const std::string_view line : {"April",
                                        "9 April",
                                        "On April 9, 2019 the boats came home",
                                        "20 boats",
                                        "The survey of April 9, 2019 found no fish at all.",
                                        ""}) {
        CAPTURE(line);
        CHECK_FALSE(date_line(line).has_value());
    }
}

TEST_CASE("a caption is told by its credit or its beginning") {
    for (const std::string_view paragraph :
         {"Boats at the ice quay on April 9. (Photo by Jonna Ferrel for the Northern Ledger)",
          "Boats at the ice quay [Photo: Olle Tamm]",
          "Boats at the quay. (Olle Tamm/Northern Ledger)",
          "Boats at the quay, Tuesday. (AP Photo/Olle Tamm)",
          "Boats at the quay (Olle Tamm via AP).",
          "FILE - In this April 9, 2019 photo, boats wait.",
          "In this April 9, 2019, file photo, boats wait.",
          "Boats at the quay. Photograph: Olle Tamm/City Wire",
          "The eel, from file. Image: Vigdis Lorne.",
          "Photo: Anders Quill leaves the light on Saturday, his last morning as keeper."}) {
        CAPTURE(paragraph);
        CHECK(is_caption(paragraph));
        CHECK_FALSE(is_credit(paragraph));
    }
    for (const std::string_view paragraph :
         {"He kept a photo by his bed.",
          "The boats waited (and so did we).",
          "Everything has a price (see below).",
          "She took the picture: it was not for sale, and nobody asked what it would have cost her "
          "to sell it anyway.",
          "\u201CI would like to see the jar bang a pan.\u201D",
          "They played a song by the band (AC/DC).",
          "He arranged her days. (That last fact comes courtesy of a memoir that nobody believed "
          "at the time.)",
          "Brekk leads in every poll [Gong, Ledger/Courier/Wire]",
          ""}) {
        CAPTURE(paragraph);
        CHECK_FALSE(is_caption(paragraph));
    }
}

TEST_CASE("a credit stands alone") {
    for (const std::string_view paragraph : {"(Photo by Jonna Ferrel)",
                                             "Photo: Olle Tamm",
                                             "Credit: Olle Tamm/City Wire",
                                             "\u00A9 2019 Northern Ledger",
                                             "Copyright 2019 City Wire. All rights reserved.",
                                             "All rights reserved.",
                                             "Illustration by Ann Poe"}) {
        CAPTURE(paragraph);
        CHECK(is_credit(paragraph));
    }
    for (const std::string_view paragraph :
         {"Copyrights are a nuisance, he said.", "Creditors waited.", "A photo."}) {
        CAPTURE(paragraph);
        CHECK_FALSE(is_credit(paragraph));
    }
}

TEST_CASE("contributors are thanked in a paragraph of their own or in brackets behind the last") {
    struct Row {
        std::string_view paragraph, found;
    };

    for (const Row& row :
         {Row{"Reporting by Ann Poe; editing by Jo Roe", "Reporting by Ann Poe; editing by Jo Roe"},
          Row{"(Additional reporting by Ann Poe)", "(Additional reporting by Ann Poe)"},
          Row{"Ann Poe contributed to this report.", "Ann Poe contributed to this report."},
          Row{"Ann Poe in Corvane and Jo Roe in Tolmark contributed reporting.",
              "Ann Poe in Corvane and Jo Roe in Tolmark contributed reporting."},
          Row{"Compiled by Ann Poe", "Compiled by Ann Poe"},
          Row{"It ended. (Reporting by Ann Poe)", "(Reporting by Ann Poe)"},
          Row{"Reporting by mail takes long.", ""},
          Row{"The storm contributed to the delay.", ""},
          Row{"Editing by committee had not helped.", ""},
          Row{"It ended (badly).", ""}}) {
        CAPTURE(row.paragraph);
        CHECK(slice(row.paragraph, contributors(row.paragraph)) == row.found);
    }
}

TEST_CASE("a dateline is a place, perhaps a day and an agency, and a dash") {
    struct Row {
        std::string_view paragraph, line, agency, day;
    };

    for (const Row& row :
         {Row{"BRANNHOLM, Lirenne \u2014 Talks began.", "BRANNHOLM, Lirenne \u2014", "", ""},
          Row{"CORVANE, Feb 6 (City Wire) \u2013 Talks began.",
              "CORVANE, Feb 6 (City Wire) \u2013",
              "City Wire",
              ""},
          Row{"HAVNSTED\u2014Talks began.", "HAVNSTED\u2014", "", ""},
          Row{"LONDON (Reuters) - Talks began.", "LONDON (Reuters) -", "Reuters", ""},
          Row{"London (Reuters) - Talks began.", "London (Reuters) -", "Reuters", ""},
          Row{"(CNN) -- Talks began.", "(CNN) --", "CNN", ""},
          Row{"Dec 29 (City Wire) - Talks.", "Dec 29 (City Wire) -", "City Wire", ""},
          Row{"HAVNSTED, Ostvark, April 9, 2019 (City Wire) - Talks.",
              "HAVNSTED, Ostvark, April 9, 2019 (City Wire) -",
              "City Wire",
              "2019-04-09"},
          Row{"ST. JOHN\u2019S, Nfld. \u2014 Talks.", "ST. JOHN\u2019S, Nfld. \u2014", "", ""},
          Row{"TOLMARK/SKARROW \u2014 Talks.", "TOLMARK/SKARROW \u2014", "", ""},
          Row{"STOKE-ON-ALDRA, Ostvark \u2014 Talks.", "STOKE-ON-ALDRA, Ostvark \u2014", "", ""},
          Row{"NEW HAVEN, April 9, 2019 /PressLine/ -- Talks.",
              "NEW HAVEN, April 9, 2019 /PressLine/ --",
              "PressLine",
              "2019-04-09"}}) {
        CAPTURE(row.paragraph);
        const Dateline found = read_dateline(row.paragraph);
        CHECK(row.paragraph.substr(0, found.size) == row.line);
        CHECK(found.agency == row.agency);
        CHECK((found.day ? iso(*found.day) : "") == row.day);
    }
}

TEST_CASE("a dash alone makes no dateline") {
    for (const std::string_view paragraph :
         {"Halvar Brekk \u2014 who was there \u2014 said nothing.",
          "UPDATE \u2014 Talks began.",
          "EXCLUSIVE - Talks began.",
          "He waited \u2014 long.",
          "BREKK: Good evening \u2014 and welcome.",
          "I\u2014I did not know.",
          "OK \u2014",
          "IT RAINS IN OSTVARK, BUT NOBODY MINDS - Talks.",
          "THE MINISTER SAID IN A LONG AND WEARY STATEMENT THAT NOBODY HAD ASKED HIM \u2014 EVER",
          ""}) {
        CAPTURE(paragraph);
        CHECK(read_dateline(paragraph).size == 0);
    }
}

}  // namespace
}  // namespace inquit
