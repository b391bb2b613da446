// The reader of pages sees what it is there to see.
#include "tests/web/html.h"

#include <doctest/doctest.h>

using namespace inquit;

TEST_CASE("a sound page has no problems") {
    const Html html = read_html(
        "<!doctype html>\n<html lang=\"en\"><p id=\"a\">x &lt; y<br>z</p><svg><rect "
        "x=\"1\"/></svg></html>");
    CHECK(html.problems.empty());
    CHECK(html.by_id("a")->text == "x < yz");
    CHECK(html.find("html", "lang", "en") != nullptr);
}

TEST_CASE("each fault of a page is a problem") {
    for (const std::string body : {"<p>",
                                   "</p>",
                                   "<b><i></b></i>",
                                   "<p a=x></p>",
                                   "<p>a < b</p>",
                                   "<p>a > b</p>",
                                   "<p>a & b</p>",
                                   "<p id=\"a\"></p><p id=\"a\"></p>",
                                   "<p onclick=\"x\"></p>",
                                   "<p style=\"x\"></p>",
                                   "<script>x</script>",
                                   "<style>x</style>",
                                   "<p><div></div></p>",
                                   "<a href=\"x\"><a href=\"y\"></a></a>",
                                   "<p>\x01</p>",
                                   "<p a=\"1\" a=\"2\"></p>"}) {
        CAPTURE(body);
        CHECK_FALSE(read_html("<!doctype html>" + body).problems.empty());
    }
}
