// One article of a comparison, and what is cut out of it. Private to this folder.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "indexer/text/utf8.h"
#include "searcher/compare.h"
#include "searcher/compare_facts.h"
#include "searcher/compare_quotes.h"

namespace inquit {

// The record must outlive it.
class Cutter {
  public:
    explicit Cutter(const ArticleRecord& record);

    [[nodiscard]] const ArticleRecord& record() const { return record_; }

    [[nodiscard]] Passage passage(Span span) const;
    [[nodiscard]] AccountQuote quote(std::uint32_t place) const;
    [[nodiscard]] std::uint32_t words_of(const Quote& quote) const;
    [[nodiscard]] Account account() const;
    [[nodiscard]] std::vector<NamedFact> facts(const std::vector<FactPlace>& places) const;

  private:
    const ArticleRecord& record_;
    CodePointOffsets offsets_;
};

// The voice of a speaker among those that are known already; a surname alone is the person of that surname.
template <class Voices>
auto& voice_of(Voices& voices, const Speaker& speaker) {
    auto found = std::ranges::find_if(voices, [&](const auto& voice) {
        return voice.speaker == speaker || may_be_one(voice.speaker, speaker);
    });
    if (found == voices.end()) {
        voices.push_back({});
        found = voices.end() - 1;
    }
    if (speaker.name.size() >= found->speaker.name.size()) found->speaker = speaker;
    return *found;
}

}  // namespace inquit
