// Names what the runs left open.
#include "indexer/analysis/rules.h"

#include <algorithm>

#include "indexer/analysis/bodies.h"
#include "indexer/analysis/runs.h"

namespace inquit {
namespace {

bool by_position(const NameSpan& a, const NameSpan& b) { return a.first < b.first; }

class Ruling {
  public:
    Ruling(const Reading& reading, Ruled& ruled) : reading_(reading), ruled_(ruled) {}

    void run() {
        Segmenter segmenter(reading_, ruled_.names, ruled_.unknowns);
        for (const Run& run : find_runs(reading_)) {
            if (reading_.blocks[run.block].zone != Zone::heading) segmenter.run(run);
        }
        for (NameSpan& name : ruled_.names) {
            if (name.certain) note_full(name);
        }
        for (NameSpan& name : ruled_.names) {
            if (!name.certain && !shorten(name)) note_full(name);
        }
        learn_from_headings();
        ruled_.evidence = weigh(reading_, ruled_.unknowns, ruled_.names);
        settle_uncertain();
        for (const Unknown& unknown : ruled_.unknowns) settle(unknown);
        headings();
        unite_banks();
        drop_plain_words();
        std::ranges::sort(ruled_.names, by_position);
    }

  private:
    // "the Merrow Accord": no person has an article, unless a title follows it.
    [[nodiscard]] bool after_article(const NameSpan& name) const {
        if (name.first == 0 || name.titled) return false;
        const std::string_view word = reading_.folded(reading_.tokens[name.first - 1]);
        return word == "the" || word == "a" || word == "an";
    }

    void note_full(const NameSpan& name) {
        if (name.type != EntityType::person || name.last - name.first < 2) return;
        if (!name.certain && after_article(name)) return;
        ruled_.people.add(name);
    }

    [[nodiscard]] bool is_lexical_first(std::optional<std::uint32_t> person) const {
        if (!person || ruled_.people[*person].words.size() < 2) return false;
        return (reading_.words[ruled_.people[*person].words.front()].classes & cls::first_name) !=
               0;
    }

    // "Plucky Solveng" beside Marit Solveng: a word that is mostly written small is no first name.
    bool shorten(NameSpan& name) {
        if (name.type != EntityType::person || name.last - name.first < 2) return false;
        if (ruled_.people.by_words(name.first, name.last)) return false;
        if (!ruled_.people.is_surname(reading_.tokens[name.last - 1].word)) return false;
        const WordInfo& first = reading_.words[reading_.tokens[name.first].word];
        // … and so is one that has its capital from a sentence or a mark, and none elsewhere
        const bool borrowed =
            reading_.tokens[name.first].sentence && first.capital == 0 &&
            is_lexical_first(ruled_.people.by_word(reading_.tokens[name.last - 1].word, 0));
        if ((first.classes & cls::common) == 0 && first.small == 0 && !borrowed) return false;
        name.first = name.last - 1;
        return true;
    }

    void settle_uncertain() {
        std::erase_if(ruled_.names, [this](const NameSpan& name) {
            return name.type == EntityType::person && !name.certain && after_article(name) &&
                   !ruled_.people.by_words(name.first, name.last);
        });
    }

    void push(std::uint32_t first,
              std::uint32_t last,
              EntityType type,
              const Unknown* from = nullptr) {
        NameSpan name;
        name.first = first;
        name.last = last;
        name.type = type;
        if (from != nullptr) {
            name.titled = from->titled;
            name.gender = from->gender;
            name.titles_first = from->titles_first;
            name.titles_last = from->titles_last;
        }
        ruled_.names.push_back(name);
    }

    [[nodiscard]] bool after_place_preposition(std::uint32_t i) const {
        if (i == 0) return false;
        const std::string_view word = reading_.folded(reading_.tokens[i - 1]);
        return word == "in" || word == "at" || word == "near";
    }

    // "bin Laden": back over the particles that the full name has, too
    [[nodiscard]] std::uint32_t with_particles(std::uint32_t i) const {
        const auto person = ruled_.people.by_word(reading_.tokens[i].word, 0);
        const auto& words = ruled_.people[*person].words;
        std::uint32_t first = i;
        for (std::size_t back = 2; back < words.size() && first > 0; ++back) {
            const Token& before = reading_.tokens[first - 1];
            if (before.kind != TokenKind::word || before.shape != Shape::small) break;
            if (before.word != words[words.size() - back] || !reading_.is(before, cls::particle))
                break;
            --first;
        }
        return first;
    }

    // A capital that is the surname of somebody named in full.
    [[nodiscard]] bool is_known_person(std::uint32_t i, bool free) const {
        const Token& token = reading_.tokens[i];
        const WordInfo& word = reading_.words[token.word];
        if (!free && (word.classes & cls::common) != 0 && word.capital == 0) return false;
        if ((word.classes & cls::place) != 0 && after_place_preposition(i)) return false;
        const auto person = ruled_.people.by_word(token.word, 0);
        if (!person) return false;
        // A surname that is a common word needs a first name that is one.
        if ((word.classes & cls::common) == 0) return true;
        return (reading_.words[ruled_.people[*person].words.front()].classes & cls::first_name) !=
               0;
    }

    void settle(const Unknown& unknown) {
        if (unknown.last - unknown.first > 1) return settle_several(unknown);
        const std::uint32_t i = unknown.first;
        const WordInfo& word = reading_.words[reading_.tokens[i].word];
        const Evidence& evidence = ruled_.evidence[reading_.tokens[i].word];
        if (is_known_person(i, unknown.free))
            return push(with_particles(i), i + 1, EntityType::person, &unknown);
        if (unknown.titled) return push(i, i + 1, EntityType::person, &unknown);
        if (const auto type = type_of(unknown, word, evidence)) push(i, i + 1, *type, &unknown);
    }

    [[nodiscard]] static std::optional<EntityType> type_of(const Unknown& unknown,
                                                           const WordInfo& word,
                                                           const Evidence& evidence) {
        if ((word.classes & (cls::demonym | cls::calendar)) != 0 || evidence.adjective)
            return std::nullopt;
        // "Union" is a town, too, and "Ostvarkish" is as little a place as its Ostvark is here
        const bool body_word = (word.classes & cls::organisation_head) != 0 && evidence.place < 2;
        if ((word.classes & cls::place) != 0 && evidence.person <= evidence.place + 2U &&
            !body_word)
            return EntityType::place;
        if (is_adjective(word)) return std::nullopt;
        if ((word.classes & cls::organisation) != 0) return EntityType::organisation;
        if (unknown.acronym) return EntityType::organisation;
        const bool spoken_of = evidence.person >= 2 || evidence.organisation >= 3;
        const bool body = (word.classes & (cls::organisation_head | cls::organisation_noun)) != 0;
        // "the Palace insisted": no person has an article
        if (evidence.articled > evidence.bare) {
            const bool known =
                body ? unknown.free : (word.classes & (cls::common | cls::title)) == 0;
            return spoken_of && known ? std::optional(EntityType::organisation) : std::nullopt;
        }
        constexpr Classes plain = cls::common | cls::title | cls::organisation_head;
        if ((word.classes & plain) != 0 || word.small > word.capital) return std::nullopt;
        return by_votes(word, evidence);
    }

    // Ostvarkish, Lirennese
    [[nodiscard]] static bool is_adjective(const WordInfo& word) {
        constexpr std::size_t least = 7;  // letters: Walsh, Dorish
        return word.folded.size() > least &&
               (word.folded.ends_with("ish") || word.folded.ends_with("nese")) &&
               (word.classes & cls::first_name) == 0;
    }

    [[nodiscard]] static std::optional<EntityType> by_votes(const WordInfo& word,
                                                            const Evidence& evidence) {
        const bool place = evidence.place >= 2 && evidence.place * 2 >= evidence.person;
        const bool only =
            evidence.place >= 1 && evidence.person == 0 && (word.classes & cls::first_name) == 0;
        if ((place || only) && evidence.place >= evidence.organisation) return EntityType::place;
        if (evidence.organisation >= 3 && evidence.organisation > evidence.person)
            return EntityType::organisation;
        if ((word.classes & cls::first_name) != 0) return EntityType::person;
        if (evidence.person >= 1 && evidence.person > evidence.organisation)
            return EntityType::person;
        return std::nullopt;
    }

    // No name as a whole; but a surname in it is one.
    void settle_several(const Unknown& unknown) {
        for (std::uint32_t i = unknown.first; i < unknown.last; ++i) {
            if (reading_.tokens[i].shape == Shape::small) continue;
            if (ruled_.people.is_surname(reading_.tokens[i].word) &&
                is_known_person(i, unknown.free || i > unknown.first))
                push(i, i + 1, EntityType::person);
        }
    }

    // In a headline only what the article or the lexicons name.
    void headings() {
        for (const Block& block : reading_.blocks) {
            if (block.zone != Zone::heading) continue;
            for (std::uint32_t i = block.first; i < block.last;) i = heading_name(block, i);
        }
    }

    std::uint32_t heading_name(const Block& block, std::uint32_t i) {
        if (!may_name(reading_, reading_.tokens[i])) return i + 1;
        for (std::uint32_t end = std::min(block.last, i + 5); end > i + 1; --end) {
            const bool words = std::all_of(
                reading_.tokens.begin() + i, reading_.tokens.begin() + end, [](const Token& t) {
                    return t.kind == TokenKind::word;
                });
            if (!words) continue;
            if (const auto person = ruled_.people.by_words(i, end);
                person && ruled_.people[*person].words.size() + 1 >= end - i) {
                push(i, end, EntityType::person);
                return end;
            }
            if (const Classes found = bodies_.phrase(reading_, i, end);
                (found & (cls::place | cls::organisation)) != 0) {
                push(i,
                     end,
                     (found & cls::place) != 0 ? EntityType::place : EntityType::organisation);
                return end;
            }
        }
        const Token& token = reading_.tokens[i];
        const WordInfo& word = reading_.words[token.word];
        if (ruled_.people.is_surname(token.word) &&
            ((word.classes & cls::common) == 0 || word.capital > 0)) {
            push(i, i + 1, EntityType::person);
        } else if ((word.classes & cls::place) != 0 &&
                   (word.classes & (cls::common | cls::first_name)) == 0) {
            push(i, i + 1, EntityType::place);
        }
        return i + 1;
    }

    // A headline may be the only place for a first name: "Odile Tavernay Resigns", and Tavernay below.
    void learn_from_headings() {
        for (const Block& block : reading_.blocks) {
            if (block.zone != Zone::heading) continue;
            for (std::uint32_t i = block.first; i + 1 < block.last; ++i) {
                if (!may_name(reading_, reading_.tokens[i]) ||
                    !reading_.is(reading_.tokens[i], cls::first_name))
                    continue;
                const Token& next = reading_.tokens[i + 1];
                if (next.kind != TokenKind::word || next.shape == Shape::small) continue;
                const WordInfo& surname = reading_.words[next.word];
                const bool plain = (surname.classes & (cls::place | cls::organisation_head)) != 0;
                if (surname.capital == 0 || surname.small > 0 || plain) continue;
                NameSpan name;
                name.first = i;
                name.last = i + 2;
                ruled_.people.add(name);
            }
        }
    }

    // A title, a suffix or one ordinary word is nobody, unless somebody is called so in full or an honorific says so.
    void drop_plain_words() {
        std::erase_if(ruled_.names, [this](const NameSpan& name) {
            if (name.type != EntityType::person || name.last - name.first != 1) return false;
            const Token& token = reading_.tokens[name.first];
            const WordInfo& word = reading_.words[token.word];
            if ((word.classes & (cls::suffix | cls::calendar)) != 0 &&
                (word.classes & cls::first_name) == 0)
                return true;
            const auto known = ruled_.people.by_word(token.word, 0);
            if (known && ruled_.people[*known].words.size() > 1) return false;
            if ((word.classes & cls::honorific) != 0) return true;
            constexpr Classes plain = cls::common | cls::title | cls::role | cls::cue |
                                      cls::organisation_head | cls::organisation_noun;
            if ((word.classes & plain) == 0 || (word.classes & cls::first_name) != 0) return false;
            return name.titles_last <= name.titles_first ||
                   !reading_.is(reading_.tokens[name.titles_last - 1], cls::honorific);
        });
    }

    // What is once a bank in the sea is always one.
    void unite_banks() {
        std::vector<std::uint32_t> sea;
        for (const NameSpan& name : ruled_.names) {
            if (name.type == EntityType::place && is_bank(name))
                sea.push_back(reading_.tokens[name.first].word);
        }
        if (sea.empty()) return;
        for (NameSpan& name : ruled_.names) {
            if (!is_bank(name) ||
                std::ranges::find(sea, reading_.tokens[name.first].word) == sea.end())
                continue;
            name.type = EntityType::place;
            name.sure = true;
        }
    }

    [[nodiscard]] bool is_bank(const NameSpan& name) const {
        return name.last - name.first == 2 &&
               reading_.folded(reading_.tokens[name.last - 1]) == "bank";
    }

    const Reading& reading_;
    Ruled& ruled_;
    Bodies bodies_;
};

}  // namespace

Ruled names_by_rule(const Reading& reading) {
    Ruled ruled(reading);
    Ruling(reading, ruled).run();
    return ruled;
}

}  // namespace inquit
