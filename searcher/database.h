// One of the two databases of an index, opened for reading. Private to this folder, for Xapian shows here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/schema/columns.h"
#include "searcher/mapped_file.h"

namespace inquit {

class Database {
  public:
    // Throws Error for what is no database of this schema, and Xapian::Error.
    Database(const std::string& index, std::string_view name);

    // Sees what was committed last.
    void refresh();

    [[nodiscard]] const Xapian::Database& xapian() const { return xapian_; }

    [[nodiscard]] bool holds_quotes() const;

    [[nodiscard]] std::string metadata(std::string_view key) const {
        return xapian_.get_metadata(std::string(key));
    }

    // The columns of the commit that is open, or nullptr where there are none: count from the slots then.
    const Columns* columns();

    // The languages whose stemmers made the stems in here, English first.
    const std::vector<std::string>& languages();

  private:
    void check_schema() const;

    std::string index_, name_;
    Xapian::Database xapian_;
    MappedFile file_;
    std::optional<Columns> columns_;
    bool columns_tried_ = false;
    std::vector<std::string> languages_;
};

}  // namespace inquit
