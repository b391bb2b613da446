// A new index: made aside, flushed, renamed.
#include "indexer/store/create.h"

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include <unistd.h>
#include <xapian.h>

#include "indexer/schema/layout.h"
#include "indexer/store/durable.h"
#include "indexer/store/errors.h"

namespace inquit {
namespace {

namespace fs = std::filesystem;

// Directories that a killed process left half made: their names end in its number.
void remove_leftovers(const fs::path& parent, const std::string& prefix) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(parent, ignored)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(prefix)) continue;
        int process = 0;
        const char* end = name.data() + name.size();
        const auto parsed = std::from_chars(name.data() + prefix.size(), end, process);
        if (parsed.ptr != end || parsed.ec != std::errc() || process <= 0) continue;
        if (::kill(process, 0) != 0 && errno == ESRCH) fs::remove_all(entry.path(), ignored);
    }
}

void create_database(const std::string& path) {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    database.set_metadata(std::string(key::schema), std::to_string(schema_version));
    database.set_metadata(std::string(key::generation), "0");
    database.commit();
    database.close();
    sync_directory(path);
}

}  // namespace

bool is_index(const std::string& path) {
    std::error_code ignored;
    return fs::is_directory(fs::path(path) / articles_folder, ignored);
}

void create_index(const std::string& path) {
    fs::path target = fs::absolute(path).lexically_normal();
    if (!target.has_filename()) target = target.parent_path();  // a slash at the end
    std::error_code code;
    if (fs::exists(target, code) &&
        !(fs::is_directory(target, code) && fs::is_empty(target, code))) {
        throw Error(path + " is there already and is no index",
                    "give another directory with --db, or move that one away");
    }
    const fs::path parent = target.parent_path();
    const std::string prefix = target.filename().string() + ".new-";
    fs::create_directories(parent, code);
    if (code)
        throw Error("cannot make " + parent.string() + ": " + code.message(),
                    "give another directory with --db");
    remove_leftovers(parent, prefix);
    const fs::path aside = parent / (prefix + std::to_string(::getpid()));
    writing(path, [&] {
        fs::create_directory(aside, code);
        if (code)
            throw Error("cannot make " + path + ": " + code.message(),
                        "give another directory with --db");
        create_database((aside / quotes_folder).string());
        create_database((aside / articles_folder).string());
    });
    sync_directory(aside.string());
    if (std::rename(aside.c_str(), target.c_str()) != 0)
        throw Error("cannot make " + path + ": " + std::strerror(errno),
                    "give another directory with --db");
    sync_directory(parent.string());
}

}  // namespace inquit
