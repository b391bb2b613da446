// Making an index directory, so that it is whole or not there.
#pragma once

#include <string>

namespace inquit {

// True if `path` holds an index of any schema.
bool is_index(const std::string& path);

// Makes an empty index at `path`, which must not be there, or be a directory with nothing in it but files of the user's
// (own_entries), which stay. It is made beside `path` and renamed: a kill leaves nothing that does not open. Throws Error.
void create_index(const std::string& path);

}  // namespace inquit
