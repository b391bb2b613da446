// One pass by day: each article joins the event of the likest one of the last days, if it is like its first article
// too. Likeness is the cosine of leads whose words count by how rare they are.
#include "indexer/store/events.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "indexer/schema/fields.h"
#include "indexer/schema/layout.h"

namespace inquit {
namespace {

constexpr std::int32_t most_days_apart = 3;
// Chosen on tests/quality/accounts/dev.jsonl and looked at in news of 127 outlets: docs/accounts.md.
constexpr float least_likeness = 0.25F;
constexpr float least_likeness_of_first = 0.18F;
// As if so many more articles had none of the words: else two articles alone would have nothing rare.
constexpr float more_articles = 30;
constexpr std::size_t rarest = 12;        // words of an article by which others are found
constexpr std::size_t most_with = 16;     // of the last articles that have a word
constexpr std::uint32_t least_found = 2;  // of these words must be in both

struct Kept {
    DatedArticle article;
    std::vector<LeadWord> lead;  // of length 1
    std::size_t first = 0;       // of its event, by place
};

float likeness(const std::vector<LeadWord>& a, const std::vector<LeadWord>& b) {
    float sum = 0;
    for (auto one = a.begin(), other = b.begin(); one != a.end() && other != b.end();) {
        if (one->word == other->word) {
            sum += one->weight * other->weight;
            ++one;
            ++other;
        } else {
            ++(one->word < other->word ? one : other);
        }
    }
    return sum;
}

// The articles of the last days.
class Window {
  public:
    // Returns the docid that the article's event began with.
    // `words` are those by which the article is found.
    std::uint32_t add(DatedArticle article,
                      std::vector<LeadWord> lead,
                      const std::vector<std::uint32_t>& words) {
        while (!kept_.empty() && kept_.front().article.day + most_days_apart < article.day) {
            kept_.pop_front();
            ++gone_;
        }
        if (kept_.empty()) with_.clear();
        const std::size_t place = gone_ + kept_.size();
        Kept fresh{article, std::move(lead), place};
        float best = least_likeness;
        for (const std::size_t candidate : candidates(words)) {
            const Kept& other = at(candidate);
            if (other.first < gone_) continue;  // its event is over
            const float like = likeness(fresh.lead, other.lead);
            if (like < best) continue;
            if (likeness(fresh.lead, at(other.first).lead) < least_likeness_of_first) continue;
            best = like;
            fresh.first = other.first;
        }
        for (const std::uint32_t word : words) {
            auto& places = with_[word];
            if (places.size() == most_with) places.pop_front();
            places.push_back(place);
        }
        kept_.push_back(std::move(fresh));
        return at(kept_.back().first).article.docid;
    }

  private:
    [[nodiscard]] const Kept& at(std::size_t place) const { return kept_[place - gone_]; }

    // Places of articles that have enough of the words, the first first.
    std::vector<std::size_t> candidates(const std::vector<std::uint32_t>& words) {
        std::map<std::size_t, std::uint32_t> found;
        for (const std::uint32_t word : words) {
            const auto places = with_.find(word);
            if (places == with_.end()) continue;
            for (const std::size_t place : places->second)
                if (place >= gone_) ++found[place];
        }
        std::vector<std::size_t> out;
        for (const auto& [place, count] : found)
            if (count >= least_found) out.push_back(place);
        return out;
    }

    std::deque<Kept> kept_;
    std::size_t gone_ = 0;  // articles that were kept before the first
    std::unordered_map<std::uint32_t, std::deque<std::size_t>> with_;  // places, by word
};

void weigh(std::vector<LeadWord>& lead,
           const std::vector<std::uint32_t>& articles_with,
           std::size_t articles) {
    float squares = 0;
    for (LeadWord& word : lead) {
        const float all = static_cast<float>(articles) + more_articles;
        word.weight *= std::log(all / static_cast<float>(articles_with[word.word]));
        squares += word.weight * word.weight;
    }
    if (squares <= 0) return;
    const float length = std::sqrt(squares);
    for (LeadWord& word : lead) word.weight /= length;
}

// The words that few others have, but some.
std::vector<std::uint32_t> rarest_of(std::vector<LeadWord> lead,
                                     const std::vector<std::uint32_t>& articles_with) {
    std::erase_if(lead, [&](const LeadWord& word) { return articles_with[word.word] < 2; });
    const std::size_t count = std::min(rarest, lead.size());
    std::ranges::partial_sort(
        lead,
        lead.begin() + static_cast<std::ptrdiff_t>(count),
        std::ranges::greater{},
        [](const LeadWord& word) { return std::pair(word.weight, word.word); });
    std::vector<std::uint32_t> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(lead[i].word);
    return out;
}

}  // namespace

std::vector<std::uint32_t> grouped_by_event(
    std::vector<DatedArticle> articles,
    std::uint32_t documents,
    std::uint32_t distinct,
    const std::function<std::vector<LeadWord>(std::uint32_t docid)>& lead_of) {
    std::vector<std::uint32_t> articles_with(distinct);
    for (const DatedArticle& article : articles)
        for (const LeadWord& word : lead_of(article.docid)) ++articles_with[word.word];
    std::ranges::sort(articles, {}, [](const DatedArticle& article) {
        return std::pair(article.day, article.docid);
    });
    std::vector<std::uint32_t> began(documents);
    std::iota(began.begin(), began.end(), 0U);
    Window window;
    for (const DatedArticle& article : articles) {
        std::vector<LeadWord> lead = lead_of(article.docid);
        weigh(lead, articles_with, articles.size());
        const std::vector<std::uint32_t> words = rarest_of(lead, articles_with);
        began[article.docid] = window.add(article, std::move(lead), words);
    }
    // The first by day need not be the lowest docid.
    std::unordered_map<std::uint32_t, std::uint32_t> lowest;
    for (std::uint32_t docid = 0; docid < documents; ++docid) lowest.emplace(began[docid], docid);
    std::vector<std::uint32_t> out(documents);
    for (std::uint32_t docid = 0; docid < documents; ++docid) out[docid] = lowest[began[docid]];
    return out;
}

std::vector<std::uint32_t> events_of(const Xapian::Database& articles,
                                     const std::string& index,
                                     const std::vector<std::uint32_t>& stories) {
    const Leads leads(index, articles.get_metadata(std::string(key::tokens)));
    std::vector<DatedArticle> dated;
    const auto slot = info(Field::date).slot;
    std::vector<bool> has_day(stories.size());
    for (auto it = articles.valuestream_begin(slot); it != articles.valuestream_end(slot); ++it) {
        dated.push_back({it.get_docid(), unpack_day(*it)});
        has_day[it.get_docid()] = true;
    }
    std::vector<std::uint32_t> events =
        grouped_by_event(std::move(dated),
                         static_cast<std::uint32_t>(stories.size()),
                         leads.distinct(),
                         [&](std::uint32_t docid) { return leads.of(docid); });
    // Its story begins before it: that one's event is known by then.
    for (std::uint32_t docid = 0; docid < events.size(); ++docid)
        if (!has_day[docid]) events[docid] = events[stories[docid]];
    return events;
}

}  // namespace inquit
