// The stemmers of all languages that an index has, made when they are first needed.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "indexer/text/stem.h"

namespace inquit {

// Not for two threads at once.
class Stemmers {
  public:
    // An article without a language was stemmed as English.
    Stemmer& of(std::string_view language) {
        if (language.empty()) language = "en";
        auto found = stemmers_.find(language);
        if (found == stemmers_.end()) {
            found = stemmers_.emplace(std::string(language), Stemmer(language)).first;
        }
        return found->second;
    }

  private:
    std::map<std::string, Stemmer, std::less<>> stemmers_;
};

}  // namespace inquit
