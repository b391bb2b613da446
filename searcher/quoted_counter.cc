// One pass over the quotes of the articles; a count for each value, and for each pair of values.
#include "searcher/quoted_counter.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "searcher/chosen_facets.h"
#include "searcher/facets.h"
#include "searcher/quoted_values.h"
#include "searcher/read_as.h"
#include "searcher/resolve.h"

namespace inquit {
namespace {

constexpr std::uint32_t none = QuotedValues::none;
constexpr std::uint32_t all = none - 1;  // stands for every value

struct OneQuote {
    std::uint32_t article = 0, outlet = none, words = 0;
};

// What one value, or one pair of them, has.
class Count {
  public:
    void add(Metric metric, const OneQuote& quote) {
        switch (metric) {
            case Metric::quotes:
                ++count_;
                break;
            case Metric::words:
                count_ += quote.words;
                break;
            case Metric::articles:  // the quotes of an article come one after the other
                if (article_ != quote.article) ++count_;
                article_ = quote.article;
                break;
            case Metric::outlets:
                add_outlet(quote.outlet);
                break;
        }
    }

    [[nodiscard]] std::uint64_t count() const { return count_; }

  private:
    void add_outlet(std::uint32_t outlet) {
        if (outlet == none) return;
        const auto at = std::ranges::lower_bound(outlets_, outlet);
        if (at != outlets_.end() && *at == outlet) return;
        outlets_.insert(at, outlet);
        ++count_;
    }

    std::uint64_t count_ = 0;
    std::uint32_t article_ = 0;           // that was counted last
    std::vector<std::uint32_t> outlets_;  // sorted
};

bool is_time(const Division& division) {
    return division.field == Field::date || division.field == Field::year;
}

class QuotedCounter {
  public:
    QuotedCounter(const QuotedRequest& request, Database& quotes)
        : request_(request),
          quotes_(quotes),
          by_(quotes, request.by),
          per_(quotes, request.per.value_or(Division{})),
          outlets_(quotes, {Field::source}) {}

    void add(std::uint32_t article, std::uint32_t quote) {
        ++total_;
        OneQuote one{article, none, 0};
        if (request_.metric == Metric::words) one.words = quotes_.tokens().text_words(quote);
        if (request_.metric == Metric::outlets) one.outlet = outlets_.of(quote).front();
        if (!request_.per) {
            for (const std::uint32_t value : by_.of(quote)) add(value, all, one);
            return;
        }
        const auto columns = per_.of(quote);
        for (const std::uint32_t column : columns) add(all, column, one);
        for (const std::uint32_t value : by_.of(quote)) {
            add(value, all, one);
            for (const std::uint32_t column : columns) add(value, column, one);
        }
    }

    void fill(QuotedTable& out) const {
        out.metric = request_.metric;
        out.by = request_.by;
        out.per = request_.per;
        out.quotes = total_;
        std::vector<Value> rows;
        std::vector<Value> columns;
        for (const auto& [key, count] : counts_) {
            const auto value = static_cast<std::uint32_t>(key >> 32U);
            const auto column = static_cast<std::uint32_t>(key);
            if (column == all) rows.push_back({value, by_.text(value), count.count()});
            if (value == all) columns.push_back({column, per_.text(column), count.count()});
        }
        if (request_.per) sort(columns, *request_.per);
        for (const Value& column : columns) out.columns.push_back(column.text);
        out.without = row({none, "", count(none, all)}, columns);
        put_rows(out, std::move(rows), columns);
    }

  private:
    struct Value {
        std::uint32_t number = 0;
        std::string text;
        std::uint64_t count = 0;
    };

    // Times in order, the undated last; other values by falling count.
    static void sort(std::vector<Value>& values, const Division& division) {
        const bool times = is_time(division);
        std::ranges::sort(values, [&](const Value& a, const Value& b) {
            if (times && (a.number == none || b.number == none))
                return b.number == none && a.number != none;
            return times || a.count == b.count ? a.text < b.text : a.count > b.count;
        });
    }

    void add(std::uint32_t value, std::uint32_t column, const OneQuote& one) {
        counts_[key(value, column)].add(request_.metric, one);
    }

    static std::uint64_t key(std::uint32_t value, std::uint32_t column) {
        return std::uint64_t{value} << 32U | column;
    }

    [[nodiscard]] std::uint64_t count(std::uint32_t value, std::uint32_t column) const {
        const auto found = counts_.find(key(value, column));
        return found == counts_.end() ? 0 : found->second.count();
    }

    [[nodiscard]] QuotedRow row(const Value& value, const std::vector<Value>& columns) const {
        QuotedRow out{value.text, value.count, {}};
        for (const Value& column : columns) out.per.push_back(count(value.number, column.number));
        return out;
    }

    void put_rows(QuotedTable& out,
                  std::vector<Value> rows,
                  const std::vector<Value>& columns) const {
        const FacetPage page(request_.request);
        std::erase_if(rows, [&](const Value& value) {
            return value.number == none || value.number == all || !page.wants(value.text);
        });
        sort(rows, request_.by);
        out.distinct = rows.size();
        std::size_t end = rows.size();
        if (!is_time(request_.by)) {
            out.passed = std::min<std::size_t>(request_.request.facet_offset, rows.size());
            end = std::min(page.end(), rows.size());
        }
        for (std::size_t i = out.passed; i < end; ++i) out.rows.push_back(row(rows[i], columns));
    }

    const QuotedRequest& request_;
    Database& quotes_;
    QuotedValues by_, per_, outlets_;
    std::unordered_map<std::uint64_t, Count> counts_;
    std::uint64_t total_ = 0;
};

}  // namespace

QuotedTable count_quoted(const QuotedRequest& wish,
                         Database& articles,
                         Database& quotes,
                         Stemmers& stemmers) {
    Request request = wish.request;
    request.facets.clear();  // nothing is counted apart from its choice
    Deadline deadline(request.deadline);
    Asked asked = read_request(request);
    const Resolving resolving{articles, &quotes, stemmers, deadline, request.expand};
    resolve(asked.rest, resolving);
    for (Asked::Choice& choice : asked.choices) resolve(choice.values, resolving);
    QuotedTable out;
    out.reading = {request.query, read_as(asked.whole())};
    const std::vector<ScoredDocument> matches =
        find_matches(request, asked, {articles, &quotes, stemmers, deadline}).all;
    out.articles = matches.size();
    QuotedCounter counter(wish, quotes);
    each_quote_of(matches, quotes, articles.xapian(), [&](std::size_t place, std::uint32_t quote) {
        deadline.tick();
        counter.add(matches[place].docid, quote);
    });
    counter.fill(out);
    return out;
}

}  // namespace inquit
