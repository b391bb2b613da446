// What a page says about its article.
#include "indexer/article/html_meta.h"

#include <algorithm>
#include <array>
#include <map>

#include "indexer/article/fields.h"
#include "indexer/article/html_title.h"
#include "indexer/article/json_ld.h"
#include "indexer/article/origin.h"
#include "indexer/article/phrases.h"
#include "indexer/text/fold.h"

namespace inquit {
namespace {

constexpr std::size_t most_headings = 50;

// The surest first: "ld:" is JSON-LD, "item:" an itemprop, "at:" an element of the page, the others are metas.
constexpr auto page_names = std::to_array<SlotNames>({
    {Slot::title,
     "ld:headline og:title twitter:title citationtitle dc.title dcterms.title parselytitle "
     "sailthru.title "
     "hdl headline item:headline ld:name title"},
    {Slot::date,
     "ld:datepublished article:publishedtime article:published og:publishedtime item:datepublished "
     "citationpublicationdate citationdate dc.date.issued dcterms.issued dcterms.created dc.date "
     "dcterms.date "
     "parselypubdate sailthru.date cxenseparse:recs:publishtime publishdate publisheddate "
     "publicationdate pubdate "
     "datepublished ptime dateissued at:timepublished ld:datecreated date at:time "
     "item:datecreated"},
    {Slot::source,
     "ld:publisher og:sitename item:publisher dc.publisher dcterms.publisher citationjournaltitle "
     "publisher applicationname "
     "cre"},
    {Slot::section,
     "ld:articlesection article:section item:articlesection parselysection sailthru.section "
     "section category "
     "cg dc.subject.section news:section"},
    {Slot::author,
     "ld:author item:author parselyauthor sailthru.author citationauthor dc.creator "
     "dcterms.creator byl byline author "
     "article:author ld:creator at:author"},
    {Slot::url,
     "at:canonical og:url ld:mainentityofpage ld:url ld:@id parselylink twitter:url at:savedfrom"},
    {Slot::language, "ld:inlanguage at:lang og:locale dc.language contentlanguage language"},
});

const NameTable& names_of_pages() {
    static const NameTable table(page_names);
    return table;
}

// Elements by their marks: a page has thousands, each is asked once.
class Collector {
  public:
    explicit Collector(Fields& fields) : fields_(fields) {}

    void visit(const HtmlNode& node) {
        if (node.is_text()) return;
        if (node.is("script")) return offer_json_ld(node.text, fields_);
        if (node.is("meta")) return meta(node);
        if (node.is("link") && ascii_lower(node.attribute("rel")) == "canonical")
            fields_.offer("at:canonical", std::string(node.attribute("href")));
        if (node.is("title") && titles.page.empty()) titles.page = text_of(node);
        if (node.is("h1")) heading(node, titles.h1s);
        if (node.is("h2")) heading(node, titles.h2s);
        if (node.is("time")) time(node);
        if (const std::string_view property = node.attribute("itemprop"); !property.empty())
            item(node, property);
        if (ascii_lower(node.attribute("rel")) == "author")
            fields_.offer("at:author", short_text(node));
        for (const HtmlNode& child : node.children) visit(child);
    }

    PageTitles titles;
    std::string description;
    std::string authors;  // of citation_author, one meta each

  private:
    void meta(const HtmlNode& node) {
        const std::string content(node.attribute("content"));
        for (const std::string_view attribute : {"property", "name", "http-equiv"}) {
            const std::string name = ascii_lower(node.attribute(attribute));
            if (name.empty()) continue;
            if (name == "citation_author") {
                authors.append(authors.empty() ? "" : ", ").append(content);
                continue;
            }
            fields_.offer(name, content);
            const bool describes =
                is_one_of(name, "og:description|description|twitter:description");
            if (describes && description.empty()) description = collapse_space(content);
        }
        if (const std::string_view property = node.attribute("itemprop"); !property.empty())
            fields_.offer("item:" + std::string(property), content);
    }

    static void heading(const HtmlNode& node, std::vector<std::string>& headings) {
        std::string text = short_text(node);
        if (!text.empty() && headings.size() < most_headings) headings.push_back(std::move(text));
    }

    void time(const HtmlNode& node) {
        const std::string_view stamp = node.attribute("datetime");
        const std::string marks = ascii_lower(std::string(node.attribute("class")) + ' ' +
                                              std::string(node.attribute("itemprop")));
        const bool published = contains_one(marks, "publish|pubdate|posted|entry-date|date") &&
                               !contains_one(marks, "updat|modif");
        const bool pubdate = std::ranges::any_of(
            node.attributes, [](const auto& attribute) { return attribute.first == "pubdate"; });
        fields_.offer(published || pubdate ? "at:timepublished" : "at:time",
                      stamp.empty() ? short_text(node) : std::string(stamp));
    }

    void item(const HtmlNode& node, std::string_view property) {
        const std::string name = "item:" + std::string(property);
        if (!fields_.wants(name)) return;
        for (const std::string_view attribute : {"content", "datetime"}) {
            if (const std::string_view value = node.attribute(attribute); !value.empty())
                return fields_.offer(name, std::string(value));
        }
        const HtmlNode* named = item_name(node);
        fields_.offer(name, short_text(named == nullptr ? node : *named));
    }

    // The itemprop "name" inside an author or publisher.
    static const HtmlNode* item_name(const HtmlNode& node) {
        for (const HtmlNode& child : node.children) {
            if (child.attribute("itemprop") == "name") return &child;
            if (const HtmlNode* found = item_name(child)) return found;
        }
        return nullptr;
    }

    // Text of an element that should hold little.
    static std::string short_text(const HtmlNode& node) {
        std::string text = text_of(node);
        return text.size() <= 300 ? text : std::string();
    }

    Fields& fields_;
};

}  // namespace

std::string read_metadata(const HtmlNode& page, Article& article) {
    static const std::map<std::string, std::string> none;
    Fields fields(names_of_pages(), none);
    Collector collector(fields);
    collector.visit(page);
    fields.offer("at:lang", std::string(page.attribute("lang")));
    fields.offer("citation_author", collector.authors);
    fields.fill(article);
    for (std::string* value : {&article.title, &article.source, &article.section, &article.author})
        *value = decode_entities(*value);
    PageTitles& titles = collector.titles;
    titles.stated = collapse_space(article.title);
    titles.sites = {article.source, host_of(article.url)};
    article.title = headline_of(titles);
    return collector.description;
}

}  // namespace inquit
