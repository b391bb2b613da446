// Each file has numbers of its own for words: they are joined by the words.
#include "indexer/store/leads.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <unordered_map>
#include <utility>

#include "indexer/base/error.h"
#include "indexer/schema/token_text.h"
#include "indexer/text/packs.h"

namespace inquit {
namespace {

constexpr std::uint32_t lead_length = 150;   // words of the text that say what it is about
constexpr std::uint32_t headline_times = 2;  // a word of the headline counts as so many

bool says_nothing(std::string_view word) {
    static const LanguagePack* const english = LanguagePack::of("en");
    return word.size() < 2 || (english != nullptr && english->has("stopwords", word));
}

}  // namespace

Leads::Leads(const std::string& index, std::string_view metadata) {
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    for (const TokenSegment& segment : decode_segments(metadata)) {
        MappedFile mapped((std::filesystem::path(index) / segment.file.name).string());
        if (mapped.bytes().empty())
            throw Error("the index " + index + " lacks " + segment.file.name);
        File& file = files_.emplace_back();
        file.mapped = std::move(mapped);
        file.tokens = Tokens(file.mapped.bytes());
        file.words.resize(file.tokens.distinct());
        for (std::uint32_t place = 0; place < file.tokens.distinct(); ++place) {
            const std::string_view word = file.tokens.word(place);
            const std::uint32_t number = file.tokens.number_at(place);
            if (says_nothing(word) || number >= file.words.size()) continue;
            const auto next = static_cast<std::uint32_t>(numbers.size()) + 1;
            file.words[number] = numbers.emplace(word, next).first->second;
        }
    }
    distinct_ = static_cast<std::uint32_t>(numbers.size()) + 1;
}

std::vector<LeadWord> Leads::of(std::uint32_t docid) const {
    const auto after = std::ranges::upper_bound(
        files_, docid, {}, [](const File& file) { return file.tokens.first(); });
    if (after == files_.begin()) return {};
    const File& file = *std::prev(after);
    const TokenDocument document(file.tokens.document(docid));
    std::vector<std::uint32_t> words;
    document.each_word(false, [&](std::uint32_t number, std::uint32_t which) {
        if (number >= file.words.size() || file.words[number] == 0) return;
        if (which >= document.headline() + lead_length) return;
        words.insert(
            words.end(), which < document.headline() ? headline_times : 1, file.words[number]);
    });
    std::ranges::sort(words);
    std::vector<LeadWord> out;
    for (auto word = words.begin(); word != words.end();) {
        const auto next =
            std::find_if(word, words.end(), [&](auto other) { return other != *word; });
        out.push_back({*word, 1 + std::log(static_cast<float>(next - word))});
        word = next;
    }
    return out;
}

}  // namespace inquit
