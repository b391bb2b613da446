// A stretch of a text, in bytes.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace inquit {

// Half-open [begin, end), byte offsets into a UTF-8 text; both ends stand on code point boundaries.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] std::uint32_t size() const { return end - begin; }

    [[nodiscard]] bool empty() const { return end <= begin; }

    [[nodiscard]] bool contains(Span other) const {
        return begin <= other.begin && other.end <= end;
    }

    [[nodiscard]] bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

    auto operator<=>(const Span&) const = default;
};

inline std::string_view slice(std::string_view text, Span span) {
    return text.substr(span.begin, span.end - span.begin);
}

inline Span make_span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace inquit
