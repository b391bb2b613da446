// The parts of a comparison put together.
#include "searcher/compare.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "searcher/compare_cutter.h"
#include "searcher/compare_facts.h"
#include "searcher/compare_quotes.h"
#include "searcher/compare_text.h"

namespace inquit {
namespace {

std::vector<AccountVoice> voices_in(const Cutter& a, const Cutter& b) {
    std::vector<AccountVoice> out;
    std::size_t side = 0;
    for (const Cutter* cutter : {&a, &b}) {
        for (const Quote& quote : cutter->record().analysis.quotes) {
            if (quote.speaker.kind == SpeakerKind::none) continue;
            AccountVoice& voice = voice_of(out, quote.speaker);
            ++voice.quotes.at(side);
            voice.words.at(side) += cutter->words_of(quote);
        }
        ++side;
    }
    std::ranges::stable_sort(out, std::ranges::greater{}, [](const AccountVoice& voice) {
        return std::pair(voice.speaker.kind != SpeakerKind::unknown,
                         voice.quotes[0] + voice.quotes[1]);
    });
    return out;
}

std::vector<WordPiece> pieces(const std::string& a, const std::string& b) {
    std::vector<WordPiece> out;
    for (const Piece& piece : differences(a, b)) {
        out.push_back({piece.side, std::string(slice(a, piece.a)), std::string(slice(b, piece.b))});
    }
    return out;
}

SharedQuote shared(const QuotePair& pair, const Cutter& a, const Cutter& b) {
    SharedQuote out;
    out.label = pair.likeness.label;
    out.a = a.quote(pair.a);
    out.b = b.quote(pair.b);
    out.evidence = pair.likeness.evidence;
    out.words = pieces(out.a.content.text, out.b.content.text);
    return out;
}

// What one of the two has that the other has not. `in_both`: places of its quotes that the other has too.
AccountSide side_of(const Cutter& of,
                    const Cutter& other,
                    const std::vector<std::uint32_t>& in_both) {
    AccountSide out;
    const ArticleRecord& record = of.record();
    out.account = of.account();
    for (std::uint32_t i = 0; i < record.analysis.quotes.size(); ++i) {
        if (record.analysis.quotes[i].speaker.kind == SpeakerKind::none) continue;
        if (std::ranges::find(in_both, i) == in_both.end()) out.only_quotes.push_back(of.quote(i));
    }
    const FactPlaces facts = facts_only_in(record, other.record());
    out.only = {of.facts(facts.people),
                of.facts(facts.organisations),
                of.facts(facts.places),
                of.facts(facts.numbers),
                of.facts(facts.dates)};
    const std::vector<Span> sentences = sentences_of(record.article);
    const auto has_shared_quote = [&](Span sentence) {
        return std::ranges::any_of(in_both, [&](std::uint32_t place) {
            return record.analysis.quotes[place].content.overlaps(sentence);
        });
    };
    for (const Span sentence : without_counterpart(record.article,
                                                   sentences,
                                                   other.record().article,
                                                   sentences_of(other.record().article)))
        if (!has_shared_quote(sentence)) out.only_sentences.push_back(of.passage(sentence));
    for (const Span sentence : sentences) {
        const Span words = silence_in(record.article.body, sentence);
        if (!words.empty()) out.silences.push_back({of.passage(sentence), of.passage(words)});
    }
    return out;
}

}  // namespace

std::vector<OtherAccount> accounts_beside(const ArticleRecord& record,
                                          std::span<const ArticleRecord> others) {
    std::vector<OtherAccount> out;
    const ReadyQuotes ours(record);
    for (const ArticleRecord& other : others) {
        std::set<std::uint32_t> shared;
        for (const QuotePair& pair : shared_quotes(ours, ReadyQuotes(other))) shared.insert(pair.a);
        out.push_back({Cutter(other).account(), static_cast<std::uint32_t>(shared.size())});
    }
    std::ranges::stable_sort(out, std::ranges::greater{}, &OtherAccount::shared);
    return out;
}

std::size_t closest_account(const ArticleRecord& record, std::span<const ArticleRecord> others) {
    const std::vector<Span> sentences = sentences_of(record.article);
    const ReadyQuotes ours(record);
    std::size_t closest = 0;
    std::pair<std::size_t, std::size_t> most{0, 0};
    for (std::size_t i = 0; i < others.size(); ++i) {
        const Article& other = others[i].article;
        const std::size_t missing =
            without_counterpart(record.article, sentences, other, sentences_of(other)).size();
        const std::pair common{shared_quotes(ours, ReadyQuotes(others[i])).size(),
                               sentences.size() - missing};
        if (common > most) {
            most = common;
            closest = i;
        }
    }
    return closest;
}

Comparison compare(const ArticleRecord& a, const ArticleRecord& b) {
    const Cutter left(a);
    const Cutter right(b);
    Comparison out;
    std::vector<std::uint32_t> in_a, in_b;
    for (const QuotePair& pair : shared_quotes(ReadyQuotes(a), ReadyQuotes(b))) {
        out.shared.push_back(shared(pair, left, right));
        in_a.push_back(pair.a);
        in_b.push_back(pair.b);
    }
    out.a = side_of(left, right, in_a);
    out.b = side_of(right, left, in_b);
    out.voices = voices_in(left, right);
    return out;
}

}  // namespace inquit
