// The verdict, whose pack it is, and what is wrong with it line by line.
#include "cli/pack_text.h"

#include <fmt/format.h>

#include "cli/display.h"
#include "cli/environment.h"
#include "cli/numbers.h"
#include "cli/phrases.h"

namespace inquit::cli {
namespace {

constexpr unsigned indent = 4;

std::string indented(const std::string& text, const Style& style, unsigned by = indent) {
    return wrap(text, {.width = style.text_width(), .indent = by + 2, .first_indent = by});
}

std::string contents(const PackReport& report) {
    return counted(report.articles, "article") + ", " + counted(report.quotes, "quote");
}

std::string verdict(const PackReport& report, const Style& style) {
    if (report.intact())
        return style(Ink::good, "intact") + "   " + contents(report) +
               ": all as they were packed\n";
    auto out = style(Ink::bad, "altered") + "   " + counted(report.faults, "fault");
    if (report.faulty_articles > 0)
        out += fmt::format(
            " in {} of {}", grouped(report.faulty_articles), counted(report.articles, "article"));
    return out + '\n';
}

std::string origin(const PackReport& report, const Style& style) {
    std::string out = indented(
        fmt::format("made {} by {}", one_line(report.made), one_line(report.program)), style);
    const auto query = one_line(report.read_as);
    out += indented(fmt::format("{} found for: {}",
                                report.of == "quotes" ? "quotes" : "articles",
                                query.empty() ? "everything" : query),
                    style);
    return out + std::string(indent, ' ') + style(Ink::faint, "SHA-256 " + report.sha256) + '\n';
}

std::string faults(const PackReport& report, const Style& style) {
    std::string out;
    for (const auto& fault : report.first_faults) {
        const auto where = fault.article.empty() ? fmt::format("line {}", grouped(fault.line))
                                                 : fmt::format("line {}, {}",
                                                               grouped(fault.line),
                                                               one_line(short_id(fault.article)));
        out += indented(where + ": " + one_line(fault.why), style);
    }
    if (report.faults > report.first_faults.size())
        out += indented(
            fmt::format("and {} more", grouped(report.faults - report.first_faults.size())), style);
    return out;
}

std::string others(const Elsewhere& elsewhere, const Style& style) {
    std::string out = fmt::format("in {}: {} the same, {} changed, {} not there\n",
                                  shown_path(elsewhere.place, style.home),
                                  grouped(elsewhere.same),
                                  grouped(elsewhere.changed),
                                  grouped(elsewhere.missing));
    for (const auto& text : elsewhere.first_others) {
        out += indented(fmt::format("{}   {}   {} ({})",
                                    one_line(short_id(text.packed.id)),
                                    text.now.empty() ? "not there" : "changed",
                                    headline(text.packed.title, text.packed.title_from),
                                    where_and_when(text.packed.source, text.packed.published)),
                        style);
        if (!text.now.empty())
            out += indented(
                fmt::format(
                    "now {}, {}", one_line(short_id(text.now)), shown_path(text.path, style.home)),
                style,
                indent + 2);
    }
    const auto all = elsewhere.changed + elsewhere.missing;
    if (all > elsewhere.first_others.size())
        out += indented(fmt::format("and {} more", grouped(all - elsewhere.first_others.size())),
                        style);
    return out;
}

}  // namespace

std::string pack_text(const PackReport& report, const Elsewhere* elsewhere, const Style& style) {
    auto out = verdict(report, style) + origin(report, style) + faults(report, style);
    if (elsewhere != nullptr) out += others(*elsewhere, style);
    return out;
}

}  // namespace inquit::cli
