// Comparisons as JSON.
#include "searcher/compare.h"
#include "searcher/json_values.h"

namespace inquit {
namespace {

Json passage_json(const Passage& passage) {
    return {{"text", passage.text}, {"start", passage.start}, {"end", passage.end}};
}

Json quote_json(const AccountQuote& quote) {
    return {{"id", quote.id},
            {"content", quote.content.text},
            {"start", quote.content.start},
            {"end", quote.content.end},
            {"speaker", speaker_or_null(quote.speaker)},
            {"speaker_kind", name(quote.speaker.kind)},
            {"kind", name(quote.kind)}};
}

Json account_json(const Account& account) {
    return {{"id", account.id},
            {"title", account.title},
            {"title_from", name(account.title_from)},
            {"source", text_or_null(account.source)},
            {"date", date_or_null(account.published)},
            {"words", account.words},
            {"quotes", account.quotes},
            {"quoted_words", account.quoted_words}};
}

Json shared_json(const SharedQuote& shared) {
    Json words = Json::array();
    for (const WordPiece& piece : shared.words)
        words.push_back(
            {{"op", name(piece.side)}, {"text", piece.side == Side::b ? piece.b : piece.a}});
    const Speaker& fuller = shared.b.speaker.name.size() > shared.a.speaker.name.size()
                                ? shared.b.speaker
                                : shared.a.speaker;
    return {{"label", name(shared.label)},
            {"speaker", speaker_or_null(fuller)},
            {"a", quote_json(shared.a)},
            {"b", quote_json(shared.b)},
            {"words", std::move(words)},
            {"evidence", shared.evidence}};
}

Json facts_json(const Facts& facts) {
    const auto list = [](const std::vector<NamedFact>& of) {
        Json out = Json::array();
        for (const NamedFact& fact : of) {
            Json row = passage_json(fact.first);
            row["times"] = fact.times;
            out.push_back(std::move(row));
        }
        return out;
    };
    return {{"people", list(facts.people)},
            {"organisations", list(facts.organisations)},
            {"places", list(facts.places)},
            {"numbers", list(facts.numbers)},
            {"dates", list(facts.dates)}};
}

template <class Row>
Json array_of(const std::vector<Row>& rows, Json (*shape)(const Row&)) {
    Json out = Json::array();
    for (const Row& row : rows) out.push_back(shape(row));
    return out;
}

Json silence_json(const Silence& silence) {
    Json out = passage_json(silence.sentence);
    out["words"] = passage_json(silence.words);
    return out;
}

Json voice_json(const AccountVoice& voice) {
    return {{"speaker", speaker_or_null(voice.speaker)},
            {"speaker_kind", name(voice.speaker.kind)},
            {"a", voice.quotes[0]},
            {"b", voice.quotes[1]},
            {"words_a", voice.words[0]},
            {"words_b", voice.words[1]}};
}

Json voice_row_json(const VoiceRow& row) {
    return {{"speaker", speaker_or_null(row.speaker)},
            {"speaker_kind", name(row.speaker.kind)},
            {"quotes", row.quotes}};
}

Json thing_row_json(const ThingRow& row) {
    Json wordings = Json::array();
    for (const auto& wording : row.wordings)
        wordings.push_back(wording ? quote_json(*wording) : Json(nullptr));
    return {{"speaker", speaker_or_null(row.speaker)},
            {"speaker_kind", name(row.speaker.kind)},
            {"wordings", std::move(wordings)}};
}

Json copy_json(const Copy& copy) {
    return {{"id", copy.id},
            {"title", copy.title},
            {"source", text_or_null(copy.source)},
            {"date", date_or_null(copy.published)}};
}

}  // namespace

std::string json(const Comparison& comparison) {
    const AccountSide& a = comparison.a;
    const AccountSide& b = comparison.b;
    Json out{{"schema", json_schema},
             {"a", account_json(a.account)},
             {"b", account_json(b.account)},
             {"shared", array_of(comparison.shared, shared_json)},
             {"only_a", array_of(a.only_quotes, quote_json)},
             {"only_b", array_of(b.only_quotes, quote_json)},
             {"voices", array_of(comparison.voices, voice_json)}};
    out["facts"] = {{"only_a", facts_json(a.only)}, {"only_b", facts_json(b.only)}};
    out["sentences"] = {{"only_a", array_of(a.only_sentences, passage_json)},
                        {"only_b", array_of(b.only_sentences, passage_json)}};
    out["silences"] = {{"a", array_of(a.silences, silence_json)},
                       {"b", array_of(b.silences, silence_json)}};
    return dumped(out);
}

std::string json(const AccountsTable& table) {
    Json out{{"schema", json_schema},
             {"accounts", array_of(table.accounts, account_json)},
             {"voices", array_of(table.voices, voice_row_json)},
             {"things", array_of(table.things, thing_row_json)}};
    if (table.articles == 0) return dumped(out);
    Json& copies = out["copies"] = Json::array();
    for (const auto& of_account : table.copies) copies.push_back(array_of(of_account, copy_json));
    out["articles"] = table.articles;
    out["outlets"] = table.outlets;
    return dumped(out);
}

}  // namespace inquit
