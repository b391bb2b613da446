// Values in JSON that several documents share. Private to this folder, for nlohmann shows here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "indexer/schema/record.h"
#include "searcher/key_words.h"
#include "searcher/results.h"

namespace inquit {

using Json = nlohmann::ordered_json;

inline constexpr int json_schema = 1;

// In one line; ill-formed UTF-8 becomes U+FFFD.
std::string dumped(const Json& document);

Json text_or_null(const std::string& text);
Json date_or_null(const std::optional<Day>& day);
Json speaker_or_null(const Speaker& speaker);

// A float shown with the digits that mean something: 0.97, not 0.9700000286102295.
Json rounded(double value);

Json quote_json(const QuoteRecord& quote);

Json values_json(const std::vector<FacetValue>& values);
Json dates_json(const std::vector<DateCount>& dates, DateStep step);
Json hit_json(const QuoteHit& hit);
Json key_words_json(const std::vector<KeyWord>& words);

}  // namespace inquit
