// Which words of a text a query asked for.
#include "searcher/wanted.h"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/parser.h"

using namespace inquit;

namespace {

// The text with every hit in brackets.
std::string hits(std::string_view query, std::string_view text, std::string_view language = "en") {
    Stemmers stemmers;
    const Wanted wanted(parse_query(query), stemmers);
    std::size_t words = 0;
    std::string out;
    std::size_t at = 0;
    for (const Hit& hit : wanted.find(text, language, words)) {
        if (hit.span.begin < at) continue;
        out += text.substr(at, hit.span.begin - at);
        out += '[' + std::string(slice(text, hit.span)) + ']';
        at = hit.span.end;
    }
    return out + std::string(text.substr(at));
}

}  // namespace

TEST_CASE("words are marked in all their forms, exact ones and phrases as they stand") {
    struct Row {
        std::string_view query, text, marked;
    };

    for (const Row& row : std::vector<Row>{
             {"quota", "Quotas and a QUOTA.", "[Quotas] and a [QUOTA]."},
             {"=quota", "Quotas and a QUOTA.", "Quotas and a [QUOTA]."},
             {"quot*", "Quotas, quotes, quit", "[Quotas], [quotes], quit"},
             {"\"one ledger\"", "One, ledger; one big ledger", "[One, ledger]; one big ledger"},
             {"\"one one\"", "one one one", "[one one] one"},
             {"\"one ledger\"~3", "ledger of one", "[ledger] of [one]"},
             {"salt -herring", "salt herring", "[salt] herring"},
             {"salt OR herring", "salt herring", "[salt] [herring]"},
             {"brekk", "Brekk\u2019s boat", "[Brekk\u2019s] boat"},
             {"title:salt said:cod", "salt cod", "[salt] [cod]"},
             {"file:salt cod", "salt cod", "salt [cod]"},
             {"speaker:salt date:2019", "salt 2019", "salt 2019"},
             {"US", "US, us, U.S.", "[US], us, [U.S.]"},
             {"jose", "Jos\u00E9", "[Jos\u00E9]"},
             {"policy-maker", "policy maker policy-maker", "[policy maker] [policy-maker]"}}) {
        CAPTURE(row.query);
        CHECK(hits(row.query, row.text) == row.marked);
    }
}

TEST_CASE("stems are those of the article's language") {
    CHECK(hits("neue", "neuen Neues", "de") == "[neuen] [Neues]");
    CHECK(hits("news", "new boats", "en") == "new boats");
}

TEST_CASE("the words of the text are counted") {
    Stemmers stemmers;
    const Wanted none(parse_query(""), stemmers);
    std::size_t words = 0;
    CHECK(none.find("Five words, and two more.", "en", words).empty());
    CHECK(words == 5);
    CHECK(none.empty());
}
