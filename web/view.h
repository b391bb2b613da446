// A view: what a template is filled with. Plain values, so that pages see no template library.
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inquit {

// A text, a yes or no, a list of views, or an object of named views. In a template {{#name}} is shown for
// yes, for a text that is not empty, for an object, and for each item of a list.
class View {
  public:
    enum class Kind { object, list, text, yes, no };

    View() = default;

    View(std::same_as<bool> auto yes) : kind_(yes ? Kind::yes : Kind::no) {}

    View(std::string text) : kind_(Kind::text), text_(std::move(text)) {}

    View(std::string_view text) : View(std::string(text)) {}

    View(const char* text) : View(std::string(text)) {}

    static View list() {
        View made;
        made.kind_ = Kind::list;
        return made;
    }

    // Names are literals: they are kept by reference.
    View& set(std::string_view name, View value) {
        names_.push_back(name);
        items_.push_back(std::move(value));
        return *this;
    }

    View& add(View item) {
        items_.push_back(std::move(item));
        return *this;
    }

    [[nodiscard]] Kind kind() const { return kind_; }

    [[nodiscard]] const std::string& text() const { return text_; }

    [[nodiscard]] const std::vector<View>& items() const { return items_; }

    [[nodiscard]] const std::vector<std::string_view>& names() const { return names_; }

    [[nodiscard]] bool empty() const { return items_.empty() && text_.empty(); }

  private:
    Kind kind_ = Kind::object;
    std::string text_;
    std::vector<View> items_;              // of a list or an object
    std::vector<std::string_view> names_;  // of an object's items
};

// Fills the template web/templates/<name>.html. Every value is escaped; there is no way around it.
std::string render_template(std::string_view name, const View& view);

}  // namespace inquit
