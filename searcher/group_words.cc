// One pass over the texts.
#include "searcher/group_words.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "indexer/schema/layout.h"
#include "indexer/schema/names.h"
#include "indexer/schema/record.h"
#include "indexer/schema/terms.h"
#include "indexer/text/words.h"
#include "searcher/word_counts.h"

namespace inquit {
namespace {

struct Text {
    std::string words, language;
};

Text text_of(const Xapian::Document& document, bool quote) {
    if (quote) return {decode_quote(document.get_data()).content, {}};
    Article article = decode_article(document.get_data()).article;
    return {std::move(article.body), std::move(article.language)};
}

// Tells the words near a hit of the query from the others. The hits themselves are neither.
void count_near(const Text& text,
                const Wanted& wanted,
                std::uint32_t near,
                WordCounts& inside,
                WordCounts& outside) {
    std::size_t ignored = 0;
    const std::vector<Hit> hits = wanted.find(text.words, text.language, ignored);
    std::vector<std::string> words;
    std::vector<bool> is_hit;
    WordReader reader(text.words);
    auto hit = hits.begin();
    for (Word word; reader.next(word);) {
        while (hit != hits.end() && hit->span.end <= word.span.begin) ++hit;
        words.emplace_back(word.folded);
        is_hit.push_back(hit != hits.end() && hit->span.begin <= word.span.begin);
    }
    std::vector<bool> is_near(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_hit[i]) continue;
        const std::size_t begin = i - std::min<std::size_t>(i, near);
        const std::size_t end = std::min(words.size(), i + near + 1);
        for (std::size_t k = begin; k < end; ++k) is_near[k] = true;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_hit[i] && is_telling(words[i])) (is_near[i] ? inside : outside).add(words[i]);
    }
}

class Grouped {
  public:
    Grouped(const KeyWordsRequest& request, const Names& names)
        : request_(request), names_(names) {}

    void add(const Xapian::Document& document, const Text& text) {
        WordCounts counts;
        counts.add_text(text.words);
        const std::string packed = document.get_value(info(*request_.by).slot);
        std::set<std::string_view> shown;  // two names of one speaker are one
        for (const std::string_view value : unpack_values(packed))
            shown.insert(names_.shown(*request_.by, document.get_docid(), value));
        for (const std::string_view value : shown) {
            Group& group = groups_[std::string(value)];
            ++group.documents;
            group.counts.add_all(counts);
        }
        all_.add_all(counts);
    }

    std::vector<KeyWords> take() const {
        const WordCounts* against = nullptr;
        if (!request_.against.empty()) against = &held_against();
        std::vector<const std::pair<const std::string, Group>*> order;
        for (const auto& group : groups_) {
            if (&group.second.counts != against && group.first != unnamed_speaker)
                order.push_back(&group);
        }
        std::ranges::stable_sort(order, std::ranges::greater(), [](const auto* group) {
            return group->second.documents;
        });
        if (order.size() > request_.groups) order.resize(request_.groups);
        std::vector<KeyWords> out;
        for (const auto* group : order) {
            out.push_back(group->second.counts.against(
                against != nullptr ? *against : all_, against == nullptr, request_));
            out.back().name = group->first;
        }
        return out;
    }

  private:
    struct Group {
        std::uint64_t documents = 0;
        WordCounts counts;
    };

    [[nodiscard]] const WordCounts& held_against() const {
        for (const auto& [name, group] : groups_) {
            if (term(*request_.by, name) == term(*request_.by, request_.against))
                return group.counts;
        }
        throw Error("nothing here has the " + std::string(info(*request_.by).name) + " “" +
                        request_.against + "”",
                    "inquit facets --by " + std::string(info(*request_.by).name) + " lists them");
    }

    const KeyWordsRequest& request_;
    const Names& names_;
    std::map<std::string, Group> groups_;
    WordCounts all_;
};

}  // namespace

std::vector<KeyWords> group_words(const KeyWordsRequest& request,
                                  const std::vector<ScoredDocument>& rows,
                                  const Wanted& wanted,
                                  Database& database,
                                  Deadline& deadline) {
    Grouped grouped(request, database.names());
    WordCounts inside, outside;
    for (const ScoredDocument& row : rows) {
        deadline.check();
        const Xapian::Document document = database.xapian().get_document(row.docid);
        const Text text = text_of(document, database.holds_quotes());
        if (request.by) {
            grouped.add(document, text);
        } else {
            count_near(text, wanted, request.near, inside, outside);
        }
    }
    if (request.by) return grouped.take();
    if (rows.empty()) return {};
    return {inside.against(outside, false, request)};
}

}  // namespace inquit
