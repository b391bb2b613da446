// From the words that name a speaker to the speaker.
#pragma once

#include <optional>
#include <unordered_set>

#include "indexer/analysis/chunks.h"
#include "indexer/analysis/memory.h"
#include "indexer/analysis/titles.h"
#include "indexer/schema/analysis.h"

namespace inquit {

// How a source names the speaker: what its confidence hangs on.
enum class SourceKind : std::uint8_t { none, name, pronoun, nominal, body, unnamed, carried };

struct Source {
    SourceKind kind{};
    Speaker speaker;
    Span span;                 // the words
    std::uint32_t at = 0;      // the token they begin at
    std::uint32_t last = 0;    // one past their last, of a noun
    std::int32_t entity = -1;  // of a person or an organisation
};

class Sources {
  public:
    Sources(const Reading& reading, Cast& cast, Memory& memory, const Titles& titles)
        : reading_(reading), cast_(cast), memory_(memory), titles_(titles) {}

    // Who is meant by a noun phrase.
    [[nodiscard]] Source resolve(const Chunk& noun);

    // A person or an organisation that needs no words here.
    [[nodiscard]] Source of_entity(std::uint32_t entity, SourceKind kind) const;

    // Whom the tokens of a transcript's label mean.
    [[nodiscard]] Source of_label(std::uint32_t first, std::uint32_t last) const;

    // Tells the memory who spoke.
    void remember(const Source& source);

    // "a skipper said": the skipper who speaks later need not be one who is named.
    void introduce(const Chunk& noun);

  private:
    [[nodiscard]] std::optional<Source> by_word(const Chunk& noun, std::uint32_t word);
    [[nodiscard]] std::optional<std::uint32_t> bearer(const Chunk& noun, std::uint32_t word);
    void remember_unnamed(const Source& source);
    [[nodiscard]] std::optional<Source> unlisted_body(const Chunk& noun) const;
    [[nodiscard]] Source body_of_words(const Chunk& noun, std::uint32_t first) const;
    [[nodiscard]] std::optional<Source> described_body(const Chunk& noun) const;
    [[nodiscard]] bool varies(const Chunk& noun) const;
    [[nodiscard]] Source named(const NameSpan& name) const;
    [[nodiscard]] Source pronoun(const Chunk& noun);
    [[nodiscard]] Source nominal(const Chunk& noun);
    [[nodiscard]] Source unnamed(const Chunk& noun) const;
    [[nodiscard]] Source with_span(Source source, const Chunk& noun) const;

    const Reading& reading_;
    Cast& cast_;
    Memory& memory_;
    const Titles& titles_;
    std::unordered_set<std::uint32_t>
        introduced_;  // nouns of "a skipper": another than any who is named
};

}  // namespace inquit
