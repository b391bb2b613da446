// Walks over JSON text without building anything: where values begin and end, and how deep they go.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

// Deeper JSON is refused before a parser sees it: no article is nested so, and recursion over it overflows the stack.
inline constexpr int deepest_json = 64;

struct JsonValue {
    std::size_t begin = 0;
    std::size_t end = 0;  // npos: the text ends inside the value
    int depth = 0;        // of the brackets inside, 1 for a flat object
};

// The value that begins at `at` (white space is skipped), told by its brackets and quote marks alone.
JsonValue scan_value(std::string_view json, std::size_t at);

struct JsonMember {
    std::string_view key;  // as written, escapes and all
    JsonValue value;
};

// The members of the object, or elements (with empty keys) of the array, that begins at `at`, one by one.
class JsonMembers {
  public:
    JsonMembers(std::string_view json, std::size_t at);

    bool next(JsonMember& member);

    // False if the text ended, or was no JSON, before the closing bracket.
    [[nodiscard]] bool complete() const { return complete_; }

  private:
    std::string_view json_;
    std::size_t at_;
    bool object_;
    bool complete_ = false;
};

// `json` with what sloppy writers leave in it made right: control characters inside strings, NaN and Infinity, halves
// of surrogate pairs.
std::string repair_json(std::string_view json);

}  // namespace inquit
