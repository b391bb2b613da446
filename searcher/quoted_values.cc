// Ordinals of the columns, or numbers of our own for values out of the slots.
#include "searcher/quoted_values.h"

#include <algorithm>

#include "indexer/schema/layout.h"
#include "searcher/date_step.h"

namespace inquit {
namespace {

// Days before 1970 are numbers too, in their order.
constexpr std::int64_t bias = 1U << 30U;

}  // namespace

QuotedValues::QuotedValues(Database& quotes, const Division& division)
    : division_(division), columns_(quotes.columns()), names_(quotes.names()) {
    if (columns_ != nullptr) return;
    const Database& in = quotes.of(division.field);
    slots_.emplace(in, info(division.field).slot, &in != &quotes);
}

std::span<const std::uint32_t> QuotedValues::of(std::uint32_t quote) {
    values_.clear();
    if (division_.field == Field::date) {
        values_.push_back(time_of(quote));
    } else if (columns_ != nullptr) {
        for (const std::uint32_t value : columns_->values(division_.field, quote))
            values_.push_back(value);
    } else {
        read_slots(quote);
    }
    if (values_.empty()) values_.push_back(none);
    return values_;
}

std::uint32_t QuotedValues::time_of(std::uint32_t quote) {
    const std::int32_t day =
        columns_ != nullptr ? columns_->day(quote) : unpack_day(slots_->of(quote));
    if (!is_dated(day)) return none;
    return static_cast<std::uint32_t>(begin_of(day, division_.step).time_since_epoch().count() +
                                      bias);
}

void QuotedValues::read_slots(std::uint32_t quote) {
    for (const std::string_view value : unpack_values(slots_->of(quote))) {
        std::string shown(names_.shown(division_.field, quote, value));
        const auto [at, added] =
            numbers_.try_emplace(shown, static_cast<std::uint32_t>(texts_.size()));
        if (added) texts_.push_back(std::move(shown));
        // Two names of one speaker are one.
        if (std::ranges::find(values_, at->second) == values_.end()) values_.push_back(at->second);
    }
}

std::string QuotedValues::text(std::uint32_t value) const {
    if (value == none) return {};
    if (division_.field == Field::date) {
        const Day begin{std::chrono::days{static_cast<std::int64_t>(value) - bias}};
        return date_text(begin, division_.step);
    }
    if (columns_ == nullptr) return texts_[value];
    return std::string(columns_->value(division_.field, value));
}

}  // namespace inquit
