// A file mapped into memory for reading.
#pragma once

#include <span>
#include <string>

namespace inquit {

class MappedFile {
  public:
    MappedFile() = default;
    // Empty if the file cannot be mapped.
    explicit MappedFile(const std::string& path);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    ~MappedFile();

    [[nodiscard]] std::span<const char> bytes() const { return bytes_; }

  private:
    std::span<const char> bytes_;
};

}  // namespace inquit
