// Decisions about names from the page: who may make them, and what reaches the program.
#include <doctest/doctest.h>

#include "indexer/base/error.h"
#include "tests/web/site.h"

using namespace inquit;

namespace {

// An editor that writes down what it is told.
struct Told {
    std::vector<NameDecision> decisions;
    Editor editor{"0123456789abcdef",
                  [this](const NameDecision& decision) {
                      if (decision.names.size() > 1 && decision.names[1] == "Nobody")
                          throw Error("no person is called “Nobody” here", "list the names");
                      decisions.push_back(decision);
                      return std::string("done");
                  },
                  [] { return std::string("H. Brekk is <b>Halvar Brekk</b> from now on"); }};

    WebResponse ask(const std::string& target,
                    bool post = false,
                    bool cookie = true,
                    const std::string& origin = "http://localhost:8017",
                    const std::string& site = "same-origin") {
        WebRequest request{target, {{"host", "localhost:8017"}}};
        if (!site.empty()) request.headers["sec-fetch-site"] = site;
        if (cookie) request.headers["cookie"] = "other=1; inquit-edit=0123456789abcdef";
        if (!origin.empty()) request.headers["origin"] = origin;
        request.post = post;
        request.editor = &editor;
        return respond(herring_site(), request);
    }
};

const std::string merge = "/decide?do=merge&type=person&name=Halvar+Brekk&name=H.+Brekk";

}  // namespace

TEST_CASE("without --edit a decision is a page that says how to make it") {
    const Html html = page(herring_site(), merge);
    CHECK(html.text().find("inquit names merge 'Halvar Brekk' 'H. Brekk' --type person") !=
          std::string::npos);
    for (const auto* form : html.all("form")) CHECK(form->attributes.at("action") != merge);
    WebRequest post{merge, {{"host", "localhost"}, {"origin", "http://localhost"}}};
    post.post = true;
    CHECK(respond(herring_site(), post).status == 403);
}

TEST_CASE("the address that was printed lets its reader in, another one nobody") {
    Told told;
    CHECK(told.ask("/?edit=fedcba9876543210", false, false).status == 403);
    CHECK(told.ask("/?edit=", false, false).status == 403);
    const WebResponse in = told.ask("/?edit=0123456789abcdef", false, false);
    CHECK(in.status == 303);
    CHECK(in.headers.at("Location") == "/names");
    const std::string cookie = in.headers.at("Set-Cookie");
    for (const std::string part : {"inquit-edit=0123456789abcdef", "HttpOnly", "SameSite=Strict"}) {
        CAPTURE(part);
        CHECK(cookie.find(part) != std::string::npos);
    }
    CHECK(told.ask("/names", false, false).body.find("do=split") == std::string::npos);
}

TEST_CASE("names have ways to change them, and what is decided is asked once more") {
    Told told;
    const Html names = read_html(told.ask("/names").body);
    CHECK(names.problems.empty());
    CHECK(names.text().find("H. Brekk is <b>Halvar Brekk</b> from now on") != std::string::npos);
    CHECK(names.find("a", "href", "/decide?do=undo&type=person") != nullptr);
    const Html asked = read_html(told.ask(merge).body);
    CHECK(asked.problems.empty());
    CHECK(asked.find("form", "action", merge) != nullptr);
    CHECK(told.decisions.empty());
}

TEST_CASE("a decision of a page of this server is carried out, and leads back to the names") {
    Told told;
    const WebResponse made = told.ask(merge, true);
    CHECK(made.status == 303);
    CHECK(made.headers.at("Location") == "/names?q=Halvar+Brekk");
    REQUIRE(told.decisions.size() == 1);
    CHECK(told.decisions[0].verdict == "merge");
    CHECK(told.decisions[0].type == EntityType::person);
    CHECK(told.decisions[0].names == std::vector<std::string>{"Halvar Brekk", "H. Brekk"});
    CHECK(told.ask("/decide?do=undo&type=place", true, true, "null").headers.at("Location") ==
          "/names?type=place");
    CHECK(told.decisions.back().names.empty());
}

TEST_CASE("nothing else is carried out") {
    Told told;
    CHECK(told.ask(merge, true, false).status == 403);                          // no cookie
    CHECK(told.ask(merge, true, true, "").status == 403);                       // no origin
    CHECK(told.ask(merge, true, true, "http://evil.example").status == 403);    // another's form
    CHECK(told.ask(merge, true, true, "http://localhost:9999").status == 403);  // another port
    CHECK(told.ask(merge, true, true, "null", "cross-site").status == 403);
    CHECK(told.ask(merge, true, true, "null", "same-site").status == 403);
    CHECK(told.ask(merge, true, true, "null", "none").status == 403);
    CHECK(told.ask(merge, true, true, "null", "").status == 403);  // a browser that says nothing
    CHECK(told.ask("/names", true).status == 405);
    for (const std::string wrong : {"do=merge&name=A",
                                    "do=merge&name=A&name=A",
                                    "do=drop&name=A",
                                    "name=A&name=B",
                                    "do=rename&name=A&name=B&name=C",
                                    "do=undo&name=A"}) {
        CAPTURE(wrong);
        CHECK(told.ask("/decide?" + wrong, true).status == 400);
        CHECK(told.ask("/decide?" + wrong).status == 400);
    }
    CHECK(told.decisions.empty());
    const WebResponse unknown = told.ask("/decide?do=merge&name=A&name=Nobody", true);
    CHECK(unknown.status == 503);
    CHECK(unknown.body.find("No person is called") != std::string::npos);
}

TEST_CASE("names full of markup and quote marks are harmless in a decision") {
    Told told;
    const Html html = read_html(
        told.ask("/decide?do=merge&name=%3Cscript%3Ealert(1)%3C/script%3E&name=O'Dowd%22%3E").body);
    CHECK(html.problems.empty());
    CHECK(html.text().find(R"('<script>alert(1)</script>' 'O'\''Dowd">')") != std::string::npos);
}
