// Keys under which two forms of an organisation or a place are one.
#include "indexer/analysis/bodies.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/analysis/written.h"

namespace inquit {
namespace {

using Alias = std::pair<std::string_view, std::string_view>;

// Folded short forms of places, without points. Sorted.
constexpr auto places = std::to_array<Alias>({
    {"ala", "alabama"},
    {"america", "united states"},
    {"ariz", "arizona"},
    {"ark", "arkansas"},
    {"britain", "united kingdom"},
    {"calif", "california"},
    {"colo", "colorado"},
    {"conn", "connecticut"},
    {"dc", "washington"},
    {"del", "delaware"},
    {"eu", "european union"},
    {"fla", "florida"},
    {"great britain", "united kingdom"},
    {"ill", "illinois"},
    {"ind", "indiana"},
    {"kan", "kansas"},
    {"ky", "kentucky"},
    {"mass", "massachusetts"},
    {"mich", "michigan"},
    {"minn", "minnesota"},
    {"miss", "mississippi"},
    {"neb", "nebraska"},
    {"nev", "nevada"},
    {"nh", "new hampshire"},
    {"nj", "new jersey"},
    {"nm", "new mexico"},
    {"ny", "new york"},
    {"nyc", "new york city"},
    {"okla", "oklahoma"},
    {"ore", "oregon"},
    {"pa", "pennsylvania"},
    {"ri", "rhode island"},
    {"sc", "south carolina"},
    {"tenn", "tennessee"},
    {"tex", "texas"},
    {"uae", "united arab emirates"},
    {"uk", "united kingdom"},
    {"us", "united states"},
    {"usa", "united states"},
    {"va", "virginia"},
    {"vt", "vermont"},
    {"wash", "washington"},
    {"wis", "wisconsin"},
    {"wyo", "wyoming"},
});
static_assert(std::ranges::is_sorted(places, {}, &Alias::first));

// united states: United States
std::string capitalised(std::string_view words) {
    std::string out(words);
    for (std::size_t i = 0; i < out.size(); ++i) {
        if ((i == 0 || out[i - 1] == ' ') && out[i] >= 'a' && out[i] <= 'z')
            out[i] = static_cast<char>(out[i] - 'a' + 'A');
    }
    return out;
}

bool is_shouted(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

// Longer, or the same not in capitals only; and on one line.
bool is_fuller(std::string_view text, std::string_view known) {
    if (text.find('\n') != std::string_view::npos) return false;
    return text.size() > known.size() ||
           (text.size() == known.size() && is_shouted(known) && !is_shouted(text));
}

}  // namespace

Classes Bodies::phrase(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    if (last - first == 1) return reading.classes(reading.tokens[first]);
    if (last - first > Lexicon::longest_phrase ||
        !reading.is(reading.tokens[first], cls::phrase_lead))
        return 0;
    key_.clear();
    for (std::uint32_t i = first; i < last; ++i) {
        if (i > first) key_ += ' ';
        key_ += reading.folded(reading.tokens[i]);
    }
    return Lexicon::english().classes(key_);
}

void Bodies::key_of(const Reading& reading, const NameSpan& name) {
    key_.clear();
    full_form_.clear();
    for (std::uint32_t i = name.first; i < name.last; ++i) {
        const Token& token = reading.tokens[i];
        if (token.kind == TokenKind::possessive) {
            key_ += '\'';
            continue;
        }
        const std::string_view word = reading.folded(token);
        if (key_.empty() && word == "the") continue;
        if (!key_.empty()) key_ += ' ';
        key_ += word;
    }
    if (name.type != EntityType::place) return;
    const auto* const alias =
        std::ranges::lower_bound(places, std::string_view(key_), {}, &Alias::first);
    if (alias == places.end() || alias->first != key_) return;
    // Britain may be called Britain; U.S. and Calif. are written out, so that they are one value across articles.
    if (key_ != "america" && !key_.ends_with("britain")) full_form_ = capitalised(alias->second);
    key_ = alias->second;
}

// FBI, of Federal Bureau of Investigation; empty for one word.
void Bodies::acronym_of(const Reading& reading, const NameSpan& name) {
    acronym_.clear();
    for (std::uint32_t i = name.first; i < name.last; ++i) {
        const Token& token = reading.tokens[i];
        if (token.kind == TokenKind::word && token.shape != Shape::small)
            acronym_ += reading.folded(token).substr(0, 1);
    }
    if (acronym_.size() < 2) acronym_.clear();
}

std::uint32_t Bodies::add(const Reading& reading,
                          const NameSpan& name,
                          std::vector<Entity>& entities) {
    key_of(reading, name);
    const Span span = {reading.tokens[name.first].span.begin,
                       reading.tokens[name.last - 1].span.end};
    const std::string_view text = slice(reading.body, span);
    const auto next = static_cast<std::uint32_t>(entities.size());
    key_ += name.type == EntityType::place ? "\n1" : "\n2";
    const auto [entry, fresh] = known_.try_emplace(key_, next);
    std::uint32_t entity = entry->second;
    if (fresh && name.type == EntityType::organisation && name.last - name.first > 1) {
        acronym_of(reading, name);
        if (!acronym_.empty()) {
            acronym_ += "\n2";
            const auto [short_form, unknown] = known_.try_emplace(acronym_, next);
            if (!unknown && entities[short_form->second].name.size() < text.size()) {
                // The acronym came first.
                entity = short_form->second;
                known_[key_] = entity;
            }
        }
    }
    const std::string written = full_form_.empty() ? written_name(text, name.type) : full_form_;
    if (entity == next) {
        entities.push_back({written, name.type});
    } else if (is_fuller(written, entities[entity].name)) {
        entities[entity].name = written;
    }
    return entity;
}

}  // namespace inquit
