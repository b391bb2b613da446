// Stylesheet and script lose what only people read, and nothing else.
#include "web/compact.h"

#include <doctest/doctest.h>

using namespace inquit;

TEST_CASE("comments and idle spaces go, strings and separating spaces stay") {
    CHECK(compact_css("/* bars */\n.a > b :first-child {\n  margin: 0 auto;\n  content: \", \" / "
                      "\"\"\n}\n") == ".a > b :first-child{margin:0 auto;content:\", \" / \"\"}");
    CHECK(compact_css("@media (max-width: 44rem) { a, b { x: y } }") ==
          "@media (max-width:44rem){a,b{x:y}}");
    CHECK(compact_css("a/* b */c") == "a c");
}

TEST_CASE("what is never closed ends with the text") {
    CHECK(compact_css("a { x: \"y") == "a{x:\"y");
    CHECK(compact_css("a /* b") == "a");
    CHECK(compact_css("/*").empty());
    CHECK(compact_css("").empty());
}

TEST_CASE("a script loses comments of their own line, empty lines and indents") {
    CHECK(compact_js("// what it is\n(() => {\n\n  const a = '//x';  // why\n\t// b\n})();") ==
          "(() => {\nconst a = '//x';  // why\n})();\n");
    CHECK(compact_js("").empty());
    CHECK(compact_js("  // only").empty());
}
