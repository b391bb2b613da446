// The pages: functions from values to HTML. They ask no index, so that each can be tested with values alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/error.h"
#include "searcher/compare.h"
#include "searcher/portrait.h"
#include "searcher/results.h"
#include "searcher/story.h"
#include "web/editor.h"
#include "web/state.h"

namespace inquit {

inline constexpr std::uint32_t articles_per_page = 10;
inline constexpr std::uint32_t quotes_per_page = 20;
inline constexpr std::uint32_t names_per_page = 50;
inline constexpr std::uint32_t problems_per_page = 100;

struct FrontPage {
    const IndexInfo& info;
    const Articles& newest;  // newest first, with facets
    const Quotes& quotes;    // newest first, with the speaker facet
    const std::vector<StoryHead>& stories;
};

struct ResultsPage {
    const IndexInfo& info;
    const PageState& state;
    const Articles& answer;
    const Quotes& quotes;                   // quotes that have the words, with the speaker facet
    const std::vector<MonthCount>& months;  // of the search without its dates
};

struct QuotesPage {
    const IndexInfo& info;
    const PageState& state;
    const Quotes& answer;
};

struct ArticlePage {
    const IndexInfo& info;
    const PageState& state;  // its query is marked in the text
    const ArticleRecord& record;
    const std::vector<Span>& hits;          // the words of the query, in order
    std::vector<OtherAccount> others = {};  // accounts of the same event
};

struct ComparePage {
    const IndexInfo& info;
    const Comparison& comparison;
};

// One event: the accounts of it.
struct AccountsPage {
    const IndexInfo& info;
    const AccountsTable& table;
};

// Several articles whose ids begin alike.
struct ChoicePage {
    const IndexInfo& info;
    std::string_view prefix;
    const std::vector<ArticleRecord>& records;
};

// Words and names of the corpus, for examples that find something.
struct HelpWords {
    std::string word = "quota", other = "herring", beginning = "quo";
    std::string speaker = "Halvar Brekk", surname = "Brekk", place = "Merrow", source = "Ledger";
};

struct HelpPage {
    const IndexInfo& info;
    const HelpWords& words;
};

struct ProblemsPage {
    const IndexInfo& info;
    const PageState& state;
    const std::vector<Problem>& problems;
};

struct NamesPage {
    const IndexInfo& info;
    const PageState& state;  // its query: what the names' words begin with
    const NameList& names;
    bool editable = false;       // with ways to change them
    std::string_view last = {};  // if so: the last decision, which can be taken back
};

// A decision about names, before it is made.
struct DecidePage {
    const IndexInfo& info;
    const NameDecision& decision;
    bool editable = false;  // else the page says how to do it
};

struct SpeakerPage {
    const IndexInfo& info;
    const Portrait& portrait;
};

// Nobody was asked for, or somebody who is nowhere quoted.
struct SpeakersPage {
    const IndexInfo& info;
    std::string_view asked;  // empty: nobody
    const std::vector<std::string>& nearest;
    const std::vector<Facet>& most_quoted;  // the speaker facet over all quotes
};

struct ErrorPage {
    int status = 500;
    std::string_view heading, sentence, hint;
    const PageState* state = nullptr;    // of a query that cannot be read
    std::size_t at = std::string::npos;  // byte of the query where reading stopped; npos: nowhere
};

std::string front_page(const FrontPage& page);
std::string results_page(const ResultsPage& page);
std::string quotes_page(const QuotesPage& page);
std::string article_page(const ArticlePage& page);
std::string compare_page(const ComparePage& page);
std::string story_page(const AccountsPage& page);
std::string choice_page(const ChoicePage& page);
std::string help_page(const HelpPage& page);
std::string problems_page(const ProblemsPage& page);
std::string names_page(const NamesPage& page);
std::string decide_page(const DecidePage& page);
std::string decide_link(const NameDecision& decision);
// /names?type=place&q=bank&page=2
std::string names_link(EntityType type, std::string_view words, std::uint32_t page = 1);
std::string speaker_page(const SpeakerPage& page);
std::string speakers_page(const SpeakersPage& page);
std::string error_page(const ErrorPage& page);

}  // namespace inquit
