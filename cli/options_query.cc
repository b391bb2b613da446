// The options of the verbs that ask the index: search, quotes, facets.
#include <climits>
#include <fmt/format.h>

#include "cli/columns.h"
#include "cli/display.h"
#include "cli/numbers.h"
#include "cli/options_common.h"

namespace inquit::cli {
namespace {

constexpr std::uint64_t most_results = 10'000'000;

// The fields that a verb filters by.
struct Filtering {
    bool kind = false;  // quotes have a kind, articles do not
    bool by = true;     // --by is the author, not the tables of facets
};

bool has(const FieldInfo& field, Filtering those) {
    return field.facet && (those.kind || field.field != Field::kind);
}

std::string flag_names(const FieldInfo& field, bool exclude, Filtering those) {
    const std::string dashes = exclude ? "--not-" : "--";
    std::string names;
    if (those.by || field.field != Field::author) names = dashes + std::string{field.alias};
    if (field.name == field.alias) return names;
    return names.append(names.empty() ? "" : ",").append(dashes).append(field.name);
}

// A flag of its own for each facet field, and one that leaves out.
void filters(Flags& flags, Request& request, Filtering those) {
    for (const bool exclude : {false, true}) {
        flags.group(exclude ? Group::silent : Group::filters);
        for (const auto& field : fields) {
            if (!has(field, those)) continue;
            const auto names = flag_names(field, exclude, those);
            const auto take =
                [&request, names, id = field.field, exclude](const std::string& value) {
                    if (one_line(value).empty()) throw Error(fmt::format("{} takes a name", names));
                    request.filters.push_back({id, value, exclude});
                };
            flags.values(names, "NAME", std::string{field.help}, take);
        }
    }
}

DayRange period(std::string_view flag, const std::string& value) {
    if (const auto range = parse_period(value)) return *range;
    if (const auto day = parse_day(value)) return {*day, *day};
    throw Error(fmt::format("{} takes a date, not “{}”", flag, printable(value)),
                "as in 2019, 2019-04, 2019-04-09");
}

void dates(Flags& flags, Request& request) {
    flags.value(
        "--from", "DATE", "not before this day, month or year", [&](const std::string& value) {
            request.from = period("--from", value).from;
        });
    flags.value("--to", "DATE", "not after it", [&](const std::string& value) {
        request.to = period("--to", value).to;
    });
    choice<Undated>(flags,
                    "--undated",
                    request.undated,
                    {{"keep", Undated::keep}, {"drop", Undated::drop}, {"only", Undated::only}},
                    "what a range of dates does with articles that have none");
}

void check_dates(const Request& request) {
    if (request.from && request.to && *request.to < *request.from)
        throw Error("--from is after --to", "swap them");
}

struct Paging {
    std::uint64_t limit = 10, page = 1;
};

void paging(Flags& flags, Paging& paging, Sort& sort) {
    flags.value("-n,--limit", "N", "results on a page (10)", [&](const std::string& value) {
        paging.limit = read_number("--limit", value, 1, most_results);
    });
    flags.value("--page", "N", "which page (1)", [&](const std::string& value) {
        paging.page = read_number("--page", value, 1, most_results);
    });
    choice<Sort>(flags,
                 "--sort",
                 sort,
                 {{"best", Sort::best}, {"newest", Sort::newest}, {"oldest", Sort::oldest}},
                 "order; articles without a date come last");
}

void set_page(Request& request, const Paging& paging) {
    const auto offset = (paging.page - 1) * paging.limit;
    if (offset > UINT32_MAX) throw Error("--page is too far");
    request.limit = static_cast<std::uint32_t>(paging.limit);
    request.offset = static_cast<std::uint32_t>(offset);
}

// The words of the query as one: the shell has cut them at its spaces.
std::string query_of(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, " "));
}

// The columns of --format line and csv.
void columns_flag(Flags& flags, std::vector<Column>& into) {
    Choices<Column> names;
    std::string list;
    for (const auto& column : columns) {
        names.emplace_back(column.name, column.column);
        list.append(list.empty() ? "" : ", ").append(column.name);
    }
    flags.value("--fields",
                "A,B,…",
                "columns of line and csv: " + list,
                [&into, names](const std::string& value) {
                    into.clear();
                    each_listed(value, [&](const std::string& name) {
                        into.push_back(chosen("--fields", names, name));
                    });
                });
}

// What the tables are of: fields, and the months. What comes first in the list is shown first.
void tables(Flags& flags, Request& request, bool& months) {
    Choices<Field> names;
    std::string list;
    for (const auto& field : fields) {
        if (!has(field, {})) continue;
        names.emplace_back(field.name, field.field);
        if (field.alias != field.name) names.emplace_back(field.alias, field.field);
        list.append(field.field == Field::author ? field.name : field.alias).append(", ");
    }
    names.emplace_back("month", Field::date);
    const auto take = [&request, &months, names](const std::string& value) {
        request.facets.clear();
        months = false;
        each_listed(value, [&](const std::string& name) {
            const auto field = chosen("--by", names, name);
            if (field == Field::date) {
                months = true;
            } else {
                request.facets.push_back(field);
            }
        });
    };
    flags.value("--by", "A,B,…", "what to count: " + list + "month", take);
}

}  // namespace

Command search_options(const Input& input) {
    SearchCommand command;
    Paging page;
    std::vector<std::string> words;
    Flags flags{input.verb};
    flags.words("QUERY", words, 0, INT_MAX);
    paging(flags, page, command.request.sort);
    dates(flags, command.request);
    using enum Format;
    format_flag(flags, command.format, {text, line, json, jsonl, csv, paths, ids});
    filters(flags, command.request, {});
    flags.group(Group::more);
    flags.toggle("--any", command.request.any, "words may be missing");
    columns_flag(flags, command.columns);
    bool no_snippets = false;
    flags.toggle("--no-snippets", no_snippets, "titles only");
    flags.toggle("--count", command.count, "print the number of articles, nothing else");
    flags.toggle("--explain", command.explain, "how the query was read, and each score");
    flags.toggle("-0,--null", command.nul, "paths and ids end with NUL");
    read(flags, input);
    auto& request = command.request;
    check_dates(request);
    set_page(request, page);
    request.query = query_of(words);
    request.snippets = !no_snippets;
    const bool asks =
        !request.filters.empty() || request.from || request.to || request.undated != Undated::keep;
    if (words.empty() && !asks)
        throw Error("what shall be searched for?",
                    fmt::format("as in: {}", input.verb.examples[0]));
    return command;
}

Command quotes_options(const Input& input) {
    QuotesCommand command;
    Paging page;
    std::vector<std::string> words;
    Flags flags{input.verb};
    flags.words("QUERY", words, 0, INT_MAX);
    paging(flags, page, command.request.sort);
    dates(flags, command.request);
    using enum Format;
    format_flag(flags, command.format, {text, line, json, jsonl, csv, paths, ids});
    filters(flags, command.request, {.kind = true});
    flags.group(Group::more);
    flags.toggle("--any", command.request.any, "words may be missing");
    flags.toggle("--count", command.count, "print the number of quotes, nothing else");
    flags.toggle("-0,--null", command.nul, "paths and ids end with NUL");
    read(flags, input);
    check_dates(command.request);
    set_page(command.request, page);
    command.request.query = query_of(words);
    return command;
}

Command facets_options(const Input& input) {
    FacetsCommand command;
    auto& request = command.request;
    request.facets = {
        Field::speaker, Field::person, Field::organisation, Field::place, Field::source};
    request.snippets = false;
    std::vector<std::string> words;
    Flags flags{input.verb};
    flags.words("QUERY", words, 0, INT_MAX);
    tables(flags, request, command.months);
    flags.value("-n,--limit", "N", "values of each (10)", [&](const std::string& value) {
        request.facet_limit =
            static_cast<std::uint32_t>(read_number("--limit", value, 1, most_results));
    });
    dates(flags, request);
    using enum Format;
    format_flag(flags, command.format, {text, line, json, jsonl, csv});
    filters(flags, request, {.by = false});
    flags.group(Group::more);
    flags.toggle("--any", request.any, "words may be missing");
    read(flags, input);
    check_dates(request);
    request.query = query_of(words);
    request.limit = 0;  // the tables are the answer
    return command;
}

}  // namespace inquit::cli
