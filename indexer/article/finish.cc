// The last step of every reader: what the file did not say is looked for.
#include "indexer/article/finish.h"

#include <utility>

#include "indexer/article/parts.h"
#include "indexer/article/phrases.h"
#include "indexer/schema/identity.h"
#include "indexer/text/fold.h"
#include "indexer/text/language.h"
#include "indexer/text/sentences.h"
#include "indexer/text/utf8.h"

namespace inquit {
namespace {

// Bytes; longer ones are cut. A headline of a thousand bytes is a page's whole text in the wrong element.
constexpr std::size_t longest_title = 1000;
constexpr std::size_t longest_name = 300;  // source, section, author, identifier
constexpr std::size_t longest_url = 2000;
constexpr std::size_t longest_first_sentence = 300;

void tidy(std::string& value, std::size_t longest) {
    value = collapse_space(value);
    if (value.size() > longest) value = std::string(trim(cut_utf8(value, longest)));
}

void tidy_all(Article& article) {
    tidy(article.title, longest_title);
    for (std::string* name :
         {&article.source, &article.section, &article.author, &article.external_id})
        tidy(*name, longest_name);
    tidy(article.url, longest_url);
}

// In the order of trust; the first that says anything.
void find_day(Article& article, const BodyParts& found, const Origin& origin) {
    if (article.published) {
        if (article.date_from == Provenance::missing) article.date_from = Provenance::metadata;
        return;
    }
    const std::pair<std::optional<Day>, Provenance> places[] = {
        {found.day, Provenance::dateline},
        {day_in_url(article.url), Provenance::metadata},
        {origin.day, Provenance::file_name},
    };
    for (const auto& [day, from] : places) {
        if (!day) continue;
        article.published = day;
        article.date_from = from;
        return;
    }
    article.date_from = Provenance::missing;
}

void find_source(Article& article,
                 const BodyParts& found,
                 const Origin& origin,
                 const ReadOptions& options) {
    const std::pair<std::string, Provenance> places[] = {
        {options.source, Provenance::given},
        {article.source, Provenance::metadata},
        {host_of(article.url), Provenance::metadata},
        {found.agency, Provenance::dateline},
        {origin.source, Provenance::folder},
    };
    article.source_from = Provenance::missing;
    for (const auto& [source, from] : places) {
        if (source.empty()) continue;
        article.source = source;
        article.source_from = from;
        return;
    }
}

// The first sentence of the running text, cut between words where it is long.
std::string first_sentence(const Article& article, Span first_text) {
    const std::string_view body = article.body;
    Span within = first_text;
    if (within.empty()) {
        const std::vector<Span> all = paragraphs(body);
        if (all.empty()) return {};
        within = all.front();
    }
    // No sentence that is shown is longer than this stretch.
    within.end =
        within.begin + static_cast<std::uint32_t>(cut_utf8(slice(body, within), 2000).size());
    const std::vector<Span> found = sentences(body, within, article.language);
    std::string sentence =
        found.empty() ? std::string() : collapse_space(slice(body, found.front()));
    if (sentence.size() <= longest_first_sentence) return sentence;
    const std::string_view cut = cut_utf8(sentence, longest_first_sentence);
    return std::string(cut.substr(0, cut.rfind(' '))) + "\u2026";
}

void find_title(Article& article, const BodyParts& found) {
    if (!article.title.empty()) {
        if (article.title_from == Provenance::missing) article.title_from = Provenance::headline;
        return;
    }
    article.title = first_sentence(article, found.first_text);
    article.title_from = article.title.empty() ? Provenance::missing : Provenance::first_sentence;
}

void find_language(Article& article, const ReadOptions& options) {
    if (!options.language.empty() && options.language != "auto") {
        article.language = options.language;
    } else if (article.language.empty()) {
        article.language = detect_language(article.body);
    }
}

}  // namespace

void finish(Article& article, const Origin& origin, const ReadOptions& options) {
    tidy_all(article);
    BodyParts found = find_parts(article.body, article.parts, article.title);
    article.parts = std::move(found.parts);
    if (article.author.empty()) article.author = found.author;
    find_day(article, found, origin);
    find_source(article, found, origin, options);
    find_language(article, options);
    find_title(article, found);
    tidy_all(article);
    article.id = article_id(article);
}

}  // namespace inquit
