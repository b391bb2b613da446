// A search as a command.
#include "web/pager.h"

#include <doctest/doctest.h>

using namespace inquit;

namespace {

std::string command(const std::string& target) {
    return command_line("search", read_state(parse_target(target).params));
}

}  // namespace

TEST_CASE("a search is the same on the command line") {
    CHECK(command("/search?q=quota") == "inquit search quota");
    CHECK(
        command("/search?q=quota&speaker=Halvar+Brekk&not-place=Lirenne&from=2019-02-01&sort="
                "oldest&any=1") ==
        "inquit search quota --speaker 'Halvar Brekk' --not-place Lirenne --any --from 2019-02-01 "
        "--sort oldest");
    CHECK(command("/search?undated=drop") == "inquit search --undated drop --sort newest");
}

TEST_CASE("nothing in a search is left for the shell to read") {
    CHECK(command("/search?q=%24(rm+-rf+~)") == "inquit search '$(rm -rf ~)'");
    CHECK(command("/search?q=don't;x") == "inquit search 'don'\\''t;x'");
    CHECK(command("/search?q=--db") == "inquit search -- '--db'");
    CHECK(command("/search?speaker=-x") == "inquit search --speaker '-x' --sort newest");
}
