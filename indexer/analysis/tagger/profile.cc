// Counts over the stretches with capitals; the rest of the text says nothing of names.
#include "indexer/analysis/tagger/profile.h"

#include <algorithm>
#include <string_view>

namespace inquit::tagger {
namespace {

void add_one(std::uint16_t& n) {
    if (n < 1000) ++n;
}

// Codes of rule() and phrase(): part 0 begin, 1 inside, 2 last, 3 unit.
unsigned part_of(std::uint32_t at, std::uint32_t first, std::uint32_t last) {
    if (last - first == 1) return 3;
    return at == first ? 0 : at + 1 == last ? 2 : 1;
}

constexpr std::uint8_t title_code = 64;
constexpr unsigned unknown_code = 80;

}  // namespace

void Profile::read(const Reading& reading, const Ruled& ruled, std::span<const Stretch> stretches) {
    ruled_ = &ruled;
    usage_.assign(reading.words.size(), {});
    phrases_.assign(reading.tokens.size(), 0);
    mark_rules(reading);
    for (const Stretch& stretch : stretches) {
        const Block& block = reading.blocks[stretch.block];
        mark_phrases(reading, stretch);
        if (block.zone != Zone::heading) count(reading, block, stretch);
    }
}

void Profile::mark_rules(const Reading& reading) {
    rules_.assign(reading.tokens.size(), 0);
    for (const Unknown& unknown : ruled_->unknowns) {
        const unsigned code =
            unknown_code + (unknown.acronym ? 1U : 0U) + (unknown.titled ? 2U : 0U);
        for (std::uint32_t t = unknown.first; t < unknown.last; ++t)
            rules_[t] = static_cast<std::uint8_t>(code);
    }
    for (const NameSpan& name : ruled_->names) {
        for (std::uint32_t t = name.titles_first; t < name.titles_last; ++t) rules_[t] = title_code;
        const auto type = static_cast<std::uint8_t>(name.type);
        for (std::uint32_t t = name.first; t < name.last; ++t) {
            const unsigned part = part_of(t, name.first, name.last);
            rules_[t] = static_cast<std::uint8_t>(1 + type * 4U + part + (name.certain ? 16U : 0U));
            const Token& token = reading.tokens[t];
            if (token.kind != TokenKind::word) continue;
            Usage& usage = usage_[token.word];
            add_one(usage.ruled[type]);
            if (part == 2) add_one(usage.ruled_last[type]);
        }
    }
}

// The longest phrase from each token.
void Profile::mark_phrases(const Reading& reading, const Stretch& stretch) {
    for (std::uint32_t i = stretch.first; i < stretch.last; ++i) {
        const Token& token = reading.tokens[i];
        if (token.shape == Shape::small || !reading.is(token, cls::phrase_lead)) continue;
        words_ = reading.folded(token);
        std::uint32_t end = 0;
        Classes found = 0;
        const std::uint32_t limit =
            std::min<std::uint32_t>(stretch.last, i + Lexicon::longest_phrase);
        for (std::uint32_t j = i + 1; j < limit && reading.tokens[j].kind == TokenKind::word; ++j) {
            words_ += ' ';
            words_ += reading.folded(reading.tokens[j]);
            const Classes c = Lexicon::english().classes(words_);
            if ((c & (cls::place | cls::organisation | cls::demonym)) == 0) continue;
            end = j + 1;
            found = c;
        }
        if (end == 0) continue;
        const unsigned type = (found & cls::place) != 0          ? 1
                              : (found & cls::organisation) != 0 ? 2
                                                                 : 3;
        for (std::uint32_t t = i; t < end; ++t)
            phrases_[t] = static_cast<std::uint8_t>(1 + type * 4 + part_of(t, i, end));
        i = end - 1;
    }
}

void Profile::count(const Reading& reading, const Block& block, const Stretch& stretch) {
    for (std::uint32_t i = stretch.first; i < stretch.last; ++i) {
        const Token& token = reading.tokens[i];
        if (!has_capital(token)) continue;
        Usage& usage = usage_[token.word];
        add_one(usage.capital);
        static constexpr Token nothing{};
        const bool begins = i == block.first || token.sentence;
        const bool ends = i + 1 == block.last || reading.tokens[i + 1].sentence;
        const Token& before = begins ? nothing : reading.tokens[i - 1];
        const Token& after = ends ? nothing : reading.tokens[i + 1];
        const bool title = !begins && reading.is(before, cls::title | cls::honorific);
        const bool left = !begins && has_capital(before) && !title;
        const bool right = !ends && has_capital(after);
        if (!left && !right) add_one(usage.alone);
        if (!left && right) add_one(usage.first);
        if (left && !right) add_one(usage.last);
        if (title) add_one(usage.titled);
        if (!ends && after.kind == TokenKind::possessive) add_one(usage.owns);
        if ((!ends && reading.is(after, cls::cue_say)) ||
            (!begins && reading.is(before, cls::cue_say)))
            add_one(usage.speaks);
        if (begins) continue;
        const std::string_view word = reading.folded(before);
        if (word == "in" || word == "at" || word == "from" || word == "near" || word == "across")
            add_one(usage.inside);
        if (word == "the") add_one(usage.articled);
    }
}

}  // namespace inquit::tagger
