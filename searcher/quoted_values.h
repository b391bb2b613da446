// The values of quotes in one division, as numbers. Private to this folder.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "searcher/database.h"
#include "searcher/quoted.h"
#include "searcher/valued.h"

namespace inquit {

// From the columns; from the value slots while a writer has those out of the index, or where they are damaged.
class QuotedValues {
  public:
    static constexpr std::uint32_t none = UINT32_MAX;  // stands for a quote that has no value

    // `quotes` must outlive this.
    QuotedValues(Database& quotes, const Division& division);

    // At least one. Quotes are asked for in rising order; valid until the next call.
    std::span<const std::uint32_t> of(std::uint32_t quote);

    // Empty for none. Numbers of times rise with time.
    [[nodiscard]] std::string text(std::uint32_t value) const;

  private:
    void read_slots(std::uint32_t quote);
    [[nodiscard]] std::uint32_t time_of(std::uint32_t quote);

    Division division_;
    const Columns* columns_;
    const Names& names_;
    std::optional<FieldValues> slots_;
    std::unordered_map<std::string, std::uint32_t> numbers_;  // of values from slots
    std::vector<std::string> texts_;                          // by number
    std::vector<std::uint32_t> values_;                       // of the last quote
};

}  // namespace inquit
