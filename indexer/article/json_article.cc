// One JSON object to one article: its members, and those of objects inside, are offered as fields.
#include "indexer/article/json_article.h"

#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "indexer/article/fields.h"
#include "indexer/article/html.h"
#include "indexer/article/json_scan.h"
#include "indexer/text/charset.h"
#include "indexer/text/utf8.h"

namespace inquit {
namespace {

using Json = nlohmann::json;

// Objects inside which the fields may be: {"_source": {…}}, {"article": {…}}. Their members count as its own.
constexpr auto wrappers =
    std::to_array<std::string_view>({"_source", "article", "doc", "document", "post"});

constexpr int deepest_field = 3;        // "a.b.c"
constexpr std::size_t most_names = 50;  // authors of one article

// Parses, and once more with the usual faults repaired. Nothing, with the reason, for what is no JSON.
std::optional<Json> parse(std::string_view json, std::string& why) {
    try {
        return Json::parse(json);
    } catch (const Json::parse_error& error) {
        why = "bad JSON at byte " + std::to_string(error.byte);
    } catch (const Json::out_of_range&) {
        why = "bad JSON: a number that is too large";
        return std::nullopt;
    }
    const std::string repaired = repair_json(is_utf8(json) ? std::string(json) : to_utf8(json));
    Json value = Json::parse(repaired, nullptr, false);
    if (value.is_discarded()) return std::nullopt;
    return value;
}

// The name in {"name": "Jane Doe"}.
std::string name_in(const Json& object) {
    for (const char* key : {"name", "title", "rendered", "fullName", "$oid"}) {
        const auto found = object.find(key);
        if (found != object.end() && found->is_string()) return found->get<std::string>();
    }
    return {};
}

std::string scalar(Json& value, Slot slot) {
    if (value.is_string()) return std::move(value.get_ref<std::string&>());
    const bool numbers_too = slot == Slot::date || slot == Slot::id;
    if (numbers_too && value.is_number_integer()) return std::to_string(value.get<std::int64_t>());
    if (slot == Slot::date && value.is_number_float())
        return std::to_string(
            static_cast<std::int64_t>(std::clamp(value.get<double>(), 0.0, 1e15)));
    return {};
}

// A list of names or of paragraphs as one value; of sections the first.
std::string list(Json& values, Slot slot) {
    std::string all;
    std::size_t count = 0;
    for (Json& value : values) {
        const std::string one = value.is_object() ? name_in(value) : scalar(value, slot);
        if (one.empty() || (slot == Slot::section && parse_day(one))) continue;
        if (slot != Slot::body && ++count > most_names) break;
        if (!all.empty()) all += slot == Slot::body ? "\n\n" : ", ";
        all += one;
        if (slot == Slot::section || slot == Slot::source) break;
    }
    return all;
}

class Offering {
  public:
    explicit Offering(Fields& fields) : fields_(fields) {}

    void operator()(Json& object) { offer_members(object, {}, 1); }

    // There is a field for the text, empty perhaps.
    [[nodiscard]] bool has_body() const { return has_body_; }

  private:
    void offer_members(Json& object, const std::string& prefix, int depth) {
        for (auto member = object.begin(); member != object.end(); ++member) {
            const std::string path = prefix.empty() ? member.key() : prefix + '.' + member.key();
            Json& value = member.value();
            if (value.is_object()) {
                offer_object(value, path, member.key(), depth);
            } else if (const auto slot = fields_.wants(path)) {
                has_body_ = has_body_ || *slot == Slot::body;
                fields_.offer(path, value.is_array() ? list(value, *slot) : scalar(value, *slot));
            }
        }
    }

    void offer_object(Json& value, const std::string& path, const std::string& key, int depth) {
        if (depth >= deepest_field) return;
        const bool wrapper = depth == 1 && std::ranges::find(wrappers, key) != wrappers.end();
        offer_members(value, wrapper ? std::string() : path, depth + 1);
        // {"author": {"name": …}}, {"date": {"$date": …}}
        const auto slot = fields_.wants(path);
        if (!slot || wrapper) return;
        if (*slot == Slot::date && value.contains("$date")) {
            fields_.offer(path, scalar(value["$date"], *slot));
        } else if (*slot != Slot::body) {
            fields_.offer(path, name_in(value));
        }
    }

    Fields& fields_;
    bool has_body_ = false;
};

// Tags or entities in a short field, as WordPress puts them there.
void unescape(std::string& value) {
    const bool entities =
        value.find('&') != std::string::npos && value.find(';') != std::string::npos;
    if (entities || has_tags(value)) value = html_fragment(value).body;
}

constexpr std::string_view no_text =
    "no text field; known names are text, body, maintext, content, articleBody and others; "
    "--map body=COLUMN names another";

}  // namespace

bool read_json_article(std::string_view json, std::uint32_t record, FileReading& reading) {
    std::string why;
    auto value = parse(json, why);
    if (!value) return reading.problem(std::move(why), record);
    if (!value->is_object()) return reading.problem("not an object with fields", record);
    Fields fields(common_names(), reading.options().fields);
    Offering offering(fields);
    offering(*value);
    if (!fields.has(Slot::body))
        return reading.problem(std::string(offering.has_body() ? "no text" : no_text), record);
    Article article;
    fields.fill(article);
    if (has_tags(article.body)) {
        HtmlText read = html_fragment(article.body);
        article.body = std::move(read.body);
        article.parts = std::move(read.parts);
    } else if (article.body.find('\0') != std::string::npos) {
        article.body = repair_utf8(article.body);
    }
    for (std::string* field : {&article.title, &article.source, &article.section, &article.author})
        unescape(*field);
    return reading.emit(std::move(article), record);
}

}  // namespace inquit
