// Stylesheet and script without what only people read.
#pragma once

#include <string>
#include <string_view>

namespace inquit {

// Comments out, white space out where it separates nothing; strings stay as they are. For the stylesheet of ours, which
// has no quote mark in a comment.
std::string compact_css(std::string_view css);

// Without lines that are a comment or empty, and without indents. For the script of ours, which has no text of several
// lines.
std::string compact_js(std::string_view js);

}  // namespace inquit
