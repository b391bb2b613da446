// A file that is there whole or not at all.
#include "cli/new_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/display.h"
#include "cli/output.h"
#include "indexer/base/error.h"

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

// The file that a link points to, so that the link stays one.
std::string behind_links(const std::string& path) {
    std::error_code code;
    const fs::path real = fs::canonical(path, code);
    return code ? path : real.string();
}

}  // namespace

NewFile::NewFile(const std::string& path) : path_(behind_links(path)) {
    struct stat status {};

    const bool there = stat(path_.c_str(), &status) == 0;
    if (there && S_ISDIR(status.st_mode)) fail(EISDIR);
    if (there && !S_ISREG(status.st_mode)) {
        file_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
    } else {
        // The process number: two exports at once do not write to one file.
        const fs::path to(path_);
        const auto name = fmt::format(".{}.part-{}", to.filename().string(), ::getpid());
        beside_ = (to.parent_path() / name).string();
        const mode_t mode = there ? status.st_mode & 0777U : 0666U;
        file_ =
            ::open(beside_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode);
    }
    if (file_ < 0) fail(errno);
}

NewFile::~NewFile() {
    if (file_ >= 0) ::close(file_);
    if (!beside_.empty()) ::unlink(beside_.c_str());
}

void NewFile::fail(int error) const {
    throw Error(fmt::format("{} cannot be written: {}", printable(path_), std::strerror(error)),
                error == ENOSPC ? "make room on the disk that it is written to" : "");
}

void NewFile::write(std::string_view text) {
    constexpr std::size_t enough = 256UL * 1024;
    waiting_ += text;
    if (waiting_.size() < enough) return;
    if (!write_file(file_, waiting_)) fail(errno);
    waiting_.clear();
}

void NewFile::keep() {
    if (!write_file(file_, waiting_)) fail(errno);
    waiting_.clear();
    if (beside_.empty()) return;
    if (::fsync(file_) != 0) fail(errno);
    if (std::rename(beside_.c_str(), path_.c_str()) != 0) fail(errno);
    beside_.clear();
}

}  // namespace inquit::cli
