// Results as rows of cells: the columns of articles and of quotes, in lines and in CSV.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/results.h"

namespace inquit {

// A column of articles.
enum class Column : std::uint8_t {
    id,
    date,
    source,
    title,
    section,
    author,
    words,
    path,
    url,
    speakers,
    score
};

struct ColumnInfo {
    Column column{};
    std::string_view name;
};

inline constexpr auto article_columns = std::to_array<ColumnInfo>({
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

using Cells = std::vector<std::string>;

// Those of CSV where none were asked for. Scripts count on them: a new one comes last.
const std::vector<Column>& usual_columns();

Cells names_of(const std::vector<Column>& those);
Cells cells(const ArticleHit& hit, const std::vector<Column>& those);

// All that is known of a quote.
Cells quote_column_names();
Cells cells(const QuoteHit& hit);

}  // namespace inquit
