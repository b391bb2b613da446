// Events of a parser, not a document: a line of 128 MiB of brackets must cost no gigabytes, and no stack.
#include "searcher/pack_line.h"

#include <array>
#include <span>

#include <fmt/format.h>

#include "searcher/json_values.h"

namespace inquit {
namespace {

constexpr std::size_t deepest = 8;  // of brackets; a pack has three

// A field that is read, and where to. Text that is null is empty.
struct Target {
    std::string_view name;
    std::string* text = nullptr;
    std::uint64_t* number = nullptr;
    bool seen = false;
};

using Targets = std::vector<Target>;

// The object that is being filled; what it does not ask for is passed over.
class Object {
  public:
    Object() = default;

    explicit Object(Targets targets) : targets_(std::move(targets)) {}

    // False if it was there already.
    bool key(std::string_view name) {
        at_ = nullptr;
        for (Target& target : targets_) {
            if (target.name == name) at_ = &target;
        }
        if (at_ == nullptr) return true;
        return !std::exchange(at_->seen, true);
    }

    [[nodiscard]] Target* at() const { return at_; }

    [[nodiscard]] std::string missing() const {
        for (const Target& target : targets_) {
            if (!target.seen) return std::string(target.name);
        }
        return {};
    }

  private:
    Targets targets_;
    Target* at_ = nullptr;
};

Targets targets_of(PackedArticle& article) {
    return {{.name = "id", .text = &article.id},
            {.name = "title", .text = &article.title},
            {.name = "title_from", .text = &article.title_from},
            {.name = "source", .text = &article.source},
            {.name = "date", .text = &article.date},
            {.name = "url", .text = &article.url},
            {.name = "sha256", .text = &article.sha256},
            {.name = "text", .text = &article.text},
            {.name = "bytes", .number = &article.bytes},
            {.name = "code_points", .number = &article.code_points},
            {.name = "quotes"}};
}

Targets targets_of(PackedQuote& quote) {
    return {{.name = "id", .text = &quote.id},
            {.name = "content", .text = &quote.content},
            {.name = "start", .number = &quote.start},
            {.name = "end", .number = &quote.end},
            {.name = "start_byte", .number = &quote.start_byte},
            {.name = "end_byte", .number = &quote.end_byte}};
}

Targets targets_of(PackedOpening& opening) {
    return {{.name = "version", .number = &opening.version},
            {.name = "made", .text = &opening.made},
            {.name = "program", .text = &opening.program},
            {.name = "of", .text = &opening.of},
            {.name = "query"}};
}

Targets query_of(PackedOpening& opening) {
    return {{.name = "text", .text = &opening.query},
            {.name = "read_as", .text = &opening.read_as}};
}

// Which brackets are open.
enum class Open : std::uint8_t { line, quotes, quote, query, unknown };

class LineReader final : public nlohmann::json_sax<Json> {
  public:
    explicit LineReader(PackedArticle& article) : article_(&article), line_(targets_of(article)) {}

    explicit LineReader(PackedOpening& opening) : opening_(&opening), line_(targets_of(opening)) {}

    [[nodiscard]] const std::string& fault() const { return fault_; }

    bool null() override { return take(nullptr, std::nullopt, true); }

    bool boolean(bool /*value*/) override { return take(nullptr, std::nullopt); }

    bool number_integer(number_integer_t /*value*/) override { return take(nullptr, std::nullopt); }

    bool number_unsigned(number_unsigned_t value) override { return take(nullptr, value); }

    bool number_float(number_float_t /*value*/, const string_t& /*text*/) override {
        return take(nullptr, std::nullopt);
    }

    bool string(string_t& value) override { return take(&value, std::nullopt); }

    bool binary(binary_t& /*value*/) override { return take(nullptr, std::nullopt); }

    bool start_object(std::size_t /*elements*/) override {
        if (open_.empty()) return opened(Open::line);
        if (open_.back() == Open::quotes) {
            article_->quotes.emplace_back();
            inside_ = Object(targets_of(article_->quotes.back()));
            return opened(Open::quote);
        }
        if (opening_ != nullptr && is_at("query")) {
            inside_ = Object(query_of(*opening_));
            return opened(Open::query);
        }
        return passed_over();
    }

    bool start_array(std::size_t /*elements*/) override {
        if (article_ != nullptr && is_at("quotes")) return opened(Open::quotes);
        return passed_over();
    }

    bool end_object() override { return closed(); }

    bool end_array() override { return closed(); }

    bool key(string_t& name) override {
        Object* object = current();
        if (object == nullptr || object->key(name)) return true;
        return fails(fmt::format("“{}” is there twice", name));
    }

    bool parse_error(std::size_t at,
                     const std::string& /*token*/,
                     const Json::exception& /*error*/) override {
        return fails(fmt::format("no JSON in UTF-8 from byte {} on", at));
    }

  private:
    bool fails(std::string why) {
        fault_ = std::move(why);
        return false;
    }

    Object* current() {
        if (open_.empty()) return nullptr;
        if (open_.back() == Open::line) return &line_;
        return open_.back() == Open::quote || open_.back() == Open::query ? &inside_ : nullptr;
    }

    [[nodiscard]] bool is_at(std::string_view name) const {
        return open_.size() == 1 && open_.back() == Open::line && line_.at() != nullptr &&
               line_.at()->name == name;
    }

    bool opened(Open what) {
        if (open_.size() == deepest)
            return fails("brackets stand in brackets, deeper than any pack has them");
        open_.push_back(what);
        return true;
    }

    // A value that is no text and no number, where nobody asked for one of these.
    bool passed_over() {
        if (open_.empty()) return fails("no object");
        if (open_.back() == Open::quotes) return fails("a quote is no object");
        if (const Object* object = current(); object != nullptr && object->at() != nullptr)
            return fails(wrong_type(*object->at()));
        return opened(Open::unknown);
    }

    bool closed() {
        const Object* object = current();
        const std::string missing = object != nullptr ? object->missing() : std::string();
        open_.pop_back();
        if (missing.empty()) return true;
        return fails(fmt::format("“{}” is missing", missing));
    }

    static std::string wrong_type(const Target& target) {
        return fmt::format("“{}” is no {}",
                           target.name,
                           target.text != nullptr     ? "text"
                           : target.number != nullptr ? "number"
                           : target.name == "query"   ? "object"
                                                      : "list");
    }

    bool take(std::string* text, std::optional<std::uint64_t> number, bool is_null = false) {
        if (open_.empty()) return fails("no object");
        if (open_.back() == Open::quotes) return fails("a quote is no object");
        const Object* object = current();
        const Target* target = object != nullptr ? object->at() : nullptr;
        if (target == nullptr) return true;
        if (target->text != nullptr && text != nullptr) {
            *target->text = std::move(*text);
        } else if (target->number != nullptr && number) {
            *target->number = *number;
        } else if (target->text == nullptr || !is_null) {
            return fails(wrong_type(*target));
        }
        return true;
    }

    PackedArticle* article_ = nullptr;
    PackedOpening* opening_ = nullptr;
    Object line_, inside_;
    std::vector<Open> open_;
    std::string fault_;
};

template <class Line>
std::optional<Line> read_line(std::string_view line, std::string& why) {
    Line out;
    LineReader reader(out);
    if (Json::sax_parse(line.begin(), line.end(), &reader)) return out;
    why = reader.fault();
    return std::nullopt;
}

}  // namespace

std::optional<PackedArticle> read_packed_article(std::string_view line, std::string& why) {
    return read_line<PackedArticle>(line, why);
}

std::optional<PackedOpening> read_packed_opening(std::string_view line, std::string& why) {
    return read_line<PackedOpening>(line, why);
}

}  // namespace inquit
