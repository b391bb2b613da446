// Walks over JSON text without building anything.
#include "indexer/article/json_scan.h"

#include <algorithm>
#include <cstring>

namespace inquit {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

std::size_t skip_space(std::string_view json, std::size_t at) {
    while (at < json.size() && is_space(json[at])) ++at;
    return at;
}

// Behind the string that begins with the quote mark at `at`; npos if it does not end.
std::size_t string_end(std::string_view json, std::size_t at) {
    for (++at; at < json.size(); ++at) {
        const void* quote = std::memchr(json.data() + at, '"', json.size() - at);
        if (quote == nullptr) return npos;
        const auto found = static_cast<std::size_t>(static_cast<const char*>(quote) - json.data());
        std::size_t backslashes = 0;
        while (found - backslashes > at && json[found - backslashes - 1] == '\\') ++backslashes;
        at = found;
        if (backslashes % 2 == 0) return found + 1;
    }
    return npos;
}

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// The code unit of the escape \uXXXX at `at`; -1 if there is none.
int escape_at(std::string_view json, std::size_t at) {
    if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u') return -1;
    int unit = 0;
    for (std::size_t i = at + 2; i < at + 6; ++i) {
        if (!is_hex(json[i])) return -1;
        const int digit = json[i] <= '9' ? json[i] - '0' : (json[i] | 0x20) - 'a' + 10;
        unit = unit * 16 + digit;
    }
    return unit;
}

bool is_high_half(int unit) { return unit >= 0xD800 && unit < 0xDC00; }

bool is_low_half(int unit) { return unit >= 0xDC00 && unit < 0xE000; }

// Copies the escape at `at`, a half pair as U+FFFD; returns where it ends.
std::size_t copy_escape(std::string_view json, std::size_t at, std::string& out) {
    const int unit = escape_at(json, at);
    const bool pair = is_high_half(unit) && is_low_half(escape_at(json, at + 6));
    const std::size_t size = pair ? 12 : unit >= 0 ? 6 : std::min<std::size_t>(2, json.size() - at);
    const bool half = !pair && (is_high_half(unit) || is_low_half(unit));
    out += half ? std::string_view("\\ufffd") : json.substr(at, size);
    return at + size;
}

std::size_t copy_string(std::string_view json, std::size_t at, std::string& out) {
    out += json[at++];
    while (at < json.size()) {
        const char c = json[at];
        if (c == '\\') {
            at = copy_escape(json, at, out);
            continue;
        }
        ++at;
        if (static_cast<unsigned char>(c) >= 0x20) {
            out += c;
            if (c == '"') break;
        } else {
            out += c == '\n' ? "\\n" : c == '\t' ? "\\t" : c == '\r' ? "\\r" : " ";
        }
    }
    return at;
}

}  // namespace

JsonValue scan_value(std::string_view json, std::size_t at) {
    JsonValue value{skip_space(json, at), npos, 0};
    int open = 0;
    for (at = value.begin; at < json.size();) {
        const char c = json[at];
        if (c == '"') {
            at = string_end(json, at);
            if (at == npos) return value;
        } else if (c == '{' || c == '[') {
            value.depth = std::max(value.depth, ++open);
            ++at;
        } else if (c == '}' || c == ']') {
            if (open == 0) break;  // of what is around
            --open;
            ++at;
        } else if (open == 0 && (c == ',' || is_space(c))) {
            break;
        } else {
            ++at;
            continue;
        }
        if (open == 0) {
            value.end = at;
            return value;
        }
    }
    if (open == 0 && at > value.begin) value.end = at;
    return value;
}

JsonMembers::JsonMembers(std::string_view json, std::size_t at)
    : json_(json), at_(skip_space(json, at)), object_(at_ < json.size() && json[at_] == '{') {
    ++at_;
}

bool JsonMembers::next(JsonMember& member) {
    at_ = skip_space(json_, at_);
    if (at_ < json_.size() && json_[at_] == ',') at_ = skip_space(json_, at_ + 1);
    if (at_ >= json_.size()) return false;
    if (json_[at_] == '}' || json_[at_] == ']') {
        complete_ = true;
        ++at_;
        return false;
    }
    member = {};
    if (object_) {
        if (json_[at_] != '"') return false;
        const std::size_t end = string_end(json_, at_);
        if (end == npos) return false;
        member.key = json_.substr(at_ + 1, end - at_ - 2);
        at_ = skip_space(json_, end);
        if (at_ >= json_.size() || json_[at_] != ':') return false;
        ++at_;
    }
    member.value = scan_value(json_, at_);
    if (member.value.end == npos) return false;
    at_ = member.value.end;
    return true;
}

std::string repair_json(std::string_view json) {
    std::string out;
    out.reserve(json.size() + 16);
    for (std::size_t at = 0; at < json.size();) {
        if (json[at] == '"') {
            at = copy_string(json, at, out);
            continue;
        }
        std::size_t size = 0;
        for (const std::string_view word : {"NaN", "-Infinity", "Infinity"}) {
            if (size == 0 && json.substr(at).starts_with(word)) size = word.size();
        }
        out += size > 0 ? std::string_view("null") : json.substr(at, 1);
        at += std::max<std::size_t>(size, 1);
    }
    return out;
}

}  // namespace inquit
