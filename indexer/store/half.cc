// Transactions, metadata, and one folder after another.
#include "indexer/store/half.h"

#include <chrono>
#include <filesystem>
#include <utility>

#include "indexer/schema/folders.h"
#include "indexer/store/compact.h"
#include "indexer/store/durable.h"

namespace inquit {

namespace fs = std::filesystem;

namespace {

// Documents whose postings wait in Xapian's trees. Few are faster, for larger trees outgrow the cache: 3,000 articles take 4.3 s of
// the writer at 100, 5.4 at 500, 6.4 at 1,000; 30,000 quotes 3.0 s at 1,000, 3.2 at 4,000.
std::uint32_t most_in_trees(std::string_view name) { return name == quotes_folder ? 1000 : 150; }

}  // namespace

Half::Half(std::string index, std::string_view name)
    : index_(std::move(index)), name_(name), tokens_(index_, name_) {}

void Half::open() {
    do {
        path_ = database_folder(index_, name_);
        database_.close();
        database_ = Xapian::WritableDatabase(path_, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
        // Another writer may have put a new folder in its place before it let go of the lock.
    } while (path_ != database_folder(index_, name_));
    database_.begin_transaction();
    tokens_.load(get(key::tokens));
    remove_other_folders(index_, name_);
}

std::vector<std::uint32_t> Half::known(const std::vector<std::string>& words) {
    return tokens_.batch().known(words);
}

std::uint32_t Half::add(const Xapian::Document& document,
                        const std::vector<std::uint32_t>& known,
                        const TokenText& tokens) {
    const Xapian::docid docid = database_.add_document(document);
    tokens_.batch().add(docid, known, tokens);
    if (++in_trees_ >= most_in_trees(name_)) empty_trees();
    return docid;
}

void Half::remove(std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t docid = first; docid < end; ++docid) {
        try {
            database_.delete_document(docid);
        } catch (const Xapian::DocNotFoundError&) {
            continue;  // gone with a commit that its article missed
        }
    }
}

// Nothing is committed by it: listing all terms makes Xapian put the postings that wait into the tables.
void Half::empty_trees() {
    in_trees_ = 0;
    static_cast<void>(database_.allterms_begin());
}

std::string Half::get(std::string_view key) const {
    return database_.get_metadata(std::string(key));
}

void Half::set(std::string_view key, const std::string& value) {
    database_.set_metadata(std::string(key), value);
}

void Half::write_tokens(std::uint64_t generation) { set(key::tokens, tokens_.write(generation)); }

void Half::drop_deleted(std::uint64_t generation) {
    std::vector<bool> there(std::size_t{database_.get_lastdocid()} + 1);
    for (auto it = database_.postlist_begin(""); it != database_.postlist_end(""); ++it)
        there[*it] = true;
    tokens_.drop_deleted([&](std::uint32_t docid) { return docid < there.size() && there[docid]; },
                         generation);
}

void Half::make_ready(std::uint64_t generation) {
    write_tokens(generation);
    set(key::generation, std::to_string(generation));
    set(key::changed,
        std::to_string(std::chrono::duration_cast<std::chrono::seconds>(
                           std::chrono::system_clock::now().time_since_epoch())
                           .count()));
    set(key::program, INQUIT_VERSION);
}

void Half::commit() {
    database_.commit_transaction();
    sync_directory(path_);
    database_.begin_transaction();
    tokens_.remove_old();
}

void Half::compact(std::uint64_t generation, std::uint64_t least) {
    if (!is_loose(index_, name_, least)) return;
    const std::string folder = write_compact(index_, name_, generation);
    // The lock of the new folder is taken before that of the old one is let go.
    Xapian::WritableDatabase fresh((fs::path(index_) / folder).string(),
                                   Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
    point_to(index_, name_, folder);
    database_.close();
    database_ = fresh;
    path_ = database_folder(index_, name_);
    database_.begin_transaction();
    remove_other_folders(index_, name_);
}

void Half::use(const Derived& derived) {
    set(key::columns, encode(derived.columns));
    set(key::names, encode(derived.names));
    fresh_ = derived;
}

void Half::forget_columns() { set(key::columns, ""); }

void Half::remove_old_derived() {
    inquit::remove_old_derived(index_, name_, fresh_, previous_);
    previous_ = fresh_;
}

bool Half::has_derived() const {
    const auto is_there = [&](std::string_view key) {
        const std::string file = decode_side_file(get(key)).name;
        std::error_code ignored;
        return file.empty() ? database_.get_doccount() == 0
                            : fs::exists(fs::path(index_) / file, ignored);
    };
    return is_there(key::columns) && is_there(key::names);
}

void Half::remember_derived() {
    previous_ = {decode_side_file(get(key::columns)), decode_side_file(get(key::names))};
}

}  // namespace inquit
