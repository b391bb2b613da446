// Templates of features. A key is a template's number mixed with what it saw; numbers are never given twice.
#include "indexer/analysis/tagger/features.h"

#include <algorithm>
#include <bit>
#include <string_view>

namespace inquit::tagger {
namespace {

constexpr std::uint64_t mix(std::uint64_t x) {
    x ^= x >> 32U;
    x *= 0xD6E8FEB86659FD93ULL;
    return x ^ (x >> 32U);
}

constexpr std::uint64_t key(std::uint64_t id, std::uint64_t a) {
    return mix((id + 1) * 0x9E3779B97F4A7C15ULL + a * 0xC2B2AE3D27D4EB4FULL);
}

constexpr std::uint64_t key(std::uint64_t id, std::uint64_t a, std::uint64_t b) {
    return mix(key(id, a) + b * 0x165667B19E3779F9ULL);
}

constexpr std::uint64_t key(std::uint64_t id, std::uint64_t a, std::uint64_t b, std::uint64_t c) {
    return mix(key(id, a, b) + c * 0x27D4EB2F165667C5ULL);
}

constexpr std::uint64_t edge = 0xED6E;      // no token
constexpr std::uint64_t unworded = 0xED70;  // … and above: tokens that are no words, by kind

constexpr std::uint64_t bucket(unsigned n) { return n < 3 ? n : n < 6 ? 3 : 4; }

// How much of the whole: 0 there is none, 1 nothing, 5 all
constexpr std::uint64_t share(unsigned part, unsigned whole) {
    if (whole == 0) return 0;
    if (part == 0) return 1;
    if (part == whole) return 5;
    return part * 3 < whole ? 2 : part * 3 < whole * 2 ? 3 : 4;
}

// The classes that tell names from words, in few bits.
std::uint64_t summary(Classes c) {
    constexpr auto groups = std::to_array<Classes>({cls::place,
                                                    cls::organisation,
                                                    cls::demonym,
                                                    cls::common,
                                                    cls::first_male,
                                                    cls::first_female,
                                                    cls::title | cls::honorific,
                                                    cls::organisation_head | cls::organisation_lead,
                                                    cls::place_head | cls::place_lead,
                                                    cls::function_word,
                                                    cls::particle,
                                                    cls::calendar,
                                                    cls::cue,
                                                    cls::role | cls::person_noun});
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if ((c & groups[i]) != 0) out |= std::uint64_t{1} << i;
    }
    return out;
}

// Letters of a word as kinds, rows of one kind as one: Xx, X.X., x-X, Xd
std::uint64_t pattern(std::string_view text) {
    constexpr std::size_t most = 40;
    std::uint64_t out = 1;
    unsigned last = 0;
    for (const char c : text.substr(0, most)) {
        const auto u = static_cast<unsigned char>(c);
        const unsigned kind = u >= 'A' && u <= 'Z'   ? 1
                              : u >= 'a' && u <= 'z' ? 2
                              : u >= '0' && u <= '9' ? 3
                              : u >= 0x80            ? 2
                                                     : 4U + u;
        if (kind == last && kind < 4) continue;
        out = out * 131 + kind;
        last = kind;
    }
    return out;
}

std::uint64_t hash(std::string_view text) {
    std::uint64_t h = text.size();
    for (const char c : text) h = h * 0x100000001B3ULL + static_cast<unsigned char>(c);
    return h;
}

std::string_view ending(std::string_view word, std::size_t size) {
    return word.substr(word.size() - std::min(size, word.size()));
}

bool is_worded(const Token& token) {
    return token.kind == TokenKind::word || token.kind == TokenKind::number;
}

std::uint64_t shape_code(const Token& token) {
    if (token.kind == TokenKind::word) return static_cast<std::uint64_t>(token.shape);
    return 4 + static_cast<std::uint64_t>(token.kind);
}

std::uint64_t small_share(const WordInfo& word) {
    return share(word.small, word.small + word.capital);
}

}  // namespace

Features::View Features::view(std::uint32_t at) const {
    const Token& token = reading_.tokens[at];
    const bool worded = is_worded(token);
    const WordInfo* const word = worded ? &reading_.words[token.word] : nullptr;
    View view;
    view.token = &token;
    view.word = worded ? word->hash : unworded + static_cast<std::uint64_t>(token.kind);
    view.shape = shape_code(token);
    view.summary = (worded ? summary(word->classes) : 0) * 32 + view.shape;
    view.rule = profile_.rule(at);
    view.phrase = profile_.phrase(at);
    return view;
}

void Features::look_at(const Stretch& stretch) {
    constexpr View nothing{nullptr, edge, 30, edge, edge, edge};
    stretch_ = stretch;
    const Block& block = reading_.blocks[stretch.block];
    const std::uint32_t size = stretch.last - stretch.first;
    window_.assign(size + 2 * reach, nothing);
    for (std::uint32_t i = 0; i < size; ++i) window_[i + reach] = view(stretch.first + i);
    for (std::uint32_t i = 1; i <= reach; ++i) {
        const std::uint32_t inner = stretch.first - i + 1;
        if (inner == block.first || reading_.tokens[inner].sentence) break;
        window_[reach - i] = view(stretch.first - i);
    }
    for (std::uint32_t i = 0; i < reach; ++i) {
        const std::uint32_t outer = stretch.last + i;
        if (outer == block.last || reading_.tokens[outer].sentence) break;
        window_[reach + size + i] = view(outer);
    }
}

void Features::of_edge(std::size_t place, Keys& keys) { keys.add(key(place, edge)); }

void Features::of_word(const Token& token, std::size_t place, Keys& keys) const {
    if (!is_worded(token))
        return keys.add(key(place, unworded + static_cast<std::uint64_t>(token.kind)));
    const WordInfo& word = reading_.words[token.word];
    const std::uint64_t shape = shape_code(token);
    keys.add(key(place, word.hash));
    keys.add(key(5 + place, summary(word.classes), shape));
    if (place != reach) return;
    keys.add(key(10, hash(ending(word.folded, 3)), shape));
    constexpr Classes looked_at = (Classes{1} << 50U) - 1;
    for (Classes rest = word.classes & looked_at; rest != 0; rest &= rest - 1)
        keys.add(key(11, static_cast<std::uint64_t>(std::countr_zero(rest))));
    letters(token, keys);
    if (has_capital(token)) usage(token, keys);
}

// The beginning and the end of the word, and how it is written.
void Features::letters(const Token& token, Keys& keys) const {
    const std::string_view text = reading_.words[token.word].folded;
    for (const std::size_t k : {std::size_t{2}, std::size_t{4}}) {
        keys.add(key(12 + k, hash(text.substr(0, k))));
        keys.add(key(16 + k, hash(ending(text, k))));
    }
    keys.add(key(21, pattern(reading_.text(token))));
    keys.add(key(22, std::min<std::size_t>(text.size(), 10), shape_code(token)));
}

void Features::usage(const Token& token, Keys& keys) const {
    const Usage& u = profile_.usage(token.word);
    const WordInfo& word = reading_.words[token.word];
    keys.add(key(40, small_share(word), bucket(word.capital)));
    keys.add(key(42, bucket(u.titled) * 8 + bucket(u.speaks), bucket(u.inside), bucket(u.owns)));
    keys.add(key(44, share(u.inside, u.capital), share(u.speaks, u.capital)));
    keys.add(key(46, bucket(u.ruled[0]), bucket(u.ruled[1]), bucket(u.ruled[2])));
    keys.add(key(47, bucket(u.ruled_last[0]), bucket(u.ruled_last[1]), bucket(u.ruled_last[2])));
    const Evidence& e = profile_.evidence(token.word);
    keys.add(key(52, bucket(e.person), bucket(e.place), bucket(e.organisation)));
    keys.add(key(53, bucket(e.place), e.adjective ? 1 : 0));
    keys.add(key(54, share(e.articled, e.articled + e.bare), bucket(e.person)));
}

std::uint64_t Features::usage_code(const Token& token) const {
    if (!has_capital(token)) return 99;
    const Usage& u = profile_.usage(token.word);
    return small_share(reading_.words[token.word]) * 8 + bucket(u.last) +
           64 * bucket(u.titled + u.speaks) + 512 * bucket(u.inside);
}

void Features::of_token(std::uint32_t position, Keys& keys) const {
    const View& l2 = window_[position];
    const View& l1 = window_[position + 1];
    const View& at = window_[position + 2];
    const View& r1 = window_[position + 3];
    const View& r2 = window_[position + 4];
    keys.add(key(100, 1));
    keys.add(key(102, l1.word, at.shape));
    keys.add(key(103, r1.word, at.shape));
    keys.add(key(104, l1.word, at.word));
    keys.add(key(105, at.word, r1.word));
    keys.add(key(108, l1.summary, at.summary));
    keys.add(key(109, at.summary, r1.summary));

    keys.add(key(121, l1.rule, at.rule, r1.rule));
    keys.add(key(120, l2.rule, l1.rule, at.rule));
    keys.add(key(128, at.rule, r1.rule, r2.rule));
    keys.add(key(122, at.rule, at.word));
    keys.add(key(123, at.rule, l1.word));
    keys.add(key(124, at.rule, r1.word));
    keys.add(key(125, at.rule, at.summary));
    keys.add(key(126, at.rule, usage_code(*at.token)));
    keys.add(key(127, at.rule, hash(ending(reading_.folded(*at.token), 3))));

    keys.add(key(130, at.phrase, at.shape));
    keys.add(key(131, l1.phrase, at.phrase, r1.phrase));
    of_row(position, keys);
    of_start(position, keys);
}

// The row of capitals it stands in: its place there, and the words at and beyond both ends.
void Features::of_row(std::uint32_t position, Keys& keys) const {
    const auto capital = [&](std::uint32_t p) { return has_capital(*window_[p + reach].token); };
    const std::uint32_t size = stretch_.last - stretch_.first;
    std::uint32_t first = position;
    while (first > 0 && capital(first - 1)) --first;
    std::uint32_t last = position;
    while (last + 1 < size && capital(last + 1)) ++last;
    const std::uint64_t place =
        std::min(position - first, 4U) * 8 + std::min(last - position + 1, 4U);
    const View& begin = window_[first + reach];
    const View& end = window_[last + reach];
    const View& before = window_[first + reach - 1];
    const View& after = window_[last + reach + 1];
    keys.add(key(140, place, window_[position + reach].shape));
    keys.add(key(141, place, end.word));
    keys.add(key(142, place, begin.word));
    keys.add(key(143, after.word, place));
    keys.add(key(144, before.word, place));
    keys.add(key(145, begin.summary, end.summary, place));
    keys.add(key(146, before.summary, after.summary, place));
    keys.add(key(147, after.summary, place));
    keys.add(key(148, before.summary, place));
}

// Does a sentence or a heading ask for its capital?
void Features::of_start(std::uint32_t position, Keys& keys) const {
    const View& at = window_[position + reach];
    const Token& token = *at.token;
    const auto zone = static_cast<std::uint64_t>(reading_.blocks[stretch_.block].zone);
    const std::uint64_t begins = token.sentence                                   ? 1
                                 : window_[position + reach - 1].token == nullptr ? 2
                                                                                  : 0;
    const std::uint64_t small =
        token.kind == TokenKind::word ? small_share(reading_.words[token.word]) : 9;
    keys.add(key(150, begins, at.shape, small));
    keys.add(key(151, begins, at.summary));
    keys.add(key(152, zone, at.shape, begins));
    keys.add(key(153, token.quote >= 0 ? 1 : 0, at.shape));
    keys.add(key(154, zone, at.rule));
    keys.add(key(155, usage_code(token), begins));
}

}  // namespace inquit::tagger
