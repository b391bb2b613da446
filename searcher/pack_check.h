// Is a pack of evidence as it was made? Question and answer as values; any bytes are taken.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/error.h"
#include "indexer/schema/article.h"

namespace inquit {

// Bytes that are no pack at all, or one of a later version.
class NoPack : public Error {
  public:
    using Error::Error;
};

// Something in a pack that is not as it was made.
struct PackFault {
    std::uint64_t line = 0;  // of the file, from 1
    std::string article;     // its id as the line has it; empty where the line is of none
    std::string why;
    bool operator==(const PackFault&) const = default;
};

// What a text can be looked for by in other places.
struct PackedText {
    std::string id, title, source, url;
    Provenance title_from{};
    std::optional<Day> published;
    std::string sha256;  // of the text that is there, whatever the line says
};

struct PackReport {
    std::string made, program, of, query, read_as;  // as the pack says
    std::uint64_t articles = 0, quotes = 0;         // that were read
    std::uint64_t faulty_articles = 0;
    std::uint64_t faults = 0;
    std::vector<PackFault> first_faults;  // at most most_faults
    std::string sha256;                   // of the whole file, as sha256sum prints it

    [[nodiscard]] bool intact() const { return faults == 0; }
};

inline constexpr std::size_t most_faults = 100;

// Hands over the next bytes of the file, none at its end. Throws Error where they cannot be read.
using NextBytes = std::function<std::string_view()>;

// Reads a pack once from its beginning to its end, in the memory of its longest line and of all ids. `each`, if set, is
// given every article that could be read, in their order. Throws NoPack.
PackReport check_pack(const NextBytes& next, const std::function<void(PackedText&&)>& each = {});

}  // namespace inquit
