// Tab-separated, a heading first; the articles are JSON Lines.
#include "tests/quality/pairs.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <ostream>
#include <sstream>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "indexer/text/words.h"
#include "tests/quality/gold.h"

namespace inquit::quality {
namespace {

// Bodies by id.
std::map<std::string, std::string> bodies(const std::string& path) {
    std::ifstream in(path);
    std::map<std::string, std::string> out;
    for (std::string line; std::getline(in, line);) {
        const auto article = nlohmann::json::parse(line);
        out[article.at("id").get<std::string>()] = article.at("text").get<std::string>();
    }
    return out;
}

std::size_t times(const std::string& text, const std::string& words) {
    std::size_t count = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
        ++count;
    return count;
}

std::string words_of(const std::string& text) {
    std::string out;
    WordReader reader(text);
    for (Word word; reader.next(word);) out += std::string(word.folded) + ' ';
    return out;
}

bool fits(const GoldPair& pair) {
    const bool same_words = words_of(pair.quote_a) == words_of(pair.quote_b);
    if (pair.label == "verbatim") return same_words && pair.quote_a.size() == pair.quote_b.size();
    if (pair.label == "punctuation") return same_words && pair.quote_a != pair.quote_b;
    if (pair.label == "reworded" || pair.label == "translation") return !same_words;
    return pair.label == "none" && !pair.reason.empty();
}

}  // namespace

std::vector<GoldPair> read_pairs(const std::string& path) {
    std::ifstream in(path);
    std::vector<GoldPair> out;
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        const std::vector<std::string> cells = columns_of(line);
        if (cells.size() != 7) throw std::runtime_error(path + ": no seven columns: " + line);
        out.push_back({cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]});
    }
    if (out.empty()) throw std::runtime_error(path + " has no pairs");
    return out;
}

bool check_pairs(const std::string& folder, std::ostream& out) {
    std::map<std::string, std::map<std::string, std::string>> splits;
    for (const auto* split : {"train", "dev", "test", "blind"})
        splits[split] = bodies(folder + '/' + split + ".jsonl");
    bool well = true;
    const auto wrong = [&](const GoldPair& pair, const std::string& why) {
        out << pair.article_a << ' ' << pair.article_b << ": " << why << '\n';
        well = false;
    };
    for (const GoldPair& pair : read_pairs(folder + "/pairs.tsv")) {
        const auto& articles = splits[pair.split];
        for (const auto& [id, quote] :
             {std::pair(pair.article_a, pair.quote_a), std::pair(pair.article_b, pair.quote_b)}) {
            const auto body = articles.find(id);
            if (body == articles.end()) {
                wrong(pair, "no article " + id + " in " + pair.split);
            } else if (times(body->second, quote) != 1) {
                wrong(pair, "not once in " + id + ": " + quote);
            }
        }
        if (!fits(pair)) wrong(pair, "is no " + pair.label + ": " + pair.quote_a);
    }
    return well;
}

}  // namespace inquit::quality
