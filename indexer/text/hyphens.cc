// Hyphens between two words, by what stands before, between and behind them.
#include "indexer/text/hyphens.h"

#include <algorithm>

#include "indexer/text/letters.h"
#include "indexer/text/utf8.h"

namespace inquit {
namespace {

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

bool is_one_hyphen(std::string_view between) {
    if (between.empty() || between.size() > 3) return false;
    const CodePoint first = decode(between, 0);
    return first.size == between.size() && is_hyphen(first.value);
}

bool has_digit(std::string_view folded) {
    return std::ranges::any_of(folded, [](char c) { return c >= '0' && c <= '9'; });
}

// A hyphen and a letter or digit follow: the word goes on.
bool goes_on(std::string_view text, std::size_t at) {
    const CodePoint next = decode(text, at);
    if (next.size == 0 || !is_hyphen(next.value)) return false;
    const CodePoint after = decode(text, at + next.size);
    return after.size > 0 && (is_letter(after.value) || (after.value >= '0' && after.value <= '9'));
}

}  // namespace

std::string_view HyphenReader::ended_by(const Word& word) {
    const bool joined =
        !last_.empty() && last_span_.end < word.span.begin &&
        is_one_hyphen(text_.substr(last_span_.end, word.span.begin - last_span_.end));
    pair_.clear();
    if (joined && !last_joined_ && !has_digit(last_) && !has_digit(word.folded) &&
        !goes_on(text_, word.span.end)) {
        pair_.append(last_).append("-").append(word.folded);
    }
    last_.assign(word.folded);
    last_span_ = word.span;
    last_joined_ = joined;
    return pair_;
}

}  // namespace inquit
