// A story as the table of its accounts.
#include "searcher/story.h"

namespace inquit {

AccountsTable compare_all(const Story& story) {
    AccountsTable out = compare_all(story.accounts);
    out.copies = story.copies;
    out.articles = story.articles;
    out.outlets = story.outlets;
    return out;
}

}  // namespace inquit
