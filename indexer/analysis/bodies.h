// Organisations and places: one body, one name within the article.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/analysis/mentions.h"
#include "indexer/analysis/reading.h"

namespace inquit {

class Bodies {
  public:
    // The entity of a name that is no person's, made at the end of `entities` if new. Acronyms go to the full
    // name (F.B.I. to Federal Bureau of Investigation), abbreviations of places to the place (U.S., Calif.).
    std::uint32_t add(const Reading& reading, const NameSpan& name, std::vector<Entity>& entities);

    // What the lexicons say of tokens [first, last) as one phrase.
    Classes phrase(const Reading& reading, std::uint32_t first, std::uint32_t last);

  private:
    void key_of(const Reading& reading, const NameSpan& name);
    void acronym_of(const Reading& reading, const NameSpan& name);

    std::unordered_map<std::string, std::uint32_t> known_;
    std::string key_, acronym_;
    std::string full_form_;  // of an abbreviation of a place
};

}  // namespace inquit
