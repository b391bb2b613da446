// Attribution by the words beside a quotation.
#include "indexer/analysis/by_pack.h"

#include <algorithm>
#include <optional>
#include <string>

#include "indexer/analysis/pack_names.h"

namespace inquit {
namespace {

constexpr float sure = 0.9F, by_pronoun = 0.75F, by_place = 0.6F;

// Tokens [first, last) that name a speaker, and who that is.
struct Source {
    std::uint32_t first = 0, last = 0;
    Speaker speaker;
    float confidence = 0;
};

struct Found {
    Source source;
    std::optional<Span> cue;
    Pattern pattern{};
};

class Attributor {
  public:
    Attributor(const Reading& reading, const LanguagePack& pack)
        : reading_(reading), pack_(pack), names_(find_pack_names(reading, pack)) {}

    Analysis operator()() {
        Analysis out;
        for (const QuoteSpan& quote : reading_.quotes) {
            if (!quote.nickname) out.quotes.push_back(attributed(quote));
        }
        for (const PackName& name : names_.names) {
            const Span span{token(name.first).span.begin, token(name.last - 1).span.end};
            out.mentions.push_back({span, name.entity});
        }
        out.entities = std::move(names_.entities);
        return out;
    }

  private:
    [[nodiscard]] const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }

    [[nodiscard]] std::string_view folded(std::uint32_t i) const {
        return reading_.folded(token(i));
    }

    [[nodiscard]] bool is(std::uint32_t i, std::string_view section) const {
        return token(i).kind == TokenKind::word && pack_.has(section, folded(i));
    }

    [[nodiscard]] Span span(std::uint32_t first, std::uint32_t last) const {
        return {token(first).span.begin, token(last - 1).span.end};
    }

    // Tokens of the sentence around a quotation: what stands before and behind it, up to other quotations.
    struct Frame {
        std::uint32_t begin = 0, open = 0;  // before: [begin, open)
        std::uint32_t close = 0, end = 0;   // behind: [close, end)
    };

    // The first token of the block that begins at this byte or later.
    [[nodiscard]] std::uint32_t first_from(std::uint32_t byte, const Block& block) const {
        const auto tokens = reading_.tokens.begin();
        const auto found = std::lower_bound(
            tokens + block.first, tokens + block.last, byte, [](const Token& t, std::uint32_t at) {
                return t.span.begin < at;
            });
        return static_cast<std::uint32_t>(found - tokens);
    }

    [[nodiscard]] Frame frame(const QuoteSpan& quote) const {
        constexpr std::uint32_t farthest = 24;
        const Block& block = reading_.blocks[quote.block];
        Frame out;
        out.open = first_from(quote.outer.begin, block);
        out.close = first_from(quote.outer.end, block);
        out.begin = out.open;
        while (out.begin > block.first && out.open - out.begin < farthest &&
               token(out.begin - 1).quote < 0) {
            --out.begin;
            if (token(out.begin).sentence) break;
        }
        out.end = out.close;
        while (out.end < block.last && out.end - out.close < farthest && token(out.end).quote < 0 &&
               !(token(out.end).sentence && out.end > out.close))
            ++out.end;
        // A sentence that begins behind the quotation is not about it.
        if (out.close < out.end && token(out.close).sentence) out.end = out.close;
        return out;
    }

    Quote attributed(const QuoteSpan& quote) {
        const Frame at = frame(quote);
        Quote out;
        out.content = quote.inner;
        out.kind = kind_of(quote, at);
        auto found =
            quote.continued && last_ ? std::optional(again(Pattern::continued)) : search(at);
        if (!found) found = by_turn(quote, at);
        if (!found) {
            if (is_scare(at)) out.speaker.kind = SpeakerKind::none;
            return out;
        }
        out.cue = found->cue;
        if (found->source.last > found->source.first)
            out.source = span(found->source.first, found->source.last);
        out.speaker = found->source.speaker;
        out.pattern = found->pattern;
        out.confidence = found->source.confidence;
        if (found->pattern != Pattern::turn && found->pattern != Pattern::continued) ++turn_;
        out.turn = turn_;
        last_ = found->source;
        last_block_ = quote.block;
        last_close_ = at.close;
        return out;
    }

    // Words that go on inside a sentence of the reporter's are a part of what was said.
    [[nodiscard]] QuoteKind kind_of(const QuoteSpan& quote, const Frame& at) const {
        std::uint32_t first = at.open;
        while (first < at.close && token(first).kind == TokenKind::mark) ++first;
        const bool small = first < at.close && token(first).kind == TokenKind::word &&
                           token(first).shape == Shape::small;
        const bool inside = at.open > at.begin && token(at.open - 1).kind == TokenKind::word;
        return small && inside && !quote.continued ? QuoteKind::mixed : QuoteKind::direct;
    }

    [[nodiscard]] std::optional<Found> search(const Frame& at) const {
        if (auto found = behind(at)) return found;
        return before(at);
    }

    // “…”, sagte X; « … », a dit X; “…”, X dijo; “…”, según X
    [[nodiscard]] std::optional<Found> behind(const Frame& at) const {
        constexpr std::uint32_t words_to_cue = 5;
        std::uint32_t words = 0;
        for (std::uint32_t i = at.close; i < at.end && words < words_to_cue; ++i) {
            if (token(i).kind == TokenKind::stop) return std::nullopt;
            if (const auto length = according(i)) {
                if (const auto source = source_in(i + length, at.end))
                    return Found{*source, span(i, i + length), Pattern::according_to};
            }
            if (auto found = inverted_pronoun(i, at.end)) return found;
            if (token(i).kind != TokenKind::word) continue;
            ++words;
            if (!is(i, "cues")) continue;
            if (i > at.close) {
                if (const auto source = source_before(at.close, i))
                    return Found{*source, span(i, i + 1), Pattern::quote_source_verb};
            }
            if (const auto source = source_in(i + 1, at.end))
                return Found{*source, span(i, i + 1), Pattern::quote_verb_source};
            return dropped(i);
        }
        return std::nullopt;
    }

    // X sagte: “…”; dijo X: “…”; selon X, “…”; X: “…”
    [[nodiscard]] std::optional<Found> before(const Frame& at) const {
        for (std::uint32_t i = at.open; i > at.begin;) {
            --i;
            if (const auto length = according(i)) {
                if (const auto source = source_in(i + length, at.open))
                    return Found{*source, span(i, i + length), Pattern::according_to};
            }
            if (auto found = inverted_pronoun(i, at.open)) return found;
            if (!is(i, "cues")) continue;
            if (const auto source = source_in(i + 1, std::min(i + 5, at.open));
                source && source->confidence >= by_pronoun && near(i, *source))
                return Found{*source, span(i, i + 1), Pattern::source_verb_quote};
            if (const auto source = source_before(at.begin, i))
                return Found{*source, span(i, i + 1), Pattern::source_verb_quote};
            return dropped(i);
        }
        const bool colon = at.open > at.begin + 1 && token(at.open - 1).kind == TokenKind::colon;
        if (!colon) return std::nullopt;
        if (const auto source = source_before(at.begin, at.open - 1);
            source && source->last + 1 >= at.open)
            return Found{*source, std::nullopt, Pattern::transcript};
        return std::nullopt;
    }

    // Only titles and articles stand between a verb and the subject that follows it.
    [[nodiscard]] bool near(std::uint32_t cue, const Source& source) const {
        for (std::uint32_t i = cue + 1; i < source.first; ++i) {
            if (token(i).kind != TokenKind::word || (!is(i, "titles") && !is(i, "stopwords")))
                return false;
        }
        return true;
    }

    // dit-elle, a-t-il ajouté
    [[nodiscard]] std::optional<Found> inverted_pronoun(std::uint32_t i, std::uint32_t end) const {
        if (token(i).kind != TokenKind::word) return std::nullopt;
        const std::string_view word = folded(i);
        const std::size_t hyphen = word.rfind('-');
        if (hyphen == std::string_view::npos) return std::nullopt;
        const std::string_view pronoun = word.substr(hyphen + 1);
        const bool he = pack_.has("he", pronoun);
        if (!he && !pack_.has("she", pronoun)) return std::nullopt;
        std::string_view verb = word.substr(0, hyphen);
        if (verb.ends_with("-t")) verb.remove_suffix(2);
        const bool says = pack_.has("cues", verb);
        const bool helps = i + 1 < end && is(i + 1, "cues");
        if (!says && !helps) return std::nullopt;
        auto speaker = last_person(i, he ? Sex::male : Sex::female);
        if (!speaker) return std::nullopt;
        const Source source{i, i + 1, *speaker, by_pronoun};
        return Found{
            source, says ? span(i, i + 1) : span(i + 1, i + 2), Pattern::quote_verb_source};
    }

    // A verb without a subject of its own: where a language lets it go, whoever spoke last in the paragraph.
    [[nodiscard]] std::optional<Found> dropped(std::uint32_t cue) const {
        const bool may =
            reading_.language == "es" || reading_.language == "it" || reading_.language == "pt";
        if (!may) return std::nullopt;
        auto speaker = last_person(cue, Sex::unknown);
        if (!speaker) return std::nullopt;
        return Found{{0, 0, *speaker, by_place}, span(cue, cue + 1), Pattern::same_paragraph};
    }

    // The tokens of "according to" at `i`; 0 if it is none.
    [[nodiscard]] std::uint32_t according(std::uint32_t i) const {
        constexpr std::uint32_t longest = 4;
        std::string phrase;
        std::uint32_t best = 0;
        for (std::uint32_t n = 0; n < longest && i + n < reading_.tokens.size(); ++n) {
            if (token(i + n).kind != TokenKind::word) break;
            if (n > 0) phrase += ' ';
            phrase += folded(i + n);
            if (pack_.has("according to", phrase)) best = n + 1;
        }
        return best;
    }

    // Who is named first in [first, end), before anything else that could be the subject.
    [[nodiscard]] std::optional<Source> source_in(std::uint32_t first, std::uint32_t end) const {
        for (std::uint32_t i = first; i < end; ++i) {
            if (token(i).kind == TokenKind::stop || token(i).kind == TokenKind::colon) break;
            if (token(i).kind == TokenKind::comma && i > first) break;
            if (auto source = source_at(i)) return source;
        }
        return std::nullopt;
    }

    // Who is named last in [begin, verb).
    [[nodiscard]] std::optional<Source> source_before(std::uint32_t begin,
                                                      std::uint32_t verb) const {
        for (std::uint32_t i = verb; i > begin;) {
            --i;
            if (auto source = source_at(i); source && source->last <= verb) return source;
        }
        return std::nullopt;
    }

    // A name, a pronoun, or a noun for somebody without a name, that begins here.
    [[nodiscard]] std::optional<Source> source_at(std::uint32_t i) const {
        if (token(i).kind != TokenKind::word) return std::nullopt;
        if (const PackName* name = names_.at(i)) {
            const Entity& entity = names_.entities[name->entity];
            if (entity.type == EntityType::place) return std::nullopt;
            return Source{name->first, name->last, speaker_of(name->entity), sure};
        }
        if (is(i, "he") || is(i, "she")) {
            const auto speaker = last_person(i, is(i, "he") ? Sex::male : Sex::female);
            if (speaker) return Source{i, i + 1, *speaker, by_pronoun};
            return std::nullopt;
        }
        return noun_at(i);
    }

    // "ein Sprecher", "la ministra": with a title that somebody here has, that person.
    [[nodiscard]] std::optional<Source> noun_at(std::uint32_t i) const {
        const bool titled = is(i, "titles");
        const bool noun =
            is(i, "person_noun") || is(i, "person_plural") || is(i, "organisation_noun");
        if ((!titled && !noun) || (i + 1 < reading_.tokens.size() && names_.at(i + 1) != nullptr))
            return std::nullopt;
        if (const auto known = names_.titles.find(folded(i)); known != names_.titles.end())
            return Source{i, i + 1, speaker_of(known->second), by_pronoun};
        const bool article =
            i > 0 && token(i - 1).kind == TokenKind::word && is(i - 1, "stopwords");
        const std::uint32_t first = article ? i - 1 : i;
        const Span words = span(first, i + 1);
        return Source{first,
                      i + 1,
                      {SpeakerKind::unnamed, std::string(slice(reading_.body, words))},
                      by_pronoun};
    }

    [[nodiscard]] Speaker speaker_of(std::uint32_t entity) const {
        const Entity& named = names_.entities[entity];
        const bool person = named.type == EntityType::person;
        return {person ? SpeakerKind::person : SpeakerKind::organisation, named.name};
    }

    // The person named last before token `i` whom the pronoun fits, outside of quotations; else who spoke last.
    [[nodiscard]] std::optional<Speaker> last_person(std::uint32_t i, Sex sex) const {
        constexpr std::uint32_t farthest = 200;  // tokens
        const auto after = std::ranges::lower_bound(names_.names, i, {}, &PackName::first);
        for (auto name = after; name != names_.names.begin();) {
            --name;
            if (i - name->first > farthest) break;
            if (!names_.is_person(*name) || token(name->first).quote >= 0) continue;
            const Sex known = names_.sexes[name->entity];
            if (sex == Sex::unknown || known == Sex::unknown || known == sex)
                return speaker_of(name->entity);
        }
        return std::nullopt;
    }

    [[nodiscard]] Found again(Pattern pattern) const {
        Source source = *last_;
        source.first = source.last = 0;
        source.confidence = std::min(source.confidence, by_place);
        return {source, std::nullopt, pattern};
    }

    // „A“, sagte X. „B.“: nobody else is named between the two.
    [[nodiscard]] std::optional<Found> by_turn(const QuoteSpan& quote, const Frame& at) const {
        if (!last_ || last_block_ != quote.block) return std::nullopt;
        const bool whole_sentence = at.open == at.begin && at.close == at.end;
        if (!whole_sentence) return std::nullopt;
        auto name = std::ranges::lower_bound(names_.names, last_close_, {}, &PackName::first);
        for (; name != names_.names.end() && name->first < at.open; ++name) {
            if (names_.is_person(*name) &&
                names_.entities[name->entity].name != last_->speaker.name)
                return std::nullopt;
        }
        return again(Pattern::turn);
    }

    // A word or two in marks, in a sentence that reports nothing.
    [[nodiscard]] bool is_scare(const Frame& at) const {
        constexpr std::uint32_t few = 3;
        std::uint32_t words = 0;
        for (std::uint32_t i = at.open; i < at.close; ++i)
            words += token(i).kind == TokenKind::word;
        return words <= few;
    }

    const Reading& reading_;
    const LanguagePack& pack_;
    PackNames names_;
    std::optional<Source> last_;
    std::uint32_t last_block_ = 0, last_close_ = 0, turn_ = 0;
};

}  // namespace

Analysis analyse_by_pack(const Reading& reading, const LanguagePack& pack) {
    return Attributor(reading, pack)();
}

}  // namespace inquit
