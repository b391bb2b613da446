// Pairs of words with a hyphen between them.
#include "indexer/text/hyphens.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace inquit;

namespace {

std::vector<std::string> pairs(std::string_view text) {
    std::vector<std::string> out;
    WordReader reader(text);
    HyphenReader hyphens(text);
    for (Word word; reader.next(word);) {
        const std::string_view pair = hyphens.ended_by(word);
        if (!pair.empty()) out.emplace_back(pair);
    }
    return out;
}

}  // namespace

TEST_CASE("two words with one hyphen between them are a pair, folded") {
    using Pairs = std::vector<std::string>;
    CHECK(pairs("Policy-makers wrote an E-Mail.") == Pairs{"policy-makers", "e-mail"});
    CHECK(pairs("co\u2010operate, co\u2011ordinate") == Pairs{"co-operate", "co-ordinate"});
    CHECK(pairs("the policy-maker\u2019s e-mail-") == Pairs{"policy-maker", "e-mail"});
}

TEST_CASE("longer chains, dashes, spaces and numbers make no pair") {
    for (const std::string text : {"mother-in-law",
                                   "a mother-in-law-to-be",
                                   "boats \u2013 nets",
                                   "boats\u2014nets",
                                   "boats - nets",
                                   "boats- nets",
                                   "boats--nets",
                                   "a 13-year delay",
                                   "covid-19",
                                   "",
                                   "-",
                                   "a-"}) {
        CAPTURE(text);
        CHECK(pairs(text).empty());
    }
}
