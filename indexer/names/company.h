// Who is named where, and with whom: the evidence that two names are one.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/schema/columns.h"

namespace inquit {

// A printed name: an ordinal of its field's column.
struct NameId {
    EntityType type{};
    std::uint32_t ordinal = 0;
    auto operator<=>(const NameId&) const = default;
};

// The articles' columns of people, organisations and places, the other way round. `columns` has the names as they
// are printed and must outlive it.
class Company {
  public:
    Company(const Columns& columns, std::uint32_t documents);

    [[nodiscard]] std::uint32_t names(EntityType type) const;
    [[nodiscard]] std::string_view text(NameId name) const;  // "" for a name that is not there

    // The documents that have the name, the oldest first, undated ones last. None for a name that is not there.
    [[nodiscard]] std::span<const std::uint32_t> documents(NameId name) const;

    // How much two documents are about the same, 0 to 1: the cosine of the names in both, a rare name counting
    // more (squared inverse document frequency), `without` not at all; less if they are months apart.
    [[nodiscard]] double likeness(std::uint32_t a,
                                  std::uint32_t b,
                                  std::span<const NameId> without) const;

    // The most alike pair of some documents of `a` and those of `b` that are nearest in time, both sorted as
    // documents() sorts them.
    [[nodiscard]] double likeness(std::span<const std::uint32_t> a,
                                  std::span<const std::uint32_t> b,
                                  std::span<const NameId> without) const;

    // Oldest first, undated ones last.
    [[nodiscard]] bool earlier(std::uint32_t a, std::uint32_t b) const;

    [[nodiscard]] std::int32_t day(std::uint32_t docid) const { return columns_.day(docid); }

    [[nodiscard]] bool has(std::uint32_t docid, NameId name) const;

  private:
    struct Kind {
        std::vector<std::uint32_t> begins, documents;  // by ordinal
        std::vector<float> weights;                    // by ordinal
    };

    void read(Kind& kind, Field field, std::uint32_t documents) const;
    [[nodiscard]] double nearness(std::uint32_t a, std::uint32_t b) const;

    const Columns& columns_;
    std::array<Kind, 3> kinds_;
};

}  // namespace inquit
