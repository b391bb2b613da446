// One article on the terminal.
#include "cli/article_text.h"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "cli/body_text.h"
#include "cli/display.h"
#include "cli/facets_text.h"
#include "cli/numbers.h"
#include "cli/phrases.h"
#include "cli/quotes_text.h"
#include "indexer/text/words.h"
#include "searcher/explain.h"

namespace inquit::cli {
namespace {

std::uint32_t count_words(std::string_view text) {
    WordReader reader{text};
    Word word;
    std::uint32_t count = 0;
    while (reader.next(word)) ++count;
    return count;
}

std::string heading(const Article& article, const Style& style) {
    const auto width = style.text_width();
    auto out = at_edges(style(Ink::title, headline(article.title, article.title_from)),
                        style(Ink::faint, short_id(article.id)),
                        width) +
               '\n';
    ArticleHit facts;
    facts.source = article.source;
    facts.section = article.section;
    facts.published = article.published;
    facts.words = count_words(article.body);
    facts.path = article.path;
    facts.record = article.record;
    const auto line = [&](const std::string& text) {
        out += wrap(style(Ink::faint, text), {.width = width});
    };
    line(provenance(facts, style));
    if (!article.author.empty()) line("by " + one_line(article.author));
    if (!article.source.empty()) line(location(article.path, article.record, style));
    if (!article.url.empty()) line(printable(article.url));
    return out + '\n';
}

std::string numbered_speakers(const Speakers& speakers, const Style& style) {
    if (speakers.rows().empty()) return {};
    std::string out = style(Ink::title, "Who says it") + '\n';
    for (const auto& row : speakers.rows()) {
        out += fmt::format("  {} {}  {}\n",
                           style(Ink::faint, row.label),
                           style(Ink::speaker, row.name),
                           counted(row.quotes, "quote"));
    }
    return out;
}

// Why the speaker is that one, a line for each reason.
std::string reasons(const Explanation& explanation, const Style& style) {
    std::string out;
    for (const auto* reason : {&explanation.how, &explanation.who, &explanation.trust}) {
        if (reason->empty()) continue;
        out += wrap(style(Ink::faint, one_line(*reason)),
                    {.width = style.text_width(), .indent = 6, .first_indent = 4});
    }
    return out;
}

}  // namespace

std::string article_text(const ArticleRecord& record, bool marks, const Style& style) {
    auto out = heading(record.article, style);
    const Speakers speakers{record.analysis};
    out += body_text(record, marks ? &speakers : nullptr, style);
    return marks ? out + numbered_speakers(speakers, style) : out;
}

std::string article_quotes_text(const ArticleRecord& record, bool explain, const Style& style) {
    const auto& body = record.article.body;
    const auto words = [&body](const std::optional<Span>& span) {
        return span ? slice(body, *span) : std::string_view{};
    };
    auto out = heading(record.article, style);
    const Explainer explainer{record};
    std::size_t count = 0;
    for (std::size_t i = 0; i < record.analysis.quotes.size(); ++i) {
        const auto& quote = record.analysis.quotes[i];
        if (quote.speaker.kind == SpeakerKind::none) continue;
        ++count;
        const auto content = style(Ink::quote, flowing(slice(body, quote.content)));
        out += wrap(in_marks(content, quote.kind),
                    {.width = style.text_width(), .indent = 1, .first_indent = 0});
        auto who = "    " + style(Ink::speaker, speaker_name(quote.speaker));
        for (const auto& other : quote.joint)
            who += ", " + style(Ink::speaker, speaker_name(other));
        const auto how = introduction(quote.speaker, words(quote.source), words(quote.cue));
        if (!how.empty()) who += " · " + how;
        out += fit(who, style.text_width()) + '\n';
        if (explain) out += reasons(explainer.explain(i), style);
        out += '\n';
    }
    return out + (count == 0 ? "no quotes\n" : counted(count, "quote") + '\n');
}

std::string article_entities_text(const ArticleRecord& record, const Style& style) {
    std::map<std::uint32_t, std::uint64_t> counts;
    for (const auto& mention : record.analysis.mentions) ++counts[mention.entity];
    std::array<Table, 3> tables = {
        {{"people", {}, 0}, {"organisations", {}, 0}, {"places", {}, 0}}};
    for (const auto& [entity, count] : counts) {
        if (entity >= record.analysis.entities.size()) continue;  // a damaged record
        const auto& row = record.analysis.entities[entity];
        tables.at(static_cast<std::size_t>(row.type)).rows.push_back({row.name, count});
    }
    for (auto& table : tables)
        std::ranges::stable_sort(table.rows, std::ranges::greater{}, &Row::count);
    return heading(record.article, style) + tables_text({tables.begin(), tables.end()}, style);
}

}  // namespace inquit::cli
