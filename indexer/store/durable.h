// What must be on the disk before the next step: files and directories that survive a power cut.
#pragma once

#include <string>
#include <string_view>

namespace inquit {

// Flushes a directory's entries. Xapian does not do so after it renames its version file: without this a
// third of simulated power cuts lost the database. Throws Error.
void sync_directory(const std::string& path);

// Writes a file aside, flushes it, gives it its name and flushes its directory. Throws Error.
void write_durably(const std::string& path, std::string_view bytes);

}  // namespace inquit
