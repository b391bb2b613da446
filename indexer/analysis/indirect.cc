// Finds every word that may report, its subject, and what it reports; the lists say which of them are reliable.
#include "indexer/analysis/indirect.h"

#include <algorithm>
#include <optional>

namespace inquit {
namespace {

constexpr std::uint32_t longest_tail = 14;   // chunks of ", X said on Monday."
constexpr std::uint32_t least_content = 2;   // chunks
constexpr std::uint32_t most_joint = 6;      // sources of one report
constexpr std::uint32_t longest_source = 8;  // chunks between "by" and the name

bool is_noun(const Clause& clause, std::uint32_t i) {
    return i < clause.last && clause.kind(i) == ChunkKind::noun;
}

bool is_word(const Clause& clause, std::uint32_t i, ChunkKind kind, std::string_view word) {
    return i < clause.last && clause.kind(i) == kind && clause.word(i) == word;
}

bool is_by(const Clause& clause, std::uint32_t i) {
    return is_word(clause, i, ChunkKind::preposition, "by") && is_noun(clause, i + 1);
}

bool ends_phrase(ChunkKind kind) {
    return kind == ChunkKind::comma || kind == ChunkKind::stop || kind == ChunkKind::semicolon ||
           kind == ChunkKind::dash || kind == ChunkKind::close || kind == ChunkKind::colon;
}

// The clause without its final point.
std::uint32_t end_of(const Clause& clause) {
    std::uint32_t end = clause.last;
    while (end > clause.first &&
           (clause.kind(end - 1) == ChunkKind::stop || clause.kind(end - 1) == ChunkKind::close))
        --end;
    return end;
}

// "did not say", "never promised": what nobody said
bool is_negated(const Clause& clause, std::uint32_t verb) {
    for (std::uint32_t i = verb; i > clause.first;) {
        --i;
        const ChunkKind kind = clause.kind(i);
        if (kind != ChunkKind::verb && kind != ChunkKind::adverb) return false;
        const Token& token = clause.reading.tokens[clause.chunks[i].first];
        if (clause.reading.is(token, cls::negation) || clause.word(i).ends_with("n't")) return true;
    }
    return false;
}

// "said nothing", "made no mention"
bool is_silence(const Clause& clause, std::uint32_t verb) {
    if (verb + 1 >= clause.last) return false;
    const std::string_view next = clause.word(verb + 1);
    return next == "nothing" || next == "no" || next == "little";
}

ReportFrame frame_of(const Clause& clause, std::uint32_t verb, std::uint32_t end) {
    std::uint32_t at = verb + 1;
    while (at < end && clause.kind(at) == ChunkKind::noun && is_time(clause, at)) ++at;
    if (at >= end || ends_phrase(clause.kind(at))) return ReportFrame::alone;
    const ChunkKind kind = clause.kind(at);
    if (is_word(clause, at, ChunkKind::relative, "that")) return ReportFrame::statement;
    if (kind == ChunkKind::noun) {
        if (at + 1 >= end) return ReportFrame::object;
        const ChunkKind next = clause.kind(at + 1);
        const bool clausal = next == ChunkKind::verb || is_cue(next) ||
                             is_word(clause, at + 1, ChunkKind::relative, "that");
        return clausal ? ReportFrame::statement : ReportFrame::object;
    }
    if (kind == ChunkKind::preposition)
        return clause.word(at) == "to" && !is_noun(clause, at + 1) ? ReportFrame::infinitive
                                                                   : ReportFrame::preposition;
    return ReportFrame::object;
}

// From the noun at the end of "Holm of Lirenne" to Holm.
std::uint32_t head_of(const Clause& clause, std::uint32_t noun) {
    while (noun >= clause.first + 2 && clause.kind(noun - 1) == ChunkKind::preposition &&
           clause.kind(noun - 2) == ChunkKind::noun)
        noun -= 2;
    return noun;
}

// "Holm, Lee of Lirenne and the mayor said": those joined to the one at `noun`.
std::vector<std::uint32_t> joined_to_left(const Clause& clause, std::uint32_t noun) {
    std::vector<std::uint32_t> out;
    if (noun < clause.first + 2 || clause.kind(noun - 1) != ChunkKind::conjunction ||
        clause.word(noun - 1) != "and")
        return out;
    std::uint32_t at = noun - 2;
    if (clause.kind(at) == ChunkKind::comma && at > clause.first) --at;  // Holm, Lee, and the mayor
    while (clause.kind(at) == ChunkKind::noun && out.size() < most_joint) {
        const std::uint32_t other = head_of(clause, at);
        const bool phrase =
            other > clause.first && clause.kind(other - 1) == ChunkKind::preposition;
        if (phrase || (other != at && !clause.is_person(other))) break;
        out.push_back(other);
        const bool list = other >= clause.first + 2 && clause.kind(other - 1) == ChunkKind::comma &&
                          clause.is_person(head_of(clause, other - 2));
        if (!list) break;
        at = other - 2;
    }
    return out;
}

// "both", "all" between a subject and its verb
bool is_everybody(const Clause& clause, std::uint32_t i) {
    return clause.kind(i) == ChunkKind::noun &&
           (clause.word(i) == "both" || clause.word(i) == "all") &&
           clause.chunks[i].last == clause.chunks[i].first + 1;
}

// The subject of a report: as clause.h has it; and "two pilots, Holm of Lirenne and Lee, both said".
std::optional<std::uint32_t> reporter(const Clause& clause, std::uint32_t verb) {
    if (verb <= clause.first) return std::nullopt;
    std::uint32_t i = verb - 1;
    bool everybody = false;
    while (i > clause.first && (clause.kind(i) == ChunkKind::verb ||
                                clause.kind(i) == ChunkKind::adverb || is_everybody(clause, i))) {
        everybody = everybody || is_everybody(clause, i);
        --i;
    }
    if (everybody && clause.kind(i) == ChunkKind::noun) return head_of(clause, i);
    if (clause.kind(i) != ChunkKind::comma || i < clause.first + 3 ||
        clause.kind(i - 1) != ChunkKind::noun)
        return subject_of(clause, verb);
    const std::uint32_t last = head_of(clause, i - 1);
    if (!clause.is_person(last)) return subject_of(clause, verb);
    const auto others = joined_to_left(clause, last);
    const std::uint32_t leftmost = others.empty() ? last : others.back();
    if (leftmost < clause.first + 2) return subject_of(clause, verb);
    const bool apposed = clause.kind(leftmost - 1) == ChunkKind::comma &&
                         clause.kind(leftmost - 2) == ChunkKind::noun;
    if (!apposed) return subject_of(clause, verb);
    const Chunk& described = clause.chunks[head_of(clause, leftmost - 2)];
    return described.name < 0 && !described.pronoun ? std::optional(last)
                                                    : subject_of(clause, verb);
}

std::vector<std::uint32_t> joined_to_right(const Clause& clause, std::uint32_t noun) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t at = noun; at + 2 < clause.last && out.size() < most_joint; at += 2) {
        const ChunkKind link = clause.kind(at + 1);
        if (link != ChunkKind::conjunction && link != ChunkKind::comma) break;
        if (!clause.is_person(at + 2)) break;
        out.push_back(at + 2);
    }
    // "Holm, Lee" without an "and" is no list
    const bool closed = !out.empty() && clause.kind(out.back() - 1) == ChunkKind::conjunction;
    return closed ? out : std::vector<std::uint32_t>{};
}

// According to X[, the line holds].  The line holds, according to X.
std::optional<Report> according(const Clause& clause, std::uint32_t at, std::uint32_t end) {
    if (!is_noun(clause, at + 1)) return std::nullopt;
    Report report{
        Pattern::according_to, ReportFrame::according, at, to_name(clause, at + 1), {}, 0, 0};
    // "according to a count by Holm"
    if (clause.chunks[report.source].name < 0 && is_by(clause, at + 2)) report.source = at + 3;
    report.joint = joined_to_right(clause, report.source);
    if (at >= clause.first + least_content) {
        report.first = clause.first;
        report.last = clause.kind(at - 1) == ChunkKind::comma ? at - 1 : at;
        return report;
    }
    for (std::uint32_t comma = at + 2; comma < std::min(end, at + longest_tail); ++comma) {
        if (clause.kind(comma) != ChunkKind::comma) continue;
        report.first = comma + 1;
        report.last = end;
        return report;
    }
    return std::nullopt;
}

// "…, said the boats were late": what follows the noun is a clause, and the noun no source
bool starts_clause(const Clause& clause, std::uint32_t noun, std::uint32_t end) {
    for (std::uint32_t i = noun + 1; i < end; ++i) {
        const ChunkKind kind = clause.kind(i);
        if (kind == ChunkKind::verb || is_cue(kind)) return true;
        if (ends_phrase(kind) || kind == ChunkKind::relative || kind == ChunkKind::subordinator)
            return false;
    }
    return false;
}

// The line holds, said X.
std::optional<Report> inverted(const Clause& clause, std::uint32_t verb, std::uint32_t end) {
    if (verb < clause.first + 1 + least_content || clause.kind(verb - 1) != ChunkKind::comma ||
        clause.kind(verb) == ChunkKind::call || !is_noun(clause, verb + 1) ||
        clause.word(verb).ends_with("ing") || starts_clause(clause, verb + 1, end))
        return std::nullopt;
    Report report{Pattern::quote_verb_source,
                  ReportFrame::inverted,
                  verb,
                  to_name(clause, verb + 1),
                  joined_to_right(clause, verb + 1),
                  clause.first,
                  verb - 1};
    return report;
}

// The line holds, X said on Monday: what comes before the comma that X follows.
bool report_before(const Clause& clause, std::uint32_t subject, Report& report) {
    if (report.frame != ReportFrame::alone && report.frame != ReportFrame::preposition)
        return false;
    if (subject < clause.first + 1 + least_content ||
        clause.kind(subject - 1) != ChunkKind::comma || report.cue < subject)
        return false;
    report.pattern = Pattern::quote_source_verb;
    report.first = clause.first;
    report.last = subject - 1;
    return true;
}

// X said that the line holds.
std::optional<Report> active(const Clause& clause, std::uint32_t verb, std::uint32_t end) {
    const auto subject = reporter(clause, verb);
    if (!subject) return std::nullopt;
    Report report{Pattern::source_verb_quote,
                  frame_of(clause, verb, end),
                  verb,
                  to_name(clause, *subject),
                  joined_to_left(clause, *subject),
                  verb + 1,
                  end};
    if (report_before(clause, *subject, report)) return report;
    if (report.frame == ReportFrame::statement && clause.kind(report.first) == ChunkKind::relative)
        ++report.first;                            // that
    if (report.first >= end) return std::nullopt;  // "Holm asked." belongs to what stands before it
    return report;
}

// was criticised by X; "Pressed by X, …"
std::optional<Report> passive(const Clause& clause, std::uint32_t verb) {
    if (!is_by(clause, verb + 1)) return std::nullopt;
    Report report{Pattern::source_verb_quote,
                  ReportFrame::passive,
                  verb,
                  to_name(clause, verb + 2),
                  joined_to_right(clause, verb + 2),
                  clause.first,
                  verb + 1};
    return report;
}

std::optional<Report> report_at(const Clause& clause, std::uint32_t i, std::uint32_t end) {
    const ChunkKind kind = clause.kind(i);
    if (kind == ChunkKind::according) return according(clause, i, end);
    if (!is_cue(kind) && kind != ChunkKind::other) return std::nullopt;
    if (is_negated(clause, i) || is_silence(clause, i)) return std::nullopt;
    if (auto report = passive(clause, i)) return report;
    if (is_passive(clause, i) || is_modal(clause, i)) return std::nullopt;
    if (auto report = inverted(clause, i, end)) return report;
    return active(clause, i, end);
}

// Does the list have the word for what follows it?
bool is_reliable(const Clause& clause, const Report& report) {
    if (report.frame == ReportFrame::according) return true;
    const Token& word = clause.reading.tokens[clause.chunks[report.cue].first];
    return clause.reading.is(word, cls::report_first << static_cast<unsigned>(report.frame));
}

// One report of a sentence for each source: "Holm praised the count and promised another" is one.
bool is_known_source(const std::vector<Report>& reports, std::uint32_t source) {
    return std::ranges::any_of(reports, [source](const Report& report) {
        return report.source == source ||
               std::ranges::find(report.joint, source) != report.joint.end();
    });
}

// What is reported ends where a quotation begins.
void stop_at_quote(const Clause& clause, Report& report) {
    for (std::uint32_t i = report.first; i < report.last; ++i) {
        if (clause.kind(i) != ChunkKind::quote) continue;
        report.last = i;
        break;
    }
    if (report.first >= report.last) {
        report.first = report.cue;
        report.last = report.cue + 1;
    }
}

// "Holm said that Lee had promised to stay": what Holm said ends where Lee's part begins.
void part(Report& earlier, Report& later) {
    if (later.first < earlier.last && later.first <= earlier.first) {
        later.first = std::min(earlier.last, later.last);
        return;
    }
    if (earlier.last <= later.first) {
        const std::uint32_t begin = std::min(later.source, later.cue);
        if (earlier.last > begin && begin >= earlier.first + least_content) earlier.last = begin;
        return;
    }
    const std::uint32_t begin = std::min({later.source, later.cue, later.first});
    earlier.last = begin >= earlier.first + least_content ? begin : later.first;
}

void trim(const Clause& clause, Report& report) {
    const auto is_link = [&](std::uint32_t i) {
        return ends_phrase(clause.kind(i)) || clause.kind(i) == ChunkKind::conjunction ||
               clause.kind(i) == ChunkKind::relative;
    };
    while (report.last > report.first + 1 && is_link(report.last - 1)) --report.last;
}

}  // namespace

std::vector<Report> find_reports(const Clause& clause) {
    std::vector<Report> out;
    const std::uint32_t end = end_of(clause);
    for (std::uint32_t i = clause.first; i < end; ++i) {
        auto report = report_at(clause, i, end);
        if (!report || !is_reliable(clause, *report) || is_known_source(out, report->source))
            continue;
        stop_at_quote(clause, *report);
        if (!out.empty()) part(out.back(), *report);
        if (report->first < report->last) out.push_back(std::move(*report));
    }
    for (Report& report : out) trim(clause, report);
    return out;
}

}  // namespace inquit
