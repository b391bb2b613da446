// The running text of an article, one paragraph at a time.
#include "cli/body_text.h"

#include <algorithm>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "cli/display.h"
#include "cli/phrases.h"
#include "indexer/text/sentences.h"
#include "indexer/text/utf8.h"

namespace inquit::cli {
namespace {

bool is_known(const Speaker& speaker) {
    return speaker.kind != SpeakerKind::unknown && speaker.kind != SpeakerKind::none;
}

bool is_closing_mark(char32_t c) {
    constexpr std::u32string_view marks = U"”’»›“\"'";  // “ closes in German
    return marks.find(c) != std::u32string_view::npos;
}

// One paragraph: what each byte is, and what is inserted where.
class Paragraph {
  public:
    Paragraph(std::string_view body, Span span) : body_(body), span_(span), inks_(span.size()) {}

    void paint(Span part, Ink ink) {
        const auto begin = std::max(part.begin, span_.begin), end = std::min(part.end, span_.end);
        for (auto at = begin; at < end; ++at) inks_[at - span_.begin] = ink;
    }

    // Behind the closing mark of a quote that ends in this paragraph.
    void label(std::uint32_t quote_end, const std::string& label) {
        if (quote_end <= span_.begin || quote_end > span_.end) return;
        const auto next = decode(body_, quote_end);
        const bool marked = quote_end < span_.end && is_closing_mark(next.value);
        labels_[marked ? quote_end + next.size : quote_end] += label;
    }

    [[nodiscard]] std::string text(const Style& style) const {
        std::string out;
        auto label = labels_.begin();
        for (auto at = span_.begin; at < span_.end;) {
            auto end = at + 1;
            const auto stop = label == labels_.end() ? span_.end : label->first;
            const auto& ink = inks_[at - span_.begin];
            while (end < stop && inks_[end - span_.begin] == ink) ++end;
            const auto piece = flowing(body_.substr(at, end - at));
            out += ink ? style(*ink, piece) : piece;
            if (end == stop && label != labels_.end()) {
                out += style(Ink::faint, label->second);
                ++label;
            }
            at = end;
        }
        return out;
    }

  private:
    std::string_view body_;
    Span span_;
    std::vector<std::optional<Ink>> inks_;
    std::map<std::uint32_t, std::string> labels_;
};

// "(caption) " where the paragraph is nothing else.
std::string kind_of(Span paragraph, const std::vector<Part>& parts) {
    for (const auto& part : parts) {
        if (part.span.contains(paragraph)) return fmt::format("({}) ", name(part.kind));
    }
    return {};
}

}  // namespace

Speakers::Speakers(const Analysis& analysis) {
    const auto add = [this](const Speaker& speaker) {
        if (speaker.kind == SpeakerKind::none) return;
        const auto at = row_of(speaker);
        if (at == rows_.size()) rows_.push_back({"", speaker_name(speaker), 0});
        ++rows_[at].quotes;
    };
    for (const auto& quote : analysis.quotes) {
        add(quote.speaker);
        for (const auto& other : quote.joint) add(other);
    }
    const auto unknown = std::ranges::find(rows_, speaker_name({}), &Row::name);
    if (unknown != rows_.end()) std::rotate(unknown, unknown + 1, rows_.end());
    std::size_t number = 0;
    for (auto& row : rows_)
        row.label = row.name == speaker_name({}) ? "[?]" : fmt::format("[{}]", ++number);
}

std::size_t Speakers::row_of(const Speaker& speaker) const {
    const auto found = std::ranges::find(rows_, speaker_name(speaker), &Row::name);
    return static_cast<std::size_t>(found - rows_.begin());
}

std::string Speakers::label(const Quote& quote) const {
    if (quote.speaker.kind == SpeakerKind::none) return {};
    auto out = rows_[row_of(quote.speaker)].label;
    for (const auto& other : quote.joint) {
        if (is_known(other)) out += rows_[row_of(other)].label;
    }
    return out;
}

std::string body_text(const ArticleRecord& record, const Speakers* speakers, const Style& style) {
    const auto& body = record.article.body;
    const auto& quotes = record.analysis.quotes;
    auto next = quotes.begin();  // the first quote that does not end before this paragraph
    std::string out;
    for (const auto span : paragraphs(body)) {
        Paragraph paragraph{body, span};
        for (const auto& part : record.article.parts) paragraph.paint(part.span, Ink::faint);
        while (next != quotes.end() && next->content.end < span.begin) ++next;
        for (auto quote = next; quote != quotes.end() && quote->content.begin < span.end; ++quote) {
            const auto label = speakers == nullptr ? std::string{} : speakers->label(*quote);
            if (label.empty()) continue;
            paragraph.paint(quote->content, Ink::quote);
            paragraph.label(quote->content.end, label);
        }
        const auto kind = kind_of(span, record.article.parts);
        out += wrap(style(Ink::faint, kind) + paragraph.text(style), {.width = style.text_width()});
        out += '\n';
    }
    return out;
}

}  // namespace inquit::cli
