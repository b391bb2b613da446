// Which quotes are one thing said?
#pragma once

#include <cstdint>
#include <functional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "indexer/wording/kept_quote.h"
#include "indexer/wording/wording.h"

namespace inquit {

// Collects quotes, then groups them. Each quote is known by its place: the first that was added has 0. Keeps some
// 150 bytes of a quote; its words are read again where they are compared.
class ThingsSaid {
  public:
    using Read = std::function<Wording(std::uint32_t place)>;

    void add(const Quoted& quoted, const Wording& wording);

    [[nodiscard]] std::uint32_t size() const {
        return static_cast<std::uint32_t>(quotes_.quotes.size());
    }

    // How many of the quotes have a stem, by its hash.
    [[nodiscard]] std::uint32_t quotes_with(std::uint32_t stem) const;

    // For each place the lowest place of the same thing said. Quotes of one speaker are grouped where their words are
    // alike; those of nobody who is named, of a body and a person, and of speakers that are not sure only where the
    // words are nearly the same. A quote joins a group if it is like its longest wording, or like half of all: a row
    // of quotes, each like the next, is no group. In the accounts of one event less must be alike: event_quotes.h.
    [[nodiscard]] std::vector<std::uint32_t> group(const Read& read) const;

  private:
    KeptQuotes quotes_;
    std::unordered_map<std::uint32_t, std::uint32_t> quotes_with_;
};

}  // namespace inquit
