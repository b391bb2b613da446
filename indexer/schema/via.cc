// Reads it off the spans: nothing more than the record has is asked for.
#include "indexer/schema/via.h"

#include <algorithm>
#include <array>
#include <string>

namespace inquit {
namespace {

bool is_carried(Pattern pattern) {
    return pattern == Pattern::same_paragraph || pattern == Pattern::continued ||
           pattern == Pattern::turn;
}

bool is_pronoun(std::string_view words) {
    constexpr std::size_t longest = 7;
    if (words.size() > longest) return false;
    std::string small;
    for (const char c : words) small += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    constexpr auto pronouns = std::to_array<std::string_view>({"he",
                                                               "her",
                                                               "herself",
                                                               "him",
                                                               "himself",
                                                               "his",
                                                               "i",
                                                               "it",
                                                               "its",
                                                               "she",
                                                               "their",
                                                               "they",
                                                               "we",
                                                               "who"});
    return std::ranges::binary_search(pronouns, std::string_view(small));
}

// Does a mention of the speaker stand in the words of the source?
bool is_named(const Analysis& analysis, Span source, std::string_view speaker) {
    auto mention = std::ranges::lower_bound(
        analysis.mentions, source.begin, {}, [](const Mention& m) { return m.span.begin; });
    for (; mention != analysis.mentions.end() && mention->span.begin < source.end; ++mention) {
        if (mention->entity < analysis.entities.size() &&
            analysis.entities[mention->entity].name == speaker)
            return true;
    }
    return false;
}

}  // namespace

Via via(std::string_view body, const Analysis& analysis, const Quote& quote) {
    const SpeakerKind kind = quote.speaker.kind;
    if (kind == SpeakerKind::unknown || kind == SpeakerKind::none) return Via::nobody;
    if (is_carried(quote.pattern) || !quote.source || quote.source->end > body.size())
        return Via::carried;
    if (kind == SpeakerKind::unnamed) return Via::unnamed;
    if (is_pronoun(slice(body, *quote.source))) return Via::pronoun;
    if (!is_named(analysis, *quote.source, quote.speaker.name)) return Via::title;
    return kind == SpeakerKind::person ? Via::name : Via::body;
}

bool is_marked(std::string_view body, const Quote& quote) {
    if (quote.kind == QuoteKind::indirect) return false;
    if (quote.pattern != Pattern::transcript) return true;
    if (quote.content.begin > body.size()) return false;
    std::string_view before = body.substr(0, quote.content.begin);
    while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
    constexpr auto marks =
        std::to_array<std::string_view>({"\"", "'", "`", "“", "”", "„", "‘", "«", "»", "‹"});
    return std::ranges::any_of(marks,
                               [before](std::string_view mark) { return before.ends_with(mark); });
}

std::string_view name(Via via) {
    switch (via) {
        case Via::nobody:
            return "nobody";
        case Via::name:
            return "name";
        case Via::pronoun:
            return "pronoun";
        case Via::title:
            return "title";
        case Via::body:
            return "body";
        case Via::unnamed:
            return "unnamed";
        case Via::carried:
            return "carried";
    }
    return {};
}

}  // namespace inquit
