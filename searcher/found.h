// What a search found, before its hits are read. Private to this folder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>

#include "searcher/database.h"
#include "searcher/results.h"
#include "searcher/show.h"
#include "searcher/story_page.h"
#include "searcher/things.h"
#include "searcher/wanted.h"

namespace inquit {

// All of the answer but the hits, and which those are.
template <class Hit>
struct Found {
    Answer<Hit> answer;
    StoryPage page;
    Wanted wanted;
    std::vector<std::vector<ScorePart>> explanations;  // of each row, if asked for
};

// What the search knows of a row of its page, and the document does not: near-copies of an article, the other quotes of
// a thing said.
template <class Hit>
void add_found(Hit& hit, const Found<Hit>& found, std::size_t row, Database& database) {
    hit.score = found.page.rows[row].weight;
    if (row < found.explanations.size()) hit.explanation = found.explanations[row];
    if constexpr (std::is_same_v<Hit, ArticleHit>) {
        const auto copies = found.page.copies.find(found.page.rows[row].docid);
        if (copies == found.page.copies.end()) return;
        for (const std::uint32_t copy : copies->second)
            hit.copies.push_back(show_copy(database.xapian().get_document(copy)));
    } else {
        const auto others = found.page.copies.find(found.page.rows[row].docid);
        if (others != found.page.copies.end()) show_thing(hit, others->second, database);
    }
}

}  // namespace inquit
