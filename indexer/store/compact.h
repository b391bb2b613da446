// A database written anew without the holes that changes leave, in place of the one that stands. The numbers of its documents stay.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace inquit {

// Has database `name` grown so much since it was last written in one piece that writing it again is worth it? Never if it has
// fewer than `least` bytes.
bool is_loose(const std::string& index, std::string_view name, std::uint64_t least);

// Writes what database `name` has committed into a folder of its own, named by `generation`, and flushes it. Nobody reads it yet.
// Returns the folder. Throws Error and Xapian::Error; what it had written then is removed.
std::string write_compact(const std::string& index,
                          std::string_view name,
                          std::uint64_t generation);

// From here on database `name` is what stands in `folder`, an entry of the index directory. One step: after a power cut
// it is the old one or the new one, whole.
void point_to(const std::string& index, std::string_view name, const std::string& folder);

// Removes folders of database `name` that nobody points to: the old one, and what a killed process left.
void remove_other_folders(const std::string& index, std::string_view name);

}  // namespace inquit
