// What the completion scripts offer; bash's is run, where there is a bash.
#include "cli/completion.h"

#include <array>
#include <cstdio>
#include <string>

#include <doctest/doctest.h>

#include "cli/options.h"
#include "tests/support/temp_folder.h"

using namespace inquit;
using namespace inquit::cli;

namespace {

std::string script(const std::string& shell) {
    return std::get<PrintCommand>(parse({"completion", shell}, "").command).text;
}

// What bash offers for the last of `words`, in one line.
std::string offered(const std::string& words, int count) {
    const TempFolder folder;
    folder.write("inquit.bash", script("bash"));
    const auto command = "bash -c 'source " + folder.path() + "/inquit.bash; COMP_WORDS=(" + words +
                         "); COMP_CWORD=" + std::to_string(count - 1) +
                         "; _inquit; echo \"${COMPREPLY[*]}\"' 2>&1";
    std::string out;
    std::array<char, 4096> block{};
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    while (std::fgets(block.data(), block.size(), pipe) != nullptr) out += block.data();
    CHECK(pclose(pipe) == 0);
    return out;
}

}  // namespace

TEST_CASE("bash completes verbs, flags and the words that a flag takes") {
    CHECK(offered("inquit fa", 2) == "facets\n");
    CHECK(offered("inquit search --spe", 3) == "--speaker\n");
    CHECK(offered("inquit --no-pager quotes --not-spe", 4) == "--not-speaker\n");
    CHECK(offered("inquit search --sort ne", 4) == "newest\n");
    CHECK(offered("inquit search --speaker --spe", 4) == "\n");
    CHECK(offered("inquit search quo", 3) == "\n");
}

TEST_CASE("every verb and flag is in every script") {
    for (const std::string shell : {"bash", "zsh", "fish"}) {
        CAPTURE(shell);
        const auto text = script(shell);
        for (const auto& verb : verbs) {
            CAPTURE(verb.name);
            CHECK(text.find(verb.name) != std::string::npos);
        }
        for (const std::string flag :
             {"speaker", "not-place", "undated", "exclude", "deep", "port", "color"}) {
            CAPTURE(flag);
            CHECK(text.find(shell == "fish" ? "-l " + flag : "--" + flag) != std::string::npos);
        }
    }
}

TEST_CASE("help texts do not break out of their quotes") {
    const VerbInfo verb{.name = "x", .operands = "", .help = "it's", .examples = {}};
    const std::vector<VerbFlags> rows = {
        {&verb, {{"--flag", "A|B", "the file's own [name]: one", Group::often}}}};
    CHECK(completion(Shell::zsh, rows).find("[the file'\\''s own \\[name\\]\\: one]") !=
          std::string::npos);
    CHECK(completion(Shell::fish, rows).find("-d 'the file'\\''s own [name]: one'") !=
          std::string::npos);
}
