// Terms, slots and records of articles and quotes.
#include "indexer/store/prepare.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "indexer/schema/identity.h"
#include "indexer/schema/layout.h"
#include "indexer/schema/terms.h"
#include "indexer/schema/weights.h"
#include "indexer/store/copies.h"
#include "indexer/store/divisions.h"
#include "indexer/store/facet_values.h"
#include "indexer/store/prepared.h"
#include "indexer/store/quote_cutter.h"
#include "indexer/text/hyphens.h"
#include "indexer/text/stem.h"
#include "indexer/text/words.h"

namespace inquit {
namespace {

// Positions between the headline and the text: no phrase reaches across.
constexpr Xapian::termpos field_gap = 100;

// A Document keeps its postings in trees of small nodes: about this many times the text.
constexpr std::uint64_t memory_factor = 24;

std::string_view stemming_language(const Article& article) {
    return article.language.empty() ? std::string_view("en") : std::string_view(article.language);
}

void add_word(Xapian::Document& document,
              Field field,
              std::string_view folded,
              Stemmer& stemmer,
              Xapian::termpos at,
              std::uint32_t weight) {
    document.add_posting(exact_term(field, folded), at, weight);
    document.add_term(stem_term(field, stemmer(folded)), weight);
}

// A pair of words that a hyphen joins stands where its first word stands.
void add_pair(Xapian::Document& document,
              Field field,
              std::string_view pair,
              Xapian::termpos second,
              std::uint32_t weight) {
    if (!pair.empty()) document.add_posting(hyphen_term(field, pair), second - 1, weight);
}

// Words of one field from position `at` on, each as often as `weight` says; returns the position after the last.
Xapian::termpos add_words(Xapian::Document& document,
                          Field field,
                          std::string_view text,
                          Stemmer& stemmer,
                          Xapian::termpos at,
                          std::uint32_t weight) {
    WordReader reader(text);
    HyphenReader hyphens(text);
    for (Word word; reader.next(word); ++at) {
        add_word(document, field, word.folded, stemmer, at, weight);
        if (field != Field::file) add_pair(document, field, hyphens.ended_by(word), at, weight);
    }
    return at;
}

// A running text divides into sentences and paragraphs. The marks of that are no words: they have no weight, and the
// document does not get longer by them.
void add_divisions(Xapian::Document& document, Divisions::Begins begins, Xapian::termpos at) {
    if (begins.sentence) document.add_posting(std::string(sentence_term), at, 0);
    if (begins.paragraph) document.add_posting(std::string(paragraph_term), at, 0);
}

// Which of a record's quotes is a word said in?
class Said {
  public:
    explicit Said(const std::vector<Quote>& quotes) : quotes_(quotes) {}

    // Words in the order of the text.
    bool contains(Span word) {
        while (next_ < quotes_.size() &&
               (quotes_[next_].content.end <= word.begin ||
                quotes_[next_].kind == QuoteKind::indirect || !is_speech(quotes_[next_])))
            ++next_;
        return next_ < quotes_.size() && quotes_[next_].content.contains(word);
    }

  private:
    const std::vector<Quote>& quotes_;
    std::size_t next_ = 0;
};

// The body's words; those inside quotes once more as said, at the same positions.
void add_body(Xapian::Document& document,
              const ArticleRecord& record,
              Stemmer& stemmer,
              Xapian::termpos at) {
    const std::string_view body = record.article.body;
    const Xapian::termpos after_lead = at + lead_words;
    Said said(record.analysis.quotes);
    Divisions divisions(body, stemming_language(record.article));
    WordReader reader(body);
    HyphenReader hyphens(body);
    bool said_before = false;
    for (Word word; reader.next(word); ++at) {
        const std::string_view pair = hyphens.ended_by(word);
        const std::uint32_t weight = at < after_lead ? lead_weight : word_weight;
        add_divisions(document, divisions.at(word.span), at);
        add_word(document, Field::text, word.folded, stemmer, at, weight);
        add_pair(document, Field::text, pair, at, weight);
        const bool is_said = said.contains(word.span);
        if (is_said) {
            add_word(document, Field::said, word.folded, stemmer, at, repeated_weight);
            if (said_before) add_pair(document, Field::said, pair, at, repeated_weight);
        }
        said_before = is_said;
    }
}

// The words of a quote.
void add_content(Xapian::Document& document,
                 std::string_view content,
                 std::string_view language,
                 Stemmer& stemmer) {
    add_words(document, Field::text, content, stemmer, 1, word_weight);
    Divisions divisions(content, language);
    WordReader reader(content);
    Xapian::termpos at = 1;
    for (Word word; reader.next(word); ++at) add_divisions(document, divisions.at(word.span), at);
}

// The headline and path are searched in both databases alike.
void add_common(Xapian::Document& document, const Article& article, Stemmer& stemmer) {
    add_words(document, Field::title, article.title, stemmer, 1, repeated_weight);
    // Where a file lies says nothing of what it is about.
    add_words(document, Field::file, article.path, stemmer, 1, 0);
    document.add_boolean_term(file_term(article.path));
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

Xapian::Document article_document(const ArticleRecord& record,
                                  const Values& values,
                                  Stemmer& stemmer) {
    const Article& article = record.article;
    Xapian::Document document;
    const auto text_from =
        add_words(document, Field::text, article.title, stemmer, 1, headline_weight) + field_gap;
    add_body(document, record, stemmer, text_from);
    add_common(document, article, stemmer);
    for (const FieldInfo& field : fields) {
        if (field.facet)
            add_facet(document, field, values.at(static_cast<std::size_t>(field.field)));
    }
    const auto quotes = std::ranges::count_if(record.analysis.quotes, is_speech);
    document.add_value(slot_quotes, pack_number(static_cast<std::uint32_t>(quotes)));
    if (std::string sketch = sketch_of(article.body); !sketch.empty())
        document.add_value(slot_sketch, sketch);
    set_record(document, article.id, encode(record));
    return document;
}

Xapian::Document quote_document(const ArticleRecord& record,
                                const Quote& quote,
                                const QuoteRecord& kept,
                                const Values& values,
                                Stemmer& stemmer) {
    Xapian::Document document;
    add_content(document, kept.content, stemming_language(record.article), stemmer);
    add_common(document, record.article, stemmer);
    for (const FieldInfo& field : fields) {
        if (!field.facet) continue;
        if (is_own(field.field)) {
            add_facet(document, field, quote_values(record, quote, field.field));
        } else {
            add_facet(document, field, values.at(static_cast<std::size_t>(field.field)));
        }
    }
    document.add_boolean_term(article_term(record.article.id));
    document.add_value(slot_article, pack_id(record.article.id));
    set_record(document, kept.id, encode(kept));
    return document;
}

}  // namespace

struct Preparer::State {
    std::map<std::string, Stemmer, std::less<>> stemmers;  // by language

    Stemmer& stemmer(std::string_view language) {
        auto found = stemmers.find(language);
        if (found == stemmers.end())
            found = stemmers.emplace(std::string(language), Stemmer(language)).first;
        return found->second;
    }
};

Preparer::Preparer() : state_(std::make_unique<State>()) {}

Preparer::Preparer(Preparer&&) noexcept = default;
Preparer& Preparer::operator=(Preparer&&) noexcept = default;
Preparer::~Preparer() = default;

Prepared Preparer::operator()(const ArticleRecord& record) {
    Stemmer& stemmer = state_->stemmer(stemming_language(record.article));
    const Values values = values_of(record);
    auto documents = std::make_unique<Prepared::Documents>();
    documents->article = article_document(record, values, stemmer);
    const QuoteCutter cutter(record.article);
    for (const Quote& quote : record.analysis.quotes) {
        if (is_speech(quote))
            documents->quotes.push_back(
                quote_document(record, quote, cutter(quote), values, stemmer));
    }
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
