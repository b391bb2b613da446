// The smaller pieces: places in a query, reasons, lists of paths, JSON for a terminal, colours and pagers.
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <signal.h>
#include <unistd.h>

#include "cli/ask.h"
#include "cli/child.h"
#include "cli/display.h"
#include "cli/index_words.h"
#include "cli/json_lines.h"
#include "cli/output.h"
#include "cli/path_list.h"
#include "cli/phrases.h"
#include "cli/terminal.h"
#include "tests/support/temp_folder.h"

using namespace inquit;
using namespace inquit::cli;
using Lines = std::vector<std::string>;

namespace {

Environment with(const std::string& name, const std::string& value) {
    return [=](const std::string& asked) { return asked == name ? value : std::string{}; };
}

}  // namespace

TEST_CASE("the place of an error in a query is marked below it") {
    CHECK(marked_place("quota (brekk OR", 6, 80) == "  quota (brekk OR\n        ^");
    CHECK(marked_place("鰊 (x", 4, 80) == "  鰊 (x\n     ^");
    CHECK(marked_place("a\nb", 2, 80) == "  a b\n    ^");
    CHECK(marked_place("", 0, 80) == "  \n  ^");
    CHECK(marked_place("ab", 99, 80) == "  ab\n    ^");
}

TEST_CASE("a long query is cut around the place") {
    const auto query = std::string(300'000, 'a') + "(" + std::string(300'000, 'b');
    const auto text = marked_place(query, 300'000, 80);
    const auto first = text.substr(0, text.find('\n'));
    CHECK(display_width(first) <= 80);
    CHECK(first.starts_with("  …a"));
    CHECK(first.ends_with("b…"));
    const auto mark = text.substr(text.find('\n') + 1).find('^');
    CHECK(first.find('(') - std::string("…").size() + 1 == mark);
}

TEST_CASE("reasons are counted, the commonest first") {
    const std::vector<Problem> problems = {
        {"a", "empty"}, {"b", "gzip ends early"}, {"c", "#12: empty"}, {"d", "# x"}};
    CHECK(reasons(problems, 5) == "empty (2), # x (1), gzip ends early (1)");
    CHECK(reasons(problems, 1) == "empty (2), 2 other reasons");
    CHECK(reasons({}, 5).empty());
}

TEST_CASE("a moment is today or a date") {
    CHECK(when(std::time(nullptr)).starts_with("today "));
    CHECK(when(0).find(" 19") != std::string::npos);
}

TEST_CASE("a list of paths ends each with a line end or NUL") {
    CHECK(paths_in("a\nb c\r\n\nd", '\n') == Lines{"a", "b c", "d"});
    CHECK(paths_in(std::string("a\nb\0c\0", 6), '\0') == Lines{"a\nb", "c"});
    CHECK(paths_in("", '\n').empty());
    CHECK_THROWS_AS(read_path_list("/no/such/list", '\n'), Error);
    const TempFolder folder;
    CHECK_THROWS_AS(read_path_list(folder.path(), '\n'), Error);
}

TEST_CASE("JSON for a terminal says the same with nothing that steers it") {
    CHECK(harmless_json("{\"a\":\"\u009b31m\u202Eé\x7f\"}\n") ==
          "{\"a\":\"\\u009b31m\\u202eé\\u007f\"}\n");
}

TEST_CASE("colours are for terminals whose user has not said no") {
    const auto nobody = with("", "");
    CHECK(wants_colour(When::automatic, true, nobody));
    CHECK_FALSE(wants_colour(When::automatic, false, nobody));
    CHECK_FALSE(wants_colour(When::automatic, true, with("NO_COLOR", "1")));
    CHECK_FALSE(wants_colour(When::automatic, true, with("TERM", "dumb")));
    CHECK(wants_colour(When::always, false, with("NO_COLOR", "1")));
    CHECK_FALSE(wants_colour(When::never, true, nobody));
}

TEST_CASE("the pager is what the user says, and cat is none") {
    CHECK(pager_of(with("INQUIT_PAGER", "more")) == "more");
    CHECK(pager_of(with("PAGER", "most -s")) == "most -s");
    CHECK(pager_of(with("PAGER", "cat")).empty());
    CHECK(pager_of(with("PATH", "/no/such/folder")).empty());
}

TEST_CASE("a child hands its lines back, and its death is seen") {
    CHECK(in_child([] { return Lines{"one", "two"}; }) == Lines{"one", "two"});
    CHECK(in_child([] { return Lines{}; }) == Lines{});
    const auto dead = in_child([]() -> Lines {
        raise(SIGKILL);
        return {};
    });
    CHECK_FALSE(dead.has_value());
}

TEST_CASE("speakers have words for every kind") {
    CHECK(speaker_name({SpeakerKind::person, "Halvar\nBrekk"}) == "Halvar Brekk");
    CHECK(speaker_name({SpeakerKind::unnamed, ""}) == "unnamed");
    CHECK(speaker_name({SpeakerKind::unnamed, "a delegate"}) == "a delegate (unnamed)");
    CHECK(speaker_name({SpeakerKind::unknown, ""}) == "speaker unknown");
    CHECK(other_mention({SpeakerKind::person, "Halvar Brekk"}, "he") == "he");
    CHECK(other_mention({SpeakerKind::person, "Halvar Brekk"}, "Brekk").empty());
    CHECK(other_mention({SpeakerKind::person, "Halvar Brekk"}, "Prime Minister Halvar Brekk")
              .empty());
    CHECK(other_mention({SpeakerKind::unknown, ""}, "").empty());
}

TEST_CASE("an analysis is one line of JSON by code points") {
    ArticleRecord record;
    record.article.id = "3fa1c07e";
    record.article.body = "“Né,” said Ané.";
    record.analysis.entities = {{"Ané", EntityType::person}};
    record.analysis.mentions = {{make_span(16, 20), 0}};
    Quote quote;
    quote.content = make_span(3, 7);
    quote.source = make_span(16, 20);
    quote.speaker = {SpeakerKind::person, "Ané"};
    record.analysis.quotes = {quote};
    CHECK(json_line(record) ==
          "{\"id\":\"3fa1c07e\",\"offsets\":\"codepoint\",\"quotes\":[{\"start\":1,\"end\":4,"
          "\"type\":\"quoted\","
          "\"speaker_name\":\"Ané\",\"speaker_type\":\"person\",\"confidence\":0.0,"
          "\"pattern\":\"none\",\"speaker_mention_span\":[11,14]}],\"speakers\":[\"Ané\"],"
          "\"entities\":[{\"start\":11,\"end\":14,\"type\":\"PERSON\",\"canonical\":\"Ané\"}]}\n");
    record.article.record = 4;
    record.article.external_id = "line-4";
    record.analysis.quotes[0].speaker = {SpeakerKind::unnamed, "a delegate"};
    record.analysis.quotes[0].source.reset();
    record.analysis.quotes[0].kind = QuoteKind::indirect;
    record.analysis.mentions.clear();
    CHECK(json_line(record) ==
          "{\"id\":\"line-4\",\"offsets\":\"codepoint\",\"quotes\":[{\"start\":1,\"end\":4,"
          "\"type\":\"indirect\","
          "\"speaker_name\":null,\"confidence\":0.0,\"pattern\":\"none\","
          "\"speaker_mention_span\":null}],\"speakers\":[],\"entities\":[]}\n");
}
