// Folding does accents; here stand the letters that two transliterations write differently.
#include "indexer/names/spelling.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <utility>

#include "indexer/text/fold.h"
#include "indexer/text/words.h"

namespace inquit {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// In this order, each wherever it stands. After the systems for Russian and Ukrainian (BGN/PCGN, GOST, the
// French and German ones) and the common spellings of Arabic names.
constexpr auto written_differently = std::to_array<Pair>({
    {"tsch", "ch"}, {"tch", "ch"}, {"sch", "sh"}, {"dzh", "j"}, {"dj", "j"}, {"zh", "j"},
    {"kh", "h"},    {"gh", "g"},   {"ph", "f"},   {"th", "t"},  {"dh", "d"}, {"ck", "k"},
    {"q", "k"},     {"x", "ks"},   {"w", "v"},    {"ou", "u"},  {"oo", "u"}, {"ee", "i"},
    {"ya", "ia"},   {"yu", "iu"},  {"yo", "io"},  {"ye", "e"},  {"yi", "i"}, {"iy", "i"},
    {"ij", "i"},    {"ii", "i"},   {"yy", "i"},   {"y", "i"},
});

// Letters at the end that one of the systems drops.
constexpr std::string_view silent_end = "h";

constexpr auto small_words =
    std::to_array<std::string_view>({"the", "of", "for", "and", "on", "in"});

bool is_small(std::string_view word) {
    return std::ranges::find(small_words, word) != small_words.end();
}

bool is_article(std::string_view word) { return word == "al" || word == "el" || word == "ul"; }

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

std::vector<std::string> words_that_count(std::string_view name) {
    std::vector<std::string> out;
    WordReader reader(name);
    for (Word word; reader.next(word);) {
        if (!is_small(word.folded)) out.emplace_back(word.folded);
    }
    return out;
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) {
        if (!out.empty()) out += ' ';
        out += word;
    }
    return out;
}

}  // namespace

std::vector<std::string> name_words(std::string_view name) {
    std::vector<std::string> all, out;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) all.push_back(std::exchange(word, {}));
    };
    for (const char letter : fold(name)) {
        if (letter == ' ' || letter == '-') {
            end_word();
        } else if (letter != '.' && letter != ',' && letter != '\'') {
            word += letter;
        }
    }
    end_word();
    std::ranges::copy_if(
        all, std::back_inserter(out), [](const std::string& part) { return !is_article(part); });
    return out.empty() ? all : out;
}

std::string body_key(std::string_view name) {
    std::string out;
    WordReader reader(name);
    for (Word word; reader.next(word);) {
        if (word.folded == "and" || (out.empty() && word.folded == "the")) continue;
        if (!out.empty()) out += ' ';
        for (const char letter : word.folded) {
            if (letter != '.') out += letter;
        }
    }
    return out;
}

std::string body_bag(std::string_view name) {
    std::vector<std::string> words = words_that_count(name);
    std::ranges::sort(words);
    return joined(words);
}

std::string body_initials(std::string_view name) {
    const std::vector<std::string> words = words_that_count(name);
    std::string out;
    if (words.size() < 2) return out;
    for (const std::string& word : words) out += word.front();
    return out;
}

std::string acronym(std::string_view printed) {
    constexpr std::size_t longest = 6;
    std::string out;
    for (const char letter : printed) {
        if (letter == '.') continue;
        if (std::isupper(static_cast<unsigned char>(letter)) == 0) return {};
        out += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    }
    return out.size() < 2 || out.size() > longest ? std::string() : out;
}

std::string sound_key(std::string_view word) {
    std::string out(word);
    for (const auto& [from, to] : written_differently) replace_all(out, from, to);
    // A hard c; ch stays.
    for (std::size_t i = 0; i < out.size(); ++i) {
        const char after = i + 1 < out.size() ? out[i + 1] : ' ';
        if (out[i] == 'c' && after != 'h') out[i] = after == 'e' || after == 'i' ? 's' : 'k';
    }
    out.erase(std::unique(out.begin(), out.end()), out.end());
    while (out.size() > 2 && silent_end.find(out.back()) != std::string_view::npos &&
           out[out.size() - 2] != 'c' && out[out.size() - 2] != 's')
        out.pop_back();
    // Aleksandr, Alexander: the e before a last r or l is written or not.
    if (out.size() > 3 && out[out.size() - 2] == 'e' && (out.back() == 'r' || out.back() == 'l'))
        out.erase(out.size() - 2, 1);
    return out;
}

std::string consonants(std::string_view sound_key) {
    std::string out;
    for (const char letter : sound_key) {
        const bool vowel = std::string_view("aeiou").find(letter) != std::string_view::npos;
        if (out.empty() || !vowel) out += letter;
    }
    return out;
}

}  // namespace inquit
