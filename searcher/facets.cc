// What is asked for of a facet, and the counts where there are no columns.
#include "searcher/facets.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "indexer/schema/layout.h"
#include "indexer/text/fold.h"
#include "searcher/value_counts.h"
#include "searcher/words_of.h"

namespace inquit {
namespace {

bool before(const FacetValue& a, const FacetValue& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
}

}  // namespace

FacetPage::FacetPage(const Request& request)
    : offset_(request.facet_offset),
      limit_(request.facet_limit),
      words_(words_of(fold(request.facet_match))) {}

bool FacetPage::wants(std::string_view value) const {
    if (words_.empty()) return true;
    const std::vector<std::string> there = words_of(fold(value));
    return std::ranges::all_of(words_, [&](const std::string& word) {
        return std::ranges::any_of(
            there, [&](const std::string& other) { return other.starts_with(word); });
    });
}

void FacetPage::fill(Facet& facet, std::vector<FacetValue> values) const {
    const std::size_t kept = std::min(end(), values.size());
    facet.passed = std::min<std::size_t>(offset_, values.size());
    std::ranges::partial_sort(values, values.begin() + static_cast<std::ptrdiff_t>(kept), before);
    for (std::size_t i = offset_; i < kept; ++i) facet.values.push_back(std::move(values[i]));
}

Counter::Counter(Database& database, const std::vector<ScoredDocument>& matches, Deadline& deadline)
    : database_(database),
      names_(database.names()),
      columns_(matches.empty() ? nullptr : database.columns()),
      matches_(matches),
      deadline_(deadline) {}

std::vector<Facet> Counter::facets(const std::vector<Field>& wanted, const FacetPage& page) const {
    if (columns_ != nullptr)
        return ValueCounts(*columns_, database_, matches_, deadline_)(wanted, page);
    std::vector<Facet> out;
    for (const Field field : wanted) {
        const bool counted = info(field).facet && !matches_.empty();
        out.push_back(counted ? from_slots(field, page)
                              : Facet{field, {}, 0, matches_.size(), matches_.size()});
    }
    return out;
}

// Calls `use` with the place of a match in matches_ and its values, for each match that has some.
template <class Use>
void Counter::each_value(FieldValues values, const Use& use) const {
    for (std::size_t i = 0; i < matches_.size(); ++i) {
        deadline_.tick();
        const std::string& packed = values.of(matches_[i].docid);
        if (!packed.empty()) use(i, packed);
    }
}

Facet Counter::from_slots(Field field, const FacetPage& page) const {
    Facet out{field, {}, 0, matches_.size(), matches_.size()};
    std::unordered_map<std::string, std::uint64_t> counts;
    const Database& in = database_.of(field);
    const FieldValues values(in, info(field).slot, &in != &database_);
    each_value(values, [&](std::size_t i, const std::string& packed) {
        std::set<std::string_view> shown;
        for (const std::string_view value : unpack_values(packed))
            shown.insert(names_.shown(field, matches_[i].docid, value));
        if (!shown.empty()) --out.without;
        for (const std::string_view value : shown) ++counts[std::string(value)];
    });
    std::vector<FacetValue> wanted;
    for (const auto& [value, count] : counts) {
        if (page.wants(value)) wanted.push_back({value, count});
    }
    out.distinct = wanted.size();
    page.fill(out, std::move(wanted));
    return out;
}

std::vector<std::int32_t> Counter::days() const {
    std::vector<std::int32_t> out(matches_.size(), no_day);
    if (columns_ != nullptr) {
        for (std::size_t i = 0; i < matches_.size(); ++i) out[i] = columns_->day(matches_[i].docid);
    } else if (!matches_.empty()) {
        each_value(FieldValues(database_, info(Field::date).slot, false),
                   [&](std::size_t i, const std::string& value) { out[i] = unpack_day(value); });
    }
    return out;
}

std::uint64_t Counter::quotes() const {
    std::uint64_t sum = 0;
    if (columns_ != nullptr) {
        for (const ScoredDocument& match : matches_) sum += columns_->quotes(match.docid);
    } else if (!matches_.empty()) {
        each_value(FieldValues(database_, slot_quotes, false),
                   [&](std::size_t, const std::string& value) { sum += unpack_number(value); });
    }
    return sum;
}

}  // namespace inquit
