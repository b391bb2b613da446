// What w/5, w/s, atleast, in:quote and a speaker's colon find.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/index.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

const SmallIndex& herring() {
    static const SmallIndex index(herring_tales());
    return index;
}

Request asked(const std::string& query) {
    Request request;
    request.query = query;
    request.limit = 100;
    return request;
}

// "ledger/quota ledger/salt", in the order of names.
std::string found(const std::string& query) {
    Index index = Index::open(herring().path());
    std::vector<std::string> all;
    for (const ArticleHit& hit : index.search(asked(query)).hits)
        all.push_back(hit.path.substr(6, hit.path.size() - 10));
    std::ranges::sort(all);
    std::string out;
    for (const std::string& name : all) out += (out.empty() ? "" : " ") + name;
    return out;
}

struct Row {
    std::string query;
    std::string_view found;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.query);
        CHECK(found(row.query) == row.found);
    }
}

}  // namespace

TEST_CASE("words near each other are found in any form, in any order or in one") {
    check({{"herrings w/1 quotas", "courier/envoys lantern/letters ledger/quota"},
           {"quota pre/1 herring", ""},
           {"herring pre/1 quota", "courier/envoys lantern/letters ledger/quota"},
           {"shared w/2 quota", "ledger/quota"},
           {"shared w/1 quota", "ledger/quota"},  // in the headline
           {"shared pre/1 herring", "ledger/quota"},
           {"salt w/3 herring", "lantern/letters ledger/salt"},
           {"salt w/2 herring", ""},
           {"salt pre/3 herring", "ledger/salt"},
           {"ledger w/4 ledger", "courier/willow"},
           {"ledger w/3 ledger", ""},
           {"nosuchword w/5 herring", ""},
           {"(salt OR nosuchword) w/3 herring", "lantern/letters ledger/salt"},
           {"\"one ledger\" w/2 open", "courier/willow"},
           {"\"one ledger\" w/1 open", ""},
           {"quot* w/1 herr*", "courier/envoys lantern/letters ledger/quota"},
           {"=quotas w/3 smaller", "ledger/quota"},
           {"=quota w/1 smaller", ""},
           {"herring NOT herring w/1 quota", "ledger/salt"},
           {"herring w/1 quota w/3 salt", "lantern/letters"},
           {"herring w/1 quota w/1 salt", ""},
           {"title:near w/2 title:quota", ""},
           {"title:near w/3 title:quota", "ledger/quota"},
           {"file:ledger w/1 file:salt", "ledger/salt"},
           {"source:ledger herring w/1 quota", "ledger/quota"}});
}

TEST_CASE("the headline is not near the text") {
    check({{"quota w/100 boats", "ledger/quota"},  // boats and quota of the text
           {"neighbours w/100 boats", ""},
           {"neighbours w/p boats", ""}});
}

TEST_CASE("one sentence and one paragraph are told apart") {
    check({{"herring w/s quota", "courier/envoys lantern/letters ledger/quota"},
           {"salt w/s think", ""},
           {"salt w/p think", "lantern/letters"},
           {"navy w/s join", ""},
           {"navy w/p join", "lantern/navy"},
           {"boats w/p quota", ""},
           {"willow w/s willow", ""},
           {"ledger w/s ledger", "courier/willow"},
           {"title:neighbours w/s title:quota", "ledger/quota"},
           {"\"herring quota\" w/s \"merrow bank\"", "ledger/quota"},
           {"\"quota merrow\" w/s bank", ""},
           {"quota w/s (bank OR salt)", "lantern/letters ledger/quota"}});
}

TEST_CASE("at least so many times counts all forms, of headline and text") {
    check({{"atleast1 quota", "courier/envoys lantern/letters ledger/gate ledger/quota"},
           {"atleast2 quota", "courier/envoys ledger/quota"},
           {"atleast3 quota", "ledger/quota"},
           {"atleast4 quota", ""},
           {"atleast2 =quota", "ledger/quota"},
           {"atleast2 (herring OR salt)", "lantern/letters ledger/quota ledger/salt"},
           {"atleast2 (willow will)", "courier/willow"},
           {"atleast2 \"herring quota\"", ""},
           {"atleast2 wil*", "courier/policy courier/willow"},
           {"quota -atleast2 quota", "lantern/letters ledger/gate"}});
}

TEST_CASE("what is said and what is reported are told apart") {
    check({{"in:quote quota", "courier/envoys ledger/gate"},
           {"in:quote quotas", "courier/envoys ledger/gate"},
           {"in:quote (quota OR salt)", "courier/envoys ledger/gate ledger/salt"},
           {"out:quote quota", "courier/envoys lantern/letters ledger/quota"},
           {"out:quote =quotas", "ledger/quota"},
           {"out:quote sea", ""},  // its speaker is not known, and somebody says it
           {"out:quote \"merrow bank\"", "ledger/quota"},
           {"out:quote \"one ledger\"", "courier/willow"},
           {"in:quote \"one ledger\"", "ledger/quota"},
           {"out:quote quot*", "anzeiger/neu courier/envoys lantern/letters ledger/quota"},
           {"in:quote quota out:quote quota", "courier/envoys"},
           {"in:quote fish w/20 out:quote envoys", ""},
           {"in:quote fish w/s out:quote brekk", "ledger/quota"},
           {"in:quote (locked w/2 harbour)", "ledger/quota"},
           {"atleast2 out:quote ledger", "courier/willow"},
           {"in:title quota", "ledger/quota"}});
}

TEST_CASE("among quotes everything is said") {
    Index index = Index::open(herring().path());
    CHECK(index.quotes(asked("in:quote quota")).total == 2);
    CHECK(index.quotes(asked("out:quote quota")).total == 0);
    CHECK(index.quotes(asked("locked w/1 harbour")).total == 1);
    CHECK(index.quotes(asked("find w/s ledger")).total == 1);
    CHECK(index.quotes(asked("title:envoys w/1 title:back")).total == 3);
    CHECK(index.quotes(asked("brekk: open")).total == 1);
    CHECK(index.quotes(asked("salt w/s poor speaker:tavernay")).total == 1);
}

TEST_CASE("a name, a colon and words: said by one speaker in one quote") {
    check({{"brekk: fish", "ledger/quota"},
           {"brekk: fish ledger", "ledger/quota"},
           {"brekk: fish bank", ""},  // Brekk says both, but in different articles
           {"brekk: locked", ""},     // Corbel says it
           {"corbel: locked", "ledger/quota"},
           {"Halvar Brekk: bank", "courier/envoys"},
           {"\"Halvar Brekk\": bank OR corbel: quota", "courier/envoys ledger/gate"},
           {"brekk:\"one ledger\"", "ledger/quota"},
           {"brekk: open -monday", ""},
           {"brekk: open date:2019-05", "ledger/gate"},
           {"brekk: open date:2019-06", ""},
           {"minister brekk: fish", ""},
           {"neighbours brekk: fish", "ledger/quota"},
           {"nobody: herring", "courier/envoys"},
           {"tell: herring", "lantern/letters"},
           {"herring (brekk: fish)", "ledger/quota"}});
}

TEST_CASE("an answer says who it took the speaker for") {
    Index index = Index::open(herring().path());
    CHECK(index.search(asked("brekk: fish")).reading.read_as ==
          "brekk: fish [said by Halvar Brekk, Signe Brekk]");
    CHECK(index.search(asked("\"Halvar Brekk\": fish")).reading.read_as ==
          "\"Halvar Brekk\": fish [said by Halvar Brekk]");
    CHECK(index.search(asked("tell: herring")).reading.read_as == "tell AND herring");
    CHECK(index.search(asked("neighbours Brekk: fish")).reading.read_as ==
          "neighbours AND (brekk: fish [said by Halvar Brekk, Signe Brekk])");
    const Articles answer = index.search(asked("brekk: fish"));
    REQUIRE(answer.hits.size() == 1);
    REQUIRE(answer.hits[0].quote.has_value());
    CHECK(answer.hits[0].quote->speaker.name == "Halvar Brekk");
    CHECK(answer.hits[0].score > 0);
}

TEST_CASE("a prefix stands for all words that begin so, however many") {
    std::vector<ArticleRecord> records;
    for (int i = 0; i < 300; ++i) {
        Tale tale;
        tale.path = "/news/" + std::to_string(i) + ".txt";
        tale.title = "Number";
        tale.text = "zz" + std::string(1, static_cast<char>('a' + i / 26)) +
                    std::string(1, static_cast<char>('a' + i % 26)) + " stood on the wall.";
        records.push_back(record_of(tale));
    }
    const SmallIndex small(records);
    Index index = Index::open(small.path());
    const Articles answer = index.search(asked("zz*"));
    CHECK(answer.total == 300);
    CHECK(answer.reading.read_as == "zz* [zzaa, zzab, zzac and 297 more]");
    CHECK(index.search(asked("zz* w/4 wall")).total == 300);
    CHECK(index.search(asked("wall -zz*")).total == 0);
}
