// Xapian's matcher as a source of matches; what comes after (order, counts, paging) is ours.
#include "searcher/match.h"

#include <algorithm>

#include "searcher/weight.h"

namespace inquit {
namespace {

class Collector : public Xapian::MatchSpy {
  public:
    Collector(std::vector<ScoredDocument>& out, Deadline& deadline)
        : out_(out), deadline_(deadline) {}

    void operator()(const Xapian::Document& document, double weight) override {
        deadline_.tick();
        out_.push_back({document.get_docid(), weight});
    }

  private:
    std::vector<ScoredDocument>& out_;
    Deadline& deadline_;
};

}  // namespace

std::vector<ScoredDocument> match(const Xapian::Database& database,
                                  const Xapian::Query& query,
                                  Deadline& deadline,
                                  std::vector<Weighed>* log) {
    std::vector<ScoredDocument> out;
    if (query.empty() || database.get_doccount() == 0) return out;
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Weight(deadline, log));
    Collector collector(out, deadline);
    enquire.add_matchspy(&collector);
    // A spy sees only what is looked at: ask for all.
    enquire.get_mset(0, 1, database.get_doccount());
    if (!std::ranges::is_sorted(out, {}, &ScoredDocument::docid))
        std::ranges::sort(out, {}, &ScoredDocument::docid);
    return out;
}

}  // namespace inquit
