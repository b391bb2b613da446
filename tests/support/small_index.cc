// Temporary directories and the writer.
#include "tests/support/small_index.h"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "indexer/schema/folders.h"
#include "indexer/store/decisions_file.h"
#include "indexer/store/prepare.h"
#include "indexer/store/writer.h"

namespace inquit {
namespace {

namespace fs = std::filesystem;

std::string new_directory() {
    std::string pattern = (fs::temp_directory_path() / "inquit-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary directory");
    return pattern;
}

}  // namespace

SmallIndex::SmallIndex(const std::vector<ArticleRecord>& articles)
    : directory_(new_directory()), path_((fs::path(directory_) / "index").string()) {
    add(articles);
}

SmallIndex::~SmallIndex() {
    std::error_code ignored;
    fs::remove_all(directory_, ignored);
}

void SmallIndex::add(const std::vector<ArticleRecord>& articles) const {
    Writer writer = Writer::open(path_);
    Preparer prepare;
    for (const ArticleRecord& record : articles) writer.remove_file(record.article.path);
    for (const ArticleRecord& record : articles) {
        writer.add(prepare(record));
        writer.set_file({record.article.path, record.article.body.size(), 1, 1, "text", ""});
    }
    writer.add_roots({"/news"});
    writer.finish();
}

void SmallIndex::rewrite() const {
    for (const std::string_view name : {articles_folder, quotes_folder})
        fs::remove(fs::path(database_folder(path_, name)) / "size");
    Writer::open(path_).compact(0);
}

void SmallIndex::decide(const std::string& decisions) const {
    write_decisions_file(path_, decisions);
}

std::string SmallIndex::newest(const std::string& beginning) const {
    std::string newest;
    for (const auto& entry : fs::directory_iterator(path_)) {
        const std::string path = entry.path().string();
        if (entry.path().filename().string().starts_with(beginning) &&
            (path.size() > newest.size() || (path.size() == newest.size() && path > newest)))
            newest = path;
    }
    return newest;
}

std::string SmallIndex::columns(const std::string& database) const {
    return newest(database + ".columns.");
}

std::string SmallIndex::tokens(const std::string& database) const {
    return newest(database + ".tokens.");
}

}  // namespace inquit
