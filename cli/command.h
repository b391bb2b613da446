// What the user asked for, as plain values: the command line parses into these and does nothing while it parses.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/times.h"
#include "indexer/names/decisions.h"
#include "indexer/run.h"
#include "searcher/columns.h"
#include "searcher/key_words.h"
#include "searcher/quoted.h"
#include "searcher/request.h"
#include "searcher/suggest.h"
#include "searcher/verify.h"

namespace inquit::cli {

// automatic: text on a terminal, line in a pipe, where the verb has both.
enum class Format : std::uint8_t {
    automatic,
    text,
    line,
    json,
    jsonl,
    csv,
    paths,
    ids,
    ris,
    bibtex,
    markdown
};

enum class When : std::uint8_t { automatic, always, never };

// What every verb takes.
struct Common {
    std::string db;             // --db
    std::string db_configured;  // from the configuration file
    When colour = When::automatic;
    bool no_pager = false;
};

// Of key words in context: by place in the text, by what stands before the word, by what stands behind it.
enum class KwicOrder : std::uint8_t { place, left, right };

struct IndexCommand {
    IndexJob job;
    std::string files_from;  // a file of paths, - for stdin, or empty
    bool nul = false;        // paths in it end with NUL
    std::string problems;    // a file to write the problems to, or empty
    When progress = When::automatic;
};

struct SearchCommand {
    Request request;
    KwicOrder kwic{};  // with request.kwic
    Format format{};
    std::vector<Column> columns;  // empty: those of the contract
    bool nul = false;             // paths and ids end with NUL
    bool count = false;           // print the number of matches only
    std::string queries;          // a file of queries, - for stdin, or empty: the one in request
};

// All results into a file, or to stdout.
struct ExportCommand {
    Request request;
    bool quotes = false;    // what was said instead of articles
    bool evidence = false;  // a pack of the texts: searcher/evidence.h
    Format format{};
    std::string to;               // empty: stdout
    std::vector<Column> columns;  // of articles as CSV
    bool byte_order_mark = false;
};

// Saved searches.
struct WatchCommand {
    enum class Action : std::uint8_t { add, list, run, remove };
    Action action{};
    std::vector<std::string> names;  // run: none for all
    Request request;                 // of the one that is added
    bool quotes = false;
    bool seen = false;  // added: what is there now is not new
    bool keep = false;  // run: what is shown stays new
    Format format{};
};

struct QuotesCommand {
    Request request;
    Format format{};
    bool nul = false;
    bool count = false;
};

struct FacetsCommand {
    Request request;
    Times times{};
    std::optional<QuotedRequest> quoted;  // what is quoted in the articles is counted instead
    Format format{};
};

struct WordsCommand {
    KeyWordsRequest request;
    Format format{};
};

struct SuggestCommand {
    SuggestRequest request;
    Format format{};
};

struct VerifyCommand {
    VerifyRequest request;
    std::string from_file;  // one quote a line, - for stdin, or empty: the one in request
    std::string pack;       // a pack of evidence, - for stdin, or empty: quotes
    std::string against;    // a folder in which its texts are looked for, or empty
    Format format{};
};

struct ShowCommand {
    enum class Part : std::uint8_t { article, quotes, entities, raw };
    std::string id;
    Part part{};
    Format format{};
    bool marks = true;     // quotes coloured and numbered in the text
    bool explain = false;  // why each quote is given to its speaker
};

// One id: against the closest other account of the same event. `all`: a table of these, or of all accounts of the one.
struct CompareCommand {
    std::vector<std::string> ids;
    bool all = false;
    Format format{};
};

struct AnalyseCommand {
    std::vector<std::string> files;
    ReadOptions read;
    Format format{};
};

struct NamesCommand {
    enum class Action : std::uint8_t { list, decide, undo, decisions };
    Action action{};
    NamesRequest request;            // list
    std::optional<Verdict> verdict;  // decide
    std::optional<EntityType> type;  // of what is decided; none: what the name is most often
    std::vector<std::string> names;  // of the decision
    Format format{};
};

struct InfoCommand {
    Format format{};
};

struct CheckCommand {
    bool problems = false;  // list every file that was not read
    bool deep = false;      // read every block of the databases
    bool nul = false;
};

struct ServeCommand {
    int port = 8017;
    bool open = false;  // the page in the browser
    bool edit = false;  // names, from the page
};

// Help or the version: printed, and that was all.
struct PrintCommand {
    std::string text;
};

using Command = std::variant<IndexCommand,
                             SearchCommand,
                             QuotesCommand,
                             FacetsCommand,
                             ExportCommand,
                             WatchCommand,
                             SuggestCommand,
                             WordsCommand,
                             VerifyCommand,
                             ShowCommand,
                             CompareCommand,
                             AnalyseCommand,
                             NamesCommand,
                             InfoCommand,
                             CheckCommand,
                             ServeCommand,
                             PrintCommand>;

struct Invocation {
    Common common;
    Command command;
};

}  // namespace inquit::cli
