// A web page as a tree of our own, by libxml2's HTML parser.
#include "indexer/article/html_dom.h"

#include <algorithm>
#include <array>

#include <climits>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include "indexer/article/phrases.h"
#include "indexer/text/fold.h"
#include "indexer/text/utf8.h"

namespace inquit {
namespace {

constexpr int deepest = 250;

// The parser compares every attribute with all before it: 200,000 in one tag take half a minute.
constexpr std::size_t most_attributes = 1000;

// Pages of the extraction benchmark have 3,200 at most; a million unclosed ones take half a minute.
constexpr std::size_t most_tags = 500'000;

constexpr std::string_view kept_attributes =
    "class|id|role|style|hidden|aria-hidden|itemprop|itemtype|itemscope|datetime|content|name|"
    "property|href|rel|type|"
    "lang|http-equiv|data-component|data-testid|data-qa|pubdate|title";
constexpr std::size_t longest_attribute = 8192;

constexpr std::string_view unread_elements =
    "script|style|template|svg|canvas|iframe|object|embed|audio|video|math|map|noembed|noframes|"
    "applet";

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

std::string lower_name(const xmlChar* name) {
    std::string lower = ascii_lower(view(name));
    // "o:p", "amp:img": only the name counts.
    if (const std::size_t colon = lower.rfind(':');
        colon != std::string::npos && colon + 1 < lower.size())
        lower.erase(0, colon + 1);
    return lower;
}

void copy_attributes(const xmlNode& from, HtmlNode& to) {
    std::size_t count = 0;
    for (const xmlAttr* attribute = from.properties;
         attribute != nullptr && ++count <= most_attributes;
         attribute = attribute->next) {
        const std::string name = ascii_lower(view(attribute->name));
        if (!is_one_of(name, kept_attributes)) continue;
        std::string value;
        for (const xmlNode* piece = attribute->children; piece != nullptr; piece = piece->next)
            value += view(piece->content);
        if (value.size() > longest_attribute) value = cut_utf8(value, longest_attribute);
        to.attributes.emplace_back(name, std::move(value));
    }
}

bool is_json_ld(const HtmlNode& script) {
    return ascii_lower(script.attribute("type")).find("ld+json") != std::string::npos;
}

void copy_children(const xmlNode& from, HtmlNode& to, int depth);

void copy_element(const xmlNode& from, HtmlNode& parent, int depth) {
    HtmlNode element;
    element.tag = lower_name(from.name);
    if (is_one_of(element.tag, unread_elements)) {
        if (element.tag != "script") return;
        copy_attributes(from, element);
        if (!is_json_ld(element)) return;
        for (const xmlNode* piece = from.children; piece != nullptr; piece = piece->next)
            element.text += view(piece->content);
        parent.children.push_back(std::move(element));
        return;
    }
    copy_attributes(from, element);
    copy_children(from, element, depth + 1);
    parent.children.push_back(std::move(element));
}

void copy_children(const xmlNode& from, HtmlNode& to, int depth) {
    if (depth > deepest) return;
    for (const xmlNode* child = from.children; child != nullptr; child = child->next) {
        if (child->type == XML_ELEMENT_NODE) {
            copy_element(*child, to, depth);
        } else if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
            HtmlNode text;
            text.text = view(child->content);
            to.children.push_back(std::move(text));
        }
    }
}

void link_parents(HtmlNode& node) {
    for (HtmlNode& child : node.children) {
        child.parent = &node;
        link_parents(child);
    }
}

// Behind the end of a script, style or comment that begins at `at`; `at` if none does.
std::size_t skip_raw(std::string_view html, std::size_t at) {
    constexpr std::size_t npos = std::string_view::npos;
    const std::string start = ascii_lower(html.substr(at, 7));
    if (start.starts_with("<!--")) return std::min(html.find("-->", at + 4), html.size());
    for (const std::string_view name : {"script", "style"}) {
        if (start.substr(1, name.size()) != name) continue;
        std::size_t end = html.find("</", at);
        while (end != npos && ascii_lower(html.substr(end + 2, name.size())) != name)
            end = html.find("</", end + 2);
        return std::min(end, html.size());
    }
    return at;
}

// The attributes of the tag at `at`, roughly: words outside quote marks. Sets `at` behind it.
std::size_t count_attributes(std::string_view html, std::size_t& at) {
    std::size_t count = 0;
    char quote = 0;
    bool between = false;
    for (; at < html.size(); ++at) {
        const char c = html[at];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '>') {
            break;
        } else if (c == '"' || c == '\'') {
            quote = c;
            // a="1"b="2": the parser takes these for two.
            between = true;
        } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '/' || c == '\f') {
            between = true;
        } else if (between) {
            between = false;
            ++count;
        }
    }
    return count;
}

// What would keep the parser busy for minutes; empty for a page as pages are.
std::string excess(std::string_view html) {
    std::size_t tags = 0;
    for (std::size_t at = html.find('<'); at != std::string_view::npos && at < html.size();
         at = html.find('<', at)) {
        if (++tags > most_tags) return "HTML of more than " + std::to_string(most_tags) + " tags";
        const std::size_t behind = skip_raw(html, at);
        if (behind > at) {
            at = behind + 1;  // its end is no tag of interest
            continue;
        }
        ++at;
        const char next = at < html.size() ? html[at] : ' ';
        const bool tag = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
        if (tag && count_attributes(html, at) > most_attributes)
            return "HTML with more than " + std::to_string(most_attributes) +
                   " attributes in one tag";
    }
    return {};
}

struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

void append_text(const HtmlNode& node, std::size_t most, std::string& out) {
    if (out.size() >= most) return;
    if (node.is_text()) {
        out += node.text;
        return;
    }
    if (node.is("script")) return;
    for (const HtmlNode& child : node.children) {
        append_text(child, most, out);
        if (!child.is_text() && !is_one_of(child.tag, "a|span|b|i|em|strong|sup|sub|abbr"))
            out += ' ';
    }
}

}  // namespace

std::string_view HtmlNode::attribute(std::string_view name) const {
    for (const auto& [key, value] : attributes) {
        if (key == name) return value;
    }
    return {};
}

std::unique_ptr<HtmlNode> parse_html(const std::string& utf8, std::string& why) {
    static const bool ready =
        (xmlInitParser(), true);  // once, before threads share the parser's tables
    static_cast<void>(ready);
    if (utf8.size() > INT_MAX) {
        why = "HTML of more than 2 GB";
        return nullptr;
    }
    why = excess(utf8);
    if (!why.empty()) return nullptr;
    constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                            HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    const std::unique_ptr<xmlDoc, FreeDocument> document(
        htmlReadMemory(utf8.data(), static_cast<int>(utf8.size()), nullptr, "utf-8", options));
    const xmlNode* root = document == nullptr ? nullptr : xmlDocGetRootElement(document.get());
    if (root == nullptr) {
        why = "no HTML that can be read";
        return nullptr;
    }
    auto page = std::make_unique<HtmlNode>();
    page->tag = lower_name(root->name);
    copy_attributes(*root, *page);
    copy_children(*root, *page, 1);
    link_parents(*page);
    return page;
}

std::string text_of(const HtmlNode& node, std::size_t most) {
    std::string text;
    append_text(node, most, text);
    return collapse_space(text);
}

std::string decode_entity(std::string_view entity) {
    if (entity.size() < 3 || entity.size() > 40) return std::string(entity);
    const std::string name(entity.substr(1, entity.size() - 2));
    if (name[0] != '#') {
        const htmlEntityDesc* found =
            htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
        if (found == nullptr) return std::string(entity);
        std::string out;
        append_utf8(out, static_cast<char32_t>(found->value));
        return out;
    }
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const unsigned long value = std::strtoul(name.c_str() + (hex ? 2 : 1), nullptr, hex ? 16 : 10);
    const bool valid = value > 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
    std::string out;
    append_utf8(out, valid ? static_cast<char32_t>(value) : char32_t{0xFFFD});
    return out;
}

std::string decode_entities(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t begin = std::min(text.find('&'), text.size());
        out += text.substr(0, begin);
        text.remove_prefix(begin);
        const std::size_t end = text.substr(0, 40).find(';');
        const std::size_t size = text.empty() ? 0 : end == std::string_view::npos ? 1 : end + 1;
        out += size > 1 ? decode_entity(text.substr(0, size)) : std::string(text.substr(0, size));
        text.remove_prefix(size);
    }
    return out;
}

}  // namespace inquit
