// A link is read here once, so that no database is opened half in an old and half in a new folder.
#include "indexer/schema/folders.h"

#include <algorithm>
#include <filesystem>

namespace inquit {

namespace fs = std::filesystem;

std::string database_folder(const std::string& index, std::string_view name) {
    const fs::path link = fs::path(index) / name;
    std::error_code code;
    const std::string target = fs::read_symlink(link, code).string();
    // A link that leads elsewhere is not one of ours: then it is opened as it stands, or is refused.
    if (code || !is_folder_of(name, target)) return link.string();
    return (fs::path(index) / target).string();
}

std::string folder_name(std::string_view name, std::uint64_t generation) {
    return std::string(name) + '.' + std::to_string(generation);
}

bool is_folder_of(std::string_view name, std::string_view entry) {
    if (!entry.starts_with(name)) return false;
    entry.remove_prefix(name.size());
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return entry.size() > 1 && entry.front() == '.' &&
           std::ranges::all_of(entry.substr(1), is_digit);
}

}  // namespace inquit
