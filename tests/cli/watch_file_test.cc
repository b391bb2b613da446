// Saved searches as files.
#include "cli/watch_file.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/base/error.h"
#include "tests/support/temp_folder.h"

using namespace inquit;
using namespace inquit::cli;
using namespace std::chrono_literals;

namespace {

Watch full() {
    Watch watch{.name = "brekk", .quotes = true, .request = {}, .last = {}, .seen = {}};
    watch.request.query = "herring \"red sea\"";
    watch.request.any = true;
    watch.request.filters = {{Field::speaker, "Halvar Brekk: really", false},
                             {Field::place, "merrow", true}};
    watch.request.from = Day{2019y / 4 / 1};
    watch.request.to = Day{2019y / 4 / 30};
    watch.request.undated = Undated::drop;
    watch.request.sort = Sort::newest;
    watch.last = "2026-11-25T12:00:00Z";
    watch.seen = {"0011", "aabb"};
    return watch;
}

std::string refusal(const std::string& text) {
    try {
        parse_watch("w", text);
    } catch (const Error& error) {
        return error.what();
    }
    return "taken";
}

}  // namespace

TEST_CASE("a watch is read as it was written, in plain text") {
    const auto watch = full();
    const auto text = watch_text(watch);
    CHECK(text.starts_with("inquit watch 1\nof: quotes\nquery: herring \"red sea\"\n"));
    CHECK(text.find("\nnot-place: merrow\n") != std::string::npos);
    const auto again = parse_watch("brekk", text);
    CHECK(again.name == "brekk");
    CHECK(again.quotes);
    CHECK(again.request.query == watch.request.query);
    CHECK(again.request.any);
    CHECK(again.request.filters == watch.request.filters);
    CHECK(again.request.from == watch.request.from);
    CHECK(again.request.to == watch.request.to);
    CHECK(again.request.undated == Undated::drop);
    CHECK(again.request.sort == Sort::newest);
    CHECK(again.last == watch.last);
    CHECK(again.seen == watch.seen);
}

TEST_CASE("a query of several lines cannot become settings of its own") {
    Watch watch{.name = "w", .quotes = false, .request = {}, .last = {}, .seen = {}};
    watch.request.query = "a\nseen:\nffff";
    CHECK(parse_watch("w", watch_text(watch)).request.query == "a seen: ffff");
}

TEST_CASE("a file that was damaged says in which line") {
    CHECK(refusal("") == "the watch w, line 0: it ends early");
    CHECK(refusal("something else\n") == "the watch w, line 1: it is no watch");
    CHECK(refusal("inquit watch 1\nof: articles\n") == "the watch w, line 2: it ends early");
    CHECK(refusal("inquit watch 1\nspeeker: x\nseen:\n").find("line 2") != std::string::npos);
    CHECK(refusal("inquit watch 1\nseen:\nxyz\n").find("line 3") != std::string::npos);
    CHECK(refusal("inquit watch 1\nfrom: soon\nseen:\n").find("soon") != std::string::npos);
}

TEST_CASE("names that would lead elsewhere are refused") {
    for (const std::string name : {"", "../x", "a/b", ".lock", "a b", "-x", "a\n"}) {
        CAPTURE(name);
        CHECK_THROWS_AS(check_watch_name(name), Error);
    }
    for (const std::string name : {"brekk", "fish_2", "a-b", "Fischfänge"}) {
        CAPTURE(name);
        CHECK_NOTHROW(check_watch_name(name));
    }
}

TEST_CASE("watches are listed, found, replaced and removed") {
    const TempFolder folder;
    {
        const Watches none(folder.path(), Watches::Use::look);
        CHECK(none.names().empty());
        CHECK_FALSE(none.find("brekk").has_value());
    }
    CHECK_FALSE(std::filesystem::exists(folder.path("watches")));
    const Watches watches(folder.path(), Watches::Use::change);
    auto watch = full();
    watches.save(watch);
    watch.seen.emplace_back("ccdd");
    watches.save(watch);
    watch.name = "another";
    watches.save(watch);
    CHECK(watches.names() == std::vector<std::string>{"another", "brekk"});
    CHECK(watches.find("brekk")->seen.size() == 3);
    CHECK(watches.remove("brekk"));
    CHECK_FALSE(watches.remove("brekk"));
    CHECK(watches.names() == std::vector<std::string>{"another"});
}

TEST_CASE("of two that change watches at once one waits") {
    const TempFolder folder;
    std::vector<std::thread> writers;
    for (int writer = 0; writer < 4; ++writer) {
        writers.emplace_back([&folder] {
            for (int i = 0; i < 20; ++i) {
                const Watches watches(folder.path(), Watches::Use::change);
                auto watch = watches.find("count").value_or(
                    Watch{.name = "count", .quotes = false, .request = {}, .last = {}, .seen = {}});
                watch.seen.emplace_back("aa");
                watches.save(watch);
            }
        });
    }
    for (auto& writer : writers) writer.join();
    CHECK(Watches(folder.path(), Watches::Use::look).find("count")->seen.size() == 80);
}
