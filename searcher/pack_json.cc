// What a check of a pack found, as JSON.
#include "searcher/json_values.h"
#include "searcher/pack_elsewhere.h"

namespace inquit {
namespace {

Json texts_json(const std::vector<FoundElsewhere>& texts) {
    Json out = Json::array();
    for (const FoundElsewhere& text : texts) {
        out.push_back({{"id", text.packed.id},
                       {"title", text.packed.title},
                       {"source", text_or_null(text.packed.source)},
                       {"date", date_or_null(text.packed.published)},
                       {"sha256", text.packed.sha256},
                       {"now", text_or_null(text.now)},
                       {"at", text_or_null(text.path)}});
    }
    return out;
}

}  // namespace

std::string json(const PackReport& report, const Elsewhere* elsewhere) {
    Json faults = Json::array();
    for (const PackFault& fault : report.first_faults)
        faults.push_back(
            {{"line", fault.line}, {"article", text_or_null(fault.article)}, {"why", fault.why}});
    Json against;
    if (elsewhere != nullptr) {
        against = {{"place", elsewhere->place},
                   {"same", elsewhere->same},
                   {"changed", elsewhere->changed},
                   {"missing", elsewhere->missing},
                   {"texts", texts_json(elsewhere->first_others)}};
    }
    return dumped({{"schema", json_schema},
                   {"verdict", report.intact() ? "intact" : "altered"},
                   {"sha256", report.sha256},
                   {"made", report.made},
                   {"program", report.program},
                   {"of", report.of},
                   {"query", {{"text", report.query}, {"read_as", report.read_as}}},
                   {"articles", report.articles},
                   {"quotes", report.quotes},
                   {"faulty_articles", report.faulty_articles},
                   {"faults", report.faults},
                   {"first_faults", std::move(faults)},
                   {"against", std::move(against)}});
}

}  // namespace inquit
