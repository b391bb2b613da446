// Queries made to break things: they are read or refused, and nothing else happens.
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/text/utf8.h"
#include "searcher/index.h"
#include "searcher/parser.h"
#include "searcher/read_as.h"

namespace {

// True if it could be read. An error must point into the query and be showable.
bool survives(const std::string& text) {
    try {
        const inquit::Query query = inquit::parse_query(text);
        const std::string canonical = inquit::read_as(query);
        CHECK(inquit::is_utf8(canonical));
        if (canonical.size() <= inquit::longest_query && canonical != "everything") {
            CHECK(inquit::read_as(inquit::parse_query(canonical)) == canonical);
        }
        inquit::parse_query(text, true);
        return true;
    } catch (const inquit::QueryError& error) {
        CHECK(error.at() <= text.size());
        CHECK(inquit::is_utf8(error.what()));
        CHECK(inquit::is_utf8(error.hint()));
        CHECK_FALSE(error.hint().empty());
        return false;
    }
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace

TEST_CASE("huge and deep queries are refused at once") {
    for (const std::string_view part : {"\"",
                                        "(",
                                        ")",
                                        "-",
                                        "=",
                                        "*",
                                        "a ",
                                        "a OR ",
                                        "NOT ",
                                        "title:(",
                                        "\u201C",
                                        "date:",
                                        "~",
                                        "\"a\"~5 ",
                                        "(a OR ",
                                        "-(",
                                        ":",
                                        ".."}) {
        CAPTURE(part);
        survives(repeated(part, 100'000));
        survives(repeated(part, 2000));
        survives(repeated(part, 500));
        survives(repeated(part, 31));
    }
}

TEST_CASE("bytes that are no text are no words") {
    using namespace std::string_literals;
    for (const std::string& text : {"quota\0herring"s,
                                    "\0"s,
                                    "\0\0\0"s,
                                    "a\xFF\xFE b"s,
                                    "\xC3"s,
                                    "title:\xC3\x28"s,
                                    "\"\xF0\x9F\""s,
                                    "\xED\xA0\x80 quota"s,
                                    "speaker:\xFF"s,
                                    "date:\xFF\xFF"s,
                                    "\x1B[31mquota\x1B[0m"s,
                                    "\u202Equota"s,
                                    "=\xFF"s,
                                    "-\xFF"s,
                                    "(\xFF)"s,
                                    repeated("\xCC\x81", 2000),
                                    "e" + repeated("\xCC\x81", 2000)}) {
        survives(text);
    }
    CHECK(inquit::read_as(inquit::parse_query("quota\0herring"s)) == "quota AND herring");
    CHECK(inquit::read_as(inquit::parse_query("\xFFquota\xFF"s)) == "quota");
}

TEST_CASE("a thousand random queries of operators and debris are read or refused") {
    const std::vector<std::string> pieces{
        "quota",  " ",        "(",         ")",      "\"",     "\u201C", "\u201D",  " OR ",
        " AND ",  " NOT ",    "-",         "=",      "*",      "~3",     ":",       "..",
        "title:", "speaker:", "date:2019", "NEAR/",  " NEAR ", "5",      "\xFF",    "u.s.",
        "U.S.",   "o'brien",  "a-b",       "\u00AB", "by:x",   "date:",  "2019-04", "people:",
        "\t",     "\u5317",   "said:",     "1,000",  ")",      " ",      " "};
    std::mt19937 random(20190409);
    std::uniform_int_distribution<std::size_t> pick(0, pieces.size() - 1);
    std::uniform_int_distribution<int> length(1, 14);
    int read = 0;
    for (int i = 0; i < 1000; ++i) {
        std::string text;
        for (int k = length(random); k > 0; --k) text += pieces[pick(random)];
        CAPTURE(text);
        read += survives(text) ? 1 : 0;
    }
    // Both must happen often, or the test shows nothing.
    CHECK(read > 100);
    CHECK(read < 900);
}

TEST_CASE("every single byte and pair of odd bytes is read or refused") {
    for (int a = 0; a < 256; ++a) {
        survives(std::string(1, static_cast<char>(a)));
        for (const char b : {'"', '(', ')', '-', '=', ':', '*', '\xE2', '\0'}) {
            survives(std::string{static_cast<char>(a), b});
            survives(std::string{b, static_cast<char>(a), b});
        }
    }
}
