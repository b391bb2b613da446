// Are the texts of a pack the same in another place?
#include "searcher/pack_elsewhere.h"

#include <doctest/doctest.h>

#include "indexer/schema/identity.h"
#include "indexer/schema/sha256.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

namespace {

Tale nets() {
    return {.path = "/news/quay.txt",
            .title = "Nets on the quay: “not here”",
            .source = "Tidewater Post",
            .section = {},
            .author = {},
            .date = "2021-03-04",
            .text = "Fog. @q[Ines Corbel|Not here] said @p[Ines Corbel]."};
}

PackedText text_of(const ArticleRecord& record) {
    PackedText out;
    out.id = record.article.id;
    out.title = record.article.title;
    out.source = record.article.source;
    out.url = record.article.url;
    out.published = record.article.published;
    out.sha256 = sha256(record.article.body);
    return out;
}

ArticleRecord retouched() {
    Tale other = nets();
    other.text += " It lifted at noon.";
    return record_of(other);
}

}  // namespace

TEST_CASE("an index has a text, has another in its place, or has none") {
    const SmallIndex small({record_of(nets()), herring_tales().front()});
    Index index = Index::open(small.path());
    Elsewhere out;
    look_up(text_of(record_of(nets())), index, out);
    CHECK(out.same == 1);
    look_up(text_of(retouched()), index, out);
    CHECK(out.changed == 1);
    Tale other = nets();
    other.title = "Nothing like it";
    look_up(text_of(record_of(other)), index, out);
    CHECK(out.missing == 1);
    for (const std::string& title :
         {std::string(100'000, 'x'), std::string("\"( NOT \" OR"), std::string("…")}) {
        PackedText odd = text_of(retouched());
        odd.title = title;
        odd.id = std::string(32, '"');
        look_up(std::move(odd), index, out);
    }
    CHECK(out.missing == 4);
    REQUIRE(out.first_others.size() == 5);
    CHECK(out.first_others[0].now == record_of(nets()).article.id);
    CHECK(out.first_others[0].path == "/news/quay.txt");
    CHECK(out.first_others[1].now.empty());
}

TEST_CASE("an index is not believed because it has the id: the text counts") {
    const SmallIndex small({record_of(nets())});
    Index index = Index::open(small.path());
    PackedText packed = text_of(record_of(nets()));
    packed.sha256 = sha256("something else");
    Elsewhere out;
    look_up(std::move(packed), index, out);
    CHECK(out.changed == 1);
}

TEST_CASE("a folder's texts are the same under another name, and changed under their own") {
    TextsSought sought;
    sought.seek(text_of(record_of(nets())));
    sought.seek(text_of(herring_tales().at(0)));
    sought.seek(text_of(herring_tales().at(1)));
    Article moved = record_of(nets()).article;
    moved.source = "another folder";
    moved.path = "/elsewhere/quay.txt";
    sought.found(moved);
    Article changed = herring_tales().at(0).article;
    changed.body += " More.";
    changed.id = article_id(changed);
    sought.found(changed);
    const Elsewhere out = sought.take("/elsewhere");
    CHECK(out.same == 1);
    CHECK(out.changed == 1);
    CHECK(out.missing == 1);
    CHECK(!out.all_same());
    REQUIRE(out.first_others.size() == 2);
    CHECK(out.first_others[0].now == changed.id);
}
