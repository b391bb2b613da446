// An article as lists name it that are about another one.
#pragma once

#include <optional>
#include <string>

#include "indexer/schema/article.h"

namespace inquit {

struct Copy {
    std::string id, title, source, path;
    Provenance title_from{};
    std::optional<Day> published;
};

}  // namespace inquit
