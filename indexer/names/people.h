// Which printed names of people are one person's.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/names/company.h"
#include "indexer/names/groups.h"

namespace inquit {

// A printed name of a person, taken apart.
struct PersonSpelling {
    std::vector<std::string> words;  // name_words, without a suffix
    std::string suffix;              // "jr"
    std::string first_sound, last_sound;
};

PersonSpelling spelling_of_person(std::string_view printed);

// How alike the company of two names must be (Company::likeness) before they are one person's; nothing where they
// cannot be. 0: the names differ in accents, points and hyphens only. Names of one word are nobody's here: no two
// people are made one because of their surname alone.
std::optional<double> likeness_needed(const PersonSpelling& a, const PersonSpelling& b);

// Joins the groups of such names. `groups` are of all people in `company`, by ordinal.
void join_people(const Company& company, Groups& groups);

}  // namespace inquit
