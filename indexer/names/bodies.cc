// Names with one key are one; words in another order and acronyms need the same company.
#include "indexer/names/bodies.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "indexer/names/spelling.h"

namespace inquit {
namespace {

// As in people.cc.
constexpr double for_word_order = 0.10;
constexpr double for_acronym = 0.25;
constexpr double for_two_letters = 0.35;
constexpr double likelier = 1.5;

using Blocks = std::map<std::string, std::vector<std::uint32_t>>;

template <class Key>
Blocks blocks_of(const Company& company, EntityType type, const Key& key) {
    Blocks out;
    for (std::uint32_t i = 0; i < company.names(type); ++i) {
        if (std::string of = key(company.text({type, i})); !of.empty())
            out[std::move(of)].push_back(i);
    }
    return out;
}

double likeness(const Company& company, std::uint32_t a, std::uint32_t b) {
    const std::array<NameId, 2> both{NameId{EntityType::organisation, a},
                                     NameId{EntityType::organisation, b}};
    return company.likeness(company.documents(both[0]), company.documents(both[1]), both);
}

void join_same_keys(const Company& company, EntityType type, Groups& groups) {
    for (const auto& [key, names] : blocks_of(company, type, body_key)) {
        for (const std::uint32_t name : names) groups.join(names.front(), name);
    }
}

void join_same_words(const Company& company, Groups& groups) {
    for (const auto& [bag, names] : blocks_of(company, EntityType::organisation, body_bag)) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            for (std::size_t k = i + 1; k < names.size(); ++k) {
                if (groups.of(names[i]) != groups.of(names[k]) &&
                    likeness(company, names[i], names[k]) >= for_word_order)
                    groups.join(names[i], names[k]);
            }
        }
    }
}

void join_acronyms(const Company& company, Groups& groups) {
    const Blocks in_full = blocks_of(company, EntityType::organisation, body_initials);
    for (std::uint32_t i = 0; i < company.names(EntityType::organisation); ++i) {
        const std::string letters = acronym(company.text({EntityType::organisation, i}));
        const auto found = in_full.find(letters);
        if (found == in_full.end()) continue;
        std::map<std::uint32_t, double> likely;  // by group
        for (const std::uint32_t name : found->second) {
            double& most = likely[groups.of(name)];
            most = std::max(most, likeness(company, i, name));
        }
        const auto best =
            std::ranges::max_element(likely, {}, [](const auto& entry) { return entry.second; });
        const bool alone = std::ranges::all_of(likely, [&](const auto& entry) {
            return entry.first == best->first || entry.second * likelier <= best->second;
        });
        const double needed = letters.size() == 2 ? for_two_letters : for_acronym;
        if (alone && best->second >= needed) groups.join(i, best->first);
    }
}

}  // namespace

void join_organisations(const Company& company, Groups& groups) {
    join_same_keys(company, EntityType::organisation, groups);
    join_same_words(company, groups);
    join_acronyms(company, groups);
}

void join_places(const Company& company, Groups& groups) {
    join_same_keys(company, EntityType::place, groups);
}

}  // namespace inquit
