// The options of words.
#include <climits>

#include "cli/numbers.h"
#include "cli/options_query.h"

namespace inquit::cli {

namespace {

// What goes together, once all was read.
void check(const KeyWordsRequest& request, const Input& input) {
    const std::string example = "as in: " + std::string{input.verb.examples[0]};
    if (request.by && request.near > 0) throw Error("--by and --near exclude each other", example);
    if (!request.by && request.near == 0) throw Error("which words: --by or --near?", example);
    if (!request.against.empty() && !request.by) throw Error("--against goes with --by", example);
    if (request.near > 0 && request.request.query.empty())
        throw Error("--near needs a query: near which words?",
                    "as in: " + std::string{input.verb.examples[1]});
}

}  // namespace

Command words_options(const Input& input) {
    constexpr std::uint64_t most = 10'000;
    constexpr std::uint32_t patience = 600'000;  // all texts are read
    WordsCommand command;
    auto& request = command.request;
    std::vector<std::string> words;
    Flags flags{input.verb};
    flags.words("QUERY", words, 0, INT_MAX);
    flags.value("--by", "speaker|source", "a group for each", [&](const std::string& value) {
        request.by =
            chosen<Field>("--by", {{"speaker", Field::speaker}, {"source", Field::source}}, value);
    });
    flags.value("--against",
                "NAME",
                "the group to hold the others against (all others)",
                [&](const std::string& value) { request.against = value; });
    flags.value("--near",
                "N",
                "words at most so far from those of the query, instead",
                [&](const std::string& value) {
                    request.near = static_cast<std::uint32_t>(read_number("--near", value, 1, 100));
                });
    flags.value("-n,--limit", "N", "words of each (10)", [&](const std::string& value) {
        request.limit = static_cast<std::uint32_t>(read_number("--limit", value, 1, most));
    });
    flags.value("--groups", "N", "so many groups, the largest (5)", [&](const std::string& value) {
        request.groups = static_cast<std::uint32_t>(read_number("--groups", value, 1, most));
    });
    choice<bool>(flags,
                 "--measure",
                 request.by_ratio,
                 {{"likelihood", false}, {"ratio", true}},
                 "order: how sure, or how many times as often");
    format_flag(flags, command.format, {Format::text, Format::line, Format::json});
    dates(flags, request.request);
    filters(flags, request.request, {.by = false});
    flags.group(Group::more);
    flags.toggle("--any", request.request.any, "words may be missing");
    read(flags, input);
    check_dates(request.request);
    request.request.query = query_of(words);
    request.request.snippets = false;
    request.request.deadline = patience;
    check(request, input);
    return command;
}

}  // namespace inquit::cli
