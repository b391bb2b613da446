// Which texts of a pack are still the same in another place: an index, or a folder of files.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "searcher/index.h"
#include "searcher/pack_check.h"

namespace inquit {

// A text that is not the same there. Now: the id of the article that stands in its place; empty where there is none.
struct FoundElsewhere {
    PackedText packed;
    std::string now, path;
};

struct Elsewhere {
    std::string place;  // as it was named
    std::uint64_t same = 0, changed = 0, missing = 0;
    std::vector<FoundElsewhere> first_others;  // in the order of the pack, at most most_faults

    [[nodiscard]] bool all_same() const { return changed == 0 && missing == 0; }

    void add(PackedText&& packed, std::string now, std::string path);
};

// Looks one text up: by its id; else by headline and day, where a text was changed.
void look_up(PackedText&& packed, Index& index, Elsewhere& into);

// Texts of a pack first, then every article of the other place, in any order: memory for the texts alone.
class TextsSought {
  public:
    void seek(PackedText&& packed);
    // The folder may name another source than the pack does, so it is not looked at.
    void found(const Article& article);
    // What was found, with everything that was not.
    Elsewhere take(std::string place);

  private:
    struct Text {
        PackedText packed;
        bool same = false;
        std::string now,
            path;  // of an article with this headline and day, or this address, and another text
    };

    std::vector<Text> texts_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_hash_, by_place_;
};

// One JSON document in one line: docs/json.md. `elsewhere` may be nullptr.
std::string json(const PackReport& report, const Elsewhere* elsewhere);

}  // namespace inquit
