// Who says what in other languages. All articles are invented.
#include "indexer/analysis/by_pack.h"

#include <chrono>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/analysis/analyse.h"

using namespace inquit;

namespace {

// The speakers of a text's quotations, "; " between them: "-" for nobody known, "(none)" for no speech.
std::string speakers(const std::string& language, const std::string& text) {
    Article article;
    article.body = text;
    article.language = language;
    std::string out;
    for (const Quote& quote : Analyser()(article).quotes) {
        if (!out.empty()) out += "; ";
        const SpeakerKind kind = quote.speaker.kind;
        out += kind == SpeakerKind::unknown ? "-"
               : kind == SpeakerKind::none  ? "(none)"
                                            : quote.speaker.name;
    }
    return out;
}

struct Row {
    std::string text, speakers;
};

void check(const std::string& language, const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(speakers(language, row.text) == row.speakers);
    }
}

}  // namespace

TEST_CASE("a German article says who speaks by its verbs") {
    check("de",
          {{"„Wir können die Fische gemeinsam zählen“, sagte Halvar Brekk am Dienstag.",
            "Halvar Brekk"},
           {"Ministerin Ilse Varnholt erklärte: „Ein Buch für ein Meer.“ „Mehr sage ich nicht.“",
            "Ilse Varnholt; Ilse Varnholt"},
           {"Nach Angaben von Odile Tavernay ist „noch gar nichts unterschrieben worden“.",
            "Odile Tavernay"},
           {"Ministerin Ilse Varnholt kam spät. „Uns hat niemand gefragt“, klagte sie.",
            "Ilse Varnholt"},
           {"Laut Halvar Brekk geht es um „eine Frage der nächsten Jahre“.", "Halvar Brekk"},
           {"„Das Eis trägt nicht“, warnte ein Sprecher.", "ein Sprecher"},
           {"Er nannte es einmal den „Heringskrieg“.", "(none)"}});
}

TEST_CASE("a French article says who speaks by its verbs") {
    check(
        "fr",
        {{"« Nous pouvons compter les poissons ensemble », a déclaré Halvar Brekk mardi.",
          "Halvar Brekk"},
         {"« Un livre pour une mer », a dit la ministre Ilse Varnholt.", "Ilse Varnholt"},
         {"Selon Odile Tavernay, « rien n'est encore signé ». Elle a ajouté : « Personne ne nous a "
          "demandé. »",
          "Odile Tavernay; Odile Tavernay"},
         {"La ministre Ilse Varnholt est partie tôt. « Je ne dirai rien de plus », a-t-elle lancé.",
          "Ilse Varnholt"},
         {"Halvar Brekk est revenu. « La mer est à tous », dit-il.", "Halvar Brekk"},
         {"D'après Gerrit Oldane, « le port restera fermé jusqu'à lundi ».", "Gerrit Oldane"}});
}

TEST_CASE("a Spanish article says who speaks by its verbs") {
    check("es",
          {{"«Podemos contar los peces juntos», dijo Halvar Brekk el martes.", "Halvar Brekk"},
           {"“Un libro para un mar”, afirmó la ministra Ilse Varnholt.", "Ilse Varnholt"},
           {"Según Odile Tavernay, “todavía no hay nada firmado”.", "Odile Tavernay"},
           {"Gerrit Oldane llegó tarde a la reunión. “Nadie nos ha preguntado”, añadió.",
            "Gerrit Oldane"},
           {"De acuerdo con Ines Corbel, “el puerto seguirá cerrado hasta el lunes”.",
            "Ines Corbel"}});
}

TEST_CASE("a Portuguese article says who speaks by its verbs") {
    check(
        "pt",
        {{"“Podemos contar os peixes juntos”, disse Halvar Brekk na terça-feira.", "Halvar Brekk"},
         {"Segundo Odile Tavernay, “ainda não há nada assinado”.", "Odile Tavernay"},
         {"A ministra Ilse Varnholt afirmou: “Um livro para um mar.”", "Ilse Varnholt"},
         {"De acordo com Gerrit Oldane, “o porto continua fechado até segunda”.",
          "Gerrit Oldane"}});
}

TEST_CASE("an Italian article says who speaks by its verbs") {
    check("it",
          {{"«Possiamo contare i pesci insieme», ha detto Halvar Brekk martedì.", "Halvar Brekk"},
           {"Secondo Odile Tavernay «non c'è ancora niente di firmato».", "Odile Tavernay"},
           {"La ministra Ilse Varnholt ha spiegato: «Un libro per un mare».", "Ilse Varnholt"},
           {"Gerrit Oldane è arrivato tardi. «Nessuno ci ha chiesto niente», ha aggiunto.",
            "Gerrit Oldane"}});
}

TEST_CASE("a Dutch article says who speaks by its verbs") {
    check("nl",
          {{"“We kunnen de vissen samen tellen”, zei Halvar Brekk dinsdag.", "Halvar Brekk"},
           {"Volgens Odile Tavernay is “er nog niets ondertekend”.", "Odile Tavernay"},
           {"Minister Ilse Varnholt verklaarde: “Eén boek voor één zee.”", "Ilse Varnholt"},
           {"‘De haven blijft dicht tot maandag’, aldus Gerrit Oldane.", "Gerrit Oldane"}});
}

TEST_CASE("a Russian article says who speaks by its verbs") {
    check(
        "ru",
        {{"«Мы можем вместе считать рыбу», — сказал Халвар Брекк во вторник.", "Халвар Брекк"},
         {"По словам Одиль Тавернэ, «еще ничего не подписано».", "Одиль Тавернэ"},
         {"Министр Ильзе Варнхольт заявила: «Одна книга на одно море».", "Ильзе Варнхольт"},
         {"Геррит Олдане приехал поздно. «Нас никто не спросил», — добавил он.", "Геррит Олдане"}});
}

TEST_CASE("a person of one article has one name, short or long, and titles are no part of it") {
    Article article;
    article.language = "de";
    article.body =
        "Ministerpräsident Halvar Brekk reiste nach Merrow.\n\n„Die Quote bleibt“, sagte Brekk. "
        "Auch das "
        "Fischereiministerium schwieg nicht.";
    const Analysis found = Analyser()(article);
    REQUIRE(found.quotes.size() == 1);
    CHECK(found.quotes[0].speaker.name == "Halvar Brekk");
    std::size_t people = 0;
    for (const Entity& entity : found.entities) people += entity.type == EntityType::person;
    CHECK(people == 1);
    for (const Mention& mention : found.mentions) CHECK(mention.entity < found.entities.size());
}

TEST_CASE("where nobody is named nobody speaks") {
    check("de", {{"„Das ist nur ein Zettel an einer Wand in einem Hafen.“", "-"}});
    check("es", {{"“Es solo un papel en una pared de un puerto cualquiera”.", "-"}});
}

TEST_CASE("no text in another language makes it stumble") {
    for (const std::string language : {"de", "fr", "es", "pt", "it", "nl", "ru"}) {
        for (const std::string text : {"",
                                       "«",
                                       "„“",
                                       "sagte dijo a dit сказал",
                                       "« », dit-il",
                                       "-il",
                                       "a-t-il dit : « »",
                                       "“a” “b” “c”",
                                       "Selon",
                                       "по словам",
                                       "Dr. Dr. Dr.",
                                       "X: “",
                                       "“y” -elle dit"}) {
            CAPTURE(text);
            CHECK_NOTHROW(speakers(language, text));
        }
    }
}

TEST_CASE(
    "time grows with the length of a text, however many names and quotations one paragraph has") {
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text += "„So ist es“, sagte Halvar B" + std::to_string(i) + "rekk. ";
    const auto begin = std::chrono::steady_clock::now();
    speakers("de", text);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
}
