// One of the two databases of an index, opened for reading. Private to this folder, for Xapian shows here.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/schema/columns.h"
#include "indexer/schema/mapped_file.h"
#include "indexer/schema/names.h"
#include "searcher/event_members.h"
#include "searcher/token_column.h"

namespace inquit {

class Database {
  public:
    // Throws Error for what is no database of this schema, and Xapian::Error.
    Database(const std::string& index, std::string_view name);

    // Sees what was committed last.
    void refresh();

    [[nodiscard]] const Xapian::Database& xapian() const { return xapian_; }

    [[nodiscard]] bool holds_quotes() const;

    // Quotes: the articles that they are from, which must outlive this.
    void set_articles(Database& articles) { articles_ = &articles; }

    // The database in which words and values of this field stand: of quotes, some stand with their articles.
    [[nodiscard]] const Database& of(Field field) const {
        return articles_ != nullptr && is_of_article(field) ? *articles_ : *this;
    }

    [[nodiscard]] Database& of(Field field) {
        return articles_ != nullptr && is_of_article(field) ? *articles_ : *this;
    }

    [[nodiscard]] std::string metadata(std::string_view key) const {
        return xapian_.get_metadata(std::string(key));
    }

    // The columns of the commit that is open, or nullptr where there are none: count from the slots then.
    const Columns* columns();

    // Which articles are about one event; none without columns.
    const EventMembers& events();

    // The names across articles; empty where there are none.
    const Names& names();

    // The words of the documents in their order. Throws Error where a file of it is missing or damaged.
    const TokenColumn& tokens();

    // The languages whose stemmers made the stems in here, English first.
    const std::vector<std::string>& languages();

    // Room by docid for whoever puts lists together, so that it is not made anew for each.
    struct Scratch {
        std::vector<std::uint64_t> seen;  // a bit each
        std::vector<double> sums;
        std::vector<std::uint32_t>
            counts;  // by a value's number in the columns; all 0 between uses
    };

    Scratch& scratch() { return scratch_; }

    // Words by whatever key they were asked for, kept until there is another commit: see forms.cc.
    std::map<std::string, std::vector<std::string>>& kept_forms() { return kept_forms_; }

  private:
    void check_schema() const;
    // As it stands now, in the folder in which it stands now. False if it is what was open.
    bool open();

    std::string index_, name_, folder_;
    Xapian::Database xapian_;
    Database* articles_ = nullptr;
    // The file that this key of the metadata names, if it is whole and the one that was meant.
    [[nodiscard]] MappedFile side_file(std::string_view key) const;

    MappedFile columns_file_, names_file_;
    std::optional<Columns> columns_;
    std::optional<EventMembers> events_;
    std::optional<Names> names_;
    std::optional<TokenColumn> tokens_;
    bool columns_tried_ = false;
    std::vector<std::string> languages_;
    Scratch scratch_;
    std::map<std::string, std::vector<std::string>> kept_forms_;
};

}  // namespace inquit
