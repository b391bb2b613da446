// Random articles: skewed words and names, some fields missing.
#include "tests/support/many.h"

#include <algorithm>
#include <random>

#include "indexer/schema/identity.h"

namespace inquit {
namespace {

class Maker {
  public:
    explicit Maker(std::uint32_t seed) : random_(seed) {}

    void article(std::size_t number, Many& out) {
        ArticleRecord record;
        Truth truth;
        Article& article = record.article;
        truth.path = article.path = "/many/" + std::to_string(number) + ".txt";
        article.title = "Headline";
        article.source = one(truth, Field::source, "Outlet ", 6, 10);
        article.section = one(truth, Field::section, "Section ", 4, 40);
        article.author = one(truth, Field::author, "Author ", 12, 30);
        article.language = one(truth, Field::language, "x", 2, 10);
        if (!chance(15)) {
            article.published = Day{std::chrono::days{17'000 + skewed(900)}};
            truth.values[Field::year].insert(iso(*article.published).substr(0, 4));
        }
        truth.day = article.published;
        const int paragraphs = 1 + skewed(6);
        for (int i = 0; i < paragraphs; ++i) paragraph(record, truth);
        truth.id = article.id = article_id(article);
        out.records.push_back(std::move(record));
        out.truths.push_back(std::move(truth));
    }

  private:
    bool chance(int percent) {
        return std::uniform_int_distribution<int>(0, 99)(random_) < percent;
    }

    // 0 to below - 1, small numbers more often.
    int skewed(int below) {
        const double u = std::uniform_real_distribution<double>(0, 1)(random_);
        return std::min(below - 1, static_cast<int>(u * u * below));
    }

    std::string one(Truth& truth, Field field, const std::string& stem, int kinds, int missing) {
        if (chance(missing)) return {};
        std::string value = stem + std::to_string(skewed(kinds));
        truth.values[field].insert(value);
        return value;
    }

    void words(ArticleRecord& record, Truth& truth) {
        for (int i = 2 + skewed(12); i > 0; --i) {
            truth.words.push_back('w' + std::to_string(skewed(50)));
            record.article.body += truth.words.back() + ' ';
        }
    }

    void mention(ArticleRecord& record, Truth& truth, EntityType type, const std::string& name) {
        auto& entities = record.analysis.entities;
        auto found = std::ranges::find(entities, Entity{name, type});
        if (found == entities.end()) found = entities.insert(found, {name, type});
        const std::size_t begin = record.article.body.size();
        record.article.body += name + ' ';
        record.analysis.mentions.push_back({make_span(begin, begin + name.size()),
                                            static_cast<std::uint32_t>(found - entities.begin())});
        truth.words.push_back(name);  // no word that is asked for, but it stands between them
        const Field field = type == EntityType::person         ? Field::person
                            : type == EntityType::organisation ? Field::organisation
                                                               : Field::place;
        truth.values[field].insert(name);
    }

    void paragraph(ArticleRecord& record, Truth& truth) {
        words(record, truth);
        const auto number = [&](int below) { return std::to_string(skewed(below)); };
        if (chance(50)) mention(record, truth, EntityType::person, "person" + number(30));
        if (chance(40)) mention(record, truth, EntityType::organisation, "body" + number(10));
        if (chance(40)) mention(record, truth, EntityType::place, "town" + number(15));
        if (chance(60)) quote(record, truth);
        record.article.body += "\n\n";
    }

    void quote(ArticleRecord& record, Truth& truth) {
        Quote quote;
        record.article.body += '"';
        const std::size_t begin = record.article.body.size();
        words(record, truth);
        quote.content = make_span(begin, record.article.body.size() - 1);
        record.article.body += "\" ";
        if (chance(70)) {
            quote.speaker = {SpeakerKind::person, "person" + std::to_string(skewed(30))};
            truth.values[Field::speaker].insert(quote.speaker.name);
        } else if (chance(50)) {
            quote.speaker = {SpeakerKind::unnamed, "a source"};
            truth.values[Field::speaker].insert(std::string(unnamed_speaker));
        }
        truth.values[Field::voice].insert(std::string(name(quote.speaker.kind)));
        record.analysis.quotes.push_back(std::move(quote));
        ++truth.quotes;
    }

    std::mt19937 random_;
};

}  // namespace

Many many_articles(std::size_t count, std::uint32_t seed) {
    Many out;
    Maker maker(seed);
    for (std::size_t i = 0; i < count; ++i) maker.article(i, out);
    return out;
}

}  // namespace inquit
