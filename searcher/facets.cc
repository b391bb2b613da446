// Flat counters over ordinals; names only for the few values that are shown.
#include "searcher/facets.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "indexer/schema/layout.h"

namespace inquit {
namespace {

// The first `limit` by falling count, ties by value.
void keep_commonest(Facet& facet, std::uint32_t limit) {
    facet.distinct = facet.values.size();
    const std::size_t kept = std::min<std::size_t>(limit, facet.values.size());
    std::ranges::partial_sort(facet.values,
                              facet.values.begin() + static_cast<std::ptrdiff_t>(kept),
                              [](const FacetValue& a, const FacetValue& b) {
                                  return a.count != b.count ? a.count > b.count : a.value < b.value;
                              });
    facet.values.resize(kept);
}

}  // namespace

Counter::Counter(Database& database, const std::vector<ScoredDocument>& matches, Deadline& deadline)
    : database_(database.xapian()),
      columns_(matches.empty() ? nullptr : database.columns()),
      matches_(matches),
      deadline_(deadline) {}

Facet Counter::facet(Field field, std::uint32_t limit) const {
    if (!info(field).facet || matches_.empty()) return {field, {}, 0, matches_.size()};
    return columns_ != nullptr ? from_columns(field, limit) : from_slots(field, limit);
}

Facet Counter::from_columns(Field field, std::uint32_t limit) const {
    Facet out{field, {}, 0, 0};
    std::vector<std::uint32_t> counts(columns_->distinct(field));
    for (const ScoredDocument& match : matches_) {
        const auto values = columns_->values(field, match.docid);
        if (values.empty()) ++out.without;
        for (const std::uint32_t ordinal : values) ++counts[ordinal];
    }
    // The count that the last one shown has at least: names are made only from there on.
    std::vector<std::uint32_t> highest;
    for (const std::uint32_t count : counts) {
        if (count > 0) highest.push_back(count);
    }
    const std::size_t distinct = highest.size();
    std::uint32_t least = 1;
    if (limit > 0 && limit < distinct) {
        const auto last = highest.begin() + (limit - 1);
        std::ranges::nth_element(highest, last, std::greater());
        least = *last;
    }
    for (std::uint32_t ordinal = 0; limit > 0 && ordinal < counts.size(); ++ordinal) {
        if (counts[ordinal] >= least)
            out.values.push_back({std::string(columns_->value(field, ordinal)), counts[ordinal]});
    }
    keep_commonest(out, limit);
    out.distinct = distinct;
    return out;
}

// Calls `use` with the place of a match in matches_ and its value, for each match that has one.
template <class Use>
void Counter::each_slot(std::uint32_t slot, const Use& use) const {
    auto value = database_.valuestream_begin(slot);
    for (std::size_t i = 0; i < matches_.size(); ++i) {
        deadline_.tick();
        value.skip_to(matches_[i].docid);
        if (value == database_.valuestream_end(slot)) return;
        if (value.get_docid() == matches_[i].docid) use(i, *value);
    }
}

Facet Counter::from_slots(Field field, std::uint32_t limit) const {
    Facet out{field, {}, 0, matches_.size()};
    std::unordered_map<std::string, std::uint64_t> counts;
    each_slot(info(field).slot, [&](std::size_t, const std::string& packed) {
        const auto values = unpack_values(packed);
        if (!values.empty()) --out.without;
        for (const std::string_view value : values) ++counts[std::string(value)];
    });
    for (const auto& [value, count] : counts) out.values.push_back({value, count});
    keep_commonest(out, limit);
    return out;
}

std::vector<std::int32_t> Counter::days() const {
    std::vector<std::int32_t> out(matches_.size(), no_day);
    if (columns_ != nullptr) {
        for (std::size_t i = 0; i < matches_.size(); ++i) out[i] = columns_->day(matches_[i].docid);
    } else if (!matches_.empty()) {
        each_slot(info(Field::date).slot,
                  [&](std::size_t i, const std::string& value) { out[i] = unpack_day(value); });
    }
    return out;
}

std::uint64_t Counter::quotes() const {
    std::uint64_t sum = 0;
    if (columns_ != nullptr) {
        for (const ScoredDocument& match : matches_) sum += columns_->quotes(match.docid);
    } else if (!matches_.empty()) {
        each_slot(slot_quotes,
                  [&](std::size_t, const std::string& value) { sum += unpack_number(value); });
    }
    return sum;
}

}  // namespace inquit
