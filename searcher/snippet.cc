// Windows are chosen over hits, then widened to words and cut into pieces.
#include "searcher/snippet.h"

#include <algorithm>
#include <map>

#include "indexer/text/fold.h"
#include "indexer/text/utf8.h"

namespace inquit {
namespace {

constexpr std::uint32_t snippet_bytes = 200;
constexpr std::uint32_t lead_bytes = 60;  // shown before the first hit, if there is so much
constexpr std::string_view cut_mark = "\u2026";

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

// White space as one space, none if a space stands before. Pieces are joined again, so that one at an end is kept.
void append_spaced(std::string& out, std::string_view text, bool after_space) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = decode(text, at);
        const bool space = (next.value < 0x80 && is_space(static_cast<char>(next.value))) ||
                           next.value == 0xA0 || next.value == 0x202F;
        if (!space) {
            out.append(text, at, next.size);
        } else if (!after_space) {
            out += ' ';
        }
        after_space = space;
        at += next.size;
    }
}

// Calls `use` with each stretch of the window, in order, and whether it is a hit.
template <class Use>
void each_stretch(Span window, const std::vector<Hit>& hits, const Use& use) {
    std::uint32_t at = window.begin;
    for (const Hit& hit : hits) {
        const std::uint32_t begin = std::max(hit.span.begin, at);
        const std::uint32_t end = std::min(hit.span.end, window.end);
        if (end <= begin) continue;
        if (begin > at) use(Span{at, begin}, false);
        use(Span{begin, end}, true);
        at = end;
    }
    if (at < window.end) use(Span{at, window.end}, false);
}

// The pieces of one stretch of a text in one line.
std::vector<SnippetPiece> cut(std::string_view text, Span window, const std::vector<Hit>& hits) {
    std::vector<SnippetPiece> out;
    bool after_space = true;
    each_stretch(window, hits, [&](Span span, bool hit) {
        SnippetPiece piece{{}, hit};
        append_spaced(piece.text, slice(text, span), after_space);
        if (piece.text.empty()) return;
        after_space = piece.text.back() == ' ';
        out.push_back(std::move(piece));
    });
    return out;
}

bool in_parts(const std::vector<Part>& parts, std::uint32_t at) {
    const auto after =
        std::ranges::upper_bound(parts, at, {}, [](const Part& part) { return part.span.begin; });
    return after != parts.begin() && at < std::prev(after)->span.end;
}

// Hits in the running text, or all of them if none is there.
std::vector<Hit> in_running_text(const Article& article, const std::vector<Hit>& hits) {
    std::vector<Hit> out;
    for (const Hit& hit : hits) {
        if (!in_parts(article.parts, hit.span.begin)) out.push_back(hit);
    }
    return out.empty() ? hits : out;
}

// The stretch of hits that fits into a snippet and has most of the query's parts, then most hits; the first such.
Span best_stretch(const std::vector<Hit>& hits) {
    std::map<std::uint32_t, std::size_t> inside;  // hits by part of the query
    std::pair<std::size_t, std::size_t> most{0, 0};
    Span best;
    std::size_t first = 0;
    for (std::size_t last = 0; last < hits.size(); ++last) {
        ++inside[hits[last].part];
        while (first < last &&
               hits[last].span.end - hits[first].span.begin > snippet_bytes - lead_bytes) {
            const auto gone = inside.find(hits[first++].part);
            if (--gone->second == 0) inside.erase(gone);
        }
        const std::pair worth{inside.size(), last - first + 1};
        if (worth > most) {
            most = worth;
            best = {hits[first].span.begin, std::max(hits[first].span.end, hits[last].span.end)};
        }
    }
    return best;
}

// Where the running text begins: behind parts and white space.
std::uint32_t text_begin(const Article& article) {
    std::uint32_t at = 0;
    const auto size = static_cast<std::uint32_t>(article.body.size());
    while (at < size) {
        if (is_space(article.body[at])) {
            ++at;
            continue;
        }
        if (!in_parts(article.parts, at)) return at;
        const auto after = std::ranges::upper_bound(
            article.parts, at, {}, [](const Part& part) { return part.span.begin; });
        at = std::prev(after)->span.end;
    }
    return 0;
}

std::uint32_t back_to_boundary(std::string_view text, std::uint32_t at) {
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80)
        --at;
    return at;
}

// The beginning of a word at or after `from`, no farther than `to`.
std::uint32_t word_begin(std::string_view text, std::uint32_t from, std::uint32_t to) {
    if (from == 0) return 0;
    std::uint32_t at = from;
    while (at < to && !is_space(text[at - 1])) ++at;
    return at < to ? at : to;
}

// The end of a word at or before `from`, no nearer than `to`.
std::uint32_t word_end(std::string_view text, std::uint32_t from, std::uint32_t to) {
    if (from >= text.size()) return static_cast<std::uint32_t>(text.size());
    std::uint32_t at = from;
    while (at > to && !is_space(text[at])) --at;
    // A long run without spaces, as in scripts that have none, is cut between two characters.
    return at > to ? at : std::max(to, back_to_boundary(text, from));
}

// The window without parts (captions, credits) that stand before or behind the stretch.
Span without_parts(Span window, Span stretch, const std::vector<Part>& parts) {
    for (const Part& part : parts) {
        if (part.span.end <= stretch.begin) window.begin = std::max(window.begin, part.span.end);
        if (part.span.begin >= stretch.end) {
            window.end = std::min(window.end, part.span.begin);
            break;
        }
    }
    return window;
}

Span window_around(const Article& article, Span stretch) {
    const std::string_view body = article.body;
    const std::uint32_t lead = std::min(stretch.begin, lead_bytes);
    const std::uint32_t from = back_to_boundary(body, stretch.begin - lead);
    const std::uint32_t begin = word_begin(body, from, stretch.begin);
    const std::uint32_t wanted_end = std::max(begin + snippet_bytes, stretch.end);
    const Span window{begin, word_end(body, wanted_end, stretch.end)};
    return without_parts(window, stretch, article.parts);
}

bool only_space(std::string_view text) { return std::ranges::all_of(text, is_space); }

}  // namespace

std::vector<SnippetPiece> marked(std::string_view text, const std::vector<Hit>& hits) {
    std::vector<SnippetPiece> out;
    each_stretch(make_span(0, text.size()), hits, [&](Span span, bool hit) {
        out.push_back({std::string(slice(text, span)), hit});
    });
    return out;
}

std::vector<SnippetPiece> snippet(const Article& article, const std::vector<Hit>& hits) {
    const std::string_view body = article.body;
    if (body.empty()) return {};
    Span window;
    if (hits.empty()) {
        const std::uint32_t begin = text_begin(article);
        window = {begin, word_end(body, begin + snippet_bytes, begin)};
        window = without_parts(window, {begin, begin}, article.parts);
    } else {
        window = window_around(article, best_stretch(in_running_text(article, hits)));
    }
    std::vector<SnippetPiece> out = cut(body, window, hits);
    if (out.empty()) return out;
    const std::string mark(cut_mark);
    if (!hits.empty() && !only_space(body.substr(0, window.begin)))
        out.insert(out.begin(), {mark + ' ', false});
    if (!only_space(body.substr(window.end)))
        out.push_back({out.back().text.ends_with(' ') ? mark : ' ' + mark, false});
    return out;
}

}  // namespace inquit
