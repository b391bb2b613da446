// Pairs of a block (names whose surnames have the same consonants) are compared; the surest are joined first.
#include "indexer/names/people.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "indexer/names/spelling.h"
#include "indexer/text/short_forms.h"

namespace inquit {
namespace {

// How alike the company must be for each difference between two names, and for every further one. Chosen by
// scripts/quality --names, which hides what is known and counts what is found again.
constexpr double for_middle_name = 0.06;
constexpr double for_transliteration = 0.10;
constexpr double for_short_form = 0.12;
constexpr double for_initial = 0.20;
constexpr double for_suffix = 0.20;
constexpr double for_vowels = 0.20;
constexpr double for_each_further = 0.06;

// A name that two people could be meant by is nobody's unless one is this much likelier.
constexpr double likelier = 2.0;

constexpr auto suffixes = std::to_array<std::string_view>({"jr", "sr", "ii", "iii", "iv"});

constexpr std::size_t fewest_consonants = 3;

bool is_initial(const std::string& word) { return word.size() == 1; }

// The differences that were found between two names.
class Differences {
  public:
    void add(double needed) {
        most_ = most_ == 0 ? needed : std::max(most_, needed) + for_each_further;
    }

    [[nodiscard]] double needed() const { return most_; }

  private:
    double most_ = 0;
};

// Adds what tells the two words apart; false if they are two names.
bool same_by_sound(const std::string& a, const std::string& b, Differences& differences) {
    if (a == b) {
        differences.add(for_transliteration);
        return true;
    }
    const std::string bones = consonants(a);
    if (bones.size() < fewest_consonants || bones != consonants(b)) return false;
    differences.add(for_vowels);
    return true;
}

bool same_first(const PersonSpelling& a, const PersonSpelling& b, Differences& differences) {
    const std::string& x = a.words.front();
    const std::string& y = b.words.front();
    if (x == y) return true;
    if (is_initial(x) || is_initial(y)) {
        if (x.front() != y.front()) return false;
        differences.add(for_initial);
        return true;
    }
    if (is_short_form(x, y)) {
        differences.add(for_short_form);
        return true;
    }
    return same_by_sound(a.first_sound, b.first_sound, differences);
}

bool same_last(const PersonSpelling& a, const PersonSpelling& b, Differences& differences) {
    return a.words.back() == b.words.back() ||
           same_by_sound(a.last_sound, b.last_sound, differences);
}

bool same_middle(const PersonSpelling& a, const PersonSpelling& b, Differences& differences) {
    const std::size_t count_a = a.words.size() - 2;
    const std::size_t count_b = b.words.size() - 2;
    if (count_a == 0 && count_b == 0) return true;
    if (count_a == 0 || count_b == 0) {
        differences.add(for_middle_name);
        return true;
    }
    if (count_a != count_b) return false;
    for (std::size_t i = 1; i <= count_a; ++i) {
        const std::string& x = a.words[i];
        const std::string& y = b.words[i];
        if (x == y) continue;
        if (x.front() != y.front() || (!is_initial(x) && !is_initial(y))) return false;
        differences.add(for_middle_name);
    }
    return true;
}

struct Pair {
    std::uint32_t a = 0, b = 0;
    double needed = 0, likeness = 0;
};

class Joiner {
  public:
    Joiner(const Company& company, Groups& groups) : company_(company), groups_(groups) {
        const std::uint32_t names = company.names(EntityType::person);
        for (std::uint32_t i = 0; i < names; ++i)
            spellings_.push_back(spelling_of_person(company.text({EntityType::person, i})));
    }

    void operator()() {
        std::map<std::string, std::vector<std::uint32_t>> blocks;
        for (std::uint32_t i = 0; i < spellings_.size(); ++i) {
            if (spellings_[i].words.size() > 1)
                blocks[consonants(spellings_[i].last_sound)].push_back(i);
        }
        for (const auto& [key, names] : blocks) join_block(names);
    }

  private:
    void join_block(const std::vector<std::uint32_t>& names) {
        std::vector<Pair> pairs;
        for (std::size_t i = 0; i < names.size(); ++i) {
            for (std::size_t k = i + 1; k < names.size(); ++k) consider(names[i], names[k], pairs);
        }
        std::ranges::sort(pairs, [](const Pair& x, const Pair& y) {
            return std::tuple(x.needed, -x.likeness, x.a, x.b) <
                   std::tuple(y.needed, -y.likeness, y.a, y.b);
        });
        for (const Pair& pair : pairs) {
            if (!rivalled(pair, pairs) && agree(pair)) groups_.join(pair.a, pair.b);
        }
    }

    void consider(std::uint32_t a, std::uint32_t b, std::vector<Pair>& pairs) const {
        const auto needed = likeness_needed(spellings_[a], spellings_[b]);
        if (!needed) return;
        Pair pair{a, b, *needed, 1};
        if (*needed > 0) {
            const std::array<NameId, 2> both{NameId{EntityType::person, a},
                                             NameId{EntityType::person, b}};
            pair.likeness =
                company_.likeness(company_.documents(both[0]), company_.documents(both[1]), both);
            if (pair.likeness < *needed) return;
        }
        pairs.push_back(pair);
    }

    // Another pair has one of the names, its other name cannot be this pair's, and it is about as likely.
    [[nodiscard]] bool rivalled(const Pair& pair, const std::vector<Pair>& pairs) const {
        if (pair.needed == 0) return false;
        return std::ranges::any_of(pairs, [&](const Pair& other) {
            if (other.likeness * likelier < pair.likeness) return false;
            const auto against = [&](std::uint32_t shared, std::uint32_t mine) {
                if (other.a != shared && other.b != shared) return false;
                const std::uint32_t theirs = other.a == shared ? other.b : other.a;
                return theirs != mine && !likeness_needed(spellings_[theirs], spellings_[mine]);
            };
            return against(pair.a, pair.b) || against(pair.b, pair.a);
        });
    }

    // No two names of the two groups are certainly two people's.
    [[nodiscard]] bool agree(const Pair& pair) const {
        const auto& left = groups_.members(groups_.of(pair.a));
        const auto& right = groups_.members(groups_.of(pair.b));
        // Names that were put here by decision, a surname or one of no article, have no say.
        const auto counts = [&](std::uint32_t name) {
            return name < spellings_.size() && spellings_[name].words.size() > 1;
        };
        return std::ranges::all_of(left, [&](std::uint32_t x) {
            return !counts(x) || std::ranges::all_of(right, [&](std::uint32_t y) {
                return !counts(y) || likeness_needed(spellings_[x], spellings_[y]).has_value();
            });
        });
    }

    const Company& company_;
    Groups& groups_;
    std::vector<PersonSpelling> spellings_;
};

}  // namespace

PersonSpelling spelling_of_person(std::string_view printed) {
    PersonSpelling out;
    out.words = name_words(printed);
    if (out.words.size() > 1 && std::ranges::find(suffixes, out.words.back()) != suffixes.end()) {
        out.suffix = out.words.back();
        out.words.pop_back();
    }
    if (out.words.empty()) return out;
    out.first_sound = sound_key(out.words.front());
    out.last_sound = sound_key(out.words.back());
    return out;
}

std::optional<double> likeness_needed(const PersonSpelling& a, const PersonSpelling& b) {
    if (a.words.size() < 2 || b.words.size() < 2) return {};
    Differences differences;
    if (a.suffix != b.suffix) {
        if (!a.suffix.empty() && !b.suffix.empty()) return {};
        differences.add(for_suffix);
    }
    if (!same_last(a, b, differences) || !same_first(a, b, differences) ||
        !same_middle(a, b, differences))
        return {};
    return differences.needed();
}

void join_people(const Company& company, Groups& groups) { Joiner(company, groups)(); }

}  // namespace inquit
