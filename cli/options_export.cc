// The options of export.
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <climits>
#include <fmt/format.h>

#include "cli/display.h"
#include "cli/options_query.h"

namespace inquit::cli {
namespace {

// The format that the end of a file's name stands for.
Format format_of(const std::string& file) {
    constexpr auto known =
        std::to_array<std::pair<std::string_view, Format>>({{".jsonl", Format::jsonl},
                                                            {".csv", Format::csv},
                                                            {".ris", Format::ris},
                                                            {".bib", Format::bibtex},
                                                            {".md", Format::markdown}});
    for (const auto& [end, format] : known) {
        if (file.ends_with(end)) return format;
    }
    throw Error(fmt::format("what shall be written to {}?", printable(file)),
                "give a name that ends in .jsonl, .csv, .ris, .bib or .md, or --format");
}

// Some fields are of quotes only, and quotes have their own columns.
void refuse_mixture(const ExportCommand& command) {
    for (const Filter& filter : command.request.filters) {
        if (is_of_quote(filter.field) && !command.quotes)
            throw Error(fmt::format("--{} goes with --quotes", info(filter.field).alias));
    }
    if (!command.columns.empty() && command.quotes)
        throw Error("--fields is for articles", "quotes have all their columns");
}

// A pack has one form, and all of each text.
void refuse_form_of_pack(const ExportCommand& command) {
    if (!command.evidence) return;
    if (command.format != Format::automatic)
        throw Error("--evidence and --format exclude each other", "a pack has a form of its own");
    if (!command.columns.empty() || command.byte_order_mark)
        throw Error("--fields and --bom are for CSV", "a pack has a form of its own");
}

}  // namespace

Command export_options(const Input& input) {
    ExportCommand command;
    auto& request = command.request;
    Paging page{.limit = no_limit};
    std::vector<std::string> words;
    Flags flags{input.verb};
    flags.words("QUERY", words, 0, INT_MAX);
    flags.value("--to", "FILE", "where to; else stdout", [&](const std::string& value) {
        command.to = value;
    });
    using enum Format;
    format_flag(flags, command.format, {jsonl, csv, ris, bibtex, markdown});
    flags.toggle("--quotes", command.quotes, "what was said, instead of articles");
    flags.toggle("--evidence",
                 command.evidence,
                 "a pack of the texts, their quotes and hashes, for verify --pack");
    limit_flag(flags, page.limit, "so many at most (all)");
    sort_flag(flags, request.sort);
    dates(flags, request, "--until");  // --to is the file
    filters(flags, request, {.quotes = true});
    flags.group(Group::more);
    flags.toggle("--any", request.any, "words may be missing");
    recency_flag(flags, request);
    columns_flag(flags, command.columns);
    flags.toggle("--bom",
                 command.byte_order_mark,
                 "begin CSV with a byte order mark, for spreadsheets that need one");
    bool no_snippets = false;
    flags.toggle("--no-snippets", no_snippets, "without the words that were found");
    read(flags, input);
    check_dates(request);
    set_page(request, page);
    request.query = query_of(words);
    request.snippets = !no_snippets;
    refuse_mixture(command);
    refuse_form_of_pack(command);
    if (command.to == "-") command.to.clear();
    if (command.evidence) {
        command.format = jsonl;
        return command;
    }
    if (command.format == automatic && command.to.empty())
        throw Error("what shall be written?", "give --to FILE.csv, or --format csv");
    if (command.format == automatic) command.format = format_of(command.to);
    return command;
}

}  // namespace inquit::cli
