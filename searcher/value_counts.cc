// One row of numbers for each match, and one counter for each number.
#include "searcher/value_counts.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

namespace inquit {
namespace {

// Of all documents: with more, nearly every common value is met, and a list of those that are costs more than it saves.
constexpr std::size_t many_share = 16;

}  // namespace

ValueCounts::ValueCounts(const Columns& columns,
                         Database& database,
                         const std::vector<ScoredDocument>& matches,
                         Deadline& deadline)
    : columns_(columns),
      matches_(matches),
      deadline_(deadline),
      counts_(database.scratch().counts),
      all_(matches.size() == columns.present()),
      many_(matches.size() > columns.documents() / many_share),
      masks_(std::size_t{1} << facet_fields) {}

// The next one who counts finds zeros.
ValueCounts::~ValueCounts() {
    if (!many_) {
        for (const std::uint32_t number : touched_) counts_[number] = 0;
        return;
    }
    if (all_ || counts_.empty()) return;
    for (const FieldInfo& field : fields) {
        const std::uint32_t first = first_number(field.field);
        if (!field.facet || first < first_ || first >= end_) continue;
        const auto begin = counts_.begin() + first;
        std::fill(begin, begin + columns_.distinct(field.field), 0);
    }
}

std::uint32_t ValueCounts::first_number(Field field) const {
    return static_cast<std::uint32_t>(facet_rank(field)) << columns_.shift();
}

// From the first wanted field to the last: what stands between them is not worth a look at each number.
void ValueCounts::narrow_to(const std::vector<Field>& wanted) {
    first_ = UINT32_MAX;
    for (const Field field : wanted) {
        if (!info(field).facet) continue;
        first_ = std::min(first_, first_number(field));
        end_ = std::max(end_, first_number(field) + (std::uint32_t{1} << columns_.shift()));
    }
}

// The numbers of a row, which rise, that are counted.
std::span<const std::uint32_t> ValueCounts::counted(std::span<const std::uint32_t> row) const {
    auto begin = row.begin() + 1;
    if (first_ > 0) begin = std::lower_bound(begin, row.end(), first_);
    auto end = row.end();
    if (first_ > 0) {
        end = std::lower_bound(begin, end, end_);
    } else {
        while (end != begin && *(end - 1) >= end_)
            --end;  // few stand behind those that are usually asked for
    }
    return {begin, end};
}

void ValueCounts::count() {
    const std::size_t numbers = facet_fields << columns_.shift();
    if (counts_.size() < numbers) counts_.resize(numbers);
    std::uint32_t* const counts = counts_.data();
    for (const ScoredDocument& match : matches_) {
        deadline_.tick();
        const auto row = columns_.row(match.docid);
        if (row.empty()) {
            ++masks_.front();
            continue;
        }
        ++masks_[row.front()];
        if (many_) {
            for (const std::uint32_t number : counted(row)) ++counts[number];
        } else {
            for (const std::uint32_t number : counted(row)) {
                if (counts[number]++ == 0) touched_.push_back(number);
            }
        }
    }
}

std::uint32_t ValueCounts::count_of(Field field, std::uint32_t ordinal) const {
    return all_ ? columns_.count(field, ordinal) : counts_[first_number(field) + ordinal];
}

std::uint64_t ValueCounts::without(Field field) const {
    if (all_) return columns_.without(field);
    std::uint64_t out = 0;
    const std::size_t rank = facet_rank(field);
    for (std::size_t mask = 0; mask < masks_.size(); ++mask) {
        if ((mask >> rank & 1U) == 0) out += masks_[mask];
    }
    return out;
}

// Ordinals that have a count.
std::vector<std::uint32_t> ValueCounts::found(Field field) {
    std::vector<std::uint32_t> out;
    const std::uint32_t first = first_number(field);
    const std::uint32_t distinct = columns_.distinct(field);
    if (all_ || many_) {
        for (std::uint32_t ordinal = 0; ordinal < distinct; ++ordinal)
            if (count_of(field, ordinal) > 0) out.push_back(ordinal);
        return out;
    }
    for (const std::uint32_t number : touched_) {
        const std::uint32_t ordinal = number - first;  // huge, where it is of another field
        if (ordinal < distinct) out.push_back(ordinal);
    }
    return out;
}

Facet ValueCounts::facet(Field field, const FacetPage& page) {
    Facet out{field, {}, 0, without(field), matches_.size()};
    std::vector<std::uint32_t> ordinals = found(field);
    if (!page.wants_all()) {
        std::erase_if(ordinals, [&](std::uint32_t ordinal) {
            deadline_.tick();
            return !page.wants(columns_.value(field, ordinal));
        });
    }
    out.distinct = ordinals.size();
    // The count that the last one shown has at least: names are made only from there on.
    std::uint32_t least = 1;
    if (page.end() > 0 && page.end() < ordinals.size()) {
        const auto last = ordinals.begin() + static_cast<std::ptrdiff_t>(page.end() - 1);
        std::ranges::nth_element(ordinals, last, std::greater(), [&](std::uint32_t ordinal) {
            return count_of(field, ordinal);
        });
        least = count_of(field, *last);
    }
    std::vector<FacetValue> values;
    for (const std::uint32_t ordinal : ordinals) {
        const std::uint32_t count = count_of(field, ordinal);
        if (count >= least) values.push_back({std::string(columns_.value(field, ordinal)), count});
    }
    page.fill(out, std::move(values));
    return out;
}

// The same without a list of all: ordinals go by how many documents have them at all, so that the search ends where that
// is less than what the last one shown has here.
Facet ValueCounts::commonest(Field field, const FacetPage& page) {
    Facet out{field, {}, 0, without(field), matches_.size()};
    const std::uint32_t distinct = columns_.distinct(field);
    if (all_) {
        out.distinct = distinct;
    } else {
        const auto begin = counts_.begin() + first_number(field);
        out.distinct =
            distinct - static_cast<std::uint64_t>(std::count(begin, begin + distinct, 0U));
    }
    std::vector<std::uint32_t> best;  // a heap of the greatest counts, the least on top
    std::vector<FacetValue> values;
    for (std::uint32_t ordinal = 0; ordinal < distinct; ++ordinal) {
        const bool full = best.size() == page.end();
        if (full && columns_.count(field, ordinal) < best.front()) break;
        const std::uint32_t count = count_of(field, ordinal);
        if (count == 0 || (full && count < best.front())) continue;
        values.push_back({std::string(columns_.value(field, ordinal)), count});
        best.push_back(count);
        std::ranges::push_heap(best, std::greater());
        if (!full) continue;
        std::ranges::pop_heap(best, std::greater());
        best.pop_back();
    }
    page.fill(out, std::move(values));
    return out;
}

std::vector<Facet> ValueCounts::operator()(const std::vector<Field>& wanted,
                                           const FacetPage& page) {
    constexpr std::size_t few = 1000;
    narrow_to(wanted);
    if (!all_ && first_ < end_) count();
    std::vector<Facet> out;
    for (const Field field : wanted) {
        if (!info(field).facet || matches_.empty()) {
            out.push_back({field, {}, 0, matches_.size(), matches_.size()});
        } else if ((all_ || many_) && page.wants_all() && page.end() > 0 && page.end() <= few) {
            out.push_back(commonest(field, page));
        } else {
            out.push_back(facet(field, page));
        }
    }
    return out;
}

}  // namespace inquit
