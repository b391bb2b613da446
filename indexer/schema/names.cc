// The names file: a sorted table of strings, and rows of numbers that point into it.
#include "indexer/schema/names.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "indexer/schema/mapped_words.h"

namespace inquit {
namespace {

constexpr std::uint32_t magic = 0x4D414E49;  // "INAM"
constexpr std::uint32_t version = 1;

// Each string's number, in the order of strings.
std::map<std::string_view, std::uint32_t> numbered(const NamesList& names) {
    std::map<std::string_view, std::uint32_t> out;
    for (const Alias& alias : names.everywhere) out.insert({{alias.printed, 0}, {alias.shown, 0}});
    for (const AliasInDocument& alias : names.in_documents)
        out.insert({{alias.printed, 0}, {alias.shown, 0}});
    std::uint32_t next = 0;
    for (auto& [string, number] : out) number = next++;
    return out;
}

}  // namespace

std::string encode(const NamesList& names) {
    const auto strings = numbered(names);
    std::vector<std::uint32_t> begins{0};
    std::string texts;
    for (const auto& [string, number] : strings) {
        texts += string;
        begins.push_back(static_cast<std::uint32_t>(texts.size()));
    }
    const auto put_rows = [&](std::string& out, const auto& aliases) {
        std::vector<std::array<std::uint32_t, 4>> rows;
        for (const auto& alias : aliases) {
            std::uint32_t docid = 0;
            if constexpr (requires { alias.docid; }) docid = alias.docid;
            rows.push_back({docid,
                            static_cast<std::uint32_t>(alias.type),
                            strings.at(alias.printed),
                            strings.at(alias.shown)});
        }
        std::ranges::sort(rows);
        for (const auto& row : rows) put(out, std::span<const std::uint32_t>(row));
    };
    std::string out;
    put(out, magic);
    put(out, version);
    put(out, static_cast<std::uint32_t>(strings.size()));
    put(out, static_cast<std::uint32_t>(texts.size()));
    put(out, static_cast<std::uint32_t>(names.everywhere.size()));
    put(out, static_cast<std::uint32_t>(names.in_documents.size()));
    put(out, std::span<const std::uint32_t>(begins));
    put_text(out, std::move(texts));
    put_rows(out, names.everywhere);
    put_rows(out, names.in_documents);
    put_hash(out);
    return out;
}

Names::Names(std::span<const char> bytes) {
    WordCutter cut(bytes, "the names of the index are damaged");
    if (cut.number() != magic || cut.number() != version) cut.damaged();
    const std::size_t strings = cut.number();
    const std::size_t text_bytes = cut.number();
    const std::size_t everywhere = cut.number();
    const std::size_t in_documents = cut.number();
    begins_ = cut.begins(strings + 1, text_bytes);
    strings_ = cut.text(text_bytes);
    const auto take_rows = [&](std::size_t count) {
        const std::span<const Row> rows = cut.take<Row>(count);
        const bool sound = std::ranges::all_of(rows, [&](const Row& row) {
            return row.type <= static_cast<std::uint32_t>(EntityType::place) &&
                   row.printed < strings && row.shown < strings;
        });
        if (!sound || !std::ranges::is_sorted(rows)) cut.damaged();
        return rows;
    };
    everywhere_ = take_rows(everywhere);
    in_documents_ = take_rows(in_documents);
}

std::string_view Names::text(std::uint32_t string) const {
    return strings_.substr(begins_[string], begins_[string + 1] - begins_[string]);
}

const Names::Row* Names::row(std::uint32_t docid, EntityType type, std::string_view printed) const {
    // The strings are sorted: a binary search finds the number of one.
    std::size_t low = 0;
    std::size_t high = begins_.empty() ? 0 : begins_.size() - 1;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (text(static_cast<std::uint32_t>(middle)) < printed) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    const auto string = static_cast<std::uint32_t>(low);
    if (low + 1 >= begins_.size() || text(string) != printed) return nullptr;
    const auto rows = docid == 0 ? everywhere_ : in_documents_;
    const Row wanted{docid, static_cast<std::uint32_t>(type), string, 0};
    const auto found = std::ranges::lower_bound(rows, wanted);
    const bool same = found != rows.end() && found->docid == docid && found->type == wanted.type &&
                      found->printed == string;
    return same ? &*found : nullptr;
}

std::string_view Names::shown(Field field, std::uint32_t docid, std::string_view printed) const {
    if (empty()) return printed;
    for (const std::uint32_t where : {docid, 0U}) {
        for (const EntityType type : kinds_of_names(field)) {
            if (const Row* found = row(where, type, printed)) return text(found->shown);
        }
    }
    return printed;
}

std::vector<Names::Known> Names::known(Field field) const {
    std::vector<Known> out;
    const auto kinds = kinds_of_names(field);
    for (const auto rows : {everywhere_, in_documents_}) {
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            for (const Row& of : rows) {
                if (of.type != static_cast<std::uint32_t>(kinds[i])) continue;
                const std::string_view printed = text(of.printed);
                const bool taken = std::ranges::any_of(kinds.first(i), [&](EntityType before) {
                    return row(of.docid, before, printed) != nullptr;
                });
                if (!taken) out.push_back({printed, text(of.shown), of.docid});
            }
        }
    }
    std::ranges::stable_sort(out, {}, &Known::docid);
    return out;
}

std::span<const EntityType> kinds_of_names(Field field) {
    static constexpr std::array<EntityType, 3> kinds{
        EntityType::person, EntityType::organisation, EntityType::place};
    const std::span<const EntityType> all(kinds);
    switch (field) {
        case Field::speaker:
            return all.first(2);
        case Field::person:
            return all.first(1);
        case Field::organisation:
            return all.subspan(1, 1);
        case Field::place:
            return all.last(1);
        default:
            return {};
    }
}

Field field_of(EntityType type) {
    switch (type) {
        case EntityType::person:
            return Field::person;
        case EntityType::organisation:
            return Field::organisation;
        case EntityType::place:
            break;
    }
    return Field::place;
}

}  // namespace inquit
