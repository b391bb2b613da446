// A facet is one case here and one row in the table of fields.
#include "indexer/store/facet_values.h"

#include <algorithm>

#include "indexer/text/byline.h"
#include "indexer/text/fold.h"

namespace inquit {
namespace {

// Distinct values with a count each, in the order of arrival.
class Tally {
  public:
    void add(const std::string& value) {
        if (value.empty()) return;
        const auto found = std::ranges::find(rows_, value, &Row::value);
        if (found == rows_.end()) {
            rows_.push_back({value, 1});
        } else {
            ++found->count;
        }
    }

    [[nodiscard]] std::vector<std::string> by_count() {
        std::ranges::stable_sort(rows_, std::ranges::greater(), &Row::count);
        std::vector<std::string> out;
        out.reserve(rows_.size());
        for (Row& row : rows_) out.push_back(std::move(row.value));
        return out;
    }

  private:
    struct Row {
        std::string value;
        std::size_t count;
    };

    std::vector<Row> rows_;
};

void add_name(const Speaker& speaker, Tally& tally) {
    switch (speaker.kind) {
        case SpeakerKind::person:
        case SpeakerKind::organisation:
            tally.add(speaker.name);
            break;
        case SpeakerKind::unnamed:
            tally.add(std::string(unnamed_speaker));
            break;
        case SpeakerKind::unknown:
        case SpeakerKind::none:
            break;
    }
}

// Who is quoted, or what kind of speaker that is. Marks around no speech have no speaker of any kind.
void add_speakers(const Quote& quote, Field field, Tally& tally) {
    const auto add = [&](const Speaker& speaker) {
        if (field == Field::speaker) {
            add_name(speaker, tally);
        } else if (speaker.kind != SpeakerKind::none) {
            tally.add(std::string(name(speaker.kind)));
        }
    };
    add(quote.speaker);
    for (const Speaker& speaker : quote.joint) add(speaker);
}

std::vector<std::string> speakers(const ArticleRecord& record, Field field) {
    Tally tally;
    for (const Quote& quote : record.analysis.quotes) add_speakers(quote, field, tally);
    return tally.by_count();
}

std::vector<std::string> entities(const ArticleRecord& record, EntityType type) {
    const auto& all = record.analysis.entities;
    std::vector<std::size_t> counts(all.size());
    for (const Mention& mention : record.analysis.mentions) ++counts[mention.entity];
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].type == type && !all[i].name.empty()) order.push_back(i);
    }
    std::ranges::stable_sort(
        order, std::ranges::greater(), [&](std::size_t i) { return counts[i]; });
    std::vector<std::string> out;
    for (const std::size_t i : order) {
        if (std::ranges::find(out, all[i].name) == out.end()) out.push_back(all[i].name);
    }
    return out;
}

std::vector<std::string> one(std::string value) {
    if (value.empty()) return {};
    return {std::move(value)};
}

// In small letters, for a sentence may begin with it.
std::vector<std::string> cue(const ArticleRecord& record, const Quote& quote) {
    if (!quote.cue) return {};
    return one(fold(collapse_space(slice(record.article.body, *quote.cue))));
}

std::vector<std::string> authors(std::string_view byline) {
    Tally tally;
    for (const std::string& name : names_in_byline(byline)) tally.add(name);
    return tally.by_count();
}

}  // namespace

std::vector<std::string> article_values(const ArticleRecord& record, Field field) {
    const Article& article = record.article;
    switch (field) {
        case Field::speaker:
        case Field::voice:
            return speakers(record, field);
        case Field::person:
            return entities(record, EntityType::person);
        case Field::organisation:
            return entities(record, EntityType::organisation);
        case Field::place:
            return entities(record, EntityType::place);
        case Field::source:
            return one(collapse_space(article.source));
        case Field::section:
            return one(collapse_space(article.section));
        case Field::author:
            return authors(article.author);
        case Field::language:
            return one(article.language);
        case Field::year:
            return one(article.published ? iso(*article.published).substr(0, 4) : std::string());
        case Field::text:
        case Field::title:
        case Field::said:
        case Field::file:
        case Field::date:
        case Field::kind:
        case Field::cue:
            return {};
    }
    return {};
}

std::vector<std::string> quote_values(const ArticleRecord& record,
                                      const Quote& quote,
                                      Field field) {
    if (field == Field::speaker || field == Field::voice) {
        Tally tally;
        add_speakers(quote, field, tally);
        return tally.by_count();
    }
    if (field == Field::kind) return {std::string(name(quote.kind))};
    if (field == Field::cue) return cue(record, quote);
    return article_values(record, field);
}

}  // namespace inquit
