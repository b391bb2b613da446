// A file that is there whole or not at all.
#pragma once

#include <string>
#include <string_view>

namespace inquit::cli {

// Written beside `path` and renamed: until keep() there is no new file of that name, and an old one stays as it is.
// What is no regular file (a pipe, a device) is written as it is.
class NewFile {
  public:
    // Throws Error where it cannot be made.
    explicit NewFile(const std::string& path);
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    // Takes away what was not kept.
    ~NewFile();

    void write(std::string_view text);  // throws Error: the disk is full
    void keep();                        // on the disk, then under its name

  private:
    [[noreturn]] void fail(int error) const;

    std::string path_, beside_;  // beside_: empty where it is written as it is, or was kept
    std::string waiting_;        // for the next write
    int file_ = -1;
};

}  // namespace inquit::cli
