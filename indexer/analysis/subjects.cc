// The noun before the verb, followed from its words to whom they mean.
#include "indexer/analysis/subjects.h"

#include <algorithm>

namespace inquit {
namespace {

constexpr std::uint32_t none = Vocabulary::none;

// The name of the one who made the statement at chunk `work`.
std::optional<std::int32_t> maker_of(const Clause& clause, std::uint32_t work) {
    constexpr std::uint32_t near = 6;  // chunks from the verb to the work
    if (clause.chunks[work].owner >= 0) return clause.chunks[work].owner;
    if (work + 2 < clause.last && clause.kind(work + 1) == ChunkKind::preposition &&
        (clause.word(work + 1) == "from" || clause.word(work + 1) == "by") &&
        clause.chunks[work + 2].name >= 0)
        return clause.chunks[work + 2].name;
    for (std::uint32_t verb = work; verb > clause.first && work - verb < near;) {
        --verb;
        // "said Lee gave a statement" is no statement of the one who said so
        if (verb > clause.first && clause.is_person(verb) && !is_cue(clause.chunks[verb - 1].kind))
            return std::nullopt;
        if (!is_cue(clause.chunks[verb].kind)) continue;
        std::optional<std::uint32_t> subject = subject_of(clause, verb);
        if (verb > clause.first && clause.chunks[verb - 1].kind == ChunkKind::quote)
            subject.reset();
        if (!subject && verb + 1 < work && clause.chunks[verb + 1].kind == ChunkKind::noun)
            subject = verb + 1;
        if (!subject) return std::nullopt;
        const std::int32_t name = clause.chunks[to_name(clause, *subject)].name;
        return name >= 0 ? std::optional(name) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

// "the governor of the bank, Petra van der Lind"
void Subjects::note_titles(const Clause& all) {
    constexpr Classes roles = cls::role | cls::person_noun | cls::title;
    for (std::uint32_t i = 0; i < all.last; ++i) {
        const Chunk& noun = all.chunks[i];
        if (noun.kind == ChunkKind::noun) sources_.introduce(noun);
        if (noun.kind != ChunkKind::noun || i + 2 >= all.last || noun.name >= 0 || noun.pronoun ||
            noun.head == none)
            continue;
        if ((reading_.words[noun.head].classes & roles) == 0) continue;
        const std::uint32_t named = to_name(all, i);
        if (named == i || !all.is_person(named)) continue;
        const NameSpan& name = cast_.names[static_cast<std::size_t>(all.chunks[named].name)];
        titles_.give(noun.head, name.first, name.entity);
    }
}

// "She was at every meeting.": she stays the one meant.
void Subjects::note_pronoun(const Chunk& chunk) {
    const Token& token = reading_.tokens[chunk.first];
    if (!reading_.is(token, cls::male | cls::female)) return;
    const int gender = reading_.is(token, cls::male) ? 1 : -1;
    if (const auto person = memory_.pronoun(chunk.first, gender))
        memory_.subject(chunk.first, *person);
}

// "The mayor left", "The ministry waited": as if named.
bool Subjects::note_nominal(const Chunk& chunk) {
    constexpr Classes known = cls::person_noun | cls::role | cls::title | cls::organisation_noun |
                              cls::organisation_head | cls::generic_body;
    if (!chunk.definite || chunk.head == none || chunk.owner_gender != 0 ||
        (reading_.words[chunk.head].classes & known) == 0)
        return false;
    const Source source = sources_.resolve(chunk);
    if (source.entity < 0) return false;
    const auto entity = static_cast<std::uint32_t>(source.entity);
    if (source.speaker.kind == SpeakerKind::person) {
        memory_.subject(chunk.first, entity);
    } else {
        memory_.body_subject(chunk.first, entity);
    }
    return true;
}

// "Lee said in a statement", "a statement from the ministry": whose the statement is.
void Subjects::note_works(const Clause& clause) {
    for (std::uint32_t i = clause.first; i < clause.last; ++i) {
        const Chunk& noun = clause.chunks[i];
        if (noun.kind != ChunkKind::noun || noun.name >= 0 || noun.head == none ||
            (reading_.words[noun.head].classes & cls::work) == 0)
            continue;
        if (const auto maker = maker_of(clause, i)) {
            const NameSpan& name = cast_.names[static_cast<std::size_t>(*maker)];
            if (name.type == EntityType::organisation)
                memory_.made(noun.head, noun.first, name.entity);
        }
    }
}

// The subject of a sentence may be the next "he" or "it".
void Subjects::note_subject(const Clause& clause) {
    const std::uint32_t limit = std::min(clause.last, clause.first + 40);
    const auto main = main_subject(clause, limit);
    const std::uint32_t subject = main ? to_name(clause, *main) : 0;
    if (main && clause.chunks[subject].name >= 0) {
        const NameSpan& name = cast_.names[static_cast<std::size_t>(clause.chunks[subject].name)];
        if (name.type == EntityType::person) return memory_.subject(name.first, name.entity);
        memory_.body_subject(name.first, name.entity);
    }
    if (main && clause.chunks[subject].pronoun) return note_pronoun(clause.chunks[subject]);
    if (main && note_nominal(clause.chunks[subject])) return;
    for (std::uint32_t i = clause.first; i < limit; ++i) {
        if (clause.chunks[i].kind != ChunkKind::noun || !clause.is_person(i)) continue;
        if (i > clause.first && clause.chunks[i - 1].kind == ChunkKind::preposition) continue;
        const NameSpan& name = cast_.names[static_cast<std::size_t>(clause.chunks[i].name)];
        return memory_.subject(name.first, name.entity);
    }
}

// "If anything, Ash argued, the incident shows": nothing to quote, but somebody has spoken.
void Subjects::note_report(const Clause& clause) {
    for (std::uint32_t i = clause.first + 1; i < clause.last; ++i) {
        if (clause.chunks[i].kind != ChunkKind::say || clause.chunks[i - 1].kind != ChunkKind::noun)
            continue;
        if (!clause.is_person(i - 1) || is_modal(clause, i) || is_passive(clause, i)) continue;
        return sources_.remember(sources_.resolve(clause.chunks[i - 1]));
    }
}

// "The mayor had this to say:" — for the paragraph that follows.
Source Subjects::before_colon(const Clause& clause) {
    for (std::uint32_t i = clause.last; i > clause.first; --i) {
        if (!is_cue(clause.chunks[i - 1].kind)) continue;
        if (const auto noun = subject_of(clause, i - 1)) {
            return sources_.resolve(clause.chunks[to_name(clause, *noun)]);
        }
    }
    constexpr Classes speaking = cls::person_noun | cls::person_plural | cls::role | cls::title |
                                 cls::organisation_noun | cls::work;
    const auto noun = main_subject(clause, clause.last);
    if (!noun) return {};
    const Chunk& chunk = clause.chunks[*noun];
    if (chunk.name >= 0 || chunk.pronoun ||
        (chunk.head != Vocabulary::none && (reading_.words[chunk.head].classes & speaking) != 0))
        return sources_.resolve(clause.chunks[to_name(clause, *noun)]);
    return {};
}

}  // namespace inquit
