// Forms, by walking over the terms that begin alike.
#include "searcher/forms.h"

#include <algorithm>

#include "indexer/schema/terms.h"
#include "indexer/text/utf8.h"

namespace inquit {
namespace {

// Letters before the end of a stem that a form may change: policy, polici-es; begin, beg-an is none.
constexpr std::size_t changing_letters = 2;
// So many words are kept with their forms, at about 100 bytes each: to find them takes longer than to match them.
constexpr std::size_t most_kept = 5'000;

}  // namespace

Stems stems_of(const std::string& word, Database& database, Stemmers& stemmers) {
    Stems out;
    for (const std::string& language : database.languages())
        out[std::string(stemmers.of(language)(word))].push_back(language);
    return out;
}

std::string common_beginning(const std::string& word, const std::string& stem) {
    const auto [end, ignored] = std::ranges::mismatch(word, stem);
    const std::string_view common = cut_utf8(word, static_cast<std::size_t>(end - word.begin()));
    std::vector<std::size_t> begins;  // of its letters
    for (std::size_t at = 0; at < common.size(); at += decode(common, at).size)
        begins.push_back(at);
    if (begins.size() <= changing_letters + 1) return word.substr(0, decode(word, 0).size);
    return word.substr(0, begins[begins.size() - changing_letters]);
}

std::vector<Forms> forms_of(const std::string& word,
                            Field field,
                            const Stems& stems,
                            Database& database,
                            Stemmers& stemmers,
                            Deadline& deadline) {
    const std::size_t prefix = info(field).prefix.size();
    auto& kept = database.kept_forms();
    if (kept.size() > most_kept) kept.clear();
    std::vector<Forms> out;
    for (const auto& [stem, languages] : stems) {
        const std::string begin = exact_term(field, common_beginning(word, stem));
        const std::string key = languages.front() + ' ' + begin + ' ' + stem;
        auto known = kept.find(key);
        if (known == kept.end()) {
            std::vector<std::string> words;
            Stemmer& stemmer = stemmers.of(languages.front());
            const Xapian::Database& xapian = database.xapian();
            for (auto it = xapian.allterms_begin(begin); it != xapian.allterms_end(begin); ++it) {
                deadline.tick();
                std::string form = (*it).substr(prefix);
                if (stemmer(form) == stem) words.push_back(std::move(form));
            }
            known = kept.emplace(key, std::move(words)).first;
        }
        out.push_back({known->second, languages});
    }
    return out;
}

}  // namespace inquit
