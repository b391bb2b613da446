// An article with quotes, for the tests of the store.
#pragma once

#include <string>
#include <string_view>

#include "indexer/schema/identity.h"
#include "indexer/schema/record.h"

namespace inquit {

inline Span place_of(std::string_view body, std::string_view words) {
    const std::size_t at = body.find(words);
    return make_span(at, at + words.size());
}

inline Quote said(const Article& article, std::string_view words, Speaker speaker) {
    Quote quote;
    quote.content = place_of(article.body, words);
    quote.speaker = std::move(speaker);
    quote.confidence = 0.9F;
    return quote;
}

inline ArticleRecord herring(const std::string& path = "/news/northern-ledger/herring.txt") {
    ArticleRecord record;
    Article& article = record.article;
    article.path = path;
    article.title = "Herring boats wait for a quota";
    article.source = "Northern Ledger";
    article.section = "World";
    article.author = "Mattis Orlund and Perrin Tull";
    article.language = "en";
    article.published = Day{std::chrono::days{17995}};  // 9 April 2019
    article.body =
        "HAVNSTED — The boats waited. “We have counted the herring twice,” Halvar Brekk said. "
        "“Nobody asked us,” "
        "Runa Askell said, and a diplomat called it “frank.”\n\n"
        "Brekk added: “We shall count them again.” The “paper boats” stayed in Brannholm.";
    article.id = article_id(article);
    Analysis& analysis = record.analysis;
    analysis.entities = {{"Halvar Brekk", EntityType::person},
                         {"Havnsted", EntityType::place},
                         {"Runa Askell", EntityType::person},
                         {"Brannholm", EntityType::place}};
    analysis.mentions = {{place_of(article.body, "HAVNSTED"), 1},
                         {place_of(article.body, "Halvar Brekk"), 0},
                         {place_of(article.body, "Runa Askell"), 2},
                         {place_of(article.body, "Brekk added"), 0},
                         {place_of(article.body, "Brannholm"), 3}};
    analysis.quotes = {
        said(article, "We have counted the herring twice,", {SpeakerKind::person, "Halvar Brekk"}),
        said(article, "Nobody asked us,", {SpeakerKind::person, "Runa Askell"}),
        said(article, "frank.", {SpeakerKind::unnamed, "a diplomat"}),
        said(article, "We shall count them again.", {SpeakerKind::person, "Halvar Brekk"}),
        said(article, "paper boats", {SpeakerKind::none, ""})};
    analysis.quotes[2].kind = QuoteKind::mixed;
    return record;
}

}  // namespace inquit
