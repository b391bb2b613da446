// The page of two accounts of one event.
#include "searcher/compare.h"

#include <algorithm>
#include <array>

#include "web/filters.h"
#include "web/frame.h"
#include "web/hit_view.h"
#include "web/pages.h"
#include "web/wording.h"

namespace inquit {
namespace {

constexpr std::size_t most_voices = 20;
constexpr std::size_t most_listed = 200;  // quotes, sentences, names of one account

std::string link_of(const Account& account) { return article_link(account.id, {}); }

std::string name_of(const Account& account, std::string_view other_source, std::string_view side) {
    const std::string source = source_words(account.source);
    return source == other_source ? source + " (" + std::string(side) + ")" : source;
}

// “…” around direct speech.
void set_marks(View& view, QuoteKind kind, std::string_view open, std::string_view close) {
    const bool direct = kind != QuoteKind::indirect;
    view.set(open, direct ? "“" : "");
    view.set(close, direct ? "”" : "");
}

View quotes_view(const AccountSide& side) {
    View list = View::list();
    for (const AccountQuote& quote : side.only_quotes) {
        if (list.items().size() == most_listed) break;
        View item;
        item.set("words", quote.content.text);
        item.set("speaker", speaker_words(quote.speaker));
        item.set("link", link_of(side.account) + "#" + quote_anchor(quote.content.start));
        set_marks(item, quote.kind, "open", "close");
        list.add(std::move(item));
    }
    return list;
}

View facts_view(const Facts& facts) {
    View list = View::list();
    const auto add = [&](std::string_view what, const std::vector<NamedFact>& of) {
        if (of.empty()) return;
        View items = View::list();
        const std::size_t shown = std::min(of.size(), most_listed);
        for (std::size_t i = 0; i < shown; ++i)
            items.add(View().set("text", of[i].first.text).set("more", i + 1 < shown));
        list.add(View().set("what", what).set("items", std::move(items)));
    };
    add("People", facts.people);
    add("Organisations", facts.organisations);
    add("Places", facts.places);
    add("Numbers", facts.numbers);
    add("Dates", facts.dates);
    return list;
}

View silences_view(const AccountSide& side) {
    View list = View::list();
    for (const Silence& silence : side.silences) {
        if (list.items().size() == most_listed) break;
        const std::string& text = silence.sentence.text;
        const std::size_t at = text.find(silence.words.text);
        if (at == std::string::npos) continue;
        list.add(View()
                     .set("before", text.substr(0, at))
                     .set("words", silence.words.text)
                     .set("after", text.substr(at + silence.words.text.size())));
    }
    return list;
}

View side_view(const AccountSide& side) {
    const Account& account = side.account;
    View view;
    view.set("source", source_words(account.source));
    view.set("date", date_words(account.published));
    view.set("words", counted(account.words, "word"));
    const std::uint64_t whole = std::max(account.words, 1U);
    view.set("quoted", number((account.quoted_words * 100 + whole / 2) / whole) + " %");
    view.set("title", account.title);
    view.set("link", link_of(account));
    view.set("has_quotes", !side.only_quotes.empty());
    view.set("quotes", quotes_view(side));
    view.set("facts", facts_view(side.only));
    view.set("has_silences", !side.silences.empty());
    view.set("silences", silences_view(side));
    View sentences = View::list();
    for (std::size_t i = 0; i < std::min(side.only_sentences.size(), most_listed); ++i)
        sentences.add(View().set("text", side.only_sentences[i].text));
    view.set("has_sentences", !side.only_sentences.empty());
    view.set("sentences", std::move(sentences));
    return view;
}

View pieces_of(const SharedQuote& shared, Side side) {
    View list = View::list();
    for (const WordPiece& piece : shared.words) {
        if (piece.side != Side::same && piece.side != side) continue;
        list.add(View()
                     .set("only", piece.side == side)
                     .set("text", side == Side::a ? piece.a : piece.b));
    }
    return list;
}

std::string_view label_words(WordingLabel label) {
    switch (label) {
        case WordingLabel::none:
        case WordingLabel::verbatim:
            return "word for word";
        case WordingLabel::punctuation:
            return "other marks";
        case WordingLabel::reworded:
            return "worded differently";
        case WordingLabel::translation:
            return "in other words";
    }
    return {};
}

View shared_view(const SharedQuote& shared) {
    View view;
    const bool fuller = shared.b.speaker.name.size() > shared.a.speaker.name.size();
    view.set("speaker", speaker_words(fuller ? shared.b.speaker : shared.a.speaker));
    view.set("label", label_words(shared.label));
    set_marks(view, shared.a.kind, "open_a", "close_a");
    set_marks(view, shared.b.kind, "open_b", "close_b");
    view.set("pieces_a", pieces_of(shared, Side::a));
    view.set("pieces_b", pieces_of(shared, Side::b));
    return view;
}

View voices_view(const Comparison& comparison) {
    std::uint32_t most = 1;
    for (const AccountVoice& voice : comparison.voices)
        most = std::max({most, voice.quotes[0], voice.quotes[1]});
    View list = View::list();
    for (const AccountVoice& voice : comparison.voices) {
        if (list.items().size() == most_voices) break;
        const auto count = [](std::uint32_t quotes) { return quotes == 0 ? "" : number(quotes); };
        list.add(View()
                     .set("name", speaker_words(voice.speaker))
                     .set("a", count(voice.quotes[0]))
                     .set("b", count(voice.quotes[1]))
                     .set("bar_a", bar_class(voice.quotes[0], most))
                     .set("bar_b", bar_class(voice.quotes[1], most)));
    }
    return list;
}

}  // namespace

std::string compare_page(const ComparePage& page) {
    const Comparison& both = page.comparison;
    const Account& a = both.a.account;
    const Account& b = both.b.account;
    View view;
    set_frame(view, {"Compare two accounts", search_path, false, nullptr, &page.info});
    view.set("swap_link", compare_link(b.id, a.id));
    view.set("json_link", "/api/v1" + compare_link(a.id, b.id));
    view.set("story_link", story_link(a.id));
    view.set("name_a", name_of(a, source_words(b.source), "left"));
    view.set("name_b", name_of(b, source_words(a.source), "right"));
    view.set("sides", View::list().add(side_view(both.a)).add(side_view(both.b)));
    const auto different = std::ranges::count_if(both.shared, [](const SharedQuote& shared) {
        return shared.label == WordingLabel::reworded || shared.label == WordingLabel::translation;
    });
    const auto heard = std::ranges::count_if(both.voices, [](const AccountVoice& voice) {
        return voice.quotes[0] > 0 && voice.quotes[1] > 0;
    });
    view.set("shared_count", number(both.shared.size()));
    view.set("different_count", number(static_cast<std::uint64_t>(different)));
    view.set("only_a_count", number(both.a.only_quotes.size()));
    view.set("only_b_count", number(both.b.only_quotes.size()));
    view.set("heard_in_both",
             number(static_cast<std::uint64_t>(heard)) + " of " + number(both.voices.size()));
    view.set("voices", voices_view(both));
    View shared = View::list();
    for (const SharedQuote& quote : both.shared) {
        if (shared.items().size() == most_listed) break;
        shared.add(shared_view(quote));
    }
    view.set("shared", std::move(shared));
    return render_template("compare", view);
}

}  // namespace inquit
