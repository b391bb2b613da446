// Operators by their spelling: those of Nexis and Factiva beside ours.
#include "searcher/operators.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "indexer/text/utf8.h"
#include "searcher/index.h"

namespace inquit {
namespace {

constexpr std::uint32_t largest = 100;         // words apart, or times
constexpr std::uint32_t near_by_default = 10;  // NEAR without a number

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

bool is_number(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

constexpr auto sentence_names = std::to_array<std::string_view>({"s", "sent", "sentence"});
constexpr auto paragraph_names = std::to_array<std::string_view>({"p", "para", "paragraph"});

struct Spelled {
    std::string_view begin;
    bool reaches = false;  // s and p may stand behind it
    bool ordered = false;
};

// What stands in front of the distance.
constexpr auto distances = std::to_array<Spelled>(
    {{"w/", true}, {"/", true}, {"near/"}, {"near"}, {"adj", false, true}, {"pre/", false, true}});

[[noreturn]] void unknown_reach(const QueryToken& token) {
    throw QueryError(repair_utf8(token.text) + " is no distance",
                     token.at,
                     "write w/5 for at most five words apart, w/s for the same sentence, w/p for "
                     "the same paragraph");
}

// A distance is read as such only where it cannot be a word: w/o and a path are none.
bool read_distance(QueryToken& token, const std::string& text) {
    for (const Spelled& row : distances) {
        if (!text.starts_with(row.begin)) continue;
        const std::string_view rest = std::string_view(text).substr(row.begin.size());
        token.ordered = row.ordered;
        if (is_number(rest) || token.text.starts_with("NEAR/")) {
            token.number = number_in_query(rest, token.at + row.begin.size(), "a distance");
        } else if (row.reaches && std::ranges::find(sentence_names, rest) != sentence_names.end()) {
            token.reach = Reach::sentence;
        } else if (row.reaches &&
                   std::ranges::find(paragraph_names, rest) != paragraph_names.end()) {
            token.reach = Reach::paragraph;
        } else {
            if (rest == "seg" || rest == "sec") unknown_reach(token);
            continue;
        }
        token.kind = QueryTokenKind::near;
        return true;
    }
    return false;
}

bool read_region(QueryToken& token, const std::string& text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos) return false;
    const std::string_view where = std::string_view(text).substr(0, colon);
    const std::string_view what = std::string_view(text).substr(colon + 1);
    if ((where != "in" && where != "out") || what.empty()) return false;
    token.outside = where == "out";
    if (what == "quote" || what == "quotes") {
        token.field = token.outside ? Field::text : Field::said;
    } else if (!token.outside && (what == "title" || what == "headline")) {
        token.field = Field::title;
    } else {
        throw QueryError(std::string(where) + ": takes quote or title",
                         token.at,
                         "as in: in:quote quota, out:quote (herring OR salt), in:title quota");
    }
    token.kind = QueryTokenKind::region;
    return true;
}

}  // namespace

std::uint32_t number_in_query(std::string_view text, std::size_t at, std::string_view what) {
    std::uint32_t value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || stop != text.data() + text.size() || value < 1 || value > largest) {
        throw QueryError(std::string(what) + " is a number from 1 to " + std::to_string(largest),
                         at,
                         R"(as in "herring quota"~5, herring w/5 quota, atleast3 quota)");
    }
    return value;
}

void read_operator(QueryToken& token) {
    using enum QueryTokenKind;
    if (token.text == "AND") {
        token.kind = op_and;
    } else if (token.text == "OR") {
        token.kind = op_or;
    } else if (token.text == "NOT") {
        token.kind = op_not;
    } else if (token.text == "NEAR" || token.text == "ADJ") {
        token.kind = near;
        token.number = near_by_default;
        token.ordered = token.text == "ADJ";
    } else {
        const std::string text = lower(token.text);
        constexpr std::string_view often = "atleast";
        if (text.starts_with(often) && is_number(std::string_view(text).substr(often.size()))) {
            token.number = number_in_query(
                std::string_view(text).substr(often.size()), token.at + often.size(), "atleast");
            token.kind = at_least;
        } else if (!read_distance(token, text)) {
            read_region(token, text);
        }
    }
}

}  // namespace inquit
