// Field names: the table, and what people type instead.
#include "searcher/field_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "indexer/text/fold.h"
#include "searcher/edit_distance.h"
#include "searcher/index.h"

namespace inquit {
namespace {

// Other programs' and other people's words for our fields: no field, but close to one in meaning.
constexpr auto meant = std::to_array<std::pair<std::string_view, Field>>({
    {"people", Field::person},  {"who", Field::person},
    {"name", Field::person},    {"company", Field::organisation},
    {"says", Field::speaker},   {"quoted", Field::speaker},
    {"quote", Field::said},     {"quotes", Field::said},
    {"headline", Field::title}, {"hl", Field::title},
    {"outlet", Field::source},  {"publication", Field::source},
    {"journal", Field::source}, {"newspaper", Field::source},
    {"byline", Field::author},  {"location", Field::place},
    {"city", Field::place},     {"country", Field::place},
    {"path", Field::file},      {"filename", Field::file},
    {"published", Field::date}, {"month", Field::date},
    {"day", Field::date},       {"body", Field::text},
});

// The field whose name is closest, if one is close.
std::optional<Field> close_field(std::string_view name) {
    for (const auto& [word, field] : meant) {
        if (word == name) return field;
    }
    if (name.size() < 4) return std::nullopt;
    std::size_t nearest = name.size() < 7 ? 1 : 2;
    std::optional<Field> found;
    for (const FieldInfo& row : fields) {
        for (const std::string_view spelling : {row.name, row.alias}) {
            const std::size_t far = edit_distance(name, spelling, nearest);
            if (far > nearest || (found && far == nearest)) continue;
            nearest = far;
            found = row.field;
        }
    }
    return found;
}

}  // namespace

std::optional<Field> named_field(std::string_view name, std::size_t at, bool value_follows) {
    const std::string folded = fold(name);
    const auto field = field_named(folded);
    if (field) {
        if (value_follows) return field;
        throw QueryError(
            folded + ": has no value behind it",
            at + name.size() + 1,
            "write it without a space, as in " +
                (info(*field).example.find(':') == std::string_view::npos ? folded + ':'
                                                                          : std::string{}) +
                std::string(info(*field).example));
    }
    if (!value_follows) return std::nullopt;
    if (const auto close = close_field(folded)) {
        throw QueryError(folded + ": is no field",
                         at,
                         "nearest: " + std::string(info(*close).name) +
                             ":; to search for the word, put a space after the colon");
    }
    return std::nullopt;
}

}  // namespace inquit
