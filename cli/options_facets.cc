// The options of facets: which tables, of articles or of what is quoted in them.
#include <algorithm>

#include <climits>
#include <fmt/format.h>

#include "cli/display.h"
#include "cli/options_query.h"

namespace inquit::cli {
namespace {

// What was written behind --by, --metric and --per. What the words mean depends on each other.
struct Wanted {
    std::vector<std::string> by;
    std::optional<Metric> metric;
    std::optional<Division> per;

    [[nodiscard]] bool quoted() const { return metric || per; }
};

// "speaker, person, …": those that articles have.
std::string facet_names() {
    std::string out;
    for (const auto& field : fields) {
        if (!field.facet || is_of_quote(field.field)) continue;
        out.append(field.field == Field::author ? field.name : field.alias).append(", ");
    }
    return out;
}

Choices<Division> divisions() {
    Choices<Division> out;
    for (const auto& field : fields) {
        if (!field.facet) continue;
        out.emplace_back(field.name, Division{field.field});
        if (field.alias != field.name) out.emplace_back(field.alias, Division{field.field});
    }
    for (const std::string_view name : {"month", "day"})
        out.emplace_back(name, *division_named(name));
    return out;
}

void table_flags(Flags& flags, Wanted& wanted) {
    flags.value(
        "--by",
        "A,B,…",
        "what to count: " + facet_names() + "month, or date (days, months or years as fits)",
        [&wanted](const std::string& value) {
            wanted.by.clear();
            each_listed(value, [&](const std::string& name) { wanted.by.push_back(name); });
        });
    flags.value(
        "--metric",
        "quotes|words|articles|outlets",
        "count what is quoted in the articles",
        [&wanted](const std::string& value) {
            wanted.metric = metric_named(value);
            if (!wanted.metric)
                refuse_choice("--metric", {"quotes", "words", "articles", "outlets"}, value);
        });
    flags.value(
        "--per",
        "A",
        "with --metric: once more for each source, month, year, day, …",
        [&wanted](const std::string& value) { wanted.per = chosen("--per", divisions(), value); });
}

// Tables of articles: fields, and times. What comes first in the list is shown first.
void set_tables(FacetsCommand& command, const Wanted& wanted) {
    command.request.facets = {
        Field::speaker, Field::person, Field::organisation, Field::place, Field::source};
    if (wanted.by.empty()) return;
    Choices<Field> names;
    for (const auto& field : fields) {
        if (!field.facet || is_of_quote(field.field)) continue;
        names.emplace_back(field.name, field.field);
        if (field.alias != field.name) names.emplace_back(field.alias, field.field);
    }
    names.emplace_back("date", Field::date);
    names.emplace_back("month", Field::date);
    command.request.facets.clear();
    for (const auto& name : wanted.by) {
        const auto field = chosen("--by", names, name);
        if (field == Field::date) {
            command.times = name == "month" ? Times::months : Times::fitting;
        } else {
            command.request.facets.push_back(field);
        }
    }
}

// One table of what is quoted: by the speaker unless something else was asked for.
QuotedRequest quoted_request(const Request& request, const Wanted& wanted) {
    if (wanted.by.size() > 1)
        throw Error("--metric and --per go with one table",
                    "as in --by speaker --metric words --per source");
    QuotedRequest out;
    out.request = request;
    out.metric = wanted.metric.value_or(Metric::quotes);
    out.per = wanted.per;
    if (!wanted.by.empty()) out.by = chosen("--by", divisions(), wanted.by.front());
    return out;
}

}  // namespace

Command facets_options(const Input& input) {
    FacetsCommand command;
    auto& request = command.request;
    request.snippets = false;
    std::vector<std::string> words;
    Flags flags{input.verb};
    flags.words("QUERY", words, 0, INT_MAX);
    Wanted wanted;
    table_flags(flags, wanted);
    Paging page;
    limit_flag(flags, page.limit, "values of each (10), or all");
    dates(flags, request);
    using enum Format;
    format_flag(flags, command.format, {text, line, json, jsonl, csv});
    filters(flags, request, {.by = false});
    flags.group(Group::more);
    page_flag(flags, page, "which page of them (1)");
    flags.value(
        "--match", "WORDS", "only values with words that begin so", [&](const std::string& value) {
            request.facet_match = value;
        });
    flags.toggle("--any", request.any, "words may be missing");
    bool no_expand = false;
    expand_flag(flags, no_expand);
    read(flags, input);
    check_dates(request);
    set_page(request, page);
    request.facet_offset = request.offset;
    request.facet_limit = request.limit;
    request.offset = 0;
    request.expand = !no_expand;
    request.query = query_of(words);
    request.limit = 0;  // the tables are the answer
    if (wanted.quoted()) {
        command.quoted = quoted_request(request, wanted);
    } else {
        set_tables(command, wanted);
    }
    return command;
}

}  // namespace inquit::cli
