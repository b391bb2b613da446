// The files and metadata of an index directory.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

// Raised whenever a reader of the last version could not read what is written now.
inline constexpr int schema_version = 4;

inline constexpr std::string_view articles_folder = "articles";
inline constexpr std::string_view quotes_folder = "quotes";
inline constexpr std::string_view watches_folder = "watches";    // saved searches
inline constexpr std::string_view decisions_file = "names.txt";  // the reader's own, about names

// What the user made and no indexing may touch: an index is made anew around it.
inline constexpr std::array<std::string_view, 2> own_entries = {watches_folder, decisions_file};

// Day of an undated document.
inline constexpr std::int32_t no_day = INT32_MIN;

// Keys of Xapian metadata, the same in both databases.
namespace key {
inline constexpr std::string_view schema = "inquit.schema";    // schema_version, decimal
inline constexpr std::string_view program = "inquit.program";  // version that wrote last
inline constexpr std::string_view generation =
    "inquit.generation";  // decimal, raised by every commit
inline constexpr std::string_view columns =
    "inquit.columns";  // SideFile, or empty: count from the slots
inline constexpr std::string_view names = "inquit.names";    // SideFile, or empty: names as printed
inline constexpr std::string_view tokens = "inquit.tokens";  // list of TokenSegment
inline constexpr std::string_view decisions =
    "inquit.decisions";  // which text of decisions_file is in the names, or empty
inline constexpr std::string_view changed = "inquit.changed";  // seconds since 1970, UTC
inline constexpr std::string_view roots =
    "inquit.roots";                                // the PATHs that were indexed: pack_values
inline constexpr std::string_view file = "file:";  // + hash of the path: FileEntry
}  // namespace key

// What the index knows of one file on disk; kept in the articles database's metadata.
struct FileEntry {
    std::string path;            // absolute
    std::uint64_t size = 0;      // bytes
    std::int64_t modified = 0;   // nanoseconds since 1970, UTC
    std::uint32_t articles = 0;  // documents that came out of it
    std::string format;          // row of the table of formats, "" if unread
    std::string problem;         // why it, or some of it, could not be read; "" if all was
    bool operator==(const FileEntry&) const = default;
};

// A file in the index directory that belongs to a database, its columns or its names, and the hash it ends with as
// 16 hex digits.
struct SideFile {
    std::string name, hash;
    bool operator==(const SideFile&) const = default;
};

std::string encode(const SideFile& file);           // "name hash"
SideFile decode_side_file(std::string_view text);   // both empty for an empty text
std::string side_file_hash(std::string_view file);  // that its bytes end with; "" if too short

std::string file_key(std::string_view path);
std::string encode(const FileEntry& entry);
FileEntry decode_file(std::string_view bytes);  // throws Error

// The facet values of one document as they stand in a slot: each with its length in front.
std::string pack_values(const std::vector<std::string>& values);
std::vector<std::string_view> unpack_values(std::string_view packed);

// A day as a slot value: four bytes, in the order of days.
std::string pack_day(std::int32_t days_since_1970);
std::int32_t unpack_day(std::string_view packed);  // no_day for an empty slot

// A number as a slot value, in the order of numbers; an empty slot is 0.
std::string pack_number(std::uint32_t number);
std::uint32_t unpack_number(std::string_view packed);

std::string pack_digest(std::uint64_t digest);  // eight bytes, big-endian
std::string pack_id(std::string_view hex);      // two digits a byte
std::string unpack_id(std::string_view packed);

}  // namespace inquit
