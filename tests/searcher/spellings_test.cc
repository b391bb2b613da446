// Words that are written in more than one way.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/index.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

ArticleRecord note(const std::string& name, const std::string& text) {
    Tale tale;
    tale.path = "/notes/" + name + ".txt";
    tale.title = "Note";
    tale.text = text;
    return record_of(tale);
}

const SmallIndex& notes() {
    static const SmallIndex index(
        {note("closed", "The email came. A policymaker read it."),
         note("hyphen", "Two e-mails came. Policy-makers read them."),
         note("space", "A policy maker wrote by hand."),
         note("maybe", "Maybe the maybe of maybes."),
         note("may", "It may be so."),
         note("points", "The U.S. delegate left the U.N. in haste."),
         note("full", "The United States sent word to the United Nations."),
         note("letters", "USA and UN stood on the crates."),
         note("french", "Il a vu un bateau."),
         note("pronoun", "Tell us what united these states of mind.")});
    return index;
}

std::string found(const std::string& query, bool expand = true) {
    Index index = Index::open(notes().path());
    Request request;
    request.query = query;
    request.limit = 100;
    request.expand = expand;
    std::vector<std::string> all;
    for (const ArticleHit& hit : index.search(request).hits)
        all.push_back(hit.path.substr(7, hit.path.size() - 11));
    std::ranges::sort(all);
    std::string out;
    for (const std::string& name : all) out += (out.empty() ? "" : " ") + name;
    return out;
}

std::string read(const std::string& query, bool expand = true) {
    Index index = Index::open(notes().path());
    Request request;
    request.query = query;
    request.expand = expand;
    return index.search(request).reading.read_as;
}

}  // namespace

TEST_CASE("a hyphen may be there or not") {
    CHECK(found("email") == "closed hyphen");
    CHECK(found("e-mail") == "closed hyphen");
    CHECK(found("e-mails") == "closed hyphen");
    CHECK(found("policymaker") == "closed hyphen");
    CHECK(found("policymakers") == "closed hyphen");
    CHECK(found("policy-maker") == "closed hyphen space");
    CHECK(found("policy maker") == "closed hyphen space");
    CHECK(found("email w/5 policymaker") == "closed hyphen");
    CHECK(found("email w/s policymaker").empty());
    CHECK(found("e-mail w/2 came") == "closed hyphen");
    CHECK(found("atleast1 email") == "closed hyphen");
}

TEST_CASE("two words that nobody joins with a hyphen stay two words") {
    CHECK(found("may be") == "may");
    CHECK(found("maybe") == "maybe");
    CHECK(read("may be") == "may AND be");
}

TEST_CASE("a name is found short and in full") {
    CHECK(found("U.S.") == "full letters points");
    CHECK(found("US") == "full letters points");
    CHECK(found("usa") == "full letters points");
    CHECK(found("united states") == "full letters points pronoun");
    CHECK(found("us") == "pronoun");
    CHECK(found("U.S. w/2 delegate") == "points");
    CHECK(found("U.S. w/2 sent") == "full");
    CHECK(found("UN") == "french full letters points");
    CHECK(found("un") == "french letters points");
    CHECK(found("EU").empty());
}

TEST_CASE("the answer shows each spelling, and without expansion there is none") {
    CHECK(read("email") == "email [also e-mails]");
    CHECK(read("e-mail") == "e-mail [also email, \"e mails\"]");
    CHECK(read("U.S.") == "U.S. [also \"united states\", usa]");
    CHECK(read("UN") == "UN [also \"united nations\"]");
    CHECK(read("united states boats") == "((united AND states) OR =U.S. OR =usa) AND boats");
    CHECK(read("policy maker") == "(policy AND maker) OR policymaker [also policy-makers]");
    for (const std::string query : {"email", "e-mail", "U.S.", "UN"}) {
        CAPTURE(query);
        CHECK(read(query, false) == query);
    }
    CHECK(found("email", false) == "closed");
    CHECK(found("e-mails", false) == "hyphen");
    CHECK(found("U.S.", false) == "points");
    CHECK(found("united states", false) == "full pronoun");
}

TEST_CASE("in quote marks and behind an equals sign nothing is added") {
    CHECK(found("=email") == "closed");
    CHECK(found("\"email\"") == "closed");
    CHECK(found("\"united states\"") == "full");
    CHECK(found("\"policy maker\"") == "space");
    CHECK(found("=U.S.") == "points");
}

TEST_CASE("other spellings are marked in what is shown") {
    Index index = Index::open(notes().path());
    Request request;
    request.query = "U.S. email";
    request.any = true;
    for (const ArticleHit& hit : index.search(request).hits) {
        CAPTURE(hit.path);
        const bool marked = std::ranges::any_of(hit.snippet, &SnippetPiece::hit);
        CHECK(marked);
    }
}
