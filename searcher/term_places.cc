// A heap over posting lists: a rare term costs what its own documents cost, however many are asked for.
#include "searcher/term_places.h"

#include <algorithm>

#include "indexer/schema/layout.h"

namespace inquit {
namespace {

// The place of a document's language in Database::languages(); documents without one are English.
std::size_t language_number(std::string_view packed, const std::vector<std::string>& languages) {
    const auto values = unpack_values(packed);
    if (values.empty()) return 0;
    const auto found = std::ranges::find(languages, values.front());
    return found == languages.end() ? 0 : static_cast<std::size_t>(found - languages.begin());
}

}  // namespace

LanguageSet language_set(const std::vector<std::string>& languages, Database& database) {
    LanguageSet out;
    const auto& all = database.languages();
    for (std::size_t i = 0; i < std::min(all.size(), out.size()); ++i) {
        if (std::ranges::find(languages, all[i]) != languages.end()) out.set(i);
    }
    return out;
}

void TermPlaces::add(const std::string& term, std::uint32_t words) {
    streams_.push_back({in_.database.xapian().postlist_begin(term), term, words, false, {}});
    push(streams_.size() - 1);
}

void TermPlaces::add(const std::string& term, const LanguageSet& languages) {
    streams_.push_back({in_.database.xapian().postlist_begin(term), term, 1, true, languages});
    push(streams_.size() - 1);
}

// Puts a stream that is not at its end into the heap.
void TermPlaces::push(std::size_t stream) {
    if (streams_[stream].at == Xapian::PostingIterator()) return;
    heap_.push_back({*streams_[stream].at, stream});
    std::ranges::push_heap(heap_, std::ranges::greater(), &Head::docid);
}

TermPlaces::Head TermPlaces::pop() {
    std::ranges::pop_heap(heap_, std::ranges::greater(), &Head::docid);
    const Head out = heap_.back();
    heap_.pop_back();
    return out;
}

void TermPlaces::go_to(Xapian::docid docid) {
    while (!heap_.empty() && heap_.front().docid < docid) {
        in_.deadline.tick();
        const Head head = pop();
        streams_[head.stream].at.skip_to(docid);
        push(head.stream);
    }
}

Xapian::docid TermPlaces::candidate(Xapian::docid from) {
    go_to(from);
    return heap_.empty() ? 0 : heap_.front().docid;
}

bool TermPlaces::counts_here(const Stream& stream, Xapian::docid docid) {
    if (!stream.of_languages) return true;
    const Xapian::valueno slot = info(Field::language).slot;
    const Xapian::Database& xapian = in_.database.xapian();
    if (!language_begun_) {
        language_ = xapian.valuestream_begin(slot);
        language_begun_ = true;
    }
    if (language_ != xapian.valuestream_end(slot)) language_.skip_to(docid);
    const bool has = language_ != xapian.valuestream_end(slot) && language_.get_docid() == docid;
    const auto& languages = in_.database.languages();
    const std::size_t number = has ? language_number(*language_, languages) : 0;
    return number < stream.languages.size() && stream.languages.test(number);
}

void TermPlaces::add_places(const Stream& stream, Places& out) const {
    for (auto at = stream.at.positionlist_begin(); at != stream.at.positionlist_end(); ++at) {
        in_.deadline.tick();
        out.push_back({*at, *at + stream.words - 1});
    }
}

Places TermPlaces::places(Xapian::docid docid) {
    go_to(docid);
    Places out;
    std::vector<std::size_t> here;
    while (!heap_.empty() && heap_.front().docid == docid) here.push_back(pop().stream);
    for (const std::size_t stream : here) {
        if (counts_here(streams_[stream], docid)) add_places(streams_[stream], out);
        push(stream);
    }
    if (here.size() > 1) {
        std::ranges::sort(out);
        const auto rest = std::ranges::unique(out);
        out.erase(rest.begin(), rest.end());
    }
    return out;
}

}  // namespace inquit
