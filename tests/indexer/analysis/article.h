// Analyses a text of a test, and reads the result in short.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyse.h"

namespace inquit::test {

// A text and what the analysis says of it.
class Analysed {
  public:
    explicit Analysed(std::string_view text, std::vector<Part> parts = {}) {
        article_.body = text;
        article_.parts = std::move(parts);
        analysis_ = Analyser()(article_);
    }

    [[nodiscard]] const Analysis& analysis() const { return analysis_; }

    [[nodiscard]] std::string_view text(Span span) const { return slice(article_.body, span); }

    // "words of the quotation = Speaker", a line each; "-" for nobody known, "(none)" for no speech,
    // "[…]" around an unnamed source.
    [[nodiscard]] std::string quotes() const {
        std::string out;
        for (const Quote& quote : analysis_.quotes) {
            if (!out.empty()) out += '\n';
            out += text(quote.content);
            out += " = " + speaker(quote.speaker);
            for (const Speaker& other : quote.joint) out += " + " + speaker(other);
        }
        return out;
    }

    // The names of all entities of a type, in the order of the text, "; " between them.
    [[nodiscard]] std::string names(EntityType type) const {
        std::string out;
        for (const Entity& entity : analysis_.entities) {
            if (entity.type != type) continue;
            if (!out.empty()) out += "; ";
            out += entity.name;
        }
        return out;
    }

  private:
    [[nodiscard]] static std::string speaker(const Speaker& speaker) {
        switch (speaker.kind) {
            case SpeakerKind::unknown:
                return "-";
            case SpeakerKind::none:
                return "(none)";
            case SpeakerKind::unnamed:
                return "[" + speaker.name + "]";
            case SpeakerKind::person:
            case SpeakerKind::organisation:
                return speaker.name;
        }
        return {};
    }

    Article article_;
    Analysis analysis_;
};

}  // namespace inquit::test
