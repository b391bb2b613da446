// How one article, one quote and one speaker are put in words, the same on every screen.
#pragma once

#include <string>
#include <string_view>

#include "cli/style.h"
#include "searcher/results.h"

namespace inquit::cli {

// The first eight digits of an id: what people type.
std::string_view short_id(std::string_view id);

// The headline, or "(no headline)" and the first sentence.
std::string headline(std::string_view title, Provenance from);

// The path, with the place in a file of many articles: ~/news/2019.jsonl#12
std::string location(std::string_view path, std::uint32_t record, const Style& style);

// "Northern Ledger · World · 9 April 2019 · 4 min"; says what is missing, and then where the file is.
std::string provenance(const ArticleHit& hit, const Style& style);

// "Northern Ledger, 9 April 2019"
std::string where_and_when(std::string_view source, const std::optional<Day>& published);

std::string month_name(std::chrono::year_month month);  // 2019-04

// "Halvar Brekk", "a delegate (unnamed)", "speaker unknown"
std::string speaker_name(const Speaker& speaker);

// The words that stand for the speaker where they are no part of the name: he, the minister. Else empty.
std::string other_mention(const Speaker& speaker, std::string_view mention);

// “…” around direct speech; reported speech stands as it is.
std::string in_marks(std::string_view content, QuoteKind kind);

}  // namespace inquit::cli
