// One article or quote of a list, as a view.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/results.h"
#include "web/state.h"
#include "web/view.h"

namespace inquit {

// The address of an article; `state` carries the words to mark.
std::string article_link(std::string_view id, const PageState& state);
// The same, at a quote: its anchor is made of where it starts.
std::string quote_link(const QuoteRecord& quote, const PageState& state);
std::string quote_anchor(std::uint32_t start);  // start in code points: "q3120"

// From the first day to the last: "9 April 2019", "9 to 11 April 2019".
std::string days_words(const std::optional<Day>& first, const std::optional<Day>& last);

// The address of the story that an article tells.
std::string story_link(std::string_view id);
// Of two articles side by side.
std::string compare_link(std::string_view a, std::string_view b);

// The page of a speaker.
std::string speaker_link(std::string_view name);

// The search for all that names an entity, within `state`.
std::string entity_link(const Entity& entity, const PageState& state);

// A headline as lists show it: the first words, where they stand in for one, cut.
std::string headline_words(const std::string& title, Provenance from);

// An article that is only named: link, title, source, date.
View copy_view(const Copy& copy, const PageState& state);
View article_view(const ArticleHit& hit, const PageState& state);
View quote_view(const QuoteRecord& quote, const PageState& state);

// For web/templates/quote_item.html: a quote with its hits marked, and the other wordings of the thing said.
View quote_item(const QuoteHit& hit, const PageState& state);

// Sets what a thing said has beside the quote itself: its other wordings, how many outlets, and who was first.
void set_thing(View& view, const ThingSaid& thing, const PageState& state);

// The pieces of a snippet, each with its "text" and whether it is a "hit".
View pieces_view(const std::vector<SnippetPiece>& pieces);

// The named speakers of a facet with bars. Links lead to their quotes within `state`, or, where that narrows nothing, to
// their pages. `thing` is what is counted: "quote".
View speakers_view(const std::vector<Facet>& facets,
                   const PageState& state,
                   std::size_t most,
                   std::string_view thing);

}  // namespace inquit
