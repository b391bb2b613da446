// The canonical form: AND and OR spelled out, parentheses wherever both meet.
#include "searcher/read_as.h"

#include <string_view>

#include "searcher/dates.h"

namespace inquit {
namespace {

std::string write(const Query& query, bool inside);

// The word reader makes "u.s" of U.S. only if it is written in capitals.
std::string shown(const std::string& word) { return word == "u.s" ? "U.S." : word; }

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
    if (known.total > known.terms.size()) {
        out += "; the commonest " + std::to_string(known.terms.size()) + " of " +
               std::to_string(known.total) + " are searched";
    }
    return out + ']';
}

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
    return field_prefix(word.field) + (word.exact ? "=" : "") + shown(word.word);
}

std::string write_node(const PrefixQuery& prefix, bool /*inside*/) {
    return field_prefix(prefix.field) + prefix.prefix + '*' + expansion(prefix.expansion);
}

std::string write_node(const PhraseQuery& phrase, bool /*inside*/) {
    std::string out = field_prefix(phrase.field) + '"';
    for (std::size_t i = 0; i < phrase.words.size(); ++i) {
        if (i > 0) out += ' ';
        out += shown(phrase.words[i]);
    }
    out += '"';
    if (phrase.within > 0) out += '~' + std::to_string(phrase.within);
    return out;
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
