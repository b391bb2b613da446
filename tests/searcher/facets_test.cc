// Facet counts, totals and dates against a recount by brute force, with the columns and without them.
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <functional>
#include <random>

#include <doctest/doctest.h>

#include "searcher/index.h"
#include "tests/support/many.h"
#include "tests/support/small_index.h"

using namespace inquit;

namespace {

namespace fs = std::filesystem;

constexpr std::size_t articles = 300;

const Many& many() {
    static const Many all = many_articles(articles, 20190409);
    return all;
}

std::vector<Field> facet_fields() {
    std::vector<Field> out;
    for (const FieldInfo& field : fields) {
        if (field.facet) out.push_back(field.field);
    }
    return out;
}

bool passes(const Truth& truth, const std::vector<Filter>& filters) {
    std::map<Field, bool> wanted;  // one of the alternatives is there
    for (const Filter& filter : filters) {
        const auto values = truth.values.find(filter.field);
        const bool has = values != truth.values.end() && values->second.contains(filter.value);
        if (filter.exclude) {
            if (has) return false;
        } else {
            wanted[filter.field] = wanted[filter.field] || has;
        }
    }
    return std::ranges::all_of(wanted, [](const auto& row) { return row.second; });
}

bool in_time(const Truth& truth, const Request& request) {
    const bool range = request.from || request.to;
    if (!truth.day) return request.undated != Undated::drop;
    if (request.undated == Undated::only) return false;
    return !range || ((!request.from || *truth.day >= *request.from) &&
                      (!request.to || *truth.day <= *request.to));
}

using Test = std::function<bool(const Truth&)>;

std::vector<const Truth*> matching(const Request& request, const Test& words) {
    std::vector<const Truth*> out;
    for (const Truth& truth : many().truths) {
        if (passes(truth, request.filters) && in_time(truth, request) && words(truth))
            out.push_back(&truth);
    }
    return out;
}

// A word of the value begins so. The values of these articles are words with spaces between them.
bool has_beginning(const std::string& value, std::string typed) {
    const auto lower = [](std::string text) {
        for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        return text;
    };
    return typed.empty() ||
           (' ' + lower(value)).find(' ' + lower(std::move(typed))) != std::string::npos;
}

Facet recount(const std::vector<const Truth*>& matches, Field field, const Request& request) {
    Facet out{field, {}, 0, 0, matches.size()};
    std::map<std::string, std::uint64_t> counts;
    for (const Truth* truth : matches) {
        const auto values = truth->values.find(field);
        if (values == truth->values.end()) {
            ++out.without;
        } else {
            for (const std::string& value : values->second) ++counts[value];
        }
    }
    for (const auto& [value, count] : counts) {
        if (has_beginning(value, request.facet_match)) out.values.push_back({value, count});
    }
    out.distinct = out.values.size();
    std::ranges::stable_sort(out.values, std::ranges::greater(), &FacetValue::count);
    const auto passed = std::min<std::size_t>(request.facet_offset, out.values.size());
    out.passed = passed;
    out.values.erase(out.values.begin(), out.values.begin() + static_cast<std::ptrdiff_t>(passed));
    if (out.values.size() > request.facet_limit) out.values.resize(request.facet_limit);
    return out;
}

void check(Index& index, const Request& request, const Test& words) {
    const std::vector<const Truth*> expected = matching(request, words);
    const Articles answer = index.search(request);
    CHECK(answer.total == expected.size());
    REQUIRE(answer.facets.size() == request.facets.size());
    for (const Facet& facet : answer.facets) {
        CAPTURE(info(facet.field).name);
        // Values that are chosen of a field do not narrow its own counts.
        Request others = request;
        std::erase_if(others.filters, [&](const Filter& filter) {
            return filter.field == facet.field && !filter.exclude;
        });
        CHECK(facet == recount(matching(others, words), facet.field, request));
    }
    std::uint64_t quotes = 0;
    std::uint64_t undated = 0;
    std::map<std::string, std::uint64_t> months;
    for (const Truth* truth : expected) {
        quotes += truth->quotes;
        if (truth->day) {
            ++months[iso(*truth->day).substr(0, 7)];
        } else {
            ++undated;
        }
    }
    CHECK(answer.quotes == quotes);
    CHECK(answer.undated == undated);
    std::map<std::string, std::uint64_t> bins;
    const std::size_t digits = answer.date_step == DateStep::day     ? 10
                               : answer.date_step == DateStep::month ? 7
                                                                     : 4;
    for (const Truth* truth : expected) {
        if (truth->day) ++bins[iso(*truth->day).substr(0, digits)];
    }
    std::uint64_t dated = 0;
    for (const DateCount& bin : answer.dates) {
        CHECK(bin.count == bins[iso(bin.begin).substr(0, digits)]);
        dated += bin.count;
    }
    CHECK(dated + answer.undated == answer.total);
    for (const MonthCount& month : answer.months)
        CHECK(month.count == months[iso(Day{month.month / 1}).substr(0, 7)]);
    std::vector<std::string> found;
    for (const ArticleHit& hit : answer.hits) found.push_back(hit.path);
    std::ranges::sort(found);
    std::vector<std::string> paths;
    for (const Truth* truth : expected) paths.push_back(truth->path);
    std::ranges::sort(paths);
    CHECK(found == paths);
}

// Words that must all be there, one that must not, or a phrase of the text.
class Asker {
  public:
    explicit Asker(std::uint32_t seed) : random_(seed) {}

    Test ask(Request& request) {
        switch (below(5)) {
            case 0:
                return [](const Truth&) { return true; };
            case 1: {
                const std::string a = word();
                const std::string b = word();
                request.query = a + ' ' + b;
                return [=](const Truth& truth) { return has(truth, a) && has(truth, b); };
            }
            case 2: {
                const std::string a = word();
                const std::string b = word();
                request.query = a + " -" + b;
                return [=](const Truth& truth) { return has(truth, a) && !has(truth, b); };
            }
            case 3: {
                const std::string a = word();
                const std::string b = word();
                const std::string c = word();
                request.query = "(" + a + " OR " + b + ") " + c;
                return [=](const Truth& truth) {
                    return (has(truth, a) || has(truth, b)) && has(truth, c);
                };
            }
            default: {
                const auto& text = many().truths[below(articles)].words;
                const std::size_t at = below(text.size() - 1);
                const std::vector<std::string> pair{text[at], text[at + 1]};
                request.query = '"' + pair[0] + ' ' + pair[1] + '"';
                return [=](const Truth& truth) {
                    const auto& words = truth.words;
                    return std::search(words.begin(), words.end(), pair.begin(), pair.end()) !=
                           words.end();
                };
            }
        }
    }

    void narrow(Request& request) {
        for (std::size_t i = below(4); i > 0; --i) {
            const Truth& truth = many().truths[below(articles)];
            if (truth.values.empty()) continue;
            const auto row = std::next(truth.values.begin(),
                                       static_cast<std::ptrdiff_t>(below(truth.values.size())));
            request.filters.push_back({row->first, *row->second.begin(), below(4) == 0});
        }
        const auto day = [&] {
            return Day{std::chrono::days{17'000 + static_cast<int>(below(900))}};
        };
        if (below(3) == 0) request.from = day();
        if (below(3) == 0) request.to = day();
        if (request.from && request.to && *request.to < *request.from)
            std::swap(request.from, request.to);
        request.undated = static_cast<Undated>(below(3));
        request.facet_limit = 1 + static_cast<std::uint32_t>(below(12));
        if (below(3) == 0) request.facet_offset = static_cast<std::uint32_t>(below(9));
        if (below(4) == 0) request.facet_match = below(2) == 0 ? "1" : "OUT";
        request.sort = static_cast<Sort>(below(3));
    }

  private:
    static bool has(const Truth& truth, const std::string& word) {
        return std::ranges::find(truth.words, word) != truth.words.end();
    }

    std::size_t below(std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
    }

    std::string word() { return 'w' + std::to_string(below(20)); }

    std::mt19937 random_;
};

void ask_at_random(Index& index, std::uint32_t seed, int times) {
    Asker asker(seed);
    for (int i = 0; i < times; ++i) {
        Request request;
        request.facets = facet_fields();
        request.limit = articles;
        request.snippets = false;
        const Test words = asker.ask(request);
        asker.narrow(request);
        CAPTURE(i);
        CAPTURE(request.query);
        check(index, request, words);
    }
}

void cut_in_half(const std::string& path) { fs::resize_file(path, fs::file_size(path) / 2); }

void empty(const std::string& path) { fs::resize_file(path, 0); }

void remove_file(const std::string& path) { fs::remove(path); }

void replace_by_directory(const std::string& path) {
    fs::remove(path);
    fs::create_directory(path);
}

void flip_a_byte(const std::string& path) {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(fs::file_size(path) / 2));
    file.put('\x7F');
}

}  // namespace

TEST_CASE("counts over all matches equal a recount, whatever is asked") {
    const SmallIndex small(many().records);
    Index index = Index::open(small.path());
    ask_at_random(index, 1, 200);
}

TEST_CASE("without columns, or with damaged ones, the slots give the same counts") {
    const SmallIndex small(many().records);

    struct Row {
        std::string title;
        void (*damage)(const std::string& path);
    };

    for (const Row& row : std::vector<Row>{{"half of it", cut_in_half},
                                           {"a byte", flip_a_byte},
                                           {"all of it", empty},
                                           {"a directory instead", replace_by_directory},
                                           {"gone", remove_file}}) {
        CAPTURE(row.title);
        const std::string file = small.columns("articles");
        REQUIRE_FALSE(file.empty());
        const std::string kept = file + ".kept";
        fs::copy_file(file, kept);
        row.damage(file);
        Index index = Index::open(small.path());
        ask_at_random(index, 2, 15);
        fs::remove(file);
        fs::rename(kept, file);
    }
}

TEST_CASE("a facet that is not there counts all matches as without it") {
    const SmallIndex small(many().records);
    Index index = Index::open(small.path());
    Request request;
    request.facets = {Field::kind, Field::title, Field::speaker};
    request.facet_limit = 0;
    const Articles answer = index.search(request);
    CHECK(answer.facets[0] == Facet{Field::kind, {}, 0, articles, articles});
    CHECK(answer.facets[1] == Facet{Field::title, {}, 0, articles, articles});
    CHECK(answer.facets[2].values.empty());
    CHECK(answer.facets[2].distinct > 20);
    request.query = "nosuchword";
    CHECK(index.search(request).facets[2] == Facet{Field::speaker, {}, 0, 0});
}

TEST_CASE("months go without gaps from the first to the last") {
    const SmallIndex small(many().records);
    Index index = Index::open(small.path());
    const Articles answer = index.search({});
    REQUIRE(answer.months.size() > 12);
    std::uint64_t sum = answer.undated;
    for (std::size_t i = 0; i < answer.months.size(); ++i) {
        sum += answer.months[i].count;
        if (i > 0)
            CHECK(answer.months[i].month == answer.months[i - 1].month + std::chrono::months{1});
    }
    CHECK(answer.months.front().count > 0);
    CHECK(answer.months.back().count > 0);
    CHECK(sum == answer.total);
}
