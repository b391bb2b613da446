// Only the shown page and what ties with its edge is ever compared by id: an id costs a look into the database.
#include "searcher/order.h"

#include <algorithm>
#include <limits>
#include <string>
#include <tuple>

#include "indexer/schema/fields.h"

namespace inquit {
namespace {

// Smaller stands first.
struct Rank {
    double first, second;
    std::uint32_t place;  // in matches
    std::string id;

    [[nodiscard]] auto main() const { return std::tie(first, second); }
};

constexpr double last_of_all = std::numeric_limits<double>::infinity();

Rank rank(const ScoredDocument& match, std::int32_t day, Sort sort, std::uint32_t place) {
    const double newer = day == no_day ? last_of_all : -static_cast<double>(day);
    const double older = day == no_day ? last_of_all : static_cast<double>(day);
    switch (sort) {
        case Sort::best:
        case Sort::outlets:
            return {-match.weight, newer, place, {}};
        case Sort::newest:
            return {newer, -match.weight, place, {}};
        case Sort::oldest:
            return {older, -match.weight, place, {}};
    }
    return {};
}

bool before(const Rank& a, const Rank& b) {
    if (a.main() != b.main()) return a.main() < b.main();
    return std::tie(a.id, a.place) < std::tie(b.id, b.place);
}

// Ids of those that tie with another one. `ranks` by place.
void fetch_ids(std::vector<Rank>& ranks,
               const std::vector<ScoredDocument>& matches,
               const Xapian::Database& database) {
    auto id = database.valuestream_begin(slot_id);
    for (Rank& row : ranks) {
        const std::uint32_t docid = matches[row.place].docid;
        id.skip_to(docid);
        if (id == database.valuestream_end(slot_id)) return;
        if (id.get_docid() == docid) row.id = *id;
    }
}

}  // namespace

std::vector<std::uint32_t> in_order(const std::vector<std::uint32_t>& places,
                                    const std::vector<ScoredDocument>& matches,
                                    const std::vector<std::int32_t>& days,
                                    Sort sort,
                                    const Database& database) {
    std::vector<Rank> ranks;
    for (const std::uint32_t place : places)
        ranks.push_back(rank(matches[place], days[place], sort, place));
    if (!database.holds_quotes()) fetch_ids(ranks, matches, database.xapian());
    std::ranges::sort(ranks, before);
    std::vector<std::uint32_t> out;
    for (const Rank& row : ranks) out.push_back(row.place);
    return out;
}

std::vector<ScoredDocument> page_of(const std::vector<ScoredDocument>& matches,
                                    const std::vector<std::int32_t>& days,
                                    const Request& request,
                                    const Database& database) {
    const std::size_t end =
        std::min<std::size_t>(matches.size(), std::size_t{request.offset} + request.limit);
    if (request.offset >= end) return {};
    std::vector<Rank> ranks;
    ranks.reserve(matches.size());
    for (std::size_t i = 0; i < matches.size(); ++i) {
        ranks.push_back(rank(matches[i], days[i], request.sort, static_cast<std::uint32_t>(i)));
    }
    // All that could stand on this page or before it: no worse than the last one there.
    if (end < ranks.size()) {
        const auto last = ranks.begin() + static_cast<std::ptrdiff_t>(end - 1);
        std::ranges::nth_element(
            ranks, last, [](const Rank& a, const Rank& b) { return a.main() < b.main(); });
        const double first = last->first;
        const double second = last->second;
        std::erase_if(ranks, [&](const Rank& row) {
            return std::tie(row.first, row.second) > std::tie(first, second);
        });
        std::ranges::sort(ranks, {}, &Rank::place);
    }
    if (!database.holds_quotes()) fetch_ids(ranks, matches, database.xapian());
    std::ranges::sort(ranks, before);
    std::vector<ScoredDocument> out;
    for (std::size_t i = request.offset; i < end; ++i) out.push_back(matches[ranks[i].place]);
    return out;
}

}  // namespace inquit
