// Walks from each name to the words around it.
#include "indexer/analysis/titles.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace inquit {
namespace {

constexpr Classes roles = cls::role | cls::person_noun | cls::title;
constexpr std::uint32_t before_name = 7;  // tokens
constexpr std::uint32_t apposition = 14;  // tokens after a name in which its role is looked for
constexpr std::size_t most_bearers = 24;  // of one title; more are "members", "voters"
constexpr std::size_t most_traits = 40;

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
    {"pm", "premier"},
    {"premier", "pm"},
    {"sgt", "sergeant"},
    {"col", "colonel"},
    {"frontrunner", "front-runner"},
    {"front-runner", "frontrunner"},
    {"candidate", "contender"},
    {"contender", "candidate"},
    {"candidate", "hopeful"},
    {"nominee", "candidate"},
    {"spokesman", "spokesperson"},
    {"spokeswoman", "spokesperson"},
    {"chairman", "chair"},
    {"chairwoman", "chair"},
    {"president", "leader"},
    {"chancellor", "leader"},
    {"premier", "leader"},
    {"prime", "leader"},
});

}  // namespace

Titles::Titles(const Reading& reading, const Cast& cast)
    : reading_(reading), cast_(cast), traits_(cast.people.size()) {
    for (std::uint32_t i = 0; i < cast.names.size(); ++i) {
        const NameSpan& name = cast.names[i];
        if (name.type != EntityType::person) continue;
        learn_before(name, i);
        learn_after(name);
    }
}

void Titles::add(std::uint32_t word, std::uint32_t at, std::uint32_t person) {
    auto& known = bearers_[word];
    const auto same = std::ranges::find(known, person, &Bearer::person);
    if (same != known.end()) {
        same->at = std::min(same->at, at);
    } else if (known.size() < most_bearers) {
        known.push_back({at, person});
    }
}

void Titles::give(std::uint32_t word, std::uint32_t at, std::uint32_t person) {
    add(word, at, person);
}

void Titles::call(std::uint32_t word, const NameSpan& name) {
    add(word, name.first, name.entity);
    const std::string_view title = reading_.words[word].folded;
    for (const auto& [written, said] : spoken) {
        if (written != title) continue;
        if (const std::uint32_t alone = reading_.words.find(said); alone != Vocabulary::none)
            add(alone, name.first, name.entity);
    }
}

void Titles::trait(std::uint32_t person, std::uint32_t token) {
    if (reading_.tokens[token].kind != TokenKind::word ||
        reading_.is(reading_.tokens[token], cls::function_word))
        return;
    auto& words = traits_[person];
    const std::uint32_t word = reading_.tokens[token].word;
    if (words.size() < most_traits && std::ranges::find(words, word) == words.end())
        words.push_back(word);
}

bool Titles::has_trait(std::uint32_t person, std::uint32_t word) const {
    return std::ranges::find(traits_[person], word) != traits_[person].end();
}

// Senator X; the retired judge X; Brekk's spokesman X
void Titles::learn_before(const NameSpan& name, std::uint32_t number) {
    bool owner = false;  // the words of another name, which may own the title
    for (std::uint32_t i = name.first; i > 0 && name.first - i < before_name; --i) {
        const Token& token = reading_.tokens[i - 1];
        if (token.kind == TokenKind::possessive) continue;
        if (token.kind != TokenKind::word || token.quote != reading_.tokens[name.first].quote)
            break;
        if (token.mention >= 0 && token.mention != static_cast<std::int32_t>(number)) {
            owner = true;
        } else if (owner) {
            break;
        }
        trait(name.entity, i - 1);
        if (!owner && reading_.is(token, roles)) call(token.word, name);
        if (token.sentence || reading_.is(token, cls::function_word & ~cls::preposition)) break;
    }
}

// X, the mayor of Y; X, 46, a skipper; X is the mayor; X of Y
void Titles::learn_after(const NameSpan& name) {
    const auto size = static_cast<std::uint32_t>(reading_.tokens.size());
    std::uint32_t i = name.last;
    if (i + 1 >= size) return;
    const Token& link = reading_.tokens[i];
    const std::string_view word = reading_.folded(link);
    const bool copula = word == "is" || word == "was";
    bool traits_only = word == "of";
    if (link.kind != TokenKind::comma && !copula && !traits_only) return;
    const std::uint32_t limit = std::min(size, name.last + (traits_only ? 5 : apposition));
    for (++i; i < limit; ++i) {
        const Token& token = reading_.tokens[i];
        if (token.sentence || token.kind == TokenKind::stop || token.quote != link.quote) break;
        if (token.kind == TokenKind::comma && (i > name.last + 3 || traits_only)) break;
        if (reading_.is(token, cls::relative | cls::cue_say | cls::auxiliary)) break;
        if (reading_.is(token, cls::preposition)) {
            traits_only = true;
            continue;
        }
        trait(name.entity, i);
        if (!traits_only && reading_.is(token, roles)) call(token.word, name);
    }
}

std::vector<std::uint32_t> Titles::bearers(std::uint32_t word, std::uint32_t at) const {
    std::vector<std::uint32_t> out;
    const auto found = bearers_.find(word);
    if (found == bearers_.end()) return out;
    for (const Bearer& bearer : found->second) {
        if (bearer.at <= at) out.push_back(bearer.person);
    }
    return out;
}

std::uint32_t Titles::fit(const Chunk& noun, std::uint32_t person) const {
    std::uint32_t fits = 0;
    for (std::uint32_t i = noun.first; i < noun.last; ++i) {
        const Token& token = reading_.tokens[i];
        if (token.kind != TokenKind::word || token.word == noun.head) continue;
        fits += has_trait(person, token.word);
    }
    return fits;
}

bool Titles::belongs(std::uint32_t person, const NameSpan& owner) const {
    for (std::uint32_t i = owner.first; i < owner.last; ++i) {
        const Token& token = reading_.tokens[i];
        if (token.kind == TokenKind::word && has_trait(person, token.word)) return true;
    }
    return false;
}

}  // namespace inquit
