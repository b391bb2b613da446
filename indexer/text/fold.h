// Folding: the form in which two spellings of a word or a name are the same.
#pragma once

#include <string>
#include <string_view>

namespace inquit {

// Lower case, without accents (José -> jose, Łódź -> lodz), with compatibility forms resolved, curly
// apostrophes straight, every kind of space one U+0020, no space at either end. Idempotent. UTF-8 in, UTF-8 out.
std::string fold(std::string_view text);

// Folds one word (no spaces) and appends it to `out`; the fast path for ASCII.
void fold_word(std::string_view word, std::string& out);

// `text` with every run of white space (no-break spaces too) as one space, trimmed. Case is kept.
std::string collapse_space(std::string_view text);

}  // namespace inquit
