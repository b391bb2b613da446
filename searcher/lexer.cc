// The lexer: quote marks of every shape, operators in capitals, fields from the table.
#include "searcher/lexer.h"

#include <algorithm>

#include "indexer/text/utf8.h"
#include "searcher/field_names.h"
#include "searcher/index.h"
#include "searcher/operators.h"

namespace inquit {
namespace {

bool is_space(char32_t c) {
    return c <= 0x20 || c == 0x7F || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

// Double quote marks of any script. Any of them opens and any closes: people mix them, and „…“, »…« and «…»
// use the same marks both ways.
bool is_quote_mark(char32_t c) {
    return c == '"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0xFF02 ||
           (c >= 0x301D && c <= 0x301F);
}

bool ends_run(char32_t c) { return is_space(c) || is_quote_mark(c) || c == '(' || c == ')'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The name in front of a colon, if the run begins with letters and a colon.
std::string_view name_before_colon(std::string_view run) {
    const auto stop = std::ranges::find_if_not(run, is_letter);
    const auto size = static_cast<std::size_t>(stop - run.begin());
    return size > 0 && stop != run.end() && *stop == ':' ? run.substr(0, size) : std::string_view{};
}

}  // namespace

QueryToken Lexer::single(QueryTokenKind kind, std::size_t size) {
    QueryToken token;
    token.kind = kind;
    token.at = at_;
    token.text = query_.substr(at_, size);
    at_ += size;
    return token;
}

// True if there was any.
bool Lexer::skip_space() {
    const std::size_t before = at_;
    while (at_ < query_.size()) {
        const CodePoint next = decode(query_, at_);
        if (!is_space(next.value)) break;
        at_ += next.size;
    }
    return at_ > before;
}

// Something that a sign in front can belong to: - = and + alone are only punctuation.
bool Lexer::word_follows(std::size_t at) const {
    if (at >= query_.size()) return false;
    const CodePoint next = decode(query_, at);
    return !is_space(next.value) && next.value != ')' && next.value != '-';
}

QueryToken Lexer::next() {
    if (skip_space()) fresh_ = true;
    if (at_ >= query_.size()) {
        QueryToken end;
        end.at = query_.size();
        return end;
    }
    const CodePoint first = decode(query_, at_);
    if (first.value == '(' || first.value == ')') {
        fresh_ = true;
        bound_ = false;
        return single(first.value == '(' ? QueryTokenKind::open : QueryTokenKind::close, 1);
    }
    if (is_quote_mark(first.value)) return phrase(first.size);
    if ((fresh_ || bound_) && first.value == '=' && word_follows(at_ + 1)) {
        bound_ = true;
        return single(QueryTokenKind::exact, 1);
    }
    if (fresh_ && !bound_ && word_follows(at_ + 1)) {
        if (first.value == '-') return single(QueryTokenKind::op_not, 1);
        if (first.value == '+') {
            ++at_;  // every word must match anyway
            return next();
        }
    }
    return run();
}

QueryToken Lexer::phrase(std::size_t mark_size) {
    QueryToken token;
    token.kind = QueryTokenKind::phrase;
    token.at = at_;
    const std::size_t begin = at_ + mark_size;
    for (at_ = begin; at_ < query_.size();) {
        const CodePoint next = decode(query_, at_);
        if (is_quote_mark(next.value)) {
            token.text = query_.substr(begin, at_ - begin);
            at_ += next.size;
            fresh_ = true;
            bound_ = false;
            token.number = distance_after_phrase();
            return token;
        }
        at_ += next.size;
    }
    throw QueryError("this quote mark is not closed", token.at, "close it, or leave it out");
}

// The n of "a b"~n, or 0.
std::uint32_t Lexer::distance_after_phrase() {
    if (at_ >= query_.size() || query_[at_] != '~') return 0;
    const std::size_t begin = ++at_;
    while (at_ < query_.size() && !ends_run(decode(query_, at_).value)) {
        at_ += decode(query_, at_).size;
    }
    return number_in_query(query_.substr(begin, at_ - begin), begin, "a distance");
}

QueryToken Lexer::run() {
    const std::size_t begin = at_;
    std::size_t end = begin;
    while (end < query_.size()) {
        const CodePoint next = decode(query_, end);
        if (ends_run(next.value)) break;
        end += next.size;
    }
    const std::string_view text = query_.substr(begin, end - begin);
    QueryToken token;
    token.kind = QueryTokenKind::word;
    token.at = begin;
    token.text = text;
    if (!bound_) {
        const std::string_view name = name_before_colon(text);
        if (!name.empty()) {
            const bool value_follows = text.size() > name.size() + 1 || word_follows(end);
            if (const auto field = named_field(name, begin, value_follows)) {
                at_ = begin + name.size() + 1;
                bound_ = true;
                token.kind = QueryTokenKind::field;
                token.text = name;
                token.field = *field;
                return token;
            }
        }
        read_operator(token);
    }
    at_ = end;
    fresh_ = false;
    bound_ = false;
    return token;
}

}  // namespace inquit
