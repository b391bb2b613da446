// Choices, as a bit for each document.
#include "searcher/choices.h"

#include <algorithm>

namespace inquit {
namespace {

using Documents = std::vector<std::uint32_t>;  // by rising docid

// Calls `use` with each document that has the value, some more than once.
template <class Use>
void for_each_document(const ValueQuery& value,
                       const Xapian::Database& xapian,
                       Deadline& deadline,
                       const Use& use) {
    const auto walk =
        [&](const std::string& term, const Documents* within, const Documents* without) {
            const auto in = [](const Documents& documents, std::uint32_t docid) {
                return std::ranges::binary_search(documents, docid);
            };
            const auto end = xapian.postlist_end(term);
            for (auto it = xapian.postlist_begin(term); it != end; ++it) {
                deadline.tick();
                if (within != nullptr && !in(*within, *it)) continue;
                if (without == nullptr || !in(*without, *it)) use(*it);
            }
        };
    const Expansion& expansion = value.expansion;
    for (const std::string& term : expansion.terms) {
        const auto without = expansion.without.find(term);
        walk(term, nullptr, without == expansion.without.end() ? nullptr : &without->second);
    }
    for (const auto& [term, documents] : expansion.within) walk(term, &documents, nullptr);
}

}  // namespace

Choices::Choices(const std::vector<Asked::Choice>& choices,
                 const Database& database,
                 Deadline& deadline) {
    const Xapian::Database& xapian = database.xapian();
    for (const Asked::Choice& choice : choices) {
        Chosen chosen{choice.field, std::vector<bool>(std::size_t{xapian.get_lastdocid()} + 1)};
        for_each_wanted(choice.values, [&](const Query& leaf) {
            const auto* value = std::get_if<ValueQuery>(&leaf.node);
            if (value == nullptr) return;
            for_each_document(
                *value, xapian, deadline, [&](std::uint32_t docid) { chosen.has[docid] = true; });
        });
        chosen_.push_back(std::move(chosen));
    }
}

std::vector<ScoredDocument> Choices::among(const std::vector<ScoredDocument>& matches,
                                           std::optional<Field> except) const {
    std::vector<ScoredDocument> out;
    std::ranges::copy_if(matches, std::back_inserter(out), [&](const ScoredDocument& match) {
        return std::ranges::all_of(chosen_, [&](const Chosen& chosen) {
            return chosen.field == except || chosen.has[match.docid];
        });
    });
    return out;
}

}  // namespace inquit
