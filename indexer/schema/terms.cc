// Terms: prefix and folded value, cut to what Xapian can keep.
#include "indexer/schema/terms.h"

#include <algorithm>

#include "indexer/schema/identity.h"
#include "indexer/text/fold.h"
#include "indexer/text/utf8.h"

namespace inquit {
namespace {

constexpr std::size_t hash_digits = 32;

// A NUL takes two bytes in Xapian's tables.
std::size_t kept_size(std::string_view term) {
    return term.size() + static_cast<std::size_t>(std::ranges::count(term, '\0'));
}

std::string fitted(std::string term) {
    if (kept_size(term) <= longest_term) return term;
    // Half of the limit leaves room for a term of nothing but NULs.
    std::string cut(cut_utf8(term, longest_term / 2 - hash_digits));
    return cut + hex_digest_128(term);
}

std::string joined(std::string_view prefix, std::string_view value) {
    std::string out;
    out.reserve(prefix.size() + value.size());
    out += prefix;
    out += value;
    return fitted(std::move(out));
}

}  // namespace

std::string term(Field field, std::string_view value) {
    return joined(info(field).prefix, fold(value));
}

std::string exact_term(Field field, std::string_view folded) {
    return joined(info(field).prefix, folded);
}

std::string stem_term(Field field, std::string_view stem) {
    std::string prefix = "Z";
    prefix += info(field).prefix;
    return joined(prefix, stem);
}

std::string hyphen_term(Field field, std::string_view pair) {
    std::string prefix = "XJ";
    prefix += info(field).prefix;
    return joined(prefix, pair);
}

std::string id_term(std::string_view id) { return joined("Q", id); }

std::string file_term(std::string_view path) { return joined("XFP", hex_digest_128(path)); }

}  // namespace inquit
