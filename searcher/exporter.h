// All results of a search for other programs, one after the other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/columns.h"
#include "searcher/results.h"

namespace inquit {

enum class ExportFormat : std::uint8_t { jsonl, csv, ris, bibtex, markdown };

enum class Results : std::uint8_t { articles, quotes };

struct ExportOptions {
    ExportFormat format{};
    std::vector<Column> columns = {};  // of articles as CSV; none: the usual ones
    bool byte_order_mark = false;      // in front of CSV
    std::string query = {};            // as it was asked, for a heading
};

// The text of a whole export is the opening of one kind, then each result.
class Exporter {
  public:
    explicit Exporter(ExportOptions options) : options_(std::move(options)) {}

    [[nodiscard]] std::string opening(Results of) const;
    std::string operator()(const ArticleHit& hit) const;
    std::string operator()(const QuoteHit& hit) const;

  private:
    [[nodiscard]] const std::vector<Column>& columns() const;

    ExportOptions options_;
};

}  // namespace inquit
