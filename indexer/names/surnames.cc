// Without company a surname stays alone: nobody is made another because of a surname.
#include "indexer/names/surnames.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <utility>

#include "indexer/names/spelling.h"

namespace inquit {
namespace {

// Chosen as those in people.cc.
constexpr double least_likeness = 0.12;
constexpr double likelier = 2.5;
// How much it counts that one is named more often than another.
constexpr double for_being_known = 0.5;

NameId person(std::uint32_t ordinal) { return {EntityType::person, ordinal}; }

std::string surname_key(std::string_view surname) {
    std::string out;
    for (const std::string& word : name_words(surname)) {
        if (!out.empty()) out += ' ';
        out += word;
    }
    return out;
}

// Without Jr. and its like.
std::string_view without_suffix(std::string_view name) {
    constexpr std::array<std::string_view, 6> suffixes{" Jr.", " Jr", " Sr.", " Sr", " II", " III"};
    for (const std::string_view suffix : suffixes) {
        if (!name.ends_with(suffix)) continue;
        name.remove_suffix(suffix.size());
        return name.ends_with(',') ? name.substr(0, name.size() - 1) : name;
    }
    return name;
}

// One word, or one that begins with a particle in small letters.
bool is_surname(std::string_view printed) {
    return printed.find(' ') == std::string_view::npos ||
           std::islower(static_cast<unsigned char>(printed.front())) != 0;
}

}  // namespace

Surnames::Surnames(const Company& company, const Groups& groups)
    : company_(company), groups_(groups) {
    for (std::uint32_t i = 0; i < company.names(EntityType::person); ++i) {
        const std::string_view name = without_suffix(company.text(person(i)));
        if (is_surname(name)) continue;
        for (std::size_t at = name.find(' '); at != std::string_view::npos;
             at = name.find(' ', at + 1))
            by_surname_[surname_key(name.substr(at + 1))].insert(groups.of(i));
    }
}

std::vector<std::uint32_t> Surnames::candidates(std::string_view surname) const {
    const auto found = by_surname_.find(surname_key(surname));
    if (found == by_surname_.end()) return {};
    return {found->second.begin(), found->second.end()};
}

std::optional<std::uint32_t> Surnames::meant(std::uint32_t surname,
                                             std::uint32_t docid,
                                             const std::vector<std::uint32_t>& candidates) {
    std::optional<std::uint32_t> best;
    double most = 0;
    double second = 0;
    double likeness = 0;
    for (const std::uint32_t group : candidates) {
        std::vector<NameId> without{person(surname)};
        for (const std::uint32_t member : groups_.members(group)) without.push_back(person(member));
        const auto theirs = documents(group);
        const double alike = company_.likeness(std::span(&docid, 1), theirs, without);
        const double worth = alike * std::pow(static_cast<double>(theirs.size()), for_being_known);
        if (worth > most) {
            second = std::exchange(most, worth);
            best = group;
            likeness = alike;
        } else {
            second = std::max(second, worth);
        }
    }
    if (likeness < least_likeness || most < likelier * second) return {};
    return best;
}

std::span<const std::uint32_t> Surnames::documents(std::uint32_t group) {
    const auto& members = groups_.members(group);
    if (members.size() == 1) return company_.documents(person(group));
    auto [found, fresh] = documents_.try_emplace(group);
    if (fresh) {
        for (const std::uint32_t member : members) {
            const auto more = company_.documents(person(member));
            found->second.insert(found->second.end(), more.begin(), more.end());
        }
        std::ranges::sort(found->second, [&](auto a, auto b) { return company_.earlier(a, b); });
    }
    return found->second;
}

std::vector<MeantHere> resolve_surnames(const Company& company, const Groups& groups) {
    Surnames surnames(company, groups);
    std::vector<MeantHere> out;
    for (std::uint32_t name = 0; name < company.names(EntityType::person); ++name) {
        const std::string_view printed = company.text(person(name));
        // One who is in a group with a full name was put there by decision, and is that one everywhere.
        const bool decided = std::ranges::any_of(groups.members(groups.of(name)), [&](auto member) {
            return !is_surname(company.text(person(member)));
        });
        if (!is_surname(printed) || decided) continue;
        std::vector<std::uint32_t> candidates = surnames.candidates(printed);
        std::erase_if(candidates, [&](auto group) { return groups.apart(name, group); });
        if (candidates.empty()) continue;
        for (const std::uint32_t docid : company.documents(person(name))) {
            const bool kept_apart = std::ranges::any_of(candidates, [&](auto group) {
                return std::ranges::any_of(groups.members(group), [&](auto member) {
                    return company.has(docid, person(member));
                });
            });
            if (kept_apart) continue;
            if (const auto meant = surnames.meant(name, docid, candidates))
                out.push_back({docid, name, *meant});
        }
    }
    std::ranges::sort(out, {}, &MeantHere::docid);
    return out;
}

}  // namespace inquit
