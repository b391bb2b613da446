// One event as several outlets tell it: values, for the page of a story and for lists of stories.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "searcher/compare.h"
#include "searcher/copy.h"
#include "searcher/results.h"

namespace inquit {

// All articles about one event, those of one text taken as one account.
struct Story {
    std::vector<ArticleRecord> accounts;    // the earliest first, undated ones last
    std::vector<std::vector<Copy>> copies;  // near-copies of each of them
    std::uint64_t articles = 0;             // in all, also beyond the accounts that are here
    std::uint64_t outlets = 0;
};

// With near-copies, and the numbers of the whole story.
AccountsTable compare_all(const Story& story);

// A story in a list.
struct StoryHead {
    Copy lead;  // the account with most quotes in it
    std::uint64_t articles = 0, outlets = 0;
    std::optional<Day> first, last;
    std::vector<ToldBy> told_by;  // each outlet, the earliest first; at most most_tellers
};

}  // namespace inquit
