// The columns file: 32-bit little-endian words, names padded to whole words, a hash at the end.
#include "indexer/schema/columns.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <utility>

#include "indexer/schema/identity.h"
#include "indexer/schema/mapped_words.h"

namespace inquit {
namespace {

constexpr std::uint32_t magic = 0x4C4F4349;  // "ICOL"
constexpr std::uint32_t version = 4;         // 2: stories, 3: events, 4: lengths

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
    for (const FieldInfo& field : fields) {
        if (field.facet) put_column(out, columns_[static_cast<std::size_t>(field.field)], docs);
    }
    put_hash(out);
    return out;
}

void ColumnsBuilder::put_column(std::string& out, const Column& column, std::size_t docs) {
    // Ordinals by falling count; the map is in the order of names, and a stable sort keeps that for ties.
    std::vector<std::uint32_t> counts(column.ordinals.size());
    for (const Entry& entry : column.entries) ++counts[entry.ordinal];
    std::vector<const std::pair<const std::string, std::uint32_t>*> names;
    names.reserve(column.ordinals.size());
    for (const auto& name : column.ordinals) names.push_back(&name);
    std::ranges::stable_sort(
        names, [&](const auto* a, const auto* b) { return counts[a->second] > counts[b->second]; });
    std::vector<std::uint32_t> rank(names.size());
    for (std::size_t i = 0; i < names.size(); ++i)
        rank[names[i]->second] = static_cast<std::uint32_t>(i);

    std::vector<Entry> entries = column.entries;
    for (Entry& entry : entries) entry.ordinal = rank[entry.ordinal];
    sort(entries);
    std::vector<std::uint32_t> row_begins(docs + 1, 0);
    for (const Entry& entry : entries) ++row_begins[entry.docid + 1];
    std::partial_sum(row_begins.begin(), row_begins.end(), row_begins.begin());

    std::vector<std::uint32_t> name_begins{0};
    std::string all_names;
    for (const auto* name : names) {
        all_names += name->first;
        name_begins.push_back(static_cast<std::uint32_t>(all_names.size()));
    }
    put(out, static_cast<std::uint32_t>(names.size()));
    put(out, static_cast<std::uint32_t>(entries.size()));
    put(out, static_cast<std::uint32_t>(all_names.size()));
    put(out, std::span<const std::uint32_t>(row_begins));
    for (const Entry& entry : entries) put(out, entry.ordinal);
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
    for (const FieldInfo& field : fields) {
        if (!field.facet) continue;
        Column& column = columns_[static_cast<std::size_t>(field.field)];
        const std::size_t distinct = cut.number();
        const std::size_t values = cut.number();
        const std::size_t name_bytes = cut.number();
        column.row_begins = cut.begins(docs + 1, values);
        column.ordinals = cut.take<std::uint32_t>(values);
        column.name_begins = cut.begins(distinct + 1, name_bytes);
        column.names = cut.text(name_bytes);
        if (std::ranges::any_of(column.ordinals, [&](auto ordinal) { return ordinal >= distinct; }))
            cut.damaged();
    }
}

std::span<const std::uint32_t> Columns::values(Field field, std::uint32_t docid) const {
    const Column& column = columns_[static_cast<std::size_t>(field)];
    if (docid + std::size_t{1} >= column.row_begins.size()) return {};
    const std::uint32_t begin = column.row_begins[docid];
    return column.ordinals.subspan(begin, column.row_begins[docid + 1] - begin);
}

std::uint32_t Columns::distinct(Field field) const {
    const Column& column = columns_[static_cast<std::size_t>(field)];
    return column.name_begins.empty() ? 0
                                      : static_cast<std::uint32_t>(column.name_begins.size() - 1);
}

std::string_view Columns::value(Field field, std::uint32_t ordinal) const {
    const Column& column = columns_[static_cast<std::size_t>(field)];
    const std::uint32_t begin = column.name_begins[ordinal];
    return column.names.substr(begin, column.name_begins[ordinal + 1] - begin);
}

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
