// Lines and tabs.
#include "indexer/names/decisions.h"

#include <algorithm>
#include <array>
#include <optional>

#include "indexer/text/fold.h"

namespace inquit {
namespace {

constexpr std::array verdicts{Verdict::merge, Verdict::split, Verdict::rename};
constexpr std::array types{EntityType::person, EntityType::organisation, EntityType::place};

template <class Value>
std::optional<Value> named(std::string_view word, const auto& all) {
    const auto found = std::ranges::find(all, word, [](Value value) { return name(value); });
    return found == all.end() ? std::nullopt : std::optional<Value>(*found);
}

// The text up to `mark`, which goes too.
std::string_view cut(std::string_view& text, char mark) {
    const std::size_t at = text.find(mark);
    const std::string_view out = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
    return out;
}

bool says_nothing(std::string_view line) { return line.empty() || line.front() == '#'; }

// What is wrong with the line, or "".
std::string read_line(std::string_view line, Decision& out) {
    const auto verdict = named<Verdict>(cut(line, '\t'), verdicts);
    if (!verdict) return "begins with none of merge, split, rename";
    const auto type = named<EntityType>(cut(line, '\t'), types);
    if (!type) return "the second part is none of person, organisation, place";
    out = {*verdict, *type, {}};
    while (!line.empty()) {
        std::string word = collapse_space(cut(line, '\t'));
        if (!word.empty()) out.names.push_back(std::move(word));
    }
    const std::size_t least = *verdict == Verdict::split ? 1 : 2;
    if (out.names.size() < least) return "names are missing";
    if (*verdict == Verdict::rename && out.names.size() > 2) return "renames more than one name";
    return {};
}

}  // namespace

Decisions read_decisions(std::string_view text) {
    Decisions out;
    for (std::size_t number = 1; !text.empty(); ++number) {
        std::string_view line = cut(text, '\n');
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (says_nothing(line)) continue;
        Decision decision;
        if (const std::string wrong = read_line(line, decision); wrong.empty()) {
            out.all.push_back(std::move(decision));
        } else {
            out.problems.push_back("line " + std::to_string(number) + ": " + wrong);
        }
    }
    return out;
}

std::string decision_line(const Decision& decision) {
    std::string out(name(decision.verdict));
    out += '\t';
    out += name(decision.type);
    for (const std::string& word : decision.names) out += '\t' + collapse_space(word);
    return out + '\n';
}

std::string without_last_decision(std::string_view text) {
    std::string_view rest = text;
    std::size_t from = text.size();
    std::size_t to = text.size();
    while (!rest.empty()) {
        const std::size_t begin = text.size() - rest.size();
        const std::string_view line = cut(rest, '\n');
        Decision ignored;
        if (says_nothing(line) || !read_line(line, ignored).empty()) continue;
        from = begin;
        to = text.size() - rest.size();
    }
    return std::string(text.substr(0, from)) + std::string(text.substr(to));
}

std::string_view name(Verdict verdict) {
    switch (verdict) {
        case Verdict::merge:
            return "merge";
        case Verdict::split:
            return "split";
        case Verdict::rename:
            return "rename";
    }
    return "";
}

}  // namespace inquit
