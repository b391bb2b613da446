// One line an answer.
#include "cli/columns.h"

#include <fmt/format.h>

#include "cli/csv.h"
#include "cli/display.h"
#include "cli/phrases.h"

namespace inquit::cli {
namespace {

using Cells = std::vector<std::string>;

std::string cell(const ArticleHit& hit, Column column) {
    switch (column) {
        case Column::id:
            return hit.id;
        case Column::date:
            return hit.published ? iso(*hit.published) : "";
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

Cells cells(const ArticleHit& hit, const std::vector<Column>& those) {
    Cells out;
    for (const auto column : those) out.push_back(cell(hit, column));
    return out;
}

std::string day_or_nothing(const std::optional<Day>& day) { return day ? iso(*day) : ""; }

// A line in which no cell holds a tab or a line end.
std::string tab_line(const Cells& cells) {
    std::string out;
    for (const auto& cell : cells) {
        if (&cell != cells.data()) out += '\t';
        out += one_line(cell);
    }
    return out += '\n';
}

template <class Hits, class PathOf>
std::string paths_of(const Hits& hits, char end, PathOf path_of) {
    std::string out;
    const std::string* before = nullptr;
    for (const auto& hit : hits) {
        const std::string& path = path_of(hit);
        if (before == nullptr || *before != path) (out += path) += end;
        before = &path;
    }
    return out;
}

// Calls `take` with field, value and count of each row.
template <class Take>
void each_count(const Articles& answer, bool months, Take take) {
    for (const auto& facet : answer.facets) {
        for (const auto& value : facet.values)
            take(Cells{
                std::string{info(facet.field).name}, value.value, std::to_string(value.count)});
    }
    if (!months) return;
    for (const auto& month : answer.months)
        take(Cells{"month", month_name(month.month), std::to_string(month.count)});
}

}  // namespace

std::string article_lines(const Articles& answer, const std::vector<Column>& asked) {
    const std::vector<Column> usual = {Column::id, Column::date, Column::source, Column::title};
    const auto& those = asked.empty() ? usual : asked;
    std::string out;
    for (const auto& hit : answer.hits) {
        auto line = cells(hit, those);
        for (std::size_t i = 0; i < those.size(); ++i) {
            if (those[i] == Column::id) line[i] = short_id(hit.id);
        }
        out += tab_line(line);
    }
    return out;
}

std::string article_csv(const Articles& answer, const std::vector<Column>& asked) {
    using enum Column;
    const std::vector<Column> usual = {
        id, date, source, section, title, author, words, speakers, url, path};
    const auto& those = asked.empty() ? usual : asked;
    Cells names;
    for (const auto column : those)
        names.emplace_back(columns.at(static_cast<std::size_t>(column)).name);
    auto out = csv_line(names);
    for (const auto& hit : answer.hits) out += csv_line(cells(hit, those));
    return out;
}

std::string quote_lines(const Quotes& answer) {
    std::string out;
    for (const auto& hit : answer.hits) {
        const auto& quote = hit.quote;
        out += tab_line({std::string{short_id(quote.article)},
                         day_or_nothing(quote.published),
                         quote.source,
                         speaker_name(quote.speaker),
                         in_marks(quote.content, quote.kind)});
    }
    return out;
}

std::string quote_csv(const Quotes& answer) {
    auto out = csv_line(Cells{"id",
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
                              "path"});
    for (const auto& hit : answer.hits) {
        const auto& quote = hit.quote;
        out += csv_line(Cells{quote.id,
                              quote.article,
                              day_or_nothing(quote.published),
                              quote.source,
                              quote.title,
                              quote.speaker.name,
                              std::string{name(quote.speaker.kind)},
                              quote.content,
                              std::string{name(quote.kind)},
                              quote.mention,
                              quote.cue,
                              std::to_string(quote.start),
                              std::to_string(quote.end),
                              quote.path});
    }
    return out;
}

std::string paths(const Articles& answer, char end) {
    return paths_of(
        answer.hits, end, [](const ArticleHit& hit) -> const std::string& { return hit.path; });
}

std::string paths(const Quotes& answer, char end) {
    return paths_of(
        answer.hits, end, [](const QuoteHit& hit) -> const std::string& { return hit.quote.path; });
}

std::string ids(const Articles& answer, char end) {
    std::string out;
    for (const auto& hit : answer.hits) (out += hit.id) += end;
    return out;
}

std::string ids(const Quotes& answer, char end) {
    std::string out;
    for (const auto& hit : answer.hits) (out += hit.quote.id) += end;
    return out;
}

std::string facet_rows(const Articles& answer, bool months) {
    std::string out;
    each_count(answer, months, [&out](const Cells& row) { out += tab_line(row); });
    return out;
}

std::string facet_csv(const Articles& answer, bool months) {
    auto out = csv_line(Cells{"field", "value", "count"});
    each_count(answer, months, [&out](const Cells& row) { out += csv_line(row); });
    return out;
}

}  // namespace inquit::cli
