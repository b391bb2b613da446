// A left-to-right chunker; it knows function words, verbs of speech and nouns for people and bodies.
#include "indexer/analysis/chunks.h"

#include <algorithm>

namespace inquit {
namespace {

constexpr std::uint32_t longest_noun = 14;  // tokens of a noun phrase
constexpr Classes noun_words =
    cls::role | cls::person_noun | cls::person_plural | cls::organisation_noun;

class Chunker {
  public:
    Chunker(const Reading& reading, const Cast& cast, const Block& block, std::vector<Chunk>& out)
        : reading_(reading), cast_(cast), block_(block), out_(out) {}

    void run() {
        for (std::uint32_t i = block_.first; i < block_.last;) {
            const std::uint32_t end = step(i);
            i = std::max(end, i + 1);
        }
    }

  private:
    [[nodiscard]] const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }

    [[nodiscard]] bool is(std::uint32_t i, Classes c) const { return reading_.is(token(i), c); }

    [[nodiscard]] bool open_word(std::uint32_t i) const {
        return i < block_.last && token(i).quote < 0 &&
               (token(i).kind == TokenKind::word || token(i).kind == TokenKind::number);
    }

    std::uint32_t push(ChunkKind kind, std::uint32_t first, std::uint32_t last) {
        Chunk chunk;
        chunk.kind = kind;
        chunk.first = first;
        chunk.last = last;
        chunk.sentence = token(first).sentence;
        out_.push_back(chunk);
        return last;
    }

    std::uint32_t step(std::uint32_t i) {
        if (token(i).quote >= 0) return quote(i);
        switch (token(i).kind) {
            case TokenKind::word:
            case TokenKind::number:
                return word(i);
            case TokenKind::comma:
                return push(ChunkKind::comma, i, i + 1);
            case TokenKind::stop:
                return push(ChunkKind::stop, i, i + 1);
            case TokenKind::colon:
                return push(ChunkKind::colon, i, i + 1);
            case TokenKind::semicolon:
                return push(ChunkKind::semicolon, i, i + 1);
            case TokenKind::dash:
                return push(ChunkKind::dash, i, i + 1);
            case TokenKind::open:
                return push(ChunkKind::open, i, i + 1);
            case TokenKind::close:
                return push(ChunkKind::close, i, i + 1);
            case TokenKind::possessive:
            case TokenKind::mark:
            case TokenKind::other:
                return push(ChunkKind::other, i, i + 1);
        }
        return i + 1;
    }

    std::uint32_t quote(std::uint32_t i) {
        const std::int32_t number = token(i).quote;
        std::uint32_t end = i;
        while (end < block_.last && token(end).quote == number) ++end;
        push(ChunkKind::quote, i, end);
        out_.back().quote = number;
        return end;
    }

    std::uint32_t word(std::uint32_t i) {
        if (token(i).mention >= 0 || is_title_of_name(i)) return noun(i);
        const Classes c = reading_.classes(token(i));
        if (reading_.folded(token(i)) == "according" && open_word(i + 1) &&
            reading_.folded(token(i + 1)) == "to")
            return push(ChunkKind::according, i, i + 2);
        if (is_phrasal(i)) return push(ChunkKind::say, i, i + 2);
        if ((c & cls::pronoun) != 0) return pronoun(i);
        if ((c & cls::relative) != 0) return push(ChunkKind::relative, i, i + 1);
        if ((c & cls::determiner) != 0) return noun(i);
        if ((c & cls::subordinator) != 0) return push(ChunkKind::subordinator, i, i + 1);
        if ((c & cls::conjunction) != 0) return push(ChunkKind::conjunction, i, i + 1);
        if ((c & cls::preposition) != 0) return push(ChunkKind::preposition, i, i + 1);
        if ((c & (cls::auxiliary | cls::negation)) != 0) return push(ChunkKind::verb, i, i + 1);
        if ((c & cls::cue) != 0 && !is_noun_here(i)) return cue(i, c);
        if (starts_noun(i)) return noun(i);
        if ((c & cls::adverb) != 0 || reading_.folded(token(i)).ends_with("ly"))
            return push(ChunkKind::adverb, i, i + 1);
        if (token(i).shape != Shape::small && token(i).kind == TokenKind::word) return noun(i);
        return push(ChunkKind::other, i, i + 1);
    }

    // "went on", "shot back", "chimed in"
    [[nodiscard]] bool is_phrasal(std::uint32_t i) const {
        if (!is(i, cls::phrasal) || !open_word(i + 1)) return false;
        const std::string_view next = reading_.folded(token(i + 1));
        return next == "on" || next == "back" || next == "in" || next == "up" || next == "out";
    }

    std::uint32_t cue(std::uint32_t i, Classes c) {
        const ChunkKind kind = (c & cls::cue_say) != 0     ? ChunkKind::say
                               : (c & cls::cue_think) != 0 ? ChunkKind::think
                                                           : ChunkKind::call;
        return push(kind, i, i + 1);
    }

    std::uint32_t pronoun(std::uint32_t i) {
        push(ChunkKind::noun, i, i + 1);
        out_.back().pronoun = true;
        out_.back().head = token(i).word;
        return i + 1;
    }

    [[nodiscard]] bool is_title_of_name(std::uint32_t i) const { return title_name(i) >= 0; }

    // The name whose titles begin at or before `i` and hold it, or -1.
    [[nodiscard]] std::int32_t title_name(std::uint32_t i) const {
        if (token(i).shape == Shape::small) return -1;
        for (std::uint32_t n = i + 1; n < std::min(block_.last, i + 8); ++n) {
            if (token(n).mention < 0) continue;
            const NameSpan& name = cast_.names[static_cast<std::size_t>(token(n).mention)];
            return name.titles_first <= i && i < name.titles_last ? token(n).mention : -1;
        }
        return -1;
    }

    // "executive orders", "the report said": a verb's form that is a noun here
    [[nodiscard]] bool is_noun_here(std::uint32_t i) const {
        if (!is(i, noun_words | cls::nounish)) return false;
        if (open_word(i + 1) && is(i + 1, cls::cue_say | cls::auxiliary)) return true;
        if (!is(i, cls::nounish) || i == block_.first || token(i).sentence) return false;
        // A verb stands after a noun, a name or a pronoun, not after an adjective or a preposition.
        const Token& before = token(i - 1);
        if (before.kind == TokenKind::possessive) return true;
        // "Bush's Facebook post": one name takes no plain form of a verb
        const bool plural = reading_.folded(before).ends_with('s');
        const bool name =
            before.mention >= 0 || (before.shape == Shape::capital && !before.sentence && !plural &&
                                    !is(i - 1, cls::calendar));
        if (before.kind == TokenKind::word && name && before.quote < 0) {
            const std::string_view word = reading_.folded(token(i));
            return token(i).shape == Shape::small && !word.ends_with('s') &&
                   !word.ends_with("ed") && !word.ends_with("ing") && word != "read" &&
                   word != "put" && word != "cast";
        }
        if (before.kind != TokenKind::word || before.mention >= 0 || before.quote >= 0)
            return false;
        if (before.shape != Shape::small) return false;
        // "of executive orders"
        if (i >= block_.first + 2 && is(i - 2, cls::preposition) && token(i - 2).quote < 0 &&
            reading_.folded(token(i)).ends_with('s') && !is(i - 1, cls::function_word))
            return true;
        if (is(i - 1,
               noun_words | cls::pronoun | cls::relative | cls::auxiliary | cls::conjunction |
                   cls::adverb) ||
            is_kin_of_role(i - 1))
            return false;
        return is(i - 1, cls::preposition | cls::determiner | cls::demonym) ||
               !is(i - 1, cls::function_word);
    }

    // A noun for people or bodies, perhaps with a word or two before it: "senior officials", "union leaders".
    [[nodiscard]] bool starts_noun(std::uint32_t i) const {
        constexpr Classes stops = cls::function_word | cls::cue;
        for (std::uint32_t n = i; n < i + 4 && open_word(n); ++n) {
            if (n > i && (is(n, stops) || token(n).sentence)) return false;
            if (is(n, noun_words | cls::demonym) || (n > i && is_kin_of_role(n))) return true;
            if (n > i && token(n).mention >= 0) return n > i && is(n - 1, noun_words | cls::title);
            if (is(n, cls::adverb)) return false;
        }
        return false;
    }

    std::uint32_t noun(std::uint32_t begin) {
        Chunk chunk;
        chunk.kind = ChunkKind::noun;
        chunk.first = begin;
        chunk.sentence = token(begin).sentence;
        chunk.definite = is(begin, cls::determiner) && !is(begin, cls::indefinite);
        if (is(begin, cls::male)) chunk.owner_gender = 1;
        if (is(begin, cls::female)) chunk.owner_gender = -1;
        std::uint32_t i = begin;
        while (open_word(i) && i - begin < longest_noun) {
            if (i > begin && token(i).sentence) break;
            const std::uint32_t next =
                token(i).mention >= 0 ? over_name(i, chunk) : over_word(i, begin, chunk);
            if (next == i) break;
            i = next;
            if (done_) break;
        }
        done_ = false;
        chunk.last = std::max(i, begin + 1);
        if (chunk.name < 0 && chunk.head == Vocabulary::none)
            chunk.head = token(chunk.last - 1).word;
        out_.push_back(chunk);
        return chunk.last;
    }

    // Past a name and its possessive. The phrase ends with the name unless it owns or modifies what follows.
    std::uint32_t over_name(std::uint32_t i, Chunk& chunk) {
        const std::int32_t number = token(i).mention;
        const NameSpan& name = cast_.names[static_cast<std::size_t>(number)];
        const std::uint32_t end = std::min(name.last, block_.last);
        chunk.name = number;
        if (end < block_.last && token(end).kind == TokenKind::possessive) {
            chunk.owner = number;
            chunk.name = -1;
            chunk.head = Vocabulary::none;
            chunk.definite = true;
            return end + 1;
        }
        done_ = true;
        if (!open_word(end) || token(end).sentence) return end;
        const bool person = name.type == EntityType::person;
        const bool bare = chunk.first == i;  // nothing stands before the name
        const bool modifies =
            token(end).mention >= 0 || is_title_of_name(end) ||
            (token(end).shape == Shape::small && is(end, noun_words) && !is_verb_here(end)) ||
            (!person && leads_to_person(end)) || (person && !bare && leads_to_name(end)) ||
            (person && !bare && !name.titled && is_modified_noun(i, end));
        if (modifies) {
            chunk.owner = number;
            if (token(end).mention < 0) chunk.name = -1;
            done_ = false;
        }
        return end;
    }

    // "former George Lee speechwriter Anna Holm"
    [[nodiscard]] bool leads_to_name(std::uint32_t i) const {
        for (std::uint32_t n = i; n < i + 3 && open_word(n) && !token(n).sentence; ++n) {
            if (n > i && token(n).mention >= 0) return true;
            if (is(n, cls::function_word | cls::cue | cls::adverb)) return false;
        }
        return false;
    }

    // "the Lee slate": an article before a person is that of the noun behind
    [[nodiscard]] bool is_modified_noun(std::uint32_t name, std::uint32_t i) const {
        const std::string_view before = reading_.folded(token(name - 1));
        const bool article = before == "the" || before == "a" || before == "an" ||
                             before == "one" || before == "another" || before == "every" ||
                             before == "each" || before == "some" || before == "several";
        if (!article) return false;
        return token(i).kind == TokenKind::word && token(i).shape == Shape::small &&
               !is(i, cls::function_word | cls::cue | cls::adverb);
    }

    // "the White House press secretary", "Air Force 1st Lt. X": words of no class, then a person
    [[nodiscard]] bool leads_to_person(std::uint32_t i) const {
        for (std::uint32_t n = i; n < i + 4 && open_word(n) && !token(n).sentence; ++n) {
            if (is(n, cls::function_word | cls::cue | cls::adverb)) return false;
            if (is_title_of_name(n)) return true;
            if (n > i && token(n).mention >= 0)
                return cast_.names[static_cast<std::size_t>(token(n).mention)].type ==
                       EntityType::person;
            if (is(n, cls::person_noun | cls::title) && token(n).shape == Shape::small) return true;
        }
        return false;
    }

    // A noun that is here the verb of what stands before it: "Brekk claims", "officials report"
    [[nodiscard]] bool is_verb_here(std::uint32_t i) const {
        // "FBI General Counsel Anna Holm": a capital that no sentence asks for
        if (token(i).shape == Shape::capital && !token(i).sentence && block_.zone != Zone::heading)
            return false;
        return is(i, cls::cue) && !(open_word(i + 1) && is(i + 1, cls::cue_say | cls::auxiliary));
    }

    std::uint32_t over_word(std::uint32_t i, std::uint32_t begin, Chunk& chunk) {
        const Classes c = reading_.classes(token(i));
        if (i == begin) {
            if ((c & noun_words) != 0) chunk.head = token(i).word;
            if ((c & noun_words) != 0 && !goes_on(i + 1)) done_ = true;
            return possessive(i + 1, chunk);
        }
        constexpr Classes stops = cls::preposition | cls::conjunction | cls::subordinator |
                                  cls::relative | cls::auxiliary | cls::negation | cls::pronoun;
        if ((c & stops) != 0 && token(i).mention < 0) return i;
        const bool after_determiner =
            is(i - 1, cls::determiner) || token(i - 1).kind == TokenKind::possessive;
        // "a nod", "the use", "her call"; but "this means", "many believe"
        const bool after_article = after_determiner && !is_pronoun_too(i - 1);
        const bool noun_form =
            after_article || (after_determiner && (c & (cls::nounish | noun_words)) != 0);
        if ((c & cls::cue) != 0 && !noun_form && !is_noun_here(i)) return i;
        if ((c & cls::adverb) != 0 && !after_determiner && (c & noun_words) == 0 &&
            token(i).shape == Shape::small)
            return i;
        if ((c & noun_words) != 0 || is_kin_of_role(i)) {
            chunk.head = token(i).word;
            chunk.name = -1;
            if (!goes_on(i + 1)) done_ = true;
        }
        return possessive(i + 1, chunk);
    }

    // Determiners that may be a subject of their own: this, many, both.
    [[nodiscard]] bool is_pronoun_too(std::uint32_t i) const {
        const std::string_view word = reading_.folded(token(i));
        return !(word == "a" || word == "an" || word == "the" || word == "its" || word == "their" ||
                 word == "our" || word == "my" || word == "your" || is(i, cls::male) ||
                 token(i).kind == TokenKind::possessive);
    }

    // officials' kin that no list has: plurals, co-author, vice-chairman
    [[nodiscard]] bool is_kin_of_role(std::uint32_t i) const {
        const std::string_view word = reading_.folded(token(i));
        if (const std::size_t hyphen = word.rfind('-');
            hyphen != std::string_view::npos && hyphen > 0)
            return (Lexicon::english().classes(word.substr(hyphen + 1)) &
                    (cls::role | cls::person_noun)) != 0;
        return word.size() > 3 && word.ends_with('s') &&
               (Lexicon::english().classes(word.substr(0, word.size() - 1)) &
                (cls::role | cls::person_noun)) != 0;
    }

    // the mayor’s aide: what stood before owns what follows
    std::uint32_t possessive(std::uint32_t next, Chunk& chunk) {
        if (next < block_.last && token(next).kind == TokenKind::possessive &&
            token(next).quote < 0) {
            chunk.owner_head = chunk.head != Vocabulary::none ? chunk.head : token(next - 1).word;
            chunk.head = Vocabulary::none;
            chunk.definite = true;
            done_ = false;
            return next + 1;
        }
        return next;
    }

    // After a head noun: another noun, a title or a name.
    [[nodiscard]] bool goes_on(std::uint32_t i) const {
        if (i < block_.last && token(i).kind == TokenKind::possessive) return true;
        if (!open_word(i) || token(i).sentence) return false;
        if (token(i).mention >= 0 || is_title_of_name(i)) return true;
        if (is(i, cls::function_word) || is_verb_here(i)) return false;
        return is(i, noun_words) || is_kin_of_role(i) || is_adjective_of_role(i);
    }

    // "Republican political consultant Anna Holm": a word of no class between a party and an occupation
    [[nodiscard]] bool is_adjective_of_role(std::uint32_t i) const {
        if (token(i - 1).shape != Shape::capital || !open_word(i + 1) || token(i + 1).sentence)
            return false;
        const std::string_view word = reading_.folded(token(i));
        if (token(i).shape != Shape::small || is(i, cls::cue | cls::adverb) || word.ends_with("ed"))
            return false;
        return is(i + 1, cls::person_noun | cls::role) && open_word(i + 2) &&
               token(i + 2).mention >= 0;
    }

    const Reading& reading_;
    const Cast& cast_;
    const Block& block_;
    std::vector<Chunk>& out_;
    bool done_ = false;
};

}  // namespace

void find_chunks(const Reading& reading,
                 const Cast& cast,
                 const Block& block,
                 std::vector<Chunk>& out) {
    out.clear();
    Chunker(reading, cast, block, out).run();
}

}  // namespace inquit
