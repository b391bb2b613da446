// UTF-8: repair, walking, and the step from byte offsets to code points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

// True for well-formed UTF-8 (Unicode 15, table 3-7: no surrogates, no overlong forms).
bool is_utf8(std::string_view bytes);

// `bytes` with every ill-formed sequence replaced by U+FFFD (one per maximal subpart, as the Unicode
// standard recommends). NUL bytes become U+FFFD too: no text needs them and C libraries stop there.
std::string repair_utf8(std::string_view bytes);

struct CodePoint {
    char32_t value;
    std::uint32_t size;  // bytes, at least 1 unless at the end of the text
};

// decode() where the byte is not ASCII.
CodePoint decode_sequence(std::string_view text, std::size_t at);

// The code point that starts at byte `at`; size 0 at the end. An ill-formed byte reads as U+FFFD, size 1.
inline CodePoint decode(std::string_view text, std::size_t at) {
    // Nearly all of news is ASCII: with a call for every byte 40 % of the analysis was decoding.
    if (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
        return {static_cast<unsigned char>(text[at]), 1};
    return decode_sequence(text, at);
}

void append_utf8(std::string& out, char32_t code_point);

std::size_t count_code_points(std::string_view text);

// The longest prefix of `text` of at most `bytes` bytes that ends on a code point boundary.
std::string_view cut_utf8(std::string_view text, std::size_t bytes);

// Byte offset -> code point offset, for JSON and the scorers. Sampled every 64 bytes; O(1) a call.
class CodePointOffsets {
  public:
    explicit CodePointOffsets(std::string_view text);
    // `byte` on a boundary, at most the size of the text.
    [[nodiscard]] std::uint32_t at(std::uint32_t byte) const;

  private:
    std::string_view text_;
    std::vector<std::uint32_t> samples_;
};

}  // namespace inquit
