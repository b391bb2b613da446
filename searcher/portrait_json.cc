// One speaker, as JSON.
#include "searcher/json_values.h"
#include "searcher/render.h"

namespace inquit {
namespace {

Json hits_json(const std::vector<QuoteHit>& hits) {
    Json out = Json::array();
    for (const QuoteHit& hit : hits) out.push_back(hit_json(hit));
    return out;
}

}  // namespace

std::string json(const Portrait& portrait) {
    const KeyWords& words = portrait.words;
    return dumped({{"schema", json_schema},
                   {"speaker", portrait.name},
                   {"also", portrait.also},
                   {"took_ms", rounded(portrait.took_ms)},
                   {"quotes", portrait.quotes},
                   {"articles", portrait.articles},
                   {"outlets", portrait.outlets.distinct},
                   {"without_source", portrait.outlets.without},
                   {"undated", portrait.undated},
                   {"dates", dates_json(portrait.dates, portrait.date_step)},
                   {"facets",
                    {{"voice", values_json(portrait.voices.values)},
                     {"kind", values_json(portrait.kinds.values)},
                     {"source", values_json(portrait.outlets.values)}}},
                   {"beside", values_json(portrait.beside)},
                   {"words", words.words},
                   {"other_words", words.other_words},
                   {"key_words", key_words_json(words.key_words)},
                   {"newest", hits_json(portrait.newest)},
                   {"things", hits_json(portrait.things)}});
}

}  // namespace inquit
