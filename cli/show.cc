// inquit show
#include <algorithm>

#include <fmt/format.h>

#include "cli/article_text.h"
#include "cli/carry_out.h"
#include "cli/display.h"
#include "cli/output.h"
#include "cli/phrases.h"
#include "cli/quotes_text.h"
#include "searcher/index.h"
#include "searcher/render.h"

namespace inquit::cli {
namespace {

std::string lower_case(std::string id) {
    for (auto& c : id) {
        if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
    }
    return id;
}

bool is_hex(std::string_view id) {
    return !id.empty() && id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

[[noreturn]] void refuse_ambiguous(const std::string& id,
                                   const std::vector<ArticleRecord>& records) {
    constexpr std::size_t enough = 12;  // digits that tell any two articles apart
    std::string those;
    for (const auto& record : records) {
        those += fmt::format("\n  {}  {}",
                             record.article.id.substr(0, enough),
                             fit(headline(record.article.title, record.article.title_from), 60));
    }
    throw Error(fmt::format("several articles have an id that begins with {}:{}", id, those),
                "give more of its digits");
}

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
    constexpr std::size_t most_listed = 6;
    const auto id = lower_case(command.id);
    auto index = Index::open(context.index());
    const auto records =
        is_hex(id) ? index.articles_with_id(id, most_listed) : std::vector<ArticleRecord>{};
    if (records.empty() && is_hex(id)) {
        const auto quotes = index.quotes_with_id(id);
        if (quotes.size() > 1)
            throw Error(fmt::format("several quotes have an id that begins with {}", id),
                        "give more of its digits");
        if (!quotes.empty()) return show_quote(quotes.front(), command, context);
    }
    if (records.empty()) {
        talk(fmt::format("inquit: no article has an id that begins with “{}”\n",
                         printable(command.id)));
        return nothing;
    }
    if (records.size() > 1) refuse_ambiguous(id, records);
    const auto& record = records.front();
    if (command.format == Format::json) {
        context.print_data(json(record, command.explain ? Explained::yes : Explained::no) + '\n',
                           Format::json);
    } else if (command.part == ShowCommand::Part::raw) {
        context.print_data(raw(record.article), Format::text);
    } else {
        context.print_text(rendered(record, command, context.style));
    }
    return success;
}

}  // namespace inquit::cli
