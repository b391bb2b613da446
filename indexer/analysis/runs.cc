// Collects capitalised runs.
#include "indexer/analysis/runs.h"

namespace inquit {
namespace {

constexpr std::uint32_t longest_run = 16;  // words; more capitals in a row are no name

bool has_capital(const Token& token) {
    return token.kind == TokenKind::word && token.shape != Shape::small;
}

class Collector {
  public:
    Collector(const Reading& reading, std::vector<Run>& out) : reading_(reading), out_(out) {}

    void block(std::uint32_t number) {
        const Block& block = reading_.blocks[number];
        for (std::uint32_t i = block.first; i < block.last;) {
            if (!may_name(reading_, reading_.tokens[i]) || may_not_begin(block, i)) {
                ++i;
                continue;
            }
            const std::uint32_t end = run_end(i, block.last);
            out_.push_back({i, end, number, is_free(block, i)});
            i = end;
        }
    }

  private:
    [[nodiscard]] const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }

    // The Q of a question in a transcript, and a Jr. or III apart from its name
    [[nodiscard]] bool may_not_begin(const Block& block, std::uint32_t i) const {
        if (i == block.first && is_question_label(reading_, block)) return true;
        return reading_.is(token(i), cls::suffix) && !reading_.is(token(i), cls::place) &&
               token(i).shape != Shape::initials;
    }

    [[nodiscard]] bool is_free(const Block& block, std::uint32_t i) const {
        if (block.zone == Zone::heading || i == block.first || token(i).sentence) return false;
        const TokenKind before = token(i - 1).kind;
        return before != TokenKind::mark && before != TokenKind::colon &&
               before != TokenKind::stop && before != TokenKind::dash;
    }

    // May the run go on to the capital at `next`?
    [[nodiscard]] bool follows(std::uint32_t next, std::uint32_t limit) const {
        if (next >= limit || token(next).sentence || !has_capital(token(next))) return false;
        if (may_name(reading_, token(next))) return true;
        // General Than Shwe, Mr. So: a function word with a capital after a title
        return token(next).shape == Shape::capital && next > 0 &&
               reading_.is(token(next - 1), cls::title | cls::honorific) && next + 1 < limit &&
               has_capital(token(next + 1)) && reading_.is(token(next), cls::function_word);
    }

    [[nodiscard]] std::uint32_t run_end(std::uint32_t begin, std::uint32_t limit) const {
        std::uint32_t end = begin + 1;
        Classes seen = reading_.classes(token(begin));
        while (end < limit && end - begin < longest_run && !token(end).sentence) {
            const std::uint32_t next = step(begin, end, limit, seen);
            if (next == end) break;
            for (std::uint32_t i = end; i < next; ++i) seen |= reading_.classes(token(i));
            end = next;
        }
        return end;
    }

    // The end of the run with one capital more, or `end`.
    [[nodiscard]] std::uint32_t step(std::uint32_t begin,
                                     std::uint32_t end,
                                     std::uint32_t limit,
                                     Classes seen) const {
        if (follows(end, limit)) return end + 1;
        if (const std::uint32_t past = past_nickname(end, limit); past > end) return past;
        const Token& link = token(end);
        // Bertil Quarles, Jr.
        if (link.kind == TokenKind::comma && end - begin > 1 && end + 1 < limit &&
            is_generation(token(end + 1)))
            return end + 2;
        // the Fishers’ Union: a plural possessive inside an organisation
        if (link.kind == TokenKind::possessive && link.span.size() != 2 &&
            follows(end + 1, limit) && reading_.is(token(end + 1), cls::organisation_head))
            return end + 2;
        if (link.kind != TokenKind::word || link.shape != Shape::small) return end;
        if (reading_.is(link, cls::particle)) return over_particles(end, limit);
        return over_link(begin, end, limit, seen);
    }

    [[nodiscard]] bool is_generation(const Token& word) const {
        const std::string_view folded = reading_.folded(word);
        return has_capital(word) && (folded == "jr" || folded == "sr");
    }

    // Wilhelmina “Billie” Tarn
    [[nodiscard]] std::uint32_t past_nickname(std::uint32_t end, std::uint32_t limit) const {
        if (end + 3 >= limit || token(end).kind != TokenKind::mark || token(end).quote >= 0)
            return end;
        std::uint32_t close = end + 2;
        while (close < limit && close < end + 4 && token(close).kind != TokenKind::mark) ++close;
        if (close >= limit || token(close).kind != TokenKind::mark) return end;
        return follows(close + 1, limit) ? close + 2 : end;
    }

    // Ursula von der Leyen
    [[nodiscard]] std::uint32_t over_particles(std::uint32_t end, std::uint32_t limit) const {
        std::uint32_t next = end;
        while (next < limit && next < end + 3 && token(next).shape == Shape::small &&
               reading_.is(token(next), cls::particle))
            ++next;
        return follows(next, limit) ? next + 1 : end;
    }

    // Ministry of Foreign Affairs, Bank for International Settlements, Department of Health and Human Services,
    // Footplate and Signal Union
    [[nodiscard]] std::uint32_t over_link(std::uint32_t begin,
                                          std::uint32_t end,
                                          std::uint32_t limit,
                                          Classes seen) const {
        const std::string_view word = reading_.folded(token(end));
        if (word == "of" || word == "for") {
            std::uint32_t next = end + 1;
            constexpr Classes heads =
                cls::organisation_head | cls::place_head | cls::place_lead | cls::title;
            if (!reading_.is(token(end - 1), heads)) return end;
            if (next < limit && reading_.folded(token(next)) == "the") ++next;
            if (!follows(next, limit)) return end;
            // "the Line Party of Halvar Brekk": a party of somebody ends before the name
            if (next + 1 < limit && reading_.is(token(end - 1), cls::organisation_head) &&
                reading_.is(token(next), cls::first_name) &&
                !reading_.is(token(next), cls::place | cls::common) && follows(next + 1, limit))
                return end;
            const Classes known_next = word == "of" ? cls::place | cls::common : cls::common;
            const bool known = reading_.is(token(next), known_next);
            return known || is_plain(begin, end) ? next + 1 : end;
        }
        if (word != "and" || !follows(end + 1, limit)) return end;
        const bool ministry =
            (seen & (cls::organisation_head | cls::title)) != 0 && (seen & cls::preposition) != 0;
        // "the Ministry of Defence and Brekk said" stays apart: what is joined must be words, not names
        constexpr Classes people = cls::title | cls::honorific | cls::person_noun;
        if (ministry && reading_.is(token(end + 1), cls::common) &&
            !reading_.is(token(end + 1), people))
            return end + 2;
        return joins_union(begin, end, limit) ? end + 2 : end;
    }

    // Only words that are no name's: "Harbour Party" may have an "of", "Marr Line" not.
    [[nodiscard]] bool is_plain(std::uint32_t begin, std::uint32_t end) const {
        for (std::uint32_t i = begin; i + 1 < end; ++i) {
            if (!reading_.is(token(i),
                             cls::common | cls::demonym | cls::organisation_head | cls::title |
                                 cls::honorific) &&
                token(i).shape != Shape::small)
                return false;
        }
        return true;
    }

    // the Footplate and Signal Union: one word, and words that end in a body's
    [[nodiscard]] bool joins_union(std::uint32_t begin,
                                   std::uint32_t end,
                                   std::uint32_t limit) const {
        if (end != begin + 1 || begin == 0 || reading_.folded(token(begin - 1)) != "the")
            return false;
        std::uint32_t last = end + 1;
        while (follows(last + 1, limit) && last < end + 4) ++last;
        return last > end + 1 && reading_.is(token(last), cls::organisation_head);
    }

    const Reading& reading_;
    std::vector<Run>& out_;
};

// I've, we'll, there's, don't
bool is_contraction(std::string_view word) {
    const std::size_t mark = word.find('\'');
    if (mark == std::string_view::npos) return false;
    if (word.ends_with("n't")) return true;
    const std::string_view tail = word.substr(mark + 1);
    if (tail != "ve" && tail != "m" && tail != "ll" && tail != "d" && tail != "re" && tail != "s")
        return false;
    constexpr Classes stems = cls::function_word | cls::adverb;
    return (Lexicon::english().classes(word.substr(0, mark)) & stems) != 0;
}

}  // namespace

bool is_question_label(const Reading& reading, const Block& block) {
    if (block.first + 1 >= block.last) return false;
    const Token& label = reading.tokens[block.first];
    const Token& next = reading.tokens[block.first + 1];
    return reading.text(label) == "Q" &&
           (next.kind == TokenKind::colon || (next.spaced && next.kind != TokenKind::other));
}

bool may_name(const Reading& reading, const Token& token) {
    if (!has_capital(token)) return false;
    const Classes classes = reading.classes(token);
    const std::string_view word = reading.folded(token);
    if (token.shape == Shape::initials) return word != "pm" && word != "am";  // 11:35 A.M.
    if (is_contraction(word)) return false;
    if (token.shape == Shape::caps && word == "est") return false;
    // Sec. 2 of a law; the SEC is a body
    if (word == "sec" && token.shape == Shape::capital) return false;
    // "US" in capitals is the country, "us" never.
    if (token.shape == Shape::caps && (word == "us" || word == "who")) return true;
    if ((classes & cls::calendar) != 0)
        return word == "jan" || word == "may" || word == "april" || word == "august" ||
               word == "june";
    if ((classes & cls::function_word) != 0) return word == "will" || word == "under-secretary";
    if ((classes & cls::common) == 0)
        return (classes & cls::adverb) == 0 || (classes & (cls::first_name | cls::place)) != 0;
    // "Lee Says", "Lee Told": in a headline a verb has a capital, too.
    const bool verb =
        (classes & cls::cue) != 0 && (classes & (cls::first_name | cls::nounish)) == 0 &&
        (word.ends_with('s') || word.ends_with("ed") || word == "said" || word == "told");
    return !verb && (classes & cls::adverb) == 0;
}

std::vector<Run> find_runs(const Reading& reading) {
    std::vector<Run> out;
    Collector collector(reading, out);
    for (std::uint32_t i = 0; i < reading.blocks.size(); ++i) {
        if (reading.blocks[i].zone != Zone::silent) collector.block(i);
    }
    return out;
}

}  // namespace inquit
