// Packed files. gzip by zlib, which hands over every byte before a break; libarchive, which loses its last block of
// 64 KiB there, for the rest.
#include "indexer/article/unpack.h"

#include <array>
#include <cerrno>

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>
#include <zlib.h>

namespace inquit {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t block_bytes = 65536;
constexpr std::string_view gzip_magic = "\x1F\x8B";

class Gzip : public Unpacker {
  public:
    explicit Gzip(int file) : file_(file) {
        constexpr int gzip_header = 16;
        ready_ = inflateInit2(&stream_, MAX_WBITS + gzip_header) == Z_OK;
    }

    ~Gzip() override { inflateEnd(&stream_); }

    std::size_t read(char* buffer, std::size_t size, std::string& failure) override {
        if (!ready_) return 0;
        stream_.next_out = reinterpret_cast<Bytef*>(buffer);
        stream_.avail_out = static_cast<uInt>(size);
        while (ready_ && stream_.avail_out > 0) {
            if (stream_.avail_in == 0 && !refill()) {
                // Between two members a file may end.
                ready_ = false;
                if (!between_) failure = "gzip ends early";
                break;
            }
            step(failure);
        }
        return size - stream_.avail_out;
    }

  private:
    void step(std::string& failure) {
        if (between_ && *stream_.next_in != static_cast<Bytef>(gzip_magic[0])) {
            ready_ = false;  // padding behind the last member
            return;
        }
        between_ = false;
        const int result = inflate(&stream_, Z_NO_FLUSH);
        if (result == Z_STREAM_END) {
            between_ = true;
            inflateReset(&stream_);
        } else if (result != Z_OK && result != Z_BUF_ERROR) {
            ready_ = false;
            failure = "gzip is damaged";
        }
    }

    bool refill() {
        ssize_t got = 0;
        do {
            got = ::read(file_, block_.data(), block_.size());
        } while (got < 0 && errno == EINTR);
        if (got <= 0) return false;
        stream_.next_in = reinterpret_cast<Bytef*>(block_.data());
        stream_.avail_in = static_cast<uInt>(got);
        return true;
    }

    int file_;
    z_stream stream_{};
    std::array<char, block_bytes> block_{};
    bool ready_ = false;
    bool between_ = false;  // behind the end of a member
};

class OtherFilter : public Unpacker {
  public:
    // libarchive would start programs for some filters, so that these are named one by one.
    explicit OtherFilter(int file) : archive_(archive_read_new()) {
        archive_read_support_filter_zstd(archive_.get());
        archive_read_support_filter_xz(archive_.get());
        archive_read_support_filter_bzip2(archive_.get());
        archive_read_support_format_raw(archive_.get());
        archive_read_support_format_empty(archive_.get());
        archive_entry* entry = nullptr;
        result_ = archive_read_open_fd(archive_.get(), file, block_bytes);
        if (result_ == ARCHIVE_OK) result_ = archive_read_next_header(archive_.get(), &entry);
    }

    std::size_t read(char* buffer, std::size_t size, std::string& failure) override {
        if (result_ == ARCHIVE_EOF) return 0;
        const la_ssize_t got =
            result_ == ARCHIVE_OK ? archive_read_data(archive_.get(), buffer, size) : -1;
        if (got >= 0) return static_cast<std::size_t>(got);
        failure = clause();
        result_ = ARCHIVE_EOF;
        return 0;
    }

  private:
    struct Free {
        void operator()(archive* opened) const { archive_read_free(opened); }
    };

    std::string clause() {
        const char* filter = archive_filter_name(archive_.get(), 0);
        const char* said = archive_error_string(archive_.get());
        const std::string_view why = said == nullptr ? "" : said;
        const bool early = why.find("runcated") != std::string_view::npos;
        return std::string(filter == nullptr ? "the packed file" : filter) +
               (early ? " ends early" : " is damaged");
    }

    std::unique_ptr<archive, Free> archive_;
    int result_ = ARCHIVE_OK;
};

bool is_bzip2(std::string_view head) {
    // "BZh" begins words too; the level and the block's magic follow.
    return head.size() >= 10 && head.starts_with("BZh") && head[3] >= '1' && head[3] <= '9' &&
           head.substr(4, 6) == "\x31\x41\x59\x26\x53\x59"sv;
}

}  // namespace

std::unique_ptr<Unpacker> unpacker_for(std::string_view head, int file) {
    if (head.starts_with(gzip_magic)) return std::make_unique<Gzip>(file);
    const bool other = head.starts_with("\x28\xB5\x2F\xFD"sv) ||
                       head.starts_with("\xFD\x37zXZ\0"sv) || is_bzip2(head);
    return other ? std::make_unique<OtherFilter>(file) : nullptr;
}

}  // namespace inquit
