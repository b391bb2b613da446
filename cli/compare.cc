// inquit compare
#include <fmt/format.h>

#include "cli/article_id.h"
#include "cli/carry_out.h"
#include "cli/compare_text.h"
#include "cli/output.h"
#include "cli/phrases.h"

namespace inquit::cli {
namespace {

template <class Result>
int print(const Result& result, Format format, const Context& context) {
    if (format == Format::json) {
        context.print_data(json(result) + '\n', Format::json);
    } else {
        context.print_text(compare_text(result, context.style));
    }
    return success;
}

}  // namespace

int carry_out(const CompareCommand& command, const Context& context) {
    auto index = Index::open(context.index());
    std::vector<ArticleRecord> records;
    for (const auto& id : command.ids) {
        auto found = article_with_id(index, id);
        if (!found) return nothing;
        records.push_back(std::move(*found));
    }
    if (records.size() == 1) {
        auto others = index.other_accounts(records.front().article.id, most_accounts - 1);
        if (others.empty()) {
            talk(fmt::format("inquit: no other account of the event of {}\n",
                             short_id(records.front().article.id)));
            return nothing;
        }
        if (command.all) {
            for (auto& other : others) records.push_back(std::move(other));
        } else {
            records.push_back(std::move(others[closest_account(records.front(), others)]));
        }
    }
    if (command.all) return print(compare_all(records), command.format, context);
    return print(compare(records[0], records[1]), command.format, context);
}

}  // namespace inquit::cli
