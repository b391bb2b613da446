// Mends the types of a source that was annotated by machine.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "indexer/analysis/tagger/labels.h"

namespace inquit::tagger {

// In such a source the same name is now a place and now an organisation. What it is most often it is always; what a
// list knows to be a place or a nationality is one.
class SilverTypes {
  public:
    void count(std::string_view name, Kind kind);

    // What a name is, where the source says `kind`.
    [[nodiscard]] Kind mend(std::string_view name, Kind kind) const;

  private:
    std::unordered_map<std::string, std::array<std::uint32_t, kinds>> counts_;
};

}  // namespace inquit::tagger
