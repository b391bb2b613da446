// One pass over each value stream; names are joined on the columns of the articles as they are printed.
#include "indexer/store/derived.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "indexer/names/join.h"
#include "indexer/schema/columns.h"
#include "indexer/store/copies.h"
#include "indexer/store/decisions_file.h"
#include "indexer/store/durable.h"
#include "indexer/store/events.h"
#include "indexer/store/things.h"

namespace inquit {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 2> kinds{".columns.", ".names."};

template <class Use>
void each_value(const Xapian::Database& database, Xapian::valueno slot, Use use) {
    for (auto it = database.valuestream_begin(slot); it != database.valuestream_end(slot); ++it)
        use(it.get_docid(), *it);
}

// The values that quotes have from their articles, as values of the quotes.
template <class Use>
void each_value_of_quotes(const Xapian::Database& articles, Xapian::valueno slot, Use use) {
    auto first = articles.valuestream_begin(slot_first_quote);
    auto number = articles.valuestream_begin(slot_quotes);
    each_value(articles, slot, [&](std::uint32_t docid, const std::string& value) {
        if (first == articles.valuestream_end(slot_first_quote)) return;
        first.skip_to(docid);
        if (first == articles.valuestream_end(slot_first_quote) || first.get_docid() != docid)
            return;
        number.skip_to(docid);
        const std::uint32_t begin = unpack_number(*first);
        const std::uint32_t end = begin + unpack_number(*number);
        for (std::uint32_t quote = begin; quote < end; ++quote) use(quote, value);
    });
}

// Of articles, or of quotes, whose articles then are `articles`.
ColumnsBuilder collect(const Xapian::Database& database, const Xapian::Database* articles) {
    ColumnsBuilder builder;
    // Every document has an id; days and quotes are missing in some.
    each_value(database, slot_id, [&](std::uint32_t docid, const std::string&) {
        builder.add_document(docid);
    });
    const auto end = database.postlist_end("");
    for (auto it = database.postlist_begin(""); it != end; ++it)
        builder.set_length(*it, it.get_doclength());
    each_value(database, info(Field::date).slot, [&](std::uint32_t docid, const std::string& day) {
        builder.set_day(docid, unpack_day(day));
    });
    each_value(database, slot_quotes, [&](std::uint32_t docid, const std::string& number) {
        builder.set_quotes(docid, unpack_number(number));
    });
    for (const FieldInfo& field : fields) {
        if (!field.facet) continue;
        const auto add = [&](std::uint32_t docid, const std::string& values) {
            builder.add_values(docid, field.field, values);
        };
        if (articles != nullptr && is_of_article(field.field)) {
            each_value_of_quotes(*articles, field.slot, add);
        } else {
            each_value(database, field.slot, add);
        }
    }
    return builder;
}

void set_stories(ColumnsBuilder& builder, const std::vector<std::uint32_t>& first) {
    for (std::uint32_t docid = 0; docid < first.size(); ++docid)
        if (first[docid] != docid) builder.set_story(docid, first[docid]);
}

void set_events(ColumnsBuilder& builder, const std::vector<std::uint32_t>& first) {
    for (std::uint32_t docid = 0; docid < first.size(); ++docid)
        if (first[docid] != docid) builder.set_event(docid, first[docid]);
}

// What holds in an article holds in each of its quotes.
std::vector<AliasInDocument> in_quotes(const std::vector<AliasInDocument>& in_articles,
                                       const Xapian::Database& articles) {
    std::vector<AliasInDocument> out;
    for (const AliasInDocument& alias : in_articles) {
        const Xapian::Document article = articles.get_document(alias.docid);
        const std::uint32_t first = unpack_number(article.get_value(slot_first_quote));
        if (first == 0) continue;
        const std::uint32_t end = first + unpack_number(article.get_value(slot_quotes));
        for (std::uint32_t quote = first; quote < end; ++quote)
            out.push_back({quote, alias.type, alias.printed, alias.shown});
    }
    std::ranges::sort(out);
    return out;
}

// The files of one database, named after it and its generation.
struct Writing {
    const std::string& index;
    std::string_view name;
    std::uint64_t generation;

    [[nodiscard]] SideFile write(std::string_view kind, const std::string& bytes) const {
        SideFile file;
        file.name = std::string(name) + std::string(kind) + std::to_string(generation);
        file.hash = side_file_hash(bytes);
        write_durably((fs::path(index) / file.name).string(), bytes);
        return file;
    }

    [[nodiscard]] Derived write(const NamesList& names, ColumnsBuilder& columns) const {
        const std::string bytes = encode(names);
        columns.show(Names(bytes));
        return {write(kinds[0], columns.bytes()), write(kinds[1], bytes)};
    }
};

}  // namespace

DerivedFiles write_derived(const Xapian::Database& articles,
                           const Xapian::Database& quotes,
                           const std::string& index,
                           std::uint64_t generation) {
    DerivedFiles out;
    ColumnsBuilder columns = collect(articles, nullptr);
    const std::vector<std::uint32_t> stories = stories_of(articles);
    set_stories(columns, stories);
    const std::vector<std::uint32_t> events = events_of(articles, index, stories);
    set_events(columns, events);
    NamesList names;
    const std::string decisions = read_decisions_file(index);
    out.decisions = decisions_digest(decisions);
    {
        const std::string printed = columns.bytes();
        // Lines that are no decision are passed over: 'inquit names' speaks of them.
        names = join_names(Columns(printed), articles.get_lastdocid(), read_decisions(decisions));
    }
    out.articles = Writing{index, articles_folder, generation}.write(names, columns);
    out.counts = {columns.distinct(Field::person),
                  columns.distinct(Field::organisation),
                  columns.distinct(Field::place)};
    names.in_documents = in_quotes(names.in_documents, articles);
    columns = collect(quotes, &articles);
    {
        const std::string shown = encode(names);
        set_stories(columns, things_of(quotes, Names(shown), articles, events));
    }
    out.quotes = Writing{index, quotes_folder, generation}.write(names, columns);
    return out;
}

void remove_old_derived(const std::string& index,
                        const std::string& name,
                        const Derived& current,
                        const Derived& previous) {
    const auto kept = {
        current.columns.name, current.names.name, previous.columns.name, previous.names.name};
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(index, ignored)) {
        const std::string file = entry.path().filename().string();
        const bool ours = std::ranges::any_of(kinds, [&](std::string_view kind) {
            return file.starts_with(name + std::string(kind));
        });
        if (ours && std::ranges::find(kept, file) == kept.end()) fs::remove(entry.path(), ignored);
    }
}

}  // namespace inquit
