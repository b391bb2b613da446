// Reads every quote once, and again those that are worth comparing.
#include "indexer/store/things.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "indexer/schema/fields.h"
#include "indexer/schema/layout.h"
#include "indexer/schema/record.h"
#include "indexer/text/fold.h"
#include "indexer/text/letters.h"
#include "indexer/text/utf8.h"
#include "indexer/wording/things.h"

namespace inquit {
namespace {

// Below it the analysis is wrong more often than the words of two papers agree by chance.
constexpr float sure_of_speaker = 0.75F;

// Numbers for names: 0 for none.
class Numbers {
  public:
    std::uint32_t operator()(const std::string& name) {
        if (name.empty()) return 0;
        const auto next = static_cast<std::uint32_t>(numbers_.size() + 1);
        return numbers_.emplace(name, next).first->second;
    }

  private:
    std::unordered_map<std::string, std::uint32_t> numbers_;
};

// A person's last name, as far as a rule can say.
std::string family_name(std::string_view name) {
    const std::size_t space = name.rfind(' ');
    return fold(space == std::string_view::npos ? name : name.substr(space + 1));
}

// The last word of a name that a paper prints, of whatever kind: Ms Asare, General Tchaka. Empty for "the captain".
std::string last_name(std::string_view printed) {
    if (printed.empty() || !is_upper(decode(printed, 0).value)) return {};
    const std::string first = fold(printed.substr(0, printed.find(' ')));
    const bool described = first == "the" || first == "a" || first == "an" || first == "one";
    return described ? std::string() : family_name(printed);
}

// The article and the event of a quote.
struct Origin {
    std::uint32_t article = 0, event = 0;
};

// By docid of quotes.
std::vector<Origin> origins(const Xapian::Database& articles,
                            const std::vector<std::uint32_t>& events,
                            std::uint32_t quotes) {
    std::vector<Origin> out(std::size_t{quotes} + 1);
    auto number = articles.valuestream_begin(slot_quotes);
    const auto end = articles.valuestream_end(slot_first_quote);
    for (auto first = articles.valuestream_begin(slot_first_quote); first != end; ++first) {
        const std::uint32_t article = first.get_docid();
        number.skip_to(article);
        if (number == articles.valuestream_end(slot_quotes) || number.get_docid() != article)
            continue;
        const std::uint32_t begin = unpack_number(*first);
        for (std::uint32_t i = 0; i < unpack_number(*number) && begin + i < out.size(); ++i)
            out[begin + i] = {article, article < events.size() ? events[article] : article};
    }
    return out;
}

// A wording reader for each language.
class Readers {
  public:
    explicit Readers(WordingCorpus corpus) : corpus_(std::move(corpus)) {}

    Wording operator()(const std::string& language, std::string_view text) {
        auto found = readers_.find(language);
        if (found == readers_.end())
            found = readers_.emplace(language, WordingReader(language, corpus_)).first;
        return found->second(text);
    }

  private:
    WordingCorpus corpus_;
    std::map<std::string, WordingReader, std::less<>> readers_;
};

std::string language_of(const Xapian::Document& document) {
    const std::string packed = document.get_value(info(Field::language).slot);
    const auto values = unpack_values(packed);
    return values.empty() ? std::string() : std::string(values.front());
}

class Collector {
  public:
    Collector(const Xapian::Database& quotes, const Names& names, std::vector<Origin> origins)
        : quotes_(quotes), names_(names), origins_(std::move(origins)) {}

    std::vector<std::uint32_t> things() {
        Readers plain(WordingCorpus{});
        for (auto it = quotes_.valuestream_begin(slot_id); it != quotes_.valuestream_end(slot_id);
             ++it)
            add(it.get_docid(), plain);
        Readers weighed(
            {[this](std::string_view stem) { return said_.quotes_with(wording_hash(stem)); },
             said_.size()});
        const auto first = said_.group([&](std::uint32_t place) {
            const Xapian::Document document = quotes_.get_document(docids_[place]);
            return weighed(language_of(document), decode_quote(document.get_data()).content);
        });
        std::vector<std::uint32_t> out(std::size_t{quotes_.get_lastdocid()} + 1);
        for (std::uint32_t docid = 0; docid < out.size(); ++docid) out[docid] = docid;
        for (std::size_t place = 0; place < docids_.size(); ++place)
            out[docids_[place]] = docids_[first[place]];
        return out;
    }

  private:
    void add(std::uint32_t docid, Readers& readers) {
        const Xapian::Document document = quotes_.get_document(docid);
        const QuotePlace record = decode_quote(document.get_data());
        Quoted quoted;
        quoted.day = unpack_day(document.get_value(info(Field::date).slot));
        quoted.sure = record.confidence >= sure_of_speaker;
        const SpeakerKind kind = record.speaker.kind;
        if (kind == SpeakerKind::person || kind == SpeakerKind::organisation) {
            const std::string shown(names_.shown(Field::speaker, docid, record.speaker.name));
            quoted.speaker = speakers_(shown);
            if (kind == SpeakerKind::person) quoted.family = families_(family_name(shown));
            quoted.last = families_(family_name(shown));
        } else if (kind == SpeakerKind::unnamed) {
            quoted.last = families_(last_name(record.speaker.name));
            quoted.described = quoted.last == 0;
        }
        quoted.article = origins_[docid].article;
        quoted.event = origins_[docid].event;
        said_.add(quoted, readers(language_of(document), record.content));
        docids_.push_back(docid);
    }

    const Xapian::Database& quotes_;
    const Names& names_;
    std::vector<Origin> origins_;
    Numbers speakers_, families_;
    ThingsSaid said_;
    std::vector<std::uint32_t> docids_;  // by place
};

}  // namespace

std::vector<std::uint32_t> things_of(const Xapian::Database& quotes,
                                     const Names& names,
                                     const Xapian::Database& articles,
                                     const std::vector<std::uint32_t>& events) {
    return Collector(quotes, names, origins(articles, events, quotes.get_lastdocid())).things();
}

}  // namespace inquit
