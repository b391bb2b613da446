// The options of suggest.
#include <climits>
#include <fmt/format.h>

#include "cli/numbers.h"
#include "cli/options_query.h"

namespace inquit::cli {

Command suggest_options(const Input& input) {
    constexpr std::uint64_t most = 10'000;
    SuggestCommand command;
    std::vector<std::string> words;
    Choices<Field> kinds{{"word", Field::text}};
    std::string list = "word";
    for (const auto& field : fields) {
        if (!field.facet || field.field == Field::voice || is_of_quote(field.field)) continue;
        kinds.emplace_back(field.name, field.field);
        if (field.alias != field.name) kinds.emplace_back(field.alias, field.field);
        list.append(", ").append(field.name);
    }
    Flags flags{input.verb};
    flags.words("PREFIX", words, 1, INT_MAX);
    flags.value("-n,--limit", "N", "so many at most (10)", [&](const std::string& value) {
        command.request.limit = static_cast<std::uint32_t>(read_number("--limit", value, 1, most));
    });
    flags.value("--kind", "A,B,…", "of what: " + list, [&](const std::string& value) {
        command.request.fields.clear();
        each_listed(value, [&](const std::string& name) {
            command.request.fields.push_back(chosen("--kind", kinds, name));
        });
    });
    format_flag(flags, command.format, {Format::text, Format::line, Format::json});
    read(flags, input);
    command.request.prefix = query_of(words);
    return command;
}

}  // namespace inquit::cli
