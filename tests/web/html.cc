// One pass with a stack of open elements.
#include "tests/web/html.h"

#include <algorithm>
#include <array>
#include <set>

namespace inquit {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::ranges::find(names, name) != names.end();
}

bool is_void(std::string_view name) {
    static constexpr auto names =
        std::to_array<std::string_view>({"meta", "link", "input", "br", "wbr", "img"});
    return is_one_of(name, names);
}

bool is_block(std::string_view name) {
    static constexpr auto names = std::to_array<std::string_view>(
        {"p",     "div",     "ul",      "ol",         "dl",      "h1",     "h2",
         "h3",    "section", "article", "blockquote", "details", "form",   "fieldset",
         "table", "figure",  "nav",     "main",       "aside",   "header", "footer"});
    return is_one_of(name, names);
}

bool is_interactive(std::string_view name) {
    static constexpr auto names =
        std::to_array<std::string_view>({"a", "button", "select", "label"});
    return is_one_of(name, names);
}

class Reader {
  public:
    explicit Reader(std::string_view source) : source_(source) {}

    Html read() {
        if (!source_.starts_with("<!doctype html>")) problem("no doctype");
        at_ = std::min(source_.size(), std::string_view("<!doctype html>").size());
        while (at_ < source_.size()) {
            if (source_[at_] != '<') {
                read_text();
            } else if (source_.substr(at_, 2) == "</") {
                read_end();
            } else {
                read_start();
            }
        }
        for (const auto open : open_) problem("never closed: " + out_.elements[open].name);
        return std::move(out_);
    }

  private:
    void problem(const std::string& what) {
        out_.problems.push_back(what + " near byte " + std::to_string(at_) + ": " +
                                std::string(source_.substr(std::min(at_, source_.size()), 60)));
    }

    std::string decoded(std::string_view text) {
        struct Entity {
            std::string_view name, text;
        };

        static constexpr auto entities = std::to_array<Entity>(
            {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}});
        std::string out;
        while (!text.empty()) {
            if (text[0] != '&') {
                if (text[0] == '<' || text[0] == '>') problem("a stray angle bracket");
                const auto byte = static_cast<unsigned char>(text[0]);
                if (byte < 0x20 && text[0] != '\n' && text[0] != '\t')
                    problem("a control character");
                out += text[0];
                text.remove_prefix(1);
                continue;
            }
            const auto entity = std::ranges::find_if(
                entities, [&](const Entity& row) { return text.starts_with(row.name); });
            if (entity == entities.end()) {
                problem("a stray ampersand");
                out += '&';
                text.remove_prefix(1);
            } else {
                out += entity->text;
                text.remove_prefix(entity->name.size());
            }
        }
        return out;
    }

    void read_text() {
        const std::size_t end = std::min(source_.find('<', at_), source_.size());
        const std::string text = decoded(source_.substr(at_, end - at_));
        for (const auto open : open_) out_.elements[open].text += text;
        at_ = end;
    }

    void read_end() {
        const std::size_t end = source_.find('>', at_);
        const std::string name(source_.substr(at_ + 2, end - at_ - 2));
        if (open_.empty() || out_.elements[open_.back()].name != name) {
            problem("closes what is not open: " + name);
        } else {
            open_.pop_back();
        }
        at_ = std::min(end, source_.size() - 1) + 1;
    }

    std::string_view name_at() {
        const std::size_t begin = at_;
        while (at_ < source_.size() &&
               (std::isalnum(static_cast<unsigned char>(source_[at_])) != 0 ||
                source_[at_] == '-' || source_[at_] == ':')) {
            ++at_;
        }
        return source_.substr(begin, at_ - begin);
    }

    void read_start() {
        ++at_;
        HtmlElement element;
        element.name = name_at();
        element.depth = static_cast<int>(open_.size());
        if (element.name.empty()) problem("a < that begins no tag");
        bool closed = false;
        while (at_ < source_.size() && source_[at_] != '>') {
            if (source_[at_] == ' ' || source_[at_] == '\n') {
                ++at_;
            } else if (source_[at_] == '/') {
                closed = true;
                ++at_;
            } else if (!read_attribute(element)) {
                break;
            }
        }
        ++at_;
        check_place(element);
        const bool stays_open = !closed && !is_void(element.name);
        out_.elements.push_back(std::move(element));
        if (stays_open) open_.push_back(out_.elements.size() - 1);
    }

    bool read_attribute(HtmlElement& element) {
        const std::string name(name_at());
        if (name.empty()) {
            problem("no attribute's name");
            ++at_;
            return false;
        }
        if (name.starts_with("on") || name == "style")
            problem("an inline handler or style: " + name);
        std::string value;
        if (at_ < source_.size() && source_[at_] == '=') {
            if (source_.substr(at_, 2) != "=\"") problem("an unquoted value of " + name);
            const std::size_t begin = at_ + 2,
                              end = std::min(source_.find('"', begin), source_.size());
            value = decoded(source_.substr(begin, end - begin));
            at_ = end + 1;
        }
        if (name == "id" && !ids_.insert(value).second) problem("an id that comes twice: " + value);
        if (!element.attributes.emplace(name, value).second) problem("an attribute twice: " + name);
        return true;
    }

    void check_place(const HtmlElement& element) {
        for (const auto open : open_) {
            const std::string& outer = out_.elements[open].name;
            if (outer == "p" && is_block(element.name)) problem("in a paragraph: " + element.name);
            if (outer == "a" && is_interactive(element.name)) problem("in a link: " + element.name);
        }
        if (element.name == "script" && !element.attributes.contains("src"))
            problem("an inline script");
        if (element.name == "style") problem("an inline stylesheet");
    }

    std::string_view source_;
    std::size_t at_ = 0;
    Html out_;
    std::vector<std::size_t> open_;
    std::set<std::string> ids_;
};

}  // namespace

Html read_html(std::string_view source) { return Reader(source).read(); }

std::vector<const HtmlElement*> Html::all(std::string_view name) const {
    std::vector<const HtmlElement*> out;
    for (const auto& element : elements) {
        if (element.name == name) out.push_back(&element);
    }
    return out;
}

const HtmlElement* Html::find(std::string_view name,
                              std::string_view attribute,
                              std::string_view value) const {
    for (const auto* element : all(name)) {
        const auto found = element->attributes.find(std::string(attribute));
        if (found != element->attributes.end() && found->second == value) return element;
    }
    return nullptr;
}

const HtmlElement* Html::by_id(std::string_view id) const {
    for (const auto& element : elements) {
        const auto found = element.attributes.find("id");
        if (found != element.attributes.end() && found->second == id) return &element;
    }
    return nullptr;
}

std::vector<std::string> Html::links() const {
    std::vector<std::string> out;
    for (const auto* link : all("a")) {
        const auto href = link->attributes.find("href");
        if (href != link->attributes.end()) out.push_back(href->second);
    }
    return out;
}

const HtmlElement* Html::link_with(std::string_view text) const {
    for (const auto* link : all("a")) {
        if (link->text.find(text) != std::string::npos) return link;
    }
    return nullptr;
}

std::string Html::text() const { return elements.empty() ? "" : elements.front().text; }

}  // namespace inquit
