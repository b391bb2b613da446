// Markdown, with front matter or without: rendered to plain paragraphs by md4c. docs/formats.md says why the marks go.
#include "indexer/article/markdown.h"

#include <algorithm>
#include <utility>

#include <md4c.h>

#include "indexer/article/fields.h"
#include "indexer/article/front_matter.h"
#include "indexer/article/html.h"
#include "indexer/article/html_dom.h"
#include "indexer/article/phrases.h"
#include "indexer/article/reading.h"
#include "indexer/text/charset.h"
#include "indexer/text/fold.h"

namespace inquit {
namespace {

// Text with the marks gone: what md4c's callbacks add up to.
class Plain {
  public:
    // The first heading of the first level, as the title; taken out of the body if it is.
    std::string heading;
    std::string body;
    std::vector<Part> parts;

    void render(std::string_view markdown) {
        MD_PARSER parser{};
        // Articles indent the first line of a paragraph; none holds code that is told by indenting alone.
        parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            return of(self).enter(type, detail);
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
            return of(self).leave(type);
        };
        parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
            return of(self).enter(type);
        };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
            return of(self).leave(type);
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
            return of(self).add(type, {text, size});
        };
        md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, this);
        end_paragraph();
    }

  private:
    static Plain& of(void* self) { return *static_cast<Plain*>(self); }

    int enter(MD_BLOCKTYPE type, const void* detail) {
        if (type != MD_BLOCK_TD && type != MD_BLOCK_TH) end_paragraph();
        if (type == MD_BLOCK_H)
            heading_level_ = static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level;
        html_ = type == MD_BLOCK_HTML;
        return 0;
    }

    int leave(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_TD || type == MD_BLOCK_TH) {
            paragraph_ += ' ';
            return 0;
        }
        if (html_) paragraph_ = html_fragment(paragraph_).body;
        html_ = false;
        const bool first_heading =
            type == MD_BLOCK_H && heading_level_ == 1 && heading.empty() && body.empty();
        if (first_heading) {
            heading = trim(paragraph_);
            paragraph_.clear();
        }
        end_paragraph();
        return 0;
    }

    int enter(MD_SPANTYPE type) {
        images_ += type == MD_SPAN_IMG;
        return 0;
    }

    int leave(MD_SPANTYPE type) {
        images_ -= type == MD_SPAN_IMG;
        return 0;
    }

    int add(MD_TEXTTYPE type, std::string_view text) {
        // The words inside an image's brackets are a caption where they stand alone.
        std::string& out = images_ > 0 ? alternative_ : paragraph_;
        switch (type) {
            case MD_TEXT_ENTITY:
                out += decode_entity(text);
                break;
            case MD_TEXT_BR:
                add_break();
                break;
            case MD_TEXT_SOFTBR:
                out += ' ';
                break;
            case MD_TEXT_NULLCHAR:
                out += "\uFFFD";
                break;
            case MD_TEXT_HTML:
                if (html_) out += text;  // <b> inside a paragraph is a mark like others
                break;
            case MD_TEXT_NORMAL:
            case MD_TEXT_CODE:
            case MD_TEXT_LATEXMATH:
                out += text;
                break;
        }
        return 0;
    }

    // Two breaks with nothing but spaces between them divide paragraphs.
    void add_break() {
        const std::size_t line = paragraph_.rfind('\n');
        const bool blank =
            line != std::string::npos && trim(std::string_view(paragraph_).substr(line)).empty();
        if (blank) {
            end_paragraph();
        } else {
            paragraph_ += '\n';
        }
    }

    void end_paragraph() {
        const bool caption = trim(paragraph_).empty();
        append(caption ? alternative_ : paragraph_, caption);
        paragraph_.clear();
        alternative_.clear();
    }

    void append(std::string_view words, bool caption) {
        words = trim(words);
        if (words.empty()) return;
        if (!body.empty()) body += "\n\n";
        if (caption)
            parts.push_back(
                {make_span(body.size(), body.size() + words.size()), PartKind::caption});
        body += words;
    }

    std::string paragraph_;
    std::string alternative_;
    unsigned heading_level_ = 0;
    int images_ = 0;
    bool html_ = false;
};

}  // namespace

Likely sniff_markdown(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    if (!head.starts_with("---\n") && !head.starts_with("---\r\n") && !head.starts_with("+++\n") &&
        !head.starts_with("+++\r\n"))
        return Likely::no;
    const std::size_t line = head.find('\n') + 1;
    const std::string_view first = head.substr(line, head.find('\n', line) - line);
    return first.find_first_of(":=") != std::string_view::npos ? Likely::maybe : Likely::no;
}

void read_markdown(FileReading& reading) {
    const auto bytes = reading.all_bytes();
    if (!bytes) return;
    const std::string text = to_utf8(*bytes);
    Article article;
    Fields fields(common_names(), reading.options().fields);
    const std::size_t begin = read_front_matter(text, fields);
    fields.fill(article);
    Plain plain;
    plain.render(std::string_view(text).substr(begin));
    if (article.title.empty()) {
        article.title = plain.heading;
    } else if (!plain.heading.empty() && fold(plain.heading) != fold(article.title)) {
        // Two headlines: the second is text.
        const auto shift = static_cast<std::uint32_t>(plain.heading.size() + 2);
        for (Part& part : plain.parts) part.span = {part.span.begin + shift, part.span.end + shift};
        plain.body.insert(0, plain.heading + "\n\n");
    }
    article.body = std::move(plain.body);
    article.parts = std::move(plain.parts);
    reading.emit(std::move(article));
}

}  // namespace inquit
