// Links to the pages before and after, and a search as a command.
#include "web/pager.h"

#include <algorithm>

#include "searcher/recency.h"
#include "web/wording.h"

namespace inquit {
namespace {

bool is_plain(std::string_view text) {
    return !text.empty() && text.front() != '-' && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '.' || c == '_' || c == ':';
    });
}

std::string shell_quoted(std::string_view text) {
    if (is_plain(text)) return std::string(text);
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'') {
            out += "'\\''";
        } else {
            out += c;
        }
    }
    return out + "'";
}

void add_option(std::string& line, std::string_view name, std::string_view value) {
    line += " --";
    line += name;
    line += ' ';
    line += shell_quoted(value);
}

}  // namespace

void set_pager(View& view,
               const PageState& state,
               std::string_view path,
               std::uint64_t total,
               std::uint32_t per_page) {
    const std::uint64_t begin = std::uint64_t{state.page - 1} * per_page;
    const std::uint64_t end = std::min<std::uint64_t>(begin + per_page, total);
    const bool next = end < total && state.page < last_page;
    view.set("shown",
             begin < end ? number(begin + 1) + "–" + number(end) + " of " + number(total) : "");
    view.set("previous_link",
             state.page > 1 ? link_to(path, with_page(state, state.page - 1)) : std::string());
    view.set("next_link", next ? link_to(path, with_page(state, state.page + 1)) : std::string());
    view.set("per_page", number(per_page));
}

std::string command_line(std::string_view verb, const PageState& state) {
    const Request& request = state.request;
    std::string line = "inquit " + std::string(verb);
    const bool like_option = request.query.starts_with('-');
    if (!request.query.empty() && !like_option) line += " " + shell_quoted(request.query);
    for (const auto& filter : request.filters) {
        add_option(line, param_name(filter.field, filter.exclude), filter.value);
    }
    if (verb == "quotes") {
        if (!request.about.empty()) add_option(line, "about", request.about);
        if (request.min_words > 0) add_option(line, "min-words", std::to_string(request.min_words));
    }
    if (request.any) line += " --any";
    if (!request.expand) line += " --no-expand";
    if (request.from) add_option(line, "from", iso(*request.from));
    if (request.to) add_option(line, "to", iso(*request.to));
    if (request.undated != Undated::keep) add_option(line, "undated", name(request.undated));
    const Sort sort = shown_sort(request);
    if (sort != Sort::best) add_option(line, "sort", name(sort));
    if (request.recency > 0) add_option(line, "recency", recency_text(request.recency));
    if (like_option) line += " -- " + shell_quoted(request.query);
    return line;
}

}  // namespace inquit
