// Articles about one event. Private to this folder, for Xapian shows in database.h. Events and copies are in the columns;
// while a writer is busy there are none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/database.h"
#include "searcher/story.h"

namespace inquit {

std::vector<ArticleRecord> other_accounts_of(Database& articles,
                                             const std::string& id,
                                             std::size_t most);

// Nothing if no article has this id.
std::optional<Story> story_of(Database& articles, const std::string& id, std::size_t most);

// Sets who else tells of the event that the article with this docid is about.
void add_tellers(Database& articles, std::uint32_t docid, ArticleHit& hit);

// See Index::stories.
std::vector<StoryHead> newest_stories(Database& articles, std::size_t most);

}  // namespace inquit
