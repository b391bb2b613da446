// Marked-up tales to records, and the tales themselves.
#include "tests/support/tale.h"

#include <algorithm>
#include <optional>

#include "indexer/schema/identity.h"

namespace inquit {
namespace {

class Reader {
  public:
    explicit Reader(ArticleRecord& record) : record_(record) {}

    void read(std::string_view text) {
        while (!text.empty()) {
            const std::size_t at = std::min(text.find('@'), text.size());
            record_.article.body += text.substr(0, at);
            text.remove_prefix(at);
            if (text.empty()) return;
            const std::size_t end = text.find(']');
            mark(text[1], text.substr(3, end - 3));
            text.remove_prefix(end + 1);
        }
    }

  private:
    Span append(std::string_view text) {
        const std::size_t begin = record_.article.body.size();
        record_.article.body += text;
        return make_span(begin, begin + text.size());
    }

    void mark(char kind, std::string_view inside) {
        switch (kind) {
            case 'p':
                return mention(inside, EntityType::person);
            case 'o':
                return mention(inside, EntityType::organisation);
            case 'l':
                return mention(inside, EntityType::place);
            case 'c':
                record_.article.parts.push_back({append(inside), PartKind::caption});
                return;
            default:
                return quote(inside);
        }
    }

    void mention(std::string_view name, EntityType type) {
        auto& entities = record_.analysis.entities;
        const Entity entity{std::string(name), type};
        auto found = std::ranges::find(entities, entity);
        if (found == entities.end()) found = entities.insert(entities.end(), entity);
        record_.analysis.mentions.push_back(
            {append(name), static_cast<std::uint32_t>(found - entities.begin())});
    }

    void quote(std::string_view inside) {
        const std::size_t bar = inside.find('|');
        std::string_view speaker = inside.substr(0, bar);
        Quote quote;
        append("\u201C");
        quote.content = append(inside.substr(bar + 1));
        append("\u201D");
        quote.kind = QuoteKind::direct;
        quote.confidence = 0.9F;
        if (speaker.starts_with('?')) {
            quote.speaker = {SpeakerKind::unnamed, std::string(speaker.substr(1))};
        } else if (speaker.starts_with("org:")) {
            quote.speaker = {SpeakerKind::organisation, std::string(speaker.substr(4))};
        } else if (!speaker.empty()) {
            quote.speaker = {SpeakerKind::person, std::string(speaker)};
        }
        record_.analysis.quotes.push_back(std::move(quote));
    }

    ArticleRecord& record_;
};

}  // namespace

ArticleRecord record_of(const Tale& tale) {
    ArticleRecord record;
    Article& article = record.article;
    article.path = tale.path;
    article.title = tale.title;
    article.source = tale.source;
    article.section = tale.section;
    article.author = tale.author;
    article.language = tale.language;
    if (!tale.date.empty()) article.published = parse_day(tale.date);
    article.title_from = Provenance::headline;
    Reader(record).read(tale.text);
    article.id = article_id(article);
    return record;
}

std::vector<ArticleRecord> herring_tales() {
    const std::vector<Tale> tales{
        {"/news/ledger/quota.txt",
         "Neighbours near a shared quota",
         "Northern Ledger",
         "World",
         "Mattis Orlund",
         "2019-04-09",
         "@c[Herring boats at the quay in Havnsted.]\n\n"
         "The envoys left @l[Brannholm] with the outline of a shared herring quota for the "
         "@l[Merrow Bank], the shallow ground that both countries claim.\n\n"
         "@q[Halvar Brekk|We can find a common count of the fish in one ledger,] said @p[Halvar "
         "Brekk]. @q[Ines Corbel|The ministry has handed us a locked harbour,] said @p[Ines "
         "Corbel] of the @o[Merrow Fishers Union].\n\nReports of smaller quotas went round."},
        {"/news/courier/envoys.txt",
         "Envoys back in Brannholm",
         "Harbour Courier",
         "Front page",
         "Perrin Tull",
         "2019-04-09",
         "Envoys in @l[Brannholm] settled on the shape of a common herring quota.\n\n"
         "@q[Halvar Brekk|Nobody can police the bank alone,] said @p[Halvar Brekk]. The "
         "@o[Fisheries Ministry] was brief: @q[org:Fisheries Ministry|No comment on quotas today.] "
         "@q[?a diplomat|They will be back within the month,] said a diplomat."},
        {"/news/ledger/gate.txt",
         "A locked gate at the quay",
         "Northern Ledger",
         "World",
         "Mattis Orlund and Perrin Tull",
         "2019-05-02",
         "The quay stayed shut. @q[Ines Corbel|Nobody on this quay was asked about a quota,] said "
         "@p[Ines Corbel]. @p[Signe Brekk] of the harbour office said she would open it. "
         "@q[Signe Brekk|We open on Monday.]"},
        {"/news/ledger/salt.txt",
         "Salt prices fall",
         "Northern Ledger",
         "Business",
         "Ada Voss",
         "2018-11-20",
         "Salt got cheaper in @l[Lirenne]. Merchants reported a good year, said @p[Odile "
         "Tavernay]. "
         "@q[Odile Tavernay|Salt is the herring of the poor.]"},
        {"/news/lantern/letters.txt",
         "Letters",
         "The Lantern",
         "",
         "",
         "",
         "A reader asks for more about herring, quota and salt. Tell us what you think."},
        {"/news/lantern/navy.txt",
         "Navies meet",
         "The Lantern",
         "World",
         "",
         "2020-01-15",
         "The U.S. navy sent a ship to @l[Havnsted]. It will not join us, fishermen fear. "
         "@q[|The sea is wide] stood on a banner."},
        {"/news/courier/policy.txt",
         "Policy-makers and e-mail",
         "Harbour Courier",
         "Business",
         "Ada Voss",
         "2020-02-01",
         "Policy-makers wrote e-mail about the harbour. O\u2019Brien\u2019s wild willow grew. "
         "@p[Jos\u00E9 Marr] is a new face in @l[Havnsted]."},
        {"/news/courier/willow.txt",
         "The will of the willow",
         "Harbour Courier",
         "Culture",
         "",
         "2017-06-30",
         "She will not go. The wilful wind wilted every willow. One ledger lay open; a ledger of "
         "one hand."},
        {"/news/anzeiger/neu.txt",
         "Neue Quote f\u00FCr H\u00E4fen",
         "Hafenanzeiger",
         "Welt",
         "",
         "2019-04-10",
         "Die neuen H\u00E4fen in @l[Brannholm] warten. \u201ENeue Boote\u201C braucht das Land.",
         "de"},
        {"/news/ledger/news.txt",
         "News of the week",
         "Northern Ledger",
         "World",
         "Ada Voss",
         "2020-03-03",
         "The news was short. A new boat came to @l[Havnsted] and left again."},
        {"/news/copies/b.txt",
         "Twins",
         "The Lantern",
         "World",
         "",
         "2016-01-01",
         "The same words twice, on the harbour wall."},
        {"/news/copies/a.txt",
         "Twins",
         "The Lantern",
         "World",
         "",
         "2016-01-01",
         "The same words twice, on the harbour wall."}};
    std::vector<ArticleRecord> out;
    for (const Tale& tale : tales) out.push_back(record_of(tale));
    return out;
}

}  // namespace inquit
