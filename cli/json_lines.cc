// Problems and analyses as JSON Lines: the one file of this layer that sees nlohmann's header.
#include "cli/json_lines.h"

#include <cmath>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "indexer/schema/via.h"
#include "indexer/text/utf8.h"

namespace inquit::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string line(const Json& document) {
    return document.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

// The document with one more member, which is JSON already.
std::string with_member(const Json& document, const std::string& member) {
    auto out = line(document);
    out.resize(out.size() - std::string_view("}\n").size());
    return out + ',' + member + '}';
}

std::string_view entity_name(EntityType type) {
    switch (type) {
        case EntityType::person:
            return "PERSON";
        case EntityType::organisation:
            return "ORG";
        case EntityType::place:
            return "LOC";
    }
    return {};
}

class Lines {
  public:
    explicit Lines(const ArticleRecord& record) : record_(record), offsets_(record.article.body) {}

    [[nodiscard]] Json quotes() const {
        Json out = Json::array();
        for (const auto& quote : record_.analysis.quotes) {
            if (quote.speaker.kind == SpeakerKind::none) continue;  // quote marks around no speech
            out.push_back(row(quote));
            // One speaker a row; a joint report is a row for each.
            if (quote.kind != QuoteKind::indirect) continue;
            for (const auto& speaker : quote.joint) {
                Quote other = quote;
                other.speaker = speaker;
                other.source.reset();
                out.push_back(row(other));
            }
        }
        return out;
    }

    // Everybody quoted in marks, joint speakers too.
    [[nodiscard]] Json speakers() const {
        std::set<std::string> people;
        for (const auto& quote : record_.analysis.quotes) {
            if (!is_marked(record_.article.body, quote)) continue;
            if (quote.speaker.kind == SpeakerKind::person) people.insert(quote.speaker.name);
            for (const auto& other : quote.joint) {
                if (other.kind == SpeakerKind::person) people.insert(other.name);
            }
        }
        return people;
    }

    [[nodiscard]] Json entities() const {
        Json out = Json::array();
        for (const auto& mention : record_.analysis.mentions) {
            const auto& entity = record_.analysis.entities.at(mention.entity);
            auto entry = places(mention.span);
            entry["type"] = entity_name(entity.type);
            entry["canonical"] = entity.name;
            out.push_back(std::move(entry));
        }
        return out;
    }

  private:
    [[nodiscard]] Json places(Span span) const {
        return {{"start", offsets_.at(span.begin)}, {"end", offsets_.at(span.end)}};
    }

    [[nodiscard]] Json row(const Quote& quote) const {
        auto entry = places(quote.content);
        const auto kind = quote.speaker.kind;
        const bool named = kind == SpeakerKind::person || kind == SpeakerKind::organisation;
        entry["type"] = is_marked(record_.article.body, quote) ? "quoted" : "indirect";
        entry["speaker_name"] = named ? Json(quote.speaker.name) : Json(nullptr);
        if (named) entry["speaker_type"] = kind == SpeakerKind::person ? "person" : "org";
        entry["confidence"] = std::round(100 * static_cast<double>(quote.confidence)) / 100;
        entry["pattern"] = name(quote.pattern);
        entry["speaker_mention_span"] = nullptr;
        if (quote.source)
            entry["speaker_mention_span"] = {offsets_.at(quote.source->begin),
                                             offsets_.at(quote.source->end)};
        return entry;
    }

    const ArticleRecord& record_;
    CodePointOffsets offsets_;
};

}  // namespace

std::string json_line(const Problem& problem) {
    return line({{"where", problem.where}, {"why", problem.why}});
}

std::string json_line(const BatchQuery& query, const std::string& answer) {
    return with_member({{"schema", 1}, {"name", query.name}, {"line", query.line}},
                       R"("answer":)" + answer) +
           '\n';
}

std::string json_document(const WatchReport& report, const std::string& results) {
    Json out{{"schema", 1}, {"name", report.name}, {"of", report.of}, {"asked", report.asked}};
    out["last"] = report.last.empty() ? Json(nullptr) : Json(report.last);
    if (!report.total) return out.dump(-1, ' ', false, Json::error_handler_t::replace);
    out["total"] = *report.total;
    out["new"] = report.fresh.value_or(0);
    return with_member(out, R"("results":[)" + results + ']');
}

std::string json_line(const BatchQuery& query, const Error& error) {
    return line({{"schema", 1},
                 {"name", query.name},
                 {"line", query.line},
                 {"error", error.what()},
                 {"hint", error.hint()}});
}

std::string json_line(const ArticleRecord& record) {
    const auto& article = record.article;
    // In a file of many articles the lines' own ids are what a reader of the answer knows them by.
    const bool own_id = article.record > 0 && !article.external_id.empty();
    const Lines lines{record};
    return line({{"id", own_id ? article.external_id : article.id},
                 {"offsets", "codepoint"},
                 {"quotes", lines.quotes()},
                 {"speakers", lines.speakers()},
                 {"entities", lines.entities()}});
}

}  // namespace inquit::cli
