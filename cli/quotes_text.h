// A page of quotes, laid out for people.
#pragma once

#include <string>

#include "cli/style.h"
#include "searcher/results.h"

namespace inquit::cli {

// One quote for itself: in its sentence, with where it stands.
std::string quote_text(const QuoteRecord& quote, const Style& style);

std::string quotes_text(const Quotes& answer, const Request& request, const Style& style);

// “he” said: how the article introduces the words, as far as the name does not say it. May be empty.
std::string introduction(const Speaker& speaker, std::string_view mention, std::string_view cue);

}  // namespace inquit::cli
