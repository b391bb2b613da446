// Small questions about words and phrases.
#include "indexer/article/phrases.h"

#include <algorithm>

#include "indexer/text/letters.h"
#include "indexer/text/utf8.h"

namespace inquit {
namespace {

// The next phrase of a list; takes it off.
std::string_view next_phrase(std::string_view& list) {
    const std::size_t bar = list.find('|');
    const std::string_view phrase = list.substr(0, bar);
    list.remove_prefix(bar == std::string_view::npos ? list.size() : bar + 1);
    return phrase;
}

template <typename Test>
bool any_character(std::string_view text, Test test) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = decode(text, at);
        if (test(next.value)) return true;
        at += next.size;
    }
    return false;
}

}  // namespace

std::string ascii_lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::string_view trim(std::string_view text) {
    while (!text.empty()) {
        const CodePoint first = decode(text, 0);
        if (!is_space(first.value)) break;
        text.remove_prefix(first.size);
    }
    while (!text.empty()) {
        std::size_t last = text.size() - 1;
        while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
        if (!is_space(decode(text, last).value)) break;
        text = text.substr(0, last);
    }
    return text;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = decode(text, at);
        if (is_space(next.value)) {
            if (at > begin) words.push_back(text.substr(begin, at - begin));
            begin = at + next.size;
        }
        at += next.size;
    }
    if (begin < text.size()) words.push_back(text.substr(begin));
    return words;
}

bool starts_upper(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint next = decode(word, at);
        if (is_letter(next.value)) return !is_lower(next.value);
        if (next.value >= '0' && next.value <= '9') return false;
        at += next.size;
    }
    return false;
}

bool has_lower(std::string_view text) { return any_character(text, is_lower); }

bool has_upper(std::string_view text) { return any_character(text, is_upper); }

bool is_one_of(std::string_view text, std::string_view list) {
    if (text.empty()) return false;
    for (std::size_t at = list.find(text); at != std::string_view::npos;
         at = list.find(text, at + 1)) {
        const std::size_t end = at + text.size();
        const bool whole =
            (at == 0 || list[at - 1] == '|') && (end == list.size() || list[end] == '|');
        if (whole) return true;
    }
    return false;
}

bool contains_one(std::string_view text, std::string_view list) {
    while (!list.empty()) {
        if (text.find(next_phrase(list)) != std::string_view::npos) return true;
    }
    return false;
}

std::size_t begins_with_one(std::string_view text, std::string_view list) {
    for (std::size_t at = 0; at < list.size();) {
        std::size_t same = 0;
        while (at + same < list.size() && same < text.size() && list[at + same] == text[same])
            ++same;
        if (same > 0 && (at + same == list.size() || list[at + same] == '|')) return same;
        const std::size_t bar = list.find('|', at + same);
        if (bar == std::string_view::npos) break;
        at = bar + 1;
    }
    return 0;
}

}  // namespace inquit
