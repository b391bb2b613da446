// Looks for the mention that a pronoun or a title leads back to, and puts patterns in words.
#include "searcher/explain.h"

#include <algorithm>
#include <cmath>

#include "indexer/text/fold.h"
#include "indexer/text/sentences.h"

namespace inquit {
namespace {

constexpr std::size_t farthest =
    5000;  // mentions or quotes looked back: a longer way is no evidence

std::string_view pattern_words(Pattern pattern) {
    switch (pattern) {
        case Pattern::none:
            return "no pattern fits";
        case Pattern::quote_verb_source:
            return "the words, the verb, the source: “…,” said X";
        case Pattern::quote_source_verb:
            return "the words, the source, the verb: “…,” X said";
        case Pattern::source_verb_quote:
            return "the source, the verb, the words: X said …";
        case Pattern::according_to:
            return "according to X";
        case Pattern::transcript:
            return "a name and a colon before the words: X: …";
        case Pattern::dash:
            return "a dash and a name after the words: “…” — X";
        case Pattern::same_paragraph:
            return "the one who speaks in the same paragraph";
        case Pattern::continued:
            return "a quotation that the paragraph before left open";
        case Pattern::partial:
            return "a part of what X is said to have said: X called it “…”";
        case Pattern::turn:
            return "the next words of one who is speaking";
    }
    return {};
}

std::string quoted(std::string_view words) { return "“" + collapse_space(words) + "”"; }

std::string trust_words(const Quote& quote) {
    if (quote.speaker.kind == SpeakerKind::unknown)
        return quote.pattern == Pattern::none
                   ? "nothing says who speaks"
                   : "who is found this way is wrong more often than right: left unknown";
    const auto percent = std::lround(100 * static_cast<double>(quote.confidence));
    return "of a hundred speakers found this way " + std::to_string(percent) + " are right";
}

}  // namespace

Explainer::Explainer(const ArticleRecord& record)
    : record_(record), paragraphs_(paragraphs(record.article.body)) {}

std::optional<Span> Explainer::sentence_around(Span words) const {
    auto paragraph = std::ranges::upper_bound(paragraphs_, words.begin, {}, &Span::begin);
    if (paragraph == paragraphs_.begin()) return std::nullopt;
    for (const Span sentence : sentences(record_.article.body, *--paragraph)) {
        if (sentence.end > words.begin && sentence.begin <= words.begin) return sentence;
    }
    return std::nullopt;
}

// The last sentence before the source that names the speaker; of a title, one that has the title's last word as well.
std::optional<Span> Explainer::naming_sentence(const Quote& quote) const {
    const auto& [entities, mentions, quotes] = record_.analysis;
    const std::string source = fold(slice(record_.article.body, *quote.source));
    const std::string head = source.substr(source.rfind(' ') + 1);
    auto mention = std::ranges::lower_bound(
        mentions, quote.source->begin, {}, [](const Mention& m) { return m.span.begin; });
    std::optional<Span> last;
    for (std::size_t n = 0; mention != mentions.begin() && n < farthest; ++n) {
        --mention;
        if (mention->entity >= entities.size() ||
            entities[mention->entity].name != quote.speaker.name)
            continue;
        const auto sentence = sentence_around(mention->span);
        if (!sentence) continue;
        if (!last) last = sentence;
        const bool says_title =
            fold(slice(record_.article.body, *sentence)).find(head) != std::string::npos;
        if (says_title || via(record_.article.body, record_.analysis, quote) == Via::pronoun)
            return says_title ? sentence : last;
    }
    return last;
}

// The nearest quotation of the same speaker whose own words name the source.
const Quote* Explainer::carried_from(std::size_t quote) const {
    const auto& quotes = record_.analysis.quotes;
    const auto fits = [&](std::size_t i) {
        const Via other = via(record_.article.body, record_.analysis, quotes[i]);
        return quotes[i].speaker == quotes[quote].speaker && other != Via::carried;
    };
    for (std::size_t step = 1; step < farthest; ++step) {
        if (step <= quote && fits(quote - step)) return &quotes[quote - step];
        if (quote + step < quotes.size() && fits(quote + step)) return &quotes[quote + step];
        if (step > quote && quote + step >= quotes.size()) break;
    }
    return nullptr;
}

void Explainer::add_who(std::size_t number, Explanation& out) const {
    const Quote& quote = record_.analysis.quotes[number];
    const std::string_view body = record_.article.body;
    const std::string speaker = collapse_space(quote.speaker.name);
    const bool sourced = quote.source && quote.source->end <= body.size();
    const std::string source = sourced ? quoted(slice(body, *quote.source)) : "";
    switch (out.via) {
        case Via::nobody:
            return;
        case Via::name:
        case Via::body:
            out.who = source + " names " + (source == quoted(speaker) ? "the speaker" : speaker);
            return;
        case Via::unnamed:
            out.who = source + " is nobody’s name, and stays as it is";
            return;
        case Via::pronoun:
        case Via::title:
            out.evidence = naming_sentence(quote);
            out.who = source +
                      (out.via == Via::pronoun ? " stands for " : " is what the article calls ") +
                      speaker;
            if (out.evidence) out.who += ", by " + quoted(slice(body, *out.evidence));
            return;
        case Via::carried:
            out.who = speaker + " speaks";
            if (const Quote* from = carried_from(number)) {
                out.evidence = from->content;
                out.who +=
                    (from < &quote ? " before: " : " after: ") + quoted(slice(body, from->content));
            }
            return;
    }
}

Explanation Explainer::explain(std::size_t number) const {
    const Quote& quote = record_.analysis.quotes[number];
    Explanation out;
    out.via = via(record_.article.body, record_.analysis, quote);
    out.how = pattern_words(quote.pattern);
    if (quote.cue) out.how += ", here " + quoted(slice(record_.article.body, *quote.cue));
    add_who(number, out);
    out.trust = trust_words(quote);
    return out;
}

}  // namespace inquit
