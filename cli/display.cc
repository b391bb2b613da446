// Text for a terminal, one code point at a time.
#include "cli/display.h"

#include <algorithm>

#include "indexer/text/fold.h"
#include "indexer/text/utf8.h"
#include "indexer/text/width.h"

namespace inquit::cli {
namespace {

constexpr std::string_view reset = "\x1b[0m";

// Size in bytes of the colour sequence at `at`, 0 if there is none.
std::size_t colour_size(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) != "\x1b[") return 0;
    const auto end = text.find('m', at);
    return end == std::string_view::npos ? 0 : end + 1 - at;
}

// Controls that are white space.
bool is_line_space(char32_t c) {
    return (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

template <class Keep>
std::string replace_controls(std::string_view text, Keep keep) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto c = decode(text, at);
        append_utf8(out, is_control(c.value) && !keep(c.value) ? 0xFFFD : c.value);
        at += c.size;
    }
    return out;
}

class Wrapper {
  public:
    explicit Wrapper(Margins margins) : margins_(margins) { start_line(margins.first_indent); }

    std::string operator()(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) at += take(text, at);
        end_word();
        end_line();
        return std::move(out_);
    }

  private:
    // Takes what stands at `at` and returns its size.
    std::size_t take(std::string_view text, std::size_t at) {
        if (const auto size = colour_size(text, at); size > 0) {
            const auto colour = text.substr(at, size);
            word_ += colour;
            word_colour_ = colour == reset ? std::string_view{} : colour;
            return size;
        }
        const auto c = decode(text, at);
        if (c.value == '\n') {
            end_word();
            end_line();
            start_line(margins_.indent);
        } else if (c.value == ' ') {
            end_word();
            space_ = true;
        } else {
            add(c.value, text.substr(at, c.size));
        }
        return c.size;
    }

    void add(char32_t c, std::string_view bytes) {
        const auto columns = columns_of(c);
        if (columns == 2) end_word();
        if (columns > 0 && margins_.indent + word_width_ + columns > margins_.width) end_word();
        word_ += bytes;
        word_width_ += columns;
        if (columns == 2 || c == 0x2014) end_word();
    }

    void end_word() {
        if (word_width_ == 0) {
            line_ += word_;
        } else {
            const unsigned gap = space_ && !line_is_empty_ ? 1 : 0;
            if (!line_is_empty_ && line_width_ + gap + word_width_ > margins_.width) {
                end_line();
                start_line(margins_.indent);
            } else if (gap == 1) {
                line_ += ' ';
                line_width_ += 1;
            }
            line_ += word_;
            line_width_ += word_width_;
            line_is_empty_ = false;
            space_ = false;
        }
        line_colour_ = word_colour_;
        word_.clear();
        word_width_ = 0;
    }

    void end_line() {
        if (!line_is_empty_) out_ += line_;
        if (!line_is_empty_ && !line_colour_.empty()) out_ += reset;
        out_ += '\n';
    }

    void start_line(unsigned indent) {
        line_.assign(indent, ' ');
        line_ += line_colour_;
        line_width_ = indent;
        line_is_empty_ = true;
        space_ = false;
    }

    Margins margins_;
    std::string out_, line_, word_;
    std::string_view line_colour_, word_colour_;
    unsigned line_width_ = 0, word_width_ = 0;
    bool line_is_empty_ = true, space_ = false;
};

}  // namespace

std::string printable(std::string_view text) {
    return replace_controls(text, [](char32_t) { return false; });
}

std::string printable_lines(std::string_view text) {
    auto out = replace_controls(text, [](char32_t c) { return c == '\n' || c == '\t'; });
    std::ranges::replace(out, '\t', ' ');
    return out;
}

std::string flowing(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto c = decode(text, at);
        if (is_line_space(c.value)) {
            out += ' ';
        } else {
            append_utf8(out, is_control(c.value) ? 0xFFFD : c.value);
        }
        at += c.size;
    }
    return out;
}

std::string one_line(std::string_view text) { return collapse_space(flowing(text)); }

unsigned display_width(std::string_view text) {
    unsigned width = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (const auto size = colour_size(text, at); size > 0) {
            at += size;
            continue;
        }
        const auto c = decode(text, at);
        width += columns_of(c.value);
        at += c.size;
    }
    return width;
}

std::string fit(std::string_view text, unsigned width) {
    if (width == 0) return {};
    unsigned used = 0;
    bool coloured = false;
    std::size_t room = 0;  // bytes that leave a column for the mark of the cut
    for (std::size_t at = 0; at < text.size();) {
        if (const auto size = colour_size(text, at); size > 0) {
            coloured = text.substr(at, size) != reset;
            at += size;
            continue;
        }
        const auto c = decode(text, at);
        used += columns_of(c.value);
        if (used > width) {
            auto kept = text.substr(0, room);
            while (kept.ends_with(' ')) kept.remove_suffix(1);
            return std::string{kept}.append("…").append(coloured ? reset : "");
        }
        at += c.size;
        if (used < width) room = at;
    }
    return std::string{text};
}

std::string padded(std::string text, unsigned width) {
    const auto used = display_width(text);
    if (used < width) text.append(width - used, ' ');
    return text;
}

std::string at_edges(std::string_view left, std::string_view right, unsigned width) {
    if (right.empty()) return fit(left, width);
    const auto taken = display_width(right) + 2;
    if (taken >= width) return fit(left, width);
    return padded(fit(left, width - taken), width - taken + 2).append(right);
}

std::string wrap(std::string_view text, Margins margins) {
    // A terminal narrower than that gets lines that run over.
    margins.width = std::max(margins.width, std::max(margins.indent, margins.first_indent) + 8);
    return Wrapper{margins}(text);
}

std::string labelled(std::string_view label,
                     std::string_view text,
                     unsigned column,
                     unsigned width) {
    const auto lines = wrap(text, {.width = width, .indent = column, .first_indent = column});
    if (display_width(label) >= column) return std::string{label} + '\n' + lines;
    return padded(std::string{label}, column) + lines.substr(column);
}

}  // namespace inquit::cli
