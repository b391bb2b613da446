// Ids, by XXH3.
#include "indexer/schema/identity.h"

#include <xxhash.h>

#include "indexer/schema/bytes.h"
#include "indexer/text/dates.h"

namespace inquit {

std::string hex_digits(std::uint64_t value) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out(16, '0');
    for (std::size_t i = 16; i-- > 0; value >>= 4U) out[i] = digits[value & 0xFU];
    return out;
}

std::uint64_t digest(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::string hex_digest_128(std::string_view bytes) {
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    return hex_digits(hash.high64) + hex_digits(hash.low64);
}

std::string article_id(const Article& article) {
    // Each part with its length in front: moving words from title to body makes another id.
    ByteWriter out;
    out.text(article.title);
    out.text(article.source);
    out.text(article.published ? iso(*article.published) : std::string());
    out.text(article.body);
    return hex_digest_128(out.take());
}

std::string quote_id(std::string_view article_id, Span content, std::string_view words) {
    ByteWriter out;
    out.text(article_id);
    out.number(content.begin);
    out.text(words);
    return hex_digits(digest(out.take()));
}

}  // namespace inquit
