// How text looks: colours for people, marks where there are none.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace inquit::cli {

// What a stretch of text is. Where colour would carry meaning alone, the text has a mark as well.
enum class Ink : std::uint8_t { title, faint, hit, speaker, quote, bar, good, warning, bad };

// How the answer is laid out. A plain value, so that renderers are tested without a terminal.
struct Style {
    unsigned width = 80;  // columns of the terminal
    bool colour = false;
    std::string home;  // shown as ~; may be empty

    // `text` in its colour; without colours as it is, but a hit in brackets.
    [[nodiscard]] std::string operator()(Ink ink, std::string_view text) const;

    // Columns that running text takes: lines longer than 100 are hard to read.
    [[nodiscard]] unsigned text_width() const { return width < 100 ? width : 100; }
};

}  // namespace inquit::cli
