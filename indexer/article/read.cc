// From a file to its articles: open, tell the format, let its reader read.
#include "indexer/article/read.h"

#include <filesystem>
#include <new>

#include "indexer/article/file_bytes.h"
#include "indexer/article/formats.h"
#include "indexer/article/reading.h"

namespace inquit {
namespace {

const Format* chosen(const ReadOptions& options) {
    if (options.format.empty()) return nullptr;
    if (const Format* format = format_named(options.format)) return format;
    std::string known;
    for (const Format& format : formats())
        known += (known.empty() ? "" : ", ") + std::string(format.name);
    throw Error("there is no format “" + options.format + "”", "known are " + known);
}

std::string absolute(const std::string& path) {
    std::error_code error;
    const std::filesystem::path full = std::filesystem::absolute(path, error);
    return error ? path : full.lexically_normal().string();
}

}  // namespace

std::string_view read_file(const std::string& path, const ReadOptions& options, const Sink& sink) {
    const Format* format = chosen(options);
    const std::string full = absolute(path);
    FileBytes bytes(full, options.root);
    const auto refuse = [&](std::string_view why) {
        sink.problem({full, std::string(why)});
        return std::string_view{};
    };
    if (bytes.head().empty()) return refuse(bytes.failure().empty() ? "empty" : bytes.failure());
    const std::string name = std::filesystem::path(full).filename().string();
    if (format == nullptr) {
        if (const std::string_view why = foreign_clause(name, bytes.head()); !why.empty())
            return refuse(why);
        format = &format_of(name, bytes.head());
    }
    try {
        FileReading reading(bytes, full, options, sink);
        format->read(reading);
    } catch (const std::bad_alloc&) {
        return refuse("needs more memory than there is");
    }
    return format->name;
}

}  // namespace inquit
