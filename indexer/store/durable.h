// What must be on the disk before the next step: files and directories that survive a power cut.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace inquit {

// Flushes a directory's entries. Xapian does not do so after it renames its version file: without this a
// third of simulated power cuts lost the database. Throws Error.
void sync_directory(const std::string& path);

// Flushes the files in a directory, and its entries. Throws Error.
void sync_files(const std::string& path);

// Makes the link at `path` lead to `target` from here on, in one step, and flushes its directory. Throws Error.
void link_durably(const std::string& path, const std::string& target);

// A file that is written aside, piece by piece, and has its name when it is whole.
class DurableFile {
  public:
    // Throws Error, as all of these.
    explicit DurableFile(std::string path);
    DurableFile(const DurableFile&) = delete;
    DurableFile& operator=(const DurableFile&) = delete;
    ~DurableFile();

    void write(std::string_view bytes);
    // Flushes it, gives it its name and flushes its directory.
    void finish();

  private:
    class Descriptor;
    std::string path_;
    std::unique_ptr<Descriptor> file_;
};

// Writes a file aside, flushes it, gives it its name and flushes its directory. Throws Error.
void write_durably(const std::string& path, std::string_view bytes);

}  // namespace inquit
