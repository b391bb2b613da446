// Resolves names, pronouns and nominals.
#include "indexer/analysis/sources.h"

namespace inquit {
namespace {

// People and bodies speak themselves; claims, statements and books speak for their owner.
bool speaks_by_itself(Classes head) {
    if ((head & (cls::person_noun | cls::person_plural)) != 0) return true;
    if ((head & cls::work) != 0) return false;
    return (head & (cls::role | cls::organisation_noun | cls::organisation_head)) != 0;
}

}  // namespace

Source Sources::of_entity(std::uint32_t entity, SourceKind kind) const {
    Source source;
    source.kind = kind;
    source.entity = static_cast<std::int32_t>(entity);
    const Entity& named = cast_.entities[entity];
    source.speaker.kind =
        named.type == EntityType::person ? SpeakerKind::person : SpeakerKind::organisation;
    source.speaker.name = named.name;
    return source;
}

Source Sources::with_span(Source source, const Chunk& noun) const {
    source.at = noun.first;
    source.last = noun.last;
    source.span = {reading_.tokens[noun.first].span.begin, reading_.tokens[noun.last - 1].span.end};
    return source;
}

Source Sources::resolve(const Chunk& noun) {
    if (noun.pronoun) return pronoun(noun);
    if (noun.name < 0) return nominal(noun);
    return named(cast_.names[static_cast<std::size_t>(noun.name)]);
}

Source Sources::pronoun(const Chunk& noun) {
    const Token& token = reading_.tokens[noun.first];
    const Classes classes = reading_.classes(token);
    const int gender = (classes & cls::male) != 0 ? 1 : (classes & cls::female) != 0 ? -1 : 0;
    if (gender != 0) {
        if (const auto words = memory_.unnamed_speaker(noun.first, gender)) {
            Source source = with_span({}, noun);
            source.kind = SourceKind::unnamed;
            source.speaker.kind = SpeakerKind::unnamed;
            source.speaker.name = slice(reading_.body, *words);
            return source;
        }
        if (const auto person = memory_.pronoun(noun.first, gender)) {
            cast_.people[*person].gender += gender;
            return with_span(of_entity(*person, SourceKind::pronoun), noun);
        }
        return with_span({}, noun);
    }
    const std::string_view word = reading_.folded(token);
    // "they" are people more often than not: a body only that has just spoken
    if (word == "they") {
        if (const auto body = memory_.speaking_body(noun.first))
            return with_span(of_entity(*body, SourceKind::pronoun), noun);
    }
    if (word == "it") {
        auto body = memory_.body(noun.first);
        // "There is grief in the Guild, which had paid. “…,” it said.": the one named right before
        constexpr std::uint32_t right_before = 30;  // tokens
        if (!body) body = memory_.recent_body(noun.first, right_before);
        if (body) return with_span(of_entity(*body, SourceKind::pronoun), noun);
    }
    return with_span({}, noun);
}

// Of those who have been given a title the one whom the other words fit best, then the one named last.
std::optional<std::uint32_t> Sources::bearer(const Chunk& noun, std::uint32_t word) {
    const NameSpan* const owner =
        noun.owner >= 0 ? &cast_.names[static_cast<std::size_t>(noun.owner)] : nullptr;
    std::optional<std::uint32_t> best;
    std::pair<std::uint32_t, std::uint32_t> most;
    const auto focus = memory_.pronoun(noun.first, 0);
    constexpr std::uint32_t now = 0xFFFFFFFF;
    for (const std::uint32_t person : titles_.bearers(word, noun.first)) {
        if (owner != nullptr && owner->type == EntityType::person &&
            !titles_.belongs(person, *owner))
            continue;
        const std::pair score{titles_.fit(noun, person),
                              focus == person ? now : memory_.last_named(person, noun.first)};
        if (best && score <= most) continue;
        best = person;
        most = score;
    }
    return best;
}

// "the mayor", "the ministry": by what the article has called somebody so far
std::optional<Source> Sources::by_word(const Chunk& noun, std::uint32_t word) {
    const Classes head = reading_.words[word].classes;
    if ((head & (cls::person_noun | cls::role | cls::title)) != 0) {
        if (const auto person = bearer(noun, word)) return of_entity(*person, SourceKind::nominal);
    }
    if ((head & (cls::organisation_noun | cls::organisation_head | cls::generic_body)) != 0) {
        if (const auto body = memory_.named_body(noun.first, word))
            return of_entity(*body, SourceKind::nominal);
    }
    if ((head & cls::generic_body) != 0) {
        if (const auto body = memory_.recent_body(noun.first))
            return of_entity(*body, SourceKind::nominal);
    }
    if ((head & cls::work) != 0) {
        if (const auto maker = memory_.maker(word, noun.first))
            return of_entity(*maker, SourceKind::nominal);
    }
    return std::nullopt;
}

void Sources::introduce(const Chunk& noun) {
    if (noun.definite || noun.name >= 0 || noun.pronoun || noun.head == Vocabulary::none) return;
    introduced_.insert(noun.head);
}

// "the New York businessman", "the former minister": another name for the one spoken of
bool Sources::varies(const Chunk& noun) const {
    if (!noun.definite || noun.owner_gender != 0 || noun.head == Vocabulary::none ||
        introduced_.contains(noun.head))
        return false;
    const Classes head = reading_.words[noun.head].classes;
    if ((head & cls::variable) == 0) return false;
    if ((head & cls::title) == 0) return true;
    // "Holm explained. “…,” the governor said"
    if (memory_.is_subject_near(noun.first)) return true;
    for (std::uint32_t i = noun.first + 1; i + 1 < noun.last; ++i) {
        const Token& token = reading_.tokens[i];
        if (token.shape != Shape::small || reading_.folded(token) == "former") return true;
    }
    return false;
}

// "the Ostvarkish army", "Havnsted police", "the prime minister's office": kept by these words, "the" apart
std::optional<Source> Sources::described_body(const Chunk& noun) const {
    if ((reading_.words[noun.head].classes & cls::institution) == 0) return std::nullopt;
    std::uint32_t first = noun.first;
    if (reading_.is(reading_.tokens[first], cls::determiner)) ++first;
    bool apart = false;
    for (std::uint32_t i = first; i + 1 < noun.last; ++i) {
        const Token& token = reading_.tokens[i];
        const bool place =
            token.mention >= 0 &&
            cast_.names[static_cast<std::size_t>(token.mention)].type != EntityType::person;
        apart = apart || place || reading_.is(token, cls::demonym);
    }
    const bool of_title = noun.owner_head != Vocabulary::none &&
                          (reading_.words[noun.owner_head].classes & cls::title) != 0;
    if (!apart && !of_title) return std::nullopt;
    return body_of_words(noun, first);
}

// Capitals throughout that no list has: "Harbour Watch", "the Daily Kestrel". Who speaks so is a body.
std::optional<Source> Sources::unlisted_body(const Chunk& noun) const {
    constexpr Classes others = cls::person_noun | cls::person_plural | cls::role | cls::title |
                               cls::demonym | cls::honorific | cls::pronoun | cls::time_noun |
                               cls::common | cls::place;
    constexpr std::uint32_t longest = 5;  // words
    std::uint32_t first = noun.first;
    const bool article = reading_.folded(reading_.tokens[first]) == "the";
    if (article) ++first;
    if (first >= noun.last || noun.last - first > longest) return std::nullopt;
    bool ordinary = false;
    bool first_name = false;
    for (std::uint32_t i = first; i < noun.last; ++i) {
        const Token& token = reading_.tokens[i];
        const WordInfo& word = reading_.words[token.word];
        if (token.kind != TokenKind::word || token.shape == Shape::small) return std::nullopt;
        const bool last = i + 1 == noun.last;
        if (last && ((word.classes & others) != 0 || word.folded.ends_with("-based")))
            return std::nullopt;
        ordinary = ordinary || (word.classes & cls::common) != 0;
        first_name = first_name || (word.classes & cls::first_name) != 0;
        // a word that the sentence capitalises, and the article writes small elsewhere
        if (token.sentence && (word.small > 0 || (word.classes & cls::common) != 0))
            return std::nullopt;
    }
    // without "the" it may be a person that no list has: only words that are no names tell
    if (!article && (!ordinary || first_name)) return std::nullopt;
    const bool alone = first + 1 == noun.last;
    if (alone && (reading_.tokens[first].sentence || !article)) return std::nullopt;
    return body_of_words(noun, first);
}

// A body that goes by the words [first, noun.last).
Source Sources::body_of_words(const Chunk& noun, std::uint32_t first) const {
    Source source = with_span({}, noun);
    source.kind = SourceKind::body;
    source.speaker.kind = SpeakerKind::organisation;
    source.speaker.name =
        slice(reading_.body,
              {reading_.tokens[first].span.begin, reading_.tokens[noun.last - 1].span.end});
    char& letter = source.speaker.name.front();
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    return source;
}

Source Sources::nominal(const Chunk& noun) {
    // Lee’s “…” remark
    if (noun.owner >= 0 && reading_.tokens[noun.last - 1].kind == TokenKind::possessive)
        return named(cast_.names[static_cast<std::size_t>(noun.owner)]);
    const WordInfo& head = reading_.words[noun.head];
    if (noun.definite) {
        if (const auto known = by_word(noun, noun.head)) return with_span(*known, noun);
        if (varies(noun)) {
            const int gender = (head.classes & cls::title_male) != 0     ? 1
                               : (head.classes & cls::title_female) != 0 ? -1
                                                                         : 0;
            if (const auto person = memory_.pronoun(noun.first, gender))
                return with_span(of_entity(*person, SourceKind::nominal), noun);
        }
    }
    if (const auto body = described_body(noun)) return *body;
    if (speaks_by_itself(head.classes)) return unnamed(noun);
    // "her claim", "Brekk's statement", "the ministry's summary": the owner speaks
    if (noun.owner >= 0) {
        const NameSpan& name = cast_.names[static_cast<std::size_t>(noun.owner)];
        // "a Harbour Office readout" is the office's; "a Havnsted poll" is not the town's
        const bool body = name.type == EntityType::organisation && (head.classes & cls::work) != 0;
        if (body || reading_.tokens[name.last].kind == TokenKind::possessive) return named(name);
    }
    if (noun.owner_head != Vocabulary::none) {
        if (const auto known = by_word(noun, noun.owner_head)) return with_span(*known, noun);
    }
    if (noun.owner_gender != 0) {
        if (const auto person = memory_.pronoun(noun.first, noun.owner_gender))
            return with_span(of_entity(*person, SourceKind::pronoun), noun);
    }
    return unnamed(noun);
}

Source Sources::named(const NameSpan& name) const {
    const bool person = name.type == EntityType::person;
    const bool word = name.type == EntityType::organisation && name.last == name.first + 1;
    const std::uint32_t entity =
        word ? memory_.fuller_body(reading_.tokens[name.first].word, name.first)
                   .value_or(name.entity)
             : name.entity;
    Source source = of_entity(entity, person ? SourceKind::name : SourceKind::body);
    source.at = name.first;
    source.span = {reading_.tokens[name.first].span.begin, reading_.tokens[name.last - 1].span.end};
    return source;
}

Source Sources::of_label(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = first; i < last; ++i) {
        const std::int32_t number = reading_.tokens[i].mention;
        if (number >= 0) return named(cast_.names[static_cast<std::size_t>(number)]);
    }
    Chunk words;
    words.first = first;
    words.last = last;
    return unnamed(words);
}

Source Sources::unnamed(const Chunk& noun) const {
    if (const auto body = unlisted_body(noun)) return *body;
    Source source = with_span({}, noun);
    source.kind = SourceKind::unnamed;
    source.speaker.kind = SpeakerKind::unnamed;
    source.speaker.name = slice(reading_.body, source.span);
    return source;
}

// One person, whom a pronoun may mean later.
void Sources::remember_unnamed(const Source& source) {
    if (source.last == 0) return;
    const Classes head = reading_.classes(reading_.tokens[source.last - 1]);
    if ((head & cls::variable) != 0 && !reading_.is(reading_.tokens[source.at], cls::indefinite))
        return;
    if ((head & (cls::person_noun | cls::title)) == 0 || (head & cls::person_plural) != 0) return;
    const int gender = (head & cls::title_male) != 0 ? 1 : (head & cls::title_female) != 0 ? -1 : 0;
    memory_.unnamed_spoke(source.at, source.span, gender);
}

void Sources::remember(const Source& source) {
    if (source.kind == SourceKind::unnamed) return remember_unnamed(source);
    if (source.entity < 0) return;
    const auto entity = static_cast<std::uint32_t>(source.entity);
    if (source.speaker.kind == SpeakerKind::person) {
        memory_.spoke(source.at, entity);
    } else {
        memory_.body_spoke(source.at, entity);
    }
}

}  // namespace inquit
