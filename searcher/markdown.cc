// Markdown. Every text of an article stands inside marks of ours, never at the start of a line: "1." or "#" is no list
// and no heading there.
#include "searcher/markdown.h"

#include "searcher/plain.h"

namespace inquit {
namespace {

bool is_web_address(std::string_view url) {
    return url.starts_with("http://") || url.starts_with("https://");
}

// An address between < and >: what would end it, or the line, is written in hex.
std::string link_target(std::string_view url) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : url) {
        if (c == '<' || c == '>' || c == '\\' || c == ' ') {
            const auto byte = static_cast<unsigned char>(c);
            ((out += '%') += digits[byte >> 4U]) += digits[byte & 15U];
        } else {
            out += c;
        }
    }
    return out;
}

std::string title_of(std::string_view title, std::string_view url) {
    std::string shown = escape_markdown(title);
    if (shown.empty()) shown = "(no headline)";
    const std::string address = plain_line(url);
    if (!is_web_address(address)) return "**" + shown + "**";
    return "**[" + shown + "](<" + link_target(address) + ">)**";
}

void add(std::string& out, std::string_view text, std::string_view before, std::string_view after) {
    if (const std::string shown = escape_markdown(text); !shown.empty())
        (((out += before) += shown) += after);
}

void add_where(std::string& out, std::string_view source, const std::optional<Day>& published) {
    add(out, source, ", *", "*");
    out += published ? ", " + long_form(*published) : ", undated";
}

std::string words_of_quote(const QuoteRecord& quote) {
    const std::string words = escape_markdown(quote.content);
    return quote.kind == QuoteKind::indirect ? words : "“" + words + "”";
}

}  // namespace

std::string escape_markdown(std::string_view text) {
    constexpr std::string_view special = "\\`*_{}[]<>#|~&!$";
    std::string out;
    for (const char c : plain_line(text)) {
        if (special.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::string markdown_heading(std::string_view query) {
    const std::string shown = escape_markdown(query);
    return "# Inquit: " + (shown.empty() ? "everything" : shown) + "\n\n";
}

std::string markdown(const ArticleHit& hit) {
    std::string out = "- " + title_of(hit.title, hit.url);
    add_where(out, hit.source, hit.published);
    add(out, hit.section, ", ", "");
    add(out, hit.author, ", by ", "");
    out += " `" + hit.id + "`\n";
    std::string words;
    for (const SnippetPiece& piece : hit.snippet) {
        const std::string text = escape_markdown(piece.text);
        if (text.empty()) continue;
        // The spaces around a match stay outside its stars, where they have to be.
        const bool gap =
            !words.empty() && (piece.text.front() == ' ' || piece.text.front() == '\n');
        if (gap && words.back() != ' ') words += ' ';
        words += piece.hit ? "**" + text + "**" : text;
        if (piece.text.back() == ' ' || piece.text.back() == '\n') words += ' ';
    }
    if (!words.empty()) out += "\n  > " + words + "\n";
    if (hit.quote) {
        const std::string speaker = escape_markdown(hit.quote->speaker.name);
        out +=
            "\n  > " + (speaker.empty() ? "" : speaker + ": ") + words_of_quote(*hit.quote) + "\n";
    }
    return out + "\n";
}

std::string markdown(const QuoteHit& hit) {
    const QuoteRecord& quote = hit.quote;
    const std::string speaker = escape_markdown(quote.speaker.name);
    std::string out = "- **" + (speaker.empty() ? "Speaker unknown" : speaker) + ":** ";
    out += words_of_quote(quote) + " — " + title_of(quote.title, "");
    add_where(out, quote.source, quote.published);
    return out + " `" + quote.id + "`\n\n";
}

}  // namespace inquit
