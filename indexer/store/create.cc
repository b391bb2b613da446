// A new index: made aside, flushed, renamed.
#include "indexer/store/create.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include <unistd.h>
#include <xapian.h>

#include "indexer/schema/folders.h"
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

// A folder and the link to it in the directory `index`.
void create_database(const fs::path& index, std::string_view name) {
    const std::string folder = folder_name(name, 0);
    const std::string path = (index / folder).string();
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    database.set_metadata(std::string(key::schema), std::to_string(schema_version));
    database.set_metadata(std::string(key::generation), "0");
    database.commit();
    database.close();
    sync_directory(path);
    link_durably((index / name).string(), folder);
}

constexpr std::array names = {quotes_folder, articles_folder};

// Of a killed process that put a new index around files of the user's, and had not come to the link to the articles.
bool is_left(const fs::path& entry) {
    const std::string name = entry.filename().string();
    const bool ours = std::ranges::any_of(
        names, [&](std::string_view half) { return name == half || name == folder_name(half, 0); });
    std::error_code ignored;
    return ours && (fs::is_symlink(entry, ignored) || fs::exists(entry / "iamglass", ignored));
}

// What stands in `folder` besides the user's own files.
bool holds_others(const fs::path& folder) {
    std::error_code code;
    for (fs::directory_iterator it(folder, code), end; !code && it != end; it.increment(code)) {
        const std::string name = it->path().filename().string();
        const bool own = std::ranges::find(own_entries, name) != own_entries.end();
        if (!own && !is_left(it->path())) return true;
    }
    return static_cast<bool>(code);
}

void give_name(const fs::path& from, const fs::path& to) {
    if (std::rename(from.c_str(), to.c_str()) != 0)
        throw Error("cannot make " + to.string() + ": " + std::strerror(errno),
                    "give another directory with --db");
}

// Puts the databases into a folder that holds files of the user's. Articles come last: with them it is an index.
void fill(const fs::path& target, const fs::path& aside) {
    std::error_code code;
    for (const std::string_view name : names) {
        const std::string folder = folder_name(name, 0);
        fs::remove_all(target / name, code);
        fs::remove_all(target / folder, code);
        give_name(aside / folder, target / folder);
        sync_directory(target.string());
        give_name(aside / name, target / name);
        sync_directory(target.string());
    }
    fs::remove(aside, code);
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
    if (fs::exists(target, code) && (!fs::is_directory(target, code) || holds_others(target))) {
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
        for (const std::string_view name : names) create_database(aside, name);
    });
    sync_directory(aside.string());
    if (fs::is_directory(target, code) && !fs::is_empty(target, code)) {
        fill(target, aside);
    } else {
        give_name(aside, target);
    }
    sync_directory(parent.string());
}

}  // namespace inquit
