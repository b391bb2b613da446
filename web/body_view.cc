// From pieces to what the template shows: runs of quoted and unquoted text, and who speaks, in the margin.
#include "web/body_view.h"

#include <algorithm>

#include "indexer/text/utf8.h"
#include "web/frame.h"
#include "web/hit_view.h"
#include "web/wording.h"

namespace inquit {
namespace {

class BodyWriter {
  public:
    BodyWriter(const ArticleRecord& record, const std::vector<Voice>& voices)
        : record_(record),
          voices_(voices),
          offsets_(record.article.body),
          anchored_(record.analysis.quotes.size()) {}

    View paragraph(const BodyParagraph& paragraph) {
        View runs = View::list();
        std::optional<std::uint32_t> open;
        View pieces = View::list();
        const auto close = [&] {
            if (!pieces.items().empty()) runs.add(run(open, std::move(pieces)));
            pieces = View::list();
        };
        for (const auto& piece : paragraph.pieces) {
            if (piece.quote != open) close();
            open = piece.quote;
            pieces.add(piece_view(piece));
        }
        close();
        View view;
        view.set("part", paragraph.part ? part_words(*paragraph.part) : "");
        view.set("class", class_of(paragraph));
        view.set("who", who(paragraph.quotes));
        view.set("runs", std::move(runs));
        return view;
    }

  private:
    View piece_view(const BodyPiece& piece) const {
        View view;
        view.set("text", piece.text).set("hit", piece.hit);
        view.set("dateline", piece.part == PartKind::dateline);
        const bool aside = piece.part && piece.part != PartKind::dateline;
        view.set("aside", aside ? part_words(*piece.part) : "");
        view.set("entity", piece.entity.has_value());
        if (piece.entity) {
            const Entity& entity = record_.analysis.entities[*piece.entity];
            view.set("entity_class", css_class(entity.type));
            view.set("link", entity_link(entity, {}));
        }
        return view;
    }

    View run(std::optional<std::uint32_t> index, View pieces) {
        View view;
        view.set("quote", index.has_value());
        view.set("pieces", std::move(pieces));
        if (!index) return view;
        const Quote& quote = record_.analysis.quotes[*index];
        const bool first = !anchored_[*index];
        anchored_[*index] = true;
        view.set("id", first ? quote_anchor(offsets_.at(quote.content.begin)) : "");
        std::string classes = "v" + std::to_string(voice_style(voices_, quote.speaker));
        if (quote.kind == QuoteKind::indirect) classes += " indirect";
        if (quote.speaker.kind == SpeakerKind::unknown) classes += " unknown";
        view.set("class", classes);
        const auto doubt = doubt_of(quote);
        view.set("says", all_speakers(quote) + (doubt.empty() ? "" : ", " + std::string(doubt)));
        return view;
    }

    static std::string_view doubt_of(const Quote& quote) {
        return quote.speaker.kind == SpeakerKind::unknown ? "" : doubt_words(quote.confidence);
    }

    // The words of the source, where they do not name the speaker: "he", "the ministry".
    std::string mention(const Quote& quote) const {
        if (!quote.source || quote.source->end > record_.article.body.size()) return {};
        const std::string_view words = slice(record_.article.body, *quote.source);
        return is_other_name(quote.speaker, words) ? std::string(words) : std::string();
    }

    View who(const std::vector<std::uint32_t>& quotes) const {
        View list = View::list();
        std::string last;
        for (const std::uint32_t index : quotes) {
            const Quote& quote = record_.analysis.quotes[index];
            std::string name = all_speakers(quote), mention_words = mention(quote);
            const std::string key = name + '\n' + mention_words;
            if (key == last) continue;
            last = key;
            View view;
            view.set("voice", "v" + std::to_string(voice_style(voices_, quote.speaker)));
            view.set("name", std::move(name)).set("mention", std::move(mention_words));
            view.set("doubt", doubt_of(quote));
            list.add(std::move(view));
        }
        return list;
    }

    // The first paragraph of running text has a large initial, if it is long and begins with a Latin letter.
    std::string class_of(const BodyParagraph& paragraph) {
        if (paragraph.part || begun_) return {};
        begun_ = true;
        constexpr std::size_t shortest = 120;
        std::size_t size = 0;
        for (const auto& piece : paragraph.pieces) size += piece.text.size();
        if (size < shortest) return {};
        const char32_t first = decode(paragraph.pieces.front().text, 0).value;
        const bool latin = (first >= U'A' && first <= U'Z') || (first >= 0xc0 && first < 0x250);
        return latin ? "first" : "";
    }

    const ArticleRecord& record_;
    const std::vector<Voice>& voices_;
    CodePointOffsets offsets_;
    std::vector<bool> anchored_;  // by quote: its anchor has been given
    bool begun_ = false;
};

}  // namespace

void set_body(View& view,
              const ArticleRecord& record,
              const std::vector<Span>& hits,
              const std::vector<Voice>& voices) {
    const BodyLayout layout = lay_out(record, hits, longest_body);
    BodyWriter writer(record, voices);
    View list = View::list();
    for (const auto& paragraph : layout.paragraphs) list.add(writer.paragraph(paragraph));
    view.set("paragraphs", std::move(list));
    view.set("body_cut", layout.cut);
    view.set("body_limit", number(longest_body / 1000) + " kB");
}

}  // namespace inquit
