// The bytes of one regular file; libarchive unpacks gzip, zstd, xz and bzip2.
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

// libarchive would start programs for other filters, so that these are named one by one.
bool is_packed(std::string_view head) {
    using namespace std::string_view_literals;
    for (const std::string_view magic : {"\x1F\x8B"sv,
                                         "\x28\xB5\x2F\xFD"sv,
                                         "\xFD"
                                         "7zXZ\0"sv}) {
        if (head.starts_with(magic)) return true;
    }
    // "BZh" begins words too; the level and the block's magic follow.
    return head.size() >= 10 && head.starts_with("BZh") && head[3] >= '1' && head[3] <= '9' &&
           head.substr(4, 6) == "\x31\x41\x59\x26\x53\x59"sv;
}

}  // namespace

void FileBytes::Close::operator()(archive* opened) const { archive_read_free(opened); }

FileBytes::FileBytes(const std::string& path, const std::string& root) {
    if (!open(path, root)) return;
    head_.resize(head_bytes);
    head_.resize(read_some(head_.data(), head_bytes));
    if (failure_.empty() && is_packed(head_)) unpack();
}

FileBytes::~FileBytes() {
    archive_.reset();
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

void FileBytes::unpack() {
    if (::lseek(file_, 0, SEEK_SET) != 0) {
        failure_ = system_clause(errno);
        return;
    }
    archive_.reset(archive_read_new());
    archive_read_support_filter_gzip(archive_.get());
    archive_read_support_filter_zstd(archive_.get());
    archive_read_support_filter_xz(archive_.get());
    archive_read_support_filter_bzip2(archive_.get());
    archive_read_support_format_raw(archive_.get());
    archive_read_support_format_empty(archive_.get());
    head_.clear();
    archive_entry* entry = nullptr;
    const int opened = archive_read_open_fd(archive_.get(), file_, chunk_bytes);
    const int found =
        opened == ARCHIVE_OK ? archive_read_next_header(archive_.get(), &entry) : opened;
    if (found == ARCHIVE_EOF) return;  // packed nothing
    if (found != ARCHIVE_OK) {
        fail_unpacking(archive_filter_name(archive_.get(), 0));
        return;
    }
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
    const la_ssize_t got = archive_read_data(archive_.get(), buffer, size);
    if (got < 0) {
        fail_unpacking(archive_filter_name(archive_.get(), 0));
        return 0;
    }
    unpacked_ += static_cast<std::uint64_t>(got);
    if (unpacked_ > small_file && unpacked_ / most_times > size_) {
        failure_ = "unpacks to more than " + std::to_string(most_times) + " times its size";
        return 0;
    }
    return static_cast<std::size_t>(got);
}

void FileBytes::fail_unpacking(const char* filter) {
    const std::string name = filter == nullptr ? "the file" : filter;
    const char* said = archive_error_string(archive_.get());
    const std::string_view why = said == nullptr ? "" : said;
    const bool early = why.find("runcated") != std::string_view::npos ||
                       why.find("nexpected end") != std::string_view::npos;
    failure_ = name + (early ? " ends early" : " is damaged");
}

}  // namespace inquit
