// Two accounts of one event: what both print, and what only one of them has. Nothing is generated: whatever is shown
// stands in one of the articles, at the place that is said.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "indexer/schema/record.h"
#include "indexer/wording/differences.h"
#include "indexer/wording/likeness.h"
#include "searcher/copy.h"

namespace inquit {

// Words of a body; start and end are code points.
struct Passage {
    std::string text;
    std::uint32_t start = 0, end = 0;
    bool operator==(const Passage&) const = default;
};

struct AccountQuote {
    std::string id;
    Passage content;
    Speaker speaker;
    QuoteKind kind{};
    bool operator==(const AccountQuote&) const = default;
};

struct WordPiece {
    Side side{};
    std::string a, b;  // as each has it; both where they have the same words
};

// One thing said that both have.
struct SharedQuote {
    WordingLabel label{};
    AccountQuote a, b;
    std::vector<std::string> evidence;
    std::vector<WordPiece> words;  // both wordings, in order
};

struct AccountVoice {
    Speaker speaker;
    std::array<std::uint32_t, 2> quotes{}, words{};  // in a, in b; words in its quotes
};

struct NamedFact {
    Passage first;  // where it stands first
    std::uint32_t times = 0;
};

// What an account names that the other does not have anywhere.
struct Facts {
    std::vector<NamedFact> people, organisations, places, numbers, dates;
};

// "did not comment", "made no mention of": what an account says was left unsaid.
struct Silence {
    Passage sentence;
    Passage words;  // the ones that say so
};

struct Account {
    std::string id, title, source;
    Provenance title_from{};
    std::optional<Day> published;
    std::uint32_t words = 0, quotes = 0, quoted_words = 0;
};

struct AccountSide {
    Account account;
    std::vector<AccountQuote> only_quotes;
    std::vector<Passage> only_sentences;  // that have no counterpart
    Facts only;
    std::vector<Silence> silences;  // all that it reports
};

struct Comparison {
    AccountSide a, b;
    std::vector<SharedQuote> shared;   // in the order of a
    std::vector<AccountVoice> voices;  // most quotes first
};

// Takes some milliseconds for two articles of a thousand words.
Comparison compare(const ArticleRecord& a, const ArticleRecord& b);

// Which of `others` has most quotes in common with it, then most of its sentences; the first of equals. Its place; 0 if
// there are none.
std::size_t closest_account(const ArticleRecord& record, std::span<const ArticleRecord> others);

// An account that an article has beside it.
struct OtherAccount {
    Account account;
    std::uint32_t shared = 0;  // quotes of the article that it has too
};

// Most shared quotes first, then as `others` has them.
std::vector<OtherAccount> accounts_beside(const ArticleRecord& record,
                                          std::span<const ArticleRecord> others);

// A row of a table of several accounts: one voice, or one thing said, and what each account has of it.
struct VoiceRow {
    Speaker speaker;
    std::vector<std::uint32_t> quotes;  // by account
};

struct ThingRow {
    Speaker speaker;
    std::vector<std::optional<AccountQuote>>
        wordings;  // by account; of some in one account the longest
};

struct AccountsTable {
    std::vector<Account> accounts;
    std::vector<std::vector<Copy>> copies =
        {};  // near-copies of each; none where nobody looked for them
    std::uint64_t articles = 0,
                  outlets = 0;     // of the whole story, copies too; 0 where nobody counted
    std::vector<VoiceRow> voices;  // most accounts first
    std::vector<ThingRow> things;  // that two or more have, most accounts first
};

inline constexpr std::size_t most_accounts = 12;

// Of the first `most_accounts`.
AccountsTable compare_all(std::span<const ArticleRecord> records);

// One JSON document in one line: docs/json.md.
std::string json(const Comparison& comparison);
std::string json(const AccountsTable& table);

}  // namespace inquit
