// Files that are mapped as they stand: 32-bit little-endian words, and at the end the XXH3-64 of all before it.
// Private to this folder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace inquit {

template <class T>
void put(std::string& out, std::span<const T> values) {
    out.append(reinterpret_cast<const char*>(values.data()), values.size_bytes());
}

inline void put(std::string& out, std::uint32_t value) {
    put(out, std::span<const std::uint32_t>(&value, 1));
}

// Bytes as whole words, filled up with NUL.
void put_text(std::string& out, std::string text);

// Fills up the last word and puts the hash behind it.
void put_hash(std::string& out);

// Takes arrays off the front of such a file, and throws `Error(sentence, hint)` where it is damaged.
class WordCutter {
  public:
    // Checks the hash.
    WordCutter(std::span<const char> file,
               std::string_view sentence,
               std::string_view hint = "the next 'inquit index' makes them anew");

    template <class T>
    std::span<const T> take(std::size_t count) {
        if (count > rest_.size() / sizeof(T)) damaged();
        const std::span<const T> out(reinterpret_cast<const T*>(rest_.data()), count);
        rest_ = rest_.subspan(count * sizeof(T));
        return out;
    }

    std::uint32_t number() { return take<std::uint32_t>(1)[0]; }

    std::string_view text(std::size_t bytes);

    // Offsets of rows or names: they begin at 0, never fall, and end at `size`.
    std::span<const std::uint32_t> begins(std::size_t count, std::size_t size);

    [[noreturn]] void damaged() const;

  private:
    std::span<const char> rest_;
    std::string_view sentence_, hint_;
};

}  // namespace inquit
