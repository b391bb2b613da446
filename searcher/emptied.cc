// The query once more for each of its parts: with that part alone, and without it.
#include "searcher/emptied.h"

#include <algorithm>
#include <utility>

#include "searcher/match.h"
#include "searcher/read_as.h"

namespace inquit {
namespace {

constexpr std::size_t most_parts = 12;  // each costs two searches

std::uint64_t count(const Query& query, const Translation& with) {
    return match(with.database, to_plan(query, with), with.deadline).size();
}

}  // namespace

std::vector<Obstacle> obstacles(const Query& query, const Translation& with) {
    const auto* all = std::get_if<AllQuery>(&query.node);
    const AllQuery single{{query}, {}, {}};
    const AllQuery& parts = all != nullptr ? *all : single;
    std::vector<Obstacle> out;
    const auto add = [&](const Query& part, std::uint64_t alone, AllQuery without) {
        const bool rest = !without.must.empty() || !without.some.empty();
        out.push_back({read_as(part), alone, rest ? count({std::move(without)}, with) : 0});
    };
    for (std::size_t i = 0; i < parts.must.size() && out.size() < most_parts; ++i) {
        AllQuery without = parts;
        without.must.erase(without.must.begin() + static_cast<std::ptrdiff_t>(i));
        add(parts.must[i], count(parts.must[i], with), std::move(without));
    }
    for (std::size_t i = 0; i < parts.none.size() && out.size() < most_parts; ++i) {
        AllQuery without = parts;
        without.none.erase(without.none.begin() + static_cast<std::ptrdiff_t>(i));
        const Query part{AllQuery{{}, {}, {parts.none[i]}}};
        add(part, count(part, with), std::move(without));
    }
    return out;
}

}  // namespace inquit
