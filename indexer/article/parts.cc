// The parts of a body that are not its running text: one walk over its paragraphs.
#include "indexer/article/parts.h"

#include <algorithm>

#include "indexer/article/lines.h"
#include "indexer/article/phrases.h"
#include "indexer/text/sentences.h"

namespace inquit {
namespace {

// Bylines and dates stand above the text, or in its last lines.
constexpr std::size_t last_lines = 3;
// A dateline stands in the first paragraph; a summary or an update may stand above it.
constexpr std::size_t first_paragraphs = 3;

class Walk {
  public:
    Walk(std::string_view body, const std::vector<Part>& known, std::string_view title)
        : body_(body), known_(known), title_(title) {}

    BodyParts operator()() {
        const std::vector<Span> all = paragraphs(body_);
        for (std::size_t i = 0; i < all.size(); ++i) {
            take_known(all[i].end);
            if (known_end_ <= all[i].begin) look_at(all[i], i + last_lines >= all.size());
        }
        take_known(static_cast<std::uint32_t>(body_.size()));
        std::ranges::sort(found_.parts, {}, &Part::span);
        return std::move(found_);
    }

  private:
    void take_known(std::uint32_t end) {
        for (; next_known_ < known_.size() && known_[next_known_].span.begin < end; ++next_known_) {
            const Part& part = known_[next_known_];
            found_.parts.push_back(part);
            known_end_ = std::max(known_end_, part.span.end);
            const std::string_view words = slice(body_, part.span);
            if (part.kind == PartKind::byline) name_author(words);
            if (!found_.day && running_ == 0) found_.day = date_line(words);
        }
    }

    void add(Span span, PartKind kind) { found_.parts.push_back({span, kind}); }

    void name_author(std::string_view byline) {
        if (found_.author.empty()) found_.author = author_named(byline);
    }

    // Above the text: a byline, a date. True if the paragraph is one.
    bool is_top_line(Span span, bool among_last) {
        const std::string_view words = slice(body_, span);
        if ((running_ > 0 && !among_last) || words.size() > 200) return false;
        if (is_byline(words)) {
            add(span, PartKind::byline);
            name_author(words);
            if (running_ == 0 && !found_.day) found_.day = parse_day(words);
            return true;
        }
        const auto day = running_ == 0 ? date_line(words) : std::nullopt;
        if (!day) return false;
        add(span, PartKind::dateline);
        if (!found_.day) found_.day = day;
        return true;
    }

    void look_at(Span span, bool among_last) {
        const std::string_view words = slice(body_, span);
        if (running_ == 0 && !title_.empty() && words == title_) return;
        if (is_top_line(span, among_last)) return;
        if (is_credit(words)) return add(span, PartKind::credit);
        if (is_caption(words)) return add(span, PartKind::caption);
        Span text = span;
        if (const Span others = contributors(words); !others.empty()) {
            add({span.begin + others.begin, span.begin + others.end}, PartKind::contributors);
            text.end = span.begin + others.begin;
            if (text.empty()) return;
        }
        if (running_ < first_paragraphs && !has_dateline_) take_dateline(text);
        ++running_;
        if (found_.first_text.empty()) found_.first_text = text;
    }

    void take_dateline(Span& text) {
        const Dateline line = read_dateline(slice(body_, text));
        if (line.size == 0) return;
        const auto end = text.begin + static_cast<std::uint32_t>(line.size);
        add({text.begin, end}, PartKind::dateline);
        has_dateline_ = true;
        found_.agency = line.agency;
        if (line.day) found_.day = line.day;
        const std::string_view rest = slice(body_, {end, text.end});
        text.begin = end + static_cast<std::uint32_t>(rest.size() - trim_begin(rest).size());
    }

    static std::string_view trim_begin(std::string_view text) {
        const std::string_view both = trim(text);
        return both.empty() ? both
                            : text.substr(static_cast<std::size_t>(both.data() - text.data()));
    }

    std::string_view body_;
    const std::vector<Part>& known_;
    std::string_view title_;
    std::size_t next_known_ = 0;
    std::uint32_t known_end_ = 0;  // of the known parts so far
    std::size_t running_ = 0;      // paragraphs of running text so far
    bool has_dateline_ = false;
    BodyParts found_;
};

}  // namespace

BodyParts find_parts(std::string_view body,
                     const std::vector<Part>& known,
                     std::string_view title) {
    return Walk(body, known, title)();
}

}  // namespace inquit
