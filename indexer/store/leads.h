// What articles begin with: the words of headline and lead, out of the files of tokens.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/mapped_file.h"
#include "indexer/schema/tokens.h"

namespace inquit {

// A word of a lead by a number that it has in all files.
struct LeadWord {
    std::uint32_t word = 0;
    float weight = 0;
};

class Leads {
  public:
    // Of the files in the directory `index` that `metadata` lists. Throws Error where one is damaged.
    Leads(const std::string& index, std::string_view metadata);

    // By rising word, stop words left out; the more often a word stands there, the more weight it has, and those of
    // the headline count more. Empty for a document that is not there.
    [[nodiscard]] std::vector<LeadWord> of(std::uint32_t docid) const;

    // Words have numbers below this.
    [[nodiscard]] std::uint32_t distinct() const { return distinct_; }

  private:
    struct File {
        MappedFile mapped;
        Tokens tokens;
        std::vector<std::uint32_t>
            words;  // by the number that the file has for it; 0: says nothing
    };

    std::vector<File> files_;
    std::uint32_t distinct_ = 0;
};

}  // namespace inquit
