// Which prints of a quote are the same words.
#include "searcher/quotation.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "indexer/text/utf8.h"
#include "searcher/verify.h"

using namespace inquit;

namespace {

struct Row {
    const char* title;
    const char* quote;
    const char* text;
    const char* found;  // nullptr: not in it
};

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace

TEST_CASE("what may differ between two prints of the same words") {
    const Row rows[] = {
        {"nothing differs", "We never cut a net", "We never cut a net", "We never cut a net"},
        {"apostrophes of another shape",
         "It's the boats' quay",
         "It’s the boats’ quay",
         "It’s the boats’ quay"},
        {"quote marks of another shape",
         "the 'frank' talk",
         "the “frank” talk",
         "the “frank” talk"},
        {"doubled signs for a mark", "the ``frank'' talk", "the “frank” talk", "the “frank” talk"},
        {"dashes of another shape and the space beside them",
         "the quay - all of it",
         "the quay—all of it",
         "the quay—all of it"},
        {"two hyphens for a dash", "the quay--all", "the quay – all", "the quay – all"},
        {"white space", "We  never\tcut", "We\u00A0never\ncut", "We\u00A0never\ncut"},
        {"a soft hyphen", "conservation", "conser\u00ADvation", "conser\u00ADvation"},
        {"the case of the first letter",
         "the quay is shut",
         "The quay is shut",
         "The quay is shut"},
        {"the case of a first letter with an accent",
         "Écluse fermée",
         "écluse fermée",
         "écluse fermée"},
        {"the comma at the end", "in one ledger,", "in one ledger.", "in one ledger"},
        {"a full stop inside the closing mark",
         "“in one ledger.”",
         "in one ledger, they hope",
         "in one ledger"},
        {"in the middle of a longer quote",
         "one ledger",
         "We need one ledger for all",
         "one ledger"},
        {"words left out", "We … cut a net", "We have never cut a net", "We have never cut a net"},
        {"words left out, in brackets",
         "We [...] cut a net",
         "We have never cut a net",
         "We have never cut a net"},
        {"left out at both ends", "… never cut …", "We have never cut a net", "never cut"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.title);
        const auto span = Quotation(row.quote).in(row.text);
        REQUIRE(span);
        CHECK(slice(row.text, *span) == row.found);
    }
}

TEST_CASE("what may not differ") {
    const Row rows[] = {
        {"a word", "We never cut a net", "We never mend a net", nullptr},
        {"a word left out without a sign", "We cut a net", "We never cut a net", nullptr},
        {"the case of another letter", "we meet the Minister", "we meet the minister", nullptr},
        {"a comma inside", "No, never", "No never", nullptr},
        {"a question mark", "We never cut a net?", "We never cut a net.", nullptr},
        {"a hyphen", "well known", "well-known", nullptr},
        {"the order", "a net we cut", "we cut a net", nullptr},
        {"the order of parts", "a net … we cut", "we cut a net", nullptr},
        {"a part that stands twice in the quote and once in the text",
         "net … net",
         "a net",
         nullptr},
        {"half of a word", "net", "nets", nullptr},
        {"half of a word with an apostrophe", "don", "don’t", nullptr},
        {"half of a number", "about 3", "about 3.5 tons", nullptr},
        {"the end of a number", "500 tons", "2,500 tons", nullptr},
        {"an empty text", "net", "", nullptr},
    };
    for (const Row& row : rows) {
        CAPTURE(row.title);
        CHECK_FALSE(Quotation(row.quote).in(row.text));
    }
}

TEST_CASE("a quote without words, or with too many, is refused with a hint") {
    for (const std::string& quote : {std::string(),
                                     std::string("“”"),
                                     std::string(" … ,"),
                                     std::string("---"),
                                     std::string(100'000, 'a'),
                                     repeated("net ", 501),
                                     repeated("…", 1000)}) {
        CAPTURE(quote.substr(0, 20));
        try {
            const Quotation asked(quote);
            FAIL("was taken");
        } catch (const BadQuote& refused) {
            CHECK_FALSE(std::string_view(refused.what()).empty());
            CHECK_FALSE(refused.hint().empty());
        }
    }
}

TEST_CASE("ill-formed bytes and endless marks are looked up like anything else") {
    for (const std::string& text : {std::string("\xFF\xFEnet\xC3"),
                                    repeated("'", 19'000) + "net",
                                    repeated("net…", 400),
                                    std::string("net\0net", 7),
                                    repeated("\u0301", 5000) + "net"}) {
        const Quotation asked(text);
        CHECK_FALSE(asked.in("a boat"));
        CHECK(is_utf8(asked.text()));
        (void)asked.in(text);
    }
}

TEST_CASE("the bytes of a plain text lead back to the original") {
    const std::string original = "  “It’s”\u00A0 3 — 5…  ";
    const PlainText plain = plain_text(original);
    CHECK(plain.text == "'It's' 3-5...");
    REQUIRE(plain.from.size() == plain.text.size() + 1);
    CHECK(plain.from.front() == original.find("“"));
    CHECK(original.substr(plain.from[plain.text.find('3')], 1) == "3");
    CHECK(plain.from.back() == original.find("…") + std::string_view("…").size());
}
