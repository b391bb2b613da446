// Percent-decoding and encoding, by hand: cpp-httplib's own parser loses a=b=c and repeated pairs.
#include "web/url.h"

#include <optional>

#include "indexer/text/fold.h"
#include "indexer/text/utf8.h"

namespace inquit {
namespace {

std::optional<unsigned> hex_digit(char c) {
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
    return std::nullopt;
}

enum class Plus { stays, is_space };

std::string decode_percent(std::string_view text, Plus plus) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size()) {
            const auto high = hex_digit(text[i + 1]), low = hex_digit(text[i + 2]);
            if (high && low) {
                out += static_cast<char>(*high * 16 + *low);
                i += 2;
                continue;
            }
        }
        out += text[i] == '+' && plus == Plus::is_space ? ' ' : text[i];
    }
    return out;
}

// Values are words that people typed: no control character means anything in them.
std::string clean(std::string_view decoded) {
    std::string out;
    const std::string repaired = repair_utf8(decoded);
    for (std::size_t i = 0; i < repaired.size();) {
        const auto [value, size] = decode(repaired, i);
        const bool space = value == '\t' || value == '\n' || value == '\r';
        const bool control = value < 0x20 || (value >= 0x7f && value < 0xa0);
        append_utf8(out, space ? U' ' : control ? U'\ufffd' : value);
        i += size;
    }
    return collapse_space(out);
}

bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

void parse_query(std::string_view query, Target& target) {
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        if (pair.empty()) continue;
        if (target.params.size() == most_params) {
            target.problem = "The address has too many parts.";
            return;
        }
        const std::size_t equals = std::min(pair.find('='), pair.size());
        const std::string_view value = pair.substr(std::min(equals + 1, pair.size()));
        Param param{clean(decode_percent(pair.substr(0, equals), Plus::is_space)),
                    clean(decode_percent(value, Plus::is_space))};
        if (param.value.size() > longest_value) {
            target.problem = "One part of the address is too long.";
            return;
        }
        target.params.push_back(std::move(param));
    }
}

}  // namespace

Target parse_target(std::string_view text) {
    Target target;
    if (text.size() > longest_target) {
        target.problem = "The address is too long.";
        return target;
    }
    text = text.substr(0, text.find('#'));
    const std::size_t mark = std::min(text.find('?'), text.size());
    target.path = repair_utf8(decode_percent(text.substr(0, mark), Plus::stays));
    parse_query(text.substr(std::min(mark + 1, text.size())), target);
    return target;
}

void append_encoded(std::string& url, std::string_view text) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : text) {
        if (is_unreserved(c)) {
            url += c;
        } else if (c == ' ') {
            url += '+';
        } else {
            const auto byte = static_cast<unsigned char>(c);
            url += '%';
            url += digits[byte >> 4];
            url += digits[byte & 15];
        }
    }
}

void append_param(std::string& url, std::string_view name, std::string_view value) {
    url += url.find('?') == std::string::npos ? '?' : '&';
    append_encoded(url, name);
    url += '=';
    append_encoded(url, value);
}

}  // namespace inquit
