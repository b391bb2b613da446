// Looks at the one character before and behind a quote.
#include "web/quote_marks.h"

#include <algorithm>
#include <array>

#include "indexer/text/utf8.h"

namespace inquit {
namespace {

// Where the last character of a text begins.
std::size_t last_begin(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && (static_cast<unsigned char>(text[--begin]) & 0xc0U) == 0x80U) {
    }
    return begin;
}

}  // namespace

bool is_quote_mark(char32_t c) {
    static constexpr auto marks = std::to_array<char32_t>({U'"',
                                                           U'\'',
                                                           U'“',
                                                           U'”',
                                                           U'„',
                                                           U'‟',
                                                           U'‘',
                                                           U'’',
                                                           U'‚',
                                                           U'«',
                                                           U'»',
                                                           U'‹',
                                                           U'›',
                                                           U'「',
                                                           U'」',
                                                           U'『',
                                                           U'』',
                                                           U'`'});
    return std::ranges::find(marks, c) != marks.end();
}

Span with_marks(std::string_view body, Span content) {
    Span out = content;
    const std::size_t begin = last_begin(body.substr(0, content.begin));
    if (begin < content.begin && is_quote_mark(decode(body, begin).value)) {
        out.begin = static_cast<std::uint32_t>(begin);
    }
    const CodePoint after = decode(body, content.end);
    if (after.size > 0 && is_quote_mark(after.value)) out.end += after.size;
    return out;
}

Surroundings surroundings(const QuoteRecord& quote) {
    const bool spoken = quote.kind != QuoteKind::indirect;
    Surroundings out{quote.before, spoken ? "“" : "", spoken ? "”" : "", quote.after};
    const std::size_t begin = last_begin(out.before);
    if (begin < out.before.size() && is_quote_mark(decode(out.before, begin).value)) {
        out.open = out.before.substr(begin);
        out.before.remove_suffix(out.open.size());
    }
    const CodePoint first = decode(out.after, 0);
    if (first.size > 0 && is_quote_mark(first.value)) {
        out.close = out.after.substr(0, first.size);
        out.after.remove_prefix(first.size);
    }
    return out;
}

}  // namespace inquit
