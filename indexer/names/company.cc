// Rows are short and sorted, so two documents are compared by walking both at once.
#include "indexer/names/company.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace inquit {
namespace {

constexpr std::array types{EntityType::person, EntityType::organisation, EntityType::place};

// Documents of one name that are looked at, and for each of them documents of the other. More are slower and
// find little more.
constexpr std::size_t most_looked_at = 32;
constexpr std::size_t nearest_in_time = 8;

constexpr std::int32_t month = 30;
constexpr std::int32_t year = 365;

}  // namespace

Company::Company(const Columns& columns, std::uint32_t documents) : columns_(columns) {
    for (const EntityType type : types)
        read(kinds_.at(static_cast<std::size_t>(type)), field_of(type), documents);
}

void Company::read(Kind& kind, Field field, std::uint32_t documents) const {
    kind.begins.assign(columns_.distinct(field) + 1, 0);
    for (std::uint32_t docid = 1; docid <= documents; ++docid) {
        for (const std::uint32_t ordinal : columns_.values(field, docid))
            ++kind.begins[ordinal + 1];
    }
    kind.weights.resize(columns_.distinct(field));
    for (std::size_t i = 0; i < kind.weights.size(); ++i) {
        const double often = std::max<std::uint32_t>(kind.begins[i + 1], 1);
        const double rarity = std::log(std::max<double>(documents, 2) / often);
        kind.weights[i] = static_cast<float>(rarity * rarity);
    }
    std::partial_sum(kind.begins.begin(), kind.begins.end(), kind.begins.begin());
    kind.documents.resize(kind.begins.back());
    std::vector<std::uint32_t> in_time(documents);
    std::iota(in_time.begin(), in_time.end(), 1U);
    std::ranges::sort(in_time, [&](auto a, auto b) { return earlier(a, b); });
    std::vector<std::uint32_t> next(kind.begins.begin(), kind.begins.end() - 1);
    for (const std::uint32_t docid : in_time) {
        for (const std::uint32_t ordinal : columns_.values(field, docid))
            kind.documents[next[ordinal]++] = docid;
    }
}

bool Company::earlier(std::uint32_t a, std::uint32_t b) const {
    const std::int32_t day_a = columns_.day(a);
    const std::int32_t day_b = columns_.day(b);
    if (day_a == day_b) return a < b;
    if (day_a == no_day || day_b == no_day) return day_b == no_day;
    return day_a < day_b;
}

std::uint32_t Company::names(EntityType type) const {
    return static_cast<std::uint32_t>(kinds_.at(static_cast<std::size_t>(type)).weights.size());
}

std::string_view Company::text(NameId name) const {
    if (name.ordinal >= names(name.type)) return {};
    return columns_.value(field_of(name.type), name.ordinal);
}

std::span<const std::uint32_t> Company::documents(NameId name) const {
    const Kind& kind = kinds_.at(static_cast<std::size_t>(name.type));
    if (name.ordinal >= kind.weights.size()) return {};
    const std::uint32_t begin = kind.begins[name.ordinal];
    return std::span(kind.documents).subspan(begin, kind.begins[name.ordinal + 1] - begin);
}

bool Company::has(std::uint32_t docid, NameId name) const {
    return std::ranges::binary_search(columns_.values(field_of(name.type), docid), name.ordinal);
}

double Company::nearness(std::uint32_t a, std::uint32_t b) const {
    const std::int32_t day_a = columns_.day(a);
    const std::int32_t day_b = columns_.day(b);
    if (day_a == no_day || day_b == no_day) return 0.6;
    const std::int32_t apart = std::abs(day_a - day_b);
    return apart <= month ? 1.0 : apart <= year ? 0.7 : 0.4;
}

double Company::likeness(std::uint32_t a, std::uint32_t b, std::span<const NameId> without) const {
    double both = 0;
    double all_a = 0;
    double all_b = 0;
    for (const EntityType type : types) {
        const auto row_a = columns_.values(field_of(type), a);
        const auto row_b = columns_.values(field_of(type), b);
        const std::vector<float>& weights = kinds_.at(static_cast<std::size_t>(type)).weights;
        const auto weight = [&](std::uint32_t ordinal) {
            const bool left_out =
                std::ranges::find(without, NameId{type, ordinal}) != without.end();
            return left_out ? 0.0 : static_cast<double>(weights[ordinal]);
        };
        std::size_t i = 0;
        std::size_t k = 0;
        while (i < row_a.size() || k < row_b.size()) {
            if (k == row_b.size() || (i < row_a.size() && row_a[i] < row_b[k])) {
                all_a += weight(row_a[i++]);
            } else if (i == row_a.size() || row_b[k] < row_a[i]) {
                all_b += weight(row_b[k++]);
            } else {
                const double shared = weight(row_a[i++]);
                ++k;
                both += shared;
                all_a += shared;
                all_b += shared;
            }
        }
    }
    if (both <= 0) return 0;
    return both / std::sqrt(all_a * all_b) * nearness(a, b);
}

double Company::likeness(std::span<const std::uint32_t> a,
                         std::span<const std::uint32_t> b,
                         std::span<const NameId> without) const {
    if (a.size() > b.size()) std::swap(a, b);
    double best = 0;
    const std::size_t step = std::max<std::size_t>(1, a.size() / most_looked_at);
    for (std::size_t i = 0; i < a.size(); i += step) {
        const auto here = std::ranges::lower_bound(
            b, a[i], [&](std::uint32_t x, std::uint32_t y) { return earlier(x, y); });
        const auto at = static_cast<std::size_t>(here - b.begin());
        const std::size_t from = at - std::min(at, nearest_in_time / 2);
        const std::size_t to = std::min(b.size(), from + nearest_in_time);
        for (std::size_t k = from; k < to; ++k) {
            if (a[i] != b[k]) best = std::max(best, likeness(a[i], b[k], without));
        }
    }
    return best;
}

}  // namespace inquit
