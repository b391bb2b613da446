// What the screens of several verbs share.
#include "cli/screen.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/display.h"
#include "cli/numbers.h"

namespace inquit::cli {
namespace {

constexpr unsigned longest_part = 40;

std::string filter_words(const Request& request) {
    std::string out;
    const auto add = [&out](const std::string& words) { out += (out.empty() ? "" : ", ") + words; };
    for (const auto& filter : request.filters) {
        add(fmt::format("{}{} “{}”",
                        filter.exclude ? "not " : "",
                        info(filter.field).alias,
                        one_line(filter.value)));
    }
    if (!request.about.empty()) add(fmt::format("about “{}”", one_line(request.about)));
    if (request.min_words > 0) add(fmt::format("at least {} words", request.min_words));
    if (request.from) add("from " + iso(*request.from));
    if (request.to) add("to " + iso(*request.to));
    if (request.undated == Undated::drop) add("no undated ones");
    if (request.undated == Undated::only) add("undated ones only");
    return out.empty() ? "none" : out;
}

// One part alone that finds nothing is said already.
std::string obstacle_lines(const std::vector<Obstacle>& obstacles) {
    if (obstacles.size() < 2) return {};
    unsigned widest = 0;
    for (const auto& row : obstacles)
        widest = std::max(widest, display_width(fit(one_line(row.part), longest_part)));
    std::string out;
    for (const auto& row : obstacles) {
        out += fmt::format("  {}  alone finds {}, the others without it {}\n",
                           padded(fit(one_line(row.part), longest_part), widest),
                           grouped(row.alone),
                           grouped(row.without));
    }
    return out;
}

}  // namespace

std::string nothing_found(const QueryReading& reading,
                          const std::vector<std::string>& nearest,
                          const Request& request,
                          const std::vector<Obstacle>& obstacles) {
    const auto query = one_line(reading.text);
    auto out = query.empty() ? std::string{"Nothing found\n"}
                             : fmt::format("Nothing found for: {}\n", query);
    out += "  ";
    if (!nearest.empty())
        out += fmt::format("nearest words here: {}      ",
                           one_line(fmt::format("{}", fmt::join(nearest, ", "))));
    out += fmt::format("filters in use: {}\n", filter_words(request));
    return out + obstacle_lines(obstacles);
}

std::string shown_of(std::uint64_t total, std::size_t shown, const Request& request) {
    if (shown >= total) return {};
    constexpr std::uint64_t page_full = 200;  // nobody reads more in a terminal
    if (request.offset == 0 && total <= page_full)
        return fmt::format("{} of {} shown (-n {} for all)\n", shown, total, total);
    const auto page = request.offset / request.limit + 1;
    const auto last = request.offset + shown;
    auto out =
        shown == 0
            ? fmt::format("none of {} on page {}", grouped(total), page)
            : fmt::format(
                  "{} to {} of {}", grouped(request.offset + 1), grouped(last), grouped(total));
    if (last < total && shown > 0) out += fmt::format(" (--page {} for more)", page + 1);
    return out + '\n';
}

std::string facet_lines(const std::vector<Facet>& facets, const Style& style) {
    std::string out;
    std::size_t label_width = 0;
    for (const auto& facet : facets)
        label_width = std::max(label_width, info(facet.field).alias.size());
    for (const auto& facet : facets) {
        if (facet.values.empty()) continue;
        auto line =
            padded(std::string{info(facet.field).alias}, static_cast<unsigned>(label_width));
        auto width = display_width(line);
        auto left = facet.values.size();
        for (const auto& value : facet.values) {
            const auto name = one_line(value.value);
            const auto count = grouped(value.count);
            const auto more = display_width(name) + count.size() + 3;
            if (width + more > style.text_width()) break;
            line += "  " + name + ' ' + style(Ink::faint, count);
            width += static_cast<unsigned>(more);
            --left;
        }
        if (left < facet.values.size()) out += line + '\n';
    }
    return out;
}

}  // namespace inquit::cli
