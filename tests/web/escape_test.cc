// What comes out of the escaping.
#include "web/escape.h"

#include <doctest/doctest.h>

#include "web/assets.h"
#include "web/embedded_templates.h"
#include "web/view.h"

using namespace inquit;

TEST_CASE("markup, quotes and controls are made harmless") {
    CHECK(escape_html("<b a=\"x\" c='y'>&amp;") ==
          "&lt;b a=&quot;x&quot; c=&#39;y&#39;&gt;&amp;amp;");
    CHECK(escape_html(std::string_view("a\0b\x07\x1b\x7f", 6)) == "a\ufffdb\ufffd\ufffd\ufffd");
    CHECK(escape_html("two\nlines\tand\rmore") == "two\nlines\tand\ufffdmore");
    CHECK(escape_html("csi \xc2\x9b, no-break\xc2\xa0space") ==
          "csi \ufffd, no-break\xc2\xa0space");
    CHECK(escape_html("bad \xff\xe2\x82") == "bad \ufffd\ufffd");
    CHECK(escape_html("שלום — “quay” 🐟") == "שלום — “quay” 🐟");
}

TEST_CASE("controls of direction go where nothing isolates them") {
    CHECK(without_bidi_controls("a\u202eb\u2066c\u200fd\u061ce") == "abcde");
    CHECK(without_bidi_controls("שלום — a") == "שלום — a");
}

TEST_CASE("no template has a way around the escaping") {
    for (const auto& file : embedded::embedded_templates::files) {
        CAPTURE(file.name);
        CHECK(file.content.find("{{{") == std::string_view::npos);
        CHECK(file.content.find("{{&") == std::string_view::npos);
        CHECK(file.content.find("={{") == std::string_view::npos);  // an unquoted attribute
        CHECK(file.content.find("{{=") == std::string_view::npos);
    }
}

TEST_CASE("every template parses, with its parts") {
    for (const auto& file : embedded::embedded_templates::files) {
        const std::string name(file.name.substr(0, file.name.find('.')));
        CAPTURE(name);
        CHECK_FALSE(render_template(name, View()).empty());
        CHECK(template_source(name).find("{{>") == std::string::npos);
    }
}

TEST_CASE("an empty text hides its section and the same name further out") {
    View inner = View().set("heading", "");
    View view = View()
                    .set("heading", "outer")
                    .set("sentence", "<i>")
                    .set("inner", View::list().add(std::move(inner)));
    const std::string page = render_template("error", view);
    CHECK(page.find("<h1>outer</h1>") != std::string::npos);
    CHECK(page.find("&lt;i&gt;") != std::string::npos);
    CHECK(page.find("<i>") == std::string::npos);
}
