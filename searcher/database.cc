// Opening, and what is read once for each commit.
#include "searcher/database.h"

#include <charconv>
#include <filesystem>

#include "indexer/base/error.h"
#include "indexer/schema/folders.h"
#include "indexer/schema/layout.h"
#include "indexer/schema/terms.h"

namespace inquit {
namespace {

namespace fs = std::filesystem;

}  // namespace

Database::Database(const std::string& index, std::string_view name) : index_(index), name_(name) {
    std::error_code ignored;
    if (!fs::exists(index, ignored)) {
        throw Error("there is no index at " + index,
                    "make one with 'inquit index DIRECTORY', or name another with --db");
    }
    if (!fs::is_directory(fs::path(index) / name_, ignored)) {
        throw Error(index + " is no index of Inquit", "name the index directory with --db");
    }
    open();
    check_schema();
}

bool Database::open() {
    const std::string folder = database_folder(index_, name_);
    try {
        if (folder == folder_) return xapian_.reopen();
        xapian_ = Xapian::Database(folder, Xapian::DB_BACKEND_GLASS);
        folder_ = folder;
        return true;
    } catch (const Xapian::Error&) {
        if (database_folder(index_, name_) == folder) throw;
        throw Xapian::DatabaseModifiedError("the database was written anew");
    }
}

void Database::check_schema() const {
    const std::string found = metadata(key::schema);
    if (found == std::to_string(schema_version)) return;
    int number = 0;
    std::from_chars(found.data(), found.data() + found.size(), number);
    if (number <= 0) {
        throw Error(index_ + " is no index of Inquit", "name the index directory with --db");
    }
    throw Error("the index " + index_ + " has format " + std::to_string(number) +
                    ", this program reads format " + std::to_string(schema_version),
                number > schema_version ? "use the newer inquit that made it"
                                        : "move it away and index again: its format is older");
}

void Database::refresh() {
    if (!open()) return;
    check_schema();
    columns_.reset();
    events_.reset();
    columns_tried_ = false;
    columns_file_ = MappedFile();
    names_.reset();
    names_file_ = MappedFile();
    tokens_.reset();
    languages_.clear();
    kept_forms_.clear();
}

bool Database::holds_quotes() const { return name_ == quotes_folder; }

MappedFile Database::side_file(std::string_view key) const {
    const SideFile recorded = decode_side_file(metadata(key));
    // The name comes out of a file: it must not lead elsewhere.
    if (recorded.name.empty() || recorded.name.find('/') != std::string::npos) return {};
    MappedFile file((fs::path(index_) / recorded.name).string());
    const std::string_view bytes(file.bytes().data(), file.bytes().size());
    return side_file_hash(bytes) == recorded.hash ? std::move(file) : MappedFile();
}

const Columns* Database::columns() {
    if (!columns_tried_) {
        columns_tried_ = true;
        columns_file_ = side_file(key::columns);
        try {
            if (!columns_file_.bytes().empty()) columns_.emplace(columns_file_.bytes());
        } catch (const Error&) {
            columns_.reset();
        }
    }
    return columns_ ? &*columns_ : nullptr;
}

const EventMembers& Database::events() {
    if (!events_) {
        const Columns* those = columns();
        events_ = those == nullptr ? EventMembers() : EventMembers(*those);
    }
    return *events_;
}

const Names& Database::names() {
    if (!names_) {
        names_.emplace();
        names_file_ = side_file(key::names);
        try {
            if (!names_file_.bytes().empty()) names_.emplace(names_file_.bytes());
        } catch (const Error&) {
            names_.emplace();
        }
    }
    return *names_;
}

const TokenColumn& Database::tokens() {
    if (tokens_) return *tokens_;
    try {
        tokens_.emplace(index_, metadata(key::tokens));
    } catch (const Error&) {
        // Two commits after the one that is open its files are removed: begin again with what is there now.
        const Xapian::Database now(database_folder(index_, name_), Xapian::DB_BACKEND_GLASS);
        const std::string generation(key::generation);
        if (now.get_metadata(generation) == xapian_.get_metadata(generation)) throw;
        throw Xapian::DatabaseModifiedError("files of tokens were replaced");
    }
    return *tokens_;
}

const std::vector<std::string>& Database::languages() {
    if (languages_.empty()) {
        languages_.emplace_back("en");
        const std::string prefix(info(Field::language).prefix);
        for (auto it = xapian_.allterms_begin(prefix); it != xapian_.allterms_end(prefix); ++it) {
            const std::string code = (*it).substr(prefix.size());
            if (code != "en") languages_.push_back(code);
        }
    }
    return languages_;
}

}  // namespace inquit
