// The article page.
#include <algorithm>

#include "indexer/text/utf8.h"
#include "searcher/compare.h"
#include "web/body_view.h"
#include "web/filters.h"
#include "web/frame.h"
#include "web/hit_view.h"
#include "web/pages.h"
#include "web/wording.h"

namespace inquit {
namespace {

constexpr std::size_t listed_quote = 90;        // bytes of a quote in the list of voices
constexpr std::size_t most_listed_quotes = 40;  // of one voice
constexpr std::size_t most_named = 40;

View voice_quotes(const ArticleRecord& record,
                  const Voice& voice,
                  const CodePointOffsets& offsets) {
    View list = View::list();
    for (const std::uint32_t index : voice.quotes) {
        if (list.items().size() == most_listed_quotes) break;
        const Quote& quote = record.analysis.quotes[index];
        View view;
        view.set("anchor", quote_anchor(offsets.at(quote.content.begin)));
        view.set("words", shortened(slice(record.article.body, quote.content), listed_quote));
        view.set("direct", quote.kind != QuoteKind::indirect);
        list.add(std::move(view));
    }
    return list;
}

void set_voices(View& view, const ArticleRecord& record, const std::vector<Voice>& voices) {
    const CodePointOffsets offsets(record.article.body);
    std::uint64_t all = 0, most = 0;
    for (const auto& voice : voices) {
        all += voice.words;
        most = std::max(most, voice.words);
    }
    View list = View::list();
    for (const auto& voice : voices) {
        View item;
        item.set("name", speaker_words(voice.speaker));
        item.set("style", "v" + std::to_string(voice_style(voices, voice.speaker)));
        item.set("count", counted(voice.quotes.size(), "quote"));
        item.set("share", number(all > 0 ? (voice.words * 100 + all / 2) / all : 0) + " %");
        item.set("bar", bar_class(voice.words, most));
        item.set("open", list.items().empty());
        item.set("quotes", voice_quotes(record, voice, offsets));
        const bool named = voice.speaker.kind == SpeakerKind::person ||
                           voice.speaker.kind == SpeakerKind::organisation;
        const Filter filter{Field::speaker, voice.speaker.name, false};
        item.set("link", named ? link_to(quotes_path, with_filter({}, filter)) : "");
        item.set("page_link", named ? speaker_link(voice.speaker.name) : "");
        list.add(std::move(item));
    }
    const auto& quotes = record.analysis.quotes;
    const auto speech = std::ranges::count_if(
        quotes, [](const Quote& quote) { return quote.speaker.kind != SpeakerKind::none; });
    view.set("quotes_by",
             counted(static_cast<std::uint64_t>(speech), "quote") + " by " +
                 counted(voices.size(), "voice"));
    view.set("no_speech", counted(quotes.size() - static_cast<std::size_t>(speech), "phrase"));
    view.set("has_no_speech", static_cast<std::size_t>(speech) < quotes.size());
    view.set("has_voices", !voices.empty());
    view.set("voices", std::move(list));
}

// Entities by how often they are named.
void set_named(View& view, const ArticleRecord& record) {
    struct Named {
        const Entity* entity;
        std::uint64_t times = 0;
    };

    std::vector<Named> all;
    for (const auto& entity : record.analysis.entities) all.push_back({&entity, 0});
    for (const auto& mention : record.analysis.mentions) {
        if (mention.entity < all.size()) ++all[mention.entity].times;
    }
    std::ranges::stable_sort(all, std::ranges::greater{}, &Named::times);
    View list = View::list();
    for (const EntityType type :
         {EntityType::person, EntityType::organisation, EntityType::place}) {
        for (const auto& [entity, times] : all) {
            if (entity->type != type || list.items().size() == most_named) continue;
            View item;
            item.set("class", css_class(type)).set("name", entity->name);
            item.set("times", times > 0 ? number(times) : "");
            item.set("link", entity_link(*entity, {}));
            list.add(std::move(item));
        }
    }
    view.set("has_named", !list.items().empty());
    view.set("named", std::move(list));
}

// A link to the outside only for the web: a javascript: address out of a file must not run.
bool is_web_address(std::string_view url) {
    return url.starts_with("http://") || url.starts_with("https://");
}

// A line may break behind a slash.
View path_parts(std::string_view path) {
    View list = View::list();
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size() - 1) + 1;
        list.add(View().set("part", path.substr(0, end)));
        path.remove_prefix(end);
    }
    return list;
}

void set_filed(View& view, const Article& article) {
    const std::uint64_t words = count_words(article.body);
    view.set("source", source_words(article.source)).set("no_source", article.source.empty());
    const Filter source{Field::source, article.source, false};
    view.set("source_link",
             article.source.empty() ? "" : link_to(search_path, with_filter({}, source)));
    view.set("source_from", article.source.empty() ? "" : provenance_words(article.source_from));
    view.set("date", date_words(article.published));
    view.set("iso", article.published ? iso(*article.published) : "");
    view.set("date_from", article.published ? provenance_words(article.date_from) : "");
    view.set("section", article.section).set("author", article.author);
    view.set("words", counted(words, "word")).set("length", reading_time(words));
    view.set("language", language_words(article.language));
    const std::string record = article.record > 0 ? " #" + number(article.record) : "";
    view.set("path_parts", path_parts(shown_path(article.path) + record));
    view.set("url", is_web_address(article.url) ? article.url : "");
    view.set("short_id", article.id.substr(0, 8));
}

// A language tag goes into an attribute that screen readers act on: letters only, else it is left out.
std::string language_tag(std::string_view code) {
    const bool letters = std::ranges::all_of(code, [](char c) { return c >= 'a' && c <= 'z'; });
    return letters && code.size() <= 3 ? std::string(code) : std::string();
}

void set_others(View& view, const ArticlePage& page) {
    View list = View::list();
    for (const OtherAccount& other : page.others) {
        list.add(View()
                     .set("source", source_words(other.account.source))
                     .set("date", date_words(other.account.published))
                     .set("link", article_link(other.account.id, {}))
                     .set("shared", other.shared > 0 ? counted(other.shared, "shared quote") : "")
                     .set("compare_link", compare_link(page.record.article.id, other.account.id)));
    }
    view.set("has_others", !page.others.empty());
    view.set("others", std::move(list));
    view.set("story_link", story_link(page.record.article.id));
}

}  // namespace

std::string article_page(const ArticlePage& page) {
    const Article& article = page.record.article;
    const std::string title = article.title.empty() ? "(no headline)" : article.title;
    const auto all_voices = voices(page.record);
    View view;
    set_frame(view, {title, search_path, false, &page.state, &page.info});
    view.set("title", title);
    view.set("stands_in",
             article.title.empty() || article.title_from == Provenance::first_sentence);
    view.set("title_note",
             article.title_from == Provenance::first_sentence
                 ? "No headline in the file: these are the first words of the text."
             : article.title_from == Provenance::file_name
                 ? "No headline in the file: this is its name."
                 : "");
    view.set("lang", language_tag(article.language));
    set_filed(view, article);
    set_body(view, page.record, page.hits, all_voices);
    set_voices(view, page.record, all_voices);
    set_named(view, page.record);
    PageState search;
    search.request.query = page.state.request.query;
    view.set("back_link", search.request.query.empty() ? "" : link_to(search_path, search));
    view.set("json_link", "/api/v1/article/" + article.id);
    view.set("command", "inquit show " + article.id.substr(0, 8));
    set_others(view, page);
    return render_template("article", view);
}

std::string choice_page(const ChoicePage& page) {
    View view;
    const std::string title = "Several articles begin with " + std::string(page.prefix);
    set_frame(view, {title, search_path, false, nullptr, &page.info});
    view.set("heading", title);
    View list = View::list();
    for (const auto& record : page.records) {
        const Article& article = record.article;
        View item;
        item.set("link", article_link(article.id, {}));
        item.set("id", article.id);
        item.set("title", article.title.empty() ? "(no headline)" : article.title);
        item.set("source", source_words(article.source)).set("date", date_words(article.published));
        list.add(std::move(item));
    }
    view.set("articles", std::move(list));
    return render_template("choice", view);
}

}  // namespace inquit
