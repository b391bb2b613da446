// Same is the same bytes of text; headline, day and address only say what stands in its place now.
#include "searcher/pack_elsewhere.h"

#include <algorithm>
#include <utility>

#include "indexer/schema/identity.h"
#include "indexer/schema/sha256.h"
#include "indexer/text/utf8.h"
#include "searcher/words_of.h"

namespace inquit {
namespace {

// By what an article is known whose text is another one.
std::vector<std::string> places_of(const std::string& url,
                                   const std::string& title,
                                   const std::optional<Day>& published) {
    std::vector<std::string> out;
    if (!url.empty()) out.push_back(hex_digest_128("url " + url));
    if (!title.empty() && published) out.push_back(hex_digest_128(iso(*published) + ' ' + title));
    return out;
}

// Articles of this day with the words of this headline, as far as these can be asked for.
std::vector<ArticleHit> with_headline(const PackedText& packed, Index& index) {
    constexpr std::size_t enough = 12, longest = 60;  // words, bytes of one
    Request request;
    request.snippets = false;
    request.from = request.to = packed.published;
    std::size_t asked = 0;
    for (const auto& word : words_of(packed.title)) {
        if (word.size() > longest || asked++ == enough) break;
        request.query += "title:\"" + word + "\" ";
    }
    if (request.query.empty()) return {};
    try {
        return index.search(request).hits;
    } catch (const QueryError&) {
        return {};
    }
}

}  // namespace

void Elsewhere::add(PackedText&& packed, std::string now, std::string path) {
    ++(now.empty() ? missing : changed);
    if (first_others.size() < most_faults)
        first_others.push_back({std::move(packed), std::move(now), std::move(path)});
}

void look_up(PackedText&& packed, Index& index, Elsewhere& into) {
    const bool is_id = packed.id.size() == 32;
    for (const ArticleRecord& record :
         is_id ? index.articles_with_id(packed.id, 1) : std::vector<ArticleRecord>{}) {
        if (record.article.id != packed.id) continue;
        if (sha256(record.article.body) == packed.sha256) {
            ++into.same;
        } else {
            into.add(std::move(packed), record.article.id, record.article.path);
        }
        return;
    }
    if (packed.published) {
        for (const ArticleHit& hit : with_headline(packed, index)) {
            if (hit.title != packed.title || hit.source != packed.source) continue;
            return into.add(std::move(packed), hit.id, hit.path);
        }
    }
    into.add(std::move(packed), {}, {});
}

void TextsSought::seek(PackedText&& packed) {
    constexpr std::size_t longest_title = 1000;
    const std::size_t at = texts_.size();
    by_hash_[packed.sha256].push_back(at);
    for (std::string& place : places_of(packed.url, packed.title, packed.published))
        by_place_[std::move(place)].push_back(at);
    packed.title.resize(cut_utf8(packed.title, longest_title).size());
    packed.url.clear();
    texts_.push_back({std::move(packed), false, {}, {}});
}

void TextsSought::found(const Article& article) {
    if (const auto same = by_hash_.find(sha256(article.body)); same != by_hash_.end()) {
        for (const std::size_t at : same->second) texts_[at].same = true;
        return;
    }
    for (const std::string& place : places_of(article.url, article.title, article.published)) {
        const auto changed = by_place_.find(place);
        if (changed == by_place_.end()) continue;
        for (const std::size_t at : changed->second) {
            texts_[at].now = article.id;
            texts_[at].path = article.path;
        }
        return;
    }
}

Elsewhere TextsSought::take(std::string place) {
    Elsewhere out;
    out.place = std::move(place);
    for (Text& text : texts_) {
        if (text.same) {
            ++out.same;
        } else {
            out.add(std::move(text.packed), std::move(text.now), std::move(text.path));
        }
    }
    return out;
}

}  // namespace inquit
