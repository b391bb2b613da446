// What in a page is no article, told by elements, classes and ids.
#include "indexer/article/html_prune.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "indexer/article/phrases.h"

namespace inquit {
namespace {

// Elements that hold no text of an article.
constexpr std::string_view dropped_elements =
    "noscript|nav|footer|button|select|textarea|dialog|input|menu|label|option|script";

// Parts of the classes and ids of what stands around an article.
// clang-format off
constexpr std::string_view junk_classes =
    "comment|related|share|social|promo|newsletter|subscri|sidebar|footer|breadcrumb|navigation|menu|advert|"
    "sponsor|-ad-|ad-slot|outbrain|taboola|recommend|read-more|readmore|also-read|popular|trending|most-|"
    "author-bio|dateline|timestamp|copyright|tags|taglist|toolbar|widget|modal|popup|cookie|banner|paywall|"
    "signup|sign-up|login|gallery|slideshow|carousel|pagination|skip-|visually-hidden|sr-only|screen-reader|"
    "hidden|print-only|disclaimer|rating|hatom-extra|metadata|meta-|topics|more-stories|next-article|"
    "inline-article|embed|jp-relatedposts|complementary|contentinfo";
constexpr std::string_view article_classes = "articlebody|article-body|entry-content|story-body";
// clang-format on

constexpr std::size_t short_paragraph = 40;  // bytes; shorter ones are no prose
constexpr std::size_t longest_caption = 1200;
constexpr std::size_t longest_byline = 200;

// Bytes of text below, with white space as it stands.
std::size_t raw_length(const HtmlNode& node) {
    std::size_t length = node.text.size();
    for (const HtmlNode& child : node.children) length += raw_length(child);
    return length;
}

// What a child adds to the prose of its parent; `next` is the node behind it, if any.
std::size_t prose_of(const HtmlNode& child, const HtmlNode* next) {
    if (child.is("p")) {
        const std::size_t length = raw_length(child);
        return length >= short_paragraph ? length : 0;
    }
    if (child.is("br")) {
        const std::size_t length = next != nullptr && next->is_text() ? next->text.size() : 0;
        return length >= 2 * short_paragraph ? length : 0;
    }
    return child.is_text() || is_one_of(child.tag, dropped_elements) ? 0 : child.prose;
}

std::string signs_of(const HtmlNode& node) {
    std::string signs;
    for (const std::string_view name : {"class", "id", "role", "data-component", "itemprop"}) {
        const std::string_view value = node.attribute(name);
        if (!value.empty()) signs += ascii_lower(value) + ' ';
    }
    return signs;
}

bool is_invisible(const HtmlNode& node) {
    if (node.attributes.empty()) return false;
    std::string style = ascii_lower(node.attribute("style"));
    std::erase(style, ' ');
    const bool hidden = std::ranges::any_of(
        node.attributes, [](const auto& attribute) { return attribute.first == "hidden"; });
    return hidden || style.find("display:none") != std::string::npos ||
           node.attribute("aria-hidden") == "true";
}

bool has_headline(const HtmlNode& node) {
    return std::ranges::any_of(node.children, [](const HtmlNode& child) {
        return child.is("h1") || child.is("h2") || has_headline(child);
    });
}

class Pruner {
  public:
    Pruner(std::uint32_t all_prose, int leniency) : all_prose_(all_prose), leniency_(leniency) {}

    void prune(HtmlNode& node) const {
        for (HtmlNode& child : node.children) {
            child.part.reset();
            child.dropped = !child.is_text() && is_junk(child);
            if (!child.dropped && !child.part) prune(child);
        }
    }

  private:
    // Less than `share` hundredths of the page's prose?
    [[nodiscard]] bool has_less_than(std::uint64_t share, const HtmlNode& node) const {
        return std::uint64_t{node.prose} * 100 < std::uint64_t{all_prose_} * share;
    }

    [[nodiscard]] std::optional<PartKind> part_kind(const HtmlNode& node,
                                                    const std::string& signs) const {
        const bool caption = node.is("figcaption") || contains_one(signs, "caption");
        const bool credit = contains_one(signs, "credit");
        const bool byline = contains_one(signs, "byline");
        if (!caption && !credit && !byline) return std::nullopt;
        if (!node.is("figcaption") && (!has_less_than(30, node) || has_headline(node)))
            return std::nullopt;
        const std::size_t longest = caption || credit ? longest_caption : longest_byline;
        if (text_of(node, longest + 1).size() > longest) return std::nullopt;
        return caption ? PartKind::caption : credit ? PartKind::credit : PartKind::byline;
    }

    [[nodiscard]] bool is_junk(HtmlNode& node) const {
        if (is_one_of(node.tag, dropped_elements)) return true;
        if (node.is("form")) return has_less_than(30, node);
        if (is_one_of(node.tag, "body|html|article|main")) return false;
        if (is_invisible(node)) return true;
        const std::string signs = signs_of(node);
        if (contains_one(signs, article_classes)) return false;
        node.part = part_kind(node, signs);
        if (node.part || leniency_ >= 2) return false;
        if (node.is("aside") || node.is("header")) return has_less_than(33, node);
        return contains_one(signs, junk_classes) && has_less_than(leniency_ == 0 ? 30 : 10, node);
    }

    std::uint32_t all_prose_;
    int leniency_;
};

}  // namespace

void measure_prose(HtmlNode& body) {
    std::size_t prose = 0;
    for (std::size_t i = 0; i < body.children.size(); ++i) {
        HtmlNode& child = body.children[i];
        if (!child.is_text()) measure_prose(child);
        prose += prose_of(child, i + 1 < body.children.size() ? &body.children[i + 1] : nullptr);
    }
    body.prose = static_cast<std::uint32_t>(prose);
}

void prune(HtmlNode& body, int leniency) { Pruner(body.prose, leniency).prune(body); }

}  // namespace inquit
