// The pages about the corpus itself: how to search it, its names, what was not read.
#include <algorithm>

#include "indexer/text/words.h"
#include "web/handlers.h"
#include "web/headers.h"

namespace inquit {
namespace {

WebResponse html(std::string body) {
    WebResponse response;
    response.body = std::move(body);
    return response;
}

// The commonest name of a facet, if there is one.
void take_commonest(std::string& name, const std::vector<Facet>& facets, Field field) {
    const auto facet = std::ranges::find(facets, field, &Facet::field);
    if (facet == facets.end()) return;
    const auto value = std::ranges::find_if(
        facet->values, [](const FacetValue& row) { return row.value != unnamed_speaker; });
    if (value != facet->values.end()) name = value->value;
}

// The two longest words of a headline, in its order.
void take_words(HelpWords& words, std::string_view title) {
    constexpr std::size_t short_word = 4;  // bytes; these say little
    std::vector<std::string> found;
    WordReader reader(title);
    for (Word word; reader.next(word);) {
        if (word.folded.size() > short_word && std::ranges::find(found, word.folded) == found.end())
            found.emplace_back(word.folded);
    }
    if (found.size() < 2) return;
    std::ranges::stable_sort(found, std::greater<>{}, &std::string::size);
    words.word = found[0];
    words.other = found[1];
    words.beginning = found[0].substr(0, found[0].size() - 2);
}

HelpWords help_words(Index& index) {
    HelpWords words;
    Request request;
    request.sort = Sort::newest;
    request.limit = 1;
    request.facet_limit = 2;
    request.facets = {Field::speaker, Field::place, Field::source};
    request.snippets = false;
    const Articles answer = index.search(request);
    take_commonest(words.speaker, answer.facets, Field::speaker);
    take_commonest(words.place, answer.facets, Field::place);
    take_commonest(words.source, answer.facets, Field::source);
    words.surname = words.speaker.substr(words.speaker.rfind(' ') + 1);
    if (!answer.hits.empty()) take_words(words, answer.hits.front().title);
    return words;
}

EntityType kind_asked_for(const Params& params) {
    const auto type = std::ranges::find(params, "type", &Param::name);
    return kind_of_names(type == params.end() ? std::string_view() : type->value);
}

}  // namespace

WebResponse help_response(const Call& call) {
    return html(help_page({call.info, help_words(call.index)}));
}

WebResponse names_response(const Call& call) {
    NamesRequest request;
    request.type = kind_asked_for(call.target.params);
    request.words = call.state.request.query;
    request.limit = names_per_page;
    request.offset = (call.state.page - 1) * names_per_page;
    const NameList names = call.index.names(request);
    const bool editable = may_edit(call.request);
    const std::string last = editable ? call.request.editor->last() : "";
    return html(names_page({call.info, call.state, names, editable, last}));
}

WebResponse problems_response(const Call& call) {
    return html(problems_page({call.info, call.state, call.index.problems()}));
}

}  // namespace inquit
