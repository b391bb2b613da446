// How queries are read.
#include "searcher/parser.h"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/read_as.h"

using inquit::parse_query;
using inquit::Query;
using inquit::read_as;

namespace {

struct Row {
    std::string_view query, read_as;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.query);
        const Query query = parse_query(row.query);
        CHECK(read_as(query) == row.read_as);
        if (row.read_as != "everything") {
            // The canonical form is the same query, and stays as it is.
            CHECK(parse_query(row.read_as) == query);
        }
    }
}

}  // namespace

TEST_CASE("words must all match") {
    check({{"quota", "quota"},
           {"herring quota", "herring AND quota"},
           {"  herring\t quota\n", "herring AND quota"},
           {"herring\u00A0quota", "herring AND quota"},
           {"Herring QUOTA", "herring AND quota"},
           {"Jos\u00E9", "jose"},
           {"herring AND quota", "herring AND quota"},
           {"+herring +quota", "herring AND quota"},
           {"herring and quota or salt", "herring AND and AND quota AND or AND salt"},
           {"", "everything"},
           {"   ", "everything"}});
}

TEST_CASE("words are cut as the index cuts them") {
    check({{"policy-maker", "policy-maker"},
           {"mother-in-law", "\"mother in law\""},
           {"Brekk's", "brekk"},
           {"Brekk\u2019s", "brekk"},
           {"don't", "don't"},
           {"o\u2019brien", "o'brien"},
           {"U.S. navy", "U.S. AND navy"},
           {"tell us", "tell AND us"},
           {"F.B.I.", "fbi"},
           {"1,000", "1000"},
           {"3.5", "3.5"},
           {"London\u2014Officials", "\"london officials\""},
           {"\u5317\u4EAC", "\"\u5317 \u4EAC\""},
           {"'Gulf War Syndrome'", "gulf AND war AND syndrome"},
           {"really? yes!", "really AND yes"},
           {"salt & herring - cod", "salt AND herring AND cod"}});
}

TEST_CASE("phrases stand between quote marks of any shape") {
    check({{"\"one ledger\"", "\"one ledger\""},
           {"\u201Cone ledger\u201D", "\"one ledger\""},
           {"\u201Eone ledger\u201C", "\"one ledger\""},
           {"\u00ABone ledger\u00BB", "\"one ledger\""},
           {"\u00BBone ledger\u00AB", "\"one ledger\""},
           {"\u201Cone ledger\"", "\"one ledger\""},
           {"\"One, ledger!\"", "\"one ledger\""},
           {"a\"one ledger\"b", "a AND \"one ledger\" AND b"},
           {"\"quota\"", "=quota"},
           {"\"herring AND salt\"", "\"herring and salt\""}});
}

TEST_CASE("an equals sign asks for the exact form") {
    check({{"=quotas", "=quotas"},
           {"a=b", "\"a b\""},
           {"herring =quotas", "herring AND =quotas"},
           {"title:=quotas", "title:=quotas"},
           {"=title:quotas", "\"title quotas\""},
           {"=policy-maker", "\"policy maker\""},
           {"=\"quotas\"", "=quotas"},
           {"= quotas", "quotas"}});
}

TEST_CASE("OR binds weaker than standing side by side") {
    check({{"herring OR salt", "herring OR salt"},
           {"herring quota OR salt", "(herring AND quota) OR salt"},
           {"herring (quota OR salt)", "herring AND (quota OR salt)"},
           {"a OR b OR c", "a OR b OR c"},
           {"a OR (b OR c)", "a OR b OR c"},
           {"(a b) c", "a AND b AND c"},
           {"((a))", "a"},
           {"f(x)", "f AND x"},
           {"(a OR b) (c OR d)", "(a OR b) AND (c OR d)"},
           {"a OR b c OR d", "a OR (b AND c) OR d"}});
}

TEST_CASE("NOT and a minus sign leave out") {
    check({{"quota NOT herring", "quota NOT herring"},
           {"quota -herring", "quota NOT herring"},
           {"quota AND NOT herring", "quota NOT herring"},
           {"-herring quota", "quota NOT herring"},
           {"-herring", "NOT herring"},
           {"quota -\"red herring\" -salt", "quota NOT \"red herring\" NOT salt"},
           {"quota -(salt OR herring)", "quota NOT (salt OR herring)"},
           {"quota -(salt herring)", "quota NOT (salt AND herring)"},
           {"quota -speaker:brekk", "quota NOT speaker:brekk"},
           {"NOT NOT quota", "quota"},
           {"a OR -b", "a OR (NOT b)"},
           {"a-b", "a-b"},
           {"a - b", "a AND b"},
           {"--a", "a"}});
}

TEST_CASE("a star at the end of a word stands for any ending") {
    check({{"wil*", "wil*"},
           {"Wil* quota", "wil* AND quota"},
           {"title:wil*", "title:wil*"},
           {"f**k", "\"f k\""},
           {"quota *", "quota"},
           {"speaker:bre*", "speaker:bre*"}});
}

TEST_CASE("a tilde and NEAR ask for words near each other") {
    check({{"\"herring quota\"~5", "\"herring quota\"~5"},
           {"herring NEAR/10 quota", "herring w/10 quota"},
           {"herring NEAR quota", "herring w/10 quota"},
           {"a NEAR/3 b NEAR/5 c", "a w/3 b w/5 c"},
           {"a w/3 (b w/5 c)", "a w/3 (b w/5 c)"},
           {"herring w/5 quota", "herring w/5 quota"},
           {"herring W/5 quota", "herring w/5 quota"},
           {"herring /5 quota", "herring w/5 quota"},
           {"herring near/5 quota", "herring w/5 quota"},
           {"herring near5 quota", "herring w/5 quota"},
           {"herring pre/5 quota", "herring pre/5 quota"},
           {"herring PRE/5 quota", "herring pre/5 quota"},
           {"herring adj3 quota", "herring pre/3 quota"},
           {"herring w/s quota", "herring w/s quota"},
           {"herring /P quota", "herring w/p quota"},
           {"herring w/sent quota", "herring w/s quota"},
           {"(herring OR cod) w/5 \"shared quota\"", "(herring OR cod) w/5 \"shared quota\""},
           {"title:herring w/5 title:quot*", "title:herring w/5 title:quot*"},
           {"title:(herring w/5 quota)", "title:herring w/5 title:quota"},
           {"a OR b w/5 c", "a OR (b w/5 c)"},
           {"a -b w/5 c", "a NOT (b w/5 c)"},
           {"near the sea", "near AND the AND sea"},
           {"with w/o salt", "with AND \"w o\" AND salt"},
           {"and/or km/h", "\"and or\" AND \"km h\""},
           {"said:\"herring quota\"~5", "said:\"herring quota\"~5"},
           {"salt herring NEAR/2 quota", "salt AND (herring w/2 quota)"}});
}

TEST_CASE("fields have names, aliases and groups") {
    check({{"speaker:brekk", "speaker:brekk"},
           {"Speaker:Brekk", "speaker:Brekk"},
           {"said:\"one ledger\"", "said:\"one ledger\""},
           {"said:quota", "said:quota"},
           {"speaker:\"Halvar Brekk\"", "speaker:\"Halvar Brekk\""},
           {"speaker:=Brekk", "speaker:\"Brekk\""},
           {"org:ministry", "organisation:ministry"},
           {"by:orlund lang:en", "author:orlund AND language:en"},
           {"text:quota", "quota"},
           {"title:(herring OR salt)", "title:herring OR title:salt"},
           {"title:(herring said:salt) cod", "title:herring AND said:salt AND cod"},
           {"year:2019", "year:2019"},
           {"kind:direct", "kind:direct"},
           {"source:the-lantern", "source:the-lantern"}});
}

TEST_CASE("a colon behind what is no field is punctuation") {
    check({{"http://havnsted.example/a", "\"http havnsted example a\""},
           {"10:30", "\"10 30\""},
           {"re:", "re"}});
}

TEST_CASE("a name, a colon and words are what somebody says") {
    check({{"Brekk: budget", "Brekk: budget"},
           {"Halvar Brekk: budget deficit", "Halvar Brekk: (budget AND deficit)"},
           {"\"Halvar Brekk\": budget", "\"Halvar Brekk\": budget"},
           {"brekk:\"one ledger\"", "brekk: \"one ledger\""},
           {"brekk: budget OR corbel: net", "(brekk: budget) OR (corbel: net)"},
           {"quota (brekk: budget)", "quota AND (brekk: budget)"},
           {"brekk: budget -tax date:2019", "brekk: (budget AND date:2019 NOT tax)"},
           {"quota brekk: budget", "quota brekk: budget"},
           {"m\u00FCller: etat", "m\u00FCller: etat"},
           {"salt AND brekk: budget", "salt AND brekk AND budget"},
           {"a b c d e f: budget", "a AND b AND c AND d AND e AND f AND budget"},
           {"brekk: corbel: net", "brekk: (corbel AND net)"}});
    CHECK(read_as(parse_query("brekk:budget")) == "brekk: budget");
}

TEST_CASE("at least so many times") {
    check({{"atleast3 quota", "atleast3 quota"},
           {"ATLEAST3(quota)", "atleast3 quota"},
           {"atleast2 \"red herring\"", "atleast2 \"red herring\""},
           {"atleast2 (herring OR salt)", "atleast2 (herring OR salt)"},
           {"atleast2 (herring salt)", "atleast2 herring AND atleast2 salt"},
           {"atleast2 quot* net", "atleast2 quot* AND net"},
           {"atleast 3 nets", "atleast AND 3 AND nets"}});
}

TEST_CASE("in and out of quotes") {
    check({{"in:quote quota", "said:quota"},
           {"in:quotes (quota \"red herring\")", "said:quota AND said:\"red herring\""},
           {"out:quote quota", "out:quote quota"},
           {"out:quote(quota OR salt)", "out:quote quota OR out:quote salt"},
           {"out:quote \"red herring\" net", "out:quote \"red herring\" AND net"},
           {"out:quote quot*", "out:quote quot*"},
           {"in:title quota", "title:quota"},
           {"in:quote herring w/s out:quote quota", "said:herring w/s out:quote quota"},
           {"-out:quote quota", "NOT out:quote quota"},
           {"in the quote", "in AND the AND quote"}});
}

TEST_CASE("an exclamation mark stands for any ending where it is no mark") {
    check({{"negotiat!", "negotiat*"},
           {"negotiat! w/5 strik!", "negotiat* w/5 strik*"},
           {"Yahoo!", "yahoo"},
           {"yes!", "yes"},
           {"help!!", "help"}});
}

TEST_CASE("dates are years, months, days and ranges with open ends") {
    check({{"date:2019", "date:2019"},
           {"date:2019-04", "date:2019-04"},
           {"date:2019-04-09", "date:2019-04-09"},
           {"date:2019-04..2019-05", "date:2019-04..2019-05"},
           {"date:2019-04-01..2019-04-30", "date:2019-04"},
           {"date:2019-01-01..2019-12-31", "date:2019"},
           {"date:2018..2019", "date:2018..2019"},
           {"date:..2019", "date:..2019"},
           {"date:2019-04-01..", "date:2019-04.."},
           {"date:2019-04-02..", "date:2019-04-02.."},
           {"date:2020-02..2020-02", "date:2020-02"},
           {"date:\"9 April 2019\"", "date:2019-04-09"},
           {"date:(2018 OR 2020)", "date:2018 OR date:2020"},
           {"quota -date:2019", "quota NOT date:2019"}});
}

TEST_CASE("with any, words may be missing and what narrows may not") {
    const std::vector<Row> rows{
        {"german sausage gift", "any of (german, sausage, gift)"},
        {"german", "german"},
        {"german sausage date:2019 -gift", "date:2019 AND any of (german, sausage) NOT gift"},
        {"german AND sausage gift basket", "german AND sausage AND any of (gift, basket)"},
        {"german sausage AND gift basket", "sausage AND gift AND any of (german, basket)"},
        {"salt speaker:brekk \"red herring\"", "speaker:brekk AND any of (salt, \"red herring\")"},
        {"a OR b c", "a OR (any of (b, c))"}};
    for (const Row& row : rows) {
        CAPTURE(row.query);
        CHECK(read_as(parse_query(row.query, true)) == row.read_as);
    }
}

TEST_CASE("the tree says what was asked") {
    const Query query = parse_query("herring speaker:\"Halvar Brekk\" -salt");
    const auto& all = std::get<inquit::AllQuery>(query.node);
    REQUIRE(all.must.size() == 2);
    CHECK(all.must[0].node ==
          decltype(query.node){inquit::WordQuery{inquit::Field::text, "herring", false}});
    const auto& value = std::get<inquit::ValueQuery>(all.must[1].node);
    CHECK(value.field == inquit::Field::speaker);
    CHECK(value.text == "Halvar Brekk");
    CHECK(value.whole);
    CHECK_FALSE(value.expansion.known);
    REQUIRE(all.none.size() == 1);
    CHECK(all.some.empty());
}

TEST_CASE("an expansion stands behind what it explains, and a name that nobody has says so") {
    Query query = parse_query("wil*");
    auto& prefix = std::get<inquit::PrefixQuery>(query.node);
    prefix.expansion = {true, {"will", "wild", "wilt"}, {"will", "wild"}, 3};
    CHECK(read_as(query) == "wil* [will, wild and 1 more]");
    prefix.expansion = {true, {}, {}, 0};
    CHECK(read_as(query) == "wil* [nothing]");
}
