// The order of the work: blocks, tokens, quotation marks, names, speakers.
#include "indexer/analysis/analyse.h"

#include <utility>

#include "indexer/analysis/blocks.h"
#include "indexer/analysis/by_pack.h"
#include "indexer/analysis/confidence.h"
#include "indexer/analysis/entities.h"
#include "indexer/analysis/headings.h"
#include "indexer/analysis/quotes.h"
#include "indexer/analysis/sieve.h"
#include "indexer/analysis/tokens.h"

namespace inquit {
namespace {

Quote make_quote(std::string_view body,
                 const Analysis& analysis,
                 Span content,
                 const Attribution& found) {
    Quote quote;
    quote.content = content;
    quote.kind = found.kind;
    quote.pattern = found.pattern;
    quote.turn = found.turn;
    if (!found.speech) {
        quote.speaker.kind = SpeakerKind::none;
        quote.confidence = 1;
        return quote;
    }
    if (!found.found()) return quote;
    quote.cue = found.cue;
    if (!found.source.span.empty()) quote.source = found.source.span;
    quote.speaker = found.source.speaker;
    quote.confidence = confidence(quote.kind, quote.pattern, via(body, analysis, quote));
    for (const Source& other : found.joint) quote.joint.push_back(other.speaker);
    return quote;
}

// An unnamed speaker may stay: nobody is named wrongly.
void forget_doubtful(Analysis& analysis) {
    for (Quote& quote : analysis.quotes) {
        const SpeakerKind kind = quote.speaker.kind;
        // Quoted bodies stay: the training gold knows few of them, so their share says little (sample corpus: 75 % right).
        const bool reported = quote.kind == QuoteKind::indirect;
        const bool named =
            kind == SpeakerKind::person || (kind == SpeakerKind::organisation && reported);
        if (!named || quote.confidence >= least_confidence) continue;
        quote.speaker = {};
        quote.joint.clear();
    }
}

// Entities in the order in which they are first named; those that the text never names are left out.
void add_names(const Reading& reading, Cast&& cast, Analysis& analysis) {
    constexpr std::uint32_t unnamed = 0xFFFFFFFF;
    std::vector<std::uint32_t> place(cast.entities.size(), unnamed);
    analysis.mentions.reserve(cast.names.size());
    for (const NameSpan& name : cast.names) {
        if (place[name.entity] == unnamed) {
            place[name.entity] = static_cast<std::uint32_t>(analysis.entities.size());
            analysis.entities.push_back(std::move(cast.entities[name.entity]));
        }
        const Span span{reading.tokens[name.first].span.begin,
                        reading.tokens[name.last - 1].span.end};
        analysis.mentions.push_back({span, place[name.entity]});
    }
}

Analysis collect(const Reading& reading, Cast&& cast, const Findings& findings) {
    Analysis analysis;
    add_names(reading, std::move(cast), analysis);
    const auto add = [&](Span content, const Attribution& by) {
        Quote quote = make_quote(reading.body, analysis, content, by);
        analysis.quotes.push_back(std::move(quote));
    };
    std::size_t next = 0;
    for (std::size_t i = 0; i < reading.quotes.size(); ++i) {
        for (; next < findings.indirect.size() &&
               findings.indirect[next].content.begin < reading.quotes[i].inner.begin;
             ++next)
            add(findings.indirect[next].content, findings.indirect[next].by);
        add(reading.quotes[i].inner, findings.quotes[i]);
    }
    for (; next < findings.indirect.size(); ++next)
        add(findings.indirect[next].content, findings.indirect[next].by);
    return analysis;
}

}  // namespace

struct Analyser::State {
    Doubtful doubtful{};
    Reading reading;
    tagger::Tagger tagger{tagger::Model::embedded()};
};

Analyser::Analyser(Doubtful doubtful) : state_(std::make_unique<State>()) {
    state_->doubtful = doubtful;
}

Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;
Analyser::~Analyser() = default;

Analysis Analyser::operator()(const Article& article) {
    Reading& reading = state_->reading;
    reading.body = article.body;
    reading.language = article.language;
    reading.words.clear();
    reading.blocks = find_blocks(article);
    tokenise(reading);
    find_headings(reading);
    find_quotes(reading);
    const LanguagePack* pack = LanguagePack::of(article.language);
    if (pack != nullptr && article.language != "en") return analyse_by_pack(reading, *pack);
    Cast cast = find_cast(reading, state_->tagger);
    const Findings findings = attribute(reading, cast);
    Analysis analysis = collect(reading, std::move(cast), findings);
    if (state_->doubtful == Doubtful::forgotten) forget_doubtful(analysis);
    return analysis;
}

}  // namespace inquit
