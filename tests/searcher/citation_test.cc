// RIS and BibTeX, read back by small readers of both.
#include "searcher/citation.h"

#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/index.h"
#include "tests/support/many.h"
#include "tests/support/small_index.h"

using namespace inquit;
using namespace std::chrono_literals;

namespace {

ArticleHit nasty() {
    ArticleHit hit;
    hit.id = "3fa1c07e00112233445566778899aabb";
    hit.title = "Profit up 5% at {Brekk} & Sons_Ltd \\input{x} $1 #2 ~^ \"sic\"\nTY  - BOOK";
    hit.source = "Northern Ledger";
    hit.section = "World @home";
    hit.author = "Mattis Orlund and Perrin Tull";
    hit.url = "https://ledger.example/a_b?c=1&d=50%25#x";
    hit.path = "/news/a b}.txt";
    hit.published = Day{2019y / 4 / 9};
    return hit;
}

// The lines of one RIS entry as tags and values; empty where a line is none.
std::vector<std::pair<std::string, std::string>> read_ris(const std::string& text) {
    std::vector<std::pair<std::string, std::string>> out;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find("\r\n", at);
        if (end == std::string::npos) return {};
        const std::string line = text.substr(at, end - at);
        at = end + 2;
        if (line.empty()) continue;
        if (line.size() < 6 || line.substr(2, 4) != "  - ") return {};
        out.emplace_back(line.substr(0, 2), line.substr(6));
    }
    return out;
}

// The fields of one BibTeX entry, by counting braces as BibTeX does: a backslash escapes none. Empty where it does not
// read so.
std::map<std::string, std::string> read_bibtex(const std::string& text) {
    std::map<std::string, std::string> out;
    if (!text.starts_with("@article{")) return {};
    std::size_t at = text.find(',');
    out["key"] = text.substr(9, at - 9);
    while (at < text.size() && text[at] == ',') {
        const auto equals = text.find(" = ", at);
        if (equals == std::string::npos) return {};
        auto name = text.substr(at + 1, equals - at - 1);
        name.erase(0, name.find_first_not_of(" \n"));
        at = equals + 3;
        if (text[at] != '{') {  // a macro: the month
            const auto end = text.find_first_of(",\n", at);
            out[name] = text.substr(at, end - at);
            at = end;
        } else {
            int depth = 0;
            const auto begin = at;
            do {
                if (at == text.size()) return {};
                if (text[at] == '{') ++depth;
                if (text[at] == '}') --depth;
                ++at;
            } while (depth > 0);
            out[name] = text.substr(begin + 1, at - begin - 2);
        }
    }
    return text.substr(at) == "\n}\n\n" ? out : std::map<std::string, std::string>{};
}

}  // namespace

TEST_CASE("an article is a newspaper entry of RIS, whatever stands in its headline") {
    const auto lines = read_ris(ris(citation(nasty())));
    REQUIRE(lines.size() == 13);
    CHECK(lines.front() == std::pair<std::string, std::string>("TY", "NEWS"));
    CHECK(lines.back() == std::pair<std::string, std::string>("ER", ""));
    const std::multimap<std::string, std::string> fields(lines.begin(), lines.end());
    CHECK(fields.count("TY") == 1);
    CHECK(fields.find("TI")->second.ends_with("\"sic\" TY - BOOK"));
    CHECK(fields.count("AU") == 2);
    CHECK(fields.find("AU")->second == "Mattis Orlund");
    CHECK(fields.find("T2")->second == "Northern Ledger");
    CHECK(fields.find("PY")->second == "2019");
    CHECK(fields.find("DA")->second == "2019/04/09/");
    CHECK(fields.find("SE")->second == "World @home");
    CHECK(fields.find("UR")->second == "https://ledger.example/a_b?c=1&d=50%25#x");
    CHECK(fields.find("AN")->second == "3fa1c07e00112233445566778899aabb");
}

TEST_CASE("an article is an entry of BibTeX, and nothing in it is a command of TeX") {
    const auto fields = read_bibtex(bibtex(citation(nasty())));
    REQUIRE_FALSE(fields.empty());
    CHECK(fields.at("title") ==
          "{Profit up 5\\% at \\textbraceleft{}Brekk\\textbraceright{} \\& Sons\\_Ltd "
          "\\textbackslash{}input\\textbraceleft{}x\\textbraceright{} \\$1 \\#2 "
          "\\textasciitilde{}\\textasciicircum{} \\textquotedbl{}sic\\textquotedbl{} TY - BOOK}");
    CHECK(fields.at("author") == "Mattis Orlund and Perrin Tull");
    CHECK(fields.at("journal") == "Northern Ledger");
    CHECK(fields.at("year") == "2019");
    CHECK(fields.at("month") == "apr");
    CHECK(fields.at("day") == "09");
    CHECK(fields.at("url") == "https://ledger.example/a_b?c=1&d=50%25#x");
    CHECK(fields.at("key").starts_with("northernledger2019profit-3fa1c07e-"));
    CHECK(fields.at("key").find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
          std::string::npos);
}

TEST_CASE("what is not known is left out of an entry") {
    ArticleHit hit;
    hit.id = "00112233445566778899aabbccddeeff";
    hit.path = "/news/a.txt";
    const auto lines = read_ris(ris(citation(hit)));
    std::set<std::string> tags;
    for (const auto& [tag, value] : lines) tags.insert(tag);
    CHECK(tags == std::set<std::string>{"TY", "ID", "L1", "AN", "ER"});
    const auto fields = read_bibtex(bibtex(citation(hit)));
    CHECK_FALSE(fields.contains("title"));
    CHECK_FALSE(fields.contains("year"));
    CHECK(fields.at("key").starts_with("news-00112233-"));
}

TEST_CASE("copies of one article have different keys, and each keeps its own") {
    auto copy = nasty();
    copy.path = "/news/copy.txt";
    auto record = nasty();
    record.record = 7;
    const std::set<std::string> keys = {
        citation(nasty()).key, citation(copy).key, citation(record).key};
    CHECK(keys.size() == 3);
    CHECK(citation(copy).key == citation(copy).key);
}

TEST_CASE("a quote is cited with its article, and with who says what") {
    QuoteHit hit;
    hit.quote.id = "aabbccddeeff0011";
    hit.quote.article = "3fa1c07e00112233445566778899aabb";
    hit.quote.title = "Neighbours near a quota";
    hit.quote.content = "one {ledger}\nfor one sea";
    hit.quote.speaker = {SpeakerKind::person, "Ilse Varnholt"};
    const auto lines = read_ris(ris(citation(hit)));
    const std::map<std::string, std::string> fields(lines.begin(), lines.end());
    CHECK(fields.at("N1") == "Ilse Varnholt: “one {ledger} for one sea”");
    CHECK(fields.at("AN") == "aabbccddeeff0011");
    CHECK(read_bibtex(bibtex(citation(hit))).at("note") ==
          "Ilse Varnholt: “one \\textbraceleft{}ledger\\textbraceright{} for one sea”");
    hit.quote.speaker = {};
    hit.quote.kind = QuoteKind::indirect;
    CHECK(citation(hit).note == "speaker unknown: one {ledger} for one sea");
}

TEST_CASE("every entry of an index reads back, with a key of its own") {
    const SmallIndex small{many_articles(300, 11).records};
    Index index = Index::open(small.path());
    std::set<std::string> keys;
    std::size_t count = 0;
    const Receiver<ArticleHit> receiver{.take = [&](ArticleHit&& hit) {
        const auto fields = read_bibtex(bibtex(citation(hit)));
        REQUIRE_FALSE(fields.empty());
        keys.insert(fields.at("key"));
        CHECK_FALSE(read_ris(ris(citation(hit))).empty());
        ++count;
        return true;
    }};
    Request everything;
    everything.limit = UINT32_MAX;
    index.search(everything, receiver);
    CHECK(count == 300);
    CHECK(keys.size() == 300);
}
