// Resolves the sources of reports.
#include "indexer/analysis/reports.h"

#include <algorithm>

#include "indexer/analysis/indirect.h"
#include "indexer/analysis/patterns.h"

namespace inquit {
namespace {

Span span_of(const Clause& clause, std::uint32_t first, std::uint32_t last) {
    const auto& tokens = clause.reading.tokens;
    return {tokens[clause.chunks[first].first].span.begin,
            tokens[clause.chunks[last - 1].last - 1].span.end};
}

// Whoever is quoted in the sentence needs no report.
bool is_quoted(const std::vector<const Attribution*>& quoted, const Source& source, Span cue) {
    return std::ranges::any_of(quoted, [&](const Attribution* quote) {
        return quote->cue == cue || (quote->found() && quote->source.entity == source.entity);
    });
}

}  // namespace

bool add_reports(const Clause& clause,
                 const std::vector<const Attribution*>& quoted,
                 Sources& sources,
                 std::vector<Reported>& out) {
    bool any = false;
    for (const Report& report : find_reports(clause)) {
        if (!may_speak(clause, {report.pattern, report.source, report.cue, std::nullopt})) continue;
        Reported reported;
        Attribution& by = reported.by;
        by.pattern = report.pattern;
        by.kind = QuoteKind::indirect;
        by.source = sources.resolve(clause.chunks[report.source]);
        by.cue = span_of(clause, report.cue, report.cue + 1);
        const bool speaks =
            is_cue(clause.kind(report.cue)) && clause.kind(report.cue) != ChunkKind::call;
        if (quoted.empty() && !any && speaks) sources.remember(by.source);
        any = any || speaks;
        // Without marks and without a name there is nothing to hold on to.
        if (by.source.entity < 0 || is_quoted(quoted, by.source, *by.cue)) continue;
        for (const std::uint32_t joint : report.joint) {
            const Source other = sources.resolve(clause.chunks[joint]);
            if (other.entity >= 0 && other.entity != by.source.entity) by.joint.push_back(other);
        }
        reported.content = span_of(clause, report.first, report.last);
        out.push_back(std::move(reported));
    }
    return any;
}

}  // namespace inquit
