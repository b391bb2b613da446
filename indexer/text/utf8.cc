// UTF-8: repair, walking, and the step from byte offsets to code points.
#include "indexer/text/utf8.h"

#include <algorithm>
#include <cstring>

namespace inquit {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::size_t sample_bytes = 64;

unsigned byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

// What the first byte of a sequence promises (Unicode 15, table 3-7).
struct Lead {
    std::uint32_t size;                // of the whole sequence, 0 for a byte that leads none
    unsigned second_low, second_high;  // range of the second byte
    char32_t bits;                     // of the code point
};

Lead lead(unsigned byte) {
    if (byte < 0x80) return {1, 0, 0, byte};
    if (byte < 0xC2) return {0, 0, 0, 0};
    if (byte < 0xE0) return {2, 0x80, 0xBF, byte & 0x1FU};
    if (byte < 0xF0)
        return {3, byte == 0xE0 ? 0xA0U : 0x80U, byte == 0xED ? 0x9FU : 0xBFU, byte & 0x0FU};
    if (byte < 0xF5)
        return {4, byte == 0xF0 ? 0x90U : 0x80U, byte == 0xF4 ? 0x8FU : 0xBFU, byte & 0x07U};
    return {0, 0, 0, 0};
}

struct Sequence {
    char32_t value;
    std::uint32_t size;  // bytes taken: of an ill-formed sequence its maximal subpart
    bool well_formed;
};

Sequence sequence(std::string_view text, std::size_t at) {
    const Lead first = lead(byte_at(text, at));
    if (first.size == 0) return {replacement, 1, false};
    char32_t value = first.bits;
    for (std::uint32_t i = 1; i < first.size; ++i) {
        if (at + i >= text.size()) return {replacement, i, false};
        const unsigned next = byte_at(text, at + i);
        const unsigned low = i == 1 ? first.second_low : 0x80U;
        const unsigned high = i == 1 ? first.second_high : 0xBFU;
        if (next < low || next > high) return {replacement, i, false};
        value = (value << 6U) | (next & 0x3FU);
    }
    return {value, first.size, true};
}

// The first byte at or after `at` that is not ASCII; eight bytes a step, for most text is.
std::size_t ascii_end(std::string_view text, std::size_t at) {
    constexpr std::uint64_t high_bits = 0x8080808080808080;
    while (at + sizeof(std::uint64_t) <= text.size()) {
        std::uint64_t chunk = 0;
        std::memcpy(&chunk, text.data() + at, sizeof chunk);
        if ((chunk & high_bits) != 0) break;
        at += sizeof chunk;
    }
    while (at < text.size() && byte_at(text, at) < 0x80) ++at;
    return at;
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::uint32_t count_starts(std::string_view text) {
    return static_cast<std::uint32_t>(
        std::ranges::count_if(text, [](char byte) { return !is_continuation(byte); }));
}

}  // namespace

bool is_utf8(std::string_view bytes) {
    for (std::size_t at = ascii_end(bytes, 0); at < bytes.size(); at = ascii_end(bytes, at)) {
        const Sequence next = sequence(bytes, at);
        if (!next.well_formed) return false;
        at += next.size;
    }
    return true;
}

std::string repair_utf8(std::string_view bytes) {
    if (is_utf8(bytes) && bytes.find('\0') == std::string_view::npos) return std::string(bytes);
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const Sequence next = sequence(bytes, at);
        if (next.well_formed && next.value != 0) {
            out.append(bytes, at, next.size);
        } else {
            append_utf8(out, replacement);
        }
        at += next.size;
    }
    return out;
}

CodePoint decode_sequence(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {0, 0};
    const Sequence next = sequence(text, at);
    return next.well_formed ? CodePoint{next.value, next.size} : CodePoint{replacement, 1};
}

void append_utf8(std::string& out, char32_t code_point) {
    const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0U | (code_point >> 6U));
        put(0x80U | (code_point & 0x3FU));
    } else if (code_point < 0x10000) {
        put(0xE0U | (code_point >> 12U));
        put(0x80U | ((code_point >> 6U) & 0x3FU));
        put(0x80U | (code_point & 0x3FU));
    } else {
        put(0xF0U | (code_point >> 18U));
        put(0x80U | ((code_point >> 12U) & 0x3FU));
        put(0x80U | ((code_point >> 6U) & 0x3FU));
        put(0x80U | (code_point & 0x3FU));
    }
}

std::size_t count_code_points(std::string_view text) { return count_starts(text); }

std::string_view cut_utf8(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && is_continuation(text[bytes])) --bytes;
    return text.substr(0, bytes);
}

CodePointOffsets::CodePointOffsets(std::string_view text) : text_(text) {
    samples_.reserve(text.size() / sample_bytes + 1);
    std::uint32_t count = 0;
    for (std::size_t at = 0; at <= text.size(); at += sample_bytes) {
        samples_.push_back(count);
        count += count_starts(text.substr(at, sample_bytes));
    }
}

std::uint32_t CodePointOffsets::at(std::uint32_t byte) const {
    const std::size_t sample = byte / sample_bytes;
    const std::size_t from = sample * sample_bytes;
    return samples_[sample] + count_starts(text_.substr(from, byte - from));
}

}  // namespace inquit
