// Bounds are checked here, once, so that reading needs no checks.
#include "indexer/schema/mapped_words.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "indexer/base/error.h"
#include "indexer/schema/identity.h"

namespace inquit {
namespace {

static_assert(std::endian::native == std::endian::little, "these files are mapped as they stand");

constexpr std::size_t word = sizeof(std::uint32_t);

std::size_t padded(std::size_t bytes) { return (bytes + word - 1) / word * word; }

}  // namespace

void put_text(std::string& out, std::string text) {
    text.resize(padded(text.size()), '\0');
    out += text;
}

void put_hash(std::string& out) {
    out.resize(padded(out.size()), '\0');
    const std::uint64_t hash = digest(out);
    put(out, static_cast<std::uint32_t>(hash));
    put(out, static_cast<std::uint32_t>(hash >> 32U));
}

WordCutter::WordCutter(std::span<const char> file, std::string_view sentence, std::string_view hint)
    : sentence_(sentence), hint_(hint) {
    std::uint64_t hash = 0;
    if (file.size() < sizeof(hash) || file.size() % word != 0) damaged();
    rest_ = file.first(file.size() - sizeof(hash));
    std::memcpy(&hash, file.data() + rest_.size(), sizeof(hash));
    if (digest({rest_.data(), rest_.size()}) != hash) damaged();
}

std::string_view WordCutter::text(std::size_t bytes) {
    if (bytes > rest_.size()) damaged();
    const std::span<const char> all = take<char>(padded(bytes));
    return {all.data(), bytes};
}

std::span<const std::uint32_t> WordCutter::begins(std::size_t count, std::size_t size) {
    const auto out = take<std::uint32_t>(count);
    if (out.empty() || out.front() != 0 || out.back() != size || !std::ranges::is_sorted(out))
        damaged();
    return out;
}

void WordCutter::damaged() const { throw Error(std::string(sentence_), std::string(hint_)); }

}  // namespace inquit
