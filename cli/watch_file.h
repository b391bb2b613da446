// Saved searches: what was asked, and which results were seen. A file of plain text each, in the index directory.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/request.h"

namespace inquit::cli {

struct Watch {
    std::string name;
    bool quotes = false;            // what was said, instead of articles
    Request request;                // query, any, filters, dates, sort; the rest is not kept
    std::string last;               // when it was run last: 2026-11-25T12:00:00Z, or empty
    std::vector<std::string> seen;  // ids of all results that were shown, sorted
};

// Throws Error for a name that could not be that of a file: 1 to 64 letters, digits, - and _ (and any character that is
// not ASCII).
void check_watch_name(std::string_view name);

std::string watch_text(const Watch& watch);
// Throws Error for what is no such text.
Watch parse_watch(const std::string& name, std::string_view text);

// The watches of an index, for one process at a time while this lives.
class Watches {
  public:
    enum class Use : bool { look, change };

    // Waits for another process that changes them. `look` needs no right to write, and waits for nobody.
    Watches(const std::string& index, Use use);
    Watches(const Watches&) = delete;
    Watches& operator=(const Watches&) = delete;
    ~Watches();

    [[nodiscard]] std::vector<std::string> names() const;  // sorted
    [[nodiscard]] std::optional<Watch> find(const std::string& name) const;
    void save(const Watch& watch) const;  // whole or not at all; throws Error
    bool remove(const std::string& name) const;

  private:
    [[nodiscard]] std::string path_of(const std::string& name) const;

    std::string folder_;
    int lock_ = -1;
};

}  // namespace inquit::cli
