// Which quotes are worth comparing: those that share rare stems, pairs of stems, or a row of words.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "indexer/wording/kept_quote.h"

namespace inquit {

// Over some quotes, such as all of one speaker.
class StemIndex {
  public:
    // `quotes` must outlive it.
    StemIndex(const KeptQuotes& quotes, std::span<const std::uint32_t> places);

    // Of its quotes those that share the rarest stems with this one, most first; never all of them, however many
    // there are.
    [[nodiscard]] std::vector<std::uint32_t> like(std::uint32_t place) const;

  private:
    struct Posting {
        std::uint32_t key;
        std::int32_t day;
        std::uint32_t place;
        auto operator<=>(const Posting&) const = default;
    };

    using Postings = std::span<const Posting>;

    [[nodiscard]] Postings with(std::uint32_t key) const;

    const KeptQuotes& quotes_;
    std::vector<Posting> postings_;
};

// Over all quotes of some length, for those that have a row of words in common.
class RowIndex {
  public:
    explicit RowIndex(const KeptQuotes& quotes);

    // Quotes with which this one shares a row of four stems that is looked at, which is one of each seven in a row.
    [[nodiscard]] std::vector<std::uint32_t> like(std::uint32_t place) const;

  private:
    struct Posting {
        std::uint32_t print;
        std::int32_t day;
        std::uint32_t place;
        auto operator<=>(const Posting&) const = default;
    };

    const KeptQuotes& quotes_;
    std::vector<Posting> postings_;
};

}  // namespace inquit
