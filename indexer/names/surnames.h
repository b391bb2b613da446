// “Brekk”, and no first name in the whole article: who is meant there?
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "indexer/names/company.h"
#include "indexer/names/groups.h"

namespace inquit {

// The surnames of all people who are named in full somewhere. All numbers are ordinals of people.
class Surnames {
  public:
    // Both must outlive it; `groups` does not change any more.
    Surnames(const Company& company, const Groups& groups);

    // Groups of people of that surname (Brekk, van der Lind, Suu Kyi).
    [[nodiscard]] std::vector<std::uint32_t> candidates(std::string_view surname) const;

    // The one of `candidates` in whose company the article's other names stand, at that time; nothing where none is
    // likely enough or likelier than all others. `surname` is what the article prints.
    std::optional<std::uint32_t> meant(std::uint32_t surname,
                                       std::uint32_t docid,
                                       const std::vector<std::uint32_t>& candidates);

  private:
    std::span<const std::uint32_t> documents(std::uint32_t group);

    const Company& company_;
    const Groups& groups_;
    std::map<std::string, std::set<std::uint32_t>, std::less<>> by_surname_;
    std::map<std::uint32_t, std::vector<std::uint32_t>> documents_;  // by group, of several members
};

// A surname that stands alone in an article, and a member of the group who is meant there.
struct MeantHere {
    std::uint32_t docid = 0, printed = 0, meant = 0;
};

// For each article in which a surname stands alone. An article that names one of that surname in full has kept
// the two apart, and nobody is meant.
std::vector<MeantHere> resolve_surnames(const Company& company, const Groups& groups);

}  // namespace inquit
