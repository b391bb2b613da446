// Lines of JSON. The keys go from what a text is to what is in it, and are always in this order.
#include "searcher/evidence.h"

#include <utility>

#include <fmt/format.h>

#include "indexer/base/error.h"
#include "indexer/schema/identity.h"
#include "indexer/text/utc.h"
#include "indexer/text/utf8.h"
#include "searcher/json_values.h"

namespace inquit {
namespace {

Json limit_or_null(std::uint32_t limit) {
    return limit == UINT32_MAX ? Json(nullptr) : Json(limit);
}

// None if the marks are around no speech.
Json quotes_of(const ArticleRecord& record, const std::set<std::string>& found) {
    const Article& article = record.article;
    const CodePointOffsets offsets(article.body);
    Json out = Json::array();
    for (const Quote& quote : record.analysis.quotes) {
        if (quote.speaker.kind == SpeakerKind::none) continue;
        const std::string_view content = slice(article.body, quote.content);
        const std::string id = quote_id(article.id, quote.content, content);
        const auto words = [&](const std::optional<Span>& span) {
            return span ? Json(slice(article.body, *span)) : Json(nullptr);
        };
        out.push_back({{"id", id},
                       {"content", content},
                       {"start", offsets.at(quote.content.begin)},
                       {"end", offsets.at(quote.content.end)},
                       {"start_byte", quote.content.begin},
                       {"end_byte", quote.content.end},
                       {"speaker", speaker_or_null(quote.speaker)},
                       {"speaker_kind", name(quote.speaker.kind)},
                       {"confidence", rounded(static_cast<double>(quote.confidence))},
                       {"mention", words(quote.source)},
                       {"cue", words(quote.cue)},
                       {"kind", name(quote.kind)},
                       {"found", found.contains(id)}});
    }
    return out;
}

}  // namespace

std::string pack_ending(std::uint64_t articles, std::uint64_t quotes, std::string_view sha256) {
    return fmt::format(
        R"({{"end":true,"articles":{},"quotes":{},"sha256":"{}"}})", articles, quotes, sha256);
}

std::string EvidencePack::line(std::string text) {
    text += '\n';
    hash_.add(text);
    return text;
}

std::string EvidencePack::opening(const PackOpening& opening) {
    Json query{{"text", opening.query.text}, {"read_as", opening.query.read_as}};
    if (opening.request != nullptr) {
        query["any"] = opening.request->any;
        query["sort"] = name(opening.request->sort);
        query["limit"] = limit_or_null(opening.request->limit);
    }
    return line(dumped(
        {{"inquit", "evidence"},
         {"version", pack_version},
         {"made", utc_time(opening.made)},
         {"program", opening.program},
         {"of", opening.of_quotes ? "quotes" : "articles"},
         {"query", std::move(query)},
         {"hash", "SHA-256 of the UTF-8 bytes; in the last line, of all lines before it"},
         {"offsets", "start, end: code points of text; start_byte, end_byte: bytes of it"}}));
}

std::string EvidencePack::article(const ArticleRecord& record, const std::set<std::string>& found) {
    const Article& article = record.article;
    Json quotes = quotes_of(record, found);
    ++articles_;
    quotes_ += quotes.size();
    std::string out = line(dumped({{"id", article.id},
                                   {"title", article.title},
                                   {"title_from", name(article.title_from)},
                                   {"source", text_or_null(article.source)},
                                   {"date", date_or_null(article.published)},
                                   {"section", text_or_null(article.section)},
                                   {"author", text_or_null(article.author)},
                                   {"language", text_or_null(article.language)},
                                   {"url", text_or_null(article.url)},
                                   {"path", article.path},
                                   {"record", article.record},
                                   {"sha256", sha256(article.body)},
                                   {"bytes", article.body.size()},
                                   {"code_points", count_code_points(article.body)},
                                   {"text", article.body},
                                   {"quotes", std::move(quotes)}}));
    if (out.size() > longest_pack_line)
        throw Error(fmt::format("article {} is too long for a pack of evidence", article.id),
                    "leave it out, as with NOT and a word of its headline");
    return out;
}

std::string EvidencePack::ending() { return pack_ending(articles_, quotes_, hash_.take()) + '\n'; }

}  // namespace inquit
