// Names come from the columns, words from the terms that begin so: both are in memory or side by side on disk.
#include "searcher/suggester.h"

#include <algorithm>
#include <array>

#include "indexer/schema/layout.h"
#include "indexer/schema/terms.h"
#include "indexer/text/fold.h"
#include "searcher/words_of.h"

namespace inquit {
namespace {

constexpr auto usual_fields =
    std::to_array({Field::person, Field::organisation, Field::place, Field::text});
// Values that are looked at, the commonest first: 3 ms. Whoever is named once only may not be found by a middle name.
constexpr std::uint32_t most_values = 20'000;
constexpr std::size_t most_terms = 20'000;

void keep_best(std::vector<Suggestion>& all, std::uint32_t limit) {
    const auto better = [](const Suggestion& a, const Suggestion& b) {
        return a.count != b.count ? a.count > b.count : a.text < b.text;
    };
    std::ranges::sort(all, better);
    if (all.size() > limit) all.resize(limit);
}

// All words but the last are words of the name, and the last begins one.
bool fits(std::string_view name, const std::vector<std::string>& asked) {
    const std::vector<std::string> words = words_of(name);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const bool last = i + 1 == asked.size();
        const bool there = std::ranges::any_of(words, [&](const std::string& word) {
            return last ? word.starts_with(asked[i]) : word == asked[i];
        });
        if (!there) return false;
    }
    return true;
}

class Suggester {
  public:
    Suggester(const SuggestRequest& request, Database& database, Deadline& deadline)
        : request_(request), database_(database), deadline_(deadline) {
        words_ = words_of(fold(request.prefix));
    }

    std::vector<Suggestion> operator()() {
        if (words_.empty()) return {};
        std::vector<Field> fields = request_.fields;
        if (fields.empty()) fields.assign(usual_fields.begin(), usual_fields.end());
        std::vector<Suggestion> names, words;
        for (const Field field : fields) {
            if (field == Field::text) {
                add_words(words);
            } else {
                add_names(names, field);
            }
        }
        keep_best(names, request_.limit);
        keep_best(words, request_.limit);
        // Words have their place even where names would fill the list.
        const std::size_t room =
            request_.limit - std::min<std::size_t>(words.size(), request_.limit / 3);
        if (names.size() > room) names.resize(room);
        names.insert(names.end(), words.begin(), words.end());
        if (names.size() > request_.limit) names.resize(request_.limit);
        return names;
    }

  private:
    void add_names(std::vector<Suggestion>& into, Field field) {
        if (const Columns* columns = database_.columns()) {
            // Ordinals go by falling count: the first that fit are the best.
            const std::uint32_t most = std::min(columns->distinct(field), most_values);
            std::size_t found = 0;
            for (std::uint32_t i = 0; i < most && found < request_.limit; ++i) {
                deadline_.tick();
                const std::string_view value = columns->value(field, i);
                if (!may_fit(value) || value == unnamed_speaker || !fits(value, words_)) continue;
                into.push_back({std::string(value), field, columns->count(field, i)});
                ++found;
            }
            return;
        }
        add_names_from_terms(into, field);
    }

    // A look at the letters before the name is cut into words, which takes longer. Names that are not plain ASCII
    // are always cut.
    [[nodiscard]] bool may_fit(std::string_view value) const {
        const char wanted = words_.back().front();
        bool begins = true;
        for (const char c : value) {
            if (static_cast<unsigned char>(c) >= 0x80) return true;
            const bool upper = c >= 'A' && c <= 'Z';
            const bool word = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (word && begins && (upper ? static_cast<char>(c - 'A' + 'a') : c) == wanted)
                return true;
            begins = !word;
        }
        return false;
    }

    // While a writer is busy: names that begin so, folded as they are in terms.
    void add_names_from_terms(std::vector<Suggestion>& into, Field field) {
        const Xapian::Database& xapian = database_.xapian();
        const std::string prefix(info(field).prefix);
        const std::string begin = prefix + fold(request_.prefix);
        std::size_t seen = 0;
        for (auto it = xapian.allterms_begin(begin);
             it != xapian.allterms_end(begin) && seen < most_terms;
             ++it, ++seen) {
            deadline_.tick();
            into.push_back({(*it).substr(prefix.size()), field, it.get_termfreq()});
        }
    }

    void add_words(std::vector<Suggestion>& into) {
        if (words_.size() != 1) return;
        const Xapian::Database& xapian = database_.xapian();
        const std::string begin = exact_term(Field::text, words_.front());
        std::size_t seen = 0;
        for (auto it = xapian.allterms_begin(begin);
             it != xapian.allterms_end(begin) && seen < most_terms;
             ++it, ++seen) {
            deadline_.tick();
            into.push_back({*it, Field::text, it.get_termfreq()});
        }
    }

    const SuggestRequest& request_;
    Database& database_;
    Deadline& deadline_;
    std::vector<std::string> words_;
};

}  // namespace

std::vector<Suggestion> suggestions(const SuggestRequest& request,
                                    Database& database,
                                    Deadline& deadline) {
    return Suggester(request, database, deadline)();
}

}  // namespace inquit
