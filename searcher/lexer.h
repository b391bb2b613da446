// The query language, first step: from bytes to tokens.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "indexer/schema/fields.h"
#include "searcher/query.h"

namespace inquit {

enum class QueryTokenKind : std::uint8_t {
    word,      // a run without spaces: text, perhaps several words for the word reader
    phrase,    // what stands between two quote marks
    field,     // name: (the next token stands directly behind it)
    region,    // in:quote, out:quote, in:title
    exact,     // =
    at_least,  // atleast3
    open,
    close,
    op_and,
    op_or,
    op_not,  // NOT or -
    near,    // NEAR, near/5, w/5, /5, pre/5, w/s, w/p
    end,
};

struct QueryToken {
    QueryTokenKind kind = QueryTokenKind::end;
    std::size_t at = 0;  // byte of the query where it begins
    std::string_view
        text;       // word: all of it; phrase: without the marks; field: its name as written
    Field field{};  // field, region
    std::uint32_t number = 0;  // phrase~n, w/n, atleastn; 0: none given
    Reach reach{};             // near
    bool ordered = false;      // near: pre/n
    bool outside = false;      // region: out:
};

// Cuts a query into tokens. Throws QueryError for a quote mark that is not closed, a field that there is not, and a
// distance that is none.
class Lexer {
  public:
    explicit Lexer(std::string_view query) : query_(query) {}

    QueryToken next();

    // Goes on at this byte.
    void resume(std::size_t at) {
        at_ = at;
        fresh_ = true;
        bound_ = false;
    }

    // Where the next token may begin: behind the last one.
    [[nodiscard]] std::size_t at() const { return at_; }

  private:
    QueryToken phrase(std::size_t mark_size);
    QueryToken run();
    QueryToken single(QueryTokenKind kind, std::size_t size);
    bool skip_space();
    bool word_follows(std::size_t at) const;
    std::uint32_t distance_after_phrase();

    std::string_view query_;
    std::size_t at_ = 0;
    bool bound_ = false;  // the next token belongs to a field or =: no operator, no further field
    bool fresh_ = true;   // a space or parenthesis stands before
};

}  // namespace inquit
