// Results one after the other, each in as many lines as its format takes: nothing has to wait for the last one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "searcher/exporter.h"
#include "searcher/results.h"

namespace inquit::cli {

// Formats in which each result stands for itself; the others need the whole answer.
bool is_rows(Format format);

struct RowOptions {
    Format format{};
    std::vector<Column> columns = {};  // of line and csv, for articles
    bool nul = false;                  // paths and ids end with NUL
    bool byte_order_mark = false;
    std::string query = {};
};

class Rows {
  public:
    // `options.format` is one of is_rows().
    explicit Rows(RowOptions options);

    // What stands before the first.
    [[nodiscard]] std::string opening(Results of) const;
    // A file that has several results in a row is named once by `paths`.
    std::string operator()(const ArticleHit& hit);
    std::string operator()(const QuoteHit& hit);

  private:
    [[nodiscard]] std::string ended(std::string text) const;
    std::string path_once(const std::string& path);

    RowOptions options_;
    std::optional<Exporter> exporter_;  // none: one line each
    std::optional<std::string> path_;   // that was named last
};

}  // namespace inquit::cli
