// Tidies the words of a name one by one.
#include "indexer/analysis/written.h"

#include <algorithm>
#include <vector>

#include "indexer/analysis/letters.h"
#include "indexer/analysis/lexicon.h"
#include "indexer/text/fold.h"
#include "indexer/text/utf8.h"

namespace inquit {
namespace {

// A capital of the alphabets that is_capital knows, as a small letter.
char32_t small_letter(char32_t c) {
    if (!is_capital(c) || c == 0x18F) return c;
    if (c == 0x178) return 0xFF;
    if (c < 0xDF || (c >= 0x391 && c <= 0x3AB) || (c >= 0x410 && c <= 0x42F)) return c + 0x20;
    if (c >= 0x400 && c <= 0x40F) return c + 0x50;
    return c + 1;
}

// No small letter, and a capital.
bool is_shouted(std::string_view word) {
    bool capital = false;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = decode(word, at);
        at += c.size;
        if (kind_of(c.value) != CharKind::letter) continue;
        if (!is_capital(c.value)) return false;
        capital = true;
    }
    return capital;
}

// The first letter of each part as it is, the others small; `all`: the first, too.
std::string calmed(std::string_view word, bool all) {
    std::string out;
    bool first = !all;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = decode(word, at);
        at += c.size;
        append_utf8(out, first ? c.value : small_letter(c.value));
        first = !all && kind_of(c.value) != CharKind::letter;
    }
    return out;
}

bool is_roman(std::string_view folded) {
    return folded.size() <= 4 && folded.find_first_not_of("ivx") == std::string_view::npos;
}

class Writer {
  public:
    Writer(std::string_view text, EntityType type) : type_(type) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find(' ', at), text.size());
            words_.push_back(text.substr(at, end - at));
            at = end + 1;
        }
        shouted_ = is_shouted(text);
    }

    std::string run() {
        if (type_ == EntityType::person) drop_nickname();
        std::string out;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (i > 0) out += ' ';
            out += word(i);
        }
        return out;
    }

  private:
    // Wilhelmina “Billie” Tarn
    void drop_nickname() {
        for (std::size_t i = 1; i + 1 < words_.size(); ++i) {
            if (!is_mark(words_[i], 0)) continue;
            for (std::size_t n = i; n + 1 < words_.size(); ++n) {
                if (!ends_in_mark(words_[n])) continue;
                words_.erase(words_.begin() + static_cast<std::ptrdiff_t>(i),
                             words_.begin() + static_cast<std::ptrdiff_t>(n) + 1);
                return;
            }
            return;
        }
    }

    static bool is_mark(std::string_view word, std::size_t at) {
        const CharKind kind = kind_of(decode(word, at).value);
        return kind == CharKind::mark || kind == CharKind::apostrophe;
    }

    static bool ends_in_mark(std::string_view word) {
        std::size_t last = word.size() - 1;
        while (last > 0 && (static_cast<unsigned char>(word[last]) & 0xC0U) == 0x80U) --last;
        return is_mark(word, last);
    }

    [[nodiscard]] std::string word(std::size_t i) const {
        std::string_view word = words_[i];
        if (i + 1 < words_.size() && type_ == EntityType::person && word.ends_with(','))
            word.remove_suffix(1);
        const std::size_t point = word.find('.');
        const bool initials = point != std::string_view::npos && point + 1 < word.size();
        if (!is_shouted(word) || word.size() < 2 || initials) return std::string(word);
        if (point != std::string_view::npos) return calmed(word, false);  // JR.
        std::string folded;
        fold_word(word, folded);
        if (is_roman(folded)) return std::string(word);
        const Classes c = Lexicon::english().classes(folded);
        if (i > 0 && shouted_ && (c & (cls::preposition | cls::conjunction | cls::determiner)) != 0)
            return calmed(word, true);
        return word.size() > 2 && is_word(folded, c) ? calmed(word, false) : std::string(word);
    }

    // Is what is written in capitals a word or a name, and no acronym?
    [[nodiscard]] bool is_word(std::string_view folded, Classes c) const {
        constexpr Classes known = cls::common | cls::place | cls::first_name | cls::demonym |
                                  cls::title | cls::organisation_head | cls::place_head |
                                  cls::place_lead | cls::organisation_noun;
        constexpr std::size_t acronym = 4;  // letters
        const bool several = words_.size() > 1;
        const bool plain = (c & known) != 0 && folded.size() >= acronym;
        if (type_ == EntityType::person)
            return (shouted_ && several) || folded.size() >= acronym || (c & cls::first_name) != 0;
        if ((c & cls::organisation) != 0 && !plain) return false;
        if (type_ == EntityType::place) return plain || (shouted_ && folded.size() > acronym);
        if (!several) return plain && (c & cls::organisation_head) != 0;  // SENATE
        return plain || (shouted_ && folded.size() > acronym);
    }

    EntityType type_;
    std::vector<std::string_view> words_;
    bool shouted_ = false;
};

}  // namespace

std::string written_name(std::string_view text, EntityType type) {
    const std::string tidy = collapse_space(text);
    return Writer(tidy, type).run();
}

}  // namespace inquit
