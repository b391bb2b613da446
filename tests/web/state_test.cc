// The state of a page in its URL.
#include "web/state.h"

#include <doctest/doctest.h>

using namespace inquit;

namespace {

PageState state_of(const std::string& target) { return read_state(parse_target(target).params); }

std::string round_trip(const std::string& url) { return link_to("/search", state_of(url)); }

}  // namespace

TEST_CASE("a state is its URL and back") {
    for (const std::string url : {
             "/search",
             "/search?q=quota",
             "/search?q=quota&any=1&speaker=Halvar+Brekk&not-place=Lirenne&from=2019-02-01&to=2019-"
             "06-30",
             "/search?org=Fisheries+Ministry&source=Northern+Ledger&section=World&by=Orlund&year="
             "2019",
             "/search?q=quota&about=herring+boats&min-words=8&from=2019-02-01",
             "/search?undated=only&sort=oldest&more=speaker&page=3",
         }) {
        CHECK(round_trip(url) == url);
    }
}

TEST_CASE("every facet of the table of fields is a parameter, by name and by alias") {
    for (const auto& row : fields) {
        if (!row.facet) continue;
        CAPTURE(row.name);
        for (const auto name : {row.name, row.alias}) {
            const PageState state =
                state_of("/search?" + std::string(name) + "=x&not-" + std::string(name) + "=y");
            CHECK(state.request.filters ==
                  std::vector<Filter>{{row.field, "x", false}, {row.field, "y", true}});
        }
    }
}

TEST_CASE("fields that are no facets are no parameters") {
    const PageState state = state_of("/search?title=quota&date=2019&nonsense=1");
    CHECK(state.request.filters.empty());
    CHECK(state.unknown == std::vector<std::string>{"title", "date", "nonsense"});
    CHECK(state.ignored.empty());
}

TEST_CASE("a month or a year as from and to is its first and its last day") {
    const PageState state = state_of("/search?from=2019-02&to=2020");
    CHECK(iso(*state.request.from) == "2019-02-01");
    CHECK(iso(*state.request.to) == "2020-12-31");
}

TEST_CASE("what cannot be read is said, and the rest holds") {
    for (const std::string param : {"from=yesterday",
                                    "to=2019-02-30",
                                    "sort=size",
                                    "undated=maybe",
                                    "page=0",
                                    "page=-1",
                                    "page=501",
                                    "page=99999999999999999999",
                                    "page=2x"}) {
        CAPTURE(param);
        const PageState state = state_of("/search?q=quota&" + param);
        CHECK(state.ignored.size() == 1);
        CHECK(link_to("/search", state) == "/search?q=quota");
    }
}

TEST_CASE("empty fields of a form say nothing") {
    CHECK(round_trip("/search?q=&from=&to=&sort=best&undated=keep&speaker=&page=1") == "/search");
}

TEST_CASE("the same filter twice is one, and there is an end to filters") {
    CHECK(state_of("/search?place=a&place=a").request.filters.size() == 1);
    std::string url = "/search?q=x";
    for (int i = 0; i < 60; ++i) url += "&place=p" + std::to_string(i);
    const PageState state = state_of(url);
    CHECK(state.request.filters.size() == 50);
    CHECK(state.ignored.size() == 10);
}

TEST_CASE("adding, excluding and removing a filter begins at the first page and keeps the rest") {
    const PageState state = state_of("/search?q=quota&speaker=A&sort=newest&page=4");
    const Filter b{Field::place, "B", false}, not_a{Field::speaker, "A", true};
    CHECK(link_to("/search", with_filter(state, b)) ==
          "/search?q=quota&speaker=A&place=B&sort=newest");
    CHECK(link_to("/search", with_filter(state, not_a)) ==
          "/search?q=quota&not-speaker=A&sort=newest");
    CHECK(link_to("/search", without_filter(state, {Field::speaker, "A", false})) ==
          "/search?q=quota&sort=newest");
    CHECK(link_to("/search", with_filter(with_filter(state, b), b)) ==
          "/search?q=quota&speaker=A&place=B&sort=newest");
}

TEST_CASE("without words to rank by the newest come first") {
    CHECK(shown_sort(state_of("/search").request) == Sort::newest);
    CHECK(shown_sort(state_of("/search?sort=oldest").request) == Sort::oldest);
    CHECK(shown_sort(state_of("/search?q=quota").request) == Sort::best);
}
