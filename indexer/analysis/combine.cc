// Goes over the names of the tagger and those of the rules side by side.
#include "indexer/analysis/combine.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "indexer/analysis/wordings.h"

namespace inquit {
namespace {

using tagger::Tagged;

EntityType type_of(tagger::Kind kind) {
    return kind == tagger::Kind::person  ? EntityType::person
           : kind == tagger::Kind::place ? EntityType::place
                                         : EntityType::organisation;
}

class Combination {
  public:
    Combination(const Reading& reading, const Ruled& ruled) : reading_(reading), ruled_(ruled) {}

    std::vector<NameSpan> run(const std::vector<Tagged>& tagged) {
        const auto& rules = ruled_.names;
        std::size_t next = 0;
        for (const Tagged& found : tagged) {
            // what the rules have before it
            for (; next < rules.size() && rules[next].last <= found.first; ++next)
                adopt(rules[next]);
            std::size_t end = next;
            bool sure = false;
            for (; end < rules.size() && rules[end].first < found.last; ++end)
                sure = sure || rules[end].sure;
            if (sure) continue;  // … and goes in with the next step
            add(found, next, end);
            while (next < end && rules[next].last <= found.last) ++next;
        }
        for (; next < rules.size(); ++next) adopt(rules[next]);
        return std::move(out_);
    }

  private:
    // Puts a name in the place of what overlaps it.
    void replace(const NameSpan& name) {
        while (!out_.empty() && out_.back().last > name.first) out_.pop_back();
        out_.push_back(name);
    }

    [[nodiscard]] bool follows(const NameSpan& name,
                               std::initializer_list<std::string_view> words) const {
        if (name.first == 0) return false;
        const std::string_view before = reading_.folded(reading_.tokens[name.first - 1]);
        return std::ranges::find(words, before) != words.end();
    }

    // A name that the tagger does not have.
    void adopt(const NameSpan& rule) {
        if (!out_.empty() && out_.back().last > rule.first) return;
        if (rule.sure || (rule.type == EntityType::place && is_shown(rule))) out_.push_back(rule);
    }

    // Does the article show that the word is a place, though no list has it?
    [[nodiscard]] bool is_shown(const NameSpan& rule) const {
        if (rule.last - rule.first != 1) return false;
        const Token& token = reading_.tokens[rule.first];
        const Evidence& evidence = ruled_.evidence[token.word];
        // Calif.
        if (reading_.is(token, cls::abbreviation) && reading_.text(token).ends_with('.'))
            return reading_.is(token, cls::place);
        return !reading_.is(token, cls::place | cls::common) && evidence.place >= 2 &&
               evidence.place * 2 >= evidence.person;
    }

    // A place that a list or its own last word says is one is no body and nobody; a first name makes no place; and
    // nobody stands within the words of a body.
    [[nodiscard]] bool overrules(const NameSpan& rule, const NameSpan& name) const {
        const bool same = rule.first == name.first && rule.last == name.last;
        switch (rule.type) {
            case EntityType::place:
                return same && (rule.certain || is_shown(rule));
            case EntityType::person:
                return false;
            case EntityType::organisation:
                return rule.certain && name.type == EntityType::person &&
                       rule.first <= name.first && name.last <= rule.last;
        }
        return false;
    }

    void add(const Tagged& found, std::size_t begin, std::size_t end) {
        if (found.kind == tagger::Kind::other) return;
        NameSpan name;
        name.first = found.first;
        name.last = found.last;
        name.type = type_of(found.kind);
        name.certain = true;
        if (end == begin + 1 && overrules(ruled_.names[begin], name))
            return replace(ruled_.names[begin]);
        if (name.type == EntityType::person) {
            // Urban Development
            if (name.last - name.first > 1 && is_abstract(reading_, name.last - 1)) return;
            if (is_ship(reading_, name.first)) return;
            for (std::size_t i = begin; i < end; ++i) take_titles(ruled_.names[i], name);
        }
        if (name.type == EntityType::place && names_treaty(reading_, name.last)) return;
        out_.push_back(name);
    }

    // What the rules know of the titles in front of a person, and of a Jr. behind.
    void take_titles(const NameSpan& rule, NameSpan& name) const {
        if (rule.type != EntityType::person) return;
        if (rule.last > name.last && reading_.tokens[name.last].kind == TokenKind::comma)
            name.last = rule.last;
        name.titled = rule.titled;
        name.gender = rule.gender;
        if (rule.titles_last > name.first) return;
        name.titles_first = rule.titles_first;
        name.titles_last = rule.titles_last;
    }

    const Reading& reading_;
    const Ruled& ruled_;
    std::vector<NameSpan> out_;
};

}  // namespace

std::vector<NameSpan> combine(const Reading& reading, const Ruled& ruled, tagger::Tagger& tagger) {
    std::vector<Tagged> tagged;
    tagger(reading, ruled, tagged);
    return Combination(reading, ruled).run(tagged);
}

}  // namespace inquit
