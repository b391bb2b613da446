// Slots to columns: one pass over each value stream.
#include "indexer/store/columns_file.h"

#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/schema/columns.h"
#include "indexer/store/copies.h"
#include "indexer/store/durable.h"

namespace inquit {
namespace {

namespace fs = std::filesystem;

std::string file_prefix(const std::string& name) { return name + ".columns."; }

template <class Use>
void each_value(const Xapian::Database& database, Xapian::valueno slot, Use use) {
    for (auto it = database.valuestream_begin(slot); it != database.valuestream_end(slot); ++it)
        use(it.get_docid(), *it);
}

ColumnsBuilder collect(const Xapian::Database& database, std::string_view name) {
    ColumnsBuilder builder;
    // Every document has an id; days and quotes are missing in some.
    each_value(database, slot_id, [&](std::uint32_t docid, const std::string&) {
        builder.add_document(docid);
    });
    each_value(database, info(Field::date).slot, [&](std::uint32_t docid, const std::string& day) {
        builder.set_day(docid, unpack_day(day));
    });
    each_value(database, slot_quotes, [&](std::uint32_t docid, const std::string& number) {
        builder.set_quotes(docid, unpack_number(number));
    });
    if (name == articles_folder) {
        const std::vector<std::uint32_t> stories = stories_of(database);
        for (std::uint32_t docid = 0; docid < stories.size(); ++docid)
            if (stories[docid] != docid) builder.set_story(docid, stories[docid]);
    }
    for (const FieldInfo& field : fields) {
        if (!field.facet) continue;
        each_value(database, field.slot, [&](std::uint32_t docid, const std::string& values) {
            builder.add_values(docid, field.field, values);
        });
    }
    return builder;
}

}  // namespace

ColumnsMade write_columns(const Xapian::Database& database,
                          const std::string& index,
                          const std::string& name,
                          std::uint64_t generation) {
    const ColumnsBuilder builder = collect(database, name);
    const std::string bytes = builder.bytes();
    ColumnsMade made;
    made.file.name = file_prefix(name) + std::to_string(generation);
    made.file.hash = columns_hash(bytes);
    made.counts = {builder.distinct(Field::person),
                   builder.distinct(Field::organisation),
                   builder.distinct(Field::place)};
    write_durably((fs::path(index) / made.file.name).string(), bytes);
    return made;
}

void remove_old_columns(const std::string& index,
                        const std::string& name,
                        const std::string& current,
                        const std::string& previous) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(index, ignored)) {
        const std::string file = entry.path().filename().string();
        if (file.starts_with(file_prefix(name)) && file != current && file != previous)
            fs::remove(entry.path(), ignored);
    }
}

}  // namespace inquit
