// From nodes to text: one walk that collapses white space as a browser does, no-break spaces apart.
#include "indexer/article/html_text.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "indexer/article/lines.h"
#include "indexer/article/phrases.h"
#include "indexer/text/fold.h"

namespace inquit {
namespace {

constexpr std::string_view blocks =
    "p|div|section|article|ul|ol|li|h1|h2|h3|h4|h5|h6|blockquote|table|tr|pre|figure|figcaption|"
    "main|header|"
    "aside|dl|dt|dd|body|html|hr|address|footer|nav|form|fieldset|center|caption|details|summary|"
    "hgroup";

bool is_heading(const HtmlNode& node) {
    return node.tag.size() == 2 && node.tag[0] == 'h' && node.tag[1] >= '1' && node.tag[1] <= '6';
}

class Writer {
  public:
    Writer(const HtmlNode& content, std::string_view title)
        : content_(content), title_(fold(title)) {}

    HtmlText write(const HtmlNode& scope) {
        walk(scope, &scope == &content_);
        end_paragraph();
        return std::move(out_);
    }

  private:
    void walk(const HtmlNode& node, bool inside) {
        if (node.dropped || done_) return;
        if (node.is_text()) {
            if (inside) add_text(node.text);
            return;
        }
        if (node.part || node.is("figcaption")) return write_part(node);
        if (node.is("br")) {
            if (inside) add_break();
            return;
        }
        if (inside && is_heading(node) && !title_.empty() && fold(text_of(node)) == title_) return;
        const bool block = inside && is_block(node);
        if (block) end_paragraph();
        if (inside && (node.is("td") || node.is("th"))) add_text(" ");
        const bool figure = in_figure_;
        in_figure_ = in_figure_ || node.is("figure");
        for (const HtmlNode& child : node.children) walk(child, inside || &child == &content_);
        in_figure_ = figure;
        if (block) end_paragraph();
        // What stands behind the content is another article's, or the page's.
        if (&node == &content_) done_ = true;
    }

    void add_text(std::string_view text) {
        if (in_figure_) return;
        for (const char c : text) {
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                space_ = true;
                continue;
            }
            if (space_ && !paragraph_.empty() && paragraph_.back() != '\n') paragraph_ += ' ';
            space_ = false;
            paragraph_ += c;
        }
    }

    // One <br> ends a line, two a paragraph.
    void add_break() {
        space_ = false;
        if (paragraph_.empty()) return;
        if (paragraph_.back() == '\n') {
            end_paragraph();
        } else {
            paragraph_ += '\n';
        }
    }

    Span end_paragraph() {
        const std::string_view words = trim(paragraph_);
        Span span;
        if (!words.empty()) {
            if (!out_.body.empty()) out_.body += "\n\n";
            span = make_span(out_.body.size(), out_.body.size() + words.size());
            out_.body += words;
        }
        paragraph_.clear();
        space_ = false;
        return span;
    }

    void write_part(const HtmlNode& node) {
        const PartKind kind = node.part.value_or(PartKind::caption);
        const bool byline = kind == PartKind::byline;
        if (byline && has_byline_) return;
        const std::string words = text_of(node);
        if (words.empty() || !part_texts_.insert(words).second) return;
        has_byline_ = has_byline_ || byline;
        end_paragraph();
        paragraph_ = words;
        const Span span = end_paragraph();
        const bool credit = kind == PartKind::caption && is_credit(words);
        if (!span.empty()) out_.parts.push_back({span, credit ? PartKind::credit : kind});
    }

    const HtmlNode& content_;
    std::string title_;
    std::string paragraph_;
    bool space_ = false;
    bool in_figure_ = false;
    bool has_byline_ = false;
    bool done_ = false;
    std::unordered_set<std::string> part_texts_;  // pages give one caption for each size of screen
    HtmlText out_;
};

}  // namespace

bool is_block(const HtmlNode& node) { return is_one_of(node.tag, blocks); }

HtmlText html_text(const HtmlNode& scope, const HtmlNode& content, std::string_view title) {
    return Writer(content, title).write(scope);
}

}  // namespace inquit
