// The fields of a quote, and values that may be missing.
#include "searcher/json_values.h"

#include <cmath>

namespace inquit {

std::string dumped(const Json& document) {
    return document.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json date_or_null(const std::optional<Day>& day) { return day ? Json(iso(*day)) : Json(nullptr); }

Json rounded(double value) {
    constexpr double parts = 10'000;
    return std::round(value * parts) / parts;
}

Json speaker_or_null(const Speaker& speaker) { return text_or_null(speaker.name); }

Json quote_json(const QuoteRecord& quote) {
    return {{"id", quote.id},
            {"article", quote.article},
            {"path", quote.path},
            {"record", quote.record},
            {"title", quote.title},
            {"source", text_or_null(quote.source)},
            {"section", text_or_null(quote.section)},
            {"date", date_or_null(quote.published)},
            {"content", quote.content},
            {"start", quote.start},
            {"end", quote.end},
            {"speaker", speaker_or_null(quote.speaker)},
            {"speaker_kind", name(quote.speaker.kind)},
            {"confidence", rounded(static_cast<double>(quote.confidence))},
            {"mention", text_or_null(quote.mention)},
            {"cue", text_or_null(quote.cue)},
            {"kind", name(quote.kind)},
            {"pattern", name(quote.pattern)},
            {"before", quote.before},
            {"after", quote.after}};
}

}  // namespace inquit
