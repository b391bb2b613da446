// The forms of a word that an index has: quota, quotas. Private to this folder.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "searcher/database.h"
#include "searcher/deadline.h"
#include "searcher/stemmers.h"

namespace inquit {

// The stems of a word, each with the languages of the index that make it.
using Stems = std::map<std::string, std::vector<std::string>>;

Stems stems_of(const std::string& word, Database& database, Stemmers& stemmers);

// Words that some languages, and not others, take for forms of one word.
struct Forms {
    std::vector<std::string> words;
    std::vector<std::string> languages;
};

// The forms of `word` in the exact terms of a field. Tokens are these, not stems: a word's forms are
// found among those that begin as it does, less two letters (a word that changes before that is not found).
std::vector<Forms> forms_of(const std::string& word,
                            Field field,
                            const Stems& stems,
                            Database& database,
                            Stemmers& stemmers,
                            Deadline& deadline);

// What all forms of a word begin with, if `stem` is its stem.
std::string common_beginning(const std::string& word, const std::string& stem);

}  // namespace inquit
