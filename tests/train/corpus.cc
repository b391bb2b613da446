// Reads JSON lines and takes the same steps as the analysis up to the features.
#include "tests/train/corpus.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "indexer/analysis/blocks.h"
#include "indexer/analysis/headings.h"
#include "indexer/analysis/quotes.h"
#include "indexer/analysis/rules.h"
#include "indexer/analysis/tagger/features.h"
#include "indexer/analysis/tokens.h"
#include "tests/train/silver.h"

namespace inquit::tagger {
namespace {

using nlohmann::json;

struct Gold {
    Span span;
    Kind kind{};
};

Kind kind_of(const std::string& type) {
    if (type == "PERSON") return Kind::person;
    if (type == "ORG") return Kind::organisation;
    if (type == "LOC") return Kind::place;
    return Kind::other;
}

// Byte offsets of the code points of a text, one more than there are.
std::vector<std::uint32_t> offsets(const std::string& text) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) out.push_back(i);
    }
    out.push_back(static_cast<std::uint32_t>(text.size()));
    return out;
}

std::vector<Gold> gold_of(const json& record) {
    const std::vector<std::uint32_t> at = offsets(record.at("text").get<std::string>());
    std::vector<Gold> out;
    for (const json& entity : record.at("entities")) {
        const Span span{at.at(entity.at("start").get<std::size_t>()),
                        at.at(entity.at("end").get<std::size_t>())};
        out.push_back({span, kind_of(entity.at("type").get<std::string>())});
    }
    return out;
}

class Reader {
  public:
    explicit Reader(Corpus& corpus) : corpus_(corpus) {}

    // Before any article of its source is added.
    void count(const json& record) {
        const std::string text = record.at("text").get<std::string>();
        for (const Gold& gold : gold_of(record)) silver_.count(slice(text, gold.span), gold.kind);
    }

    void article(const json& record) {
        Article article;
        article.body = record.at("text").get<std::string>();
        source_ = record.value("source", "");
        reading_.body = article.body;
        reading_.words.clear();
        reading_.blocks = find_blocks(article);
        tokenise(reading_);
        find_headings(reading_);
        find_quotes(reading_);
        const Ruled ruled = names_by_rule(reading_);
        tag(record, article.body);
        find_stretches(reading_, stretches_);
        profile_.read(reading_, ruled, stretches_);
        Features features(reading_, profile_);
        for (const Stretch& stretch : stretches_) add(features, stretch);
    }

  private:
    [[nodiscard]] bool is_gmb() const { return source_ == "GMB"; }

    [[nodiscard]] bool is_gum() const { return source_.starts_with("GUM"); }

    void tag(const json& record, const std::string& text) {
        tags_.assign(reading_.tokens.size(), 0);
        for (const Gold& gold : gold_of(record)) {
            ++corpus_.names;
            mark(gold.span, is_gmb() ? silver_.mend(slice(text, gold.span), gold.kind) : gold.kind);
        }
    }

    // A name that begins or ends within a token of ours is none of ours.
    void mark(Span span, Kind kind) {
        const auto begin = std::ranges::lower_bound(
            reading_.tokens, span.begin, {}, [](const Token& t) { return t.span.begin; });
        auto first = static_cast<std::uint32_t>(begin - reading_.tokens.begin());
        std::uint32_t last = first;
        while (last < reading_.tokens.size() && reading_.tokens[last].span.begin < span.end) ++last;
        if (first == last || reading_.tokens[first].span.begin != span.begin) return;
        // a point may stand outside: "Inc."
        const std::uint32_t end = reading_.tokens[last - 1].span.end;
        if (end != span.end && end != span.end + 1) return;
        if (is_gum() && kind != Kind::person) first = widen(first);
        for (std::uint32_t t = first; t < last; ++t) {
            if (tags_[t] != 0) return;
        }
        for (std::uint32_t t = first; t < last; ++t) {
            const Part part = last - first == 1 ? Part::unit
                              : t == first      ? Part::begin
                              : t + 1 == last   ? Part::last
                                                : Part::inside;
            tags_[t] = static_cast<std::uint8_t>(1 + lane(part, kind));
        }
    }

    // The source leaves out adjectives in front: United [States].
    [[nodiscard]] std::uint32_t widen(std::uint32_t first) const {
        while (first > 0) {
            const Token& token = reading_.tokens[first - 1];
            if (token.kind != TokenKind::word || token.shape == Shape::small ||
                reading_.tokens[first].sentence || tags_[first - 1] != 0)
                break;
            if (reading_.is(token, cls::demonym | cls::function_word | cls::title | cls::honorific))
                break;
            if (token.sentence && reading_.is(token, cls::common) &&
                !reading_.is(token, cls::phrase_lead))
                break;
            --first;
        }
        return first;
    }

    void add(Features& features, const Stretch& stretch) {
        features.look_at(stretch);
        Example example;
        example.first = static_cast<std::uint32_t>(corpus_.tags.size());
        example.has_other = source_ != "uner_ewt" && !is_gum();
        for (std::uint32_t t = stretch.first; t < stretch.last; ++t) {
            keys_.clear();
            const std::uint32_t position = t - stretch.first;
            for (std::size_t place = 0; place < distances; ++place) {
                if (const Token* const token = features.token(position, place)) {
                    features.of_word(*token, place, keys_);
                } else {
                    Features::of_edge(place, keys_);
                }
            }
            features.of_token(position, keys_);
            for (const std::uint64_t key : keys_.view())
                corpus_.features.push_back(corpus_.table.number(key));
            corpus_.ends.push_back(corpus_.features.size());
            corpus_.tags.push_back(tags_[t]);
        }
        example.last = static_cast<std::uint32_t>(corpus_.tags.size());
        repair(example);
        corpus_.examples.push_back(example);
    }

    // A name that the stretch cuts is no name here.
    void repair(const Example& example) {
        const auto part = [&](std::uint32_t t) { return (corpus_.tags[t] - 1U) / kinds; };
        for (std::uint32_t t = example.first; t < example.last;) {
            if (corpus_.tags[t] == 0 || part(t) == static_cast<unsigned>(Part::unit)) {
                ++t;
                continue;
            }
            std::uint32_t end = t + 1;
            bool whole = part(t) == static_cast<unsigned>(Part::begin);
            while (end < example.last && corpus_.tags[end] != 0 &&
                   part(end) == static_cast<unsigned>(Part::inside))
                ++end;
            if (end < example.last && corpus_.tags[end] != 0 &&
                part(end) == static_cast<unsigned>(Part::last)) {
                ++end;
            } else {
                whole = false;
            }
            if (!whole) {
                ++corpus_.lost;
                std::fill(corpus_.tags.begin() + t, corpus_.tags.begin() + end, std::uint8_t{0});
            }
            t = end;
        }
    }

    Corpus& corpus_;
    SilverTypes silver_;
    Reading reading_;
    std::string source_;
    std::vector<std::uint8_t> tags_;
    Profile profile_;
    std::vector<Stretch> stretches_;
    Keys keys_;
};

}  // namespace

KeyTable::KeyTable() : slots_(std::size_t{1} << 20U) {}

std::uint32_t KeyTable::number(std::uint64_t key) {
    std::size_t at = key & (slots_.size() - 1);
    while (slots_[at] != 0) {
        if (keys_[slots_[at] - 1] == key) return slots_[at] - 1;
        at = (at + 1) & (slots_.size() - 1);
    }
    keys_.push_back(key);
    slots_[at] = static_cast<std::uint32_t>(keys_.size());
    if (keys_.size() * 2 > slots_.size()) grow();
    return static_cast<std::uint32_t>(keys_.size() - 1);
}

void KeyTable::grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        std::size_t at = keys_[i] & (slots_.size() - 1);
        while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
        slots_[at] = static_cast<std::uint32_t>(i + 1);
    }
}

void read_corpus(const std::string& path, Corpus& corpus) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error(path + " cannot be read");
    Reader reader(corpus);
    std::vector<json> records;
    for (std::string line; std::getline(in, line);) records.push_back(json::parse(line));
    for (const json& record : records) reader.count(record);
    for (const json& record : records) reader.article(record);
}

}  // namespace inquit::tagger
