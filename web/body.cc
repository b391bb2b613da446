// A sweep over the body from cut to cut; every list is in order, so it costs no more than the spans there are.
#include "web/body.h"

#include <algorithm>

#include "indexer/text/sentences.h"
#include "indexer/text/utf8.h"
#include "web/quote_marks.h"

namespace inquit {
namespace {

struct Labelled {
    Span span;
    std::uint32_t label = 0;
};

bool by_begin(const Labelled& a, const Labelled& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
}

// Spans in order of their begin, seen at a place that only moves forward.
class Layer {
  public:
    explicit Layer(std::vector<Labelled> spans) : spans_(std::move(spans)) {
        std::ranges::sort(spans_, by_begin);
    }

    // The innermost span around `at`, or null.
    const Labelled* around(std::uint32_t at) {
        while (next_ < spans_.size() && spans_[next_].span.begin <= at) open_.push_back(next_++);
        while (!open_.empty() && spans_[open_.back()].span.end <= at) open_.pop_back();
        return open_.empty() ? nullptr : &spans_[open_.back()];
    }

    std::optional<std::uint32_t> label(std::uint32_t at) {
        const Labelled* found = around(at);
        return found ? std::optional(found->label) : std::nullopt;
    }

    void add_cuts(std::vector<std::uint32_t>& cuts) const {
        for (const auto& [span, label] : spans_) {
            cuts.push_back(span.begin);
            cuts.push_back(span.end);
        }
    }

    [[nodiscard]] const std::vector<Labelled>& spans() const { return spans_; }

  private:
    std::vector<Labelled> spans_;
    std::size_t next_ = 0;
    std::vector<std::size_t> open_;
};

// A record out of a damaged index may say anything; string_view::substr would throw.
bool fits(std::string_view body, Span span) {
    const auto boundary = [&](std::size_t at) {
        return at == body.size() || (static_cast<unsigned char>(body[at]) & 0xc0U) != 0x80U;
    };
    return span.begin < span.end && span.end <= body.size() && boundary(span.begin) &&
           boundary(span.end);
}

std::vector<Labelled> quote_spans(const ArticleRecord& record) {
    std::vector<Labelled> out;
    const auto& quotes = record.analysis.quotes;
    for (std::uint32_t i = 0; i < quotes.size(); ++i) {
        if (quotes[i].speaker.kind == SpeakerKind::none) continue;
        if (!fits(record.article.body, quotes[i].content)) continue;
        out.push_back({with_marks(record.article.body, quotes[i].content), i});
    }
    return out;
}

std::vector<Labelled> mention_spans(const ArticleRecord& record) {
    std::vector<Labelled> out;
    for (const auto& mention : record.analysis.mentions) {
        if (!fits(record.article.body, mention.span)) continue;
        if (mention.entity >= record.analysis.entities.size()) continue;
        out.push_back({mention.span, mention.entity});
    }
    return out;
}

std::vector<Labelled> part_spans(const ArticleRecord& record) {
    std::vector<Labelled> out;
    for (const auto& part : record.article.parts) {
        if (!fits(record.article.body, part.span)) continue;
        out.push_back({part.span, static_cast<std::uint32_t>(part.kind)});
    }
    return out;
}

std::vector<Labelled> hit_spans(const ArticleRecord& record, const std::vector<Span>& hits) {
    std::vector<Labelled> out;
    for (const Span hit : hits) {
        if (fits(record.article.body, hit)) out.push_back({hit, 0});
    }
    return out;
}

class Sweep {
  public:
    Sweep(const ArticleRecord& record, const std::vector<Span>& hits)
        : body_(record.article.body),
          quotes_(quote_spans(record)),
          mentions_(mention_spans(record)),
          parts_(part_spans(record)),
          hits_(hit_spans(record, hits)) {
        for (const Layer* layer : {&quotes_, &mentions_, &parts_, &hits_}) layer->add_cuts(cuts_);
        std::ranges::sort(cuts_);
    }

    BodyParagraph paragraph(Span span) {
        BodyParagraph out;
        out.part = whole_part(span);
        for (std::uint32_t at = span.begin; at < span.end;) {
            while (next_cut_ < cuts_.size() && cuts_[next_cut_] <= at) ++next_cut_;
            const std::uint32_t end =
                next_cut_ < cuts_.size() ? std::min(cuts_[next_cut_], span.end) : span.end;
            add_piece(out, {at, end});
            at = end;
        }
        const auto& quotes = quotes_.spans();
        for (; next_quote_ < quotes.size() && quotes[next_quote_].span.begin < span.end;
             ++next_quote_) {
            out.quotes.push_back(quotes[next_quote_].label);
        }
        return out;
    }

  private:
    // A part that begins no later and ends no earlier than the paragraph.
    std::optional<PartKind> whole_part(Span paragraph) {
        const Labelled* part = parts_.around(paragraph.begin);
        if (!part || !part->span.contains(paragraph)) return std::nullopt;
        return static_cast<PartKind>(part->label);
    }

    void add_piece(BodyParagraph& out, Span span) {
        BodyPiece piece;
        piece.text = slice(body_, span);
        piece.quote = quotes_.label(span.begin);
        piece.entity = mentions_.label(span.begin);
        piece.hit = hits_.around(span.begin) != nullptr;
        const auto part = parts_.label(span.begin);
        if (part && !out.part) piece.part = static_cast<PartKind>(*part);
        out.pieces.push_back(piece);
    }

    std::string_view body_;
    Layer quotes_, mentions_, parts_, hits_;
    std::vector<std::uint32_t> cuts_;
    std::size_t next_cut_ = 0, next_quote_ = 0;
};

}  // namespace

BodyLayout lay_out(const ArticleRecord& record, const std::vector<Span>& hits, std::size_t limit) {
    BodyLayout out;
    const std::string_view shown = cut_utf8(record.article.body, limit);
    out.cut = shown.size() < record.article.body.size();
    Sweep sweep(record, hits);
    for (const Span span : paragraphs(shown)) out.paragraphs.push_back(sweep.paragraph(span));
    return out;
}

}  // namespace inquit
