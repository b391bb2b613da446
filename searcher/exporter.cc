// One switch over the formats; each is a file of its own.
#include "searcher/exporter.h"

#include "searcher/citation.h"
#include "searcher/csv.h"
#include "searcher/markdown.h"
#include "searcher/render.h"

namespace inquit {

const std::vector<Column>& Exporter::columns() const {
    return options_.columns.empty() ? usual_columns() : options_.columns;
}

std::string Exporter::opening(Results of) const {
    const Cells names = of == Results::articles ? names_of(columns()) : quote_column_names();
    switch (options_.format) {
        case ExportFormat::csv:
            return std::string(options_.byte_order_mark ? byte_order_mark : "") + csv_line(names);
        case ExportFormat::markdown:
            return markdown_heading(options_.query);
        case ExportFormat::jsonl:
        case ExportFormat::ris:
        case ExportFormat::bibtex:
            break;
    }
    return {};
}

std::string Exporter::operator()(const ArticleHit& hit) const {
    switch (options_.format) {
        case ExportFormat::jsonl:
            return json_line(hit);
        case ExportFormat::csv:
            return csv_line(cells(hit, columns()));
        case ExportFormat::ris:
            return ris(citation(hit));
        case ExportFormat::bibtex:
            return bibtex(citation(hit));
        case ExportFormat::markdown:
            return markdown(hit);
    }
    return {};
}

std::string Exporter::operator()(const QuoteHit& hit) const {
    switch (options_.format) {
        case ExportFormat::jsonl:
            return json_line(hit);
        case ExportFormat::csv:
            return csv_line(cells(hit));
        case ExportFormat::ris:
            return ris(citation(hit));
        case ExportFormat::bibtex:
            return bibtex(citation(hit));
        case ExportFormat::markdown:
            return markdown(hit);
    }
    return {};
}

}  // namespace inquit
