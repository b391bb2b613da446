// Terms, slots and records of articles and quotes.
#include "indexer/store/prepare.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "indexer/schema/identity.h"
#include "indexer/schema/layout.h"
#include "indexer/schema/terms.h"
#include "indexer/store/copies.h"
#include "indexer/store/facet_values.h"
#include "indexer/store/prepared.h"
#include "indexer/store/quote_cutter.h"
#include "indexer/store/text_reader.h"

namespace inquit {
namespace {

// What its documents take in memory: about this many times the text.
constexpr std::uint64_t memory_factor = 24;

void add_day(Xapian::Document& document, const Article& article) {
    if (article.published)
        document.add_value(
            info(Field::date).slot,
            pack_day(static_cast<std::int32_t>(article.published->time_since_epoch().count())));
}

void add_facet(Xapian::Document& document,
               const FieldInfo& field,
               const std::vector<std::string>& values) {
    if (values.empty()) return;
    document.add_value(field.slot, pack_values(values));
    for (const std::string& value : values) document.add_boolean_term(term(field.field, value));
}

void set_record(Xapian::Document& document, std::string_view id, const std::string& record) {
    document.set_data(record);
    document.add_boolean_term(id_term(id));
    document.add_value(slot_id, pack_id(id));
    document.add_value(slot_digest, pack_digest(digest(record)));
}

// The facet values of an article, by field. Computed once: its quotes have most of them too, and a text of 60,000
// quotes took minutes when each counted all mentions again.
using Values = std::array<std::vector<std::string>, fields.size()>;

Values values_of(const ArticleRecord& record) {
    Values values;
    for (const FieldInfo& field : fields) {
        if (field.facet)
            values.at(static_cast<std::size_t>(field.field)) = article_values(record, field.field);
    }
    return values;
}

void add_article(Prepared::Documents& documents,
                 const ArticleRecord& record,
                 const Values& values,
                 TextReader& reader) {
    const Article& article = record.article;
    Xapian::Document& document = documents.article;
    documents.article_tokens = reader.article(record, document);
    document.add_boolean_term(file_term(article.path));
    add_day(document, article);
    for (const FieldInfo& field : fields) {
        if (field.facet)
            add_facet(document, field, values.at(static_cast<std::size_t>(field.field)));
    }
    const auto quotes = std::ranges::count_if(record.analysis.quotes, is_speech);
    document.add_value(slot_quotes, pack_number(static_cast<std::uint32_t>(quotes)));
    if (std::string sketch = sketch_of(article.body); !sketch.empty())
        document.add_value(slot_sketch, sketch);
    set_record(document, article.id, encode(record));
}

void add_quote(Prepared::Documents& documents,
               const ArticleRecord& record,
               const Quote& quote,
               const QuotePlace& kept,
               const Values& values,
               TextReader& reader) {
    Xapian::Document document;
    documents.quote_tokens.push_back(
        reader.quote(kept.content, stemming_language(record.article), document));
    add_day(document, record.article);
    for (const FieldInfo& field : fields) {
        if (!field.facet || is_of_article(field.field)) continue;
        if (is_own(field.field)) {
            add_facet(document, field, quote_values(record, quote, field.field));
        } else {
            add_facet(document, field, values.at(static_cast<std::size_t>(field.field)));
        }
    }
    document.add_value(slot_article, pack_id(record.article.id));
    set_record(document, quote_id(record.article.id, quote.content, kept.content), encode(kept));
    documents.quotes.push_back(std::move(document));
}

}  // namespace

struct Preparer::State {
    std::map<std::string, TextReader, std::less<>> readers;  // by language

    TextReader& reader(std::string_view language) {
        auto found = readers.find(language);
        if (found == readers.end())
            found = readers.try_emplace(std::string(language), language).first;
        return found->second;
    }
};

Preparer::Preparer() : state_(std::make_unique<State>()) {}

Preparer::Preparer(Preparer&&) noexcept = default;
Preparer& Preparer::operator=(Preparer&&) noexcept = default;
Preparer::~Preparer() = default;

Prepared Preparer::operator()(const ArticleRecord& record) {
    TextReader& reader = state_->reader(stemming_language(record.article));
    const Values values = values_of(record);
    auto documents = std::make_unique<Prepared::Documents>();
    add_article(*documents, record, values, reader);
    const QuoteCutter cutter(record.article);
    for (const Quote& quote : record.analysis.quotes) {
        if (is_speech(quote)) add_quote(*documents, record, quote, cutter(quote), values, reader);
    }
    documents->words = reader.take_words();
    documents->bytes = memory_factor * (record.article.body.size() + 1000);
    return Prepared(std::move(documents));
}

Prepared::Prepared(std::unique_ptr<Documents> documents) : documents_(std::move(documents)) {}

Prepared::Prepared(Prepared&&) noexcept = default;
Prepared& Prepared::operator=(Prepared&&) noexcept = default;
Prepared::~Prepared() = default;

std::uint64_t Prepared::bytes() const { return documents_->bytes; }

std::uint64_t Prepared::quotes() const { return documents_->quotes.size(); }

}  // namespace inquit
