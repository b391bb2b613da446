// One pass for each node of the plan. What must match begins with the rarest, and the others are asked for its
// documents only.
#include "searcher/match.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "indexer/schema/layout.h"
#include "searcher/postings.h"
#include "searcher/valued.h"

namespace inquit {
namespace {

// A day's place in a range, an undated one's by what is asked of these.
bool is_in(const DateQuery& date, std::int32_t day) {
    if (day == no_day) return date.undated != Undated::drop;
    if (date.undated == Undated::only) return false;
    const auto number = [](Day of) {
        return static_cast<std::int32_t>(of.time_since_epoch().count());
    };
    return (!date.from || day >= number(*date.from)) && (!date.to || day <= number(*date.to));
}

// `fewer` is part of `hits`: its weights on top of theirs, for those documents only.
Hits narrowed(const Hits& hits, Hits fewer) {
    if (hits.weights.empty()) return fewer;
    const bool weighed = !fewer.weights.empty();
    fewer.weights.resize(fewer.docids.size());
    std::size_t at = 0;
    for (std::size_t i = 0; i < fewer.docids.size(); ++i, ++at) {
        while (hits.docids[at] != fewer.docids[i]) ++at;
        fewer.weights[i] = weighed ? hits.weights[at] + fewer.weights[i] : hits.weights[at];
    }
    return fewer;
}

// `hits` for which `holds(place)`.
template <class Holds>
void keep_if(Hits& hits, const Holds& holds) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < hits.docids.size(); ++i) {
        if (!holds(i)) continue;
        hits.docids[kept] = hits.docids[i];
        if (!hits.weights.empty()) hits.weights[kept] = hits.weights[i];
        ++kept;
    }
    hits.docids.resize(kept);
    if (!hits.weights.empty()) hits.weights.resize(kept);
}

class Matcher {
  public:
    Matcher(Database& database, Deadline& deadline, std::vector<Weighed>* log)
        : database_(database), deadline_(deadline), postings_(database, deadline, log) {}

    // Documents of `among`, if there is one. A factor of 0 leaves weights out.
    Hits operator()(const Plan& plan, double factor, const Docids* among) {
        if (plan.empty()) return {};
        return std::visit([&](const auto& node) { return this->found(node, factor, among); },
                          plan.node().kind);
    }

  private:
    // What must match, and with how much of its weight.
    struct Must {
        Plan plan;
        double factor;
        std::pair<bool, std::uint64_t> order{};
    };

    Hits found(const TermPlan& term, double factor, const Docids* among) {
        return postings_.with_term(term.term, factor, among);
    }

    Hits found(const OneWordPlan& word, double factor, const Docids* among) {
        return postings_.with_one_word(word.terms, factor, among);
    }

    Hits found(const ManyTermsPlan& many, double /*factor*/, const Docids* among) {
        return {postings_.with_any(many.terms, among), {}};
    }

    Hits found(const EverythingPlan& /*all*/, double /*factor*/, const Docids* among) {
        return {postings_.documents(among), {}};
    }

    Hits found(const ScaledPlan& scaled, double factor, const Docids* among) {
        return (*this)(scaled.what, factor * scaled.factor, among);
    }

    Hits found(const EachPlan& each, double factor, const Docids* among) {
        std::vector<Must> parts;
        for (const Plan& part : each.parts) parts.push_back({part, factor});
        return found_all(std::move(parts), among);
    }

    Hits found(const PlacedPlan& placed, double factor, const Docids* among) {
        return found_all({{placed.what, factor}}, among, {&placed});
    }

    Hits found(const BesidePlan& beside, double factor, const Docids* among) {
        switch (beside.how) {
            case BesidePlan::How::only:
                return found_all({{beside.what, factor}, {beside.other, 0}}, among);
            case BesidePlan::How::without:
                return found_without(beside, factor, among);
            case BesidePlan::How::plus:
                return found_plus(beside, factor, among);
        }
        return {};
    }

    Hits found_without(const BesidePlan& beside, double factor, const Docids* among) {
        Hits out = (*this)(beside.what, factor, among);
        const Docids none = (*this)(beside.other, 0, &out.docids).docids;
        auto next = none.begin();
        keep_if(out, [&](std::size_t i) {
            if (next == none.end() || *next != out.docids[i]) return true;
            ++next;
            return false;
        });
        return out;
    }

    Hits found_plus(const BesidePlan& beside, double factor, const Docids* among) {
        Hits out = (*this)(beside.what, factor, among);
        if (factor == 0) return out;
        const Hits more = (*this)(beside.other, factor, &out.docids);
        if (more.weights.empty()) return out;
        out.weights.resize(out.docids.size());
        std::size_t at = 0;
        for (std::size_t i = 0; i < more.docids.size(); ++i) {
            while (out.docids[at] != more.docids[i]) ++at;
            out.weights[at] += more.weights[i];
        }
        return out;
    }

    Hits found(const AnyPlan& any, double factor, const Docids* among) {
        std::vector<Hits> parts;
        for (const Plan& part : any.parts) {
            Hits hits = (*this)(part, factor, among);
            if (!hits.docids.empty()) parts.push_back(std::move(hits));
        }
        if (parts.empty()) return {};
        if (parts.size() == 1) return std::move(parts.front());
        Union all(database_);
        const bool weighed =
            std::ranges::any_of(parts, [](const Hits& hits) { return !hits.weights.empty(); });
        for (const Hits& hits : parts) {
            for (std::size_t i = 0; i < hits.docids.size(); ++i) {
                const double weight = hits.weights.empty() ? 0 : hits.weights[i];
                if (!weighed) {
                    all.add(hits.docids[i]);
                } else if (any.best) {
                    all.add_greater(hits.docids[i], weight);
                } else {
                    all.add(hits.docids[i], weight);
                }
            }
        }
        if (weighed) return all.hits();
        return {all.docids(), {}};
    }

    Hits found(const ListedPlan& listed, double factor, const Docids* among) {
        Hits out;
        const auto take = [&](const ScoredDocument& row) {
            out.docids.push_back(row.docid);
            if (factor != 0) out.weights.push_back(factor * row.weight);
        };
        if (among == nullptr) {
            std::ranges::for_each(listed.documents, take);
            return out;
        }
        auto at = among->begin();
        for (const ScoredDocument& row : listed.documents) {
            at = skip_to(at, among->end(), row.docid);
            if (at == among->end()) break;
            if (*at == row.docid) take(row);
        }
        return out;
    }

    Hits found(const DatedPlan& dated, double /*factor*/, const Docids* among) {
        Hits out{postings_.documents(among), {}};
        if (const Columns* columns = database_.columns()) {
            keep_if(out,
                    [&](std::size_t i) { return is_in(dated.date, columns->day(out.docids[i])); });
        } else {
            FieldValues days(database_, info(Field::date).slot, false);
            keep_if(out, [&](std::size_t i) {
                deadline_.tick();
                return is_in(dated.date, unpack_day(days.of(out.docids[i])));
            });
        }
        return out;
    }

    // The rarest first. What looks at the words of documents comes last, when only those are left that have them.
    Hits found_all(std::vector<Must> parts,
                   const Docids* among,
                   std::vector<const PlacedPlan*> checks = {}) {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (parts[i].plan.empty()) return {};
            const auto* placed = std::get_if<PlacedPlan>(&parts[i].plan.node().kind);
            if (placed == nullptr) continue;
            checks.push_back(placed);
            parts[i].plan = Plan(placed->what);
            --i;  // it may be another
        }
        if (parts.size() > 1) {
            for (Must& part : parts) part.order = {looks_at_words(part.plan), estimate(part.plan)};
            std::ranges::stable_sort(parts, {}, &Must::order);
        }
        Hits out = (*this)(parts.front().plan, parts.front().factor, among);
        for (std::size_t i = 1; i < parts.size() && !out.docids.empty(); ++i)
            out = narrowed(out, (*this)(parts[i].plan, parts[i].factor, &out.docids));
        for (const PlacedPlan* placed : checks) {
            if (out.docids.empty()) break;
            const auto places = occurrences_of(placed->query, placed->in);
            keep_if(out, [&](std::size_t i) {
                deadline_.tick();
                return places->any(out.docids[i]);
            });
        }
        return out;
    }

    // It does so somewhere inside, which costs more than anything else.
    static bool looks_at_words(const Plan& plan) {
        if (plan.empty()) return false;
        const auto any = [](const Plans& parts) {
            return std::ranges::any_of(parts, looks_at_words);
        };
        const auto& kind = plan.node().kind;
        if (const auto* each = std::get_if<EachPlan>(&kind)) return any(each->parts);
        if (const auto* some = std::get_if<AnyPlan>(&kind)) return any(some->parts);
        if (const auto* scaled = std::get_if<ScaledPlan>(&kind))
            return looks_at_words(scaled->what);
        if (const auto* beside = std::get_if<BesidePlan>(&kind))
            return looks_at_words(beside->what) || looks_at_words(beside->other);
        return std::holds_alternative<PlacedPlan>(kind);
    }

    // About how many documents will be found; all, where to know would cost more than to ask last.
    std::uint64_t estimate(const Plan& plan) {
        if (plan.empty()) return 0;
        return std::visit([this](const auto& node) { return this->about(node); }, plan.node().kind);
    }

    [[nodiscard]] std::uint64_t all() const { return database_.xapian().get_doccount(); }

    std::uint64_t about(const TermPlan& term) { return postings_.having(term.term); }

    std::uint64_t about(const EachPlan& each) {
        std::uint64_t out = all();
        for (const Plan& part : each.parts) out = std::min(out, estimate(part));
        return out;
    }

    std::uint64_t about(const AnyPlan& any) {
        std::uint64_t out = 0;
        for (const Plan& part : any.parts) out += estimate(part);
        return std::min(out, all());
    }

    std::uint64_t about(const OneWordPlan& word) {
        std::uint64_t out = 0;
        for (const std::string& term : word.terms) out += postings_.having(term);
        return std::min(out, all());
    }

    std::uint64_t about(const BesidePlan& beside) {
        const std::uint64_t what = estimate(beside.what);
        return beside.how == BesidePlan::How::only ? std::min(what, estimate(beside.other)) : what;
    }

    std::uint64_t about(const ManyTermsPlan& /*many*/) { return all(); }

    std::uint64_t about(const DatedPlan& /*dated*/) { return all(); }

    std::uint64_t about(const EverythingPlan& /*everything*/) { return all(); }

    std::uint64_t about(const ScaledPlan& scaled) { return estimate(scaled.what); }

    static std::uint64_t about(const ListedPlan& listed) { return listed.documents.size(); }

    std::uint64_t about(const PlacedPlan& placed) { return estimate(placed.what); }

    Database& database_;
    Deadline& deadline_;
    Postings postings_;
};

}  // namespace

std::vector<ScoredDocument> match(Database& database,
                                  const Plan& plan,
                                  Deadline& deadline,
                                  std::vector<Weighed>* log) {
    std::vector<ScoredDocument> out;
    if (plan.empty() || database.xapian().get_doccount() == 0) return out;
    const Hits hits = Matcher(database, deadline, log)(plan, 1, nullptr);
    out.reserve(hits.docids.size());
    for (std::size_t i = 0; i < hits.docids.size(); ++i)
        out.push_back({hits.docids[i], hits.weights.empty() ? 0 : hits.weights[i]});
    return out;
}

}  // namespace inquit
