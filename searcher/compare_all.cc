// Three and more accounts: every two are compared, and the quotes that hang together are one row.
#include <algorithm>
#include <map>
#include <utility>

#include "searcher/compare_cutter.h"
#include "searcher/compare_quotes.h"

namespace inquit {
namespace {

// An account, and a place in its quotes.
using QuoteKey = std::pair<std::uint32_t, std::uint32_t>;

// Which quotes are one thing said: the first of each group stands for it.
class Things {
  public:
    QuoteKey first(QuoteKey key) const {
        for (auto at = parents_.find(key); at != parents_.end(); at = parents_.find(key))
            key = at->second;
        return key;
    }

    void join(QuoteKey one, QuoteKey other) {
        quotes_[one] = quotes_[other] = true;
        one = first(one);
        other = first(other);
        if (one != other) parents_[std::max(one, other)] = std::min(one, other);
    }

    // The members of each, by the first of them.
    [[nodiscard]] std::map<QuoteKey, std::vector<QuoteKey>> groups() const {
        std::map<QuoteKey, std::vector<QuoteKey>> out;
        for (const auto& [key, known] : quotes_) out[first(key)].push_back(key);
        return out;
    }

  private:
    std::map<QuoteKey, QuoteKey> parents_;
    std::map<QuoteKey, bool> quotes_;
};

std::vector<VoiceRow> voice_rows(const std::vector<Cutter>& accounts) {
    std::vector<VoiceRow> out;
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        for (const Quote& quote : accounts[i].record().analysis.quotes) {
            if (quote.speaker.kind == SpeakerKind::none) continue;
            VoiceRow& row = voice_of(out, quote.speaker);
            row.quotes.resize(accounts.size());
            ++row.quotes[i];
        }
    }
    std::ranges::stable_sort(out, std::ranges::greater{}, [](const VoiceRow& row) {
        const auto heard =
            row.quotes.size() - static_cast<std::size_t>(std::ranges::count(row.quotes, 0U));
        std::uint32_t quotes = 0;
        for (const std::uint32_t count : row.quotes) quotes += count;
        return std::pair(row.speaker.kind == SpeakerKind::unknown ? 0 : heard, quotes);
    });
    return out;
}

ThingRow thing_row(const std::vector<QuoteKey>& members, const std::vector<Cutter>& accounts) {
    ThingRow out;
    out.wordings.resize(accounts.size());
    for (const auto& [account, place] : members) {
        AccountQuote quote = accounts[account].quote(place);
        if (quote.speaker.name.size() > out.speaker.name.size() ||
            out.speaker.kind == SpeakerKind::unknown)
            out.speaker = quote.speaker;
        auto& wording = out.wordings[account];
        if (!wording || wording->content.text.size() < quote.content.text.size())
            wording = std::move(quote);
    }
    return out;
}

}  // namespace

AccountsTable compare_all(std::span<const ArticleRecord> records) {
    records = records.first(std::min(records.size(), most_accounts));
    AccountsTable out;
    const std::vector<Cutter> accounts(records.begin(), records.end());
    const std::vector<ReadyQuotes> quotes(records.begin(), records.end());
    Things things;
    for (std::uint32_t i = 0; i < records.size(); ++i) {
        out.accounts.push_back(accounts[i].account());
        for (std::uint32_t k = i + 1; k < records.size(); ++k) {
            for (const QuotePair& pair : shared_quotes(quotes[i], quotes[k]))
                things.join({i, pair.a}, {k, pair.b});
        }
    }
    out.voices = voice_rows(accounts);
    for (const auto& [first, members] : things.groups())
        out.things.push_back(thing_row(members, accounts));
    std::ranges::stable_sort(out.things, std::ranges::greater{}, [](const ThingRow& row) {
        return std::ranges::count_if(row.wordings,
                                     [](const auto& words) { return words.has_value(); });
    });
    return out;
}

}  // namespace inquit
