// From names in the text to the people, organisations and places of the article.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/analysis/mentions.h"
#include "indexer/analysis/people.h"
#include "indexer/analysis/reading.h"
#include "indexer/analysis/tagger/tagger.h"

namespace inquit {

// Who and what is named. Entity numbers are those of `entities`; people come first in the order of People.
struct Cast {
    Cast(People&& found, std::vector<NameSpan>&& named)
        : people(std::move(found)), names(std::move(named)) {}

    People people;
    std::vector<Entity> entities;
    std::vector<NameSpan>
        names;  // in order; entity filled in; reading.tokens[].mention points here

    [[nodiscard]] bool is_person(std::uint32_t entity) const {
        return entities[entity].type == EntityType::person;
    }
};

Cast find_cast(Reading& reading, tagger::Tagger& tagger);

}  // namespace inquit
