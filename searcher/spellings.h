// Other spellings of what was typed: e-mail for email, United States for U.S. Private to this folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/database.h"
#include "searcher/deadline.h"
#include "searcher/query.h"
#include "searcher/stemmers.h"

namespace inquit {

// Gives only what the index has. Where quote marks or = ask for an exact form nothing else counts.
class Spellings {
  public:
    Spellings(Database& database, Stemmers& stemmers, Deadline& deadline)
        : database_(database), stemmers_(stemmers), deadline_(deadline) {}

    [[nodiscard]] std::vector<Spelling> of(const WordQuery& word) const;
    [[nodiscard]] std::vector<Spelling> of(const PhraseQuery& phrase) const;

    // Words that stand side by side may be one: united states are U.S. too, policy maker may be policymaker.
    void add_to_neighbours(std::vector<Query>& must) const;

  private:
    [[nodiscard]] Field place(Field field) const;
    [[nodiscard]] std::vector<Spelling> hyphened(Field field,
                                                 const std::string& joined,
                                                 std::size_t first) const;
    [[nodiscard]] bool exists(Field field, const Spelling& spelling) const;
    [[nodiscard]] std::vector<std::string> as_one(Field field,
                                                  const std::string& first,
                                                  const std::string& second) const;

    Database& database_;
    Stemmers& stemmers_;
    Deadline& deadline_;
};

}  // namespace inquit
