// The bytes of one regular file, unpacked where it is packed; never blocks, never leaves the root by a link.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "indexer/article/unpack.h"

namespace inquit {

class FileBytes {
  public:
    // Opens `path`. A symbolic link is followed only to a place inside `root`; pipes, devices and sockets
    // are refused. If that fails, failure() says why and there are no bytes.
    FileBytes(const std::string& path, const std::string& root);
    FileBytes(const FileBytes&) = delete;
    FileBytes& operator=(const FileBytes&) = delete;
    ~FileBytes();

    // The first bytes (8 KiB, or all there are), unpacked. They are read again by more().
    [[nodiscard]] std::string_view head() const { return head_; }

    // Appends the next bytes to `out`; false at the end, or at a failure.
    bool more(std::string& out);

    // The clause of a Problem: "gzip ends early". Empty while all is well.
    [[nodiscard]] const std::string& failure() const { return failure_; }

    [[nodiscard]] bool packed() const { return unpacker_ != nullptr; }

    [[nodiscard]] std::uint64_t size() const { return size_; }  // on disk

  private:
    bool open(const std::string& path, const std::string& root);
    void unpack_head();
    std::size_t read_some(char* buffer, std::size_t size);
    std::size_t unpack_some(char* buffer, std::size_t size);

    int file_ = -1;
    std::uint64_t size_ = 0;
    std::uint64_t unpacked_ = 0;
    std::unique_ptr<Unpacker> unpacker_;
    std::string head_;
    bool head_read_ = false;  // more() has handed it over
    std::string failure_;
};

}  // namespace inquit
