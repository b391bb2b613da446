// The formats that are read: one table, one row each.
#include "indexer/article/formats.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/article/html.h"
#include "indexer/article/json.h"
#include "indexer/article/markdown.h"
#include "indexer/article/phrases.h"
#include "indexer/article/text.h"

namespace inquit {
namespace {

// JSON Lines stand before JSON, whose reader takes several objects too; plain text last: it takes what nobody claims.
// clang-format off
constexpr auto table = std::to_array<Format>({
    {.name = "html", .label = "HTML", .extensions = ".html .htm .xhtml .shtml",
     .sniff = sniff_html, .read = read_html, .help = "saved web pages"},
    {.name = "jsonl", .label = "JSON Lines", .extensions = ".jsonl .ndjson .jl",
     .sniff = sniff_json_lines, .read = read_json_lines, .help = "one object a line"},
    {.name = "json", .label = "JSON", .extensions = ".json",
     .sniff = sniff_json, .read = read_json, .help = "one object, or a list of them"},
    {.name = "markdown", .label = "Markdown", .extensions = ".md .markdown .mdown .mkd",
     .sniff = sniff_markdown, .read = read_markdown, .help = "with YAML or TOML front matter, or without"},
    {.name = "text", .label = "plain text", .extensions = ".txt .text",
     .sniff = sniff_text, .read = read_text, .help = "with a block of \"Key: value\" lines above, or without"},
});

// clang-format on

bool has_extension(const Format& format, std::string_view extension) {
    std::string_view all = format.extensions;
    while (!all.empty()) {
        const std::size_t end = std::min(all.find(' '), all.size());
        if (all.substr(0, end) == extension) return true;
        all.remove_prefix(std::min(end + 1, all.size()));
    }
    return false;
}

}  // namespace

std::span<const Format> formats() { return table; }

const Format* format_named(std::string_view name) {
    const auto found = std::ranges::find(table, name, &Format::name);
    return found == table.end() ? nullptr : &*found;
}

const Format& format_of(std::string_view file_name, std::string_view head) {
    const std::string extension = extension_of(file_name);
    const Format* named = nullptr;
    const Format* likely = nullptr;
    for (const Format& format : table) {
        const Likely said = format.sniff(head);
        if (said == Likely::surely) return format;
        if (said == Likely::maybe && likely == nullptr) likely = &format;
        if (has_extension(format, extension)) named = &format;
    }
    // Fragments of HTML and odd JSON keep their extension's reader; a .txt is only a text.
    if (named != nullptr) return *named;
    return likely == nullptr ? table.back() : *likely;
}

std::string extension_of(std::string_view file_name) {
    std::string name = ascii_lower(file_name);
    for (const std::string_view packed : {".gz", ".zst", ".xz", ".bz2"}) {
        if (name.ends_with(packed)) name.resize(name.size() - packed.size());
    }
    const std::size_t point = name.rfind('.');
    return point == std::string::npos || point == 0 ? std::string() : name.substr(point);
}

}  // namespace inquit
