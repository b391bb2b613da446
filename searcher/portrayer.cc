// From a name to the documents that have it, and from these to counts, words and a few quotes.
#include "searcher/portrayer.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "indexer/text/fold.h"
#include "searcher/facets.h"
#include "searcher/nearest.h"
#include "searcher/order.h"
#include "searcher/printed_value.h"
#include "searcher/quote_reader.h"
#include "searcher/resolve.h"
#include "searcher/said_words.h"
#include "searcher/show.h"
#include "searcher/things.h"
#include "searcher/valued.h"
#include "searcher/words_of.h"

namespace inquit {
namespace {

constexpr std::size_t most_nearest = 8;

class Portrayer {
  public:
    Portrayer(const PortraitRequest& request,
              Database& articles,
              Database& quotes,
              Stemmers& stemmers)
        : request_(request),
          articles_(articles),
          quotes_(quotes),
          stemmers_(stemmers),
          deadline_(request.deadline) {}

    Portrait operator()() {
        const ValueQuery named = resolved(true, quotes_);
        if (is_one(named)) said_ = scored(named, quotes_);
        if (said_.empty()) {
            out_.nearest = nearest_names();
            return std::move(out_);
        }
        count();
        out_.name = shown_name();
        std::erase_if(out_.beside, [&](const FacetValue& value) {
            return value.value == out_.name || value.value == unnamed_speaker;
        });
        cut(out_.beside);
        add_spellings();
        std::vector<std::uint32_t> docids;
        for (const ScoredDocument& quote : said_) docids.push_back(quote.docid);
        out_.words = said_words(docids, quotes_.tokens(), request_.values, deadline_);
        show_newest();
        show_things();
        return std::move(out_);
    }

  private:
    [[nodiscard]] ValueQuery resolved(bool whole, Database& in) {
        ValueQuery value;
        value.field = Field::speaker;
        value.text = request_.name;
        value.whole = whole;
        Query query{std::move(value)};
        resolve(query, {in, nullptr, stemmers_, deadline_, false});
        return std::get<ValueQuery>(query.node);
    }

    // One name, whether it was typed whole or not; and somebody's.
    [[nodiscard]] bool is_one(const ValueQuery& value) const {
        const Expansion& found = value.expansion;
        return found.names.size() < 2 && !(found.terms.empty() && found.within.empty()) &&
               std::ranges::find(found.names, unnamed_speaker) == found.names.end() &&
               request_.name != unnamed_speaker;
    }

    std::vector<ScoredDocument> scored(const ValueQuery& value, const Database& in) {
        std::vector<ScoredDocument> out;
        for (const std::uint32_t docid : documents_with_value(value, in, deadline_))
            out.push_back({docid, 0});
        return out;
    }

    void count() {
        out_.quotes = said_.size();
        const Counter counter(quotes_, said_, deadline_);
        Request page;
        page.facet_limit = request_.values;
        const FacetPage few(page);
        std::vector<Facet> facets = counter.facets({Field::voice, Field::kind, Field::source}, few);
        out_.voices = std::move(facets[0]);
        out_.kinds = std::move(facets[1]);
        out_.outlets = std::move(facets[2]);
        page.facet_limit = most_nearest;
        speakers_ = counter.facets({Field::speaker}, FacetPage(page)).front().values;
        days_ = counter.days();
        const DayCounts day_counts = count_days(days_);
        Months months = count_months(day_counts);
        out_.months = std::move(months.months);
        out_.undated = months.undated;
        Dates dates = count_dates(day_counts);
        out_.date_step = dates.step;
        out_.dates = std::move(dates.counts);
        const std::vector<ScoredDocument> in = scored(resolved(true, articles_), articles_);
        out_.articles = in.size();
        page.facet_limit = request_.values + 2;  // the speaker, and whoever is not named
        Facet beside = std::move(
            Counter(articles_, in, deadline_).facets({Field::speaker}, FacetPage(page)).front());
        out_.beside = std::move(beside.values);
    }

    void cut(std::vector<FacetValue>& values) const {
        if (values.size() > request_.values) values.resize(request_.values);
    }

    // All quotes have it; somebody who shares each of them has the same count.
    [[nodiscard]] std::string shown_name() const {
        if (speakers_.empty()) return request_.name;
        const auto same = std::ranges::find_if(speakers_, [&](const FacetValue& value) {
            return fold(value.value) == fold(request_.name);
        });
        return (same == speakers_.end() ? speakers_.front() : *same).value;
    }

    void add_spellings() {
        std::set<std::string> printed;
        for (const Names::Known& row : quotes_.names().known(Field::speaker)) {
            if (row.shown == out_.name) printed.emplace(row.printed);
        }
        out_.also.assign(printed.begin(), printed.end());
    }

    std::vector<std::string> nearest_names() {
        if (words_of(fold(request_.name)).empty()) return {};
        ValueQuery parts = resolved(false, quotes_);
        if (parts.expansion.terms.empty()) return nearest({parts}, quotes_, deadline_);
        std::vector<std::string> out;
        for (const std::string& term : parts.expansion.terms) {
            if (out.size() == most_nearest) break;
            const std::string printed = printed_value(quotes_.xapian(), Field::speaker, term);
            std::string name(quotes_.names().shown(Field::speaker, 0, printed));
            if (std::ranges::find(out, name) == out.end() && name != unnamed_speaker)
                out.push_back(std::move(name));
        }
        return out;
    }

    QuoteHit shown(std::uint32_t docid) {
        static const Query nothing_asked{};
        return show_quote(quotes_.xapian().get_document(docid),
                          Wanted(nothing_asked, stemmers_),
                          reader_,
                          quotes_.names(),
                          false);
    }

    void show_newest() {
        Request request;
        request.sort = Sort::newest;
        request.limit = request_.quotes;
        for (const ScoredDocument& row : page_of(said_, days_, request, quotes_))
            out_.newest.push_back(shown(row.docid));
    }

    // Quotes that say one thing, the first printed in front, the undated last.
    struct Thing {
        std::vector<std::size_t> places;  // in said_
        std::size_t outlets = 0;
    };

    [[nodiscard]] std::vector<Thing> things(const Columns& columns) const {
        std::unordered_map<std::uint32_t, Thing> by_story;
        for (std::size_t place = 0; place < said_.size(); ++place)
            by_story[columns.story(said_[place].docid)].places.push_back(place);
        std::vector<Thing> out;
        for (auto& [story, thing] : by_story) {
            if (thing.places.size() < 2) continue;
            std::set<std::uint32_t> outlets;
            for (const std::size_t place : thing.places) {
                const auto source = columns.values(Field::source, said_[place].docid);
                if (!source.empty()) outlets.insert(source.front());
            }
            thing.outlets = outlets.size();
            if (thing.outlets > 1) out.push_back(std::move(thing));
        }
        std::ranges::sort(out, [](const Thing& a, const Thing& b) {
            if (a.outlets != b.outlets) return a.outlets > b.outlets;
            if (a.places.size() != b.places.size()) return a.places.size() > b.places.size();
            return a.places.front() < b.places.front();
        });
        return out;
    }

    void show_things() {
        const Columns* columns = quotes_.columns();
        if (columns == nullptr) return;  // a writer is busy: it is not known what is one thing
        std::vector<Thing> all = things(*columns);
        all.resize(std::min<std::size_t>(all.size(), request_.things));
        for (Thing& thing : all) {
            std::ranges::stable_sort(thing.places, {}, [&](std::size_t place) {
                return days_[place] == no_day ? INT32_MAX : days_[place];
            });
            QuoteHit hit = shown(said_[thing.places.front()].docid);
            std::vector<std::uint32_t> others;
            for (std::size_t i = 1; i < thing.places.size(); ++i)
                others.push_back(said_[thing.places[i]].docid);
            show_thing(hit, others, quotes_);
            out_.things.push_back(std::move(hit));
        }
    }

    const PortraitRequest& request_;
    Database& articles_;
    Database& quotes_;
    QuoteReader reader_{quotes_};
    Stemmers& stemmers_;
    Deadline deadline_;
    Portrait out_;
    std::vector<ScoredDocument> said_;  // by rising docid
    std::vector<std::int32_t> days_;    // of each
    std::vector<FacetValue> speakers_;  // of them, the commonest
};

}  // namespace

Portrait portray(const PortraitRequest& request,
                 Database& articles,
                 Database& quotes,
                 Stemmers& stemmers) {
    return Portrayer(request, articles, quotes, stemmers)();
}

}  // namespace inquit
