// The body of an article as a view.
#pragma once

#include "web/body.h"
#include "web/view.h"
#include "web/voices.h"

namespace inquit {

// Text beyond this is not put on one page; the API has it all. Half a megabyte is a book of 80,000 words.
inline constexpr std::size_t longest_body = 500'000;

// Sets "paragraphs" and "body_cut".
void set_body(View& view,
              const ArticleRecord& record,
              const std::vector<Span>& hits,
              const std::vector<Voice>& voices);

}  // namespace inquit
