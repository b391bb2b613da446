// Decisions first, as what must be and what must not; then evidence fills in the rest.
#include "indexer/names/join.h"

#include <algorithm>
#include <array>
#include <deque>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "indexer/names/bodies.h"
#include "indexer/names/company.h"
#include "indexer/names/groups.h"
#include "indexer/names/people.h"
#include "indexer/names/spelling.h"
#include "indexer/names/surnames.h"
#include "indexer/text/fold.h"

namespace inquit {
namespace {

// One kind of names, from the printed ones to the shown ones.
class Registry {
  public:
    Registry(const Company& company, EntityType type, const Decisions& decisions)
        : company_(company), type_(type), groups_(count_names(decisions)) {
        decide(decisions);
        join_same_letters();
        switch (type) {
            case EntityType::person:
                join_people(company, groups_);
                break;
            case EntityType::organisation:
                join_organisations(company, groups_);
                break;
            case EntityType::place:
                join_places(company, groups_);
                break;
        }
    }

    void add_to(NamesList& out) const {
        for (std::uint32_t name = 0; name < total(); ++name) {
            const std::string_view is_shown = shown(groups_.of(name));
            if (is_shown != text(name))
                out.everywhere.push_back({type_, std::string(text(name)), std::string(is_shown)});
        }
        if (type_ != EntityType::person) return;
        for (const MeantHere& meant : resolve_surnames(company_, groups_)) {
            out.in_documents.push_back({meant.docid,
                                        type_,
                                        std::string(text(meant.printed)),
                                        std::string(shown(groups_.of(meant.meant)))});
        }
    }

  private:
    // Names of the corpus have their ordinals; those that only decisions know come behind them.
    std::uint32_t count_names(const Decisions& decisions) {
        for (std::uint32_t i = 0; i < company_.names(type_); ++i)
            numbers_.emplace(company_.text({type_, i}), i);
        for (const Decision& decision : decisions.all) {
            if (decision.type != type_) continue;
            for (const std::string& word : decision.names) {
                if (numbers_.emplace(word, total()).second) known_by_decision_.push_back(word);
            }
        }
        return total();
    }

    [[nodiscard]] std::uint32_t total() const {
        return company_.names(type_) + static_cast<std::uint32_t>(known_by_decision_.size());
    }

    [[nodiscard]] std::string_view text(std::uint32_t name) const {
        const std::uint32_t printed = company_.names(type_);
        return name < printed ? company_.text({type_, name})
                              : std::string_view(known_by_decision_[name - printed]);
    }

    [[nodiscard]] std::uint32_t number(const std::string& word) const { return numbers_.at(word); }

    void decide(const Decisions& decisions) {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> merged;
        for (const Decision& decision : decisions.all) {
            if (decision.type != type_) continue;
            const std::uint32_t first = number(decision.names.front());
            const bool merge = decision.verdict == Verdict::merge;
            if (decision.verdict == Verdict::rename) {
                wanted_.emplace_back(first, decision.names.back());
                continue;
            }
            if (merge) wanted_.emplace_back(first, decision.names.front());
            if (!merge && decision.names.size() == 1) {
                groups_.keep_alone(first);
                std::erase_if(merged, [&](const auto& pair) {
                    return pair.first == first || pair.second == first;
                });
            }
            for (auto it = decision.names.begin() + 1; it != decision.names.end(); ++it) {
                const std::pair pair{first, number(*it)};
                std::erase(merged, pair);
                std::erase(merged, std::pair{pair.second, pair.first});
                if (merge) {
                    groups_.allow(pair.first, pair.second);
                    merged.push_back(pair);
                } else {
                    groups_.keep_apart(pair.first, pair.second);
                }
            }
        }
        for (const auto& [a, b] : merged) groups_.join(a, b);
    }

    // Names that differ in case and accents only are found under one term, and can be counted under one name only.
    void join_same_letters() {
        std::unordered_map<std::string, std::uint32_t> first;
        for (std::uint32_t name = 0; name < company_.names(type_); ++name) {
            const auto [same, fresh] = first.try_emplace(fold(text(name)), name);
            if (!fresh) groups_.join(same->second, name);
        }
    }

    // What was decided, else the name that most articles print, but an acronym only where there is nothing else.
    [[nodiscard]] std::string_view shown(std::uint32_t group) const {
        const auto& members = groups_.members(group);
        // The last word on any of them.
        for (auto it = wanted_.rbegin(); it != wanted_.rend(); ++it) {
            if (groups_.of(it->first) == group) return it->second;
        }
        const auto rank = [&](std::uint32_t name) {
            const std::size_t articles =
                name < company_.names(type_) ? company_.documents({type_, name}).size() : 0;
            return std::tuple(acronym(text(name)).empty(), articles, text(name).size(), text(name));
        };
        return text(*std::ranges::max_element(members, {}, rank));
    }

    const Company& company_;
    EntityType type_;
    std::unordered_map<std::string_view, std::uint32_t> numbers_;
    std::deque<std::string> known_by_decision_;
    Groups groups_;
    std::vector<std::pair<std::uint32_t, std::string>>
        wanted_;  // a name, and how its group is shown
};

}  // namespace

NamesList join_names(const Columns& articles, std::uint32_t documents, const Decisions& decisions) {
    const Company company(articles, documents);
    NamesList out;
    for (const EntityType type : {EntityType::person, EntityType::organisation, EntityType::place})
        Registry(company, type, decisions).add_to(out);
    return out;
}

}  // namespace inquit
