// Plans of random shape against a recount that takes every document's term list, one after the other.
#include "searcher/match.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/schema/identity.h"
#include "indexer/schema/layout.h"
#include "searcher/weight.h"
#include "tests/support/small_index.h"

using namespace inquit;

namespace {

// A text of few words, some of which stand in nearly all; a third have no date.
std::vector<ArticleRecord> articles(std::size_t count) {
    std::mt19937 random(3);
    std::vector<ArticleRecord> out;
    for (std::size_t i = 0; i < count; ++i) {
        ArticleRecord record;
        Article& article = record.article;
        article.path = "/made/" + std::to_string(i) + ".txt";
        article.language = "en";
        article.title = "haul" + std::to_string(random() % 5);
        for (std::size_t k = 2 + random() % 60; k > 0; --k)
            article.body += "word" + std::to_string((random() % 12) * (random() % 12)) + " ";
        if (i % 3 != 0)
            article.published = Day{std::chrono::days{18'000 + static_cast<int>(random() % 90)}};
        article.id = article_id(article);
        out.push_back(std::move(record));
    }
    return out;
}

struct Listed {
    std::uint32_t docid;
    double length;
    std::int32_t day;
    std::map<std::string, double> terms;
};

// All that Xapian knows of each document.
struct Table {
    explicit Table(const Xapian::Database& xapian) {
        average_length = xapian.get_avlength();
        for (auto it = xapian.postlist_begin(""); it != xapian.postlist_end(""); ++it) {
            const Xapian::Document document = xapian.get_document(*it);
            Listed row{*it,
                       static_cast<double>(xapian.get_doclength(*it)),
                       unpack_day(document.get_value(info(Field::date).slot)),
                       {}};
            for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
                row.terms[*term] = term.get_wdf();
            for (const auto& [term, times] : row.terms) {
                ++figures[term].having;
                figures[term].occurrences += times;
            }
            rows.push_back(std::move(row));
        }
        for (auto& [term, word] : figures) {
            word.documents = static_cast<double>(rows.size());
            if (word.occurrences > 0) words.push_back(term);
        }
    }

    double average_length;
    std::vector<Listed> rows;
    std::map<std::string, WordFigures> figures;
    std::vector<std::string> words;
};

using Score = std::optional<double>;

// A plan, and what it should give a document.
struct Asked {
    Plan plan;
    std::function<Score(const Listed&)> score;
};

class Asker {
  public:
    Asker(const Table& table, std::uint32_t seed) : table_(table), random_(seed) {}

    Asked ask(int deep) {
        switch (below(deep > 0 ? 11 : 4)) {
            case 0:
            case 1:
                return word();
            case 2:
                return some_listed();
            case 3:
                return dates();
            case 4:
            case 5:
                return all(deep);
            case 6:
            case 7:
                return any(deep);
            case 8:
                return beside(deep);
            case 9:
                return scaled_by(deep);
            default:
                return one_of_terms();
        }
    }

  private:
    std::size_t below(std::size_t limit) { return random_() % limit; }

    std::string some_word() { return table_.words[below(table_.words.size())]; }

    Asked word() {
        const std::string term = below(9) == 0 ? "nowhere" : some_word();
        return {term_plan(term), [this, term](const Listed& row) -> Score {
                    const auto found = row.terms.find(term);
                    if (found == row.terms.end()) return {};
                    return worth(table_.figures.at(term)) *
                           saturated(found->second, row.length, table_.average_length);
                }};
    }

    Asked some_listed() {
        std::vector<ScoredDocument> rows;
        for (const Listed& row : table_.rows)
            if (below(4) == 0) rows.push_back({row.docid, static_cast<double>(below(5))});
        return {listed(rows), [rows](const Listed& row) -> Score {
                    const auto found = std::ranges::find(rows, row.docid, &ScoredDocument::docid);
                    if (found == rows.end()) return {};
                    return found->weight;
                }};
    }

    Asked dates() {
        DateQuery date;
        date.undated = static_cast<Undated>(below(3));
        const auto from = 18'000 + static_cast<std::int32_t>(below(60));
        const bool until = below(2) == 0;
        date.from = Day{std::chrono::days{from}};
        if (until) date.to = Day{std::chrono::days{from + 30}};
        return {dated(date), [=](const Listed& row) -> Score {
                    const bool undated = row.day == no_day;
                    const bool in = !undated && row.day >= from && (!until || row.day <= from + 30);
                    const bool holds = date.undated == Undated::drop   ? in
                                       : date.undated == Undated::only ? undated
                                                                       : in || undated;
                    return holds ? Score(0) : Score();
                }};
    }

    std::vector<Asked> several(int deep) {
        std::vector<Asked> out;
        for (std::size_t i = 0; i < 2 + below(3); ++i) out.push_back(ask(deep - 1));
        return out;
    }

    static Plans plans(const std::vector<Asked>& parts) {
        Plans out;
        for (const Asked& part : parts) out.push_back(part.plan);
        return out;
    }

    Asked all(int deep) {
        const auto parts = several(deep);
        return {each_of(plans(parts)), [parts](const Listed& row) -> Score {
                    double sum = 0;
                    for (const Asked& part : parts) {
                        const Score score = part.score(row);
                        if (!score) return {};
                        sum += *score;
                    }
                    return sum;
                }};
    }

    Asked any(int deep) {
        const auto parts = several(deep);
        const bool best = below(2) == 0;
        return {best ? best_of(plans(parts)) : any_of(plans(parts)),
                [parts, best](const Listed& row) {
                    Score out;
                    for (const Asked& part : parts) {
                        const Score score = part.score(row);
                        if (!score) continue;
                        out = !out ? *score : best ? std::max(*out, *score) : *out + *score;
                    }
                    return out;
                }};
    }

    Asked beside(int deep) {
        const Asked what = ask(deep - 1);
        const Asked other = ask(deep - 1);
        switch (below(3)) {
            case 0:
                return {only(what.plan, other.plan), [=](const Listed& row) {
                            return other.score(row) ? what.score(row) : Score();
                        }};
            case 1:
                return {without(what.plan, other.plan), [=](const Listed& row) {
                            return other.score(row) ? Score() : what.score(row);
                        }};
            default:
                return {plus(what.plan, other.plan), [=](const Listed& row) {
                            Score out = what.score(row);
                            if (out) *out += other.score(row).value_or(0);
                            return out;
                        }};
        }
    }

    Asked scaled_by(int deep) {
        const Asked what = ask(deep - 1);
        const double factor = static_cast<double>(below(3)) / 2;
        return {scaled(what.plan, factor), [=](const Listed& row) {
                    Score out = what.score(row);
                    if (out) *out *= factor;
                    return out;
                }};
    }

    // Together their frequency counts; in many_terms nothing does.
    Asked one_of_terms() {
        std::vector<std::string> terms{some_word(), some_word(), some_word()};
        std::ranges::sort(terms);
        terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
        const bool weighed = below(2) == 0;
        double none_has = 1;
        double none_is = 1;
        const auto documents = static_cast<double>(table_.rows.size());
        const double sum = documents * table_.average_length;
        for (const std::string& term : terms) {
            none_has *= 1 - table_.figures.at(term).having / documents;
            none_is *= 1 - table_.figures.at(term).occurrences / sum;
        }
        WordFigures word{
            documents, std::round((1 - none_has) * documents), std::round((1 - none_is) * sum)};
        if (terms.size() == 1) word = table_.figures.at(terms.front());
        return {weighed ? one_word(terms) : many_terms(terms),
                [this, terms, weighed, word](const Listed& row) -> Score {
                    double times = 0;
                    for (const std::string& term : terms) {
                        const auto found = row.terms.find(term);
                        if (found != row.terms.end()) times += found->second;
                    }
                    if (times == 0) return {};
                    if (!weighed) return 0;
                    return worth(word) * saturated(times, row.length, table_.average_length);
                }};
    }

    const Table& table_;
    std::mt19937 random_;
};

void recount(const std::string& index, std::uint32_t seed) {
    Database database(index, articles_folder);
    const Table table(database.xapian());
    Asker asker(table, seed);
    std::size_t found_some = 0;
    for (int i = 0; i < 1500; ++i) {
        CAPTURE(i);
        const Asked asked = asker.ask(3);
        Deadline deadline(60'000);
        const auto found = match(database, asked.plan, deadline);
        if (!found.empty()) ++found_some;
        auto at = found.begin();
        for (const Listed& row : table.rows) {
            const Score expected = asked.score(row);
            const bool matched = at != found.end() && at->docid == row.docid;
            REQUIRE(matched == expected.has_value());
            if (!matched) continue;
            REQUIRE(std::abs(at->weight - *expected) < 1e-9);
            ++at;
        }
        REQUIRE(at == found.end());
    }
    CHECK(found_some > 900);
}

}  // namespace

TEST_CASE("a plan finds and weighs what a recount of all term lists finds") {
    const auto records = articles(150);
    const SmallIndex index(records);
    // Some documents are gone, and others behind them.
    index.add({records[3], records[50], records[77]});
    recount(index.path(), 1);
    // Lengths and days are taken from Xapian where there are no columns.
    std::filesystem::remove(index.columns("articles"));
    recount(index.path(), 2);
}
