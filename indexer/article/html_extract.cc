// Where the article stands in a page: what is surely no article is dropped, then every element is scored by the
// paragraphs in it, and the best is cleaned of lists of links.
#include "indexer/article/html_extract.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "indexer/article/html_prune.h"
#include "indexer/article/html_text.h"
#include "indexer/article/phrases.h"

namespace inquit {
namespace {

constexpr std::string_view good_classes = "article|body|content|entry|main|post|story|text";

constexpr std::size_t least_text =
    400;  // bytes; with less the page is looked at again, more leniently
constexpr std::size_t shortest_lead = 20;
constexpr std::size_t longest_lead = 50;
constexpr std::uint32_t shortest_run = 25;  // bytes
constexpr int most_levels = 8;              // between the text of a section and the section

class Extraction {
  public:
    Extraction(HtmlNode& body, std::string_view title, std::string_view lead)
        : body_(body), title_(title) {
        measure_prose(body_);
        if (lead.size() >= shortest_lead) find_lead(body_, lead.substr(0, longest_lead));
    }

    HtmlText run() {
        HtmlText best;
        for (int leniency = 0; leniency < 3 && best.body.size() < least_text; ++leniency) {
            HtmlText found = attempt(leniency);
            if (found.body.size() > best.body.size()) best = std::move(found);
        }
        return best;
    }

  private:
    // Does the text below begin, or soon after, as the page describes it? Noted for the smallest block and all above.
    static bool find_lead(HtmlNode& node, std::string_view lead) {
        if (node.is_text()) return false;
        for (HtmlNode& child : node.children)
            node.holds_lead = find_lead(child, lead) || node.holds_lead;
        if (!node.holds_lead && is_block(node))
            node.holds_lead = text_of(node, 3 * longest_lead).find(lead) != std::string::npos;
        return node.holds_lead;
    }

    HtmlText attempt(int leniency) {
        prune(body_, leniency);
        measure(body_, false);
        HtmlNode* content = marked_body(body_);
        if (content == nullptr || content->length < 250) content = best_scored();
        clean(*content);
        return html_text(scope_of(*content), *content, title_);
    }

    static void measure_text(HtmlNode& node, bool in_link) {
        bool space = true;
        for (const char c : node.text) {
            const bool white = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            node.length += !white || !space;
            node.commas += c == ',';
            space = white;
        }
        if (in_link) node.link_length = node.length;
    }

    static void measure(HtmlNode& node, bool in_link) {
        node.length = node.link_length = node.commas = 0;
        node.holds_blocks = false;
        if (node.is_text()) return measure_text(node, in_link);
        if (node.part) return;
        for (HtmlNode& child : node.children) {
            if (child.dropped) continue;
            measure(child, in_link || child.is("a"));
            node.length += child.length;
            node.link_length += child.link_length;
            node.commas += child.commas;
            node.holds_blocks =
                node.holds_blocks || is_block(child) || child.is("td") || child.holds_blocks;
        }
    }

    static double link_share(const HtmlNode& node) {
        return node.length == 0 ? 0.0 : static_cast<double>(node.link_length) / node.length;
    }

    // The element that says itself that it is the body (schema.org).
    static HtmlNode* marked_body(HtmlNode& node) {
        for (HtmlNode& child : node.children) {
            if (child.is_text() || child.dropped) continue;
            if (ascii_lower(child.attribute("itemprop")).find("articlebody") != std::string::npos)
                return &child;
            if (HtmlNode* found = marked_body(child)) return found;
        }
        return nullptr;
    }

    // Text that stands together: between two blocks, or two line breaks.
    struct Run {
        std::uint32_t length = 0;
        std::uint32_t link_length = 0;
        std::uint32_t commas = 0;

        void add(const HtmlNode& node) {
            length += node.length;
            link_length += node.link_length;
            commas += node.commas;
        }
    };

    // A run of text counts for the element that holds it, half for the one above, and so on.
    void credit(HtmlNode* holder, const Run& run) {
        if (run.length < shortest_run || run.link_length * 2 > run.length) return;
        double value = 1 + run.commas + std::min(3.0, run.length / 100.0);
        for (int level = 0; holder != nullptr && level < 4; ++level, holder = holder->parent) {
            if (!scores_.contains(holder)) in_order_.push_back(holder);
            scores_[holder] += value;
            value /= 2;
        }
    }

    // Paragraphs and cells hold one run; so does a division without blocks or line breaks in it.
    static bool is_paragraph(const HtmlNode& node) {
        if (is_one_of(node.tag, "p|pre|blockquote|td")) return true;
        if (!node.is("div") && !node.is("section")) return false;
        return !node.holds_blocks && std::ranges::none_of(node.children, [](const HtmlNode& child) {
            return child.is("br");
        });
    }

    void score(HtmlNode& node) {
        const bool whole = is_paragraph(node);
        Run run;
        if (whole) {
            run.add(node);
            credit(node.parent, run);
            run = {};
        }
        for (HtmlNode& child : node.children) {
            if (child.dropped || child.part) continue;
            const bool inside =
                !is_block(child) && !child.is("td") && !child.is("br") && !child.holds_blocks;
            if (inside) {
                run.add(child);
                continue;
            }
            if (!whole) credit(&node, run);
            run = {};
            if (!child.is_text()) score(child);
        }
        if (!whole) credit(&node, run);
    }

    HtmlNode* best_scored() {
        scores_.clear();
        in_order_.clear();
        score(body_);
        HtmlNode* best = nullptr;
        double best_weight = -1;
        for (HtmlNode* node : in_order_) {
            const double weight = scores_[node] * (1 - link_share(*node)) * likeliness(*node);
            if (weight <= best_weight) continue;
            best_weight = weight;
            best = node;
        }
        if (best == nullptr) return &body_;
        HtmlNode* parent = best->parent;
        const bool nearly = parent != nullptr && !parent->is("body") && scores_.contains(parent) &&
                            scores_[parent] > 0.85 * scores_[best];
        return with_like_sections(nearly ? parent : best);
    }

    // Some pages cut an article into sections of one kind, with advertisements between: if elements like the one around
    // `best` stand beside it and hold text, what is around them all is the article.
    static HtmlNode* with_like_sections(HtmlNode* best) {
        HtmlNode* section = best;
        for (int level = 0; level < most_levels && section->parent != nullptr; ++level) {
            HtmlNode* around = section->parent;
            if (around->is("body") || section->is("article")) break;
            std::uint32_t text = 0;
            std::uint32_t links = 0;
            for (const HtmlNode& beside : around->children) {
                if (&beside == section || !are_alike(beside, *section)) continue;
                text += beside.length;
                links += beside.link_length;
            }
            if (text * 4 > best->length && links * 6 < text) return around;
            section = around;
        }
        return best;
    }

    static bool are_alike(const HtmlNode& a, const HtmlNode& b) {
        return !a.dropped && !a.part && a.tag == b.tag && !a.attribute("class").empty() &&
               a.attribute("class") == b.attribute("class");
    }

    double likeliness(const HtmlNode& node) const {
        double factor = 1;
        if (node.is("article")) factor *= 1.3;
        if (node.is("body") || node.is("html")) factor *= 0.7;
        if (contains_one(ascii_lower(std::string(node.attribute("class")) + ' ' +
                                     std::string(node.attribute("id"))),
                         good_classes))
            factor *= 1.15;
        if (node.holds_lead) factor *= 2;
        for (const HtmlNode* above = &node; above != nullptr; above = above->parent) {
            if (above->is("main") || above->is("article")) return factor * 1.5;
        }
        return factor;
    }

    // Lists of links inside the article, and figures but for their captions.
    static void clean(HtmlNode& node) {
        for (HtmlNode& child : node.children) {
            if (child.is_text() || child.dropped || child.part) continue;
            const bool group = is_one_of(child.tag, "ul|ol|div|section|table|p|figure");
            const double most = child.is("p") ? 0.9 : 0.6;
            if (group && child.length > 0 && child.length < 1500 && link_share(child) > most) {
                child.dropped = true;
            } else {
                clean(child);
            }
        }
    }

    // The article around the content: captions and byline stand there too.
    static const HtmlNode& scope_of(const HtmlNode& content) {
        for (const HtmlNode* node = &content; node != nullptr; node = node->parent) {
            const bool article =
                node->is("article") ||
                node->attribute("itemtype").find("Article") != std::string_view::npos;
            if (article && !node->is("body") && !node->is("html")) return *node;
        }
        return content;
    }

    HtmlNode& body_;
    std::string_view title_;
    std::unordered_map<HtmlNode*, double> scores_;
    std::vector<HtmlNode*> in_order_;
};

}  // namespace

HtmlText extract_article(HtmlNode& page, std::string_view title, std::string_view lead) {
    HtmlNode* body = &page;
    for (HtmlNode& child : page.children) {
        if (child.is("body")) body = &child;
    }
    return Extraction(*body, title, lead).run();
}

}  // namespace inquit
