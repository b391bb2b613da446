// One file on its way to its articles: what every reader gets.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "indexer/article/file_bytes.h"
#include "indexer/article/origin.h"
#include "indexer/article/read.h"

namespace inquit {

class FileReading {
  public:
    // All four outlive the reading; `path` is absolute.
    FileReading(FileBytes& bytes,
                const std::string& path,
                const ReadOptions& options,
                const Sink& sink);

    FileBytes& bytes() { return bytes_; }

    [[nodiscard]] const ReadOptions& options() const { return options_; }

    // The most bytes that one article may have.
    [[nodiscard]] std::size_t max_size() const { return max_size_; }

    // All bytes of a file of one article, unpacked. Nothing, and a Problem, if it is larger than max_size(), ends
    // early or is empty.
    std::optional<std::string> all_bytes();

    // Completes what a reader found (finish.h) and hands it over; an article without text is a Problem.
    // False: read no further. `record` as in Article.
    bool emit(Article&& article, std::uint32_t record = 0);

    // Something is wrong with the file, or with the record of it. False: read no further, as after many bad
    // records and no good one.
    bool problem(std::string why, std::uint32_t record = 0);

  private:
    FileBytes& bytes_;
    const std::string& path_;
    const ReadOptions& options_;
    const Sink& sink_;
    std::size_t max_size_;
    Origin origin_;
    std::uint64_t articles_ = 0;
    std::uint64_t problems_ = 0;
};

// "larger than 50 MB"
std::string too_large(std::uint64_t max_size);

}  // namespace inquit
