// Where the databases of an index stand: a link in the index directory names the folder, so that a rewritten database
// takes the place of the old one in one step.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace inquit {

// The folder that holds database `name` now. It may be gone when it is opened: whoever reads then asks again.
std::string database_folder(const std::string& index, std::string_view name);

// The name of the folder for what `name` holds at `generation`: "articles.17".
std::string folder_name(std::string_view name, std::uint64_t generation);

// Is `entry` of an index directory such a folder of database `name`?
bool is_folder_of(std::string_view name, std::string_view entry);

}  // namespace inquit
