// Xapian's own check of both databases, and the hashes of the files of tokens.
#include "searcher/deep_check.h"

#include <filesystem>

#include <xapian.h>

#include "indexer/schema/layout.h"
#include "searcher/token_column.h"

namespace inquit {
namespace {

void check_tokens(const std::string& path,
                  std::string_view name,
                  std::vector<std::string>& damage) {
    const auto folder = (std::filesystem::path(path) / name).string();
    const Xapian::Database database(folder, Xapian::DB_BACKEND_GLASS);
    const TokenColumn column(path, database.get_metadata(std::string(key::tokens)));
    for (std::size_t i = 0; i < column.files(); ++i) {
        if (!column.file(i).is_whole())
            damage.push_back(std::string{name} + ": the words of documents from " +
                             std::to_string(column.file(i).first()) + " on are damaged");
    }
}

}  // namespace

std::vector<std::string> find_damage(const std::string& path) {
    std::vector<std::string> damage;
    for (const std::string_view name : {articles_folder, quotes_folder}) {
        const auto prefix = std::string{name} + ": ";
        try {
            const auto folder = (std::filesystem::path(path) / name).string();
            const auto errors = Xapian::Database::check(folder);
            if (errors > 0) damage.push_back(prefix + std::to_string(errors) + " errors");
            check_tokens(path, name, damage);
        } catch (const Xapian::Error& error) {
            damage.push_back(prefix + error.get_msg());
        } catch (const std::exception& error) {
            damage.push_back(prefix + error.what());
        }
    }
    return damage;
}

}  // namespace inquit
