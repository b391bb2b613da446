// Only what ties on the shown page or at its edge is ever compared by id: an id costs a look into the database.
#include "searcher/order.h"

#include <algorithm>
#include <limits>
#include <string>
#include <tuple>
#include <utility>

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

bool ties(const Rank& a, const Rank& b) { return a.main() == b.main(); }

// Best first. Ids are fetched for those that tie with another one.
void put_in_order(std::vector<Rank>& ranks,
                  const std::vector<ScoredDocument>& matches,
                  const Database& database) {
    std::ranges::sort(ranks, before);
    if (database.holds_quotes()) return;
    std::vector<Rank*> tied;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        if ((i > 0 && ties(ranks[i - 1], ranks[i])) ||
            (i + 1 < ranks.size() && ties(ranks[i], ranks[i + 1])))
            tied.push_back(&ranks[i]);
    }
    if (tied.empty()) return;
    std::ranges::sort(tied, {}, [](const Rank* row) { return row->place; });
    const Xapian::Database& xapian = database.xapian();
    auto id = xapian.valuestream_begin(slot_id);
    for (Rank* row : tied) {
        const std::uint32_t docid = matches[row->place].docid;
        id.skip_to(docid);
        if (id == xapian.valuestream_end(slot_id)) break;
        if (id.get_docid() == docid) row->id = *id;
    }
    std::ranges::sort(ranks, before);
}

// All that could stand among the first `end`: no worse than the last one there. By place.
std::vector<Rank> may_be_among_the_first(const std::vector<ScoredDocument>& matches,
                                         const std::vector<std::int32_t>& days,
                                         Sort sort,
                                         std::size_t end) {
    using Main = std::pair<double, double>;
    const auto main = [&](std::size_t i) -> Main {
        const Rank row = rank(matches[i], days[i], sort, 0);
        return {row.first, row.second};
    };
    Main last{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    if (end < matches.size()) {
        // The best so far: a heap, the worst on top.
        std::vector<Main> best;
        for (std::size_t i = 0; i < matches.size(); ++i) {
            const Main here = main(i);
            if (best.size() == end) {
                if (here >= best.front()) continue;
                std::ranges::pop_heap(best);
                best.pop_back();
            }
            best.push_back(here);
            std::ranges::push_heap(best);
        }
        last = best.front();
    }
    std::vector<Rank> out;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        if (main(i) <= last)
            out.push_back(rank(matches[i], days[i], sort, static_cast<std::uint32_t>(i)));
    }
    return out;
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
    put_in_order(ranks, matches, database);
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
    std::vector<Rank> ranks = may_be_among_the_first(matches, days, request.sort, end);
    put_in_order(ranks, matches, database);
    std::vector<ScoredDocument> out;
    for (std::size_t i = request.offset; i < end; ++i) out.push_back(matches[ranks[i].place]);
    return out;
}

}  // namespace inquit
