// The columns file: 32-bit little-endian words, names padded to whole words, a hash at the end.
#include "indexer/schema/columns.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>

#include "indexer/base/error.h"
#include "indexer/schema/identity.h"

namespace inquit {
namespace {

static_assert(std::endian::native == std::endian::little,
              "the columns file is mapped as it stands");

constexpr std::uint32_t magic = 0x4C4F4349;  // "ICOL"
constexpr std::uint32_t version = 2;         // 2: stories
constexpr std::size_t word = sizeof(std::uint32_t);

template <class T>
void put(std::string& out, std::span<const T> values) {
    out.append(reinterpret_cast<const char*>(values.data()), values.size_bytes());
}

void put(std::string& out, std::uint32_t value) {
    put(out, std::span<const std::uint32_t>(&value, 1));
}

[[noreturn]] void damaged() {
    throw Error("the columns of the index are damaged", "the next 'inquit index' makes them anew");
}

// Takes arrays off the front of the file's bytes.
class Cutter {
  public:
    explicit Cutter(std::span<const char> bytes) : rest_(bytes) {}

    template <class T>
    std::span<const T> take(std::size_t count) {
        if (count > rest_.size() / sizeof(T)) damaged();
        const std::span<const T> out(reinterpret_cast<const T*>(rest_.data()), count);
        rest_ = rest_.subspan(count * sizeof(T));
        return out;
    }

    std::uint32_t number() { return take<std::uint32_t>(1)[0]; }

  private:
    std::span<const char> rest_;
};

// Offsets of rows or names: they begin at 0, never fall, and end at `size`.
void check_begins(std::span<const std::uint32_t> begins, std::size_t size) {
    if (begins.front() != 0 || begins.back() != size || !std::ranges::is_sorted(begins)) damaged();
}

std::size_t padded(std::size_t bytes) { return (bytes + word - 1) / word * word; }

}  // namespace

void ColumnsBuilder::add_document(std::uint32_t docid) {
    if (docid < days_.size()) return;
    days_.resize(docid + 1, no_day);
    quotes_.resize(docid + 1, 0);
    const auto known = static_cast<std::uint32_t>(stories_.size());
    stories_.resize(docid + 1);
    std::iota(stories_.begin() + known, stories_.end(), known);
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

std::uint64_t ColumnsBuilder::distinct(Field field) const {
    return columns_[static_cast<std::size_t>(field)].ordinals.size();
}

void ColumnsBuilder::add_values(std::uint32_t docid, Field field, std::string_view packed_values) {
    add_document(docid);
    Column& column = columns_[static_cast<std::size_t>(field)];
    for (const std::string_view value : unpack_values(packed_values)) {
        auto found = column.ordinals.find(value);
        if (found == column.ordinals.end()) {
            const auto next = static_cast<std::uint32_t>(column.ordinals.size());
            found = column.ordinals.emplace(value, next).first;
        }
        column.entries.push_back({docid, found->second});
    }
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
    for (const FieldInfo& field : fields) {
        if (field.facet) put_column(out, columns_[static_cast<std::size_t>(field.field)], docs);
    }
    out.resize(padded(out.size()), '\0');
    const std::uint64_t hash = digest(out);
    put(out, static_cast<std::uint32_t>(hash));
    put(out, static_cast<std::uint32_t>(hash >> 32U));
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
    std::ranges::sort(entries, [](const Entry& a, const Entry& b) {
        return std::pair(a.docid, a.ordinal) < std::pair(b.docid, b.ordinal);
    });
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
    all_names.resize(padded(all_names.size()), '\0');
    out += all_names;
}

std::string columns_hash(std::string_view file) {
    std::uint64_t hash = 0;
    if (file.size() < sizeof(hash)) return {};
    std::memcpy(&hash, file.data() + file.size() - sizeof(hash), sizeof(hash));
    return hex_digits(hash);
}

Columns::Columns(std::span<const char> bytes) {
    constexpr std::size_t hash_bytes = sizeof(std::uint64_t);
    if (bytes.size() < hash_bytes || bytes.size() % word != 0) damaged();
    const std::span<const char> content = bytes.first(bytes.size() - hash_bytes);
    std::uint64_t hash = 0;
    std::memcpy(&hash, bytes.data() + content.size(), hash_bytes);
    if (digest({content.data(), content.size()}) != hash) damaged();
    Cutter cut(content);
    if (cut.number() != magic || cut.number() != version) damaged();
    const std::size_t docs = cut.number();
    if (cut.number() != fields.size()) damaged();
    days_ = cut.take<std::int32_t>(docs);
    quotes_ = cut.take<std::uint32_t>(docs);
    stories_ = cut.take<std::uint32_t>(docs);
    for (const FieldInfo& field : fields) {
        if (!field.facet) continue;
        Column& column = columns_[static_cast<std::size_t>(field.field)];
        const std::size_t distinct = cut.number();
        const std::size_t values = cut.number();
        const std::size_t name_bytes = cut.number();
        column.row_begins = cut.take<std::uint32_t>(docs + 1);
        column.ordinals = cut.take<std::uint32_t>(values);
        column.name_begins = cut.take<std::uint32_t>(distinct + 1);
        const std::span<const char> names = cut.take<char>(padded(name_bytes));
        column.names = {names.data(), name_bytes};
        check_begins(column.row_begins, values);
        check_begins(column.name_begins, name_bytes);
        if (std::ranges::any_of(column.ordinals, [&](auto ordinal) { return ordinal >= distinct; }))
            damaged();
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

std::uint32_t Columns::quotes(std::uint32_t docid) const {
    return docid < quotes_.size() ? quotes_[docid] : 0;
}

}  // namespace inquit
