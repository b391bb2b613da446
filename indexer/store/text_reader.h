// The words of an article and of its quotes, as terms and as tokens. Private to this folder, for Xapian shows here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/schema/record.h"
#include "indexer/schema/token_text.h"
#include "indexer/store/term_counts.h"

namespace inquit {

// The language that an article's words are stemmed in.
std::string_view stemming_language(const Article& article);

// Kept from one article to the next, for one language and one thread.
class TextReader {
  public:
    explicit TextReader(std::string_view language) : numbers_(language) {}

    // Adds the words of headline, text and path to the document; those inside quotes once more as said.
    TokenText article(const ArticleRecord& record, Xapian::Document& document);

    // Adds the words of a quote.
    TokenText quote(std::string_view content,
                    std::string_view language,
                    Xapian::Document& document);

    // The words that all tokens since the last call name by their places in this list.
    std::vector<std::string> take_words();

  private:
    std::uint32_t token(std::uint32_t word);
    void read_title(std::string_view title, TokenText& tokens);
    void read_body(const ArticleRecord& record, TokenText& tokens);
    void read_path(std::string_view path, TokenText& tokens);

    WordNumbers numbers_;
    std::vector<std::uint32_t> tokens_;  // by number: place in words_, from 1
    std::vector<std::uint32_t> words_;   // their numbers
    TermCounts text_, said_, title_, path_;
};

}  // namespace inquit
