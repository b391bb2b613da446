// Counts of words, the words, then four lists of places as steps from one to the next.
#include "indexer/schema/token_text.h"

#include <algorithm>

#include "indexer/schema/bytes.h"
#include "indexer/schema/token_codes.h"

namespace inquit {
namespace {

void put_counts(std::string& out,
                std::uint32_t headline,
                std::uint32_t text,
                std::uint32_t path,
                std::size_t bytes) {
    put_code(out, headline);
    put_code(out, text);
    put_code(out, path);
    put_code(out, static_cast<std::uint32_t>(bytes));
}

void put_places(std::string& out, const std::vector<std::uint32_t>& places) {
    put_code(out, static_cast<std::uint32_t>(places.size()));
    std::uint32_t last = 0;
    for (const std::uint32_t place : places) {
        put_code(out, place - last);
        last = place;
    }
}

}  // namespace

std::string encode(const TokenText& text) {
    std::string words;
    for (const std::uint32_t word : text.words) put_code(words, word);
    std::string out;
    const auto path = static_cast<std::uint32_t>(text.words.size()) - text.headline - text.text;
    put_counts(out, text.headline, text.text, path, words.size());
    out += words;
    put_places(out, text.sentences);
    put_places(out, text.paragraphs);
    put_places(out, text.pairs);
    std::vector<std::uint32_t> ends;
    for (const TokenText::Stretch& stretch : text.said) {
        ends.push_back(stretch.begin);
        ends.push_back(stretch.end);
    }
    put_places(out, ends);
    return out;
}

void append_renumbered(std::string& out,
                       std::string_view document,
                       std::span<const std::uint32_t> numbers) {
    if (document.empty()) return;
    const TokenDocument old(document);
    std::string words;
    words.reserve(old.words_.size());
    old.each_word(true, [&](std::uint32_t number, std::uint32_t) {
        if (number >= numbers.size()) ByteReader::damaged();
        put_code(words, numbers[number]);
    });
    put_counts(out, old.headline_, old.text_, old.path_, words.size());
    out += words;
    out += old.marks_;
}

TokenDocument::TokenDocument(std::string_view bytes) {
    if (bytes.empty()) return;
    headline_ = take_code(bytes);
    text_ = take_code(bytes);
    path_ = take_code(bytes);
    const std::uint32_t size = take_code(bytes);
    if (size > bytes.size()) ByteReader::damaged();
    words_ = bytes.substr(0, size);
    marks_ = bytes.substr(size);
}

std::vector<std::uint32_t> TokenDocument::places(std::size_t list) const {
    std::vector<std::uint32_t> out;
    if (words_.empty()) return out;
    std::string_view rest = marks_;
    for (std::size_t i = 0;; ++i) {
        const std::uint32_t count = take_code(rest);
        if (count > rest.size()) ByteReader::damaged();
        if (i == list) out.reserve(count);
        std::uint32_t place = 0;
        for (std::uint32_t k = 0; k < count; ++k) {
            place += take_code(rest);
            if (i == list) out.push_back(place);
        }
        if (i == list) return out;
    }
}

std::vector<TokenText::Stretch> TokenDocument::said() const {
    const std::vector<std::uint32_t> ends = places(3);
    std::vector<TokenText::Stretch> out;
    for (std::size_t i = 0; i + 1 < ends.size(); i += 2) out.push_back({ends[i], ends[i + 1]});
    return out;
}

TokenText TokenDocument::whole() const {
    TokenText out{{}, headline_, text_, sentences(), paragraphs(), pairs(), said()};
    each_word(true, [&](std::uint32_t number, std::uint32_t) { out.words.push_back(number); });
    return out;
}

}  // namespace inquit
