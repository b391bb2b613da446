// Names in a language that is known by its pack only.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "indexer/analysis/reading.h"
#include "indexer/schema/analysis.h"
#include "indexer/text/packs.h"

namespace inquit {

enum class Sex : std::uint8_t { unknown, male, female };

struct PackName {
    std::uint32_t first = 0, last = 0;  // tokens [first, last): the name without titles
    std::uint32_t entity = 0;           // in PackNames::entities
};

struct PackNames {
    std::vector<Entity> entities;
    std::vector<Sex> sexes;  // of the entities
    // Folded titles that stand in front of a name, and whose that is: the first one's in the article.
    std::map<std::string, std::uint32_t, std::less<>> titles;
    std::vector<PackName> names;  // in order

    // The name that begins at this token.
    [[nodiscard]] const PackName* at(std::uint32_t token) const;

    [[nodiscard]] bool is_person(const PackName& name) const {
        return entities[name.entity].type == EntityType::person;
    }
};

// Runs of words with capitals: persons by a first name, a title, a reporting verb beside them, or two words (where nouns
// have no capitals); bodies by a word of their kind or capitals only; places by the lexicon. Later shorter forms are the
// same.
PackNames find_pack_names(const Reading& reading, const LanguagePack& pack);

}  // namespace inquit
