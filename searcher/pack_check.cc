// Hashes first, then whatever follows from the text: a pack that somebody has written anew, hashes and all, is told by its ids.
#include "searcher/pack_check.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "indexer/schema/identity.h"
#include "indexer/schema/sha256.h"
#include "indexer/text/utf8.h"
#include "searcher/evidence.h"
#include "searcher/pack_line.h"

namespace inquit {
namespace {

constexpr std::size_t longest_opening = 1024UL * 1024;

// Lines out of pieces, none longer than asked for.
class Lines {
  public:
    explicit Lines(const NextBytes& next) : next_(next) {}

    enum class Found : std::uint8_t { line, cut, too_long, none };

    // The next line without its end. cut: the file ends before the line does.
    Found read(std::string& line, std::size_t longest) {
        line.clear();
        for (;;) {
            if (rest_.empty()) {
                rest_ = next_();
                if (rest_.empty()) return line.empty() ? Found::none : Found::cut;
                all_.add(rest_);
            }
            const std::size_t end = std::min(rest_.find('\n'), rest_.size());
            if (line.size() + end > longest) return Found::too_long;
            line.append(rest_.substr(0, end));
            const bool ended = end < rest_.size();
            rest_.remove_prefix(ended ? end + 1 : end);
            if (ended) return Found::line;
        }
    }

    // Of the whole file, what is left of it too.
    std::string sha256() {
        for (rest_ = next_(); !rest_.empty(); rest_ = next_()) all_.add(rest_);
        return all_.take();
    }

  private:
    const NextBytes& next_;
    std::string_view rest_;  // of the piece that was read last
    Sha256 all_;
};

// Ids are of 32 and 16 digits; whatever else stands in their place must not fill a report.
std::string_view shown(std::string_view id) { return cut_utf8(id, 40); }

// What is wrong with one article.
class ArticleCheck {
  public:
    using Says = std::function<void(std::string&& why)>;

    ArticleCheck(const PackedArticle& article, const Says& says)
        : article_(article), offsets_(article.text), says_(says) {}

    void operator()(const std::string& hash) {
        if (hash != article_.sha256)
            says("the SHA-256 of the text is {}, not {}", hash, cut_utf8(article_.sha256, 64));
        if (article_.text.size() != article_.bytes)
            says("the text has {} bytes, not {}", article_.text.size(), article_.bytes);
        const std::uint64_t code_points = count_code_points(article_.text);
        if (code_points != article_.code_points)
            says("the text has {} code points, not {}", code_points, article_.code_points);
        check_id();
        std::set<std::string_view> ids;
        for (const PackedQuote& quote : article_.quotes) {
            if (!ids.insert(quote.id).second) says("quote {} is there twice", shown(quote.id));
            check(quote);
        }
    }

  private:
    template <class... Values>
    void says(std::string_view form, const Values&... values) {
        says_(fmt::vformat(form, fmt::make_format_args(values...)));
    }

    void check_id() {
        Article article;
        article.title = article_.title;
        article.source = article_.source;
        article.body = article_.text;
        article.published = parse_day(article_.date);
        if (!article_.date.empty() &&
            (!article.published || iso(*article.published) != article_.date))
            says("“{}” is no date", shown(article_.date));
        if (article_id(article) != article_.id)
            says("the id is not that of this headline, source, date and text");
    }

    // Between two characters, or at an end.
    [[nodiscard]] bool is_boundary(std::uint64_t byte) const {
        if (byte >= article_.text.size()) return byte == article_.text.size();
        return (static_cast<unsigned char>(article_.text[byte]) & 0xC0U) != 0x80U;
    }

    void check(const PackedQuote& quote) {
        const std::string_view id = shown(quote.id);
        if (quote.end_byte < quote.start_byte || quote.end_byte > article_.text.size()) {
            says("quote {}: bytes {} to {} are no stretch of the text",
                 id,
                 quote.start_byte,
                 quote.end_byte);
            return;
        }
        if (!is_boundary(quote.start_byte) || !is_boundary(quote.end_byte)) {
            says("quote {}: bytes {} to {} cut a character in two",
                 id,
                 quote.start_byte,
                 quote.end_byte);
            return;
        }
        const Span span{static_cast<std::uint32_t>(quote.start_byte),
                        static_cast<std::uint32_t>(quote.end_byte)};
        if (offsets_.at(span.begin) != quote.start || offsets_.at(span.end) != quote.end)
            says("quote {}: its bytes are code points {} to {}, not {} to {}",
                 id,
                 offsets_.at(span.begin),
                 offsets_.at(span.end),
                 quote.start,
                 quote.end);
        if (slice(article_.text, span) != quote.content)
            says("quote {}: other words stand at its place", id);
        if (quote_id(article_.id, span, quote.content) != quote.id)
            says("quote {}: the id is not that of its article, place and words", id);
    }

    const PackedArticle& article_;
    CodePointOffsets offsets_;
    const Says& says_;
};

Provenance provenance_of(std::string_view word) {
    return word == name(Provenance::first_sentence) ? Provenance::first_sentence
                                                    : Provenance::headline;
}

class PackCheck {
  public:
    PackCheck(const NextBytes& next, const std::function<void(PackedText&&)>& each)
        : lines_(next), each_(each) {}

    PackReport operator()() {
        read_opening();
        read_rest();
        out_.sha256 = lines_.sha256();
        return std::move(out_);
    }

  private:
    void read_opening() {
        std::string line, why;
        number_ = 1;
        const auto found = lines_.read(line, longest_opening);
        if (!line.starts_with(pack_mark))
            throw NoPack("this is no pack of evidence",
                         line.starts_with("\x1f\x8b")
                             ? "it is compressed: unpack it first"
                             : "inquit export --evidence makes one: its first line begins so: " +
                                   std::string(pack_mark));
        const auto opening = read_packed_opening(line, why);
        if (!opening || found != Lines::Found::line)
            throw NoPack("the first line of this pack cannot be read",
                         found == Lines::Found::line ? why : "it has no end");
        if (opening->version != pack_version)
            throw NoPack(fmt::format("this pack is of version {}, and this program reads {}",
                                     opening->version,
                                     pack_version),
                         "another version of inquit has made it");
        hash_line(line);
        out_.made = opening->made;
        out_.program = opening->program;
        out_.of = opening->of;
        out_.query = opening->query;
        out_.read_as = opening->read_as;
    }

    void read_rest() {
        constexpr std::string_view ending = R"({"end":)";
        std::string line;
        for (;;) {
            const auto found = lines_.read(line, longest_pack_line);
            ++number_;
            if (found == Lines::Found::none)
                return says({}, "the file ends before the pack does: its last line is missing");
            if (found == Lines::Found::cut)
                return says({}, "the file ends in the middle of this line");
            if (found == Lines::Found::too_long)
                return says({},
                            fmt::format("longer than {} MiB: not read, and nothing behind it",
                                        longest_pack_line / 1024 / 1024));
            if (line.starts_with(ending)) break;
            hash_line(line);
            check_article(line);
        }
        const std::string made = hash_.take();
        if (line != pack_ending(out_.articles, out_.quotes, made))
            says({},
                 fmt::format("the last line should say: {}",
                             pack_ending(out_.articles, out_.quotes, made)));
        if (lines_.read(line, 1) != Lines::Found::none) {
            ++number_;
            says({}, "something stands behind the last line");
        }
    }

    void check_article(std::string_view line) {
        std::string why;
        auto article = read_packed_article(line, why);
        if (!article) return says({}, "no article: " + why);
        ++out_.articles;
        out_.quotes += article->quotes.size();
        const std::string hash = inquit::sha256(article->text);
        const std::uint64_t before = out_.faults;
        const ArticleCheck::Says note = [&](std::string&& why_not) {
            says(article->id, std::move(why_not));
        };
        ArticleCheck(*article, note)(hash);
        if (!ids_.emplace(shown(article->id)).second) note("the article is there twice");
        if (out_.faults > before) ++out_.faulty_articles;
        if (!each_) return;
        PackedText text;
        text.id = std::move(article->id);
        text.title = std::move(article->title);
        text.title_from = provenance_of(article->title_from);
        text.source = std::move(article->source);
        text.url = std::move(article->url);
        text.published = parse_day(article->date);
        text.sha256 = hash;
        each_(std::move(text));
    }

    void hash_line(std::string_view line) {
        hash_.add(line);
        hash_.add("\n");
    }

    void says(std::string_view article, std::string&& why) {
        ++out_.faults;
        if (out_.first_faults.size() < most_faults)
            out_.first_faults.push_back({number_, std::string(shown(article)), std::move(why)});
    }

    Lines lines_;
    const std::function<void(PackedText&&)>& each_;
    PackReport out_;
    Sha256 hash_;
    std::set<std::string> ids_;
    std::uint64_t number_ = 0;
};

}  // namespace

PackReport check_pack(const NextBytes& next, const std::function<void(PackedText&&)>& each) {
    return PackCheck(next, each)();
}

}  // namespace inquit
