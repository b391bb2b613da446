// The names file has a row only for names that are shown otherwise than they are printed.
#include "searcher/across.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "indexer/schema/terms.h"
#include "indexer/text/fold.h"

namespace inquit {
namespace {

// The rows of a field, and the people who are asked for by the names under which they are shown.
class Across {
  public:
    Across(Field field, const Names& names) : field_(field), known_(names.known(field)) {}

    // Everybody whose folded name, as printed everywhere or as shown, `is` takes.
    void want(const std::function<bool(std::string_view)>& is) {
        std::unordered_map<const char*, bool> shown;  // rows share their strings
        for (const Names::Known& row : known_) {
            auto [taken, fresh] = shown.try_emplace(row.shown.data());
            if (fresh) taken->second = is(fold(row.shown));
            const bool printed = row.docid == 0 && is(fold(row.printed));
            if (taken->second || printed) wanted_.emplace(row.shown);
        }
    }

    void want(std::string_view shown) { wanted_.emplace(shown); }

    [[nodiscard]] bool none() const { return wanted_.empty(); }

    [[nodiscard]] const std::set<std::string, std::less<>>& wanted() const { return wanted_; }

    // The terms under which they are found; those that are in `terms` are not given again.
    void add_terms(std::vector<std::string>& terms) const {
        std::set<std::string> there(terms.begin(), terms.end());
        const auto add = [&](std::string_view value) {
            std::string of = term(field_, value);
            if (there.insert(of).second) terms.push_back(std::move(of));
        };
        for (const std::string& shown : wanted_) add(shown);
        for (const Names::Known& row : known_) {
            if (row.docid == 0 && wanted_.contains(row.shown)) add(row.printed);
        }
    }

    // Documents in which a name that is printed in others too is theirs, or, of their own, somebody else's.
    void add_documents(Expansion& out) const {
        std::unordered_map<const char*, std::string> terms;  // rows share their strings
        for (const Names::Known& row : known_) {
            if (row.docid == 0) continue;
            auto [printed, fresh] = terms.try_emplace(row.printed.data());
            if (fresh) printed->second = term(field_, row.printed);
            const bool theirs = std::ranges::find(out.terms, printed->second) != out.terms.end();
            if (theirs == wanted_.contains(row.shown)) continue;
            auto& documents = theirs ? out.without : out.within;
            documents[printed->second].push_back(row.docid);
        }
    }

  private:
    Field field_;
    std::vector<Names::Known> known_;
    std::set<std::string, std::less<>> wanted_;
};

// Puts every entity under its shown name; entities that then are one become one.
std::vector<std::uint32_t> merge_entities(std::vector<Entity>& entities) {
    std::vector<std::uint32_t> now;
    std::vector<Entity> kept;
    for (Entity& entity : entities) {
        const auto found = std::ranges::find(kept, entity);
        now.push_back(static_cast<std::uint32_t>(found - kept.begin()));
        if (found == kept.end()) kept.push_back(std::move(entity));
    }
    entities = std::move(kept);
    return now;
}

void show_speaker(Speaker& speaker, std::uint32_t docid, const Names& names) {
    if (speaker.kind == SpeakerKind::person || speaker.kind == SpeakerKind::organisation)
        speaker.name = names.shown(Field::speaker, docid, speaker.name);
}

}  // namespace

std::optional<Expansion> whole_across(const ValueQuery& value, bool there, const Names& names) {
    if (names.empty() || kinds_of_names(value.field).empty()) return {};
    Across across(value.field, names);
    const std::string wanted = fold(value.text);
    across.want([&](std::string_view name) { return name == wanted; });
    if (across.none() && there) across.want(value.text);
    if (across.none()) return {};
    Expansion out;
    out.known = true;
    across.add_terms(out.terms);
    across.add_documents(out);
    out.total = 1;
    // One who is shown under another name than was typed is worth a word.
    for (const std::string& shown : across.wanted()) {
        if (fold(shown) != wanted) out.names.push_back(shown);
    }
    return out;
}

void widen_across(Expansion& found,
                  Field field,
                  const Names& names,
                  const std::function<bool(std::string_view)>& has) {
    if (names.empty() || kinds_of_names(field).empty()) return;
    Across across(field, names);
    across.want(has);
    if (across.none()) return;
    const std::size_t before = found.terms.size();
    across.add_terms(found.terms);
    found.total += found.terms.size() - before;
    across.add_documents(found);
    found.without.clear();  // they have the part all the same
}

void show_names(ArticleRecord& record, std::uint32_t docid, const Names& names) {
    if (names.empty()) return;
    Analysis& analysis = record.analysis;
    for (Entity& entity : analysis.entities)
        entity.name = names.shown(field_of(entity.type), docid, entity.name);
    const std::vector<std::uint32_t> now = merge_entities(analysis.entities);
    for (Mention& mention : analysis.mentions) mention.entity = now[mention.entity];
    for (Quote& quote : analysis.quotes) {
        show_speaker(quote.speaker, docid, names);
        for (Speaker& speaker : quote.joint) show_speaker(speaker, docid, names);
    }
}

void show_names(QuoteRecord& record, std::uint32_t docid, const Names& names) {
    show_speaker(record.speaker, docid, names);
}

}  // namespace inquit
