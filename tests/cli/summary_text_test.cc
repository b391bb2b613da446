#include "cli/summary_text.h"

#include <string>

#include <doctest/doctest.h>

#include "cli/display.h"
#include "cli/progress.h"

using namespace inquit;
using namespace inquit::cli;

namespace {

const Style plain{.width = 100, .colour = false, .home = "/home/runa"};

RunFacts facts() {
    RunFacts out;
    out.index = "/home/runa/.local/share/inquit";
    out.label = [](std::string_view format) { return format == "html" ? "HTML" : "plain text"; };
    return out;
}

Summary whole_run() {
    Summary summary;
    summary.articles = 4159;
    summary.changed = 4212;
    summary.quotes = 31'890;
    summary.quotes_with_speaker = 27'104;
    summary.people = 1922;
    summary.organisations = 811;
    summary.places = 1;
    summary.undated = 214;
    summary.without_headline = 97;
    summary.by_format = {{"html", 171}, {"text", 3988}};
    summary.problems = {
        {"/home/runa/news/a.pdf", "PDF is not read yet"}, {"/b\x1b", "empty"}, {"/c", "empty"}};
    summary.index_bytes = 96'000'000;
    summary.seconds = 19.7;
    return summary;
}

}  // namespace

TEST_CASE("a run is summed up with its numbers in one column") {
    auto those = facts();
    those.tries = {"inquit search Brannholm", "inquit serve --open"};
    CHECK(summary_text(whole_run(), those, plain) ==
          "4,159 articles in 19.7 s                                          index 96 MB, "
          "~/.local/share/inquit\n"
          "  3,988 plain text   171 HTML\n"
          " 31,890 quotes, 27,104 with a speaker (85 %)   1,922 people   811 organisations   1 "
          "place\n"
          "    214 without a date   97 without a headline (first sentence used)\n"
          "      3 not read: inquit check --problems\n"
          "\n"
          "Try   inquit search Brannholm      inquit serve --open\n");
}

TEST_CASE("a run that had nothing to do says so in one line") {
    Summary summary;
    summary.unchanged = 4212;
    summary.seconds = 0.41;
    CHECK(summary_text(summary, facts(), plain) == "Nothing to do: 4,212 unchanged.   0.4 s\n");
    summary.gone = 2;
    CHECK(summary_text(summary, facts(), plain) ==
          "Nothing to do: 4,212 unchanged, 2 gone from disk (kept; --prune drops them).   0.4 s\n");
    CHECK(summary_text({}, facts(), plain) == "Nothing to do: no files here.\n");
    auto pruning = facts();
    pruning.prune = true;
    summary.pruned = 2;
    CHECK(summary_text(summary, pruning, plain) ==
          "Nothing else to do: 4,212 unchanged, 2 gone from disk (dropped).   0.4 s\n");
}

TEST_CASE("a dry run says what it would do") {
    auto dry = facts();
    dry.dry_run = true;
    Summary summary;
    summary.changed = 1;
    summary.unchanged = 4211;
    summary.gone = 2;
    CHECK(summary_text(summary, dry, plain) ==
          "Would read 1 file; 4,211 unchanged, 2 gone from disk (kept; --prune drops them).\n");
    dry.prune = true;
    CHECK(summary_text(summary, dry, plain) ==
          "Would read 1 file; 4,211 unchanged, 2 gone from disk (would be dropped).\n");
}

TEST_CASE("the first few problems are listed, harmless, and the rest counted") {
    CHECK(problems_text(whole_run().problems, 2, plain) ==
          "not read: ~/news/a.pdf: PDF is not read yet\nnot read: /b\uFFFD: empty\n… and 1 more\n");
    CHECK(problems_text({}, 5, plain).empty());
}

TEST_CASE("progress is a bar, files, pace and the time left") {
    Progress progress;
    progress.files = 4212;
    progress.files_done = progress.articles = 2106;
    progress.size = 10'000'000;
    progress.size_done = 5'000'000;
    progress.seconds = 10;
    CHECK(progress_line(progress, 100) ==
          "  ━━━━━━━━━━━━━━━━━━━━────────────────────   2,106 of 4,212 files   211/s   10 s left");
    progress.seconds = 0.1;
    CHECK(progress_line(progress, 100).ends_with("2,106 of 4,212 files"));
}

TEST_CASE("the bar goes by size, and articles are counted where a file holds many") {
    Progress progress;
    progress.files = 4;
    progress.files_done = 2;
    progress.articles = 3000;
    progress.size = 1000;
    progress.size_done = 900;
    progress.seconds = 9;
    CHECK(progress_line(progress, 110) ==
          "  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━────   2 of 4 files   3,000 articles   333/s   1 "
          "s left");
    progress.size_done = 1;
    CHECK(progress_line(progress, 110).ends_with("333/s"));
    CHECK(progress_line({}, 110).ends_with("0 of 0 files"));
}

TEST_CASE("progress stays on one line of any terminal") {
    Progress progress;
    for (const std::uint64_t files : {0ULL, 1ULL, 4212ULL, 10'000'000ULL}) {
        progress.files = files;
        progress.files_done = files / 3;
        progress.articles = files * 7;
        progress.size = files * 4000;
        progress.size_done = files * 1000;
        progress.seconds = 5000;
        for (unsigned width = 40; width < 130; ++width)
            CHECK(display_width(progress_line(progress, width)) < width);
    }
}
