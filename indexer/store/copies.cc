// Shingles, their smallest hashes (Broder 1997), and groups of what has most of them in common.
#include "indexer/store/copies.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <map>
#include <numeric>
#include <span>
#include <utility>

#include "indexer/schema/fields.h"
#include "indexer/schema/identity.h"
#include "indexer/schema/layout.h"
#include "indexer/schema/record.h"
#include "indexer/text/utf8.h"
#include "indexer/text/words.h"

namespace inquit {
namespace {

constexpr std::size_t shingle_words = 4;
constexpr std::size_t fewest_shingles = 25;  // a caption or a headline is like many others
constexpr std::size_t sketch_size = 32;
constexpr std::size_t longest_text = 200'000;  // bytes that are looked at
// Of the smaller text's shingles. A retouched word takes four of them away; two outlets that quote one speech share
// fewer.
constexpr double least_share = 0.5;
// Of the first of two groups that become one: else a row of texts, each like the next, would be one story.
constexpr double least_share_of_first = 0.4;
// Forms that are filled in again and again are alike too, but not in one week.
constexpr std::int32_t most_days_apart = 7;
constexpr std::size_t most_kept = 1000;  // texts in memory, about 4 MB
// A brief is no copy of the long report that has its words: the longer has at most so many times the shingles.
constexpr double most_longer = 3;
constexpr std::uint32_t least_shared_hashes = 3;
// Documents with the same hash are compared with so many that stand behind them: all copies of one text hang together
// even so, and a sentence that stands in every article costs no more than that.
constexpr std::size_t compared_with = 4;

using Hashes = std::vector<std::uint32_t>;

// Each shingle once, in order.
Hashes shingles(std::string_view text) {
    std::vector<std::uint64_t> words;
    WordReader reader(cut_utf8(text, longest_text));
    for (Word word; reader.next(word);) words.push_back(digest(word.folded));
    Hashes out;
    for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
        const auto* bytes = reinterpret_cast<const char*>(&words[i]);
        out.push_back(static_cast<std::uint32_t>(
            digest({bytes, shingle_words * sizeof(std::uint64_t)}) >> 32U));
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

double share(const Hashes& one, const Hashes& other) {
    const auto [shorter, longer] = std::minmax({one.size(), other.size()});
    if (shorter < fewest_shingles ||
        static_cast<double>(longer) > most_longer * static_cast<double>(shorter))
        return 0;
    Hashes both;
    std::ranges::set_intersection(one, other, std::back_inserter(both));
    return static_cast<double>(both.size()) / static_cast<double>(shorter);
}

// Which documents belong together; the lowest docid stands for each group.
class Groups {
  public:
    explicit Groups(std::size_t documents) : parents_(documents) {
        std::iota(parents_.begin(), parents_.end(), 0U);
    }

    std::uint32_t root(std::uint32_t docid) {
        while (parents_[docid] != docid) docid = parents_[docid] = parents_[parents_[docid]];
        return docid;
    }

    void join(std::uint32_t one, std::uint32_t other) {
        const auto [low, high] = std::minmax({root(one), root(other)});
        parents_[high] = low;
    }

    std::vector<std::uint32_t> roots() {
        std::vector<std::uint32_t> out(parents_.size());
        for (std::uint32_t docid = 0; docid < out.size(); ++docid) out[docid] = root(docid);
        return out;
    }

  private:
    std::vector<std::uint32_t> parents_;
};

struct Posting {
    std::uint32_t hash, docid;
    auto operator<=>(const Posting&) const = default;
};

std::vector<Posting> sketches(const Xapian::Database& articles) {
    std::vector<Posting> out;
    auto it = articles.valuestream_begin(slot_sketch);
    for (; it != articles.valuestream_end(slot_sketch); ++it) {
        const std::string bytes = *it;
        for (std::size_t at = 0; at + sizeof(std::uint32_t) <= bytes.size();
             at += sizeof(std::uint32_t)) {
            std::uint32_t hash = 0;
            std::memcpy(&hash, bytes.data() + at, sizeof(hash));
            out.push_back({hash, it.get_docid()});
        }
    }
    std::ranges::sort(out);
    return out;
}

// Pairs of documents, by their first, that share some hashes.
std::vector<std::pair<std::uint32_t, std::uint32_t>> candidates(
    const std::vector<Posting>& postings) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::size_t i = 0; i < postings.size(); ++i) {
        for (std::size_t k = i + 1;
             k < postings.size() && k <= i + compared_with && postings[k].hash == postings[i].hash;
             ++k)
            pairs.emplace_back(postings[i].docid, postings[k].docid);
    }
    std::ranges::sort(pairs);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
    for (auto begin = pairs.begin(); begin != pairs.end();) {
        const auto end =
            std::find_if(begin, pairs.end(), [&](const auto& pair) { return pair != *begin; });
        if (end - begin >= least_shared_hashes) out.push_back(*begin);
        begin = end;
    }
    return out;
}

// The articles' texts as shingles, and their days.
class Texts {
  public:
    explicit Texts(const Xapian::Database& articles) : articles_(articles) {}

    // Near-copies by this share, and printed about the same time as far as is known.
    bool alike(std::uint32_t one, std::uint32_t other, double least) {
        if (texts_.size() > most_kept) texts_.clear();
        const Text& first = text(one);
        const Text& second = text(other);
        const bool dated = first.day != no_day && second.day != no_day;
        if (dated && std::abs(first.day - second.day) > most_days_apart) return false;
        return share(first.hashes, second.hashes) >= least;
    }

  private:
    struct Text {
        std::int32_t day = no_day;
        Hashes hashes;
    };

    const Text& text(std::uint32_t docid) {
        const auto known = texts_.find(docid);
        if (known != texts_.end()) return known->second;
        const Xapian::Document document = articles_.get_document(docid);
        const Article article = decode_article(document.get_data()).article;
        return texts_
            .emplace(docid,
                     Text{unpack_day(document.get_value(info(Field::date).slot)),
                          shingles(article.body)})
            .first->second;
    }

    const Xapian::Database& articles_;
    std::map<std::uint32_t, Text> texts_;
};

}  // namespace

std::string sketch_of(std::string_view body) {
    Hashes hashes = shingles(body);
    if (hashes.size() < fewest_shingles) return {};
    hashes.resize(std::min(hashes.size(), sketch_size));
    std::string out(hashes.size() * sizeof(std::uint32_t), '\0');
    std::memcpy(out.data(), hashes.data(), out.size());
    return out;
}

double share_in_common(std::string_view one, std::string_view other) {
    return share(shingles(one), shingles(other));
}

std::vector<std::uint32_t> stories_of(const Xapian::Database& articles) {
    Groups groups(std::size_t{articles.get_lastdocid()} + 1);
    Texts texts(articles);
    for (const auto& [one, other] : candidates(sketches(articles))) {
        const std::uint32_t first = groups.root(one);
        const std::uint32_t second = groups.root(other);
        if (first == second || !texts.alike(one, other, least_share)) continue;
        if (texts.alike(first, second, least_share_of_first)) groups.join(one, other);
    }
    return groups.roots();
}

}  // namespace inquit
