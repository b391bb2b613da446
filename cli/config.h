// The configuration file: flags that are always meant. A small part of TOML: [verb] sections, key = value.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace inquit::cli {

// One line of the file: what would be `inquit VERB --KEY VALUE`.
struct Setting {
    std::string verb;  // empty: above the first section, for every verb that has the flag
    std::string key;
    std::vector<std::string> values;  // more than one for an array
    unsigned line = 0;
};

// Reads `text`; `name` is the file's, for errors. Throws Error with the line for what it cannot read.
std::vector<Setting> read_config(std::string_view text, std::string_view name);

// The same of a file; none if there is no such file.
std::vector<Setting> read_config_file(const std::string& path);

}  // namespace inquit::cli
