// Finds in the tokens of a document the places of all that is looked for. Private to this folder.
#pragma once

#include <bitset>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "indexer/schema/fields.h"
#include "indexer/schema/token_finder.h"
#include "searcher/database.h"
#include "searcher/deadline.h"
#include "searcher/places.h"

namespace inquit {

// Languages of an index by their place in Database::languages(); more than these there are not in ISO 639-1.
using LanguageSet = std::bitset<256>;

// The set of these of the database's languages.
LanguageSet language_set(const std::vector<std::string>& languages, Database& database);

class TokenScan {
  public:
    TokenScan(Database& database, Deadline& deadline);
    TokenScan(const TokenScan&) = delete;
    TokenScan& operator=(const TokenScan&) = delete;
    ~TokenScan();

    enum class Kind : std::uint8_t {
        any_word,    // any of its words
        phrase,      // its words, one behind the other
        pair,        // its two words, which a hyphen joins
        sentences,   // where each begins
        paragraphs,  // where each begins
    };

    // A field of words (text, title, said, file); with `outside` only where nobody is quoted.
    struct Where {
        Field field = Field::text;
        bool outside = false;
    };

    // Something to look for. All of it is said before the first document is asked for.
    std::size_t add(Kind kind, Where where);

    // A word of it, in documents of any language or, for Kind::any_word, of these.
    void add_word(std::size_t wanted, std::string word);
    void add_word(std::size_t wanted, std::string word, const LanguageSet& languages);

    // Where it stands in a document. Words of the headline have the positions from 1; the text of an article begins a
    // hundred behind them, so that nothing reaches across. Valid until another document is asked for.
    const Places& places(std::size_t wanted, std::uint32_t docid);

    // Does it stand there at all?
    bool any(std::size_t wanted, std::uint32_t docid);

  private:
    struct Spelled {
        std::string word;
        std::optional<LanguageSet> languages;
    };

    struct Wanted {
        Kind kind;
        Where where;
        std::vector<Spelled> words = {};
        Places places = {};
        std::uint32_t docid = 0;  // whose places they are
    };

    // What is looked for, by the numbers of one file of tokens.
    struct InFile {
        // A row of words, or one of several that count alike.
        struct Row {
            TokenFinder finder;
            const Spelled* spelled;
        };

        std::vector<Row> rows;
        TokenSet many;  // if they are too many to look for each
        std::vector<std::pair<std::uint32_t, const Spelled*>> spelled;  // then: by number
    };

    struct Here;  // the document that is read

    InFile made(const Wanted& wanted, std::size_t file) const;
    const InFile* in_file(std::size_t wanted, std::size_t file);
    Here& here(std::uint32_t docid);
    void read(Wanted& wanted, const InFile& in, bool first_only);
    void read_rows(Wanted& wanted, const InFile& in, bool first_only);
    void read_many(Wanted& wanted, const InFile& in);
    void read_divisions(Wanted& wanted);
    std::size_t language_here();
    bool add_place(Wanted& wanted, const Spelled& spelled, std::uint32_t which);

    Database& database_;
    Deadline& deadline_;
    std::vector<Wanted> wanted_;
    std::vector<std::vector<std::optional<InFile>>> files_;  // by wanted and file
    std::unique_ptr<Here> here_;
    Xapian::ValueIterator language_;
    std::uint32_t language_of_ = 0;  // the document up to which it was moved; 0: it stands nowhere
};

}  // namespace inquit
