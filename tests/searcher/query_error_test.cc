// Queries that cannot be read: where, and what would work.
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/index.h"
#include "searcher/parser.h"

namespace {

struct Row {
    std::string query;
    std::size_t at;
    std::string_view sentence, hint;  // parts of them
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.query.substr(0, 80));
        try {
            inquit::parse_query(row.query);
            FAIL_CHECK("was read");
        } catch (const inquit::QueryError& error) {
            const std::string sentence = error.what();
            CAPTURE(sentence);
            CAPTURE(error.hint());
            CHECK(error.at() == row.at);
            CHECK(sentence.find(row.sentence) != std::string::npos);
            CHECK(error.hint().find(row.hint) != std::string::npos);
        }
    }
}

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace

TEST_CASE("an error about parentheses and quote marks points at them") {
    check({{"quota (herring", 6, "not closed", ")"},
           {"(a OR (b c)", 0, "not closed", ")"},
           {"quota herring)", 13, "closes nothing", "leave it out"},
           {"quota ()", 6, "no word", "leave them out"},
           {"()", 0, "no word", ""},
           {"quota \"red herring", 6, "not closed", "close it"},
           {"\u201Cred herring", 0, "not closed", ""},
           {"quota \"\"", 6, "no word", "leave the marks out"},
           {"quota \"?!\"", 6, "no word", ""},
           {"?! &", 0, "no word", "letters"},
           {"=(a b)", 1, "one word", "each word"}});
}

TEST_CASE("an operator without a word points at the operator") {
    check({{"OR", 0, "OR needs", "small letters"},
           {"OR quota", 0, "OR needs", "\"OR\""},
           {"quota OR", 6, "OR needs", ""},
           {"a OR OR b", 2, "OR needs", ""},
           {"AND quota", 0, "AND needs", ""},
           {"quota AND", 6, "AND needs", ""},
           {"a AND OR b", 2, "AND needs", ""},
           {"quota NOT", 6, "NOT needs", "NOT herring"},
           {"(quota OR)", 7, "OR needs", ""},
           {"NEAR quota", 0, "NEAR needs", ""},
           {"quota NEAR/5", 6, "NEAR/5 needs", "herring NEAR/5 quota"},
           {"w/5 quota", 0, "w/5 needs", ""},
           {"quota w/s OR herring", 6, "w/s needs", ""},
           {"quota w/s -herring", 6, "w/s needs", ""},
           {"a NEAR/5 (b c)", 9, "takes words, phrases", "(herring OR cod)"},
           {"(a -b) w/5 c", 0, "takes words, phrases", ""},
           {"speaker:brekk w/5 c", 0, "takes words, phrases", ""},
           {"\"a b c\"~4 w/5 d", 0, "takes words, phrases", ""},
           {"title:a w/5 b", 8, "never in one text", "headline"},
           {"(title:a OR b) w/5 c", 0, "takes words, phrases", ""},
           {"atleast3", 0, "atleast3 needs", "atleast3 quota"},
           {"atleast3 OR", 0, "atleast3 needs", ""},
           {"atleast3 (a -b)", 9, "takes a word, a phrase", ""},
           {"atleast3 (a w/5 b)", 9, "takes a word, a phrase", ""},
           {"in:quote", 0, "in:quote needs", "in:quote quota"},
           {"quota in:quote", 6, "in:quote needs", ""},
           {"out:quotes -quota", 0, "out:quotes needs", ""},
           {"in:quote speaker:brekk", 0, "in:quote needs a word", ""},
           {"out:quote \"a b c\"~5", 10, "~ takes two words", "w/5"},
           {"in:body quota", 0, "in: takes quote or title", "out:quote"}});
}

TEST_CASE("a name close to a field's is no field, and the field is named") {
    check({{"people:brekk", 0, "people: is no field", "nearest: person:"},
           {"speakr:brekk", 0, "speakr: is no field", "nearest: speaker:"},
           {"quota Sources:ledger", 6, "sources: is no field", "nearest: source:"},
           {"organization:ministry", 0, "organization: is no field", "nearest: organisation:"},
           {"headline:quota", 0, "headline: is no field", "nearest: title:"},
           {"speaker: brekk", 8, "no value", "speaker:brekk"},
           {"title:", 6, "no value", "title:quota"},
           {"text: quota", 5, "no value", "text:quota"},
           {"(person:)", 8, "no value", "person:tavernay"},
           {"title:?!", 6, "no word", "title:quota"},
           {"speaker:\"?\"", 8, "no word", "speaker:brekk"}});
}

TEST_CASE("a date that is none says what dates look like") {
    check({{"date:2019-13", 5, "2019-13 is no date", "date:2019-04"},
           {"date:yesterday", 5, "yesterday is no date", ""},
           {"date:2019..x", 11, "x is no date", ""},
           {"quota date:..", 11, ".. is no date", ""},
           {"date:2019-02-30", 5, "2019-02-30 is no date", ""},
           {"date:2020..2019", 5, "ends before it begins", "earlier date first"},
           {"date:\"\"", 5, "a date is missing", ""}});
}

TEST_CASE("prefixes and distances have bounds") {
    check({{"a*", 0, "a* would stand for too many words", "two letters"},
           {"title:q*", 6, "too many words", ""},
           {"policy-mak*", 0, "single word", "policy mak*"},
           {"\"a b\"~0", 6, "1 to 100", "~5"},
           {"\"a b\"~101", 6, "1 to 100", ""},
           {"\"a b\"~", 6, "1 to 100", ""},
           {"\"a b\"~x", 6, "1 to 100", ""},
           {"a NEAR/ b", 7, "1 to 100", ""},
           {"a NEAR/99999999999 b", 7, "1 to 100", ""},
           {"a w/0 b", 4, "1 to 100", ""},
           {"a pre/101 b", 6, "1 to 100", ""},
           {"a w/seg b", 2, "is no distance", "w/p"},
           {"atleast0 a", 7, "1 to 100", ""},
           {"atleast999 a", 7, "1 to 100", "atleast3"},
           {"speaker:\"a b\"~5", 8, "~ is for words", "speaker:brekk"}});
}

TEST_CASE("length, depth and number of words are limited before anything is searched") {
    check({{std::string(5000, 'a'), 4096, "too long", "4096 bytes"},
           {repeated("(", 33) + "a" + repeated(")", 33), 32, "nested too deep", "32"},
           {repeated("a ", 257), 512, "too many words", "256"},
           {repeated("title:(", 40) + "a" + repeated(")", 40), 7 * 32 + 6, "nested too deep", ""}});
    CHECK_NOTHROW(inquit::parse_query(repeated("(", 32) + "a" + repeated(")", 32)));
    CHECK_NOTHROW(inquit::parse_query(repeated("a ", 256)));
    CHECK_NOTHROW(inquit::parse_query(repeated("(a) ", 256)));
}
