// The parser: OR binds weakest, then AND and standing side by side, then NOT, then NEAR.
#include "searcher/parser.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "indexer/text/utf8.h"
#include "searcher/dates.h"
#include "searcher/index.h"
#include "searcher/lexer.h"
#include "searcher/words_of.h"

namespace inquit {
namespace {

using Parsed = std::optional<Query>;  // nothing: punctuation alone

std::string_view spelled(QueryTokenKind kind) {
    switch (kind) {
        case QueryTokenKind::op_and:
            return "AND";
        case QueryTokenKind::op_or:
            return "OR";
        case QueryTokenKind::op_not:
            return "NOT";
        case QueryTokenKind::near:
            return "NEAR";
        case QueryTokenKind::exact:
            return "=";
        case QueryTokenKind::word:
        case QueryTokenKind::phrase:
        case QueryTokenKind::field:
        case QueryTokenKind::open:
        case QueryTokenKind::close:
        case QueryTokenKind::end:
            break;
    }
    return "this";
}

// Takes the parts of what stands side by side into one node.
class Gatherer {
  public:
    explicit Gatherer(bool any) : any_(any) {}

    void add(Query part, bool negated, bool required) {
        if (negated) {
            all_.none.push_back(std::move(part));
            last_some_ = false;
            return;
        }
        // Only words may be missing: a date, a name or a NOT was meant to narrow.
        const bool narrows = std::holds_alternative<ValueQuery>(part.node) ||
                             std::holds_alternative<DateQuery>(part.node);
        last_some_ = any_ && !required && !narrows;
        if (last_some_) {
            all_.some.push_back(std::move(part));
        } else if (auto* inner = std::get_if<AllQuery>(&part.node);
                   inner != nullptr && inner->some.empty()) {
            std::ranges::move(inner->must, std::back_inserter(all_.must));
            std::ranges::move(inner->none, std::back_inserter(all_.none));
        } else {
            all_.must.push_back(std::move(part));
        }
    }

    // AND: what stood before it must match after all.
    void require_last() {
        if (!last_some_) return;
        Query part = std::move(all_.some.back());
        all_.some.pop_back();
        add(std::move(part), false, true);
    }

    [[nodiscard]] bool empty() const {
        return all_.must.empty() && all_.some.empty() && all_.none.empty();
    }

    Query take() {
        if (all_.some.size() == 1) {
            Query part = std::move(all_.some.back());
            all_.some.clear();
            add(std::move(part), false, true);
        }
        if (all_.must.size() == 1 && all_.some.empty() && all_.none.empty()) {
            Query only = std::move(all_.must.front());
            return only;
        }
        return {std::move(all_)};
    }

  private:
    AllQuery all_;
    bool any_;
    bool last_some_ = false;
};

class Parser {
  public:
    Parser(std::string_view text, bool any) : lexer_(text), any_(any) { advance(); }

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

    [[nodiscard]] bool at_operand() const {
        switch (token_.kind) {
            case QueryTokenKind::word:
            case QueryTokenKind::phrase:
            case QueryTokenKind::field:
            case QueryTokenKind::exact:
            case QueryTokenKind::open:
            case QueryTokenKind::op_not:
                return true;
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
        const std::string name(spelled(op.kind));
        throw QueryError(
            name + " needs a word on both sides",
            op.at,
            "for the word itself write \"" + name + "\" in quote marks or in small letters");
    }

    Parsed either() {
        EitherQuery node;
        Parsed part = all();
        while (token_.kind == QueryTokenKind::op_or) {
            const QueryToken op = token_;
            if (!part) one_sided(op);
            choose(node, std::move(*part));
            advance();
            part = all();
            if (!part) one_sided(op);
        }
        if (node.choices.empty()) return part;
        choose(node, std::move(*part));
        return Query{std::move(node)};
    }

    static void choose(EitherQuery& node, Query part) {
        if (auto* inner = std::get_if<EitherQuery>(&part.node)) {
            std::ranges::move(inner->choices, std::back_inserter(node.choices));
        } else {
            node.choices.push_back(std::move(part));
        }
    }

    Parsed all() {
        Gatherer gathered(any_);
        bool required = false;
        while (true) {
            if (token_.kind == QueryTokenKind::op_and) {
                const QueryToken op = token_;
                advance();
                if (gathered.empty() || !at_operand()) one_sided(op);
                gathered.require_last();
                required = true;
                continue;
            }
            if (token_.kind == QueryTokenKind::near) one_sided(token_);
            if (!at_operand()) break;
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
            if (!at_operand()) {
                throw QueryError("NOT needs a word behind it", op.at, "as in: quota NOT herring");
            }
        }
        return near();
    }

    Parsed near() {
        Parsed left = operand();
        while (token_.kind == QueryTokenKind::near) {
            const QueryToken op = token_;
            advance();
            if (!left || !at_operand() || token_.kind == QueryTokenKind::op_not) one_sided(op);
            const Parsed right = operand();
            if (!right) one_sided(op);
            left = joined(*left, *right, op);
        }
        return left;
    }

    // a NEAR/5 b is "a b"~5.
    static Query joined(const Query& left, const Query& right, const QueryToken& op) {
        PhraseQuery out;
        for (const Query* side : {&left, &right}) {
            const auto* word = std::get_if<WordQuery>(&side->node);
            const auto* nears = std::get_if<PhraseQuery>(&side->node);
            if (word != nullptr) {
                out.words.push_back(word->word);
                out.field = word->field;
            } else if (nears != nullptr && nears->within > 0) {
                out.words.insert(out.words.end(), nears->words.begin(), nears->words.end());
                out.field = nears->field;
                out.within = nears->within;
            } else {
                throw QueryError("NEAR takes single words",
                                 op.at,
                                 R"(as in: herring NEAR/5 quota, or "herring quota"~5)");
            }
        }
        out.within = std::max(out.within, op.within);
        return {std::move(out)};
    }

    Parsed operand() {
        bool exact = false;
        std::optional<QueryToken> field;
        while (token_.kind == QueryTokenKind::exact || token_.kind == QueryTokenKind::field) {
            if (token_.kind == QueryTokenKind::field) {
                field = token_;
            } else {
                exact = true;
            }
            advance();
        }
        if (token_.kind == QueryTokenKind::open) return group(field, exact);
        const QueryToken token = token_;
        advance();
        const Field in = field ? field->field : field_;
        Parsed leaf = this->leaf(token, in, exact);
        if (!leaf && field) {
            throw QueryError(std::string(field->text) + ": has no word behind it",
                             token.at,
                             "as in: " + std::string(info(in).example));
        }
        return leaf;
    }

    Parsed group(const std::optional<QueryToken>& field, bool exact) {
        const QueryToken open = token_;
        if (exact) {
            throw QueryError("= belongs to one word", open.at, "write it before each word inside");
        }
        if (++depth_ > deepest_query) {
            throw QueryError("the parentheses are nested too deep",
                             open.at,
                             "at most " + std::to_string(deepest_query) + " may be open at once");
        }
        advance();
        const Field outer = std::exchange(field_, field ? field->field : field_);
        const std::size_t outer_at = std::exchange(open_at_, open.at);
        Parsed inside = either();
        field_ = outer;
        open_at_ = outer_at;
        if (token_.kind != QueryTokenKind::close) not_closed(open.at);
        if (!inside) {
            throw QueryError("there is no word in these parentheses", open.at, "leave them out");
        }
        advance();
        --depth_;
        return inside;
    }

    Parsed leaf(const QueryToken& token, Field field, bool exact) {
        if (field == Field::date) {
            const DateSpan span = parse_dates(token.text, token.at);
            count(1, token.at);
            return Query{DateQuery{span.from, span.to, Undated::drop}};
        }
        if (info(field).terms == Terms::exact) return value(token, field, exact);
        return token.kind == QueryTokenKind::phrase ? phrase(token, field)
                                                    : word(token, field, exact);
    }

    Parsed value(const QueryToken& token, Field field, bool exact) {
        if (token.within > 0) {
            throw QueryError("~ is for words of the text",
                             token.at,
                             std::string(info(field).name) + ": takes a name, as in " +
                                 std::string(info(field).example));
        }
        if (words_of(token.text).empty()) return std::nullopt;
        count(1, token.at);
        ValueQuery out;
        out.field = field;
        out.text = repair_utf8(token.text);
        out.whole = exact || token.kind == QueryTokenKind::phrase;
        if (!out.whole && out.text.ends_with('*')) {
            out.text.pop_back();
            out.prefix = true;
        }
        return Query{std::move(out)};
    }

    Parsed phrase(const QueryToken& token, Field field) {
        std::vector<std::string> words = words_of(token.text);
        if (words.empty()) {
            throw QueryError("there is no word between these quote marks",
                             token.at,
                             "put words there, or leave the marks out");
        }
        return in_order(std::move(words), field, true, token);
    }

    Parsed word(const QueryToken& token, Field field, bool exact) {
        std::vector<std::string> words = words_of(token.text);
        if (words.empty()) return std::nullopt;
        if (!exact && token.text.ends_with('*')) return prefix(std::move(words), field, token);
        return in_order(std::move(words), field, exact, token);
    }

    Parsed prefix(std::vector<std::string> words, Field field, const QueryToken& token) {
        if (words.size() > 1) {
            throw QueryError("only a single word can end in *",
                             token.at,
                             "write the words apart, as in: policy mak*");
        }
        if (count_code_points(words.front()) < 2) {
            throw QueryError(words.front() + "* would stand for too many words",
                             token.at,
                             "give at least two letters before the *");
        }
        count(1, token.at);
        return Query{PrefixQuery{field, std::move(words.front()), {}}};
    }

    // One word, or several that the reader cut out of one token or found between quote marks.
    Parsed in_order(std::vector<std::string> words,
                    Field field,
                    bool exact,
                    const QueryToken& token) {
        count(words.size(), token.at);
        if (words.size() == 1) return Query{WordQuery{field, std::move(words.front()), exact}};
        return Query{PhraseQuery{field, std::move(words), token.within}};
    }

    void count(std::size_t words, std::size_t at) {
        words_ += words;
        if (words_ <= most_query_words) return;
        throw QueryError(
            "this query has too many words",
            at,
            "at most " + std::to_string(most_query_words) + " can be searched at once");
    }

    Lexer lexer_;
    QueryToken token_;
    bool any_;
    int depth_ = 0;
    std::size_t open_at_ = 0;  // the innermost parenthesis that is open
    std::size_t words_ = 0;
    Field field_ = Field::text;
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
