// The columns file: 32-bit little-endian words, names padded to whole words, a hash at the end.
#include "indexer/schema/columns.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>
#include <utility>

#include "indexer/schema/identity.h"
#include "indexer/schema/mapped_words.h"

namespace inquit {
namespace {

constexpr std::uint32_t magic = 0x4C4F4349;  // "ICOL"
// 2: stories, 3: events, 4: lengths, 5: one row for all fields
constexpr std::uint32_t version = 5;

}  // namespace

// Value streams come by rising docid: then only the few values of one document have to be sorted.
void ColumnsBuilder::sort(std::vector<Entry>& entries) {
    if (!std::ranges::is_sorted(entries, {}, &Entry::docid)) {
        std::ranges::sort(entries);
        return;
    }
    for (auto row = entries.begin(); row != entries.end();) {
        const auto next = std::find_if(
            row, entries.end(), [&](const Entry& entry) { return entry.docid != row->docid; });
        std::sort(row, next);
        row = next;
    }
}

void ColumnsBuilder::add_document(std::uint32_t docid) {
    if (docid >= days_.size()) {
        days_.resize(docid + 1, no_day);
        quotes_.resize(docid + 1, 0);
        const auto known = static_cast<std::uint32_t>(stories_.size());
        stories_.resize(docid + 1);
        std::iota(stories_.begin() + known, stories_.end(), known);
        events_.resize(docid + 1);
        std::iota(events_.begin() + known, events_.end(), known);
        lengths_.resize(docid + 1, Columns::no_document);
    }
    if (lengths_[docid] == Columns::no_document) lengths_[docid] = 0;
}

void ColumnsBuilder::set_length(std::uint32_t docid, std::uint32_t length) {
    add_document(docid);
    lengths_[docid] = length;
}

void ColumnsBuilder::set_day(std::uint32_t docid, std::int32_t days_since_1970) {
    add_document(docid);
    days_[docid] = days_since_1970;
}

void ColumnsBuilder::set_quotes(std::uint32_t docid, std::uint32_t quotes) {
    add_document(docid);
    quotes_[docid] = quotes;
}

void ColumnsBuilder::set_story(std::uint32_t docid, std::uint32_t first) {
    add_document(docid);
    stories_[docid] = first;
}

void ColumnsBuilder::set_event(std::uint32_t docid, std::uint32_t first) {
    add_document(docid);
    events_[docid] = first;
}

std::uint64_t ColumnsBuilder::distinct(Field field) const {
    return columns_[static_cast<std::size_t>(field)].ordinals.size();
}

void ColumnsBuilder::add_values(std::uint32_t docid, Field field, std::string_view packed_values) {
    add_document(docid);
    Column& column = columns_[static_cast<std::size_t>(field)];
    for (const std::string_view value : unpack_values(packed_values))
        column.entries.push_back({docid, column.ordinal(value)});
}

void ColumnsBuilder::show(const Names& names) {
    for (const FieldInfo& field : fields) {
        if (!field.facet || kinds_of_names(field.field).empty()) continue;
        Column& column = columns_[static_cast<std::size_t>(field.field)];
        // By ordinal; `in_documents` by docid too, and `somewhere` says for whom it is worth a look.
        std::vector<std::uint32_t> everywhere(column.ordinals.size());
        std::iota(everywhere.begin(), everywhere.end(), 0U);
        std::vector<bool> somewhere(column.ordinals.size());
        std::map<Entry, std::uint32_t> in_documents;
        for (const Names::Known& known : names.known(field.field)) {
            const auto printed = column.ordinals.find(known.printed);
            if (printed == column.ordinals.end() || printed->second >= everywhere.size()) continue;
            const std::uint32_t shown = column.ordinal(known.shown);
            if (known.docid == 0) {
                everywhere[printed->second] = shown;
            } else {
                somewhere[printed->second] = true;
                in_documents[{known.docid, printed->second}] = shown;
            }
        }
        for (Entry& entry : column.entries) {
            const auto here =
                somewhere[entry.ordinal] ? in_documents.find(entry) : in_documents.end();
            entry.ordinal = here != in_documents.end() ? here->second : everywhere[entry.ordinal];
        }
        column.drop_repeats();
    }
}

std::uint32_t ColumnsBuilder::Column::ordinal(std::string_view value) {
    auto found = ordinals.find(value);
    if (found == ordinals.end()) {
        const auto next = static_cast<std::uint32_t>(ordinals.size());
        found = ordinals.emplace(value, next).first;
    }
    return found->second;
}

// A document that has two names of one person has her once; names that nobody goes by are gone.
void ColumnsBuilder::Column::drop_repeats() {
    sort(entries);
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    std::vector<bool> used(ordinals.size());
    for (const Entry& entry : entries) used[entry.ordinal] = true;
    std::map<std::string, std::uint32_t, std::less<>> kept;
    std::vector<std::uint32_t> now(ordinals.size());
    for (const auto& [value, before] : ordinals) {
        if (!used[before]) continue;
        now[before] = static_cast<std::uint32_t>(kept.size());
        kept.emplace(value, now[before]);
    }
    for (Entry& entry : entries) entry.ordinal = now[entry.ordinal];
    ordinals = std::move(kept);
}

std::string ColumnsBuilder::bytes() const {
    const std::size_t docs = days_.size();
    std::string out;
    put(out, magic);
    put(out, version);
    put(out, static_cast<std::uint32_t>(docs));
    put(out, static_cast<std::uint32_t>(fields.size()));
    put(out, std::span<const std::int32_t>(days_));
    put(out, std::span<const std::uint32_t>(quotes_));
    put(out, std::span<const std::uint32_t>(stories_));
    put(out, std::span<const std::uint32_t>(events_));
    put(out, std::span<const std::uint32_t>(lengths_));
    std::size_t most = 1;
    for (const Column& column : columns_) most = std::max(most, column.ordinals.size());
    put_rows(out, static_cast<std::uint32_t>(std::bit_width(most)));
    for (const FieldInfo& field : fields) {
        if (field.facet) put_names(out, columns_[static_cast<std::size_t>(field.field)]);
    }
    put_hash(out);
    return out;
}

std::vector<std::uint32_t> ColumnsBuilder::Column::counts() const {
    std::vector<std::uint32_t> out(ordinals.size());
    for (const Entry& entry : entries) ++out[entry.ordinal];
    return out;
}

// The map is in the order of names, and a stable sort keeps that for ties.
std::vector<const std::pair<const std::string, std::uint32_t>*> ColumnsBuilder::Column::ranked()
    const {
    const std::vector<std::uint32_t> count = counts();
    std::vector<const std::pair<const std::string, std::uint32_t>*> out;
    out.reserve(ordinals.size());
    for (const auto& name : ordinals) out.push_back(&name);
    std::ranges::stable_sort(
        out, [&](const auto* a, const auto* b) { return count[a->second] > count[b->second]; });
    return out;
}

// Field after field, so that no entries need be copied; then each row is put in order.
void ColumnsBuilder::put_rows(std::string& out, std::uint32_t shift) const {
    const std::size_t docs = days_.size();
    std::vector<std::uint32_t> begins(docs + 1, 0);
    for (std::size_t docid = 0; docid < docs; ++docid)
        begins[docid + 1] = lengths_[docid] == Columns::no_document ? 0 : 1;
    for (const Column& column : columns_) {
        for (const Entry& entry : column.entries) ++begins[entry.docid + 1];
    }
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    std::vector<std::uint32_t> rows(begins.back());
    std::vector<std::uint32_t> next(begins.begin(), begins.end() - 1);
    for (std::size_t docid = 0; docid < docs; ++docid)
        if (lengths_[docid] != Columns::no_document) ++next[docid];
    for (const FieldInfo& field : fields) {
        if (!field.facet) continue;
        const Column& column = columns_[static_cast<std::size_t>(field.field)];
        const auto rank = static_cast<std::uint32_t>(facet_rank(field.field));
        std::vector<std::uint32_t> number(column.ordinals.size());
        std::uint32_t place = rank << shift;
        for (const auto* name : column.ranked()) number[name->second] = place++;
        for (const Entry& entry : column.entries) {
            rows[begins[entry.docid]] |= std::uint32_t{1} << rank;
            rows[next[entry.docid]++] = number[entry.ordinal];
        }
    }
    for (std::size_t docid = 0; docid < docs; ++docid) {
        if (begins[docid] == begins[docid + 1]) continue;
        std::sort(rows.begin() + begins[docid] + 1, rows.begin() + begins[docid + 1]);
    }
    put(out, shift);
    put(out, begins.back());
    put(out, std::span<const std::uint32_t>(begins));
    put(out, std::span<const std::uint32_t>(rows));
}

void ColumnsBuilder::put_names(std::string& out, const Column& column) {
    const auto names = column.ranked();
    const std::vector<std::uint32_t> count = column.counts();
    std::vector<std::uint32_t> counts;
    std::vector<std::uint32_t> name_begins{0};
    std::string all_names;
    for (const auto* name : names) {
        counts.push_back(count[name->second]);
        all_names += name->first;
        name_begins.push_back(static_cast<std::uint32_t>(all_names.size()));
    }
    put(out, static_cast<std::uint32_t>(names.size()));
    put(out, static_cast<std::uint32_t>(all_names.size()));
    put(out, std::span<const std::uint32_t>(counts));
    put(out, std::span<const std::uint32_t>(name_begins));
    put_text(out, std::move(all_names));
}

Columns::Columns(std::span<const char> bytes) {
    WordCutter cut(bytes, "the columns of the index are damaged");
    if (cut.number() != magic || cut.number() != version) cut.damaged();
    const std::size_t docs = cut.number();
    if (cut.number() != fields.size()) cut.damaged();
    days_ = cut.take<std::int32_t>(docs);
    quotes_ = cut.take<std::uint32_t>(docs);
    stories_ = cut.take<std::uint32_t>(docs);
    events_ = cut.take<std::uint32_t>(docs);
    lengths_ = cut.take<std::uint32_t>(docs);
    shift_ = cut.number();
    if (shift_ > 32 - std::bit_width(facet_fields)) cut.damaged();
    const std::size_t words = cut.number();
    row_begins_ = cut.begins(docs + 1, words);
    rows_ = cut.take<std::uint32_t>(words);
    for (const FieldInfo& field : fields) {
        if (!field.facet) continue;
        Column& column = columns_[static_cast<std::size_t>(field.field)];
        const std::size_t distinct = cut.number();
        const std::size_t name_bytes = cut.number();
        if (distinct > (std::size_t{1} << shift_)) cut.damaged();
        column.counts = cut.take<std::uint32_t>(distinct);
        column.name_begins = cut.begins(distinct + 1, name_bytes);
        column.names = cut.text(name_bytes);
    }
    check_rows(cut);
}

// Every number must be one of a value, so that whoever counts by it need not look; and the few sums are made that way.
void Columns::check_rows(const WordCutter& cut) {
    std::array<std::uint32_t, facet_fields + 1> most{};  // values, by rank; none behind the last
    for (const FieldInfo& field : fields) {
        if (field.facet) most[facet_rank(field.field)] = distinct(field.field);
    }
    std::array<std::uint32_t, facet_fields> having{};
    const std::uint32_t low = (std::uint32_t{1} << shift_) - 1;
    for (std::uint32_t docid = 0; docid < documents(); ++docid) {
        const auto values = row(docid);
        if (values.empty() != !has(docid)) cut.damaged();
        if (values.empty()) continue;
        ++present_;
        const std::uint32_t mask = values.front();
        if (mask >> facet_fields != 0) cut.damaged();
        for (std::uint32_t rest = mask; rest != 0; rest &= rest - 1)
            ++having[static_cast<std::size_t>(std::countr_zero(rest))];
        for (const std::uint32_t number : values.subspan(1)) {
            const std::size_t rank = std::min<std::size_t>(number >> shift_, facet_fields);
            if ((number & low) >= most[rank]) cut.damaged();
        }
    }
    for (const FieldInfo& field : fields) {
        if (field.facet)
            columns_[static_cast<std::size_t>(field.field)].without =
                present_ - having[facet_rank(field.field)];
    }
}

ColumnValues Columns::values(Field field, std::uint32_t docid) const {
    const auto all = row(docid);
    const std::size_t rank = facet_rank(field);
    if (all.empty() || (all.front() >> rank & 1U) == 0) return {};
    const auto behind = [&](std::uint32_t number, std::size_t of) { return number >> shift_ < of; };
    const auto begin = std::lower_bound(all.begin() + 1, all.end(), rank, behind);
    const auto end = std::lower_bound(begin, all.end(), rank + 1, behind);
    return {{begin, end}, (std::uint32_t{1} << shift_) - 1};
}

std::uint32_t Columns::distinct(Field field) const {
    return static_cast<std::uint32_t>(column(field).counts.size());
}

std::string_view Columns::value(Field field, std::uint32_t ordinal) const {
    const Column& in = column(field);
    const std::uint32_t begin = in.name_begins[ordinal];
    return in.names.substr(begin, in.name_begins[ordinal + 1] - begin);
}

std::uint32_t Columns::count(Field field, std::uint32_t ordinal) const {
    return column(field).counts[ordinal];
}

std::uint32_t Columns::without(Field field) const { return column(field).without; }

std::int32_t Columns::day(std::uint32_t docid) const {
    return docid < days_.size() ? days_[docid] : no_day;
}

std::uint32_t Columns::story(std::uint32_t docid) const {
    return docid < stories_.size() ? stories_[docid] : docid;
}

std::uint32_t Columns::event(std::uint32_t docid) const {
    return docid < events_.size() ? events_[docid] : docid;
}

std::uint32_t Columns::quotes(std::uint32_t docid) const {
    return docid < quotes_.size() ? quotes_[docid] : 0;
}

}  // namespace inquit
