// Packed files: gzip, zstd, xz, bzip2.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace inquit {

class Unpacker {
  public:
    Unpacker() = default;
    Unpacker(const Unpacker&) = delete;
    Unpacker& operator=(const Unpacker&) = delete;
    virtual ~Unpacker() = default;

    // Fills `buffer` as far as there are bytes. 0 at the end, or if nothing more can be had; then `failure` says why:
    // "gzip ends early". What was unpacked before a break is handed over first.
    virtual std::size_t read(char* buffer, std::size_t size, std::string& failure) = 0;
};

// Unpacks the open file, which begins with `head` and stands at its beginning; nullptr if it is not packed.
std::unique_ptr<Unpacker> unpacker_for(std::string_view head, int file);

}  // namespace inquit
