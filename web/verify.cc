// Did anybody say this? A form, and the answer below it.
#include <algorithm>
#include <charconv>

#include "searcher/render.h"
#include "web/frame.h"
#include "web/handlers.h"
#include "web/hit_view.h"
#include "web/view.h"
#include "web/wording.h"

namespace inquit {
namespace {

constexpr std::string_view path = "/verify";
constexpr std::uint32_t most_shown = 100;

// What the address asks; `problem` says what could not be read.
struct Asked {
    VerifyRequest request;
    std::string problem;
};

Asked read_asked(const Call& call) {
    Asked out;
    out.request.request = call.state.request;
    out.request.quote = call.state.request.query;
    for (const auto& param : call.target.params) {
        const char* end = param.value.data() + param.value.size();
        if (param.name == "near") {
            const auto [stop, error] = std::from_chars(param.value.data(), end, out.request.near);
            if (error != std::errc{} || stop != end ||
                !(out.request.near > 0 && out.request.near <= 1))
                out.problem = "near “" + param.value + "”: a share from 0 to 1";
        } else if (param.name == "limit") {
            const auto [stop, error] = std::from_chars(param.value.data(), end, out.request.limit);
            if (error != std::errc{} || stop != end || out.request.limit == 0 ||
                out.request.limit > most_shown)
                out.problem =
                    "limit “" + param.value + "”: a number from 1 to " + std::to_string(most_shown);
        }
    }
    if (!call.state.ignored.empty()) out.problem = call.state.ignored.front();
    for (const auto& name : call.state.unknown)
        if (name != "near" && name != "limit") out.problem = "no such parameter: " + name;
    return out;
}

View place_view(const QuoteRecord& quote) {
    PageState nothing;
    return View()
        .set("link", quote_link(quote, nothing))
        .set("title", shortened(quote.title, 80))
        .set("source", source_words(quote.source))
        .set("date", date_words(quote.published));
}

View words_view(const VerifiedQuote& found) {
    View out = View::list();
    for (const auto& piece : found.words) {
        out.add(View()
                    .set("yours", piece.side == ComparedWords::Side::yours)
                    .set("theirs", piece.side == ComparedWords::Side::theirs)
                    .set("text", piece.text));
    }
    return out;
}

View groups_view(const std::vector<VerifiedQuote>& quotes) {
    View out = View::list();
    for (const auto& group : same_words(quotes)) {
        const VerifiedQuote& first = quotes[group.front()];
        View places = View::list();
        for (const auto at : group) places.add(place_view(quotes[at].quote));
        out.add(View()
                    .set("words", words_view(first))
                    .set("cut_before", !first.begins)
                    .set("cut_after", !first.ends)
                    .set("speaker", speaker_words(first.quote.speaker))
                    .set("cue", first.quote.cue)
                    .set("places", std::move(places)));
    }
    return out;
}

std::string sentence(const Verification& answer) {
    switch (answer.standing) {
        case Standing::exact:
            return "Printed in these words by " + counted(answer.outlets, "outlet") + ".";
        case Standing::altered: {
            const std::uint32_t changed = answer.matches.front().changed;
            if (changed == 0)
                return "The nearest quote differs in marks, capitals or hyphens only.";
            return counted(changed, "word") + " of " + number(answer.words) +
                   (changed == 1 ? " differs" : " differ") + " from the nearest quote.";
        }
        case Standing::not_found:
            break;
    }
    return "Nothing comes close among " + counted(answer.looked_at, "quote") +
           " in these articles. That does not say that the words were never spoken.";
}

View unquoted_view(const Verification& answer) {
    View out = View::list();
    for (const auto& words : answer.unquoted) {
        using Place = UnquotedWords::Place;
        const std::string_view as =
            words.place == Place::headline ? "In a headline, not as anybody’s words"
            : words.place == Place::text   ? "In the text, not as anybody’s words"
                                           : "Told in the paper’s own words, not in quote marks";
        out.add(View()
                    .set("as", as)
                    .set("link", article_link(words.article, {}))
                    .set("title", shortened(words.title, 80))
                    .set("source", source_words(words.source))
                    .set("date", date_words(words.published)));
    }
    return out;
}

std::string_view verdict_words(Standing standing) {
    switch (standing) {
        case Standing::exact:
            return "Exact";
        case Standing::altered:
            return "Altered";
        case Standing::not_found:
            break;
    }
    return "Not found";
}

void set_answer(View& view, const Verification& answer) {
    view.set("verdict", verdict_words(answer.standing)).set("sentence", sentence(answer));
    view.set("groups", groups_view(answer.matches));
    view.set("nearest", groups_view(answer.nearest)).set("has_nearest", !answer.nearest.empty());
    view.set("others", groups_view(answer.others)).set("has_others", !answer.others.empty());
    view.set("unquoted", unquoted_view(answer)).set("has_unquoted", !answer.unquoted.empty());
}

}  // namespace

WebResponse verify_response(const Call& call) {
    Asked asked = read_asked(call);
    View view;
    // The form in the head searches; the quote stands in the one below.
    set_frame(view, {"Verify a quote", search_path, false, nullptr, &call.info});
    view.set("quote", asked.request.quote).set("problem", asked.problem);
    std::string speaker;
    for (const Filter& filter : asked.request.request.filters)
        if (filter.field == Field::speaker && !filter.exclude) speaker = filter.value;
    view.set("asked_speaker", speaker);
    const bool asks = !asked.request.quote.empty() && asked.problem.empty();
    view.set("answered", asks);
    WebResponse response;
    try {
        if (asks) set_answer(view, call.index.verify(asked.request));
    } catch (const BadQuote& refused) {
        return page_error({400, "This quote cannot be looked up", refused.what(), refused.hint()});
    }
    if (asks) view.set("json_link", link_to("/api/v1/verify", call.state));
    response.body = render_template("verify", view);
    return response;
}

WebResponse api_verify(const Call& call) {
    const Asked asked = read_asked(call);
    if (!asked.problem.empty()) return api_error({400, "", asked.problem, ""});
    try {
        WebResponse response;
        response.type = "application/json; charset=utf-8";
        response.body = json(call.index.verify(asked.request)) + "\n";
        return response;
    } catch (const BadQuote& refused) {
        return api_error({400, "", refused.what(), refused.hint()});
    }
}

}  // namespace inquit
