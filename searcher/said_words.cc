// Each file of tokens has numbers of its own for words: they are counted flat, and told by name at the end.
#include "searcher/said_words.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "indexer/schema/token_text.h"
#include "searcher/stop_words.h"
#include "searcher/word_counts.h"

namespace inquit {
namespace {

// Where the word stands in the sorted list of a file, or would; not before `from`.
std::uint32_t place_of(std::string_view word, const Tokens& file, std::uint32_t from = 0) {
    std::uint32_t begin = from;
    std::uint32_t end = file.distinct();
    while (begin < end) {
        const std::uint32_t middle = begin + (end - begin) / 2;
        if (file.word(middle) < word) {
            begin = middle + 1;
        } else {
            end = middle;
        }
    }
    return begin;
}

std::uint64_t count_of(std::string_view word, const Tokens& file) {
    const std::uint32_t place = place_of(word, file);
    return place < file.distinct() && file.word(place) == word ? file.count_at(place) : 0;
}

// How many words the texts of a file have that are no words of grammar and no numbers. Only what may be one is looked at:
// what stands before the letters, single letters, and the stop words. All words are ten times as many.
std::uint64_t telling_total(const Tokens& file) {
    std::uint64_t total = 0;
    for (std::uint32_t place = 0; place < file.distinct(); ++place) total += file.count_at(place);
    for (std::uint32_t place = 0; place < file.distinct() && file.word(place) < "a"; ++place) {
        if (!is_telling(file.word(place))) total -= file.count_at(place);
    }
    for (char letter = 'a'; letter <= 'z'; ++letter)
        total -= count_of(std::string_view(&letter, 1), file);
    for (const std::string_view word : stop_words()) {
        if (word.size() > 1) total -= count_of(word, file);
    }
    return total;
}

// By word, so that files can be walked beside it.
using Said = std::map<std::string, std::uint64_t, std::less<>>;

void count_file(Said& said, const std::vector<std::uint32_t>& numbers, const Tokens& file) {
    for (std::uint32_t place = 0; place < file.distinct(); ++place) {
        const std::uint32_t times = numbers[file.number_at(place)];
        if (times > 0 && is_telling(file.word(place))) said[std::string(file.word(place))] += times;
    }
}

Said count_said(const std::vector<std::uint32_t>& quotes,
                const TokenColumn& tokens,
                Deadline& deadline) {
    Said out;
    auto quote = quotes.begin();
    for (std::size_t number = 0; number < tokens.files(); ++number) {
        const Tokens& file = tokens.file(number);
        std::vector<std::uint32_t> numbers(file.distinct());
        bool any = false;
        for (; quote != quotes.end() && *quote <= file.last(); ++quote) {
            deadline.tick();
            const std::string_view document = file.document(*quote);
            if (document.empty()) continue;
            TokenDocument(document).each_word(false, [&](std::uint32_t word, std::uint32_t) {
                if (word < numbers.size()) ++numbers[word], any = true;
            });
        }
        if (any) count_file(out, numbers, file);
    }
    return out;
}

}  // namespace

KeyWords said_words(const std::vector<std::uint32_t>& quotes,
                    const TokenColumn& tokens,
                    std::uint32_t limit,
                    Deadline& deadline) {
    WordCounts here, all;
    const Said said = count_said(quotes, tokens, deadline);
    for (const auto& [word, times] : said) here.add(word, times);
    for (std::size_t number = 0; number < tokens.files(); ++number) {
        const Tokens& file = tokens.file(number);
        all.add_others(telling_total(file));
        std::uint32_t place = 0;
        for (const auto& [word, times] : said) {
            if (!may_stand_out(times)) continue;
            place = place_of(word, file, place);
            if (place == file.distinct()) break;
            if (file.word(place) == word) all.tell(word, file.count_at(place));
        }
    }
    KeyWordsRequest request;
    request.limit = limit;
    return here.against(all, true, request);
}

}  // namespace inquit
