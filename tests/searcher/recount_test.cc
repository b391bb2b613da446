// Every operator against a recount that knows nothing of the searcher: words, sentences and loops.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/schema/identity.h"
#include "indexer/text/sentences.h"
#include "indexer/text/stem.h"
#include "indexer/text/words.h"
#include "searcher/index.h"
#include "tests/support/small_index.h"

using namespace inquit;

namespace {

struct Token {
    std::string word, stem;
    int at = 0;                       // which word; the headline is far from the text
    int sentence = 0, paragraph = 0;  // 0: the headline
    bool said = false;
};

struct Text {
    std::string path;
    std::vector<Token> tokens;
};

constexpr int headline_gap = 1000;

bool is_said(const ArticleRecord& record, Span word) {
    return std::ranges::any_of(record.analysis.quotes, [&](const Quote& quote) {
        return quote.kind != QuoteKind::indirect && quote.speaker.kind != SpeakerKind::none &&
               quote.content.begin <= word.begin && word.end <= quote.content.end;
    });
}

Text text_of(const ArticleRecord& record, Stemmer& stemmer) {
    Text out{record.article.path, {}};
    const auto read = [&](std::string_view text, int begin, const auto& finish) {
        WordReader reader(text);
        for (Word word; reader.next(word); ++begin) {
            Token token;
            token.word = word.folded;
            token.stem = stemmer(word.folded);
            token.at = begin;
            finish(token, word.span);
            out.tokens.push_back(std::move(token));
        }
    };
    read(record.article.title, 0, [](Token&, Span) {});
    const std::string_view body = record.article.body;
    std::vector<Span> in_sentences;
    const std::vector<Span> in_paragraphs = paragraphs(body);
    for (const Span paragraph : in_paragraphs) {
        for (const Span sentence : sentences(body, paragraph)) in_sentences.push_back(sentence);
    }
    const auto number = [](const std::vector<Span>& spans, Span word) {
        return static_cast<int>(
            std::ranges::count_if(spans, [&](Span span) { return span.begin <= word.begin; }));
    };
    read(body, headline_gap, [&](Token& token, Span span) {
        token.paragraph = number(in_paragraphs, span);
        token.sentence = number(in_sentences, span);
        token.said = is_said(record, span);
    });
    return out;
}

// From which token of a text to which.
struct Hit {
    std::size_t first, last;
    auto operator<=>(const Hit&) const = default;
};

using Hits = std::vector<Hit>;
using Find = std::function<Hits(const Text&)>;
using Holds = std::function<bool(const Text&)>;

struct Operand {
    std::string query;
    Find find;
};

struct Condition {
    std::string query;
    Holds holds;
};

void tidy(Hits& hits) {
    std::ranges::sort(hits);
    hits.erase(std::unique(hits.begin(), hits.end()), hits.end());
}

// Both sides' hits that have a partner which `close` allows; a word is no partner of itself.
template <class Close>
Hits partners(const Text& text, const Hits& a, const Hits& b, const Close& close) {
    Hits out;
    for (const Hit& x : a) {
        for (const Hit& y : b) {
            const bool apart = x.last < y.first || y.last < x.first;
            if (!apart || !close(text.tokens, x, y)) continue;
            out.push_back(x);
            out.push_back(y);
        }
    }
    tidy(out);
    return out;
}

class Asker {
  public:
    Asker(const std::vector<Text>& texts, std::uint32_t seed) : texts_(texts), random_(seed) {}

    Condition condition() {
        switch (below(8)) {
            case 0:
                return joined(simple(), simple(), " ", std::logical_and<>());
            case 1:
                return joined(simple(), simple(), " OR ", std::logical_or<>());
            case 2:
                return joined(simple(), simple(), " NOT ", [](bool a, bool b) { return a && !b; });
            default:
                return simple();
        }
    }

  private:
    std::size_t below(std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
    }

    const std::vector<Token>& some_text() { return texts_[below(texts_.size())].tokens; }

    // A word of some text; one whose form reads as an operator or has signs of its own is passed over.
    const Token& some_token() {
        while (true) {
            const auto& tokens = some_text();
            const Token& token = tokens[below(tokens.size())];
            if (std::ranges::all_of(token.word, [](char c) { return c >= 'a' && c <= 'z'; }))
                return token;
        }
    }

    template <class Join>
    static Condition joined(const Condition& a, const Condition& b, const char* by, Join join) {
        return {"(" + a.query + ")" + by + "(" + b.query + ")",
                [=](const Text& text) { return join(a.holds(text), b.holds(text)); }};
    }

    Condition simple() {
        if (below(8) == 0) return window();
        if (below(4) == 0) return at_least();
        const Operand operand = below(3) == 0 ? leaf() : close();
        return {operand.query, [=](const Text& text) { return !operand.find(text).empty(); }};
    }

    // Three words, in any order, in few positions; a word that is asked for twice stands there twice.
    Condition window() {
        while (true) {
            const auto& tokens = some_text();
            const std::size_t at = below(tokens.size());
            std::vector<std::string> words;
            for (std::size_t i = at; i < tokens.size() && words.size() < 3; i += 1 + below(3))
                words.push_back(tokens[i].word);
            if (words.size() < 3) continue;
            std::ranges::shuffle(words, random_);
            std::string query;
            for (const std::string& word : words) query += (query.empty() ? "" : " ") + word;
            if (query.find_first_of(".'") != std::string::npos) continue;
            const int within = 1 + static_cast<int>(below(5));
            const int size = within + 2;
            return {'"' + query + "\"~" + std::to_string(within), [=](const Text& text) {
                        return std::ranges::any_of(text.tokens, [&](const Token& first) {
                            return std::ranges::all_of(words, [&](const std::string& word) {
                                const auto there = [&](const Token& token) {
                                    return token.at >= first.at && token.at < first.at + size &&
                                           token.word == word;
                                };
                                return std::ranges::count_if(text.tokens, there) >=
                                       std::ranges::count(words, word);
                            });
                        });
                    }};
        }
    }

    Condition at_least() {
        const Operand what = choice();
        const std::size_t times = 1 + below(4);
        return {"atleast" + std::to_string(times) + " " + what.query,
                [=](const Text& text) { return what.find(text).size() >= times; }};
    }

    Operand close() {
        Operand out = close_pair(choice(), choice());
        if (below(4) == 0) out = close_pair(out, choice());
        return out;
    }

    Operand close_pair(const Operand& a, const Operand& b) {
        const int within = 1 + static_cast<int>(below(8));
        const std::string number = std::to_string(within);
        using Tokens = std::vector<Token>;
        const auto behind = [within](const Tokens& tokens, const Hit& x, const Hit& y) {
            const int steps = tokens[y.first].at - tokens[x.last].at;
            return steps >= 1 && steps <= within;
        };
        const auto pair = [&](const std::string& by, auto close) {
            return Operand{a.query + by + b.query, [=](const Text& text) {
                               return partners(text, a.find(text), b.find(text), close);
                           }};
        };
        // In one division are two hits whose words are all of one.
        const auto shared = [](int Token::*division) {
            return [=](const Tokens& tokens, const Hit& x, const Hit& y) {
                std::set<int> all;
                for (const Hit& hit : {x, y}) {
                    for (std::size_t i = hit.first; i <= hit.last; ++i)
                        all.insert(tokens[i].*division);
                }
                return all.size() == 1;
            };
        };
        switch (below(4)) {
            case 0:
                return pair(" pre/" + number + " ", behind);
            case 1:
                return pair(" w/s ", shared(&Token::sentence));
            case 2:
                return pair(" w/p ", shared(&Token::paragraph));
            default:
                return pair(" w/" + number + " ",
                            [=](const Tokens& tokens, const Hit& x, const Hit& y) {
                                return behind(tokens, x, y) || behind(tokens, y, x);
                            });
        }
    }

    Operand choice() {
        if (below(4) != 0) return leaf();
        const Operand a = leaf();
        const Operand b = leaf();
        return {"(" + a.query + " OR " + b.query + ")", [=](const Text& text) {
                    Hits out = a.find(text);
                    const Hits more = b.find(text);
                    out.insert(out.end(), more.begin(), more.end());
                    tidy(out);
                    return out;
                }};
    }

    Operand leaf() {
        Operand out = below(4) == 0 ? phrase() : word();
        const std::size_t where = below(5);
        if (where > 1) return out;
        const bool said = where == 0;
        return {(said ? "in:quote " : "out:quote ") + out.query, [=](const Text& text) {
                    Hits hits = out.find(text);
                    std::erase_if(hits, [&](const Hit& hit) {
                        for (std::size_t i = hit.first; i <= hit.last; ++i) {
                            if (text.tokens[i].said != said) return true;
                        }
                        return false;
                    });
                    return hits;
                }};
    }

    template <class Test>
    static Find each(const Test& test) {
        return [=](const Text& text) {
            Hits out;
            for (std::size_t i = 0; i < text.tokens.size(); ++i) {
                if (test(text.tokens[i])) out.push_back({i, i});
            }
            return out;
        };
    }

    Operand word() {
        const Token& token = some_token();
        const std::string word = token.word;
        const std::string stem = token.stem;
        switch (below(4)) {
            case 0:
                return {"=" + word, each([=](const Token& other) { return other.word == word; })};
            case 1:
                if (word.size() > 3) {
                    const std::string begin = word.substr(0, 3);
                    return {begin + "*", each([=](const Token& other) {
                                return other.word.starts_with(begin);
                            })};
                }
                [[fallthrough]];
            default:
                return {word, each([=](const Token& other) { return other.stem == stem; })};
        }
    }

    Operand phrase() {
        while (true) {
            const auto& tokens = some_text();
            const std::size_t at = below(tokens.size());
            const std::size_t size = 2 + below(2);
            if (at + size > tokens.size()) continue;
            std::vector<std::string> words;
            for (std::size_t i = at; i < at + size; ++i) words.push_back(tokens[i].word);
            std::string query;
            for (const std::string& word : words) query += (query.empty() ? "" : " ") + word;
            // What is cut otherwise when it is typed in small letters is another phrase.
            if (query.find_first_of(".'") != std::string::npos) continue;
            return {'"' + query + '"', [=](const Text& text) {
                        Hits out;
                        for (std::size_t i = 0; i + size <= text.tokens.size(); ++i) {
                            bool same = text.tokens[i + size - 1].at - text.tokens[i].at ==
                                        static_cast<int>(size) - 1;
                            for (std::size_t k = 0; same && k < size; ++k)
                                same = text.tokens[i + k].word == words[k];
                            if (same) out.push_back({i, i + size - 1});
                        }
                        return out;
                    }};
        }
    }

    const std::vector<Text>& texts_;
    std::mt19937 random_;
};

// Quotes between curly marks; every fifth is no speech, every fifth of the others is indirect.
void mark_quotes(ArticleRecord& record) {
    const std::string& body = record.article.body;
    const std::string open = "\u201C";
    const std::string close = "\u201D";
    for (std::size_t at = body.find(open); at != std::string::npos; at = body.find(open, at)) {
        const std::size_t end = body.find(close, at);
        if (end == std::string::npos) return;
        Quote quote;
        quote.content = make_span(at + open.size(), end);
        const std::size_t number = record.analysis.quotes.size();
        quote.speaker.kind = number % 5 == 4 ? SpeakerKind::none : SpeakerKind::unknown;
        quote.kind = number % 5 == 3 ? QuoteKind::indirect : QuoteKind::direct;
        record.analysis.quotes.push_back(std::move(quote));
        at = end;
    }
}

// Random sentences of few words in several forms, with quotes.
std::vector<ArticleRecord> generated(std::size_t count) {
    const std::vector<std::string> words{"boat",
                                         "boats",
                                         "net",
                                         "nets",
                                         "sail",
                                         "sailed",
                                         "salt",
                                         "salty",
                                         "quay",
                                         "storm",
                                         "storms",
                                         "the",
                                         "of",
                                         "fish",
                                         "gull",
                                         "gulls"};
    std::mt19937 random(11);
    const auto below = [&](std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
    };
    std::vector<ArticleRecord> out;
    for (std::size_t i = 0; i < count; ++i) {
        ArticleRecord record;
        Article& article = record.article;
        article.path = "/made/" + std::to_string(i) + ".txt";
        article.language = "en";
        for (std::size_t k = 1 + below(4); k > 0; --k)
            article.title += words[below(words.size())] + " ";
        for (std::size_t p = 1 + below(4); p > 0; --p) {
            for (std::size_t s = 1 + below(4); s > 0; --s) {
                const bool quoted = below(3) == 0;
                article.body += quoted ? "\u201CThey " : "They ";
                for (std::size_t k = 1 + below(7); k > 0; --k)
                    article.body += words[below(words.size())] + " ";
                article.body += quoted ? "fish\u201D boat. " : "fish. ";
            }
            article.body += "\n\n";
        }
        article.id = article_id(article);
        mark_quotes(record);
        out.push_back(std::move(record));
    }
    return out;
}

// The plain files of the sample corpus: the first line is the headline.
std::vector<ArticleRecord> sample() {
    std::vector<std::string> paths;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(INQUIT_SOURCE_DIR "/corpus/articles")) {
        if (entry.path().extension() == ".txt") paths.push_back(entry.path().string());
    }
    std::ranges::sort(paths);
    std::vector<ArticleRecord> out;
    for (const std::string& path : paths) {
        std::ifstream in(path, std::ios::binary);
        std::ostringstream bytes;
        bytes << in.rdbuf();
        const std::string text = bytes.str();
        const std::size_t line = std::min(text.find('\n'), text.size());
        ArticleRecord record;
        record.article.path = path;
        record.article.language = "en";
        record.article.title = text.substr(0, line);
        record.article.body = text.substr(line);
        record.article.id = article_id(record.article);
        mark_quotes(record);
        out.push_back(std::move(record));
    }
    return out;
}

void recount(const std::vector<ArticleRecord>& records, std::uint32_t seed, int times) {
    Stemmer stemmer("en");
    std::vector<Text> texts;
    for (const ArticleRecord& record : records) texts.push_back(text_of(record, stemmer));
    std::erase_if(texts, [](const Text& text) { return text.tokens.empty(); });
    const SmallIndex small(records);
    // Some are indexed again, and yet again: their tokens lie in several files, beside those of deleted documents.
    for (const std::size_t every : {3U, 7U}) {
        std::vector<ArticleRecord> again;
        for (std::size_t i = 0; i < records.size(); i += every) again.push_back(records[i]);
        small.add(again);
    }
    Index index = Index::open(small.path());
    Asker asker(texts, seed);
    int found_some = 0;
    for (int i = 0; i < times; ++i) {
        const Condition condition = asker.condition();
        CAPTURE(condition.query);
        Request request;
        request.query = condition.query;
        request.expand = false;
        request.limit = 10'000;
        request.snippets = false;
        std::vector<std::string> expected;
        for (const Text& text : texts) {
            if (condition.holds(text)) expected.push_back(text.path);
        }
        std::vector<std::string> found;
        for (const ArticleHit& hit : index.search(request).hits) found.push_back(hit.path);
        std::ranges::sort(expected);
        std::ranges::sort(found);
        CHECK(found == expected);
        if (!expected.empty() && expected.size() < texts.size()) ++found_some;
    }
    // Most questions tell texts apart.
    CHECK(found_some > times / 3);
}

}  // namespace

TEST_CASE("every operator finds what a recount finds, in generated articles") {
    recount(generated(120), 1, 1500);
}

TEST_CASE("every operator finds what a recount finds, in the sample corpus") {
    const auto records = sample();
    REQUIRE(records.size() > 30);
    recount(records, 2, 600);
}
