// Text for a terminal: made harmless, measured, cut and wrapped by what it takes on the screen.
// Our own colour sequences (ESC [ … m) take no columns; nothing else may hold an ESC once it was made printable.
#pragma once

#include <string>
#include <string_view>

namespace inquit::cli {

// Controls and ill-formed UTF-8 become U+FFFD: file names, and whatever must stay as it is otherwise.
std::string printable(std::string_view text);

// The same for text of several lines: line ends stay, a tab becomes a space.
std::string printable_lines(std::string_view text);

// The same for a stretch of running text: white space of every kind becomes spaces, none is taken off the ends.
std::string flowing(std::string_view text);

// The same as a line of its own: every run of white space becomes one space, none at the ends.
std::string one_line(std::string_view text);

unsigned display_width(std::string_view text);

// At most `width` columns of `text`: a longer one ends in "…".
std::string fit(std::string_view text, unsigned width);

// `text` and spaces up to `width` columns.
std::string padded(std::string text, unsigned width);

// `left` and `right` at the two edges of a line of `width` columns; `left` is cut where both do not fit.
std::string at_edges(std::string_view left, std::string_view right, unsigned width);

struct Margins {
    unsigned width = 80;
    unsigned indent = 0;        // of every line but the first
    unsigned first_indent = 0;  // of the first
};

// `text` in lines of at most `width` columns, each with its line end. Lines break at spaces, after a long dash and
// between wide characters; a word longer than a line is cut. A colour that runs on is closed at the end of a line
// and opened again on the next, since pagers colour each line by itself.
std::string wrap(std::string_view text, Margins margins);

// `label`, then `text` wrapped from column `column` on; a label that reaches it has a line of its own.
std::string labelled(std::string_view label,
                     std::string_view text,
                     unsigned column,
                     unsigned width);

}  // namespace inquit::cli
