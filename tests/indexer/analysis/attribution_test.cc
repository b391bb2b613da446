// Who says it: one construction a row.
#include <doctest/doctest.h>

#include "tests/indexer/analysis/article.h"

using inquit::test::Analysed;

namespace {

struct Row {
    const char* title;
    const char* text;
    const char* quotes;
};

void check(const Row& row) {
    CAPTURE(row.title);
    CHECK(Analysed(row.text).quotes() == row.quotes);
}

}  // namespace

TEST_CASE("the words beside a quotation name its speaker") {
    for (const Row& row : {
             Row{"verb, then name",
                 "“We counted them twice,” said Ragna Holm.",
                 "We counted them twice, = Ragna Holm"},
             Row{"name, then verb",
                 "“We counted them twice,” Ragna Holm said.",
                 "We counted them twice, = Ragna Holm"},
             Row{"straight marks",
                 "\"We counted them twice,\" Ragna Holm said.",
                 "We counted them twice, = Ragna Holm"},
             Row{"name, verb, colon",
                 "Ragna Holm said: “We counted them twice.”",
                 "We counted them twice. = Ragna Holm"},
             Row{"according to",
                 "The boats were “counted twice,” according to Ragna Holm.",
                 "counted twice, = Ragna Holm"},
             Row{"an apposition between name and verb",
                 "“We counted them twice,” Ragna Holm, the harbour master, said.",
                 "We counted them twice, = Ragna Holm"},
             Row{"the name beside a title",
                 "“We counted them twice,” the harbour master, Ragna Holm, said.",
                 "We counted them twice, = Ragna Holm"},
             Row{"a question mark before the verb",
                 "“Who counted them?” Ragna Holm asked.",
                 "Who counted them? = Ragna Holm"},
         })
        check(row);
}
