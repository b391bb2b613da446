// Durability by fsync, on plain file descriptors.
#include "indexer/store/durable.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <unistd.h>

#include "indexer/base/error.h"

namespace inquit {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& what, const std::string& path) {
    const int code = errno;
    throw Error(what + ' ' + path + ": " + std::strerror(code),
                code == ENOSPC ? "the disk is full: make room and run the same command again"
                               : "what was committed is kept; run the same command again");
}

}  // namespace

class DurableFile::Descriptor {
  public:
    Descriptor(const std::string& path, int flags)
        : fd_(::open(path.c_str(), flags | O_CLOEXEC, 0644)) {}

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }

    [[nodiscard]] int get() const { return fd_; }

  private:
    int fd_;
};

DurableFile::DurableFile(std::string path)
    : path_(std::move(path)),
      file_(std::make_unique<Descriptor>(path_ + ".new", O_WRONLY | O_CREAT | O_TRUNC)) {
    if (file_->get() < 0) refuse("cannot write", path_ + ".new");
}

DurableFile::~DurableFile() = default;

void DurableFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file_->get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) refuse("cannot write", path_ + ".new");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void DurableFile::finish() {
    const std::string aside = path_ + ".new";
    if (::fdatasync(file_->get()) != 0) refuse("cannot flush", aside);
    file_.reset();
    if (std::rename(aside.c_str(), path_.c_str()) != 0) refuse("cannot name", path_);
    sync_directory(fs::path(path_).parent_path().string());
}

void sync_directory(const std::string& path) {
    const int directory = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool flushed = directory >= 0 && ::fsync(directory) == 0;
    const int code = errno;
    if (directory >= 0) ::close(directory);
    errno = code;
    if (!flushed) refuse("cannot flush", path);
}

void sync_files(const std::string& path) {
    std::error_code code;
    for (fs::directory_iterator it(path, code), end; !code && it != end; it.increment(code)) {
        const int file = ::open(it->path().c_str(), O_RDONLY | O_CLOEXEC);
        const bool flushed = file >= 0 && ::fsync(file) == 0;
        const int reason = errno;
        if (file >= 0) ::close(file);
        errno = reason;
        if (!flushed) refuse("cannot flush", it->path().string());
    }
    errno = code.value();
    if (code) refuse("cannot read", path);
    sync_directory(path);
}

void link_durably(const std::string& path, const std::string& target) {
    const std::string aside = path + ".link.new";
    ::unlink(aside.c_str());
    if (::symlink(target.c_str(), aside.c_str()) != 0) refuse("cannot make the link", aside);
    if (std::rename(aside.c_str(), path.c_str()) != 0) refuse("cannot name", path);
    sync_directory(fs::path(path).parent_path().string());
}

void write_durably(const std::string& path, std::string_view bytes) {
    DurableFile file(path);
    file.write(bytes);
    file.finish();
}

}  // namespace inquit
