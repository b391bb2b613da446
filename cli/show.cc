// inquit show

#include <fmt/format.h>

#include "cli/article_id.h"
#include "cli/article_text.h"
#include "cli/carry_out.h"
#include "cli/compare_text.h"
#include "cli/display.h"
#include "cli/output.h"
#include "cli/phrases.h"
#include "cli/quotes_text.h"
#include "searcher/index.h"
#include "searcher/render.h"

namespace inquit::cli {
namespace {

std::string raw(const Article& article) {
    return article.body.ends_with('\n') ? article.body : article.body + '\n';
}

std::string rendered(const ArticleRecord& record, const ShowCommand& command, const Style& style) {
    using Part = ShowCommand::Part;
    switch (command.part) {
        case Part::quotes:
            return article_quotes_text(record, command.explain, style);
        case Part::entities:
            return article_entities_text(record, style);
        case Part::article:
        case Part::raw:
            break;
    }
    return article_text(record, command.marks, style);
}

int show_quote(const QuoteRecord& quote, const ShowCommand& command, const Context& context) {
    if (command.format == Format::json) {
        context.print_data(json(quote) + '\n', Format::json);
    } else if (command.part == ShowCommand::Part::raw) {
        context.print_data(quote.content + '\n', Format::text);
    } else {
        context.print_text(quote_text(quote, context.style));
    }
    return success;
}

}  // namespace

int carry_out(const ShowCommand& command, const Context& context) {
    const auto id = digits_of(command.id);
    auto index = Index::open(context.index());
    if (!id.empty() && index.articles_with_id(id, 1).empty()) {
        const auto quotes = index.quotes_with_id(id);
        if (quotes.size() > 1)
            throw Error(fmt::format("several quotes have an id that begins with {}", id),
                        "give more of its digits");
        if (!quotes.empty()) return show_quote(quotes.front(), command, context);
    }
    const auto found = article_with_id(index, command.id);
    if (!found) return nothing;
    const auto& record = *found;
    const auto others = index.other_accounts(record.article.id, most_accounts - 1);
    if (command.format == Format::json) {
        context.print_data(json(record,
                                command.explain ? Explained::yes : Explained::no,
                                accounts_beside(record, others)) +
                               '\n',
                           Format::json);
    } else if (command.part == ShowCommand::Part::raw) {
        context.print_data(raw(record.article), Format::text);
    } else {
        std::string text = rendered(record, command, context.style);
        if (command.part == ShowCommand::Part::article)
            text += also_told_by(accounts_beside(record, others), context.style);
        context.print_text(text);
    }
    return success;
}

}  // namespace inquit::cli
