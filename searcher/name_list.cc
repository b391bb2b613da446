// Counts as a facet over everything, then what is printed otherwise.
#include "searcher/name_list.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "indexer/text/fold.h"
#include "searcher/facets.h"
#include "searcher/match.h"
#include "searcher/words_of.h"

namespace inquit {
namespace {

// By the shown name: each printed one, and in how many articles alone it stands for it.
using Spellings = std::map<std::string, std::vector<NameSpelling>, std::less<>>;

Spellings spellings(const Names& names, Field field) {
    Spellings out;
    for (const Names::Known& row : names.known(field)) {
        std::vector<NameSpelling>& of = out[std::string(row.shown)];
        const auto same = std::ranges::find(of, row.printed, &NameSpelling::printed);
        if (same == of.end()) {
            of.push_back({std::string(row.printed), row.docid == 0 ? 0U : 1U});
        } else if (same->articles > 0) {
            ++same->articles;
        }
    }
    return out;
}

// Every word begins a word of the name or of one of its spellings.
bool has(std::string_view name, const std::vector<std::string>& words) {
    const std::vector<std::string> there = words_of(fold(name));
    return std::ranges::all_of(words, [&](const std::string& word) {
        return std::ranges::any_of(there,
                                   [&](const std::string& of) { return of.starts_with(word); });
    });
}

}  // namespace

NameList list_names(Database& articles, const NamesRequest& request, Deadline& deadline) {
    NameList out;
    out.type = request.type;
    const Field field = field_of(request.type);
    const auto all = match(articles, everything(), deadline);
    Request everything;
    everything.facet_limit = UINT32_MAX;
    Facet facet =
        std::move(Counter(articles, all, deadline).facets({field}, FacetPage(everything)).front());
    Spellings also = spellings(articles.names(), field);
    const std::vector<std::string> words = words_of(fold(request.words));
    for (FacetValue& value : facet.values) {
        deadline.tick();
        const auto found = also.find(value.value);
        const bool joined = found != also.end();
        if (request.joined && !joined) continue;
        const bool wanted =
            has(value.value, words) ||
            (joined && std::ranges::any_of(found->second, [&](const NameSpelling& spelling) {
                 return has(spelling.printed, words);
             }));
        if (!wanted) continue;
        if (out.total++ < request.offset || out.names.size() == request.limit) continue;
        out.names.push_back({std::move(value.value),
                             value.count,
                             joined ? std::move(found->second) : std::vector<NameSpelling>{}});
    }
    return out;
}

}  // namespace inquit
