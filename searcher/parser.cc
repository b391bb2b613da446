// The parser: OR binds weakest, then AND and standing side by side, then NOT, then w/5 and its like.
#include "searcher/parser.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "indexer/text/letters.h"
#include "indexer/text/utf8.h"
#include "searcher/gatherer.h"
#include "searcher/index.h"
#include "searcher/leaves.h"
#include "searcher/lexer.h"
#include "searcher/positional.h"
#include "searcher/words_of.h"

namespace inquit {
namespace {

using Parsed = std::optional<Query>;  // nothing: punctuation alone

// A speaker's name in front of a colon, as in brekk: quota.
struct Shorthand {
    ValueQuery speaker;
    std::size_t said_at = 0;  // byte of the query behind the colon
};

// The longest name in front of a colon, in words.
constexpr int longest_name = 5;

bool begins_a_word(std::string_view text, std::size_t at) {
    const CodePoint first = decode(text, at);
    return first.size > 0 && is_letter(first.value);
}

// "Brekk" if the words of a query that begin at `token` are like "Brekk: quota", "Halvar Brekk: quota" or
// "Brekk:quota".
std::optional<Shorthand> shorthand_at(QueryToken token, Lexer lexer, std::string_view query) {
    Shorthand out;
    out.speaker.field = Field::speaker;
    const std::size_t begin = token.at;
    if (token.kind == QueryTokenKind::phrase) {
        out.speaker.text = repair_utf8(token.text);
        out.speaker.whole = true;
        const std::size_t behind = lexer.at();
        token = lexer.next();
        if (token.kind != QueryTokenKind::word || token.text != ":" || token.at != behind)
            return std::nullopt;
        out.said_at = lexer.at();
        return out;
    }
    for (int word = 0; word < longest_name && token.kind == QueryTokenKind::word; ++word) {
        const std::size_t colon = token.text.find(':');
        if (colon == std::string_view::npos) {
            token = lexer.next();
            continue;
        }
        const bool ends = colon + 1 == token.text.size();
        if (colon == 0 || (!ends && !begins_a_word(token.text, colon + 1))) break;
        const std::size_t end = token.at + colon;
        out.speaker.text = repair_utf8(query.substr(begin, end - begin));
        out.said_at = end + 1;
        const bool named = begins_a_word(query, begin) && !words_of(out.speaker.text).empty();
        return named ? std::optional(out) : std::nullopt;
    }
    return std::nullopt;
}

class Parser {
  public:
    Parser(std::string_view text, bool any) : text_(text), lexer_(text), any_(any) { advance(); }

    Query whole() {
        if (token_.kind == QueryTokenKind::end) return {};
        const std::size_t begin = token_.at;
        Parsed parsed = either();
        if (token_.kind == QueryTokenKind::close) {
            throw QueryError(
                "this parenthesis closes nothing", token_.at, "leave it out, or open one before");
        }
        if (!parsed) {
            throw QueryError(
                "there is no word in this query", begin, "a word has letters or digits");
        }
        return std::move(*parsed);
    }

  private:
    void advance() { token_ = lexer_.next(); }

    // Something that can be searched for begins here; a NOT in front aside.
    [[nodiscard]] bool at_operand() const {
        switch (token_.kind) {
            case QueryTokenKind::word:
            case QueryTokenKind::phrase:
            case QueryTokenKind::field:
            case QueryTokenKind::region:
            case QueryTokenKind::exact:
            case QueryTokenKind::at_least:
            case QueryTokenKind::open:
                return true;
            case QueryTokenKind::op_not:
            case QueryTokenKind::close:
            case QueryTokenKind::op_and:
            case QueryTokenKind::op_or:
            case QueryTokenKind::near:
            case QueryTokenKind::end:
                break;
        }
        return false;
    }

    [[noreturn]] static void not_closed(std::size_t at) {
        throw QueryError("this parenthesis is not closed", at, "close it with )");
    }

    // Whoever is not done with "quota (brekk OR" has a parenthesis open first of all.
    [[noreturn]] void one_sided(const QueryToken& op) const {
        if (token_.kind == QueryTokenKind::end && depth_ > 0) not_closed(open_at_);
        const std::string name(op.text);
        throw QueryError(
            name + " needs a word on both sides",
            op.at,
            op.kind == QueryTokenKind::near
                ? "as in: herring " + name + " quota"
                : "for the word itself write \"" + name + "\" in quote marks or in small letters");
    }

    Parsed either() {
        EitherQuery node;
        Parsed part = all();
        while (token_.kind == QueryTokenKind::op_or) {
            const QueryToken op = token_;
            if (!part) one_sided(op);
            add_choice(node, std::move(*part));
            advance();
            part = all();
            if (!part) one_sided(op);
        }
        if (node.choices.empty()) return part;
        add_choice(node, std::move(*part));
        return Query{std::move(node)};
    }

    // The words behind a colon are read twice: as what somebody says, and as words beside the name, for an index in
    // which nobody is called so. There is no shorthand inside a shorthand, so that is all.
    Parsed all() {
        const auto shorthand = colons_ ? shorthand_at(token_, lexer_, text_) : std::nullopt;
        if (!shorthand) return side_by_side();
        const Parser before = *this;
        colons_ = false;
        lexer_.resume(shorthand->said_at);
        advance();
        Parsed what = side_by_side();
        *this = before;
        colons_ = false;
        Parsed otherwise = side_by_side();
        colons_ = true;
        if (!what || !otherwise) return otherwise;
        return Query{SaysQuery{shorthand->speaker, {std::move(*what)}, {std::move(*otherwise)}}};
    }

    Parsed side_by_side() {
        Gatherer gathered(any_);
        bool required = false;
        while (true) {
            if (token_.kind == QueryTokenKind::op_and) {
                const QueryToken op = token_;
                advance();
                if (gathered.empty() || !(at_operand() || token_.kind == QueryTokenKind::op_not))
                    one_sided(op);
                gathered.require_last();
                required = true;
                continue;
            }
            if (token_.kind == QueryTokenKind::near) one_sided(token_);
            if (!at_operand() && token_.kind != QueryTokenKind::op_not) break;
            bool negated = false;
            if (Parsed part = denied(negated)) {
                gathered.add(std::move(*part), negated, required);
                required = false;
            }
        }
        if (gathered.empty()) return std::nullopt;
        return gathered.take();
    }

    Parsed denied(bool& negated) {
        while (token_.kind == QueryTokenKind::op_not) {
            const QueryToken op = token_;
            advance();
            negated = !negated;
            if (!at_operand() && token_.kind != QueryTokenKind::op_not) {
                throw QueryError("NOT needs a word behind it", op.at, "as in: quota NOT herring");
            }
        }
        return near();
    }

    Parsed near() {
        const std::size_t left_at = token_.at;
        Parsed left = operand();
        while (token_.kind == QueryTokenKind::near) {
            const QueryToken op = token_;
            advance();
            if (!left || !at_operand()) one_sided(op);
            const std::size_t right_at = token_.at;
            Parsed right = operand();
            if (!right) one_sided(op);
            check_near(*left, left_at, op);
            check_near(*right, right_at, op);
            if (!same_place(*left, *right)) {
                throw QueryError("these two are never in one text",
                                 op.at,
                                 "look for both in the headline, or for both in the text");
            }
            NearQuery node;
            node.sides.push_back(std::move(*left));
            node.sides.push_back(std::move(*right));
            node.reach = op.reach;
            node.within = op.number;
            node.ordered = op.ordered;
            left = Query{std::move(node)};
        }
        return left;
    }

    static void check_near(const Query& side, std::size_t at, const QueryToken& op) {
        if (is_positional(side)) return;
        throw QueryError(std::string(op.text) + " takes words, phrases and groups of them with OR",
                         at,
                         R"(as in: herring w/5 quota, (herring OR cod) w/5 "shared quota")");
    }

    Parsed operand() {
        if (token_.kind == QueryTokenKind::at_least) return at_least();
        Placing placing{field_, outside_, false};
        std::optional<QueryToken> where;
        while (token_.kind == QueryTokenKind::exact || token_.kind == QueryTokenKind::field ||
               token_.kind == QueryTokenKind::region) {
            if (token_.kind == QueryTokenKind::exact) {
                placing.exact = true;
            } else {
                if (where && where->kind == QueryTokenKind::region) no_word_behind(*where);
                where = token_;
                placing.field = token_.field;
                placing.outside = token_.outside;
            }
            advance();
        }
        if (where && where->kind == QueryTokenKind::region && !at_operand()) no_word_behind(*where);
        if (token_.kind == QueryTokenKind::open) return group(placing);
        const QueryToken token = token_;
        advance();
        Parsed leaf = make_leaf(token, placing, words_);
        if (!leaf && where) no_word_behind(*where);
        return leaf;
    }

    [[noreturn]] void no_word_behind(const QueryToken& where) const {
        if (where.kind == QueryTokenKind::region) {
            const std::string name = repair_utf8(where.text);
            throw QueryError(name + " needs a word behind it",
                             where.at,
                             "as in: " + name + " quota, " + name + " (herring OR salt)");
        }
        throw QueryError(std::string(where.text) + ": has no word behind it",
                         where.at + where.text.size() + 1,
                         "as in: " + std::string(info(where.field).example));
    }

    Parsed at_least() {
        const QueryToken op = token_;
        advance();
        const std::size_t at = token_.at;
        Parsed what = at_operand() ? operand() : std::nullopt;
        if (!what) {
            throw QueryError(std::string(op.text) + " needs a word behind it",
                             op.at,
                             "as in: atleast3 quota, atleast3 (herring OR salt)");
        }
        return each_at_least(std::move(*what), op, at);
    }

    // atleast3 (a b) is atleast3 a AND atleast3 b.
    static Query each_at_least(Query what, const QueryToken& op, std::size_t at) {
        auto* all = std::get_if<AllQuery>(&what.node);
        if (all != nullptr && all->some.empty() && all->none.empty()) {
            for (Query& part : all->must) part = each_at_least(std::move(part), op, at);
            return what;
        }
        if (!is_countable(what)) {
            throw QueryError(std::string(op.text) + " takes a word, a phrase or a group of them",
                             at,
                             "as in: atleast3 quota, atleast3 (herring OR salt)");
        }
        AtLeastQuery node;
        node.times = op.number;
        node.what.push_back(std::move(what));
        return {std::move(node)};
    }

    Parsed group(const Placing& placing) {
        const QueryToken open = token_;
        if (placing.exact) {
            throw QueryError("= belongs to one word", open.at, "write it before each word inside");
        }
        if (++depth_ > deepest_query) {
            throw QueryError("the parentheses are nested too deep",
                             open.at,
                             "at most " + std::to_string(deepest_query) + " may be open at once");
        }
        advance();
        const Field outer = std::exchange(field_, placing.field);
        const bool outer_outside = std::exchange(outside_, placing.outside);
        const std::size_t outer_at = std::exchange(open_at_, open.at);
        Parsed inside = either();
        field_ = outer;
        outside_ = outer_outside;
        open_at_ = outer_at;
        if (token_.kind != QueryTokenKind::close) not_closed(open.at);
        if (!inside) {
            throw QueryError("there is no word in these parentheses", open.at, "leave them out");
        }
        advance();
        --depth_;
        return inside;
    }

    std::string_view text_;
    Lexer lexer_;
    QueryToken token_;
    bool any_;
    bool colons_ = true;  // a name and a colon may open a shorthand
    int depth_ = 0;
    std::size_t open_at_ = 0;  // the innermost parenthesis that is open
    WordCount words_;
    Field field_ = Field::text;
    bool outside_ = false;
};

}  // namespace

Query parse_query(std::string_view text, bool any) {
    if (text.size() > longest_query) {
        throw QueryError(
            "this query is too long",
            longest_query,
            "at most " + std::to_string(longest_query) + " bytes can be searched at once");
    }
    return Parser(text, any).whole();
}

}  // namespace inquit
