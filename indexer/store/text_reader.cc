// One pass over each text: words are counted for the terms, and written down in their order.
#include "indexer/store/text_reader.h"

#include <algorithm>

#include "indexer/schema/terms.h"
#include "indexer/schema/weights.h"
#include "indexer/store/divisions.h"
#include "indexer/store/facet_values.h"
#include "indexer/text/hyphens.h"
#include "indexer/text/words.h"

namespace inquit {
namespace {

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

void add_said(std::vector<TokenText::Stretch>& said, std::uint32_t place) {
    if (said.empty() || said.back().end != place) said.push_back({place, place});
    ++said.back().end;
}

void add_divisions(TokenText& tokens, Divisions::Begins begins, std::uint32_t place) {
    if (begins.sentence) tokens.sentences.push_back(place);
    if (begins.paragraph) tokens.paragraphs.push_back(place);
}

std::uint32_t size(const TokenText& tokens) {
    return static_cast<std::uint32_t>(tokens.words.size());
}

}  // namespace

std::string_view stemming_language(const Article& article) {
    return article.language.empty() ? std::string_view("en") : std::string_view(article.language);
}

std::uint32_t TextReader::token(std::uint32_t word) {
    if (word >= tokens_.size()) tokens_.resize(word + std::size_t{1});
    if (tokens_[word] == 0) {
        words_.push_back(word);
        tokens_[word] = static_cast<std::uint32_t>(words_.size());
    }
    return tokens_[word] - 1;
}

std::vector<std::string> TextReader::take_words() {
    std::vector<std::string> out;
    out.reserve(words_.size());
    for (const std::uint32_t word : words_) {
        out.push_back(exact_term(Field::text, numbers_.word(word)));
        tokens_[word] = 0;
    }
    words_.clear();
    numbers_.tidy();
    return out;
}

void TextReader::read_title(std::string_view title, TokenText& tokens) {
    WordReader reader(title);
    HyphenReader hyphens(title);
    for (Word word; reader.next(word);) {
        const std::uint32_t number = numbers_.number(word.folded);
        const std::string_view pair = hyphens.ended_by(word);
        title_.add(number, repeated_weight);
        title_.add_pair(pair, repeated_weight);
        text_.add(number, headline_weight);
        text_.add_pair(pair, headline_weight);
        if (!pair.empty()) tokens.pairs.push_back(size(tokens) - 1);
        tokens.words.push_back(token(number));
    }
    tokens.headline = size(tokens);
}

void TextReader::read_body(const ArticleRecord& record, TokenText& tokens) {
    const std::string_view body = record.article.body;
    const std::uint32_t after_lead = tokens.headline + lead_words;
    Said said(record.analysis.quotes);
    Divisions divisions(body, stemming_language(record.article));
    WordReader reader(body);
    HyphenReader hyphens(body);
    bool said_before = false;
    for (Word word; reader.next(word);) {
        const std::uint32_t place = size(tokens);
        const std::uint32_t number = numbers_.number(word.folded);
        const std::string_view pair = hyphens.ended_by(word);
        const std::uint32_t weight = place < after_lead ? lead_weight : word_weight;
        add_divisions(tokens, divisions.at(word.span), place);
        text_.add(number, weight);
        text_.add_pair(pair, weight);
        if (!pair.empty()) tokens.pairs.push_back(place - 1);
        const bool is_said = said.contains(word.span);
        if (is_said) {
            said_.add(number, repeated_weight);
            if (said_before) said_.add_pair(pair, repeated_weight);
            add_said(tokens.said, place);
        }
        said_before = is_said;
        tokens.words.push_back(token(number));
    }
    tokens.text = size(tokens) - tokens.headline;
}

void TextReader::read_path(std::string_view path, TokenText& tokens) {
    WordReader reader(path);
    for (Word word; reader.next(word);) {
        const std::uint32_t number = numbers_.number(word.folded);
        path_.add(number, 0);  // where a file lies says nothing of what it is about
        tokens.words.push_back(token(number));
    }
}

TokenText TextReader::article(const ArticleRecord& record, Xapian::Document& document) {
    for (TermCounts* counts : {&text_, &said_, &title_, &path_}) counts->clear();
    TokenText tokens;
    read_title(record.article.title, tokens);
    read_body(record, tokens);
    read_path(record.article.path, tokens);
    text_.add_to(document, Field::text, numbers_);
    said_.add_to(document, Field::said, numbers_);
    title_.add_to(document, Field::title, numbers_);
    path_.add_to(document, Field::file, numbers_);
    return tokens;
}

TokenText TextReader::quote(std::string_view content,
                            std::string_view language,
                            Xapian::Document& document) {
    text_.clear();
    TokenText tokens;
    Divisions divisions(content, language);
    WordReader reader(content);
    HyphenReader hyphens(content);
    for (Word word; reader.next(word);) {
        const std::uint32_t place = size(tokens);
        const std::uint32_t number = numbers_.number(word.folded);
        const std::string_view pair = hyphens.ended_by(word);
        add_divisions(tokens, divisions.at(word.span), place);
        text_.add(number, word_weight);
        text_.add_pair(pair, word_weight);
        if (!pair.empty()) tokens.pairs.push_back(place - 1);
        tokens.words.push_back(token(number));
    }
    tokens.text = size(tokens);
    text_.add_to(document, Field::text, numbers_);
    return tokens;
}

}  // namespace inquit
