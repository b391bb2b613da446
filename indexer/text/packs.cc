// Language packs, read once from what is compiled in.
#include "indexer/text/packs.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "indexer/text/fold.h"
#include "indexer/text/packs_embedded.h"
#include "indexer/text/utf8.h"

namespace inquit {
namespace {

namespace files = embedded::packs_embedded;

struct Row {
    std::string_view code;
    LanguagePack pack;
};

const std::array<Row, 8>& packs() {
    static const std::array<Row, 8> all = {{{"de", LanguagePack(files::de_txt)},
                                            {"en", LanguagePack(files::en_txt)},
                                            {"es", LanguagePack(files::es_txt)},
                                            {"fr", LanguagePack(files::fr_txt)},
                                            {"it", LanguagePack(files::it_txt)},
                                            {"nl", LanguagePack(files::nl_txt)},
                                            {"pt", LanguagePack(files::pt_txt)},
                                            {"ru", LanguagePack(files::ru_txt)}}};
    return all;
}

std::vector<std::string_view> divided(std::string_view text, std::string_view at) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(at), text.size());
        if (end > 0) out.push_back(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return out;
}

}  // namespace

const LanguagePack* LanguagePack::of(std::string_view code) {
    const auto found = std::ranges::find(packs(), code, &Row::code);
    return found == packs().end() ? nullptr : &found->pack;
}

std::vector<std::string_view> LanguagePack::languages() {
    std::vector<std::string_view> out;
    for (const Row& row : packs()) out.push_back(row.code);
    return out;
}

LanguagePack::LanguagePack(std::string_view text) {
    std::string section;
    for (const std::string_view line : divided(text, "\n")) {
        if (line.starts_with('#')) continue;
        if (line.starts_with('[')) {
            section = line.substr(1, line.find(']') - 1);
            sections_[section];
        } else {
            take_line(section, line);
        }
    }
    for (auto& [name, words] : sections_) {
        std::ranges::sort(words);
        words.erase(std::unique(words.begin(), words.end()), words.end());
    }
    std::ranges::stable_sort(endings_, std::ranges::greater(), [](const Ending& ending) {
        return std::pair(ending.whole, ending.folded.size());
    });
}

void LanguagePack::take_line(const std::string& section, std::string_view line) {
    if (section == "endings") {
        const auto parts = divided(line, " ");
        if (parts.size() != 3) return;
        Ending ending{std::string(parts[0]), std::string(parts[1]), 0, parts[0].starts_with('=')};
        if (ending.whole) ending.folded.erase(0, 1);
        std::from_chars(parts[2].data(), parts[2].data() + parts[2].size(), ending.before);
        endings_.push_back(std::move(ending));
        return;
    }
    const bool phrases = line.find(',') != std::string_view::npos;
    for (const std::string_view word : divided(line, phrases ? "," : " ")) {
        if (section == "closing marks") closing_marks_.push_back(decode(word, 0).value);
        if (section == "openers") openers_.emplace_back(word);
        if (std::string folded = fold(word); !folded.empty())
            sections_[section].push_back(std::move(folded));
    }
}

const std::vector<std::string>& LanguagePack::words(std::string_view section) const {
    static const std::vector<std::string> none;
    const auto found = sections_.find(section);
    return found == sections_.end() ? none : found->second;
}

bool LanguagePack::has(std::string_view section, std::string_view folded) const {
    const auto& all = words(section);
    const auto found = std::lower_bound(all.begin(), all.end(), folded);
    return found != all.end() && *found == folded;
}

}  // namespace inquit
