// Plain text: an optional header block, a headline if there is one, and the body.
#include "indexer/article/text.h"

#include <algorithm>
#include <utility>

#include "indexer/article/fields.h"
#include "indexer/article/header_block.h"
#include "indexer/article/lines.h"
#include "indexer/article/phrases.h"
#include "indexer/article/reading.h"
#include "indexer/text/charset.h"
#include "indexer/text/fold.h"

namespace inquit {
namespace {

constexpr std::size_t longest_headline = 180;  // bytes
constexpr std::size_t longest_line = 110;      // of text that was wrapped by hand
constexpr std::size_t most_headline_lines = 3;

struct Line {
    std::string_view words;
    std::size_t next;
};

Line line_at(std::string_view text, std::size_t at) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    return {trim(text.substr(at, end - at)), std::min(end + 1, text.size())};
}

// Not running text, but no headline either.
bool is_other_line(std::string_view line) {
    return is_byline(line) || date_line(line) || is_caption(line) || is_credit(line) ||
           read_dateline(line).size > 0 || line.starts_with("http") || line.starts_with("www.");
}

// A headline has no full stop at its end, unless it is an abbreviation's ("… as it leaves the U.N.").
bool ends_in_full_stop(std::string_view line) {
    if (line.ends_with(':') || line.ends_with(',') || line.ends_with(';')) return true;
    while (line.ends_with('"') || line.ends_with('\'') || line.ends_with("\u201D") ||
           line.ends_with("\u2019"))
        line.remove_suffix(line.back() == '"' || line.back() == '\'' ? 1 : 3);
    if (!line.ends_with('.') || line.ends_with("..")) return false;
    return line.size() < 4 || line[line.size() - 3] != '.';
}

// "Pilot Takes the Wheel in Ostvark.": nobody writes a sentence so.
bool is_title_case(std::string_view line) {
    std::size_t capital = 0;
    std::size_t small = 0;
    for (const std::string_view word : words_of(line)) {
        if (word.size() < 4) continue;
        (starts_upper(word) ? capital : small) += 1;
    }
    return has_lower(line) && capital >= 4 && small * 8 < capital;
}

bool may_be_headline(std::string_view line, bool first) {
    const bool begins =
        starts_upper(line) || (line[0] >= '0' && line[0] <= '9') || !has_lower(line);
    return line.size() <= longest_headline && (begins || !first) &&
           (!ends_in_full_stop(line) || is_title_case(line)) && !is_other_line(line);
}

struct Headline {
    std::string text;
    std::size_t next = 0;  // where the body begins; 0 if there is no headline
};

// The lines of the first block, until a blank line or a byline, a date, a dateline.
Headline find_headline(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && line_at(text, at).words.empty()) at = line_at(text, at).next;
    Headline found;
    for (std::size_t count = 0; at < text.size(); ++count) {
        const Line line = line_at(text, at);
        if (line.words.empty() || (count > 0 && is_other_line(line.words))) break;
        // A line that no hand wraps is a paragraph, and what stands above it a headline.
        if (count == 1 && found.text.size() <= longest_line && line.words.size() > longest_line)
            break;
        if (count >= most_headline_lines || !may_be_headline(line.words, count == 0)) return {};
        if (count > 0) found.text += ' ';
        found.text += line.words;
        if (found.text.size() > longest_headline) return {};
        at = line.next;
    }
    // A text of nothing but one short line has no headline above it.
    if (trim(text.substr(at)).empty()) return {};
    found.next = at;
    return found;
}

// Blank lines above the body are not part of it; its first line keeps its indenting.
std::string_view without_blank_lines(std::string_view text) {
    while (!text.empty()) {
        const Line line = line_at(text, 0);
        if (!line.words.empty()) break;
        text.remove_prefix(line.next);
    }
    return text;
}

}  // namespace

// Any text is plain text where nothing else claims it.
Likely sniff_text(std::string_view head) { return looks_binary(head) ? Likely::no : Likely::maybe; }

void read_text(FileReading& reading) {
    const auto bytes = reading.all_bytes();
    if (!bytes) return;
    const std::string text = to_utf8(*bytes);
    std::string_view rest = text;
    Article article;
    Fields fields(common_names(), reading.options().fields);
    rest.remove_prefix(read_header_block(rest, fields));
    fields.fill(article);
    if (article.title.empty()) {
        Headline headline = find_headline(rest);
        if (headline.next > 0) {
            article.title = std::move(headline.text);
            article.title_from = Provenance::headline;
            rest.remove_prefix(headline.next);
        }
    }
    article.body = without_blank_lines(rest);
    reading.emit(std::move(article));
}

}  // namespace inquit
