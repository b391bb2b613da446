// JSON-LD inside a page: every object is looked at, those of an article's type count.
#include "indexer/article/json_ld.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "indexer/article/json_scan.h"
#include "indexer/article/phrases.h"

namespace inquit {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_authors = 20;

bool is_article(const Json& object) {
    const auto type = object.find("@type");
    if (type == object.end()) return false;
    const auto fits = [](const Json& value) {
        if (!value.is_string()) return false;
        const std::string name = ascii_lower(value.get_ref<const std::string&>());
        return name.ends_with("article") ||
               contains_one(name, "blogposting|reportage|liveblog|report|review");
    };
    return type->is_array() ? std::ranges::any_of(*type, fits) : fits(*type);
}

// A string, the name of an object, the names in a list.
std::string named(const Json& value, int depth = 0) {
    if (value.is_string()) return value.get<std::string>();
    if (depth > 2) return {};
    if (value.is_object()) {
        const auto name = value.find("name");
        return name == value.end() ? std::string() : named(*name, depth + 1);
    }
    std::string all;
    if (!value.is_array()) return all;
    std::size_t count = 0;
    for (const Json& one : value) {
        const std::string name = named(one, depth + 1);
        if (name.empty() || ++count > most_authors) continue;
        if (!all.empty()) all += ", ";
        all += name;
    }
    return all;
}

std::string address(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (!value.is_object()) return {};
    const auto id = value.find("@id");
    return id == value.end() || !id->is_string() ? std::string() : id->get<std::string>();
}

void offer_article(const Json& object, Fields& fields) {
    for (const char* key : {"headline",
                            "name",
                            "datePublished",
                            "dateCreated",
                            "publisher",
                            "author",
                            "creator",
                            "inLanguage"}) {
        if (const auto found = object.find(key); found != object.end())
            fields.offer(std::string("ld:") + key, named(*found));
    }
    for (const char* key : {"mainEntityOfPage", "url", "@id"}) {
        if (const auto found = object.find(key); found != object.end())
            fields.offer(std::string("ld:") + key, address(*found));
    }
    if (const auto section = object.find("articleSection"); section != object.end()) {
        const bool listed = section->is_array() && !section->empty();
        fields.offer("ld:articleSection", named(listed ? section->front() : *section));
    }
}

void visit(const Json& value, Fields& fields, int depth) {
    if (depth > 4) return;
    if (value.is_array()) {
        for (const Json& one : value) visit(one, fields, depth + 1);
        return;
    }
    if (!value.is_object()) return;
    if (is_article(value)) offer_article(value, fields);
    for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
        if (const auto inside = value.find(key); inside != value.end())
            visit(*inside, fields, depth + 1);
    }
}

}  // namespace

void offer_json_ld(const std::string& script, Fields& fields) {
    // Old pages hide scripts in comments and CDATA sections: /*<![CDATA[*/ … /*]]>*/
    constexpr std::string_view hiding = "CDATA[";
    const std::size_t hidden = std::string_view(script).substr(0, 60).find(hiding);
    const std::size_t begin =
        script.find_first_of("{[", hidden == std::string::npos ? 0 : hidden + hiding.size());
    if (begin == std::string::npos) return;
    const JsonValue extent = scan_value(script, begin);
    if (extent.end == std::string::npos || extent.depth > deepest_json) return;
    const std::string_view json = std::string_view(script).substr(begin, extent.end - begin);
    const Json value = Json::parse(repair_json(json), nullptr, false);
    if (!value.is_discarded()) visit(value, fields, 0);
}

}  // namespace inquit
