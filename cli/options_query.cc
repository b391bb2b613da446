// The options of the verbs that ask the index: search and quotes.
#include "cli/options_query.h"

#include <algorithm>
#include <array>

#include <climits>
#include <fmt/format.h>

#include "cli/columns.h"
#include "cli/display.h"
#include "cli/numbers.h"
#include "searcher/recency.h"

namespace inquit::cli {
namespace {

constexpr std::uint64_t most_results = 10'000'000;
// Time to find all results of a search without a cap, in milliseconds.
constexpr std::uint32_t patient_deadline = 600'000;

bool has(const FieldInfo& field, Filtering those) {
    return field.facet && (those.quotes || !is_of_quote(field.field));
}

std::string flag_names(const FieldInfo& field, bool exclude, Filtering those) {
    const std::string dashes = exclude ? "--not-" : "--";
    std::string names;
    if (those.by || field.field != Field::author) names = dashes + std::string{field.alias};
    if (field.name == field.alias) return names;
    return names.append(names.empty() ? "" : ",").append(dashes).append(field.name);
}

DayRange period(std::string_view flag, const std::string& value) {
    if (const auto range = parse_period(value)) return *range;
    if (const auto day = parse_day(value)) return {*day, *day};
    throw Error(fmt::format("{} takes a date, not “{}”", flag, printable(value)),
                "as in 2019, 2019-04, 2019-04-09");
}

}  // namespace

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

void dates(Flags& flags, Request& request, const std::string& last_day) {
    flags.value(
        "--from", "DATE", "not before this day, month or year", [&](const std::string& value) {
            request.from = period("--from", value).from;
        });
    const auto name = last_day.substr(0, last_day.find(','));
    flags.value(last_day, "DATE", "not after it", [&request, name](const std::string& value) {
        request.to = period(name, value).to;
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

void limit_flag(Flags& flags, std::uint64_t& limit, const std::string& help) {
    flags.value("-n,--limit", "N", help, [&limit](const std::string& value) {
        limit = value == "all" ? no_limit : read_number("--limit", value, 1, most_results);
    });
}

void sort_flag(Flags& flags, Sort& sort, Sortable those) {
    Choices<Sort> orders = {
        {"best", Sort::best}, {"newest", Sort::newest}, {"oldest", Sort::oldest}};
    std::string help = "order; articles without a date come last";
    if (those == Sortable::by_outlets_too) {
        orders.emplace_back("date", Sort::oldest);
        orders.emplace_back("outlets", Sort::outlets);
        help += "; date: as oldest; outlets: with --group, what most print";
    }
    choice<Sort>(flags, "--sort", sort, orders, help);
}

void recency_flag(Flags& flags, Request& request) {
    flags.value("--recency",
                "TIME",
                "newer ones first: what they get on top is halved in this time, as 30d, 6w, 1y",
                [&request](const std::string& value) {
                    const auto days = parse_recency(value);
                    if (!days)
                        throw Error(
                            fmt::format("--recency takes a time, not “{}”", printable(value)),
                            std::string{recency_example});
                    request.recency = *days;
                });
}

void page_flag(Flags& flags, Paging& paging, const std::string& help) {
    flags.value("--page", "N", help, [&paging](const std::string& value) {
        paging.page = read_number("--page", value, 1, most_results);
    });
}

void paging(Flags& flags, Paging& paging, Sort& sort, Sortable those) {
    limit_flag(flags, paging.limit, "results on a page (10), or all");
    page_flag(flags, paging, "which page (1)");
    sort_flag(flags, sort, those);
}

void set_page(Request& request, const Paging& paging) {
    if (paging.limit == no_limit) request.deadline = patient_deadline;
    const auto offset = (paging.page - 1) * paging.limit;
    if (offset > UINT32_MAX) throw Error("--page is too far");
    request.limit = static_cast<std::uint32_t>(paging.limit);
    request.offset = static_cast<std::uint32_t>(offset);
}

void expand_flag(Flags& flags, bool& no_expand) {
    flags.toggle("--no-expand", no_expand, "no other spellings: email is not e-mail");
}

std::string query_of(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, " "));
}

void columns_flag(Flags& flags, std::vector<Column>& into) {
    Choices<Column> names;
    std::string list;
    for (const auto& column : article_columns) {
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

namespace {

// A batch has its queries in a file, and answers that say which query they are for.
void check_batch(const SearchCommand& command) {
    if (command.queries.empty()) return;
    if (!command.request.query.empty())
        throw Error("a query and --queries exclude each other", "put the query into the file");
    using enum Format;
    constexpr auto those = std::to_array({automatic, text, line, json, jsonl, csv});
    if (std::ranges::find(those, command.format) == those.end())
        throw Error("--queries goes with --format line, json, jsonl or csv");
}

}  // namespace

namespace {

// Lines of context are for reading, or one a row.
void check_kwic(SearchCommand& command) {
    auto& request = command.request;
    if (command.kwic != KwicOrder::place) request.kwic = true;
    if (!request.kwic) return;
    using enum Format;
    constexpr auto those = std::to_array({automatic, text, line, json});
    if (std::ranges::find(those, command.format) == those.end())
        throw Error("--kwic goes with --format text, line or json");
    if (!command.queries.empty()) throw Error("--kwic and --queries exclude each other");
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
    format_flag(
        flags, command.format, {text, line, json, jsonl, csv, paths, ids, ris, bibtex, markdown});
    filters(flags, command.request, {});
    flags.group(Group::more);
    flags.toggle("--any", command.request.any, "words may be missing");
    recency_flag(flags, command.request);
    bool no_expand = false;
    expand_flag(flags, no_expand);
    columns_flag(flags, command.columns);
    bool no_snippets = false;
    flags.toggle("--no-snippets", no_snippets, "titles only");
    bool copies = false;
    flags.toggle(
        "--copies", copies, "near-copies stand for themselves, not below the best of them");
    flags.toggle(
        "--kwic", command.request.kwic, "each word that was asked for, with what stands around it");
    choice<KwicOrder>(
        flags,
        "--kwic-by",
        command.kwic,
        {{"place", KwicOrder::place}, {"left", KwicOrder::left}, {"right", KwicOrder::right}},
        "order of these lines: as in the text, by the words before, by those behind");
    flags.toggle("--count", command.count, "print the number of articles, nothing else");
    flags.toggle("--explain",
                 command.request.explain,
                 "how the query was read, and what each score is made of");
    flags.toggle("-0,--null", command.nul, "paths and ids end with NUL");
    flags.value("--queries",
                "FILE",
                "ask each line of this file; - is stdin",
                [&](const std::string& value) { command.queries = value; });
    read(flags, input);
    auto& request = command.request;
    check_dates(request);
    set_page(request, page);
    request.query = query_of(words);
    request.snippets = !no_snippets;
    request.expand = !no_expand;
    request.collapse = !copies;
    check_kwic(command);
    check_batch(command);
    const bool asks = !command.queries.empty() || !request.filters.empty() || request.from ||
                      request.to || request.undated != Undated::keep;
    if (words.empty() && !asks)
        throw Error("what shall be searched for?",
                    fmt::format("as in: {}", input.verb.examples[0]));
    return command;
}

namespace {

// What narrows quotes beside their words and fields.
void limits(Flags& flags, Request& request) {
    flags.value("--about",
                "WORDS",
                "in articles that have these words: a query, read as that of search",
                [&request](const std::string& value) {
                    if (one_line(value).empty()) throw Error("--about takes words");
                    request.about = value;
                });
    flags.value(
        "--min-words", "N", "quotes of so many words", [&request](const std::string& value) {
            request.min_words =
                static_cast<std::uint32_t>(read_number("--min-words", value, 1, most_results));
        });
}

}  // namespace

Command quotes_options(const Input& input) {
    QuotesCommand command;
    Paging page;
    std::vector<std::string> words;
    Flags flags{input.verb};
    flags.words("QUERY", words, 0, INT_MAX);
    paging(flags, page, command.request.sort, Sortable::by_outlets_too);
    bool apart = false;
    flags.toggle(
        "--group", command.request.group, "one entry for each thing said, with all its wordings");
    flags.toggle("--no-group", apart, "one entry for each quote, as without --group");
    flags.value("--outlets",
                "N",
                "with --group: printed by at least so many outlets",
                [&](const std::string& value) {
                    command.request.outlets = static_cast<std::uint32_t>(
                        read_number("--outlets", value, 1, most_results));
                    command.request.group = true;
                });
    dates(flags, command.request);
    using enum Format;
    format_flag(
        flags, command.format, {text, line, json, jsonl, csv, paths, ids, ris, bibtex, markdown});
    filters(flags, command.request, {.quotes = true});
    flags.group(Group::more);
    limits(flags, command.request);
    flags.toggle("--any", command.request.any, "words may be missing");
    recency_flag(flags, command.request);
    bool no_expand = false;
    expand_flag(flags, no_expand);
    flags.toggle("--count", command.count, "print the number of quotes, nothing else");
    flags.toggle("-0,--null", command.nul, "paths and ids end with NUL");
    read(flags, input);
    if (apart && command.request.outlets > 0)
        throw Error("--outlets counts the outlets of a thing said", "leave --no-group out");
    if (apart) command.request.group = false;
    if (command.request.sort == Sort::outlets && !command.request.group)
        throw Error("--sort outlets is an order of things said", "add --group");
    check_dates(command.request);
    set_page(command.request, page);
    command.request.expand = !no_expand;
    command.request.query = query_of(words);
    return command;
}

}  // namespace inquit::cli
