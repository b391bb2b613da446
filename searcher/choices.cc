// Choices, as a bit for each document.
#include "searcher/choices.h"

#include <algorithm>

#include "searcher/valued.h"

namespace inquit {
Choices::Choices(const std::vector<Asked::Choice>& choices,
                 const Database& database,
                 Deadline& deadline) {
    const Xapian::Database& xapian = database.xapian();
    for (const Asked::Choice& choice : choices) {
        Chosen chosen{choice.field, std::vector<bool>(std::size_t{xapian.get_lastdocid()} + 1)};
        for_each_wanted(choice.values, [&](const Query& leaf) {
            const auto* value = std::get_if<ValueQuery>(&leaf.node);
            if (value == nullptr) return;
            for (const std::uint32_t docid : documents_with_value(*value, database, deadline))
                chosen.has[docid] = true;
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
