// The tokeniser: one pass over each block, no look-back beyond the token.
#include "indexer/analysis/tokens.h"

#include <algorithm>

#include "indexer/analysis/letters.h"
#include "indexer/text/sentences.h"
#include "indexer/text/utf8.h"

namespace inquit {
namespace {

constexpr std::uint32_t longest_word = 200;  // bytes; a longer run of letters is cut: it is no word

class Tokeniser {
  public:
    Tokeniser(Reading& reading, const Block& block) : reading_(reading), block_(block) {
        at_ = block.span.begin;
    }

    void run() {
        while (at_ < block_.span.end) {
            const CodePoint c = decode(reading_.body, at_);
            step(c, kind_of(c.value));
        }
    }

  private:
    [[nodiscard]] CharKind kind_at(std::uint32_t at) const {
        if (at >= block_.span.end) return CharKind::space;
        return kind_of(decode(reading_.body, at).value);
    }

    [[nodiscard]] bool is_wordy(std::uint32_t at) const {
        const CharKind kind = kind_at(at);
        return kind == CharKind::letter || kind == CharKind::digit;
    }

    void step(CodePoint c, CharKind kind) {
        switch (kind) {
            case CharKind::letter:
            case CharKind::digit:
                return word();
            case CharKind::space:
            case CharKind::newline:
                spaced_ = true;
                at_ += c.size;
                return;
            case CharKind::ignored:
                at_ += c.size;
                return;
            case CharKind::apostrophe:
            case CharKind::mark:
                return mark(c);
            case CharKind::hyphen:
                return hyphens(c);
            case CharKind::comma:
                return push(TokenKind::comma, c.size);
            case CharKind::stop:
                return push(TokenKind::stop, c.size);
            case CharKind::colon:
                return push(TokenKind::colon, c.size);
            case CharKind::semicolon:
                return push(TokenKind::semicolon, c.size);
            case CharKind::dash:
                return push(TokenKind::dash, c.size);
            case CharKind::open:
                return push(TokenKind::open, c.size);
            case CharKind::close:
                return push(TokenKind::close, c.size);
            case CharKind::other:
                return push(TokenKind::other, c.size);
        }
    }

    void push(TokenKind kind, std::uint32_t size) {
        Token token;
        token.span = {at_, at_ + size};
        token.kind = kind;
        token.spaced = spaced_;
        reading_.tokens.push_back(token);
        spaced_ = false;
        at_ += size;
    }

    // `` and '' are one mark each.
    void mark(CodePoint c) {
        const CodePoint next = decode(reading_.body, at_ + c.size);
        const bool pair = (c.value == '`' || c.value == '\'') && next.value == c.value &&
                          at_ + 2 <= block_.span.end;
        push(TokenKind::mark, pair ? 2 : c.size);
    }

    // A single hyphen between spaces and two or more anywhere are a dash.
    void hyphens(CodePoint c) {
        std::uint32_t end = at_ + c.size;
        while (end < block_.span.end && reading_.body[end] == '-') ++end;
        const bool many = end - at_ > c.size;
        const bool lonely = spaced_ && kind_at(end) == CharKind::space;
        push(many || lonely ? TokenKind::dash : TokenKind::other, end - at_);
    }

    // The end of the word that starts at at_: letters, digits, and what may stand between two of them.
    [[nodiscard]] std::uint32_t word_end() const {
        std::uint32_t end = at_;
        const std::uint32_t limit = std::min(block_.span.end, at_ + longest_word);
        while (end < limit) {
            const CodePoint c = decode(reading_.body, end);
            const CharKind kind = kind_of(c.value);
            if (kind == CharKind::letter || kind == CharKind::digit || kind == CharKind::ignored) {
                end += c.size;
                continue;
            }
            if (!joins(kind, c, end)) break;
            end += c.size;
        }
        return std::min(end, block_.span.end);
    }

    [[nodiscard]] bool joins(CharKind kind, CodePoint c, std::uint32_t at) const {
        const std::uint32_t next = at + c.size;
        if (at == at_ || !is_wordy(next)) return false;
        if (kind == CharKind::hyphen || c.value == '&') return true;
        if (kind == CharKind::apostrophe) return !is_possessive(next);
        const bool digits = kind_at(next) == CharKind::digit && reading_.body[at - 1] >= '0' &&
                            reading_.body[at - 1] <= '9';
        if (c.value == '.' || c.value == ',' || c.value == ':') return digits;
        return false;
    }

    // Is the s at `at`, after an apostrophe, a possessive or "is"?
    [[nodiscard]] bool is_possessive(std::uint32_t at) const {
        const char c = reading_.body[at];
        return (c == 's' || c == 'S') && !is_wordy(at + 1) && kind_at(at + 1) != CharKind::hyphen;
    }

    // J. and U.S. and F.B.I.: capitals each with a point. The end of the last point, or at_.
    [[nodiscard]] std::uint32_t initials_end() const {
        std::uint32_t end = at_;
        while (end < block_.span.end) {
            const CodePoint c = decode(reading_.body, end);
            if (!is_capital(c.value)) break;
            const std::uint32_t point = end + c.size;
            if (point >= block_.span.end || reading_.body[point] != '.') break;
            end = point + 1;
            if (end - at_ >= 32) break;
        }
        // "No. I" and "U.S.A": a last letter without a point belongs to it if nothing follows.
        return is_wordy(end) ? at_ : end;
    }

    void word() {
        if (const std::uint32_t end = initials_end(); end > at_) return initials(end);
        const std::uint32_t end = word_end();
        const bool number = kind_at(at_) == CharKind::digit;
        add_word(end, number ? TokenKind::number : TokenKind::word);
        Token& token = reading_.tokens.back();
        point_of_abbreviation(token);
        possessive();
    }

    void initials(std::uint32_t end) {
        std::string& letters = letters_;
        letters.clear();
        for (std::uint32_t at = at_; at < end; ++at) {
            if (reading_.body[at] != '.') letters += reading_.body[at];
        }
        Token token;
        token.span = {at_, end};
        token.kind = TokenKind::word;
        token.shape = Shape::initials;
        token.spaced = spaced_;
        token.word = reading_.words.intern(letters);
        reading_.tokens.push_back(token);
        spaced_ = false;
        at_ = end;
        possessive();
    }

    void add_word(std::uint32_t end, TokenKind kind) {
        Token token;
        token.span = {at_, end};
        token.kind = kind;
        token.spaced = spaced_;
        token.word = reading_.words.intern(slice(reading_.body, token.span));
        if (kind == TokenKind::word) token.shape = shape(token.span);
        reading_.tokens.push_back(token);
        spaced_ = false;
        at_ = end;
    }

    [[nodiscard]] Shape shape(Span span) const {
        const CodePoint first = decode(reading_.body, span.begin);
        bool small = false;
        unsigned capitals = 0;
        for (std::uint32_t at = span.begin; at < span.end;) {
            const CodePoint c = decode(reading_.body, at);
            if (is_capital(c.value)) {
                ++capitals;
            } else if (kind_of(c.value) == CharKind::letter) {
                small = true;
            }
            at += c.size;
        }
        if (is_capital(first.value)) return small || capitals < 2 ? Shape::capital : Shape::caps;
        // al-Sisi, eBay, d'Estaing: a capital inside makes a name.
        return capitals > 0 ? Shape::capital : Shape::small;
    }

    void point_of_abbreviation(Token& token) {
        if (at_ >= block_.span.end || reading_.body[at_] != '.') return;
        if (token.shape == Shape::small || !reading_.is(token, cls::abbreviation)) return;
        if (decode(reading_.body, at_ + 1).value == '.') return;
        ++token.span.end;
        ++at_;
    }

    void possessive() {
        if (at_ >= block_.span.end) return;
        const CodePoint c = decode(reading_.body, at_);
        if (kind_of(c.value) != CharKind::apostrophe) return;
        const std::uint32_t next = at_ + c.size;
        if (next < block_.span.end && is_possessive(next)) push(TokenKind::possessive, c.size + 1);
    }

    Reading& reading_;
    const Block& block_;
    std::uint32_t at_ = 0;
    bool spaced_ = true;
    std::string letters_;
};

void mark_sentences(Reading& reading, const Block& block) {
    auto token = reading.tokens.begin() + block.first;
    const auto end = reading.tokens.begin() + block.last;
    for (const Span sentence : sentences(reading.body, block.span, reading.language)) {
        token = std::lower_bound(token, end, sentence.begin, [](const Token& t, std::uint32_t at) {
            return t.span.begin < at;
        });
        if (token != end) token->sentence = true;
    }
}

// A capital says something where neither a sentence nor a quotation nor a line begins.
void count_capitals(Reading& reading, const Block& block) {
    bool free = false;
    for (std::uint32_t i = block.first; i < block.last; ++i) {
        const Token& token = reading.tokens[i];
        if (token.sentence) free = false;
        if (token.kind == TokenKind::word) {
            WordInfo& word = reading.words[token.word];
            if (token.shape == Shape::small) {
                ++word.small;
            } else if (free && token.shape == Shape::capital) {
                ++word.capital;
            }
        }
        free = token.kind != TokenKind::mark && token.kind != TokenKind::colon &&
               token.kind != TokenKind::dash && token.kind != TokenKind::stop;
    }
}

}  // namespace

void tokenise(Reading& reading) {
    reading.tokens.clear();
    reading.tokens.reserve(reading.body.size() / 5 + 16);
    for (Block& block : reading.blocks) {
        block.first = static_cast<std::uint32_t>(reading.tokens.size());
        Tokeniser(reading, block).run();
        block.last = static_cast<std::uint32_t>(reading.tokens.size());
        mark_sentences(reading, block);
        count_capitals(reading, block);
    }
}

}  // namespace inquit
