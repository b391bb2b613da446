// From an article and its analysis to the documents of both databases.
#pragma once

#include <cstdint>
#include <memory>

#include "indexer/schema/record.h"

namespace inquit {

// Documents made ready by any thread, for the one that writes.
class Prepared {
  public:
    struct Documents;

    explicit Prepared(std::unique_ptr<Documents> documents);
    Prepared(Prepared&&) noexcept;
    Prepared& operator=(Prepared&&) noexcept;
    ~Prepared();

    [[nodiscard]] const Documents& documents() const { return *documents_; }

    [[nodiscard]] Documents& documents() { return *documents_; }

    [[nodiscard]] std::uint64_t bytes() const;   // about what it holds in memory
    [[nodiscard]] std::uint64_t quotes() const;  // documents of quotes

  private:
    std::unique_ptr<Documents> documents_;
};

// One for each thread: it keeps stemmers.
class Preparer {
  public:
    Preparer();
    Preparer(Preparer&&) noexcept;
    Preparer& operator=(Preparer&&) noexcept;
    ~Preparer();

    Prepared operator()(const ArticleRecord& record);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace inquit
