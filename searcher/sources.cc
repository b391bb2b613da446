// Xapian::PostingSource, three times.
#include "searcher/sources.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace inquit {
namespace {

// What they share: a place among the documents of one database, and no weight.
class Source : public Xapian::PostingSource {
  public:
    void init(const Xapian::Database& database) override {
        documents_ = database.get_doccount();
        last_ = database.get_lastdocid();
        at_ = 0;
        begin(database);
    }

    Xapian::doccount get_termfreq_min() const override { return 0; }

    // High, so that other postings lead and this is asked for their documents only.
    Xapian::doccount get_termfreq_est() const override { return documents_; }

    Xapian::doccount get_termfreq_max() const override { return documents_; }

    void next(double least) override { skip_to(at_ + 1, least); }

    void skip_to(Xapian::docid to, double /*least*/) override {
        if (!at_end()) at_ = first_from(to);
    }

    bool at_end() const override { return at_ > last_; }

    Xapian::docid get_docid() const override { return at_; }

  protected:
    virtual void begin(const Xapian::Database& /*database*/) {}

    // The first document from `to` on; one behind the last if there is none.
    virtual Xapian::docid first_from(Xapian::docid to) = 0;

    [[nodiscard]] Xapian::docid last() const { return last_; }

    void set_at(Xapian::docid at) { at_ = at; }

  private:
    Xapian::doccount documents_ = 0;
    Xapian::docid last_ = 0, at_ = 0;
};

class DocumentsWith : public Source {
  public:
    DocumentsWith(Query query, const OccurrencesIn& in) : query_(std::move(query)), in_(in) {}

    bool check(Xapian::docid to, double /*least*/) override {
        in_.deadline.tick();
        if (to < get_docid()) return true;  // it stands behind it already
        if (!occurrences_->any(to)) return false;
        set_at(to);
        return true;
    }

  protected:
    void begin(const Xapian::Database& /*database*/) override {
        occurrences_ = occurrences_of(query_, in_);
    }

    Xapian::docid first_from(Xapian::docid to) override {
        for (Xapian::docid at = to; at <= last(); ++at) {
            in_.deadline.tick();
            if (occurrences_->any(at)) return at;
        }
        return last() + 1;
    }

  private:
    Query query_;
    OccurrencesIn in_;
    std::unique_ptr<Occurrences> occurrences_;
};

class DocumentsWithAny : public Source {
  public:
    DocumentsWithAny(std::vector<std::string> terms, Deadline& deadline)
        : terms_(std::move(terms)), deadline_(deadline) {}

  protected:
    void begin(const Xapian::Database& database) override {
        has_.assign(std::size_t{last()} + 1, false);
        for (const std::string& term : terms_) {
            const auto end = database.postlist_end(term);
            for (auto it = database.postlist_begin(term); it != end; ++it) {
                deadline_.tick();
                has_[*it] = true;
            }
        }
    }

    Xapian::docid first_from(Xapian::docid to) override {
        if (to > last()) return last() + 1;
        const auto found =
            std::find(has_.begin() + static_cast<std::ptrdiff_t>(to), has_.end(), true);
        return static_cast<Xapian::docid>(found - has_.begin());
    }

  private:
    std::vector<std::string> terms_;
    Deadline& deadline_;
    std::vector<bool> has_;  // by docid
};

class ListedDocuments : public Source {
  public:
    explicit ListedDocuments(std::vector<ScoredDocument> documents)
        : documents_(std::move(documents)) {}

    double get_weight() const override { return documents_[place_].weight; }

  protected:
    void begin(const Xapian::Database& /*database*/) override {
        place_ = 0;
        double most = 0;
        for (const ScoredDocument& row : documents_) most = std::max(most, row.weight);
        set_maxweight(most);
    }

    Xapian::docid first_from(Xapian::docid to) override {
        while (place_ < documents_.size() && documents_[place_].docid < to) ++place_;
        return place_ < documents_.size() ? documents_[place_].docid : last() + 1;
    }

  private:
    std::vector<ScoredDocument> documents_;
    std::size_t place_ = 0;
};

}  // namespace

Xapian::Query documents_with(Query query, const OccurrencesIn& in) {
    return Xapian::Query((new DocumentsWith(std::move(query), in))->release());
}

Xapian::Query documents_with_any(std::vector<std::string> terms, Deadline& deadline) {
    return Xapian::Query((new DocumentsWithAny(std::move(terms), deadline))->release());
}

Xapian::Query listed_documents(std::vector<ScoredDocument> documents) {
    return Xapian::Query((new ListedDocuments(std::move(documents)))->release());
}

}  // namespace inquit
