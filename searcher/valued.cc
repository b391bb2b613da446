// Quotes of one article have docids in a row, and articles and their quotes are in one order: both are walked side by side.
#include "searcher/valued.h"

#include <algorithm>

#include "indexer/schema/layout.h"

namespace inquit {
namespace {

using Documents = std::vector<std::uint32_t>;  // by rising docid

Documents with_term(const std::string& term,
                    Field field,
                    const Database& database,
                    Deadline& deadline) {
    Documents out;
    const Xapian::Database& xapian = database.of(field).xapian();
    const bool elsewhere = &database.of(field) != &database;
    const Xapian::docid last = database.xapian().get_lastdocid();
    auto first = xapian.valuestream_begin(slot_first_quote);
    auto number = xapian.valuestream_begin(slot_quotes);
    const auto no_more = xapian.valuestream_end(slot_first_quote);
    const auto end = xapian.postlist_end(term);
    for (auto it = xapian.postlist_begin(term); it != end; ++it) {
        deadline.tick();
        if (!elsewhere) {
            out.push_back(*it);
            continue;
        }
        if (first != no_more) first.skip_to(*it);
        if (first == no_more) break;
        if (first.get_docid() != *it) continue;
        number.skip_to(*it);
        const std::uint32_t begin = unpack_number(*first);
        // A writer may have committed one of the two meanwhile.
        const std::uint32_t past = std::min(begin + unpack_number(*number), last + 1);
        for (std::uint32_t quote = begin; quote < past; ++quote) out.push_back(quote);
    }
    return out;
}

}  // namespace

std::vector<std::uint32_t> documents_with_value(const ValueQuery& value,
                                                const Database& database,
                                                Deadline& deadline) {
    Documents out;
    const auto in = [](const Documents& documents, std::uint32_t docid) {
        return std::ranges::binary_search(documents, docid);
    };
    const Expansion& expansion = value.expansion;
    for (const std::string& term : expansion.terms) {
        const auto without = expansion.without.find(term);
        for (const std::uint32_t docid : with_term(term, value.field, database, deadline)) {
            if (without == expansion.without.end() || !in(without->second, docid))
                out.push_back(docid);
        }
    }
    for (const auto& [term, within] : expansion.within) {
        for (const std::uint32_t docid : with_term(term, value.field, database, deadline)) {
            if (in(within, docid)) out.push_back(docid);
        }
    }
    std::ranges::sort(out);
    const auto rest = std::ranges::unique(out);
    out.erase(rest.begin(), rest.end());
    return out;
}

FieldValues::FieldValues(const Database& database, std::uint32_t slot, bool of_article)
    : xapian_(database.xapian()),
      slot_(slot),
      of_article_(of_article),
      value_(xapian_.valuestream_begin(slot)) {
    if (!of_article) return;
    first_ = xapian_.valuestream_begin(slot_first_quote);
    number_ = xapian_.valuestream_begin(slot_quotes);
}

// The first article whose quotes end behind this one.
void FieldValues::go_to_article_of(std::uint32_t quote) {
    const auto no_more = xapian_.valuestream_end(slot_first_quote);
    while (end_ <= quote && first_ != no_more) {
        begin_ = unpack_number(*first_);
        number_.skip_to(first_.get_docid());
        end_ = begin_ + unpack_number(*number_);
        if (end_ <= quote) ++first_;
    }
}

const std::string& FieldValues::of(std::uint32_t docid) {
    packed_.clear();
    std::uint32_t wanted = docid;
    if (of_article_) {
        go_to_article_of(docid);
        if (docid < begin_ || docid >= end_) return packed_;
        wanted = first_.get_docid();
    }
    const auto end = xapian_.valuestream_end(slot_);
    if (value_ != end) value_.skip_to(wanted);
    if (value_ != end && value_.get_docid() == wanted) packed_ = *value_;
    return packed_;
}

}  // namespace inquit
