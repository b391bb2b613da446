// Xapian writes each table once more in order, and a link changes hands. Measured: half of the size of a growing database is
// half-empty blocks, and writing 60 MB anew takes 0.2 s.
#include "indexer/store/compact.h"

#include <charconv>
#include <filesystem>
#include <fstream>

#include <xapian.h>

#include "indexer/schema/folders.h"
#include "indexer/store/durable.h"

namespace inquit {
namespace {

namespace fs = std::filesystem;

// Beside the tables of a database that was written in one piece: their bytes then.
constexpr std::string_view size_file = "size";

// A database that was never compacted, or one that grew by half. So each byte is written about three times in all, however
// many runs an index grows in, and one more article costs one more article.
constexpr std::uint64_t grown(std::uint64_t size) { return size + size / 2; }

std::uint64_t bytes_in(const fs::path& folder) {
    std::uint64_t sum = 0;
    std::error_code code;
    for (fs::directory_iterator it(folder, code), end; !code && it != end; it.increment(code)) {
        if (const std::uint64_t size = it->file_size(code); !code) sum += size;
        code.clear();
    }
    return sum;
}

std::uint64_t size_when_compact(const fs::path& folder) {
    std::ifstream in(folder / size_file);
    std::string digits;
    in >> digits;
    std::uint64_t size = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), size);
    return size;
}

// A folder that is thrown away again unless it is kept.
class NewFolder {
  public:
    explicit NewFolder(fs::path path) : path_(std::move(path)) { remove(); }

    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;

    ~NewFolder() {
        if (!kept_) remove();
    }

    void keep() { kept_ = true; }

    [[nodiscard]] const fs::path& path() const { return path_; }

  private:
    void remove() const {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }

    fs::path path_;
    bool kept_ = false;
};

}  // namespace

bool is_loose(const std::string& index, std::string_view name, std::uint64_t least) {
    const fs::path folder = database_folder(index, name);
    // An index of somebody's making, without links, is left as it is.
    if (!is_folder_of(name, folder.filename().string())) return false;
    const std::uint64_t bytes = bytes_in(folder);
    return bytes >= least && bytes > grown(size_when_compact(folder));
}

std::string write_compact(const std::string& index,
                          std::string_view name,
                          std::uint64_t generation) {
    const fs::path current = database_folder(index, name);
    std::string fresh = folder_name(name, generation);
    if (current.filename() == fresh) fresh = folder_name(name, generation + 1);
    NewFolder folder(fs::path(index) / fresh);
    Xapian::Database from(current.string(), Xapian::DB_BACKEND_GLASS);
    from.compact(folder.path().string(), Xapian::DBCOMPACT_NO_RENUMBER);
    write_durably((folder.path() / size_file).string(), std::to_string(bytes_in(folder.path())));
    sync_files(folder.path().string());
    sync_directory(index);
    folder.keep();
    return fresh;
}

void point_to(const std::string& index, std::string_view name, const std::string& folder) {
    link_durably((fs::path(index) / name).string(), folder);
}

void remove_other_folders(const std::string& index, std::string_view name) {
    const std::string current = fs::path(database_folder(index, name)).filename().string();
    // Without a link nothing says which one counts.
    if (!is_folder_of(name, current)) return;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(index, ignored)) {
        const std::string folder = entry.path().filename().string();
        if (is_folder_of(name, folder) && folder != current) fs::remove_all(entry.path(), ignored);
    }
}

}  // namespace inquit
