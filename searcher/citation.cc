// Entries of a bibliography. RIS is lines of "TY  - NEWS"; BibTeX is braces within braces, read as TeX afterwards.
#include "searcher/citation.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "indexer/schema/identity.h"
#include "indexer/text/byline.h"
#include "indexer/text/fold.h"
#include "searcher/plain.h"
#include "searcher/words_of.h"

namespace inquit {
namespace {

bool is_key_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// "Northern Ledger" -> northernledger
std::string letters_of(std::string_view text) {
    constexpr std::size_t most = 24;
    std::string out;
    for (const char c : fold(text)) {
        if (out.size() < most && is_key_letter(c)) out += c;
    }
    return out;
}

// The first word of a headline that says something: longer than an article.
std::string telling_word(std::string_view title) {
    constexpr std::size_t long_enough = 4;
    const std::vector<std::string> words = words_of(title);
    const auto found = std::ranges::find_if(
        words, [](const std::string& word) { return letters_of(word).size() >= long_enough; });
    return found == words.end() ? std::string() : letters_of(*found);
}

// "northernledger2019neighbours-635fa52a-0c1d2e3f": 8 digits of the id, and 8 of where it was found, since copies of
// one article have one id. That two of a million results meet in all of it is less likely than 1 in 10 million.
std::string key_of(const Citation& of, std::string_view id, std::uint32_t record) {
    constexpr std::size_t digits = 8, year_digits = 4;
    std::string out = letters_of(of.source);
    if (out.empty()) out = "news";
    if (of.published) out += iso(*of.published).substr(0, year_digits);
    out += telling_word(of.title);
    out += '-';
    out += id.substr(0, digits);
    out += '-';
    out += hex_digits(digest(fmt::format("{}#{}", of.path, record))).substr(0, digits);
    return out;
}

std::string place(const std::string& path, std::uint32_t record) {
    return record == 0 ? path : fmt::format("{}#{}", path, record);
}

void add_line(std::string& out, std::string_view tag, std::string_view value) {
    if (!value.empty()) out += fmt::format("{}  - {}\r\n", tag, value);
}

// What TeX would take for a command. Braces count for BibTeX even behind a backslash, so they are spelled out.
std::string_view tex(char c) {
    switch (c) {
        case '\\':
            return "\\textbackslash{}";
        case '{':
            return "\\textbraceleft{}";
        case '}':
            return "\\textbraceright{}";
        case '~':
            return "\\textasciitilde{}";
        case '^':
            return "\\textasciicircum{}";
        case '&':
            return "\\&";
        case '%':
            return "\\%";
        case '$':
            return "\\$";
        case '#':
            return "\\#";
        case '_':
            return "\\_";
        case '"':
            return "\\textquotedbl{}";
        default:
            return {};
    }
}

std::string escaped_tex(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (const std::string_view command = tex(c); !command.empty()) {
            out += command;
        } else {
            out += c;
        }
    }
    return out;
}

// A url stands as it is in BibTeX, but for what would end the field.
std::string url_field(std::string_view url) {
    std::string out;
    for (const char c : url) {
        if (c == '{' || c == '}' || c == '\\' || c == '"' || c == ' ') {
            out += fmt::format("%{:02X}", static_cast<unsigned>(c));
        } else {
            out += c;
        }
    }
    return out;
}

void add_field(std::string& out, std::string_view name, std::string_view value) {
    if (!value.empty()) out += fmt::format(",\n  {} = {{{}}}", name, value);
}

std::string_view month_macro(Day day) {
    constexpr auto months = std::to_array<std::string_view>(
        {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"});
    return months.at(unsigned{std::chrono::year_month_day(day).month()} - 1);
}

}  // namespace

Citation citation(const ArticleHit& hit) {
    Citation out;
    out.id = hit.id;
    out.title = plain_line(hit.title);
    out.source = plain_line(hit.source);
    out.section = plain_line(hit.section);
    out.url = plain_line(hit.url);
    out.path = plain_line(place(hit.path, hit.record));
    out.authors = names_in_byline(plain_line(hit.author));
    out.published = hit.published;
    out.key = key_of(out, hit.id, hit.record);
    return out;
}

Citation citation(const QuoteHit& hit) {
    const QuoteRecord& quote = hit.quote;
    Citation out;
    out.id = quote.article;
    out.quote = quote.id;
    out.title = plain_line(quote.title);
    out.source = plain_line(quote.source);
    out.section = plain_line(quote.section);
    out.path = plain_line(place(quote.path, quote.record));
    out.published = quote.published;
    const std::string speaker = plain_line(quote.speaker.name);
    const std::string words = plain_line(quote.content);
    out.note = fmt::format("{}: “{}”", speaker.empty() ? "speaker unknown" : speaker, words);
    if (quote.kind == QuoteKind::indirect)
        out.note = fmt::format("{}: {}", speaker.empty() ? "speaker unknown" : speaker, words);
    out.key = key_of(out, quote.id, quote.record);
    return out;
}

std::string ris(const Citation& of) {
    std::string out = "TY  - NEWS\r\n";
    add_line(out, "ID", of.key);
    add_line(out, "TI", of.title);
    for (const std::string& author : of.authors) add_line(out, "AU", author);
    add_line(out, "T2", of.source);
    if (of.published) {
        std::string day = iso(*of.published);
        add_line(out, "PY", day.substr(0, day.find('-')));
        std::ranges::replace(day, '-', '/');
        add_line(out, "DA", day + "/");
    }
    add_line(out, "SE", of.section);
    add_line(out, "N1", of.note);
    add_line(out, "UR", of.url);
    add_line(out, "L1", of.path);
    add_line(out, "AN", of.quote.empty() ? of.id : of.quote);
    return out += "ER  - \r\n\r\n";
}

std::string bibtex(const Citation& of) {
    std::string out = "@article{" + of.key;
    // In braces of its own a headline keeps its capitals.
    if (!of.title.empty()) add_field(out, "title", "{" + escaped_tex(of.title) + "}");
    std::vector<std::string> authors;
    for (const std::string& author : of.authors) authors.push_back(escaped_tex(author));
    add_field(out, "author", fmt::format("{}", fmt::join(authors, " and ")));
    add_field(out, "journal", escaped_tex(of.source));
    if (of.published) {
        const std::string day = iso(*of.published);
        add_field(out, "year", day.substr(0, day.find('-')));
        out += fmt::format(",\n  month = {}", month_macro(*of.published));
        add_field(out, "day", day.substr(day.rfind('-') + 1));
        add_field(out, "date", day);
    }
    add_field(out, "journalsubtitle", escaped_tex(of.section));
    add_field(out, "note", escaped_tex(of.note));
    add_field(out, "url", url_field(of.url));
    add_field(out, "file", escaped_tex(of.path));
    add_field(out, "inquit", of.quote.empty() ? of.id : of.quote);
    return out += "\n}\n\n";
}

}  // namespace inquit
