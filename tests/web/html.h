// A strict little reader of our own pages: what a browser would forgive is a problem here.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

struct HtmlElement {
    std::string name;
    std::map<std::string, std::string> attributes;  // decoded
    std::string text;                               // all text inside, decoded
    int depth = 0;
};

struct Html {
    std::vector<HtmlElement> elements;  // in the order of their opening tags
    std::vector<std::string> problems;

    // All elements of a name, or of a name with an attribute of this value.
    [[nodiscard]] std::vector<const HtmlElement*> all(std::string_view name) const;
    [[nodiscard]] const HtmlElement* find(std::string_view name,
                                          std::string_view attribute,
                                          std::string_view value) const;
    [[nodiscard]] const HtmlElement* by_id(std::string_view id) const;
    [[nodiscard]] std::vector<std::string> links() const;  // every href of an <a>
    [[nodiscard]] const HtmlElement* link_with(
        std::string_view text) const;  // <a> that holds this text
    [[nodiscard]] std::string text() const;
};

// Problems: tags that do not balance, unquoted attributes, stray < > &, ids that come twice, an element where it
// may not stand (a link in a link, a block in a paragraph), inline styles, scripts and handlers.
Html read_html(std::string_view source);

}  // namespace inquit
