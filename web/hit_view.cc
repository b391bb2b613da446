// What lists say of an article and of a quote.
#include "web/hit_view.h"

#include <algorithm>

#include "indexer/schema/names.h"
#include "web/filters.h"
#include "web/frame.h"
#include "web/quote_marks.h"
#include "web/voices.h"
#include "web/wording.h"

namespace inquit {
namespace {

// First words that stand in for a headline, in a list.
constexpr std::size_t longest_stand_in = 110;

std::string title_words(const std::string& title) {
    return title.empty() ? "(no headline)" : title;
}

View entity_views(const std::vector<Entity>& entities, const PageState& state) {
    View list = View::list();
    for (const auto& entity : entities) {
        View view;
        view.set("class", css_class(entity.type)).set("name", entity.name);
        view.set("link", entity_link(entity, state));
        list.add(std::move(view));
    }
    return list;
}

// What is not as a reader would expect, in a sentence.
std::string remark(const ArticleHit& hit) {
    if (hit.title_from == Provenance::first_sentence) {
        return "No headline in the file: these are the first words of the text.";
    }
    if (hit.title_from == Provenance::file_name)
        return "No headline in the file: this is its name.";
    return {};
}

View copy_views(const std::vector<Copy>& copies, const PageState& state) {
    View list = View::list();
    for (const Copy& copy : copies) list.add(copy_view(copy, state));
    return list;
}

// "Also told by Harbour Courier, City Wire and 3 more": each beside this article, and all of them.
void set_tellers(View& view, const ArticleHit& hit) {
    View list = View::list();
    for (std::size_t i = 0; i < hit.told_by.size(); ++i) {
        View teller;
        teller.set("source", hit.told_by[i].source);
        teller.set("link", compare_link(hit.id, hit.told_by[i].id));
        teller.set("more", i + 1 < hit.told_by.size());
        list.add(std::move(teller));
    }
    const std::size_t others = hit.tellers - std::min<std::size_t>(hit.tellers, hit.told_by.size());
    view.set("has_tellers", hit.tellers > 0).set("tellers", std::move(list));
    view.set("more_tellers", others > 0 ? " and " + number(others) + " more" : "");
    view.set("story_link", hit.tellers > 0 ? story_link(hit.id) : "");
}

View word_views(const std::vector<WordingPiece>& words) {
    View list = View::list();
    for (const WordingPiece& piece : words) {
        View view;
        view.set("text", piece.text);
        view.set("gone", piece.side == WordingPiece::Side::first);
        view.set("new", piece.side == WordingPiece::Side::here);
        list.add(std::move(view));
    }
    return list;
}

}  // namespace

void set_thing(View& view, const ThingSaid& thing, const PageState& state) {
    if (thing.variants.empty()) return;
    View list = View::list();
    for (const Variant& variant : thing.variants) {
        View row = quote_view(variant.quote, state);
        row.set("label", variant.label);
        row.set("same_words", variant.label == "verbatim" || variant.label == "punctuation");
        row.set("words", word_views(variant.words));
        list.add(std::move(row));
    }
    view.set("variants", std::move(list));
    view.set("varied", true);
    view.set("outlets", counted(thing.outlets, "outlet"));
    view.set("wordings", counted(thing.quotes, "quote"));
    view.set("first_source", source_words(thing.first.source));
    view.set("first_date", date_words(thing.first.published));
}

std::string headline_words(const std::string& title, Provenance from) {
    const bool stands_in = from == Provenance::first_sentence || title.empty();
    return stands_in ? shortened(title_words(title), longest_stand_in) : title;
}

View copy_view(const Copy& copy, const PageState& state) {
    View view;
    view.set("link", article_link(copy.id, state));
    view.set("title", headline_words(copy.title, copy.title_from));
    view.set("stands_in", copy.title_from == Provenance::first_sentence || copy.title.empty());
    view.set("source", source_words(copy.source)).set("date", date_words(copy.published));
    return view;
}

View quote_item(const QuoteHit& hit, const PageState& state) {
    View item = quote_view(hit.quote, state);
    // Without words to look for, the whole quote is one piece.
    const bool marked = !hit.content.empty();
    item.set(
        "pieces",
        pieces_view(marked ? hit.content : std::vector<SnippetPiece>{{hit.quote.content, false}}));
    if (hit.thing) set_thing(item, *hit.thing, state);
    return item;
}

std::string quote_anchor(std::uint32_t start) { return "q" + std::to_string(start); }

std::string article_link(std::string_view id, const PageState& state) {
    std::string url = "/article/";
    append_encoded(url, id);
    if (!state.request.query.empty()) append_param(url, "q", state.request.query);
    return url;
}

std::string days_words(const std::optional<Day>& first, const std::optional<Day>& last) {
    if (!first || first == last) return date_words(last);
    const std::string begin = date_words(first), end = date_words(last);
    const std::size_t space = begin.find(' ');
    const bool one_month = begin.substr(space) == end.substr(end.find(' '));
    return (one_month ? begin.substr(0, space) : begin) + " to " + end;
}

std::string story_link(std::string_view id) { return "/story/" + std::string(id); }

std::string compare_link(std::string_view a, std::string_view b) {
    return "/compare?a=" + std::string(a) + "&b=" + std::string(b);
}

std::string quote_link(const QuoteRecord& quote, const PageState& state) {
    return article_link(quote.article, state) + "#" + quote_anchor(quote.start);
}

std::string speaker_link(std::string_view name) {
    std::string url(speaker_path);
    append_param(url, "name", name);
    return url;
}

std::string entity_link(const Entity& entity, const PageState& state) {
    return link_to(search_path, with_filter(state, {field_of(entity.type), entity.name, false}));
}

View pieces_view(const std::vector<SnippetPiece>& pieces) {
    View list = View::list();
    for (const auto& piece : pieces) list.add(View().set("text", piece.text).set("hit", piece.hit));
    return list;
}

View article_view(const ArticleHit& hit, const PageState& state) {
    View view;
    view.set("link", article_link(hit.id, state));
    view.set("title", headline_words(hit.title, hit.title_from));
    view.set("stands_in", hit.title_from == Provenance::first_sentence || hit.title.empty());
    view.set("source", source_words(hit.source)).set("no_source", hit.source.empty());
    view.set("section", hit.section);
    view.set("date", date_words(hit.published));
    view.set("iso", hit.published ? iso(*hit.published) : "");
    view.set("date_from", hit.published ? provenance_words(hit.date_from) : "");
    view.set("length", reading_time(hit.words));
    // The path tells apart what has neither source nor date.
    view.set("path", hit.source.empty() || !hit.published ? shown_path(hit.path) : "");
    view.set("snippet", pieces_view(hit.snippet));
    view.set("entities", entity_views(hit.entities, state));
    view.set("remark", remark(hit));
    view.set("has_copies", !hit.copies.empty()).set("copies", copy_views(hit.copies, state));
    view.set("copies_count",
             hit.copies.size() == 1 ? "Near-copy" : number(hit.copies.size()) + " near-copies");
    set_tellers(view, hit);
    view.set("has_quote", hit.quote.has_value());
    if (hit.quote) view.set("quote", quote_view(*hit.quote, state));
    return view;
}

View quote_view(const QuoteRecord& quote, const PageState& state) {
    const bool named = quote.speaker.kind == SpeakerKind::person ||
                       quote.speaker.kind == SpeakerKind::organisation;
    View view;
    view.set("link", quote_link(quote, state));
    const Surroundings around = surroundings(quote);
    view.set("content", quote.content).set("open", around.open).set("close", around.close);
    view.set("before", around.before).set("after", around.after);
    view.set("speaker", speaker_words(quote.speaker));
    view.set("speaker_link", named ? speaker_link(quote.speaker.name) : "");
    view.set("unknown", quote.speaker.kind == SpeakerKind::unknown);
    view.set("doubt",
             quote.speaker.kind == SpeakerKind::unknown ? "" : doubt_words(quote.confidence));
    view.set("mention", is_other_name(quote.speaker, quote.mention) ? quote.mention : "");
    view.set("cue", quote.cue);
    view.set("article_title", title_words(quote.title));
    view.set("source", source_words(quote.source)).set("date", date_words(quote.published));
    return view;
}

View speakers_view(const std::vector<Facet>& facets,
                   const PageState& state,
                   std::size_t most,
                   std::string_view thing) {
    View list = View::list();
    const auto facet = std::ranges::find(facets, Field::speaker, &Facet::field);
    if (facet == facets.end() || facet->values.empty()) return list;
    const bool narrows = link_to(quotes_path, state) != quotes_path;
    std::uint64_t largest = 0;
    for (const auto& [value, count] : facet->values) {
        if (list.items().size() == most) break;
        if (value == unnamed_speaker) continue;  // many people, none of them a voice
        largest = std::max(largest, count);
        const Filter filter{Field::speaker, value, false};
        View view;
        view.set("name", value).set("count", number(count));
        view.set("thing", count == 1 ? std::string(thing) : std::string(thing) + "s");
        view.set("bar", bar_class(count, largest));
        view.set("link",
                 narrows ? link_to(quotes_path, with_filter(state, filter)) : speaker_link(value));
        list.add(std::move(view));
    }
    return list;
}

}  // namespace inquit
