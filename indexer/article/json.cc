// A JSON file: an object, an array of objects, an object with an array in it, or several values.
#include "indexer/article/json.h"

#include <algorithm>
#include <array>

#include "indexer/article/fields.h"
#include "indexer/article/json_article.h"
#include "indexer/article/json_scan.h"
#include "indexer/article/phrases.h"
#include "indexer/article/reading.h"
#include "indexer/text/charset.h"

namespace inquit {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// Members that hold the articles, or an object that holds them: {"response": {"docs": […]}}.
constexpr std::string_view lists =
    "articles|items|results|data|documents|docs|posts|entries|news|stories|records|rows|hits|"
    "content";
constexpr std::string_view boxes = "response|data|result|hits|feed|articles|results";
constexpr int deepest_box = 4;

class Document {
  public:
    Document(std::string_view json, FileReading& reading) : json_(json), reading_(reading) {}

    void read() {
        std::size_t at = 0;
        const bool several = has_more(scan_value(json_, 0).end);
        while (going_ && has_more(at)) {
            const JsonValue value = scan_value(json_, at);
            const bool bracket = json_[value.begin] == '{' || json_[value.begin] == '[';
            if (!bracket) return complain("not JSON");
            if (json_[value.begin] == '[') {
                read_list(value.begin);
            } else if (several) {
                ++record_;
                read_article(value);
            } else {
                read_object(value, 1);
            }
            if (value.end == npos) return;
            at = value.end;
            if (at < json_.size() && json_[at] == ',') ++at;
        }
    }

  private:
    [[nodiscard]] bool has_more(std::size_t at) const {
        return at != npos && json_.find_first_not_of(" \t\r\n", at) != npos;
    }

    void complain(std::string why) { going_ = reading_.problem(std::move(why), record_); }

    void read_article(const JsonValue& value) {
        if (value.end == npos) return complain("JSON ends early");
        if (value.depth > deepest_json)
            return complain("JSON is nested deeper than " + std::to_string(deepest_json));
        if (value.end - value.begin > reading_.max_size())
            return complain(too_large(reading_.max_size()));
        going_ = read_json_article(
            json_.substr(value.begin, value.end - value.begin), record_, reading_);
    }

    void read_list(std::size_t begin) {
        JsonMembers elements(json_, begin);
        for (JsonMember element; going_ && elements.next(element);) {
            ++record_;
            read_article(element.value);
        }
        if (!going_ || elements.complete()) return;
        ++record_;
        complain("JSON ends early");
    }

    // An object is an article, unless it has a list of them and no text.
    void read_object(const JsonValue& object, int depth) {
        JsonMembers members(json_, object.begin);
        JsonValue found;
        const Fields names(common_names(), reading_.options().fields);
        for (JsonMember member; members.next(member);) {
            const char first = json_[member.value.begin];
            if (first == '"' && names.wants(member.key) == Slot::body) return read_article(object);
            const std::string key = ascii_lower(member.key);
            const bool list = first == '[' && is_one_of(key, lists) && holds_objects(member.value);
            const bool box = first == '{' && depth < deepest_box && is_one_of(key, boxes);
            if (list || (box && found.end == 0)) found = member.value;
        }
        if (!members.complete() && found.end == 0) found = unfinished_list(object);
        if (found.end == 0) return read_article(object);
        if (json_[found.begin] == '[') return read_list(found.begin);
        read_object(found, depth + 1);
    }

    [[nodiscard]] bool holds_objects(const JsonValue& list) const {
        const std::size_t first = json_.find_first_not_of(" \t\r\n", list.begin + 1);
        return first != npos && json_[first] == '{';
    }

    // The list that a file breaks off in; what stands before the break is read.
    [[nodiscard]] JsonValue unfinished_list(const JsonValue& object) const {
        JsonMembers members(json_, object.begin);
        std::size_t last = object.begin + 1;
        for (JsonMember member; members.next(member);) last = member.value.end;
        const std::size_t list = json_.find('[', last);
        if (list == npos || list - last > 64 || !holds_objects({list, npos, 0})) return {};
        return {list, npos, 0};
    }

    std::string_view json_;
    FileReading& reading_;
    std::uint32_t record_ = 0;
    bool going_ = true;
};

std::string_view without_mark(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    const std::size_t first = head.find_first_not_of(" \t\r\n");
    return first == npos ? std::string_view{} : head.substr(first);
}

}  // namespace

Likely sniff_json(std::string_view head) {
    head = without_mark(head);
    if (head.empty() || (head[0] != '{' && head[0] != '[')) return Likely::no;
    const std::size_t second = head.find_first_not_of(" \t\r\n", 1);
    if (second == npos) return Likely::no;
    const char c = head[second];
    return c == '"' || c == '{' || c == '[' || c == '}' || c == ']' ? Likely::maybe : Likely::no;
}

void read_json(FileReading& reading) {
    const auto bytes = reading.all_bytes();
    if (!bytes) return;
    const std::string json = to_utf8(*bytes);
    if (trim(json).empty()) {
        reading.problem("empty");
        return;
    }
    Document(json, reading).read();
}

}  // namespace inquit
