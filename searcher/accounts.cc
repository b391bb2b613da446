// The members of an event, by what the columns say of each.
#include "searcher/accounts.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "indexer/schema/terms.h"
#include "searcher/across.h"
#include "searcher/show.h"

namespace inquit {
namespace {

using Docids = std::vector<std::uint32_t>;

std::optional<std::uint32_t> docid_of(const Database& articles, const std::string& id) {
    const Xapian::Database& database = articles.xapian();
    const std::string term = id_term(id);
    const auto found = database.postlist_begin(term);
    if (found == database.postlist_end(term)) return std::nullopt;
    return *found;
}

ArticleRecord record_at(Database& articles, std::uint32_t docid) {
    ArticleRecord record = decode_article(articles.xapian().get_document(docid).get_data());
    show_names(record, docid, articles.names());
    return record;
}

std::string id_at(const Database& articles, std::uint32_t docid) {
    return unpack_id(articles.xapian().get_document(docid).get_value(slot_id));
}

// Earliest first, undated last.
auto age(const Columns& columns, std::uint32_t docid) {
    const std::int32_t day = columns.day(docid);
    return std::pair(day == no_day, std::pair(day, docid));
}

std::optional<std::uint32_t> source_of(const Columns& columns, std::uint32_t docid) {
    const auto values = columns.values(Field::source, docid);
    if (values.empty()) return std::nullopt;
    return values.front();
}

// The members of an event, the article alone where it has none.
Docids members_of(Database& articles, std::uint32_t docid) {
    const Columns* columns = articles.columns();
    const auto members = articles.events().around(docid);
    if (columns == nullptr || members.empty()) return {docid};
    Docids out(members.begin(), members.end());
    std::ranges::sort(out, {}, [&](std::uint32_t member) { return age(*columns, member); });
    return out;
}

// The first article of each outlet that has a name, in the order of `members`; and which outlets these are.
std::map<std::uint32_t, std::uint32_t> first_by_source(const Columns& columns,
                                                       const Docids& members,
                                                       Docids& order) {
    std::map<std::uint32_t, std::uint32_t> out;
    for (const std::uint32_t member : members) {
        const auto source = source_of(columns, member);
        if (source && out.emplace(*source, member).second) order.push_back(*source);
    }
    return out;
}

ToldBy told_by(Database& articles, std::uint32_t source, std::uint32_t docid) {
    return {std::string(articles.columns()->value(Field::source, source)), id_at(articles, docid)};
}

// What the columns say of an event, for choosing among events.
struct Told {
    std::size_t place = 0;  // in EventMembers
    std::uint32_t outlets = 0;
    std::int32_t last = no_day;
};

std::vector<Told> told_by_several(const Columns& columns, const EventMembers& events) {
    std::vector<Told> out;
    std::vector<std::uint32_t> sources;
    for (std::size_t place = 0; place < events.size(); ++place) {
        Told told{.place = place};
        sources.clear();
        for (const std::uint32_t docid : events.at(place)) {
            if (const std::int32_t day = columns.day(docid); day != no_day)
                told.last = told.last == no_day ? day : std::max(told.last, day);
            const auto source = source_of(columns, docid);
            if (source && std::ranges::find(sources, *source) == sources.end())
                sources.push_back(*source);
        }
        told.outlets = static_cast<std::uint32_t>(sources.size());
        if (told.outlets > 1 && told.last != no_day) out.push_back(told);
    }
    return out;
}

// Of the newest week, month or year that has enough of them: else what many papers once told would stand first for ever.
void keep_newest(std::vector<Told>& stories, std::size_t enough) {
    std::ranges::sort(stories, std::ranges::greater{}, &Told::last);
    if (stories.size() <= enough) return;
    const std::int32_t newest = stories.front().last;
    for (const std::int32_t days : {7, 31, 366}) {
        const auto older = std::ranges::find_if(
            stories, [&](const Told& told) { return told.last <= newest - days; });
        if (static_cast<std::size_t>(older - stories.begin()) < enough) continue;
        stories.erase(older, stories.end());
        return;
    }
}

std::optional<Day> day_of(std::int32_t day) {
    if (day == no_day) return std::nullopt;
    return Day{std::chrono::days{day}};
}

StoryHead head_of(Database& articles, const Told& told) {
    const Columns& columns = *articles.columns();
    const auto event = articles.events().at(told.place);
    Docids members(event.begin(), event.end());
    std::ranges::sort(members, {}, [&](std::uint32_t docid) { return age(columns, docid); });
    const auto lead = std::ranges::max_element(
        members, {}, [&](std::uint32_t docid) { return columns.quotes(docid); });
    StoryHead out;
    out.lead = show_copy(articles.xapian().get_document(*lead));
    out.articles = members.size();
    out.outlets = told.outlets;
    out.first = day_of(columns.day(members.front()));
    out.last = day_of(told.last);
    Docids sources;
    const auto firsts = first_by_source(columns, members, sources);
    for (const std::uint32_t source : sources) {
        if (out.told_by.size() == most_tellers) break;
        out.told_by.push_back(told_by(articles, source, firsts.at(source)));
    }
    return out;
}

}  // namespace

std::vector<ArticleRecord> other_accounts_of(Database& articles,
                                             const std::string& id,
                                             std::size_t most) {
    const Columns* columns = articles.columns();
    const auto here = docid_of(articles, id);
    if (columns == nullptr || !here) return {};
    std::set<std::uint32_t> stories{columns->story(*here)};
    std::vector<std::pair<std::int64_t, std::uint32_t>> others;  // days apart, docid
    for (const std::uint32_t docid : articles.events().around(*here)) {
        if (!stories.insert(columns->story(docid)).second) continue;
        const std::int64_t apart = std::int64_t{columns->day(docid)} - columns->day(*here);
        others.emplace_back(std::abs(apart), docid);
    }
    std::ranges::sort(others);
    others.resize(std::min(others.size(), most));
    std::vector<ArticleRecord> out;
    for (const auto& [apart, docid] : others) out.push_back(record_at(articles, docid));
    return out;
}

std::optional<Story> story_of(Database& articles, const std::string& id, std::size_t most) {
    const auto here = docid_of(articles, id);
    if (!here) return std::nullopt;
    const Columns* columns = articles.columns();
    const Docids members = members_of(articles, *here);
    Story out;
    out.articles = members.size();
    std::map<std::uint32_t, std::size_t> account_of;  // by the first of its near-copies
    for (const std::uint32_t docid : members) {
        const std::uint32_t text = columns == nullptr ? docid : columns->story(docid);
        const auto [known, fresh] = account_of.emplace(text, account_of.size());
        if (known->second >= most) continue;
        if (fresh) {
            out.accounts.push_back(record_at(articles, docid));
            out.copies.emplace_back();
        } else {
            out.copies[known->second].push_back(show_copy(articles.xapian().get_document(docid)));
        }
    }
    Docids outlets;
    if (columns != nullptr) first_by_source(*columns, members, outlets);
    out.outlets = outlets.size();
    return out;
}

void add_tellers(Database& articles, std::uint32_t docid, ArticleHit& hit) {
    const Columns* columns = articles.columns();
    if (columns == nullptr || articles.events().around(docid).empty()) return;
    Docids others;
    for (const std::uint32_t member : members_of(articles, docid))
        if (columns->story(member) != columns->story(docid)) others.push_back(member);
    Docids sources;
    const auto firsts = first_by_source(*columns, others, sources);
    const auto own = source_of(*columns, docid);
    if (own) std::erase(sources, *own);
    hit.tellers = static_cast<std::uint32_t>(sources.size());
    for (const std::uint32_t source : sources) {
        if (hit.told_by.size() == most_tellers) break;
        hit.told_by.push_back(told_by(articles, source, firsts.at(source)));
    }
}

std::vector<StoryHead> newest_stories(Database& articles, std::size_t most) {
    const Columns* columns = articles.columns();
    if (columns == nullptr) return {};
    std::vector<Told> stories = told_by_several(*columns, articles.events());
    keep_newest(stories, most);
    std::ranges::stable_sort(stories, std::ranges::greater{}, [](const Told& told) {
        return std::tuple(
            told.outlets, told.last, std::numeric_limits<std::size_t>::max() - told.place);
    });
    stories.resize(std::min(stories.size(), most));
    std::vector<StoryHead> out;
    for (const Told& told : stories) out.push_back(head_of(articles, told));
    return out;
}

}  // namespace inquit
