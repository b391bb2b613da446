// The last events of each kind, and the choice of a pronoun's person.
#include "indexer/analysis/memory.h"

#include <algorithm>

namespace inquit {
namespace {

// Tokens; about as far as a reader carries a pronoun.
constexpr std::uint32_t memory_span = 250;
constexpr std::uint32_t newer_unknown = 80;  // a newer subject of unknown sex must be this near
constexpr std::uint32_t it_span = 50;        // tokens that "it" may lie behind its body
constexpr std::uint32_t work_span =
    500;  // tokens after "in a statement" that "the statement" may be that one
constexpr std::uint32_t unnamed_span = 120;
constexpr std::size_t subjects_kept = 24;

}  // namespace

void Memory::learn_bodies() {
    for (const NameSpan& name : cast_.names) {
        if (name.type == EntityType::person) continue;
        if (name.type == EntityType::organisation && reading_.tokens[name.first].quote < 0)
            organisations_.push_back({name.first, name.entity});
        if (name.type == EntityType::organisation && name.last > name.first + 1) {
            fuller_[reading_.tokens[name.first].word].push_back({name.first, name.entity});
            fuller_[reading_.tokens[name.last - 1].word].push_back({name.first, name.entity});
        }
        for (std::uint32_t t = name.first; t < name.last; ++t) {
            const Token& token = reading_.tokens[t];
            if (reading_.is(token, cls::organisation_head | cls::organisation_noun))
                bodies_[token.word].push_back({name.first, name.entity});
        }
    }
}

void Memory::subject(std::uint32_t at, std::uint32_t person) {
    if (subjects_.size() >= 2 * subjects_kept)
        subjects_.erase(subjects_.begin(),
                        subjects_.begin() + static_cast<std::ptrdiff_t>(subjects_kept));
    subjects_.push_back({at, person});
}

void Memory::spoke(std::uint32_t at, std::uint32_t person) {
    speaker_ = Event{at, person};
    subject(at, person);
}

void Memory::body_spoke(std::uint32_t at, std::uint32_t entity) {
    body_ = Event{at, entity};
    speaking_body_ = body_;
}

void Memory::body_subject(std::uint32_t at, std::uint32_t entity) { body_ = Event{at, entity}; }

std::optional<std::uint32_t> Memory::recent_body(std::uint32_t at, std::uint32_t within) const {
    if (body_ && body_->at < at && at - body_->at < within && !cast_.is_person(body_->entity) &&
        cast_.entities[body_->entity].type == EntityType::organisation)
        return body_->entity;
    auto after = std::ranges::lower_bound(organisations_, at, {}, &Event::at);
    if (after == organisations_.begin()) return std::nullopt;
    const Event& last = *std::prev(after);
    if (at - last.at > within) return std::nullopt;
    return last.entity;
}

std::optional<std::uint32_t> Memory::speaking_body(std::uint32_t at) const {
    if (!speaking_body_ || speaking_body_->at >= at || at - speaking_body_->at > body_span)
        return std::nullopt;
    if (speaker_ && speaker_->at > speaking_body_->at && speaker_->at < at) return std::nullopt;
    return speaking_body_->entity;
}

std::optional<std::uint32_t> Memory::body(std::uint32_t at) const {
    if (!body_ || body_->at >= at || at - body_->at > it_span) return std::nullopt;
    return body_->entity;
}

std::optional<std::uint32_t> Memory::last_speaker(std::uint32_t at) const {
    if (!speaker_ || at < speaker_->at || at - speaker_->at > memory_span) return std::nullopt;
    return speaker_->entity;
}

bool Memory::is_subject_near(std::uint32_t at) const {
    constexpr std::uint32_t near = 40;  // tokens
    return std::ranges::any_of(subjects_, [at](const Event& subject) {
        return subject.at < at && at - subject.at < near;
    });
}

std::optional<std::uint32_t> Memory::introduced(std::uint32_t from, std::uint32_t at) const {
    for (auto subject = subjects_.rbegin(); subject != subjects_.rend(); ++subject) {
        if (subject->at >= at) continue;
        if (subject->at < from) break;
        return subject->entity;
    }
    return last_speaker(at);
}

// The only person of this sex named outside quotations in tokens [from, at), if the sex is known.
std::optional<std::uint32_t> Memory::only_one(std::uint32_t from,
                                              std::uint32_t at,
                                              int gender) const {
    std::optional<std::uint32_t> one;
    auto name = std::ranges::lower_bound(cast_.names, from, {}, &NameSpan::first);
    for (; name != cast_.names.end() && name->first < at; ++name) {
        if (name->type != EntityType::person || reading_.tokens[name->first].quote >= 0) continue;
        if (cast_.people[name->entity].sex() * gender < 0) continue;
        if (one && *one != name->entity) return std::nullopt;
        one = name->entity;
    }
    return one && cast_.people[*one].sex() == gender ? one : std::nullopt;
}

// "I telephoned Lee, and she thanked me": the one person named before in the sentence, or in a paragraph that has had
// no subject yet.
std::optional<std::uint32_t> Memory::nearby(std::uint32_t at, int gender) const {
    constexpr std::uint32_t longest = 60;     // tokens of a sentence
    constexpr std::uint32_t paragraph = 120;  // tokens of a paragraph
    if (gender == 0) return std::nullopt;
    std::uint32_t from = at;
    while (from > 0 && at - from < longest && !reading_.tokens[from].sentence) --from;
    // "Asked about Lee, she said": another
    if (reading_.is(reading_.tokens[from], cls::cue)) return std::nullopt;
    if (const auto one = only_one(from, at, gender)) return one;
    const auto block = std::ranges::upper_bound(reading_.blocks, at, {}, &Block::first);
    if (block == reading_.blocks.begin()) return std::nullopt;
    const std::uint32_t first =
        std::max(std::prev(block)->first, at > paragraph ? at - paragraph : 0);
    for (auto subject = subjects_.rbegin(); subject != subjects_.rend(); ++subject) {
        if (subject->at >= at) continue;
        if (subject->at < first) break;
        if (cast_.people[subject->entity].sex() * gender >= 0) return std::nullopt;
    }
    return only_one(first, at, gender);
}

std::optional<std::uint32_t> Memory::pronoun(std::uint32_t at, int gender) {
    if (const auto one = nearby(at, gender)) return one;
    const auto fits = [&](std::uint32_t person) {
        return cast_.people[person].sex() * gender >= 0;
    };
    const auto last = last_speaker(at);
    const bool speaker_fits = last && fits(*last);
    for (auto subject = subjects_.rbegin(); subject != subjects_.rend(); ++subject) {
        if (subject->at >= at) continue;
        if (at - subject->at > memory_span) break;
        if (speaker_fits && subject->at <= speaker_->at) break;
        if (!fits(subject->entity)) continue;
        const bool known = gender == 0 || cast_.people[subject->entity].sex() == gender;
        if (!speaker_fits || known || at - subject->at < newer_unknown)
            return known ? subject->entity
                         : named_since(subject->at, at, gender).value_or(subject->entity);
    }
    if (!speaker_fits) return named_since(at > memory_span ? at - memory_span : 0, at, gender);
    if (gender == 0 || cast_.people[*last].sex() == gender) return last;
    return named_since(speaker_->at, at, gender).value_or(*last);
}

// The last person named after token `from` whose sex is known to be this one.
std::optional<std::uint32_t> Memory::named_since(std::uint32_t from,
                                                 std::uint32_t at,
                                                 int gender) const {
    if (gender == 0) return std::nullopt;
    auto name = std::ranges::lower_bound(cast_.names, at, {}, &NameSpan::first);
    while (name != cast_.names.begin()) {
        --name;
        if (name->first <= from) break;
        if (name->type == EntityType::person && cast_.people[name->entity].sex() == gender &&
            reading_.tokens[name->first].quote < 0)
            return name->entity;
    }
    return std::nullopt;
}

std::uint32_t Memory::last_named(std::uint32_t person, std::uint32_t at) {
    if (named_.empty()) {
        named_.resize(cast_.people.size());
        for (const NameSpan& name : cast_.names) {
            if (name.type == EntityType::person && reading_.tokens[name.first].quote < 0)
                named_[name.entity].push_back(name.first);
        }
    }
    const auto& places = named_[person];
    const auto after = std::ranges::lower_bound(places, at);
    return after == places.begin() ? 0 : *std::prev(after) + 1;
}

void Memory::made(std::uint32_t work, std::uint32_t at, std::uint32_t entity) {
    works_[work] = {at, entity};
}

std::optional<std::uint32_t> Memory::maker(std::uint32_t work, std::uint32_t at) const {
    const auto found = works_.find(work);
    if (found == works_.end() || at < found->second.at || at - found->second.at > work_span)
        return std::nullopt;
    return found->second.entity;
}

void Memory::unnamed_spoke(std::uint32_t at, Span words, int gender) {
    unnamed_ = Unnamed{at, words, gender};
}

std::optional<Span> Memory::unnamed_speaker(std::uint32_t at, int gender) const {
    if (!unnamed_ || unnamed_->at >= at || at - unnamed_->at > unnamed_span) return std::nullopt;
    if (unnamed_->gender * gender < 0) return std::nullopt;
    auto name = std::ranges::lower_bound(cast_.names, at, {}, &NameSpan::first);
    while (name != cast_.names.begin() && (--name)->first > unnamed_->at) {
        if (name->type == EntityType::person && reading_.tokens[name->first].quote < 0 &&
            cast_.people[name->entity].sex() * gender >= 0)
            return std::nullopt;
    }
    return unnamed_->words;
}

std::optional<Memory::Event> Memory::latest(const Index& index,
                                            std::uint32_t word,
                                            std::uint32_t at) {
    const auto found = index.find(word);
    if (found == index.end()) return std::nullopt;
    const auto& events = found->second;
    auto after = std::ranges::upper_bound(events, at, {}, &Event::at);
    if (after == events.begin()) return std::nullopt;
    return *std::prev(after);
}

std::optional<std::uint32_t> Memory::fuller_body(std::uint32_t word, std::uint32_t at) const {
    const auto body = latest(fuller_, word, at);
    return body ? std::optional(body->entity) : std::nullopt;
}

std::optional<std::uint32_t> Memory::named_body(std::uint32_t at, std::uint32_t word) const {
    const auto body = latest(bodies_, word, at);
    return body ? std::optional(body->entity) : std::nullopt;
}

}  // namespace inquit
