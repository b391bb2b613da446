// Language packs.
#include "indexer/text/packs.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/text/language.h"
#include "indexer/text/sentences.h"
#include "indexer/text/stem.h"
#include "indexer/text/words.h"

namespace inquit {
namespace {

// The stem of a word as it is written.
std::string stem_of(Stemmer& stem, std::string_view written) {
    WordReader reader(written);
    Word word;
    REQUIRE(reader.next(word));
    return std::string(stem(word.folded));
}

std::vector<std::string> sentences_of(std::string_view text, std::string_view language) {
    std::vector<std::string> out;
    for (const Span span : sentences(text, make_span(0, text.size()), language))
        out.emplace_back(slice(text, span));
    return out;
}

TEST_CASE("every language has a pack with all sections, each word once and none too short") {
    CHECK(LanguagePack::languages().size() == 8);
    for (const std::string_view code : LanguagePack::languages()) {
        CAPTURE(code);
        const LanguagePack* pack = LanguagePack::of(code);
        REQUIRE(pack != nullptr);
        CHECK(pack->words("stopwords").size() > 90);
        for (const char* section : {"before names", "before numbers", "anywhere", "openers"}) {
            CAPTURE(section);
            CHECK(pack->words(section).size() > 5);
        }
        CHECK(pack->closing_marks().size() >= 4);
        CHECK(pack->openers().size() >= pack->words("openers").size());
        for (const auto& [name, words] : pack->sections()) {
            CAPTURE(name);
            for (const std::string& word : words) {
                CAPTURE(word);
                CHECK(word.find_first_of("[]#\r\t") == std::string::npos);
                CHECK(word.size() < 60);
            }
        }
        if (code == "en") continue;
        for (const char* section : {"cues", "according to", "he", "she", "they", "titles"}) {
            CAPTURE(section);
            CHECK_FALSE(pack->words(section).empty());
        }
        CHECK(pack->words("cues").size() > 60);
    }
    CHECK(LanguagePack::of("xx") == nullptr);
    CHECK(LanguagePack::of("") == nullptr);
}

TEST_CASE("a word is looked up folded, a phrase as a whole") {
    const LanguagePack& german = *LanguagePack::of("de");
    CHECK(german.has("cues", "erklarte"));
    CHECK(german.has("stopwords", "fur"));
    CHECK_FALSE(german.has("cues", "erklarung"));
    CHECK(german.has("according to", "nach angaben von"));
    CHECK(LanguagePack::of("ru")->has("according to", "по словам"));
    CHECK_FALSE(german.has("no such section", "a"));
}

TEST_CASE("forms of one word have one stem in every language, accents or not") {
    const std::vector<std::vector<std::string>> rows = {
        {"en", "quota", "quotas"},
        {"de", "Haus", "Hauses", "Häuser", "Häusern"},
        {"de", "Ministerin", "Ministerinnen"},
        {"de", "Verhandlung", "Verhandlungen"},
        {"de", "Maßnahme", "Massnahmen"},
        {"fr", "déclaration", "déclarations", "declarations"},
        {"fr", "déclaré", "déclarée", "déclarés", "déclarées", "declaree"},
        {"fr", "régional", "régionale", "régionaux"},
        {"es", "declaración", "declaraciones", "declaracion"},
        {"es", "negociación", "negociaciones"},
        {"es", "nación", "naciones"},
        {"es", "francés", "francesa", "franceses"},
        {"pt", "declaração", "declarações", "declaracao"},
        {"pt", "eleição", "eleições"},
        {"pt", "reunião", "reuniões"},
        {"pt", "nação", "nações"},
        {"pt", "nacional", "nacionais"},
        {"pt", "móvel", "móveis"},
        {"it", "dichiarazione", "dichiarazioni"},
        {"it", "pescatore", "pescatori"},
        {"nl", "verklaring", "verklaringen"},
        {"nl", "visser", "vissers"},
        {"ru", "квота", "квоты", "квоту", "квот", "квотой"},
        {"ru", "российский", "российская", "российские", "российских", "российской"},
        {"ru", "новый", "новая", "новые", "новых", "нового", "новой"},
        {"ru", "договорённость", "договоренность", "договоренности"},
        {"ru", "район", "района", "районы", "районов"},
    };
    for (const auto& row : rows) {
        Stemmer stem(row[0]);
        for (std::size_t i = 2; i < row.size(); ++i) {
            CAPTURE(row[i]);
            CHECK(stem_of(stem, row[i]) == stem_of(stem, row[1]));
        }
    }
}

TEST_CASE("other words keep other stems") {
    const std::vector<std::vector<std::string>> rows = {{"es", "nación", "nacido"},
                                                        {"pt", "mão", "mal"},
                                                        {"de", "gewinnen", "gewiss"},
                                                        {"fr", "année", "anneau"},
                                                        {"ru", "мост", "место"}};
    for (const auto& row : rows) {
        Stemmer stem(row[0]);
        CAPTURE(row[1]);
        CHECK(stem_of(stem, row[1]) != stem_of(stem, row[2]));
    }
}

TEST_CASE("sentences end where they end in each language") {
    struct Row {
        std::string_view language;
        std::vector<std::string> sentences;  // with a space between them
    };

    const std::vector<Row> rows = {
        {"de", {"Dr. Ilse Varnholt sprach am 9. April in Brannholm.", "Sie blieb kurz."}},
        {"de", {"Es geht um Fische, z. B. Heringe, d. h. um Geld.", "Das weiß jeder."}},
        {"de", {"Die Fänge sanken seit dem 19. Jahrhundert.", "Der Hafen wuchs."}},
        {"de", {"„Das geht nicht.“", "Der Minister schwieg."}},
        {"de", {"Wir zählten 40 Boote usw.", "Die Liste ist lang."}},
        {"de", {"Das war 2019.", "Merrow schwieg."}},
        {"de", {"Es kamen 12.", "Danach schloss der Hafen."}},
        {"fr", {"M. Corbel a parlé à Mme. Askell.", "Elle a refusé."}},
        {"fr", {"On pêche le hareng, p. ex. au large.", "Les bateaux rentrent."}},
        {"fr", {"« Rien n'est signé. »", "La ministre est partie."}},
        {"es", {"El Sr. Oldane habló con la Dra. Tull.", "No hubo acuerdo."}},
        {"es", {"Vive en EE. UU. desde 2010.", "Los barcos volvieron."}},
        {"es", {"«No firmaremos.»", "La ministra se fue."}},
        {"pt", {"O Sr. Oldane falou com a Dra. Tull.", "Não houve acordo."}},
        {"it", {"Il dott. Oldane ha parlato con la sig. Tull.", "Non c'è accordo."}},
        {"nl", {"Dhr. Oldane sprak met mevr. Tull.", "Er kwam geen akkoord."}},
        {"nl", {"Het gaat om vis, d.w.z. haring.", "De boten bleven binnen."}},
        {"ru", {"А. С. Орлунд приехал в 2019 г. в Мерроу.", "Он молчал."}},
        {"ru", {"Речь о рыбе, т. е. о сельди.", "Лодки стояли у берега."}},
        {"ru", {"«Мы не подпишем».", "Министр ушла."}},
        {"ru", {"Это было в 2019 г.", "Он сказал об этом позже."}},
    };
    for (const Row& row : rows) {
        std::string text;
        for (const std::string& sentence : row.sentences)
            text += (text.empty() ? "" : " ") + sentence;
        CAPTURE(text);
        std::string lines;
        for (const std::string& sentence : sentences_of(text, row.language))
            lines += (lines.empty() ? "" : " ") + sentence + "|";
        std::string wanted;
        for (const std::string& sentence : row.sentences)
            wanted += (wanted.empty() ? "" : " ") + sentence + "|";
        CHECK(lines == wanted);
    }
}

TEST_CASE("a language without a pack has the sentences of English") {
    const std::string_view text = "Mr. Brekk came. He left.";
    CHECK(sentences_of(text, "xx") == sentences_of(text, "en"));
    CHECK(sentences_of(text, "") == sentences_of(text, "en"));
}

}  // namespace
}  // namespace inquit
