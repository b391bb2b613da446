// What every page has around its own content: head, masthead, search form, foot.
#pragma once

#include <string>
#include <string_view>

#include "searcher/results.h"
#include "web/state.h"
#include "web/view.h"

namespace inquit {

inline constexpr std::string_view search_path = "/search";
inline constexpr std::string_view quotes_path = "/quotes";
inline constexpr std::string_view speaker_path = "/speaker";
inline constexpr std::string_view export_path = "/export";
inline constexpr std::string_view names_path = "/names";
inline constexpr std::string_view decide_path = "/decide";
inline constexpr std::string_view problems_path = "/problems";
inline constexpr std::string_view feed_path = "/feed.atom";

struct Frame {
    std::string title;                 // of the page; " — Inquit" follows
    std::string_view path;             // where the search form leads; its tab is the current one
    bool current = true;               // false: no tab is (an article, an error)
    const PageState* state = nullptr;  // what the search form holds; null: nothing
    const IndexInfo* info = nullptr;   // null: the index could not be asked
};

// The names that web/templates/head.html and foot.html use.
void set_frame(View& view, const Frame& frame);

}  // namespace inquit
