// inquit search --queries
#include "cli/batch.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "cli/ask.h"
#include "cli/columns.h"
#include "cli/display.h"
#include "cli/input.h"
#include "cli/json_lines.h"
#include "cli/output.h"
#include "cli/search.h"
#include "cli/style.h"
#include "indexer/text/fold.h"
#include "searcher/csv.h"
#include "searcher/render.h"

namespace inquit::cli {
namespace {

// The answer to one query in the format that was asked for. Rows say in front whose they are: its name and the number
// of all its results; a query without results has one row, with nothing else in it.
std::string rows(const BatchQuery& query, const Articles& answer, const SearchCommand& command) {
    const bool csv = command.format == Format::csv;
    const Cells front{query.name, std::to_string(answer.total)};
    const auto usual = csv ? usual_columns()
                           : std::vector{Column::id, Column::date, Column::source, Column::title};
    const auto& those = command.columns.empty() ? usual : command.columns;
    std::string out;
    const auto add = [&](const Cells& rest) {
        Cells row = front;
        if (!command.count) row.insert(row.end(), rest.begin(), rest.end());
        out += csv ? csv_line(row) : tab_line(row);
    };
    for (const auto& hit : answer.hits) add(cells(hit, those));
    if (answer.hits.empty()) add(Cells(those.size()));
    return out;
}

std::string csv_opening(const SearchCommand& command) {
    Cells names{"query", "total"};
    const auto& those = command.columns.empty() ? usual_columns() : command.columns;
    if (!command.count) {
        for (auto& name : names_of(those)) names.push_back(std::move(name));
    }
    return csv_line(names);
}

class Batch {
  public:
    Batch(const SearchCommand& command, const Context& context)
        : command_(command), context_(context), index_(Index::open(context.index())) {
        command_.format = context.resolved(command.format, Format::line);
        if (command_.format == Format::text) command_.format = Format::line;
    }

    int operator()() {
        const auto text = read_input(command_.queries);
        if (command_.format == Format::csv) print(csv_opening(command_));
        for (const auto& query : batch_queries(text)) ask(query);
        if (bad_ > 0) return failure;
        return found_ ? success : nothing;
    }

  private:
    void ask(const BatchQuery& query) {
        auto request = wanted(command_, command_.format);
        request.query = query.query;
        std::optional<Articles> answer;
        try {
            answer = index_.search(request);
        } catch (const QueryError& error) {
            const auto place = marked_place(query.query, error.at(), context_.style.width);
            refuse(query, std::string{error.what()} + '\n' + place, error);
        } catch (const Error& error) {  // takes too long
            refuse(query, error.what(), error);
        }
        if (!answer) return;
        found_ = found_ || answer->total > 0;
        print(as_json() ? json_line(query, json(*answer)) : rows(query, *answer, command_));
    }

    void refuse(const BatchQuery& query, const std::string& sentence, const Error& error) {
        ++bad_;
        complain(query, sentence, error.hint());
        if (as_json()) print(json_line(query, error));
    }

    // Where the line is, as compilers say it.
    void complain(const BatchQuery& query, const std::string& sentence, const std::string& hint) {
        const auto file = command_.queries == "-" ? "stdin" : command_.queries;
        auto text = fmt::format("inquit: {}:{}: {}\n", printable(file), query.line, sentence);
        if (!hint.empty()) text += "  " + hint + '\n';
        talk(printable_lines(text));
    }

    [[nodiscard]] bool as_json() const {
        return command_.format == Format::json || command_.format == Format::jsonl;
    }

    void print(const std::string& text) const { context_.print_data(text, command_.format); }

    SearchCommand command_;
    const Context& context_;
    Index index_;
    bool found_ = false;
    std::size_t bad_ = 0;
};

}  // namespace

std::vector<BatchQuery> batch_queries(std::string_view text) {
    std::vector<BatchQuery> out;
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    std::size_t number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        auto line = text.substr(at, end - at);
        at = end + 1;
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        const auto tab = line.find('\t');
        auto name =
            tab == std::string_view::npos ? std::string{} : collapse_space(line.substr(0, tab));
        const auto query = tab == std::string_view::npos ? line : line.substr(tab + 1);
        if (line.starts_with('#') || collapse_space(query).empty()) continue;
        if (name.empty()) name = collapse_space(query);
        out.push_back({number, std::move(name), std::string(query)});
    }
    return out;
}

int carry_out_batch(const SearchCommand& command, const Context& context) {
    return Batch(command, context)();
}

}  // namespace inquit::cli
