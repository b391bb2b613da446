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

[[noreturn]] void refuse(const std::string& what, const std::string& path) {
    const int code = errno;
    throw Error(what + ' ' + path + ": " + std::strerror(code),
                code == ENOSPC ? "the disk is full: make room and run the same command again"
                               : "what was committed is kept; run the same command again");
}

class Descriptor {
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

}  // namespace

void sync_directory(const std::string& path) {
    const Descriptor directory(path, O_RDONLY | O_DIRECTORY);
    if (directory.get() < 0 || ::fsync(directory.get()) != 0) refuse("cannot flush", path);
}

void write_durably(const std::string& path, std::string_view bytes) {
    const std::string aside = path + ".new";
    {
        const Descriptor file(aside, O_WRONLY | O_CREAT | O_TRUNC);
        if (file.get() < 0) refuse("cannot write", aside);
        while (!bytes.empty()) {
            const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) refuse("cannot write", aside);
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        if (::fdatasync(file.get()) != 0) refuse("cannot flush", aside);
    }
    if (std::rename(aside.c_str(), path.c_str()) != 0) refuse("cannot name", path);
    sync_directory(std::filesystem::path(path).parent_path().string());
}

}  // namespace inquit
