// Records as bytes: field after field in the order of the structs, each checked when it is read back.
#include "indexer/schema/record.h"

#include <utility>

#include "indexer/schema/bytes.h"
#include "indexer/schema/identity.h"
#include "indexer/text/utf8.h"

namespace inquit {
namespace {

// One more than the last value of each enum: what is not below it is damage.
constexpr auto provenances = static_cast<std::uint64_t>(Provenance::given) + 1;
constexpr auto part_kinds = static_cast<std::uint64_t>(PartKind::byline) + 1;
constexpr auto entity_types = static_cast<std::uint64_t>(EntityType::place) + 1;
constexpr auto quote_kinds = static_cast<std::uint64_t>(QuoteKind::indirect) + 1;
constexpr auto speaker_kinds = static_cast<std::uint64_t>(SpeakerKind::none) + 1;
constexpr auto patterns = static_cast<std::uint64_t>(Pattern::turn) + 1;

template <class Enum>
void put_enum(ByteWriter& out, Enum value) {
    out.number(static_cast<std::uint64_t>(value));
}

template <class Enum>
Enum take_enum(ByteReader& in, std::uint64_t count) {
    return static_cast<Enum>(in.below(count));
}

void put_day(ByteWriter& out, const std::optional<Day>& day) {
    out.number(day.has_value() ? 1 : 0);
    if (day) out.signed_number(day->time_since_epoch().count());
}

std::optional<Day> take_day(ByteReader& in) {
    if (in.below(2) == 0) return std::nullopt;
    const std::int64_t days = in.signed_number();
    if (days < -200'000 || days > 200'000) ByteReader::damaged();  // years 1423 to 2517
    return Day{std::chrono::days{days}};
}

void put_span(ByteWriter& out, Span span) {
    out.number(span.begin);
    out.number(span.size());
}

Span take_span(ByteReader& in, std::uint64_t size) {
    const std::uint32_t begin = in.below(size + 1);
    return {begin, begin + in.below(size - begin + 1)};
}

void put_optional_span(ByteWriter& out, const std::optional<Span>& span) {
    out.number(span.has_value() ? 1 : 0);
    if (span) put_span(out, *span);
}

std::optional<Span> take_optional_span(ByteReader& in, std::uint64_t size) {
    if (in.below(2) == 0) return std::nullopt;
    return take_span(in, size);
}

void put_speaker(ByteWriter& out, const Speaker& speaker) {
    put_enum(out, speaker.kind);
    out.text(speaker.name);
}

Speaker take_speaker(ByteReader& in) {
    const auto kind = take_enum<SpeakerKind>(in, speaker_kinds);
    return {kind, std::string(in.text())};
}

void put_article(ByteWriter& out, const Article& article) {
    out.text(article.id);
    out.text(article.path);
    out.number(article.record);
    out.text(article.external_id);
    for (const std::string* text : {&article.url,
                                    &article.title,
                                    &article.source,
                                    &article.section,
                                    &article.author,
                                    &article.language,
                                    &article.body})
        out.text(*text);
    put_day(out, article.published);
    put_enum(out, article.title_from);
    put_enum(out, article.date_from);
    put_enum(out, article.source_from);
    out.number(article.parts.size());
    for (const Part& part : article.parts) {
        put_span(out, part.span);
        put_enum(out, part.kind);
    }
}

Article take_article(ByteReader& in) {
    Article article;
    article.id = in.text();
    article.path = in.text();
    article.record = in.below(1ULL << 32U);
    article.external_id = in.text();
    for (std::string* text : {&article.url,
                              &article.title,
                              &article.source,
                              &article.section,
                              &article.author,
                              &article.language,
                              &article.body})
        *text = in.text();
    article.published = take_day(in);
    article.title_from = take_enum<Provenance>(in, provenances);
    article.date_from = take_enum<Provenance>(in, provenances);
    article.source_from = take_enum<Provenance>(in, provenances);
    article.parts.resize(in.count());
    for (Part& part : article.parts) {
        part.span = take_span(in, article.body.size());
        part.kind = take_enum<PartKind>(in, part_kinds);
    }
    return article;
}

void put_quote(ByteWriter& out, const Quote& quote) {
    put_span(out, quote.content);
    put_optional_span(out, quote.cue);
    put_optional_span(out, quote.source);
    put_enum(out, quote.kind);
    put_speaker(out, quote.speaker);
    out.number(quote.joint.size());
    for (const Speaker& speaker : quote.joint) put_speaker(out, speaker);
    put_enum(out, quote.pattern);
    out.real(quote.confidence);
    out.number(quote.turn);
}

Quote take_quote(ByteReader& in, std::uint64_t size) {
    Quote quote;
    quote.content = take_span(in, size);
    quote.cue = take_optional_span(in, size);
    quote.source = take_optional_span(in, size);
    quote.kind = take_enum<QuoteKind>(in, quote_kinds);
    quote.speaker = take_speaker(in);
    quote.joint.resize(in.count());
    for (Speaker& speaker : quote.joint) speaker = take_speaker(in);
    quote.pattern = take_enum<Pattern>(in, patterns);
    quote.confidence = in.real();
    quote.turn = in.below(1ULL << 32U);
    return quote;
}

void put_analysis(ByteWriter& out, const Analysis& analysis) {
    out.number(analysis.entities.size());
    for (const Entity& entity : analysis.entities) {
        put_enum(out, entity.type);
        out.text(entity.name);
    }
    out.number(analysis.mentions.size());
    for (const Mention& mention : analysis.mentions) {
        put_span(out, mention.span);
        out.number(mention.entity);
    }
    out.number(analysis.quotes.size());
    for (const Quote& quote : analysis.quotes) put_quote(out, quote);
}

Analysis take_analysis(ByteReader& in, std::uint64_t size) {
    Analysis analysis;
    analysis.entities.resize(in.count());
    for (Entity& entity : analysis.entities) {
        entity.type = take_enum<EntityType>(in, entity_types);
        entity.name = in.text();
    }
    analysis.mentions.resize(in.count());
    for (Mention& mention : analysis.mentions) {
        mention.span = take_span(in, size);
        mention.entity = in.below(analysis.entities.size());
    }
    const std::size_t quotes = in.count();
    analysis.quotes.reserve(quotes);
    for (std::size_t i = 0; i < quotes; ++i) analysis.quotes.push_back(take_quote(in, size));
    return analysis;
}

}  // namespace

std::string encode(const ArticleRecord& record) {
    ByteWriter out;
    put_article(out, record.article);
    put_analysis(out, record.analysis);
    return out.take();
}

ArticleRecord decode_article(std::string_view bytes) {
    ByteReader in(bytes);
    ArticleRecord record;
    record.article = take_article(in);
    record.analysis = take_analysis(in, record.article.body.size());
    return record;
}

Article decode_article_alone(std::string_view bytes) {
    ByteReader in(bytes);
    return take_article(in);
}

std::string encode(const QuotePlace& quote) {
    ByteWriter out;
    out.text(quote.content);
    out.number(quote.begin);
    out.number(quote.start);
    out.number(quote.before);
    out.number(quote.after);
    put_optional_span(out, quote.source);
    put_optional_span(out, quote.cue);
    put_speaker(out, quote.speaker);
    put_enum(out, quote.kind);
    put_enum(out, quote.pattern);
    out.real(quote.confidence);
    return out.take();
}

QuotePlace decode_quote(std::string_view bytes) {
    constexpr std::uint64_t any = 1ULL << 32U;
    ByteReader in(bytes);
    QuotePlace quote;
    quote.content = in.text();
    quote.begin = in.below(any);
    quote.start = in.below(any);
    quote.before = in.below(any);
    quote.after = in.below(any);
    // That they stand in the body is seen when they are cut out of it.
    quote.source = take_optional_span(in, any - 1);
    quote.cue = take_optional_span(in, any - 1);
    quote.speaker = take_speaker(in);
    quote.kind = take_enum<QuoteKind>(in, quote_kinds);
    quote.pattern = take_enum<Pattern>(in, patterns);
    quote.confidence = in.real();
    return quote;
}

QuoteRecord without_article(QuotePlace quote) {
    QuoteRecord out;
    out.start = quote.start;
    out.end = quote.start + static_cast<std::uint32_t>(count_code_points(quote.content));
    out.content = std::move(quote.content);
    out.speaker = std::move(quote.speaker);
    out.kind = quote.kind;
    out.pattern = quote.pattern;
    out.confidence = quote.confidence;
    return out;
}

QuoteRecord whole(QuotePlace quote, const Article& article) {
    const std::string_view body = article.body;
    const std::uint64_t end = std::uint64_t{quote.begin} + quote.content.size();
    const auto is_in = [&](const std::optional<Span>& span) {
        return !span || span->end <= body.size();
    };
    if (quote.before > quote.begin || end + quote.after > body.size() || !is_in(quote.source) ||
        !is_in(quote.cue) || body.substr(quote.begin, quote.content.size()) != quote.content)
        ByteReader::damaged();
    const std::optional<Span> source = quote.source, cue = quote.cue;
    const Span content = make_span(quote.begin, end);
    const std::string_view before = body.substr(quote.begin - quote.before, quote.before);
    const std::string_view after = body.substr(end, quote.after);
    QuoteRecord out = without_article(std::move(quote));
    out.id = quote_id(article.id, content, out.content);
    out.article = article.id;
    out.path = article.path;
    out.title = article.title;
    out.source = article.source;
    out.section = article.section;
    out.record = article.record;
    out.published = article.published;
    out.before = before;
    out.after = after;
    if (source) out.mention = slice(body, *source);
    if (cue) out.cue = slice(body, *cue);
    return out;
}

}  // namespace inquit
