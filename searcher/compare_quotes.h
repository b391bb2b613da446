// Which quotes of two articles are one thing said. Private to this folder.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "indexer/schema/record.h"
#include "indexer/wording/likeness.h"

namespace inquit {

// Two speakers that may be one: the same name, or one of them only a surname.
bool may_be_one(const Speaker& one, const Speaker& other);

// Places in Analysis::quotes.
struct QuotePair {
    std::uint32_t a = 0, b = 0;
    Likeness likeness;
};

// The quotes of an article made ready once for comparing it with any number of others. The record must outlive it.
class ReadyQuotes {
  public:
    explicit ReadyQuotes(const ArticleRecord& record);
    ReadyQuotes(ReadyQuotes&&) noexcept;
    ReadyQuotes& operator=(ReadyQuotes&&) noexcept;
    ~ReadyQuotes();

  private:
    friend std::vector<QuotePair> shared_quotes(const ReadyQuotes& a, const ReadyQuotes& b);

    struct State;
    std::unique_ptr<State> state_;
};

// In the order of a. A quote that one of them splits is in several pairs.
std::vector<QuotePair> shared_quotes(const ReadyQuotes& a, const ReadyQuotes& b);

}  // namespace inquit
