// Numbers and negations are looked at between each two words that both wordings have.
#include "indexer/wording/contradiction.h"

#include <algorithm>
#include <span>

namespace inquit {
namespace {

using Words = std::span<const WordingWord>;

constexpr std::size_t at_an_end = 3;  // words that can belong to the stretch they stand beside

std::size_t count(Words words, WordingKind kind) {
    return static_cast<std::size_t>(std::ranges::count(words, kind, &WordingWord::kind));
}

bool other_number(Words a, Words b) {
    const auto in_both = [&](const WordingWord& number) {
        return number.kind == WordingKind::number &&
               std::ranges::find(b, number.stem, &WordingWord::stem) != b.end();
    };
    return count(a, WordingKind::number) > 0 && count(b, WordingKind::number) > 0 &&
           std::ranges::none_of(a, in_both);
}

// Words of both before or behind the stretch.
struct End {
    Words a, b;
};

// What stands beside a stretch and belongs to it: nothing if one wording is only a part of a sentence there.
End before(const Wording& a, const Wording& b, const Matched& first) {
    const bool cut = (first.a == 0 && !a.sentence) || (first.b == 0 && !b.sentence);
    if (cut) return {};
    const auto words = [](const Wording& wording, std::size_t at) {
        const std::size_t begin = at > at_an_end ? at - at_an_end : 0;
        return Words(wording.words).subspan(begin, at - begin);
    };
    return {words(a, first.a), words(b, first.b)};
}

End behind(const Wording& a, const Wording& b, const Matched& last) {
    const auto words = [](const Wording& wording, std::size_t at) {
        return Words(wording.words)
            .subspan(at + 1)
            .first(std::min(at_an_end, wording.words.size() - at - 1));
    };
    const End out{words(a, last.a), words(b, last.b)};
    // A number or a "not" that only one of them goes on with is no contradiction.
    return out.a.empty() || out.b.empty() ? End{} : out;
}

Words between(const Wording& wording, std::size_t from, std::size_t to) {
    return Words(wording.words).subspan(from + 1, to - from - 1);
}

}  // namespace

bool contradict(const Wording& a, const Wording& b, const Stretch& stretch) {
    if (stretch.words.empty()) return false;
    std::size_t denials_a = 0;
    std::size_t denials_b = 0;
    const auto look = [&](Words in_a, Words in_b) {
        denials_a += count(in_a, WordingKind::negation);
        denials_b += count(in_b, WordingKind::negation);
        return other_number(in_a, in_b);
    };
    const End first = before(a, b, stretch.words.front());
    const End last = behind(a, b, stretch.words.back());
    if (look(first.a, first.b) || look(last.a, last.b)) return true;
    for (std::size_t i = 1; i < stretch.words.size(); ++i) {
        const Matched& from = stretch.words[i - 1];
        const Matched& to = stretch.words[i];
        if (look(between(a, from.a, to.a), between(b, from.b, to.b))) return true;
    }
    // No rule can hold, and not one rule can: as many, if not in the same places.
    return denials_a % 2 != denials_b % 2;
}

}  // namespace inquit
