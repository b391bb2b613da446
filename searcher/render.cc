// JSON: answers as documents.
#include "searcher/render.h"

#include <string_view>

#include "indexer/schema/identity.h"
#include "indexer/text/utf8.h"
#include "searcher/date_step.h"
#include "searcher/explain.h"
#include "searcher/json_values.h"

namespace inquit {
namespace {

Json pieces(const std::vector<SnippetPiece>& snippet) {
    Json out = Json::array();
    for (const SnippetPiece& piece : snippet) {
        Json row{{"text", piece.text}};
        if (piece.hit) row["hit"] = true;
        out.push_back(std::move(row));
    }
    return out;
}

// In full, so that they add up.
Json explanation_json(const std::vector<ScorePart>& parts) {
    Json out = Json::array();
    for (const ScorePart& part : parts) {
        Json row{{"kind", name(part.kind)}, {"part", part.part}, {"score", part.score}};
        if (part.word) {
            const WordScore& word = *part.word;
            row.update({{"articles", word.having},
                        {"of", word.documents},
                        {"idf", rounded(word.idf)},
                        {"burst", rounded(word.burst)},
                        {"factor", rounded(word.factor)},
                        {"saturation", rounded(word.saturation)},
                        {"frequency", rounded(word.frequency)},
                        {"length", rounded(word.length)},
                        {"average_length", rounded(word.average_length)}});
            if (word.places) {
                const auto& [headline, lead, text] = *word.places;
                row.update({{"headline", headline}, {"lead", lead}, {"text", text}});
            }
        }
        out.push_back(std::move(row));
    }
    return out;
}

// The score is in full too where its parts stand behind it.
void add_explanation(Json& out, double score, const std::vector<ScorePart>& parts) {
    if (parts.empty()) return;
    out["score"] = score;
    out["explain"] = explanation_json(parts);
}

Json hit_json(const ArticleHit& hit) {
    Json entities = Json::array();
    for (const Entity& entity : hit.entities) {
        entities.push_back({{"name", entity.name}, {"type", name(entity.type)}});
    }
    Json copies = Json::array();
    for (const Copy& copy : hit.copies) copies.push_back(copy.id);
    Json out{{"id", hit.id},
             {"path", hit.path},
             {"record", hit.record},
             {"url", text_or_null(hit.url)},
             {"title", hit.title},
             {"title_from", name(hit.title_from)},
             {"source", text_or_null(hit.source)},
             {"source_from", name(hit.source_from)},
             {"section", text_or_null(hit.section)},
             {"author", text_or_null(hit.author)},
             {"date", date_or_null(hit.published)},
             {"date_from", name(hit.date_from)},
             {"words", hit.words},
             {"snippet", pieces(hit.snippet)},
             {"score", rounded(hit.score)},
             {"speakers", hit.speakers},
             {"entities", std::move(entities)},
             {"quote", hit.quote ? quote_json(*hit.quote) : Json(nullptr)},
             {"same_story", std::move(copies)}};
    if (hit.tellers > 0) {
        out["tellers"] = hit.tellers;
        Json& told_by = out["told_by"] = Json::array();
        for (const ToldBy& teller : hit.told_by)
            told_by.push_back({{"source", teller.source}, {"id", teller.id}});
    }
    add_explanation(out, hit.score, hit.explanation);
    if (hit.kwic.empty()) return out;
    Json& lines = out["kwic"] = Json::array();
    for (const KwicLine& line : hit.kwic)
        lines.push_back({{"before", line.before}, {"word", line.word}, {"after", line.after}});
    return out;
}

std::string_view name(WordingPiece::Side side) {
    switch (side) {
        case WordingPiece::Side::same:
            return "same";
        case WordingPiece::Side::first:
            return "a";
        case WordingPiece::Side::here:
            return "b";
    }
    return {};
}

void add_thing(Json& out, const ThingSaid& thing) {
    out["outlets"] = thing.outlets;
    out["articles"] = thing.articles;
    out["quotes"] = thing.quotes;
    out["first_printed"] = {{"source", text_or_null(thing.first.source)},
                            {"date", date_or_null(thing.first.published)}};
    Json& variants = out["variants"] = Json::array();
    for (const Variant& variant : thing.variants) {
        Json row = quote_json(variant.quote);
        row["label"] = variant.label;
        Json& words = row["words"] = Json::array();
        for (const WordingPiece& piece : variant.words)
            words.push_back({{"op", name(piece.side)}, {"text", piece.text}});
        variants.push_back(std::move(row));
    }
}

}  // namespace

Json hit_json(const QuoteHit& hit) {
    Json out = quote_json(hit.quote);
    out["marked"] = pieces(hit.content);
    out["score"] = rounded(hit.score);
    if (hit.thing) add_thing(out, *hit.thing);
    add_explanation(out, hit.score, hit.explanation);
    return out;
}

namespace {

Json facets_json(const std::vector<Facet>& facets) {
    Json out = Json::object();
    for (const Facet& facet : facets) {
        out[info(facet.field).name] = values_json(facet.values);
    }
    return out;
}

Json facet_totals_json(const std::vector<Facet>& facets) {
    Json out = Json::object();
    for (const Facet& facet : facets) {
        out[info(facet.field).name] = {
            {"distinct", facet.distinct}, {"without", facet.without}, {"total", facet.total}};
    }
    return out;
}

std::string month_text(std::chrono::year_month month) {
    return iso(Day{month / 1}).substr(0, std::string_view("2019-04").size());
}

Json months_json(const std::vector<MonthCount>& months) {
    Json out = Json::array();
    for (const MonthCount& month : months) {
        out.push_back({{"month", month_text(month.month)}, {"count", month.count}});
    }
    return out;
}

}  // namespace

Json values_json(const std::vector<FacetValue>& values) {
    Json out = Json::array();
    for (const FacetValue& value : values)
        out.push_back({{"value", value.value}, {"count", value.count}});
    return out;
}

Json dates_json(const std::vector<DateCount>& dates, DateStep step) {
    Json counts = Json::array();
    for (const DateCount& row : dates)
        counts.push_back({{"date", date_text(row.begin, step)}, {"count", row.count}});
    return {{"by", name(step)}, {"counts", std::move(counts)}};
}

namespace {

// What stands before the results of every answer.
template <class Hit>
Json opening(const Answer<Hit>& answer) {
    return {{"schema", json_schema},
            {"total", answer.total},
            {"took_ms", rounded(answer.took_ms)},
            {"query", {{"text", answer.reading.text}, {"read_as", answer.reading.read_as}}}};
}

template <class Hit>
void add_counts(Json& out, const Answer<Hit>& answer) {
    out["facets"] = facets_json(answer.facets);
    out["facet_totals"] = facet_totals_json(answer.facets);
    out["dates"] = dates_json(answer.dates, answer.date_step);
    out["months"] = months_json(answer.months);
    out["undated"] = answer.undated;
}

template <class Hit>
Json answer_json(const Answer<Hit>& answer) {
    Json out = opening(answer);
    Json& results = out["results"] = Json::array();
    for (const Hit& hit : answer.hits) results.push_back(hit_json(hit));
    add_counts(out, answer);
    out["nearest"] = answer.nearest;
    Json& obstacles = out["obstacles"] = Json::array();
    for (const Obstacle& row : answer.obstacles)
        obstacles.push_back({{"part", row.part}, {"alone", row.alone}, {"without", row.without}});
    return out;
}

template <class Hit>
std::string line_of(const Hit& hit) {
    Json line{{"schema", json_schema}};
    line.update(hit_json(hit));
    return dumped(line) + '\n';
}

// Spans of the body, from bytes to code points.
class Places {
  public:
    explicit Places(const Article& article) : offsets_(article.body) {}

    [[nodiscard]] Json span(Span bytes) const {
        return {{"start", offsets_.at(bytes.begin)}, {"end", offsets_.at(bytes.end)}};
    }

    [[nodiscard]] Json pair_or_null(const std::optional<Span>& bytes) const {
        if (!bytes) return nullptr;
        return Json::array({offsets_.at(bytes->begin), offsets_.at(bytes->end)});
    }

  private:
    CodePointOffsets offsets_;
};

Json words_or_null(const Article& article, const std::optional<Span>& span) {
    return span ? Json(slice(article.body, *span)) : Json(nullptr);
}

Json explanation_json(const Explanation& explanation, const Places& places) {
    Json out{{"via", name(explanation.via)},
             {"how", explanation.how},
             {"who", text_or_null(explanation.who)},
             {"trust", explanation.trust},
             {"evidence_span", places.pair_or_null(explanation.evidence)}};
    return out;
}

Json quotes_json(const ArticleRecord& record, const Places& places, Explained explained) {
    Json out = Json::array();
    std::optional<Explainer> explainer;
    if (explained == Explained::yes) explainer.emplace(record);
    for (std::size_t i = 0; i < record.analysis.quotes.size(); ++i) {
        const Quote& quote = record.analysis.quotes[i];
        if (quote.speaker.kind == SpeakerKind::none) continue;  // quote marks around no speech
        const std::string_view content = slice(record.article.body, quote.content);
        Json row{{"id", quote_id(record.article.id, quote.content, content)}, {"content", content}};
        row.update(places.span(quote.content));
        Json joint = Json::array();
        for (const Speaker& speaker : quote.joint) joint.push_back(speaker_or_null(speaker));
        row.update({{"speaker", speaker_or_null(quote.speaker)},
                    {"speaker_kind", name(quote.speaker.kind)},
                    {"joint", std::move(joint)},
                    {"confidence", rounded(static_cast<double>(quote.confidence))},
                    {"mention", words_or_null(record.article, quote.source)},
                    {"mention_span", places.pair_or_null(quote.source)},
                    {"cue", words_or_null(record.article, quote.cue)},
                    {"cue_span", places.pair_or_null(quote.cue)},
                    {"kind", name(quote.kind)},
                    {"pattern", name(quote.pattern)},
                    {"turn", quote.turn}});
        if (explainer) row["explanation"] = explanation_json(explainer->explain(i), places);
        out.push_back(std::move(row));
    }
    return out;
}

Json entities_json(const Analysis& analysis, const Places& places) {
    Json out = Json::array();
    for (const Entity& entity : analysis.entities) {
        out.push_back(
            {{"name", entity.name}, {"type", name(entity.type)}, {"mentions", Json::array()}});
    }
    for (const Mention& mention : analysis.mentions) {
        out.at(mention.entity)["mentions"].push_back(places.span(mention.span));
    }
    return out;
}

}  // namespace

std::string json(const Articles& answer) {
    Json out = answer_json(answer);
    out["quotes"] = answer.quotes;
    out["stories"] = answer.stories;
    return dumped(out);
}

std::string json(const Quotes& answer) {
    Json out = answer_json(answer);
    if (answer.thing_quotes > 0) {
        out["things"] = answer.stories;
        out["thing_quotes"] = answer.thing_quotes;
        out["thing_articles"] = answer.thing_articles;
    }
    return dumped(out);
}

std::string json_line(const ArticleHit& hit) { return line_of(hit); }

std::string json_line(const QuoteHit& hit) { return line_of(hit); }

std::string json_facets(const Articles& answer) {
    Json out = opening(answer);
    add_counts(out, answer);
    return dumped(out);
}

std::string json(const ArticleRecord& record,
                 Explained explained,
                 const std::vector<OtherAccount>& others) {
    const Article& article = record.article;
    const Places places(article);
    Json parts = Json::array();
    for (const Part& part : article.parts) {
        Json row{{"kind", name(part.kind)}};
        row.update(places.span(part.span));
        parts.push_back(std::move(row));
    }
    Json accounts = Json::array();
    for (const OtherAccount& other : others) {
        accounts.push_back({{"id", other.account.id},
                            {"title", other.account.title},
                            {"source", text_or_null(other.account.source)},
                            {"date", date_or_null(other.account.published)},
                            {"shared_quotes", other.shared}});
    }
    return dumped({{"schema", json_schema},
                   {"id", article.id},
                   {"path", article.path},
                   {"record", article.record},
                   {"external_id", text_or_null(article.external_id)},
                   {"url", text_or_null(article.url)},
                   {"title", article.title},
                   {"title_from", name(article.title_from)},
                   {"source", text_or_null(article.source)},
                   {"source_from", name(article.source_from)},
                   {"section", text_or_null(article.section)},
                   {"author", text_or_null(article.author)},
                   {"language", text_or_null(article.language)},
                   {"date", date_or_null(article.published)},
                   {"date_from", name(article.date_from)},
                   {"body", article.body},
                   {"parts", std::move(parts)},
                   {"entities", entities_json(record.analysis, places)},
                   {"quotes", quotes_json(record, places, explained)},
                   {"accounts", std::move(accounts)}});
}

std::string json(const QuoteRecord& quote) {
    Json out{{"schema", json_schema}};
    out.update(quote_json(quote));
    return dumped(out);
}

std::string json(const NameList& list) {
    Json names = Json::array();
    for (const ListedName& listed : list.names) {
        Json also = Json::array();
        for (const NameSpelling& spelling : listed.also) {
            Json row{{"name", spelling.printed}};
            if (spelling.articles > 0) row["articles"] = spelling.articles;
            also.push_back(std::move(row));
        }
        names.push_back(
            {{"name", listed.name}, {"articles", listed.articles}, {"also", std::move(also)}});
    }
    return dumped({{"schema", json_schema},
                   {"type", name(list.type)},
                   {"total", list.total},
                   {"names", std::move(names)}});
}

std::string json(const IndexInfo& info) {
    return dumped({{"schema", json_schema},
                   {"articles", info.articles},
                   {"quotes", info.quotes},
                   {"with_speaker", info.with_speaker},
                   {"undated", info.undated},
                   {"without_headline", info.without_headline},
                   {"files", info.files},
                   {"unread", info.unread},
                   {"bytes", info.bytes},
                   {"generation", info.generation},
                   {"changed", info.changed},
                   {"index_schema", info.schema},
                   {"program", info.program},
                   {"digest", info.digest},
                   {"path", info.path},
                   {"roots", info.roots}});
}

Json key_words_json(const std::vector<KeyWord>& words) {
    Json out = Json::array();
    for (const KeyWord& row : words) {
        out.push_back({{"word", row.word},
                       {"count", row.count},
                       {"other", row.other},
                       {"log_likelihood", rounded(row.likelihood)},
                       {"log_ratio", rounded(row.ratio)}});
    }
    return out;
}

std::string json(const std::vector<KeyWords>& groups) {
    Json all = Json::array();
    for (const KeyWords& group : groups) {
        all.push_back({{"name", text_or_null(group.name)},
                       {"words", group.words},
                       {"other_words", group.other_words},
                       {"key_words", key_words_json(group.key_words)}});
    }
    return dumped({{"schema", json_schema}, {"groups", std::move(all)}});
}

std::string json(const std::string& prefix, const std::vector<Suggestion>& suggestions) {
    Json rows = Json::array();
    for (const Suggestion& row : suggestions) {
        const bool word = row.field == Field::text;
        rows.push_back({{"text", row.text},
                        {"kind", word ? std::string_view("word") : info(row.field).name},
                        {"count", row.count}});
    }
    return dumped({{"schema", json_schema}, {"prefix", prefix}, {"suggestions", std::move(rows)}});
}

std::string json_opensearch(const std::string& prefix,
                            const std::vector<Suggestion>& suggestions,
                            const std::vector<std::string>& links) {
    Json texts = Json::array(), notes = Json::array();
    for (const Suggestion& row : suggestions) {
        texts.push_back(row.text);
        notes.push_back(std::to_string(row.count) + (row.count == 1 ? " article" : " articles"));
    }
    return dumped(Json::array({prefix, std::move(texts), std::move(notes), links}));
}

}  // namespace inquit
