// Counts the paragraphs that begin with a label, and takes those that come again as turns.
#include "indexer/analysis/transcripts.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "indexer/analysis/runs.h"

namespace inquit {
namespace {

constexpr std::uint32_t longest_label = 5;  // words before the colon
constexpr std::size_t fewest_turns = 4;     // of a transcript whose labels are not in capitals

struct Turn {
    std::uint32_t block = 0;
    std::uint32_t first = 0;    // the token that the words begin at
    std::uint32_t speaker = 0;  // the last word of the label
    TurnLabel label{};
    bool small = false;  // "Halvar Brekk:", not in capitals
};

// Q: · A: · Q. · A. · "Q   Will it rain?"
bool read_question(const Reading& reading, const Block& block, Turn& turn) {
    const std::string_view text = reading.text(reading.tokens[block.first]);
    const bool pointed = text == "Q." || text == "A.";
    if (!pointed && text != "Q" && text != "A") return false;
    turn.first = block.first + 1;
    if (!pointed && turn.first < block.last) {
        const Token& next = reading.tokens[turn.first];
        const bool marked = next.kind == TokenKind::colon || reading.text(next) == ".";
        if (!marked && !(text == "Q" && is_question_label(reading, block))) return false;
        if (marked) ++turn.first;
    }
    turn.label = text[0] == 'Q' ? TurnLabel::question : TurnLabel::answer;
    return turn.first < block.last;
}

// BREKK: · SANNE BRANDT: · MR. BREKK: · Halvar Brekk:
bool read_name(const Reading& reading, const Block& block, Turn& turn) {
    turn.label = TurnLabel::name;
    const std::uint32_t limit = std::min(block.last, block.first + longest_label + 1);
    for (std::uint32_t i = block.first; i < limit; ++i) {
        const Token& token = reading.tokens[i];
        if (token.kind == TokenKind::colon) {
            turn.first = i + 1;
            return i > block.first && turn.first < block.last;
        }
        if (token.kind != TokenKind::word || token.shape == Shape::small) return false;
        turn.small = turn.small || token.shape == Shape::capital;
        turn.speaker = token.word;
    }
    return false;
}

// BREKK: “…” is a quotation like any other.
bool is_marked(const Reading& reading, const Turn& turn) {
    return reading.tokens[turn.first].kind == TokenKind::mark;
}

std::vector<Turn> read_turns(const Reading& reading) {
    std::vector<Turn> turns;
    for (std::uint32_t number = 0; number < reading.blocks.size(); ++number) {
        const Block& block = reading.blocks[number];
        if (block.zone != Zone::running || block.first == block.last) continue;
        Turn turn, named;
        turn.block = named.block = number;
        if (!read_question(reading, block, turn)) {
            turn = named;
            if (!read_name(reading, block, turn)) continue;
        }
        if (!is_marked(reading, turn)) turns.push_back(turn);
    }
    return turns;
}

// Which turns are some, and no list of facts: by how often labels come again, and how much of the text they are.
class Judge {
  public:
    explicit Judge(const std::vector<Turn>& turns) {
        for (const Turn& turn : turns) {
            questions_ += turn.label == TurnLabel::question;
            answers_ += turn.label == TurnLabel::answer;
            if (turn.label != TurnLabel::name) continue;
            ++(turn.small ? small_ : loud_);
            again_ += turn.small && ++times_[turn.speaker] == 2;
            if (!turn.small) ++times_[turn.speaker];
        }
        // from the first turn to the last nearly every paragraph is one
        if (!turns.empty()) stretch_ = turns.back().block - turns.front().block + 1;
        all_ = turns.size();
    }

    [[nodiscard]] bool is_turn(const Turn& turn) const {
        if (turn.label == TurnLabel::question) return questions_ >= 2 || loud_ >= 2;
        if (turn.label == TurnLabel::answer) return questions_ >= 2 && answers_ >= 2;
        if (!turn.small) return times_.at(turn.speaker) >= 2 || loud_ + questions_ >= fewest_turns;
        return again_ >= 2 && small_ >= fewest_turns && all_ * 2 >= stretch_;
    }

  private:
    std::unordered_map<std::uint32_t, unsigned> times_;  // by the last word of the label
    std::size_t questions_ = 0, answers_ = 0, loud_ = 0, small_ = 0, all_ = 0, stretch_ = 0;
    unsigned again_ = 0;  // labels not in capitals that come twice
};

// Where the first question stands, or the first answer.
std::uint32_t first_question(const Reading& reading) {
    for (const QuoteSpan& quote : reading.quotes) {
        if (quote.label == TurnLabel::question || quote.label == TurnLabel::answer)
            return quote.block;
    }
    return 0;
}

enum class Lead : std::uint8_t { none, interview, talk };

// "an interview with" its guest, and "spoke to" either: what leads to the name at a token, in the same sentence.
Lead lead_to(const Reading& reading, std::uint32_t name) {
    constexpr std::uint32_t looked_back = 8;  // tokens: titles stand between
    const std::uint32_t low = name > looked_back ? name - looked_back : 0;
    for (std::uint32_t i = name; i > low; --i) {
        const std::string_view word = reading.folded(reading.tokens[i - 1]);
        if (word == "interview" || word == "interviewed" || word == "questions" || word == "asked")
            return Lead::interview;
        if (word == "spoke" || word == "talks" || word == "talked" || word == "conversation")
            return Lead::talk;
        if (reading.tokens[i - 1].sentence) break;
    }
    return Lead::none;
}

}  // namespace

void find_turns(Reading& reading) {
    const std::vector<Turn> turns = read_turns(reading);
    const Judge judge(turns);
    std::vector<QuoteSpan> found;
    std::vector<std::uint32_t> blocks;
    for (const Turn& turn : turns) {
        if (!judge.is_turn(turn)) continue;
        blocks.push_back(turn.block);
        const Block& block = reading.blocks[turn.block];
        QuoteSpan quote;
        quote.inner = {reading.tokens[turn.first].span.begin,
                       reading.tokens[block.last - 1].span.end};
        quote.outer = quote.inner;
        quote.block = turn.block;
        quote.label = turn.label;
        found.push_back(quote);
    }
    // What a turn quotes is part of it.
    std::erase_if(reading.quotes, [&blocks](const QuoteSpan& quote) {
        return std::ranges::binary_search(blocks, quote.block);
    });
    const std::size_t marked = reading.quotes.size();
    reading.quotes.insert(reading.quotes.end(), found.begin(), found.end());
    std::inplace_merge(reading.quotes.begin(),
                       reading.quotes.begin() + static_cast<std::ptrdiff_t>(marked),
                       reading.quotes.end(),
                       [](const QuoteSpan& a, const QuoteSpan& b) { return a.outer < b.outer; });
}

std::optional<std::uint32_t> find_interviewee(const Reading& reading, const Cast& cast) {
    const std::uint32_t block = first_question(reading);
    if (block == 0) return std::nullopt;
    const std::uint32_t end = reading.blocks[block].first;
    std::unordered_map<std::uint32_t, unsigned> times;
    std::optional<std::uint32_t> before;  // the person named last
    for (const NameSpan& name : cast.names) {
        if (name.first >= end) break;
        if (name.type != EntityType::person) continue;
        const Lead lead = lead_to(reading, name.first);
        // "Holm, who keeps the lock, spoke to Lee": Holm is the guest, unless nobody stands before the verb.
        if (lead == Lead::talk && before) return before;
        if (lead != Lead::none) return name.entity;
        ++times[name.entity];
        before = name.entity;
    }
    // the only one, or the one whom the introduction is about
    std::optional<std::uint32_t> best;
    unsigned most = 0, second = 0;
    for (const auto& [entity, count] : times) {
        if (count > most) {
            second = most;
            most = count;
            best = entity;
        } else {
            second = std::max(second, count);
        }
    }
    return most > second ? best : std::nullopt;
}

std::optional<Source> interview_source(const Sources& sources,
                                       TurnLabel label,
                                       std::optional<std::uint32_t> interviewee,
                                       std::uint32_t at) {
    Source source;
    if (label == TurnLabel::question) {
        source.kind = SourceKind::unnamed;
        source.speaker = {SpeakerKind::unnamed, "Q"};
        return source;
    }
    if (!interviewee) return std::nullopt;
    source = sources.of_entity(*interviewee, SourceKind::carried);
    source.at = at;
    return source;
}

}  // namespace inquit
