// A web page as a tree of our own: what libxml2 made of it, within limits, and without what is never read.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/schema/article.h"

namespace inquit {

struct HtmlNode {
    std::string tag;   // in lower case; empty for text
    std::string text;  // of a text node, and of a script that holds JSON-LD
    std::vector<std::pair<std::string, std::string>> attributes;  // those that readers ask for
    std::vector<HtmlNode> children;
    HtmlNode* parent = nullptr;

    // Notes of the extraction (html_extract.cc).
    bool dropped = false;           // no part of the article
    std::optional<PartKind> part;   // a caption, credit or byline
    bool holds_blocks = false;      // has paragraphs or the like below
    bool holds_lead = false;        // the text below begins as the page's description
    std::uint32_t prose = 0;        // bytes of long paragraphs below
    std::uint32_t length = 0;       // bytes of running text below, and of it
    std::uint32_t link_length = 0;  // inside links
    std::uint32_t commas = 0;

    [[nodiscard]] bool is(std::string_view name) const { return tag == name; }

    [[nodiscard]] bool is_text() const { return tag.empty(); }

    // Empty if it is not there.
    [[nodiscard]] std::string_view attribute(std::string_view name) const;
};

// The page's root element, or nullptr and the reason: "HTML with more than 1000 attributes in one tag". Elements deeper
// than 250 are left out, scripts and styles too.
std::unique_ptr<HtmlNode> parse_html(const std::string& utf8, std::string& why);

// The text below a node, white space collapsed; not much more than `most` bytes of it.
std::string text_of(const HtmlNode& node, std::size_t most = std::string::npos);

// "&amp;" -> "&"; an entity that nobody knows comes back as it is.
std::string decode_entity(std::string_view entity);

// `text` with its entities decoded: values of metas are sometimes escaped twice.
std::string decode_entities(std::string_view text);

}  // namespace inquit
