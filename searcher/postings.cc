// Where two lists meet the shorter one leads, and the other is told where to go on.
#include "searcher/postings.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace inquit {

Docids::const_iterator skip_to(Docids::const_iterator from,
                               Docids::const_iterator end,
                               std::uint32_t docid) {
    std::ptrdiff_t step = 1;
    while (end - from > step && *(from + step) < docid) {
        from += step;
        step *= 2;
    }
    return std::lower_bound(from, end - from > step ? from + step + 1 : end, docid);
}

Union::Union(Database& database) : seen_(database.scratch().seen), sums_(database.scratch().sums) {
    const std::size_t docids = std::size_t{database.xapian().get_lastdocid()} + 1;
    seen_.assign((docids + 63) / 64, 0);
    sums_.resize(docids);
}

void Union::add(std::uint32_t docid) {
    if (docid < sums_.size()) seen_[docid / 64] |= std::uint64_t{1} << (docid % 64);
}

void Union::add(std::uint32_t docid, double more) {
    if (docid >= sums_.size()) return;
    std::uint64_t& word = seen_[docid / 64];
    const std::uint64_t bit = std::uint64_t{1} << (docid % 64);
    sums_[docid] = (word & bit) != 0 ? sums_[docid] + more : more;
    word |= bit;
}

void Union::add_greater(std::uint32_t docid, double weight) {
    if (docid >= sums_.size()) return;
    std::uint64_t& word = seen_[docid / 64];
    const std::uint64_t bit = std::uint64_t{1} << (docid % 64);
    sums_[docid] = (word & bit) != 0 ? std::max(sums_[docid], weight) : weight;
    word |= bit;
}

template <class Take>
void Union::each(const Take& take) const {
    for (std::size_t i = 0; i < seen_.size(); ++i) {
        for (std::uint64_t rest = seen_[i]; rest != 0; rest &= rest - 1) {
            const std::size_t docid = i * 64 + static_cast<std::size_t>(std::countr_zero(rest));
            take(static_cast<std::uint32_t>(docid), sums_[docid]);
        }
    }
}

Docids Union::docids() const {
    Docids out;
    each([&](std::uint32_t docid, double) { out.push_back(docid); });
    return out;
}

Hits Union::hits() const {
    Hits out;
    each([&](std::uint32_t docid, double sum) {
        out.docids.push_back(docid);
        out.weights.push_back(sum);
    });
    return out;
}

Postings::Postings(Database& database, Deadline& deadline, std::vector<Weighed>* log)
    : database_(database),
      xapian_(database.xapian()),
      columns_(database.columns()),
      deadline_(deadline),
      log_(log),
      documents_(xapian_.get_doccount()),
      average_length_(xapian_.get_avlength()) {}

const WordFigures& Postings::figures(const std::string& term) {
    const auto known = figures_.find(term);
    if (known != figures_.end()) return known->second;
    const WordFigures found{documents_,
                            static_cast<double>(xapian_.get_termfreq(term)),
                            static_cast<double>(xapian_.get_collection_freq(term))};
    return figures_.emplace(term, found).first->second;
}

std::uint32_t Postings::having(const std::string& term) {
    return static_cast<std::uint32_t>(figures(term).having);
}

// As if each of them stood in documents without regard to the others: to count those that have any would cost a pass
// over all their lists.
WordFigures Postings::together(const std::vector<std::string>& terms) {
    const double words = documents_ * average_length_;
    double none_has = 1;
    double none_is = 1;
    for (const std::string& term : terms) {
        const WordFigures& word = figures(term);
        none_has *= 1 - word.having / documents_;
        none_is *= 1 - (words > 0 ? word.occurrences / words : 0);
    }
    return {documents_,
            std::floor((1 - none_has) * documents_ + 0.5),
            std::floor((1 - none_is) * words + 0.5)};
}

std::uint32_t Postings::length(std::uint32_t docid) {
    return columns_ != nullptr ? columns_->length(docid) : xapian_.get_doclength(docid);
}

double Postings::weigh(
    const WordFigures& word, double worth, double factor, std::uint32_t docid, double times) {
    const double size = length(docid);
    if (log_ != nullptr) log_->push_back({word, factor, times, size, average_length_});
    return worth * saturated(times, size, average_length_);
}

template <class Take>
void Postings::each(const std::string& term, const Docids* among, const Take& take) {
    const auto end = xapian_.postlist_end(term);
    auto at = xapian_.postlist_begin(term);
    if (among == nullptr) {
        for (; at != end; ++at) {
            deadline_.tick();
            take(*at, at);
        }
        return;
    }
    auto wanted = among->begin();
    while (at != end && wanted != among->end()) {
        deadline_.tick();
        const std::uint32_t docid = *at;
        if (docid < *wanted) {
            at.skip_to(*wanted);
        } else if (docid > *wanted) {
            wanted = skip_to(wanted, among->end(), docid);
        } else {
            take(docid, at);
            ++wanted;
        }
    }
}

Hits Postings::with_term(const std::string& term, double factor, const Docids* among) {
    Hits out;
    if (factor == 0) {
        each(term, among, [&](std::uint32_t docid, const auto&) { out.docids.push_back(docid); });
        return out;
    }
    const WordFigures word = figures(term);
    const double worth_here = factor * worth(word);
    if (among == nullptr) {
        out.docids.reserve(static_cast<std::size_t>(word.having));
        out.weights.reserve(static_cast<std::size_t>(word.having));
    }
    each(term, among, [&](std::uint32_t docid, const Xapian::PostingIterator& at) {
        out.docids.push_back(docid);
        out.weights.push_back(weigh(word, worth_here, factor, docid, at.get_wdf()));
    });
    return out;
}

Hits Postings::with_one_word(const std::vector<std::string>& terms,
                             double factor,
                             const Docids* among) {
    if (factor == 0) return {with_any(terms, among), {}};
    Union found(database_);
    for (const std::string& term : terms) {
        each(term, among, [&](std::uint32_t docid, const Xapian::PostingIterator& at) {
            found.add(docid, at.get_wdf());
        });
    }
    const WordFigures word = together(terms);
    const double worth_here = factor * worth(word);
    Hits out = found.hits();
    for (std::size_t i = 0; i < out.docids.size(); ++i)
        out.weights[i] = weigh(word, worth_here, factor, out.docids[i], out.weights[i]);
    return out;
}

Docids Postings::with_any(const std::vector<std::string>& terms, const Docids* among) {
    Union found(database_);
    for (const std::string& term : terms)
        each(term, among, [&](std::uint32_t docid, const auto&) { found.add(docid); });
    return found.docids();
}

Docids Postings::documents(const Docids* among) {
    Docids out;
    if (columns_ != nullptr && among == nullptr) {
        for (std::uint32_t docid = 1; docid < columns_->documents(); ++docid)
            if (columns_->has(docid)) out.push_back(docid);
    } else if (columns_ != nullptr) {
        std::ranges::copy_if(*among, std::back_inserter(out), [&](std::uint32_t docid) {
            return columns_->has(docid);
        });
    } else {
        each("", among, [&](std::uint32_t docid, const auto&) { out.push_back(docid); });
    }
    return out;
}

}  // namespace inquit
