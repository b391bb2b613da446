// The fields of an article under the many names that files give them.
#include "indexer/article/fields.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "indexer/article/lines.h"
#include "indexer/article/origin.h"
#include "indexer/article/phrases.h"

namespace inquit {
namespace {

// news-please, newspaper3k, Scrapy, trafilatura, CC-News, the APIs of the Guardian, the New York Times, NewsAPI,
// Event Registry, Webhose, Media Cloud, GDELT and WordPress, JSON Feed, Hugo and Jekyll; and what people write.
constexpr auto common = std::to_array<SlotNames>({
    {Slot::body,
     "text body maintext content articlebody bodytext cleanedtext fulltext articletext storytext "
     "contenttext plaintext cleantext article.text content.rendered body.rendered fields.bodytext "
     "fields.body bodyhtml contenthtml rawtext articlecontent story paragraphs article transcript"},
    {Slot::title,
     "headline title webtitle fields.headline headline.main headline.default title.rendered "
     "articletitle pagetitle hed name subject titlepage"},
    {Slot::date,
     "datepublished datepublish publishdate published publishedat publisheddate publishedtime "
     "publicationdate dateofpublication pubdate pubdatetime firstpublished firstpublisheddate "
     "fields.firstpublicationdate webpublicationdate date datetime dateissued issued pub "
     "thread.published created createdat datecreated timestamp time seendate dategmt day"},
    {Slot::source,
     "source publication outlet newspaper publisher site sitename source.name source.title "
     "publisher.name publishername sourcename medianame mediumname journal website thread.site "
     "sourcedomain domain hostname host sourcehostname source.uri feedtitle"},
    {Slot::section,
     "section sectionname articlesection fields.sectionname category categories sections newsdesk "
     "desk department channel topic pillarname tags"},
    {Slot::author,
     "author authors byline by author.name authorname byline.original fields.byline writer writers "
     "creator reporter journalist"},
    {Slot::url,
     "url link weburl canonicalurl canonical permalink articleurl pageurl sourceurl originalurl "
     "href uri externalurl"},
    {Slot::language, "language lang languagecode inlanguage locale"},
    {Slot::id, "id _id uuid guid articleid docid documentid identifier _id.$oid"},
});

constexpr std::size_t longest_source = 200;  // bytes; a longer "source" is the page's source text
constexpr std::size_t longest_section = 100;

std::string plain_name(std::string_view name) {
    std::string plain;
    for (const char c : ascii_lower(name)) {
        // "_id" is a name of its own.
        if ((c != '_' || plain.empty()) && c != '-' && c != ' ') plain += c;
    }
    return plain;
}

// "https://www.ledger.example/" and "www.ledger.example" -> ledger.example
std::string source_named(std::string_view value) {
    value = trim(value);
    if (value.size() > longest_source || value.find('\n') != std::string_view::npos) return {};
    const bool address = value.find("://") != std::string_view::npos || value.starts_with("www.");
    return address ? host_of(value) : std::string(value);
}

// What the value of a slot is kept as; empty if it cannot be one.
std::string checked(Slot slot, std::string value) {
    switch (slot) {
        case Slot::body:
            return value;
        case Slot::date: {
            const auto day = day_of_field(value);
            return day ? iso(*day) : std::string();
        }
        case Slot::source:
            return source_named(value);
        case Slot::section:
            // Wikis have a category for every day.
            return value.size() <= longest_section && !parse_day(value) ? value : std::string();
        case Slot::author:
            return value.find("://") == std::string::npos ? author_named(value) : std::string();
        case Slot::language:
            return language_code(value);
        case Slot::url:
            return host_of(value).empty() ? std::string() : std::string(original_url(value));
        case Slot::title:
        case Slot::id:
            return std::string(trim(value));
    }
    return {};
}

}  // namespace

std::string_view name(Slot slot) {
    switch (slot) {
        case Slot::body:
            return "body";
        case Slot::title:
            return "title";
        case Slot::date:
            return "date";
        case Slot::source:
            return "source";
        case Slot::section:
            return "section";
        case Slot::author:
            return "author";
        case Slot::url:
            return "url";
        case Slot::language:
            return "language";
        case Slot::id:
            return "id";
    }
    return {};
}

NameTable::NameTable(std::span<const SlotNames> rows) {
    for (const SlotNames& row : rows) {
        std::uint32_t rank = 1;  // 0 is what the user says
        for (const std::string_view word : words_of(row.names))
            names_.emplace(word, Found{row.slot, rank++});
    }
}

std::optional<NameTable::Found> NameTable::find(std::string_view name) const {
    constexpr std::size_t longest_name = 64;
    if (name.size() > longest_name) return std::nullopt;
    const auto found = names_.find(plain_name(name));
    return found == names_.end() ? std::nullopt : std::optional(found->second);
}

const NameTable& common_names() {
    static const NameTable table(common);
    return table;
}

Fields::Fields(const NameTable& names, const std::map<std::string, std::string>& overrides)
    : names_(names), overrides_(overrides) {
    rank_.fill(unset);
}

std::optional<NameTable::Found> Fields::find(std::string_view field) const {
    for (const auto& [slot_name, column] : overrides_) {
        if (column != field) continue;
        for (std::size_t i = 0; i < slot_count; ++i) {
            const auto slot = static_cast<Slot>(i);
            if (slot_name == inquit::name(slot)) return NameTable::Found{slot, 0};
        }
    }
    const auto found = names_.find(field);
    // A slot that the user named a column for is filled from that column only.
    if (found && overrides_.contains(std::string(inquit::name(found->slot)))) return std::nullopt;
    return found;
}

std::optional<Slot> Fields::wants(std::string_view field) const {
    const auto found = find(field);
    if (!found || found->rank >= rank_[index(found->slot)]) return std::nullopt;
    return found->slot;
}

void Fields::offer(std::string_view field, std::string value) {
    const auto found = find(field);
    if (!found || found->rank >= rank_[index(found->slot)]) return;
    std::string good = checked(found->slot, std::move(value));
    if (good.empty()) return;
    values_[index(found->slot)] = std::move(good);
    rank_[index(found->slot)] = found->rank;
}

void Fields::fill(Article& article) {
    const auto put = [this](Slot slot, std::string& member) {
        if (member.empty() && has(slot)) member = std::move(values_[index(slot)]);
    };
    put(Slot::body, article.body);
    put(Slot::title, article.title);
    put(Slot::source, article.source);
    put(Slot::section, article.section);
    put(Slot::author, article.author);
    put(Slot::url, article.url);
    put(Slot::language, article.language);
    put(Slot::id, article.external_id);
    if (!article.published && has(Slot::date))
        article.published = parse_day(values_[index(Slot::date)]);
}

std::optional<Day> day_of_field(std::string_view value) {
    value = trim(value);
    if (const auto day = parse_day(value)) return day;
    // 1554800000 or 1554800000000: figures since 1970, of 2001 or later
    if (value.size() != 10 && value.size() != 13) return std::nullopt;
    std::int64_t number = 0;
    const auto parsed = std::from_chars(value.data(), value.data() + value.size(), number);
    if (parsed.ec != std::errc() || parsed.ptr != value.data() + value.size() || number <= 0)
        return std::nullopt;
    const std::chrono::seconds since(value.size() == 13 ? number / 1000 : number);
    return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(since));
}

std::string language_code(std::string_view value) {
    const std::string lower = ascii_lower(trim(value));
    std::string first = lower.substr(0, lower.find_first_of("-_, "));
    if (first.size() == 2) return first;
    constexpr auto names = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"eng", "en"},     {"english", "en"}, {"ger", "de"},        {"deu", "de"},
         {"german", "de"},  {"deutsch", "de"}, {"fra", "fr"},        {"fre", "fr"},
         {"french", "fr"},  {"spa", "es"},     {"spanish", "es"},    {"ita", "it"},
         {"italian", "it"}, {"por", "pt"},     {"portuguese", "pt"}, {"nld", "nl"},
         {"dut", "nl"},     {"dutch", "nl"},   {"rus", "ru"},        {"russian", "ru"},
         {"swe", "sv"},     {"swedish", "sv"}, {"zho", "zh"},        {"chinese", "zh"},
         {"ara", "ar"},     {"arabic", "ar"},  {"pol", "pl"},        {"polish", "pl"}});
    for (const auto& [written, code] : names) {
        if (written == first) return std::string(code);
    }
    return {};
}

}  // namespace inquit
