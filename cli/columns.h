// One line an answer: columns between tabs, comma-separated values, paths, ids.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "searcher/results.h"

namespace inquit::cli {

struct ColumnInfo {
    Column column{};
    std::string_view name;
};

inline constexpr auto columns = std::to_array<ColumnInfo>({
    {Column::id, "id"},
    {Column::date, "date"},
    {Column::source, "source"},
    {Column::title, "title"},
    {Column::section, "section"},
    {Column::author, "author"},
    {Column::words, "words"},
    {Column::path, "path"},
    {Column::url, "url"},
    {Column::speakers, "speakers"},
    {Column::score, "score"},
});

// Columns as asked for; none: id, date, source and title in lines, and more in CSV, whose first line has their names.
std::string article_lines(const Articles& answer, const std::vector<Column>& asked);
std::string article_csv(const Articles& answer, const std::vector<Column>& asked);

// id of the article, date, source, speaker and the words.
std::string quote_lines(const Quotes& answer);
std::string quote_csv(const Quotes& answer);

// One for each result, ended by `end`; a file that has several in a row is named once.
std::string paths(const Articles& answer, char end);
std::string paths(const Quotes& answer, char end);
std::string ids(const Articles& answer, char end);
std::string ids(const Quotes& answer, char end);

// field, value and count of each row.
std::string facet_rows(const Articles& answer, bool months);
std::string facet_csv(const Articles& answer, bool months);

}  // namespace inquit::cli
