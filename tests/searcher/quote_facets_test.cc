// Filters and facet counts among quotes against a recount: what a quote has from its article stands there only.
#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/text/words.h"
#include "searcher/index.h"
#include "tests/support/many.h"
#include "tests/support/small_index.h"

using namespace inquit;

namespace {

constexpr std::size_t articles = 200;

const std::vector<Field> of_articles{
    Field::person, Field::organisation, Field::place, Field::source, Field::author, Field::year};

struct QuoteTruth {
    const Truth* article;
    std::set<std::string> words;
};

std::vector<QuoteTruth> truths_of(const Many& many) {
    std::vector<QuoteTruth> out;
    for (std::size_t i = 0; i < many.records.size(); ++i) {
        const ArticleRecord& record = many.records[i];
        for (const Quote& quote : record.analysis.quotes) {
            if (quote.speaker.kind == SpeakerKind::none) continue;
            QuoteTruth truth{&many.truths[i], {}};
            WordReader reader(slice(record.article.body, quote.content));
            for (Word word; reader.next(word);) truth.words.emplace(word.folded);
            out.push_back(std::move(truth));
        }
    }
    return out;
}

bool has(const QuoteTruth& quote, const Filter& filter) {
    const auto values = quote.article->values.find(filter.field);
    return values != quote.article->values.end() && values->second.contains(filter.value);
}

// Filters of one field are alternatives, fields are conditions; `but` is left out.
bool passes(const QuoteTruth& quote, const std::vector<Filter>& filters, std::optional<Field> but) {
    std::map<Field, bool> wanted;
    for (const Filter& filter : filters) {
        if (filter.exclude) {
            if (has(quote, filter)) return false;
        } else if (filter.field != but) {
            wanted[filter.field] = wanted[filter.field] || has(quote, filter);
        }
    }
    return std::ranges::all_of(wanted, [](const auto& row) { return row.second; });
}

class Recount {
  public:
    Recount(const Many& many, std::uint32_t seed)
        : many_(many), quotes_(truths_of(many)), random_(seed) {}

    void ask(Index& index, int times) {
        for (int i = 0; i < times; ++i) {
            CAPTURE(i);
            check(index, made());
        }
        CHECK(found_some_ > times / 4);
    }

  private:
    std::size_t below(std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
    }

    Request made() {
        Request request;
        request.facets = of_articles;
        request.facet_limit = 1000;
        request.limit = 10'000;
        request.snippets = false;
        if (below(2) == 0) request.query = 'w' + std::to_string(below(12));
        // Paths are /many/NUMBER.txt.
        file_ = below(4) == 0 ? std::to_string(below(articles)) : "";
        if (!file_.empty()) request.query += " file:\"many " + file_ + "\"";
        for (std::size_t i = below(3); i > 0; --i) {
            const Truth& truth = many_.truths[below(articles)];
            const Field field = of_articles[below(of_articles.size())];
            const auto values = truth.values.find(field);
            if (values == truth.values.end()) continue;
            request.filters.push_back({field, *values->second.begin(), below(4) == 0});
        }
        return request;
    }

    [[nodiscard]] bool has_asked(const std::string& query, const QuoteTruth& quote) const {
        const std::string word = query.substr(0, query.find(' '));
        if (!word.empty() && !quote.words.contains(word)) return false;
        return file_.empty() || quote.article->path == "/many/" + file_ + ".txt";
    }

    void check(Index& index, const Request& request) {
        const auto matches = [&](std::optional<Field> but) {
            std::vector<const QuoteTruth*> out;
            for (const QuoteTruth& quote : quotes_) {
                if (passes(quote, request.filters, but) && has_asked(request.query, quote))
                    out.push_back(&quote);
            }
            return out;
        };
        const Quotes answer = index.quotes(request);
        const auto expected = matches({});
        if (!expected.empty() && expected.size() < quotes_.size()) ++found_some_;
        CHECK(answer.total == expected.size());
        std::vector<std::string> found;
        for (const QuoteHit& hit : answer.hits) found.push_back(hit.quote.path);
        std::vector<std::string> paths;
        for (const QuoteTruth* quote : expected) paths.push_back(quote->article->path);
        std::ranges::sort(found);
        std::ranges::sort(paths);
        CHECK(found == paths);
        REQUIRE(answer.facets.size() == of_articles.size());
        for (const Facet& facet : answer.facets) {
            CAPTURE(info(facet.field).name);
            std::map<std::string, std::uint64_t> counts;
            std::uint64_t without = 0;
            for (const QuoteTruth* quote : matches(facet.field)) {
                const auto values = quote->article->values.find(facet.field);
                if (values == quote->article->values.end()) {
                    ++without;
                    continue;
                }
                for (const std::string& value : values->second) ++counts[value];
            }
            std::map<std::string, std::uint64_t> counted;
            for (const FacetValue& value : facet.values) counted[value.value] = value.count;
            CHECK(counted == counts);
            CHECK(facet.without == without);
        }
    }

    const Many& many_;
    std::vector<QuoteTruth> quotes_;
    std::mt19937 random_;
    int found_some_ = 0;
    std::string file_;  // that is asked for, by its number
};

const Many& many() {
    static const Many all = many_articles(articles, 7);
    return all;
}

}  // namespace

TEST_CASE(
    "among quotes, filters and facets of the article are those of its quotes, with columns and "
    "without") {
    const SmallIndex small(many().records);
    // Some are indexed again: their quotes stand elsewhere now.
    small.add({many().records.begin() + 20, many().records.begin() + 60});
    Index index = Index::open(small.path());
    Recount(many(), 1).ask(index, 120);
    REQUIRE(std::filesystem::remove(small.columns("quotes")));
    Index without = Index::open(small.path());
    Recount(many(), 2).ask(without, 40);
}
