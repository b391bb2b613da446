// The bytes of one regular file.
#include "indexer/article/file_bytes.h"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace inquit {
namespace {

constexpr std::size_t chunk_bytes = 65536;
constexpr std::size_t head_bytes = 8192;

// A megabyte of gzip unpacks to a gigabyte of spaces. Text packs three to ten times, lists of like records up
// to fifty; so what unpacks to more than 200 times its size, and to more than a small file, is no text.
constexpr std::uint64_t most_times = 200;
constexpr std::uint64_t small_file = 16'000'000;

std::string system_clause(int error) {
    std::string text = std::generic_category().message(error);
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z')
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

std::string_view kind_clause(mode_t mode) {
    if (S_ISDIR(mode)) return "a directory, not a file";
    if (S_ISFIFO(mode)) return "a named pipe, not a file";
    if (S_ISSOCK(mode)) return "a socket, not a file";
    return "a device, not a file";
}

// Does the link at `path` lead to a place inside `root`?
bool leads_inside(const std::string& path, const std::string& root) {
    if (root.empty()) return false;
    std::error_code error;
    const std::filesystem::path target = std::filesystem::canonical(path, error);
    if (error) return false;
    const std::filesystem::path home = std::filesystem::canonical(root, error);
    if (error) return false;
    const std::filesystem::path relative = target.lexically_relative(home);
    return !relative.empty() && *relative.begin() != "..";
}

}  // namespace

FileBytes::FileBytes(const std::string& path, const std::string& root) {
    if (!open(path, root)) return;
    head_.resize(head_bytes);
    head_.resize(read_some(head_.data(), head_bytes));
    if (!failure_.empty() || ::lseek(file_, 0, SEEK_SET) != 0) return;
    unpacker_ = unpacker_for(head_, file_);
    if (unpacker_ != nullptr) {
        unpack_head();
    } else {
        ::lseek(file_, static_cast<off_t>(head_.size()), SEEK_SET);
    }
}

FileBytes::~FileBytes() {
    unpacker_.reset();
    if (file_ >= 0) ::close(file_);
}

bool FileBytes::open(const std::string& path, const std::string& root) {
    struct stat info {};

    const auto refuse = [this](std::string_view why) {
        failure_ = why;
        return false;
    };
    if (::lstat(path.c_str(), &info) != 0) return refuse(system_clause(errno));
    const bool link = S_ISLNK(info.st_mode);
    if (link && !leads_inside(path, root))
        return refuse("a link that leads nowhere or out of the folder");
    if (!link && !S_ISREG(info.st_mode)) return refuse(kind_clause(info.st_mode));
    // Whatever has taken the place since: never wait for a writer, never follow another link.
    const int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (link ? 0 : O_NOFOLLOW);
    file_ = ::open(path.c_str(), flags);
    if (file_ < 0 || ::fstat(file_, &info) != 0) return refuse(system_clause(errno));
    if (!S_ISREG(info.st_mode)) return refuse(kind_clause(info.st_mode));
    size_ = static_cast<std::uint64_t>(info.st_size);
    return true;
}

void FileBytes::unpack_head() {
    head_.resize(head_bytes);
    std::size_t filled = 0;
    while (filled < head_bytes) {
        const std::size_t got = unpack_some(head_.data() + filled, head_bytes - filled);
        if (got == 0) break;
        filled += got;
    }
    head_.resize(filled);
}

bool FileBytes::more(std::string& out) {
    if (!head_read_) {
        head_read_ = true;
        out += head_;
        if (!head_.empty()) return true;
    }
    if (file_ < 0 || !failure_.empty()) return false;
    const std::size_t before = out.size();
    out.resize(before + chunk_bytes);
    char* buffer = out.data() + before;
    const std::size_t got =
        packed() ? unpack_some(buffer, chunk_bytes) : read_some(buffer, chunk_bytes);
    out.resize(before + got);
    return got > 0;
}

// Fills the buffer unless the file ends.
std::size_t FileBytes::read_some(char* buffer, std::size_t size) {
    std::size_t filled = 0;
    while (filled < size) {
        const ssize_t got = ::read(file_, buffer + filled, size - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) failure_ = system_clause(errno);
        if (got <= 0) break;
        filled += static_cast<std::size_t>(got);
    }
    return filled;
}

std::size_t FileBytes::unpack_some(char* buffer, std::size_t size) {
    const std::size_t got = unpacker_->read(buffer, size, failure_);
    unpacked_ += got;
    if (unpacked_ > small_file && unpacked_ / most_times > size_) {
        failure_ = "unpacks to more than " + std::to_string(most_times) + " times its size";
        return 0;
    }
    return got;
}

}  // namespace inquit
