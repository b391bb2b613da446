// What the environment says.
#include "cli/environment.h"

#include <cstdlib>
#include <filesystem>

#include "cli/display.h"
#include "indexer/base/error.h"

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

// The XDG base directories must be absolute; others are to be ignored (XDG Base Directory Specification).
std::string base_directory(const std::string& variable,
                           std::string_view below_home,
                           const Environment& environment) {
    if (auto path = environment(variable); path.starts_with('/')) return path;
    const auto home = environment("HOME");
    return home.empty() ? home : (fs::path{home} / below_home).string();
}

}  // namespace

Environment process_environment() {
    return [](const std::string& name) -> std::string {
        const char* value = std::getenv(name.c_str());
        return value == nullptr ? "" : value;
    };
}

std::string index_folder(const std::string& flag,
                         const std::string& configured,
                         const std::string& start,
                         const Environment& environment) {
    if (!flag.empty()) return flag;
    if (auto path = environment("INQUIT_DB"); !path.empty()) return path;
    if (!configured.empty()) return configured;
    std::error_code ignored;
    for (fs::path folder{start}; !folder.empty(); folder = folder.parent_path()) {
        if (fs::is_directory(folder / ".inquit", ignored)) return (folder / ".inquit").string();
        if (folder == folder.root_path()) break;
    }
    const auto data = base_directory("XDG_DATA_HOME", ".local/share", environment);
    if (data.empty()) throw Error("no place for the index", "say where it is: --db FOLDER");
    return (fs::path{data} / "inquit").string();
}

std::string config_file(const Environment& environment) {
    const auto folder = base_directory("XDG_CONFIG_HOME", ".config", environment);
    return folder.empty() ? folder : (fs::path{folder} / "inquit" / "config.toml").string();
}

std::string shown_path(std::string_view path, std::string_view home) {
    while (home.ends_with('/')) home.remove_suffix(1);
    const bool below = !home.empty() && path.starts_with(home) &&
                       (path.size() == home.size() || path[home.size()] == '/');
    if (!below) return printable(path);
    return "~" + printable(path.substr(home.size()));
}

}  // namespace inquit::cli
