// How often a surname that stands alone is given to the right person: hides the full names of an index and looks
// whether they are found again. names_trial COLUMNS_FILE
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "indexer/base/error.h"
#include "indexer/names/people.h"
#include "indexer/names/spelling.h"
#include "indexer/names/surnames.h"

namespace {

using namespace inquit;

struct Counts {
    int right = 0, wrong = 0, none = 0;

    void add(std::optional<std::uint32_t> found, std::optional<std::uint32_t> truth) {
        if (!found) {
            ++none;
        } else {
            ++(found == truth ? right : wrong);
        }
    }

    void print(const char* what) const {
        const int given = right + wrong;
        std::printf("%-46s %6d  given %5.1f %%  of those right %5.1f %%\n",
                    what,
                    given + none,
                    100.0 * given / std::max(1, given + none),
                    100.0 * right / std::max(1, given));
    }
};

// The person's surname in the article docid, with the full name hidden.
struct Hidden {
    std::uint32_t person = 0, docid = 0;
};

std::vector<Hidden> sample(const Company& company) {
    constexpr std::size_t most = 20'000;
    std::vector<Hidden> all;
    for (std::uint32_t i = 0; i < company.names(EntityType::person); ++i) {
        const NameId name{EntityType::person, i};
        if (name_words(company.text(name)).size() < 2) continue;
        for (const std::uint32_t docid : company.documents(name)) all.push_back({i, docid});
    }
    std::mt19937 random(1);
    std::ranges::shuffle(all, random);
    all.resize(std::min(all.size(), most));
    return all;
}

void run(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    const Columns columns(bytes);
    std::uint32_t documents = 0;
    constexpr std::uint32_t past_all = 10'000'000;
    for (std::uint32_t docid = 1; docid < past_all; ++docid) {
        if (!columns.values(Field::person, docid).empty()) documents = docid;
    }
    const Company company(columns, documents);
    Groups groups(company.names(EntityType::person));
    Surnames surnames(company, groups);
    Counts known, rival, absent;
    for (const Hidden& hidden : sample(company)) {
        const std::string_view name = company.text({EntityType::person, hidden.person});
        const auto words = name_words(name);
        std::vector<std::uint32_t> candidates = surnames.candidates(words.back());
        const auto itself = std::ranges::find(candidates, hidden.person);
        if (itself == candidates.end()) continue;
        // Others of that surname in the article would have told the writer to say who is meant.
        std::erase_if(candidates, [&](std::uint32_t other) {
            return other != hidden.person && company.has(hidden.docid, {EntityType::person, other});
        });
        const bool elsewhere = company.documents({EntityType::person, hidden.person}).size() > 1;
        if (elsewhere) {
            const auto found = surnames.meant(hidden.person, hidden.docid, candidates);
            known.add(found, hidden.person);
            if (candidates.size() > 1) rival.add(found, hidden.person);
        }
        std::erase(candidates, hidden.person);
        if (candidates.empty()) continue;
        absent.add(surnames.meant(hidden.person, hidden.docid, candidates), std::nullopt);
    }
    known.print("named in full in another article");
    rival.print("the same, with others of that surname");
    absent.print("named nowhere else, others of that surname");
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) {
        std::fputs("names_trial COLUMNS_FILE: the articles.columns.N of an index\n", stderr);
        return 2;
    }
    try {
        run(words[1]);
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
    return 0;
}
