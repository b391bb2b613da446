// What the environment says: variables, and the folders that follow from them.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace inquit::cli {

// The value of a variable; empty if it is not set. Tests bring their own.
using Environment = std::function<std::string(const std::string& name)>;

Environment process_environment();

// Where the index is: the flag, INQUIT_DB, the configuration, the nearest `.inquit` directory at or above `start`,
// $XDG_DATA_HOME/inquit. The first that is given; whether it exists is seen when it is opened. Throws Error where
// there is no home directory either.
std::string index_folder(const std::string& flag,
                         const std::string& configured,
                         const std::string& start,
                         const Environment& environment);

// $XDG_CONFIG_HOME/inquit/config.toml; empty without a home directory.
std::string config_file(const Environment& environment);

// A path as people read it: the home directory as ~, harmless on a terminal.
std::string shown_path(std::string_view path, std::string_view home);

}  // namespace inquit::cli
