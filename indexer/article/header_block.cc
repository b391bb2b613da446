// An optional block of "Key: value" lines above a plain text.
#include "indexer/article/header_block.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/article/phrases.h"

namespace inquit {
namespace {

constexpr std::size_t longest_key = 30;
constexpr std::size_t most_lines = 60;

// The first line must have one of these: other keys of the common names begin running text too ("Name: …").
constexpr std::string_view first_keys =
    "title|headline|hed|date|published|publication date|pub date|publish "
    "date|source|publication|outlet|"
    "newspaper|publisher|section|category|author|authors|byline|by|url|link|language|lang|id";

constexpr std::string_view lone_keys = "title|headline|hed|date|byline|url";

bool is_key(std::string_view key) {
    const std::vector<std::string_view> words = words_of(key);
    return !words.empty() && words.size() <= 3 && key.size() <= longest_key &&
           std::ranges::all_of(key, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '_' ||
                      c == '-';
           });
}

bool is_fence(std::string_view line) {
    return line.size() >= 3 && line.find_first_not_of("-=_*") == std::string_view::npos;
}

struct Line {
    std::string_view words;  // trimmed
    bool indented;
    std::size_t next;  // offset of the line behind it
};

Line line_at(std::string_view text, std::size_t at) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    const bool indented = line.starts_with(' ') || line.starts_with('\t');
    return {trim(line), indented, std::min(end + 1, text.size())};
}

using Pairs = std::vector<std::pair<std::string, std::string>>;

// Takes one line of a block: a pair, or the rest of the value above. False if it is neither.
bool take_line(const Line& line, Pairs& pairs) {
    if (line.indented && !pairs.empty()) {
        pairs.back().second.append(" ").append(line.words);
        return true;
    }
    const std::size_t colon = line.words.find(':');
    if (colon == std::string_view::npos || !is_key(line.words.substr(0, colon))) return false;
    const std::string key = ascii_lower(line.words.substr(0, colon));
    if (pairs.empty() && !is_one_of(key, first_keys)) return false;
    pairs.emplace_back(key, trim(line.words.substr(colon + 1)));
    return true;
}

// One line may be a headline too: "Source: Brekk to resign before the week is out".
bool stands_alone(const Pairs::value_type& pair) {
    const auto& [key, value] = pair;
    return is_one_of(key, lone_keys) || (words_of(value).size() <= 5 && !value.ends_with('.'));
}

}  // namespace

std::size_t read_header_block(std::string_view text, Fields& fields) {
    std::size_t at = 0;
    while (at < text.size() && line_at(text, at).words.empty()) at = line_at(text, at).next;
    if (is_fence(line_at(text, at).words)) at = line_at(text, at).next;
    Pairs pairs;
    for (std::size_t count = 0; at < text.size(); ++count) {
        const Line line = line_at(text, at);
        if (line.words.empty() || is_fence(line.words)) break;
        if (count >= most_lines || !take_line(line, pairs)) return 0;
        at = line.next;
    }
    if (pairs.empty()) return 0;
    if (pairs.size() == 1 && !stands_alone(pairs.front())) return 0;
    for (auto& [key, value] : pairs) {
        // The text comes below the block.
        if (fields.wants(key) != Slot::body) fields.offer(key, std::move(value));
    }
    if (is_fence(line_at(text, at).words)) at = line_at(text, at).next;
    return at;
}

}  // namespace inquit
