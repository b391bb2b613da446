// Numbers in words and digits.
#include "indexer/wording/numbers.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/text/words.h"

namespace inquit {
namespace {

ReadNumber number_in(std::string_view text) {
    std::vector<std::string> words;
    WordReader reader(text);
    for (Word word; reader.next(word);) words.emplace_back(word.folded);
    const std::vector<std::string_view> views(words.begin(), words.end());
    return read_number(views);
}

TEST_CASE("a number has one value in words and digits") {
    struct Row {
        const char *text, *value;
        std::size_t words;
    };

    const std::vector<Row> rows = {
        {"300 boats", "300", 1},
        {"three hundred boats", "300", 2},
        {"a hundred", "", 0},
        {"12,500 people", "12500", 1},
        {"twelve thousand five hundred", "12500", 4},
        {"2.5 million crowns", "2500000", 2},
        {"two hundred and six", "206", 4},
        {"two and six", "2", 1},
        {"twenty-one years", "21", 2},
        {"five five", "5", 1},
        {"one day", "", 0},
        {"one hundred", "100", 2},
        {"million", "", 0},
        {"3.50", "3.5", 1},
        {"boats", "", 0},
        {"63bn", "63000000000", 1},
        {"N2.5 billion", "2500000000", 2},
        {"the third", "", 0},
        {"third of October", "3", 1},
        {"10th", "10", 1},
        {"4.10am", "4.1", 1},
        {"K90", "", 0},
        {"300xyz", "", 0},
        {"99999999999999999999", "", 0},
        {"", "", 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const ReadNumber found = number_in(row.text);
        CHECK(found.value == row.value);
        CHECK(found.words == row.words);
    }
}

}  // namespace
}  // namespace inquit
