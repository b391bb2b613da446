// Gives every name its entity.
#include "indexer/analysis/entities.h"

#include <algorithm>
#include <utility>

#include "indexer/analysis/bodies.h"
#include "indexer/analysis/combine.h"
#include "indexer/analysis/rules.h"
#include "indexer/analysis/written.h"

namespace inquit {
namespace {

class Casting {
  public:
    Casting(Reading& reading, Cast& cast) : reading_(reading), cast_(cast) {}

    void run() {
        for (const NameSpan& name : cast_.names) {
            if (name.type == EntityType::person && name.last - name.first > 1)
                cast_.people.add(name);
        }
        spread();
        assign();
    }

  private:
    // Every capitalised word that is the surname of somebody named in full is a mention of that person.
    void spread() {
        std::vector<NameSpan> all;
        std::size_t next = 0;
        for (const Block& block : reading_.blocks) {
            if (block.zone == Zone::silent || block.zone == Zone::dateline) continue;
            for (std::uint32_t i = block.first; i < block.last; ++i) {
                while (next < cast_.names.size() && cast_.names[next].last <= i)
                    all.push_back(cast_.names[next++]);
                const bool named = next < cast_.names.size() && cast_.names[next].first <= i;
                if (!is_surname(i)) continue;
                if (named && cast_.names[next].last - cast_.names[next].first == 1)
                    cast_.names[next].type = EntityType::person;
                if (named || is_joined(block, i)) continue;
                NameSpan name;
                name.first = i;
                name.last = i + 1;
                all.push_back(name);
            }
        }
        all.insert(
            all.end(), cast_.names.begin() + static_cast<std::ptrdiff_t>(next), cast_.names.end());
        cast_.names = std::move(all);
        for (std::size_t i = 0; i < cast_.names.size(); ++i)
            take_particles(cast_.names[i], i == 0 ? 0 : cast_.names[i - 1].last);
    }

    // Does a capital beside it make it a part of something else?
    [[nodiscard]] bool is_joined(const Block& block, std::uint32_t i) const {
        constexpr Classes in_front = cls::title | cls::honorific | cls::function_word | cls::role |
                                     cls::person_noun | cls::particle;
        const auto capital = [&](const Token& token) {
            return token.kind == TokenKind::word && token.shape != Shape::small;
        };
        if (i + 1 < block.last && capital(reading_.tokens[i + 1])) return true;
        return i > block.first && capital(reading_.tokens[i - 1]) &&
               !reading_.is(reading_.tokens[i - 1], in_front);
    }

    // "bin Laden", "De Grovane": back over the particles that the full name has, too
    void take_particles(NameSpan& name, std::uint32_t after) const {
        if (name.type != EntityType::person || name.last - name.first != 1) return;
        const auto person = cast_.people.by_word(reading_.tokens[name.first].word, name.gender);
        if (!person) return;
        const auto& words = cast_.people[*person].words;
        for (std::size_t back = 2; back < words.size() && name.first > after; ++back) {
            const Token& before = reading_.tokens[name.first - 1];
            if (before.kind != TokenKind::word || before.word != words[words.size() - back] ||
                !reading_.is(before, cls::particle) || reading_.tokens[name.first].sentence)
                break;
            --name.first;
        }
    }

    [[nodiscard]] bool is_surname(std::uint32_t i) const {
        const Token& token = reading_.tokens[i];
        if (token.kind != TokenKind::word || token.shape == Shape::small) return false;
        if (!cast_.people.is_surname(token.word)) return false;
        const WordInfo& word = reading_.words[token.word];
        const auto person = cast_.people.by_word(token.word, 0);
        if (!person || cast_.people[*person].words.size() < 2) return false;
        if ((word.classes & (cls::common | cls::function_word | cls::suffix)) != 0 &&
            word.small >= word.capital)
            return false;
        if ((word.classes & cls::place) != 0 && i > 0) {
            const std::string_view before = reading_.folded(reading_.tokens[i - 1]);
            if (before == "in" || before == "at" || before == "near" || before == "from")
                return false;
        }
        return true;
    }

    void assign() {
        for (NameSpan& name : cast_.names) {
            if (name.type != EntityType::person) continue;
            name.entity = person_of(name);
            cast_.people.call_by_honorific(name.entity, name);
        }
        for (std::uint32_t i = 0; i < cast_.people.size(); ++i)
            cast_.entities.push_back(
                {written_name(slice(reading_.body, cast_.people[i].form), EntityType::person),
                 EntityType::person});
        for (NameSpan& name : cast_.names) {
            if (name.type != EntityType::person)
                name.entity = bodies_.add(reading_, name, cast_.entities);
        }
        for (std::size_t i = 0; i < cast_.names.size(); ++i) {
            const NameSpan& name = cast_.names[i];
            for (std::uint32_t t = name.first; t < name.last; ++t)
                reading_.tokens[t].mention = static_cast<std::int32_t>(i);
        }
    }

    std::uint32_t person_of(const NameSpan& name) {
        if (name.last - name.first == 1) {
            if (const auto known =
                    cast_.people.by_word(reading_.tokens[name.first].word, name.gender)) {
                cast_.people[*known].gender += 3 * name.gender;
                return *known;
            }
            return cast_.people.add_alone(name);
        }
        if (name.last - name.first > 1) {
            if (const auto known = cast_.people.by_words(name.first, name.last)) return *known;
        }
        return cast_.people.add(name);
    }

    Reading& reading_;
    Cast& cast_;
    Bodies bodies_;
};

}  // namespace

Cast find_cast(Reading& reading, tagger::Tagger& tagger) {
    Ruled ruled = names_by_rule(reading);
    Cast cast(People(reading), combine(reading, ruled, tagger));
    Casting(reading, cast).run();
    return cast;
}

}  // namespace inquit
