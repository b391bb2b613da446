// Title memory, and the choice of a pronoun's person.
#include "indexer/analysis/memory.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace inquit {
namespace {

// Tokens; about as far as a reader carries a pronoun.
constexpr std::uint32_t memory_span = 250;
constexpr std::uint32_t newer_unknown = 80;  // a newer subject of unknown sex must be this near
constexpr std::uint32_t body_span = 120;     // tokens that "the company" may lie behind its name
constexpr std::size_t subjects_kept = 24;
constexpr std::uint32_t apposition = 12;  // tokens after a name in which its role is looked for

// What a title is called when it stands alone.
constexpr auto spoken = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"sen", "senator"},
    {"gov", "governor"},
    {"rep", "congressman"},
    {"rep", "congresswoman"},
    {"rep", "representative"},
    {"rep", "lawmaker"},
    {"sen", "lawmaker"},
    {"senator", "lawmaker"},
    {"prof", "professor"},
    {"dr", "doctor"},
    {"gen", "general"},
    {"lt", "lieutenant"},
    {"capt", "captain"},
    {"rev", "reverend"},
    {"prime", "pm"},
    {"prime", "premier"},
    {"sgt", "sergeant"},
    {"col", "colonel"},
});

}  // namespace

void Memory::learn(std::uint32_t word, std::uint32_t at, std::uint32_t person) {
    titles_[word].push_back({at, person});
    const std::string_view title = reading_.words[word].folded;
    for (const auto& [written, said] : spoken) {
        if (written != title) continue;
        if (const std::uint32_t alone = reading_.words.find(said); alone != Vocabulary::none)
            titles_[alone].push_back({at, person});
    }
}

// Senator X; the retired judge X
void Memory::learn_before(const NameSpan& name, std::uint32_t number) {
    constexpr Classes roles = cls::role | cls::person_noun | cls::title;
    for (std::uint32_t i = name.first; i > 0 && name.first - i < 5; --i) {
        const Token& token = reading_.tokens[i - 1];
        const bool inside = token.kind == TokenKind::word && token.mention < 0 && !token.sentence;
        if (token.kind != TokenKind::word ||
            (token.mention >= 0 && token.mention != static_cast<std::int32_t>(number)))
            break;
        if (reading_.is(token, roles)) learn(token.word, name.first, name.entity);
        if (!inside || reading_.is(token, cls::function_word & ~cls::preposition)) break;
    }
}

// X, the mayor of Y; X, 46, a skipper; X is the mayor
void Memory::learn_after(const NameSpan& name) {
    constexpr Classes roles = cls::role | cls::person_noun | cls::title;
    std::uint32_t i = name.last;
    const auto size = static_cast<std::uint32_t>(reading_.tokens.size());
    if (i + 1 >= size) return;
    const Token& link = reading_.tokens[i];
    const std::string_view word = reading_.folded(link);
    const bool copula = word == "is" || word == "was";
    if (link.kind != TokenKind::comma && !copula) return;
    for (++i; i < std::min(size, name.last + apposition); ++i) {
        const Token& token = reading_.tokens[i];
        if (token.sentence || token.kind == TokenKind::stop || token.quote != link.quote) break;
        if (token.kind == TokenKind::comma && i > name.last + 3) break;
        if (token.kind == TokenKind::word &&
            reading_.is(token, cls::preposition | cls::relative | cls::cue_say))
            break;
        if (reading_.is(token, roles)) learn(token.word, name.first, name.entity);
    }
}

void Memory::learn_titles() {
    for (std::uint32_t i = 0; i < cast_.names.size(); ++i) {
        const NameSpan& name = cast_.names[i];
        if (name.type == EntityType::person) {
            learn_before(name, i);
            learn_after(name);
        } else {
            if (name.type == EntityType::organisation)
                organisations_.push_back({name.first, name.entity});
            for (std::uint32_t t = name.first; t < name.last; ++t) {
                const Token& token = reading_.tokens[t];
                if (reading_.is(token, cls::organisation_head | cls::organisation_noun))
                    bodies_[token.word].push_back({name.first, name.entity});
            }
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

void Memory::body_spoke(std::uint32_t at, std::uint32_t entity) { body_ = Event{at, entity}; }

void Memory::body_subject(std::uint32_t at, std::uint32_t entity) { body_ = Event{at, entity}; }

std::optional<std::uint32_t> Memory::recent_body(std::uint32_t at) const {
    if (body_ && body_->at < at && at - body_->at < body_span && !cast_.is_person(body_->entity) &&
        cast_.entities[body_->entity].type == EntityType::organisation)
        return body_->entity;
    auto after = std::ranges::lower_bound(organisations_, at, {}, &Event::at);
    if (after == organisations_.begin()) return std::nullopt;
    const Event& last = *std::prev(after);
    if (at - last.at > body_span) return std::nullopt;
    return last.entity;
}

std::optional<std::uint32_t> Memory::body(std::uint32_t at) const {
    if (!body_ || body_->at >= at || at - body_->at > body_span) return std::nullopt;
    return body_->entity;
}

std::optional<std::uint32_t> Memory::last_speaker(std::uint32_t at) const {
    if (!speaker_ || at < speaker_->at || at - speaker_->at > memory_span) return std::nullopt;
    return speaker_->entity;
}

std::optional<std::uint32_t> Memory::pronoun(std::uint32_t at, int gender) {
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

void Memory::give_title(std::uint32_t word, std::uint32_t at, std::uint32_t person) {
    apposed_[word].push_back({at, person});
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

std::optional<std::uint32_t> Memory::titled(std::uint32_t at, std::uint32_t word) const {
    const auto one = latest(titles_, word, at);
    const auto other = latest(apposed_, word, at);
    if (!one && !other) return std::nullopt;
    return !other || (one && one->at >= other->at) ? one->entity : other->entity;
}

std::optional<std::uint32_t> Memory::named_body(std::uint32_t at, std::uint32_t word) const {
    const auto body = latest(bodies_, word, at);
    return body ? std::optional(body->entity) : std::nullopt;
}

}  // namespace inquit
