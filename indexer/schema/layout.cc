// File entries and slot values as bytes.
#include "indexer/schema/layout.h"

#include <cstring>

#include "indexer/schema/bytes.h"
#include "indexer/schema/identity.h"

namespace inquit {
namespace {

// Big-endian, so that the order of the bytes is the order of the numbers.
std::string pack_u32(std::uint32_t value) {
    std::string out(4, '\0');
    for (std::size_t i = 4; i-- > 0; value >>= 8U) out[i] = static_cast<char>(value & 0xFFU);
    return out;
}

std::uint32_t unpack_u32(std::string_view packed) {
    if (packed.size() != 4) ByteReader::damaged();
    std::uint32_t value = 0;
    for (const char byte : packed) value = (value << 8U) | static_cast<unsigned char>(byte);
    return value;
}

constexpr std::uint32_t sign_bit = 0x80000000;  // flipped: negative days sort before positive ones

}  // namespace

std::string file_key(std::string_view path) {
    return std::string(key::file) + hex_digest_128(path);
}

std::string encode(const FileEntry& entry) {
    ByteWriter out;
    out.text(entry.path);
    out.number(entry.size);
    out.signed_number(entry.modified);
    out.number(entry.articles);
    out.text(entry.format);
    out.text(entry.problem);
    return out.take();
}

FileEntry decode_file(std::string_view bytes) {
    ByteReader in(bytes);
    FileEntry entry;
    entry.path = in.text();
    entry.size = in.number();
    entry.modified = in.signed_number();
    entry.articles = in.below(1ULL << 32U);
    entry.format = in.text();
    entry.problem = in.text();
    return entry;
}

std::string encode(const SideFile& file) { return file.name + ' ' + file.hash; }

SideFile decode_side_file(std::string_view text) {
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos) return {};
    return {std::string(text.substr(0, space)), std::string(text.substr(space + 1))};
}

std::string side_file_hash(std::string_view file) {
    std::uint64_t hash = 0;
    if (file.size() < sizeof(hash)) return {};
    std::memcpy(&hash, file.data() + file.size() - sizeof(hash), sizeof(hash));
    return hex_digits(hash);
}

std::string pack_values(const std::vector<std::string>& values) {
    ByteWriter out;
    for (const std::string& value : values) out.text(value);
    return out.take();
}

std::vector<std::string_view> unpack_values(std::string_view packed) {
    std::vector<std::string_view> out;
    for (ByteReader in(packed); !in.done();) out.push_back(in.text());
    return out;
}

std::string pack_day(std::int32_t days_since_1970) {
    return pack_u32(static_cast<std::uint32_t>(days_since_1970) ^ sign_bit);
}

std::int32_t unpack_day(std::string_view packed) {
    return packed.empty() ? no_day : static_cast<std::int32_t>(unpack_u32(packed) ^ sign_bit);
}

std::string pack_number(std::uint32_t number) { return pack_u32(number); }

std::uint32_t unpack_number(std::string_view packed) {
    return packed.empty() ? 0 : unpack_u32(packed);
}

std::string pack_digest(std::uint64_t digest) {
    return pack_u32(static_cast<std::uint32_t>(digest >> 32U)) +
           pack_u32(static_cast<std::uint32_t>(digest));
}

std::string pack_id(std::string_view hex) {
    const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    std::string out;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        out += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
    return out;
}

std::string unpack_id(std::string_view packed) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const char c : packed) {
        const auto byte = static_cast<unsigned char>(c);
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

}  // namespace inquit
