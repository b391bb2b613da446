// The writing side of an index: documents in, commits that a crash cannot tear.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/layout.h"
#include "indexer/store/prepare.h"

namespace inquit {

// What an index holds after a run.
struct IndexCounts {
    std::uint64_t people = 0, organisations = 0, places = 0;  // distinct
};

// Holds the lock of the index while it lives. For one thread. After an Error it must not be used again: what was
// committed is kept, what was not is gone, and the next run does it anew.
class Writer {
  public:
    // Opens the index at `path`, or makes it; a commit is due when documents of about `most_waiting` bytes wait.
    // Throws Error: locked, no index, another schema, damaged, disk full.
    static Writer open(const std::string& path, std::uint64_t most_waiting = 128'000'000);
    Writer(Writer&&) noexcept;
    Writer& operator=(Writer&&) noexcept;
    ~Writer();

    [[nodiscard]] std::vector<FileEntry> files() const;

    // Drops all that came out of a file, and what is known of it.
    void remove_file(std::string_view path);
    void add(Prepared prepared);
    // Says that all articles of a file are added. What is added without it is done anew by the next run.
    void set_file(const FileEntry& entry);
    // Adds to the list of paths that the index was made from.
    void add_roots(const std::vector<std::string>& paths);

    // True when enough is waiting that a commit is due.
    [[nodiscard]] bool commit_is_due() const;
    // Commits quotes, then articles. Readers count facets from the slots until finish().
    void commit();
    // Makes the columns, if anything changed since they were made, and commits.
    IndexCounts finish();
    // After finish(): writes a database anew that has grown much, so that it takes half the room. Documents keep their numbers,
    // readers what they have open. One of fewer than `least` bytes is left: nothing there is worth the flushing.
    void compact(std::uint64_t least = 4'000'000);
    [[nodiscard]] std::uint64_t bytes() const;  // on disk

  private:
    struct State;
    explicit Writer(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace inquit
