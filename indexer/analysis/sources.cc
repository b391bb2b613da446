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
    source.span = {reading_.tokens[noun.first].span.begin, reading_.tokens[noun.last - 1].span.end};
    return source;
}

Source Sources::resolve(const Chunk& noun) {
    if (noun.pronoun) return pronoun(noun);
    if (noun.name < 0) return nominal(noun);
    const NameSpan& name = cast_.names[static_cast<std::size_t>(noun.name)];
    Source source = of_entity(
        name.entity, name.type == EntityType::person ? SourceKind::name : SourceKind::body);
    source.at = name.first;
    source.span = {reading_.tokens[name.first].span.begin, reading_.tokens[name.last - 1].span.end};
    return source;
}

Source Sources::pronoun(const Chunk& noun) {
    const Token& token = reading_.tokens[noun.first];
    const Classes classes = reading_.classes(token);
    const int gender = (classes & cls::male) != 0 ? 1 : (classes & cls::female) != 0 ? -1 : 0;
    if (gender != 0) {
        if (const auto person = memory_.pronoun(noun.first, gender)) {
            cast_.people[*person].gender += gender;
            return with_span(of_entity(*person, SourceKind::pronoun), noun);
        }
        return with_span({}, noun);
    }
    const std::string_view word = reading_.folded(token);
    if (word == "it" || word == "they") {
        if (const auto body = memory_.body(noun.first))
            return with_span(of_entity(*body, SourceKind::pronoun), noun);
    }
    return with_span({}, noun);
}

// "the mayor", "the ministry": by what the article has called somebody so far
std::optional<Source> Sources::by_word(std::uint32_t at, std::uint32_t word) const {
    const Classes head = reading_.words[word].classes;
    if ((head & (cls::person_noun | cls::role | cls::title)) != 0) {
        if (const auto person = memory_.titled(at, word))
            return of_entity(*person, SourceKind::nominal);
    }
    if ((head & (cls::organisation_noun | cls::organisation_head | cls::generic_body)) != 0) {
        if (const auto body = memory_.named_body(at, word))
            return of_entity(*body, SourceKind::nominal);
    }
    if ((head & cls::generic_body) != 0) {
        if (const auto body = memory_.recent_body(at)) return of_entity(*body, SourceKind::nominal);
    }
    return std::nullopt;
}

Source Sources::nominal(const Chunk& noun) {
    const WordInfo& head = reading_.words[noun.head];
    if (noun.definite) {
        if (const auto known = by_word(noun.first, noun.head)) return with_span(*known, noun);
    }
    if (speaks_by_itself(head.classes)) return unnamed(noun);
    // "her claim", "Brekk's statement", "the ministry's summary": the owner speaks
    if (noun.owner >= 0) {
        const NameSpan& name = cast_.names[static_cast<std::size_t>(noun.owner)];
        if (reading_.tokens[name.last].kind == TokenKind::possessive) return named(name);
    }
    if (noun.owner_head != Vocabulary::none) {
        if (const auto known = by_word(noun.first, noun.owner_head)) return with_span(*known, noun);
    }
    if (noun.owner_gender != 0) {
        if (const auto person = memory_.pronoun(noun.first, noun.owner_gender))
            return with_span(of_entity(*person, SourceKind::pronoun), noun);
    }
    return unnamed(noun);
}

Source Sources::named(const NameSpan& name) const {
    Source source = of_entity(
        name.entity, name.type == EntityType::person ? SourceKind::name : SourceKind::body);
    source.at = name.first;
    source.span = {reading_.tokens[name.first].span.begin, reading_.tokens[name.last - 1].span.end};
    return source;
}

Source Sources::unnamed(const Chunk& noun) const {
    Source source = with_span({}, noun);
    source.kind = SourceKind::unnamed;
    source.speaker.kind = SpeakerKind::unnamed;
    source.speaker.name = slice(reading_.body, source.span);
    return source;
}

void Sources::remember(const Source& source) {
    if (source.entity < 0) return;
    const auto entity = static_cast<std::uint32_t>(source.entity);
    if (source.speaker.kind == SpeakerKind::person) {
        memory_.spoke(source.at, entity);
    } else {
        memory_.body_spoke(source.at, entity);
    }
}

}  // namespace inquit
