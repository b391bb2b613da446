// Results one after the other.
#include "cli/rows.h"

#include "cli/columns.h"

namespace inquit::cli {
namespace {

std::optional<ExportFormat> exported_as(Format format) {
    switch (format) {
        case Format::jsonl:
            return ExportFormat::jsonl;
        case Format::csv:
            return ExportFormat::csv;
        case Format::ris:
            return ExportFormat::ris;
        case Format::bibtex:
            return ExportFormat::bibtex;
        case Format::markdown:
            return ExportFormat::markdown;
        case Format::automatic:
        case Format::text:
        case Format::line:
        case Format::json:
        case Format::paths:
        case Format::ids:
            break;
    }
    return std::nullopt;
}

}  // namespace

bool is_rows(Format format) {
    return format == Format::line || format == Format::paths || format == Format::ids ||
           exported_as(format).has_value();
}

Rows::Rows(RowOptions options) : options_(std::move(options)) {
    if (const auto format = exported_as(options_.format))
        exporter_.emplace(
            ExportOptions{*format, options_.columns, options_.byte_order_mark, options_.query});
}

std::string Rows::opening(Results of) const { return exporter_ ? exporter_->opening(of) : ""; }

std::string Rows::ended(std::string text) const {
    return std::move(text) + (options_.nul ? '\0' : '\n');
}

std::string Rows::path_once(const std::string& path) {
    if (path_ == path) return {};
    path_ = path;
    return ended(path);
}

std::string Rows::operator()(const ArticleHit& hit) {
    if (exporter_) return (*exporter_)(hit);
    if (options_.format == Format::paths) return path_once(hit.path);
    if (options_.format == Format::ids) return ended(hit.id);
    return article_line(hit, options_.columns);
}

std::string Rows::operator()(const QuoteHit& hit) {
    if (exporter_) return (*exporter_)(hit);
    if (options_.format == Format::paths) return path_once(hit.quote.path);
    if (options_.format == Format::ids) return ended(hit.quote.id);
    return quote_line(hit);
}

}  // namespace inquit::cli
