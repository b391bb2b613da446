// The options of verify.
#include <charconv>

#include <climits>
#include <fmt/format.h>

#include "cli/display.h"
#include "cli/numbers.h"
#include "cli/options_query.h"

namespace inquit::cli {
namespace {

// A share as 0.6 or 60%.
double read_share(const std::string& text) {
    double value = -1;
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    const bool percent = error == std::errc{} && std::string_view(stop, end) == "%";
    if (percent) value /= 100;
    if (error != std::errc{} || (stop != end && !percent) || !(value > 0 && value <= 1))
        throw Error(fmt::format("--near takes a share from 0 to 1, not “{}”", printable(text)),
                    "as in --near 0.6");
    return value;
}

// Throws Error where a pack is checked and something is asked that goes with quotes, or the other way round.
bool is_of_pack(const VerifyCommand& command, bool quote) {
    const auto& request = command.request.request;
    if (command.pack.empty() && !command.against.empty())
        throw Error("--against goes with --pack", "as in: inquit verify --pack FILE --against DIR");
    if (command.pack.empty()) return false;
    if (quote || !command.from_file.empty())
        throw Error("a quote and --pack exclude each other", "ask for one of them");
    if (!request.filters.empty() || request.from || request.to)
        throw Error("a pack is checked as a whole", "filters go with a quote");
    return true;
}

}  // namespace

Command verify_options(const Input& input) {
    constexpr std::uint64_t most = 10'000;
    VerifyCommand command;
    auto& request = command.request;
    std::vector<std::string> words;
    Flags flags{input.verb};
    flags.words("QUOTE", words, 0, INT_MAX);
    flags.value("--near",
                "SHARE",
                "words in common, in order, that make a quote an altered one (0.6)",
                [&](const std::string& value) { request.near = read_share(value); });
    flags.value("-n,--limit", "N", "quotes that are shown (10)", [&](const std::string& value) {
        request.limit = static_cast<std::uint32_t>(read_number("--limit", value, 1, most));
    });
    flags.value("--from-file",
                "FILE",
                "one quote a line; - is stdin; 0 only if all are exact",
                [&](const std::string& value) { command.from_file = value; });
    flags.value("--pack",
                "FILE",
                "is this pack of export --evidence as it was made? - is stdin",
                [&](const std::string& value) { command.pack = value; });
    flags.value("--against",
                "DIR",
                "with --pack: are its texts the same in this folder? (--db: in this index)",
                [&](const std::string& value) { command.against = value; });
    format_flag(flags, command.format, {Format::text, Format::json, Format::jsonl});
    dates(flags, request.request);
    filters(flags, request.request, {.quotes = true});
    read(flags, input);
    check_dates(request.request);
    request.quote = query_of(words);
    if (is_of_pack(command, !words.empty())) return command;
    if (words.empty() && command.from_file.empty())
        throw Error("which quote?", fmt::format("as in: {}", input.verb.examples[0]));
    if (!words.empty() && !command.from_file.empty())
        throw Error("a quote and --from-file exclude each other", "put the quote into the file");
    return command;
}

}  // namespace inquit::cli
