// Xapian's own check of both databases.
#include "searcher/deep_check.h"

#include <filesystem>

#include <xapian.h>

#include "indexer/schema/layout.h"

namespace inquit {

std::vector<std::string> find_damage(const std::string& path) {
    std::vector<std::string> damage;
    for (const std::string_view name : {articles_folder, quotes_folder}) {
        const auto prefix = std::string{name} + ": ";
        try {
            const auto folder = (std::filesystem::path(path) / name).string();
            const auto errors = Xapian::Database::check(folder);
            if (errors > 0) damage.push_back(prefix + std::to_string(errors) + " errors");
        } catch (const Xapian::Error& error) {
            damage.push_back(prefix + error.get_msg());
        } catch (const std::exception& error) {
            damage.push_back(prefix + error.what());
        }
    }
    return damage;
}

}  // namespace inquit
