// Words as numbers, their longest common subsequence, and the stretches between what they share.
#include "indexer/wording/differences.h"

#include <string>
#include <unordered_map>
#include <utility>

#include "indexer/text/words.h"
#include "indexer/wording/subsequence.h"

namespace inquit {
namespace {

constexpr std::size_t most_words = 10'000;

// Folded words as numbers, the same in both texts.
using Numbers = std::unordered_map<std::string, std::uint32_t>;

struct Text {
    std::vector<std::uint32_t> words;
    std::vector<std::uint32_t>
        begins;  // of each word with what stands before it, and the end of the text
};

Text read(std::string_view text, Numbers& numbers) {
    Text out;
    WordReader reader(text);
    for (Word word; out.words.size() < most_words && reader.next(word);) {
        const auto next = static_cast<std::uint32_t>(numbers.size());
        out.words.push_back(numbers.emplace(std::string(word.folded), next).first->second);
        out.begins.push_back(out.begins.empty() ? 0 : word.span.begin);
    }
    // Marks behind the last word go with it; a text of marks alone is all behind the words.
    Word word;
    const std::size_t end = reader.next(word) ? word.span.begin : text.size();
    out.begins.push_back(out.words.empty() ? 0 : static_cast<std::uint32_t>(end));
    return out;
}

class Pieces {
  public:
    Pieces(const Text& a, const Text& b) : a_(a), b_(b) {}

    // The words up to these places, behind those before, are on this side.
    void add(Side side, std::size_t a, std::size_t b) {
        const Span in_a{a_.begins[at_a_], a_.begins[a]};
        const Span in_b{b_.begins[at_b_], b_.begins[b]};
        at_a_ = a;
        at_b_ = b;
        if (!in_a.empty() || !in_b.empty()) add(side, in_a, in_b);
    }

    // Both, up to places that do not match.
    void add_different(std::size_t a, std::size_t b) {
        add(Side::a, a, at_b_);
        add(Side::b, at_a_, b);
    }

    // What stands behind the words that were compared.
    void add_rest(std::string_view a, std::string_view b) {
        const Span rest_a = make_span(a_.begins.back(), a.size());
        const Span rest_b = make_span(b_.begins.back(), b.size());
        const bool same = slice(a, rest_a) == slice(b, rest_b);
        if (same && rest_a.empty()) return;
        if (same) return add(Side::same, rest_a, rest_b);
        const Span nothing{rest_b.begin, rest_b.begin};
        if (!rest_a.empty()) add(Side::a, rest_a, nothing);
        if (!rest_b.empty()) add(Side::b, {rest_a.end, rest_a.end}, rest_b);
    }

    std::vector<Piece> take() { return std::move(pieces_); }

  private:
    void add(Side side, Span a, Span b) {
        if (!pieces_.empty() && pieces_.back().side == side) {
            pieces_.back().a.end = a.end;
            pieces_.back().b.end = b.end;
        } else {
            pieces_.push_back({side, a, b});
        }
    }

    const Text& a_;
    const Text& b_;
    std::size_t at_a_ = 0, at_b_ = 0;
    std::vector<Piece> pieces_;
};

}  // namespace

std::string_view name(Side side) {
    switch (side) {
        case Side::same:
            return "same";
        case Side::a:
            return "a";
        case Side::b:
            return "b";
    }
    return "";
}

std::vector<Piece> differences(std::string_view a, std::string_view b) {
    Numbers numbers;
    const Text in_a = read(a, numbers);
    const Text in_b = read(b, numbers);
    Pieces pieces(in_a, in_b);
    for (const auto& [i, k] : common_subsequence(in_a.words, in_b.words)) {
        pieces.add_different(i, k);
        pieces.add(Side::same, i + 1, k + 1);
    }
    pieces.add_different(in_a.words.size(), in_b.words.size());
    pieces.add_rest(a, b);
    return pieces.take();
}

double share_in_order(std::string_view part, std::string_view whole) {
    Numbers numbers;
    const Text in_part = read(part, numbers);
    if (in_part.words.empty()) return 0;
    const Text in_whole = read(whole, numbers);
    return static_cast<double>(common_subsequence(in_part.words, in_whole.words).size()) /
           static_cast<double>(in_part.words.size());
}

}  // namespace inquit
