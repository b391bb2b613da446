// analyse_tool [--speed | --doubtful]: JSON lines with id and text on stdin to the analysis of each on stdout, in the form of
// the scorer: what `inquit analyse --as jsonl --format jsonl` prints, without the readers in between.
#include <ctime>
#include <iostream>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "indexer/analysis/analyse.h"
#include "indexer/schema/via.h"
#include "indexer/text/utf8.h"

namespace {

using inquit::Analysis;
using inquit::Article;
using inquit::SpeakerKind;
using nlohmann::json;

json quote_json(const Article& article,
                const Analysis& analysis,
                const inquit::Quote& quote,
                const inquit::CodePointOffsets& offsets) {
    const bool named = quote.speaker.kind == SpeakerKind::person ||
                       quote.speaker.kind == SpeakerKind::organisation;
    json out;
    out["start"] = offsets.at(quote.content.begin);
    out["end"] = offsets.at(quote.content.end);
    out["type"] = inquit::is_marked(article.body, quote) ? "quoted" : "indirect";
    out["speaker_name"] = named ? json(quote.speaker.name) : json(nullptr);
    if (quote.speaker.kind == SpeakerKind::organisation) out["speaker_type"] = "org";
    if (quote.source)
        out["speaker_mention_span"] = {offsets.at(quote.source->begin),
                                       offsets.at(quote.source->end)};
    out["kind"] = inquit::name(quote.speaker.kind);
    out["description"] = quote.speaker.name;
    out["pattern"] = inquit::name(quote.pattern);
    out["confidence"] = quote.confidence;
    out["quote_kind"] = inquit::name(quote.kind);
    out["via"] = inquit::name(inquit::via(article.body, analysis, quote));
    if (quote.cue) out["cue"] = {offsets.at(quote.cue->begin), offsets.at(quote.cue->end)};
    return out;
}

// A row for each further speaker of a report: the scorer knows one speaker a row. (Of a quotation it would be a
// second span.)
void add_joint(const Article& article,
               const Analysis& analysis,
               const inquit::Quote& quote,
               const inquit::CodePointOffsets& offsets,
               json& rows) {
    if (quote.kind != inquit::QuoteKind::indirect) return;
    for (const inquit::Speaker& speaker : quote.joint) {
        inquit::Quote other = quote;
        other.speaker = speaker;
        other.source.reset();
        rows.push_back(quote_json(article, analysis, other, offsets));
    }
}

// Everybody quoted, joint speakers too.
std::set<std::string> quoted_people(std::string_view body, const Analysis& analysis) {
    std::set<std::string> people;
    for (const inquit::Quote& quote : analysis.quotes) {
        if (!inquit::is_marked(body, quote)) continue;
        if (quote.speaker.kind == SpeakerKind::person) people.insert(quote.speaker.name);
        for (const inquit::Speaker& other : quote.joint) {
            if (other.kind == SpeakerKind::person) people.insert(other.name);
        }
    }
    return people;
}

json analysis_json(const Article& article, const Analysis& analysis) {
    const inquit::CodePointOffsets offsets(article.body);
    json out;
    out["id"] = article.external_id;
    out["offsets"] = "codepoint";
    out["quotes"] = json::array();
    out["no_speech"] = json::array();
    for (const inquit::Quote& quote : analysis.quotes) {
        const bool speech = quote.speaker.kind != SpeakerKind::none;
        out[speech ? "quotes" : "no_speech"].push_back(
            quote_json(article, analysis, quote, offsets));
        add_joint(article, analysis, quote, offsets, out["quotes"]);
    }
    out["speakers"] = quoted_people(article.body, analysis);
    out["entities"] = json::array();
    for (const inquit::Mention& mention : analysis.mentions) {
        const inquit::Entity& entity = analysis.entities[mention.entity];
        const char* const type = entity.type == inquit::EntityType::person  ? "PERSON"
                                 : entity.type == inquit::EntityType::place ? "LOC"
                                                                            : "ORG";
        out["entities"].push_back({{"start", offsets.at(mention.span.begin)},
                                   {"end", offsets.at(mention.span.end)},
                                   {"type", type},
                                   {"canonical", entity.name}});
    }
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    std::vector<Article> articles;
    std::size_t bytes = 0;
    for (std::string line; std::getline(std::cin, line);) {
        const json record = json::parse(line);
        Article article;
        article.external_id = record.at("id").get<std::string>();
        article.body = inquit::repair_utf8(record.at("text").get<std::string>());
        bytes += article.body.size();
        articles.push_back(std::move(article));
    }
    const std::string option = argc > 1 ? argv[1] : "";
    // --doubtful: with the speakers who are likelier wrong than right, to measure how likely
    inquit::Analyser analyse(option == "--doubtful" ? inquit::Doubtful::kept
                                                    : inquit::Doubtful::forgotten);
    std::vector<Analysis> analyses;
    const std::clock_t start = std::clock();
    for (const Article& article : articles) analyses.push_back(analyse(article));
    const double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    std::cerr << bytes << " bytes in " << took << " CPU s, "
              << static_cast<double>(bytes) / 1e6 / took << " MB/s\n";
    if (option == "--speed") return 0;
    for (std::size_t i = 0; i < articles.size(); ++i)
        std::cout << analysis_json(articles[i], analyses[i]).dump() << '\n';
}
