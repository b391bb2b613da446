// The canonical form: AND and OR spelled out, parentheses wherever both meet.
#include "searcher/read_as.h"

#include <string_view>

#include "searcher/dates.h"

namespace inquit {
namespace {

std::string write(const Query& query, bool inside);

// The word reader makes "u.s" of U.S. only if it is written in capitals.
std::string shown(const std::string& word) { return word == "u.s" ? "U.S." : word; }

std::string upper(std::string word) {
    for (char& c : word) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return word;
}

std::string joined_words(const std::vector<std::string>& words, char between) {
    std::string out;
    for (const std::string& word : words) {
        if (!out.empty()) out += between;
        out += shown(word);
    }
    return out;
}

std::string field_prefix(Field field) {
    return field == Field::text ? std::string{} : std::string(info(field).name) + ':';
}

std::string expansion(const Expansion& known) {
    if (!known.known) return {};
    if (known.terms.empty()) return " [nothing]";
    if (known.names.empty()) return {};
    std::string out = " [";
    for (const std::string& name : known.names) {
        if (out.size() > 2) out += ", ";
        out += name;
    }
    if (known.terms.size() > known.names.size()) {
        out += " and " + std::to_string(known.terms.size() - known.names.size()) + " more";
    }
    return out + ']';
}

std::string spelled(const Spelling& spelling) {
    if (spelling.hyphened) return joined_words(spelling.words, '-');
    if (spelling.words.size() == 1) return shown(spelling.words.front());
    return '"' + joined_words(spelling.words, ' ') + '"';
}

std::string spellings(const std::vector<Spelling>& also) {
    std::string out;
    for (const Spelling& spelling : also)
        out += (out.empty() ? " [also " : ", ") + spelled(spelling);
    return out.empty() ? out : out + ']';
}

// in:quote is what said: is, and has no name of its own.
std::string outside(bool is) { return is ? "out:quote " : ""; }

std::string joined(const std::vector<Query>& parts, std::string_view between) {
    std::string out;
    for (const Query& part : parts) {
        if (!out.empty()) out += between;
        out += write(part, true);
    }
    return out;
}

std::string write_node(const AllQuery& all, bool inside) {
    if (all.must.empty() && all.some.empty() && all.none.empty()) return "everything";
    std::string out = joined(all.must, " AND ");
    if (!all.some.empty()) {
        if (!out.empty()) out += " AND ";
        out += "any of (" + joined(all.some, ", ") + ')';
    }
    for (const Query& part : all.none) {
        if (!out.empty()) out += ' ';
        out += "NOT " + write(part, true);
    }
    return inside ? '(' + out + ')' : out;
}

std::string write_node(const EitherQuery& either, bool inside) {
    const std::string out = joined(either.choices, " OR ");
    return inside ? '(' + out + ')' : out;
}

std::string write_node(const WordQuery& word, bool /*inside*/) {
    const std::string text = word.capitals ? upper(word.word) : shown(word.word);
    return outside(word.outside) + field_prefix(word.field) + (word.exact ? "=" : "") + text +
           spellings(word.also);
}

std::string write_node(const PrefixQuery& prefix, bool /*inside*/) {
    return outside(prefix.outside) + field_prefix(prefix.field) + prefix.prefix + '*' +
           expansion(prefix.expansion);
}

std::string write_node(const PhraseQuery& phrase, bool /*inside*/) {
    std::string out = outside(phrase.outside) + field_prefix(phrase.field);
    out += phrase.hyphened ? joined_words(phrase.words, '-')
                           : '"' + joined_words(phrase.words, ' ') + '"';
    if (phrase.within > 0) out += '~' + std::to_string(phrase.within);
    return out + spellings(phrase.also);
}

std::string_view operator_of(const NearQuery& near) {
    switch (near.reach) {
        case Reach::words:
            return near.ordered ? "pre/" : "w/";
        case Reach::sentence:
            return "w/s";
        case Reach::paragraph:
            return "w/p";
    }
    return {};
}

// The first side needs no parentheses, for the operator is read from the left.
std::string write_node(const NearQuery& near, bool inside) {
    const Query& first = near.sides.front();
    std::string out = write(first, !std::holds_alternative<NearQuery>(first.node));
    out += ' ';
    out += operator_of(near);
    if (near.reach == Reach::words) out += std::to_string(near.within);
    out += ' ' + write(near.sides.back(), true);
    return inside ? '(' + out + ')' : out;
}

std::string write_node(const AtLeastQuery& often, bool /*inside*/) {
    return "atleast" + std::to_string(often.times) + ' ' + write(often.what.front(), true);
}

std::string write_node(const SaysQuery& says, bool inside) {
    const auto& speaker = says.speaker;
    std::string out = speaker.whole ? '"' + speaker.text + '"' : speaker.text;
    out += ": " + write(says.what.front(), true);
    const auto& names = speaker.expansion;
    if (names.known) {
        std::string who = expansion(names);
        out += " [said by " + (who.empty() ? speaker.text + ']' : who.substr(2));
    }
    return inside ? '(' + out + ')' : out;
}

std::string write_node(const ValueQuery& value, bool /*inside*/) {
    std::string out = field_prefix(value.field);
    out += value.whole ? '"' + value.text + '"' : value.text + (value.prefix ? "*" : "");
    return out + expansion(value.expansion);
}

std::string write_node(const DateQuery& date, bool /*inside*/) {
    if (date.undated == Undated::only) return "undated";
    if (!date.from && !date.to) return "dated";
    const std::string out = "date:" + dates_text(date.from, date.to);
    return date.undated == Undated::keep ? '(' + out + " OR undated)" : out;
}

std::string write(const Query& query, bool inside) {
    return std::visit([inside](const auto& node) { return write_node(node, inside); }, query.node);
}

}  // namespace

std::string read_as(const Query& query) { return write(query, false); }

}  // namespace inquit
