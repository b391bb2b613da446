// The formats that are read: one table, one row each.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace inquit {

class FileReading;

enum class Likely : std::uint8_t { no, maybe, surely };

struct Format {
    std::string_view name;                   // --as NAME, and what read_file returns
    std::string_view label;                  // "3,988 plain text"
    std::string_view extensions;             // with their points, divided by spaces
    Likely (*sniff)(std::string_view head);  // from the first 8 KiB
    void (*read)(FileReading& reading);
    std::string_view help;
};

std::span<const Format> formats();

// The row of that name; nullptr if there is none.
const Format* format_named(std::string_view name);

// The row for a file by its name and first bytes: what the bytes surely are, else what the extension says
// unless the bytes speak against it, else what the bytes may be. The last row, plain text, takes the rest.
const Format& format_of(std::string_view file_name, std::string_view head);

// What `file_name` and its first bytes are, if no reader here is for it: "PDF is not read yet". Else empty.
std::string_view foreign_clause(std::string_view file_name, std::string_view head);

// "story.jsonl.gz" -> ".jsonl", in lower case: extensions of packed files are taken off.
std::string extension_of(std::string_view file_name);

}  // namespace inquit
