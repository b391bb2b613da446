// What stands in each column.
#include "searcher/columns.h"

#include <fmt/format.h>

namespace inquit {
namespace {

std::string day_or_nothing(const std::optional<Day>& day) { return day ? iso(*day) : ""; }

std::string cell(const ArticleHit& hit, Column column) {
    switch (column) {
        case Column::id:
            return hit.id;
        case Column::date:
            return day_or_nothing(hit.published);
        case Column::source:
            return hit.source;
        case Column::title:
            return hit.title;
        case Column::section:
            return hit.section;
        case Column::author:
            return hit.author;
        case Column::words:
            return std::to_string(hit.words);
        case Column::path:
            return hit.path;
        case Column::url:
            return hit.url;
        case Column::speakers:
            return fmt::format("{}", fmt::join(hit.speakers, "; "));
        case Column::score:
            return fmt::format("{:.4f}", hit.score);
    }
    return {};
}

}  // namespace

const std::vector<Column>& usual_columns() {
    using enum Column;
    static const std::vector<Column> usual = {
        id, date, source, section, title, author, words, speakers, url, path};
    return usual;
}

Cells names_of(const std::vector<Column>& those) {
    Cells out;
    for (const Column column : those)
        out.emplace_back(article_columns.at(static_cast<std::size_t>(column)).name);
    return out;
}

Cells cells(const ArticleHit& hit, const std::vector<Column>& those) {
    Cells out;
    for (const Column column : those) out.push_back(cell(hit, column));
    return out;
}

Cells quote_column_names() {
    return {"id",
            "article",
            "date",
            "source",
            "title",
            "speaker",
            "speaker_kind",
            "content",
            "kind",
            "mention",
            "cue",
            "start",
            "end",
            "path"};
}

Cells cells(const QuoteHit& hit) {
    const QuoteRecord& quote = hit.quote;
    return {quote.id,
            quote.article,
            day_or_nothing(quote.published),
            quote.source,
            quote.title,
            quote.speaker.name,
            std::string(name(quote.speaker.kind)),
            quote.content,
            std::string(name(quote.kind)),
            quote.mention,
            quote.cue,
            std::to_string(quote.start),
            std::to_string(quote.end),
            quote.path};
}

}  // namespace inquit
