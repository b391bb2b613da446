// Names of fields as people type them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/schema/fields.h"

namespace inquit {

// The field of "name:" at byte `at` of a query; nothing if it is no field, and then it is read as a word. Throws
// QueryError if a field has no value behind it, and for a name with a value that is close to a field's.
std::optional<Field> named_field(std::string_view name, std::size_t at, bool value_follows);

}  // namespace inquit
