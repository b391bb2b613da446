// Text made safe to stand in HTML.
#pragma once

#include <string>
#include <string_view>

namespace inquit {

// For element content and quoted attributes. Beside & < > " ' it takes out what no page should show as
// itself: control characters and ill-formed UTF-8 become U+FFFD. Bidirectional controls stay: they act only
// inside their element, and templates isolate what comes from articles (dir=auto, bdi).
std::string escape_html(std::string_view text);

// Without bidirectional controls, for places that cannot isolate: <title>, attributes.
std::string without_bidi_controls(std::string_view text);

}  // namespace inquit
