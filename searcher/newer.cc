// One pass over the days of the index, which are in its columns.
#include "searcher/newer.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include "indexer/schema/layout.h"
#include "searcher/recency.h"

namespace inquit {
namespace {

// The day of the last commit; all days, if that is not known.
std::int32_t day_of_change(const Database& database) {
    constexpr std::int64_t seconds_a_day = 86'400;
    const std::string text = database.metadata(key::changed);
    std::int64_t seconds = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc{} || seconds <= 0) return std::numeric_limits<std::int32_t>::max();
    return static_cast<std::int32_t>(
        std::min<std::int64_t>(seconds / seconds_a_day, std::numeric_limits<std::int32_t>::max()));
}

}  // namespace

std::int32_t newest_day(Database& database) {
    const std::int32_t last = day_of_change(database);
    const Xapian::Database& xapian = database.xapian();
    std::int32_t newest = no_day;
    const auto take = [&](std::int32_t day) {
        if (day != no_day) newest = std::max(newest, std::min(day, last));
    };
    if (const Columns* columns = database.columns()) {
        const Xapian::docid end = xapian.get_lastdocid();
        for (Xapian::docid docid = 1; docid <= end; ++docid) take(columns->day(docid));
        return newest;
    }
    const Xapian::valueno slot = info(Field::date).slot;
    const auto end = xapian.valuestream_end(slot);
    for (auto value = xapian.valuestream_begin(slot); value != end; ++value)
        take(unpack_day(*value));
    return newest;
}

std::vector<ScoredDocument> add_newer(std::vector<ScoredDocument>& matches,
                                      const std::vector<std::int32_t>& days,
                                      std::uint32_t half_life,
                                      Database& database) {
    std::vector<ScoredDocument> added;
    const std::int32_t newest = newest_day(database);
    for (std::size_t i = 0; i < matches.size(); ++i) {
        if (days[i] == no_day) continue;
        const double more = matches[i].weight * recency_share(days[i], newest, half_life);
        matches[i].weight += more;
        added.push_back({matches[i].docid, more});
    }
    return added;
}

}  // namespace inquit
