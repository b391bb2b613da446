// What an index says of itself at no cost.
#include <doctest/doctest.h>

#include "searcher/index.h"
#include "tests/support/small_index.h"
#include "tests/support/tale.h"

using namespace inquit;

TEST_CASE("a glance says what the whole information says, where it says anything") {
    const SmallIndex made(herring_tales());
    Index index = Index::open(made.path());
    const IndexInfo all = index.info(), glance = index.glance();
    CHECK(glance.articles == herring_tales().size());
    CHECK(glance.articles == all.articles);
    CHECK(glance.quotes == all.quotes);
    CHECK(glance.undated == all.undated);
    CHECK(glance.generation == all.generation);
    CHECK(glance.changed == all.changed);
    CHECK(glance.version == all.version);
    CHECK(glance.files == 0);
}

TEST_CASE("the version of an index changes with a commit and from one index to the next") {
    const auto tales = herring_tales();
    const SmallIndex made({tales[0]}), other({tales[0]});
    Index index = Index::open(made.path());
    const std::string before = index.glance().version;
    CHECK(index.glance().version == before);
    CHECK(Index::open(other.path()).glance().version != before);
    made.add({tales[1]});
    CHECK(index.glance().version != before);
    CHECK(index.glance().articles == 2);
}
