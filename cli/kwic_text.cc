// Key words in context.
#include "cli/kwic_text.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/display.h"
#include "cli/numbers.h"
#include "cli/phrases.h"
#include "indexer/text/utf8.h"
#include "indexer/text/words.h"

namespace inquit::cli {
namespace {

struct Row {
    std::string id, before, word, after;
    std::vector<std::string> key;  // of the order
};

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> out;
    WordReader reader(text);
    for (Word word; reader.next(word);) out.emplace_back(word.folded);
    return out;
}

std::vector<Row> rows_of(const Articles& answer, KwicOrder order) {
    std::vector<Row> out;
    for (const auto& hit : answer.hits) {
        for (const auto& line : hit.kwic) {
            Row row{std::string{short_id(hit.id)},
                    flowing(line.before),
                    flowing(line.word),
                    flowing(line.after),
                    {}};
            if (order == KwicOrder::right) row.key = words_of(line.after);
            if (order == KwicOrder::left) {
                row.key = words_of(line.before);
                std::ranges::reverse(row.key);
            }
            out.push_back(std::move(row));
        }
    }
    std::ranges::stable_sort(out, {}, &Row::key);
    return out;
}

// The end of `text`, and spaces before it, in exactly `width` columns.
std::string right_edge(std::string_view text, unsigned width) {
    std::size_t at = 0;
    while (at < text.size() && display_width(text.substr(at)) > width) at += decode(text, at).size;
    const auto kept = text.substr(at);
    return std::string(width - display_width(kept), ' ') + std::string{kept};
}

}  // namespace

std::string kwic_text(const Articles& answer, KwicOrder order, const Style& style) {
    constexpr unsigned id_width = 10, least_side = 12;
    const auto rows = rows_of(answer, order);
    const unsigned room = std::max(style.width, id_width + 2 * least_side) - id_width;
    const unsigned left = room * 2 / 5;
    auto out = fmt::format("{} in {} of {}\n\n",
                           counted(rows.size(), "line"),
                           grouped(answer.hits.size()),
                           counted(answer.total, "article"));
    for (const auto& row : rows) {
        const auto word = fit(row.word, room - left - 2);
        const unsigned used = left + display_width(word) + (style.colour ? 0 : 2);
        out += style(Ink::faint, row.id) + "  " + right_edge(row.before, left) +
               style(Ink::hit, word) + fit(row.after, room - std::min(room, used)) + '\n';
    }
    return out;
}

std::string kwic_rows(const Articles& answer, KwicOrder order) {
    std::string out;
    for (const auto& row : rows_of(answer, order))
        out += fmt::format("{}\t{}\t{}\t{}\n",
                           row.id,
                           one_line(row.before),
                           one_line(row.word),
                           one_line(row.after));
    return out;
}

}  // namespace inquit::cli
