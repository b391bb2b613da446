// What was found of a quote, as JSON.
#include "searcher/json_values.h"
#include "searcher/render.h"

namespace inquit {
namespace {

std::string_view side_name(ComparedWords::Side side) {
    switch (side) {
        case ComparedWords::Side::same:
            return "same";
        case ComparedWords::Side::yours:
            return "yours";
        case ComparedWords::Side::theirs:
            return "theirs";
    }
    return {};
}

// The quote's fields; start and end are those of the words that were compared.
Json found_json(const VerifiedQuote& found) {
    Json out = quote_json(found.quote);
    out["content_start"] = found.quote.start;
    out["content_end"] = found.quote.end;
    out["text"] = found.text;
    out["start"] = found.start;
    out["end"] = found.end;
    out["share"] = rounded(found.share);
    out["changed"] = found.changed;
    Json& words = out["words"] = Json::array();
    for (const ComparedWords& piece : found.words)
        words.push_back({{"op", side_name(piece.side)}, {"text", piece.text}});
    Json& changes = out["changes"] = Json::array();
    for (const WordChange& change : found.changes)
        changes.push_back({{"yours", change.yours}, {"theirs", change.theirs}});
    return out;
}

Json all_found(const std::vector<VerifiedQuote>& quotes) {
    Json out = Json::array();
    for (const VerifiedQuote& found : quotes) out.push_back(found_json(found));
    return out;
}

Json unquoted_json(const std::vector<UnquotedWords>& unquoted) {
    Json out = Json::array();
    for (const UnquotedWords& words : unquoted) {
        out.push_back({{"article", words.article},
                       {"path", words.path},
                       {"title", words.title},
                       {"source", text_or_null(words.source)},
                       {"date", date_or_null(words.published)},
                       {"as", name(words.place)},
                       {"text", words.text},
                       {"start", words.start},
                       {"end", words.end},
                       {"speaker", speaker_or_null(words.speaker)}});
    }
    return out;
}

Json verification_json(const Verification& answer) {
    const bool altered = answer.standing == Standing::altered;
    return {{"schema", json_schema},
            {"verdict", name(answer.standing)},
            {"quote", answer.quote},
            {"took_ms", rounded(answer.took_ms)},
            {"total", answer.total},
            {"outlets", answer.outlets},
            {"matches", all_found(answer.matches)},
            {"nearest", all_found(altered ? answer.matches : answer.nearest)},
            {"speakers", answer.speakers},
            {"others",
             {{"verdict", name(answer.standing_of_others)}, {"matches", all_found(answer.others)}}},
            {"unquoted", unquoted_json(answer.unquoted)},
            {"looked_at", answer.looked_at},
            {"not_looked_at", answer.not_looked_at}};
}

}  // namespace

std::string json(const Verification& answer) { return dumped(verification_json(answer)); }

std::string json(const std::vector<Verification>& answers) {
    Json counts = Json::object();
    for (const Standing standing : {Standing::exact, Standing::altered, Standing::not_found})
        counts[name(standing)] = 0;
    Json results = Json::array();
    for (const Verification& answer : answers) {
        counts[name(answer.standing)] = counts[name(answer.standing)].get<std::uint64_t>() + 1;
        results.push_back(verification_json(answer));
    }
    return dumped({{"schema", json_schema},
                   {"total", answers.size()},
                   {"counts", std::move(counts)},
                   {"results", std::move(results)}});
}

}  // namespace inquit
