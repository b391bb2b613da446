// Words: what a text is cut into.
#include "indexer/text/words.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace inquit {
namespace {

std::vector<std::string> folded(std::string_view text) {
    std::vector<std::string> out;
    WordReader reader(text);
    for (Word word; reader.next(word);) out.emplace_back(word.folded);
    return out;
}

TEST_CASE("a text is cut into words") {
    struct Row {
        std::string_view text;
        std::vector<std::string> words;
    };

    const std::vector<Row> rows = {
        {"", {}},
        {" \u2014 \u201C\u201D ...", {}},
        {"Herring, cod & ling.", {"herring", "cod", "ling"}},
        {"LONDON\u2014Officials", {"london", "officials"}},
        {"half-metre", {"half", "metre"}},
        {"non\u00A0breaking\u2009space", {"non", "breaking", "space"}},
        {"don't don\u2019t O\u2019Brien", {"don't", "don't", "o'brien"}},
        {"Brekk's Brekk\u2019s the boats' end", {"brekk", "brekk", "the", "boats", "end"}},
        {"\u2018quoted\u2019", {"quoted"}},
        {"3.5 percent of 1,000", {"3.5", "percent", "of", "1000"}},
        {"in 1931.", {"in", "1931"}},
        {"4G 1990s", {"4g", "1990s"}},
        {"the F.B.I. and the F.B.I.'s men", {"the", "fbi", "and", "the", "fbi", "men"}},
        {"U.S. and US and u.s. but us", {"u.s", "and", "u.s", "and", "u.s", "but", "us"}},
        {"J. T. Marr, J.T. Marr", {"j", "t", "marr", "jt", "marr"}},
        {"at 7 a.m., Dr. Quill", {"at", "7", "am", "dr", "quill"}},
        {"www.harbour-courier.example", {"www", "harbour", "courier", "example"}},
        {"soft\u00ADhyphen", {"softhyphen"}},
        {"S\u00F8rensen ma\u00F1ana", {"sorensen", "manana"}},
        {"\u9BE1\u3068\u9C2F", {"\u9BE1", "\u3068", "\u9C2F"}},
        {"\u0440\u044B\u0431\u0430 \u0438 \u0440\u0430\u043A",
         {"\u0440\u044B\u0431\u0430", "\u0438", "\u0440\u0430\u043A"}},
        {"\xFF broken", {"broken"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(folded(row.text) == row.words);
    }
}

TEST_CASE("a word knows where it stands") {
    const std::string_view text = "The \u201Cqu\u00F3ta\u201D \u2014 Brekk\u2019s.";
    std::vector<std::string_view> found;
    WordReader reader(text);
    for (Word word; reader.next(word);) found.push_back(slice(text, word.span));
    CHECK(found == std::vector<std::string_view>{"The", "qu\u00F3ta", "Brekk\u2019s"});
}

TEST_CASE("a run of letters without end is cut, and no byte is lost or read twice") {
    const std::string run(1000, 'x');
    std::uint32_t at = 0;
    WordReader reader(run);
    for (Word word; reader.next(word);) {
        CHECK(word.span.begin == at);
        CHECK(word.span.size() <= 100);
        at = word.span.end;
    }
    CHECK(at == run.size());
}

}  // namespace
}  // namespace inquit
