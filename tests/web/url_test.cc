// Query strings: what a browser sends, and what an attacker does.
#include "web/url.h"

#include <doctest/doctest.h>

using namespace inquit;

namespace {

std::string value(std::string_view query) {
    const Target target = parse_target("/search?" + std::string(query));
    REQUIRE(target.problem.empty());
    REQUIRE(target.params.size() == 1);
    return target.params[0].value;
}

}  // namespace

TEST_CASE("a target is cut into path and parameters") {
    const Target target = parse_target("/search?q=quota&speaker=Halvar+Brekk&empty=&flag#part");
    CHECK(target.path == "/search");
    CHECK(target.params ==
          Params{{"q", "quota"}, {"speaker", "Halvar Brekk"}, {"empty", ""}, {"flag", ""}});
}

TEST_CASE("a name may come again, and each keeps its place") {
    const Target target = parse_target("/?place=a&place=b&place=a");
    CHECK(target.params == Params{{"place", "a"}, {"place", "b"}, {"place", "a"}});
}

TEST_CASE("values are decoded once") {
    struct Row {
        std::string_view query, value;
    };

    const Row rows[] = {
        {"q=a+b", "a b"},
        {"q=a%2Bb", "a+b"},
        {"q=a=b", "a=b"},
        {"q=%2525", "%25"},
        {"q=100%", "100%"},
        {"q=%zz%4", "%zz%4"},
        {"q=%e2%80%9cquay%E2%80%9D", "“quay”"},
        {"q=%ff%fe", "\ufffd\ufffd"},
        {"q=a%00b", "a\ufffdb"},
        {"q=a%1bb", "a\ufffdb"},
        {"q=++a%0d%0a+b+", "a b"},
        {"q=%26%3D%23", "&=#"},
        {"&&q=x&&", "x"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.query);
        CHECK(value(row.query) == row.value);
    }
}

TEST_CASE("a path is decoded but keeps its plus signs") {
    CHECK(parse_target("/article/a%62+c").path == "/article/ab+c");
    CHECK(parse_target("/%2e%2e/%2fetc").path == "/..//etc");
    CHECK(parse_target("").path.empty());
}

TEST_CASE("too long or too many is refused, at the limit it is not") {
    CHECK(parse_target("/search?q=" + std::string(longest_value, 'a')).problem.empty());
    CHECK_FALSE(parse_target("/search?q=" + std::string(longest_value + 1, 'a')).problem.empty());
    CHECK_FALSE(parse_target("/" + std::string(longest_target, 'a')).problem.empty());
    std::string many = "/search?";
    for (std::size_t i = 0; i < most_params; ++i) many += "a=1&";
    CHECK(parse_target(many).problem.empty());
    CHECK_FALSE(parse_target(many + "a=1").problem.empty());
}

TEST_CASE("what is encoded is read back the same") {
    for (const std::string text :
         {"a b", "a+b", "“curly” & <angle> 'x' \"y\"", "100 % #1 ?=/", "שלום", "~a-b_c.d"}) {
        CAPTURE(text);
        std::string url = "/search";
        append_param(url, "q", text);
        append_param(url, "q", text);
        CHECK(parse_target(url).params == Params{{"q", text}, {"q", text}});
    }
}
