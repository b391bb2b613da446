// Text as one line.
#include "searcher/plain.h"

#include "indexer/text/fold.h"
#include "indexer/text/utf8.h"
#include "indexer/text/width.h"

namespace inquit {

std::string plain_line(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = decode(text, at);
        append_utf8(out, is_control(next.value) ? U' ' : next.value);
        at += next.size;
    }
    return collapse_space(out);
}

}  // namespace inquit
