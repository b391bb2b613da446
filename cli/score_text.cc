// Parts in a column of their own, the figures of a word behind it.
#include "cli/score_text.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "cli/numbers.h"

namespace inquit::cli {
namespace {

constexpr double digits = 10'000;  // four of them
constexpr unsigned widest = 9;     // of a printed part

// 1 in the headline, 2 in the lead, 3 below
std::string places_text(const std::array<std::uint32_t, 3>& places) {
    const auto& [headline, lead, text] = places;
    std::string out;
    const auto add = [&out](std::uint32_t times, std::string_view where) {
        if (times > 0)
            out += fmt::format("{}{} {}", out.empty() ? "" : ", ", grouped(times), where);
    };
    add(headline, "in the headline");
    add(lead, "in the lead");
    add(text, "below");
    return out;
}

// idf 4.40 × burst 1.10 × 1.68 for 3.25 times (1 in the headline) in 824 words …
std::string figures(const WordScore& word) {
    const auto places = word.places ? " (" + places_text(*word.places) + ')' : "";
    const auto factor =
        word.factor == 1 ? "" : fmt::format(" × {:.2f} as a word of grammar", word.factor);
    return fmt::format(
        "idf {:.2f} × burst {:.2f}{} × {:.2f} for {:.4g} times{} in {:.0f} words, {:.0f} on "
        "average; {} of {} have it",
        word.idf,
        word.burst,
        factor,
        word.saturation,
        word.frequency,
        places,
        word.length,
        word.average_length,
        grouped(word.having),
        grouped(word.documents));
}

std::string part_words(const ScorePart& part) {
    switch (part.kind) {
        case ScorePart::Kind::word:
            return one_line(part.part) + (part.word ? ": " + figures(*part.word) : "");
        case ScorePart::Kind::passage:
            return "in one passage: " + one_line(part.part);
        case ScorePart::Kind::neighbours:
            return "side by side: " + one_line(part.part);
        case ScorePart::Kind::recency:
            return "for being new";
    }
    return {};
}

}  // namespace

std::string score_text(double score,
                       const std::vector<ScorePart>& parts,
                       Margins margins,
                       const Style& style) {
    margins.first_indent = margins.indent;
    std::string out = wrap(style(Ink::faint, fmt::format("score {:.4f}", score)), margins);
    // Each is rounded so that the sum so far is: the last sum is the score.
    double sum = 0;
    long long printed = 0;
    for (const auto& part : parts) {
        sum += part.score;
        const long long next = std::llround(sum * digits);
        const auto number = fmt::format("{:.4f}", static_cast<double>(next - printed) / digits);
        printed = next;
        auto hanging = margins;
        hanging.indent += widest + 2;
        hanging.first_indent += widest - std::min(widest, static_cast<unsigned>(number.size()));
        out += wrap(style(Ink::faint, number + "  " + part_words(part)), hanging);
    }
    return out;
}

}  // namespace inquit::cli
