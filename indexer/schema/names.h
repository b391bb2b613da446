// Names across articles: which printed names stand for another, everywhere or in one document.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/analysis.h"
#include "indexer/schema/fields.h"

namespace inquit {

// `printed` is shown, counted and found as `shown` in every document.
struct Alias {
    EntityType type{};
    std::string printed, shown;
    auto operator<=>(const Alias&) const = default;
};

// The same in one document only; it goes before an Alias. A surname alone is resolved so: “Brekk” is
// Halvar Brekk here and somebody else there.
struct AliasInDocument {
    std::uint32_t docid = 0;
    EntityType type{};
    std::string printed, shown;
    auto operator<=>(const AliasInDocument&) const = default;
};

struct NamesList {
    std::vector<Alias> everywhere;
    std::vector<AliasInDocument> in_documents;
    bool operator==(const NamesList&) const = default;
};

// The names file of one database: 32-bit little-endian words, a hash at the end.
std::string encode(const NamesList& names);

// A view of such a file; the bytes must outlive it. An empty one changes no name.
class Names {
  public:
    Names() = default;
    // Throws Error if the bytes are no names file or are damaged. Checks every number once.
    explicit Names(std::span<const char> bytes);

    // The name under which a value of this field is shown: `printed` itself unless something is known.
    // Speakers are people first, then organisations; values of other fields are not names.
    [[nodiscard]] std::string_view shown(Field field,
                                         std::uint32_t docid,
                                         std::string_view printed) const;

    // A name of the field's values that is printed in `documents` (empty: everywhere) and shown otherwise.
    struct Known {
        std::string_view printed, shown;
        std::uint32_t docid = 0;  // 0: everywhere
    };

    // Everything known of the names in a field: everywhere first, then by rising docid. 100,000 take about
    // a millisecond.
    [[nodiscard]] std::vector<Known> known(Field field) const;

    [[nodiscard]] bool empty() const { return everywhere_.empty() && in_documents_.empty(); }

  private:
    struct Row {
        std::uint32_t docid = 0, type = 0, printed = 0, shown = 0;
        auto operator<=>(const Row&) const = default;
    };

    [[nodiscard]] const Row* row(std::uint32_t docid,
                                 EntityType type,
                                 std::string_view printed) const;
    [[nodiscard]] std::string_view text(std::uint32_t string) const;

    std::span<const std::uint32_t> begins_;  // of the strings, which are sorted
    std::string_view strings_;
    std::span<const Row> everywhere_, in_documents_;  // sorted
};

// The kinds of names that are the values of a field, in the order in which they are looked up.
std::span<const EntityType> kinds_of_names(Field field);

// The field in which names of this kind are printed.
Field field_of(EntityType type);

}  // namespace inquit
