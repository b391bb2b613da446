// One line an answer.
#include "cli/columns.h"

#include "cli/display.h"
#include "cli/phrases.h"
#include "searcher/csv.h"
#include "searcher/date_step.h"

namespace inquit::cli {
namespace {

// Calls `take` with field, value and count of each row.
template <class Take>
void each_count(const Articles& answer, Times times, Take take) {
    for (const auto& facet : answer.facets) {
        for (const auto& value : facet.values)
            take(Cells{
                std::string{info(facet.field).name}, value.value, std::to_string(value.count)});
    }
    if (times == Times::months) {
        for (const auto& month : answer.months)
            take(Cells{"month", month_name(month.month), std::to_string(month.count)});
    } else if (times == Times::fitting) {
        for (const auto& row : answer.dates)
            take(Cells{std::string(name(answer.date_step)),
                       date_text(row.begin, answer.date_step),
                       std::to_string(row.count)});
        take(Cells{"undated", "", std::to_string(answer.undated)});
    }
}

}  // namespace

std::string tab_line(const Cells& cells) {
    std::string out;
    for (const auto& cell : cells) {
        if (&cell != cells.data()) out += '\t';
        out += one_line(cell);
    }
    return out += '\n';
}

std::string article_line(const ArticleHit& hit, const std::vector<Column>& asked) {
    const std::vector<Column> usual = {Column::id, Column::date, Column::source, Column::title};
    const auto& those = asked.empty() ? usual : asked;
    auto line = cells(hit, those);
    for (std::size_t i = 0; i < those.size(); ++i) {
        if (those[i] == Column::id) line[i] = short_id(hit.id);
    }
    return tab_line(line);
}

std::string quote_line(const QuoteHit& hit) {
    const auto& quote = hit.quote;
    return tab_line({std::string{short_id(quote.article)},
                     quote.published ? iso(*quote.published) : "",
                     quote.source,
                     speaker_name(quote.speaker),
                     in_marks(quote.content, quote.kind)});
}

std::string facet_rows(const Articles& answer, Times times) {
    std::string out;
    each_count(answer, times, [&out](const Cells& row) { out += tab_line(row); });
    return out;
}

std::string facet_csv(const Articles& answer, Times times) {
    auto out = csv_line(Cells{"field", "value", "count"});
    each_count(answer, times, [&out](const Cells& row) { out += csv_line(row); });
    return out;
}

}  // namespace inquit::cli
