// The block of metadata above a Markdown text.
#include "indexer/article/front_matter.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/article/phrases.h"
#include "indexer/text/utf8.h"

namespace inquit {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_value =
    8192;  // bytes; a quote mark left open takes no more than that

// Splits off one line; `words` without white space around.
std::string_view take_line(std::string_view& rest) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

std::size_t indent_of(std::string_view line) {
    return std::min(line.find_first_not_of(" \t"), line.size());
}

// Behind the closing quote mark of the string that `text` begins with; npos if it is open.
std::size_t quoted_end(std::string_view text) {
    const char quote = text.front();
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (quote == '"' && text[at] == '\\') {
            ++at;
        } else if (text[at] == quote) {
            const bool doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == '\'';
            if (!doubled) return at + 1;
            ++at;
        }
    }
    return npos;
}

// The code point of "\xXX", "\uXXXX" or "\UXXXXXXXX" whose letter stands at `at`; moves `at` to its last digit.
char32_t hex_escape(std::string_view text, std::size_t& at) {
    const std::size_t digits = text[at] == 'x' ? 2 : text[at] == 'u' ? 4 : 8;
    char32_t value = 0;
    for (std::size_t i = 0; i < digits && at + 1 < text.size(); ++i) {
        const std::string digit = ascii_lower(text.substr(at + 1, 1));
        const std::size_t found = std::string_view("0123456789abcdef").find(digit);
        if (found == npos) break;
        value = value * 16 + static_cast<char32_t>(found);
        ++at;
    }
    const bool valid = value > 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
    return valid ? value : char32_t{0xFFFD};
}

// The last of the white space at `at`.
std::size_t last_space(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of(" \t\n", at), text.size()) - 1;
}

// What the escape whose letter stands at `at` means; moves `at` to its last character.
std::string escaped(std::string_view text, std::size_t& at) {
    std::string out;
    switch (text[at]) {
        case '\n':  // a folded line that is joined without a space
            at = last_space(text, at);
            break;
        case 'x':
        case 'u':
        case 'U':
            append_utf8(out, hex_escape(text, at));
            break;
        case 'n':
        case 't':
            out = " ";
            break;
        case '_':
            out = "\u00A0";
            break;
        default:
            out = text[at];
    }
    return out;
}

// The words inside the quote marks; lines that were folded are joined.
std::string unquoted(std::string_view text) {
    const char quote = text.front();
    text.remove_prefix(1);
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\n') {
            at = last_space(text, at);
            out += ' ';
        } else if (c == '\\' && quote == '"' && at + 1 < text.size()) {
            out += escaped(text, ++at);
        } else if (c == quote) {
            const bool doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
            if (!doubled) break;
            out += quote;
            ++at;
        } else {
            out += c;
        }
    }
    return out;
}

// A value without its quote marks, or without the comment behind it.
std::string scalar(std::string_view text) {
    text = trim(text);
    if (text.empty() || text == "null" || text == "~") return {};
    if (text.front() == '"' || text.front() == '\'') return unquoted(text);
    const std::size_t comment = text.find(" #");
    std::string plain(trim(text.substr(0, comment)));
    std::ranges::replace(plain, '\n', ' ');
    return plain;
}

// The elements of "[a, 'b, c']".
std::vector<std::string> flow_list(std::string_view text) {
    std::vector<std::string> all;
    text = trim(text).substr(1);
    while (!text.empty() && text.front() != ']') {
        text = trim(text);
        if (text.empty() || text.front() == ']') break;
        const bool quoted = text.front() == '"' || text.front() == '\'';
        std::size_t end = quoted ? quoted_end(text) : text.find_first_of(",]");
        end = std::min(end, text.size());
        if (std::string one = scalar(text.substr(0, end)); !one.empty())
            all.push_back(std::move(one));
        text.remove_prefix(end);
        const std::size_t next = text.find_first_of(",]");
        if (next == npos || text[next] == ']') break;
        text.remove_prefix(next + 1);
    }
    return all;
}

class Block {
  public:
    Block(std::string_view lines, char divider, Fields& fields)
        : rest_(lines), divider_(divider), fields_(fields) {}

    void read() {
        while (!rest_.empty()) {
            const std::string_view line = take_line(rest_);
            const std::string_view words = trim(line);
            if (words.empty() || words.front() == '#' || words.front() == '[') continue;
            const std::size_t at = words.find(divider_);
            if (at == npos || at == 0) continue;
            const std::string key = scalar(words.substr(0, at));
            read_value(key, trim(words.substr(at + 1)), indent_of(line));
        }
    }

  private:
    void offer(const std::string& key, const std::vector<std::string>& values) {
        const auto slot = fields_.wants(key);
        if (!slot || values.empty() || *slot == Slot::body) return;
        std::string all = values.front();
        for (std::size_t i = 1; i < values.size() && *slot != Slot::section; ++i)
            all += ", " + values[i];
        fields_.offer(key, std::move(all));
    }

    void read_value(const std::string& key, std::string_view first, std::size_t indent) {
        std::string value(first);
        if (value.empty() || value.front() == '|' || value.front() == '>')
            return read_indented(key, indent);
        const bool quoted = value.front() == '"' || value.front() == '\'';
        const bool list = value.front() == '[';
        const auto open = [&] {
            return quoted ? quoted_end(value) == npos : list && value.find(']') == npos;
        };
        // A string or list goes on until it closes, a plain value as long as lines are indented.
        while (!rest_.empty() && value.size() < longest_value &&
               (open() || (!quoted && !list && goes_on(indent))))
            value.append("\n").append(trim(take_line(rest_)));
        if (list) return offer(key, flow_list(value));
        offer(key, {scalar(value)});
    }

    [[nodiscard]] bool goes_on(std::size_t indent) const {
        if (divider_ == '=') return false;
        std::string_view next = rest_;
        const std::string_view line = take_line(next);
        return indent_of(line) > indent && !trim(line).empty();
    }

    // What stands below "key:" — a list, a block of text, or members.
    void read_indented(const std::string& key, std::size_t indent) {
        std::vector<std::string> items;
        std::string text;
        while (!rest_.empty()) {
            std::string_view next = rest_;
            const std::string_view line = take_line(next);
            const std::string_view words = trim(line);
            const bool item = words.starts_with("- ");
            if (!words.empty() && indent_of(line) <= indent && !(item && indent_of(line) == indent))
                break;
            rest_ = next;
            if (item) {
                items.push_back(list_item(words.substr(2)));
            } else if (const std::size_t colon = words.find(": "); colon != npos && text.empty()) {
                offer(key + '.' + std::string(words.substr(0, colon)),
                      {scalar(words.substr(colon + 2))});
            } else if (!words.empty()) {
                text.append(text.empty() ? "" : " ").append(words);
            }
        }
        if (!items.empty()) return offer(key, items);
        if (!text.empty()) offer(key, {text});
    }

    // "- Jane Doe", "- name: Jane Doe"
    static std::string list_item(std::string_view words) {
        const std::size_t colon = words.find(": ");
        return scalar(colon == npos || words.front() == '"' || words.front() == '\''
                          ? words
                          : words.substr(colon + 2));
    }

    std::string_view rest_;
    char divider_;
    Fields& fields_;
};

}  // namespace

std::size_t read_front_matter(std::string_view text, Fields& fields) {
    std::string_view rest = text;
    const std::string_view fence = trim(take_line(rest));
    if (fence != "---" && fence != "+++") return 0;
    const auto begin = static_cast<std::size_t>(rest.data() - text.data());
    while (!rest.empty()) {
        const auto at = static_cast<std::size_t>(rest.data() - text.data());
        const std::string_view line = take_line(rest);
        const bool closes = line == fence || (fence == "---" && line == "...") ||
                            (trim(line) == fence && indent_of(line) == 0);
        if (!closes) continue;
        Block(text.substr(begin, at - begin), fence == "---" ? ':' : '=', fields).read();
        return static_cast<std::size_t>(rest.data() - text.data());
    }
    return 0;
}

}  // namespace inquit
