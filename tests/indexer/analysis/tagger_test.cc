// The tagger: its model, the decoding of scores, and names of people, bodies and places nobody has heard of.
#include "indexer/analysis/tagger/tagger.h"

#include <stdexcept>
#include <string>

#include <doctest/doctest.h>

#include "indexer/analysis/tagger/embedded.h"
#include "tests/indexer/analysis/article.h"

namespace inquit {
namespace {

using tagger::Decoder;
using tagger::Found;
using tagger::Kind;
using tagger::lane;
using tagger::Model;
using tagger::Part;
using tagger::Scores;

// "Anna Holm: person | Port Board: organisation"
std::string named(const std::string& text) {
    const test::Analysed found(text);
    std::string out;
    for (const Mention& mention : found.analysis().mentions) {
        const EntityType type = found.analysis().entities[mention.entity].type;
        if (!out.empty()) out += " | ";
        out += found.text(mention.span);
        out += type == EntityType::person  ? ": person"
               : type == EntityType::place ? ": place"
                                           : ": organisation";
    }
    return out;
}

// Each string is a token; its letters are what it might well be: B, I, L and U of a person, u of a place.
std::string decoded(const std::vector<std::string>& tokens) {
    std::vector<Scores> scores;
    for (const std::string& token : tokens) {
        Scores score;
        score.fill(-10);
        for (const char c : token) {
            if (c == 'B') score[lane(Part::begin, Kind::person)] = 5;
            if (c == 'I') score[lane(Part::inside, Kind::person)] = 5;
            if (c == 'L') score[lane(Part::last, Kind::person)] = 5;
            if (c == 'U') score[lane(Part::unit, Kind::person)] = 5;
            if (c == 'u') score[lane(Part::unit, Kind::place)] = 7;
        }
        scores.push_back(score);
    }
    std::vector<Found> found;
    Decoder()(scores, found);
    std::string out;
    for (const Found& name : found) {
        out += std::to_string(name.first) + "-" + std::to_string(name.last) +
               (name.kind == Kind::person ? "p " : "l ");
    }
    return out;
}

}  // namespace

TEST_CASE("the embedded model is whole") { CHECK(Model::embedded().is_sound()); }

TEST_CASE("a model that is cut short, changed or something else is not taken") {
    std::string bytes(tagger::embedded_model());
    CHECK_THROWS_AS(Model(std::string_view(bytes).substr(0, 10)), std::runtime_error);
    CHECK_THROWS_AS(Model(std::string_view(bytes).substr(0, bytes.size() - 1)), std::runtime_error);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] + 1);
    CHECK(!Model(bytes).is_sound());
    bytes[0] = 'X';
    CHECK_THROWS_AS(Model{bytes}, std::runtime_error);
}

TEST_CASE("only whole names are decoded, and the best of them") {
    CHECK(decoded({}) == "");
    CHECK(decoded({"", "", ""}) == "");
    CHECK(decoded({"U", "", "U"}) == "0-1p 2-3p ");
    CHECK(decoded({"B", "I", "L", "U"}) == "0-3p 3-4p ");
    CHECK(decoded({"B", "I"}) == "");  // never closed
    CHECK(decoded({"L"}) == "");       // never begun
    CHECK(decoded({"U", "B", "u"}) == "0-1p 2-3l ");
    CHECK(decoded({"Bu", "L"}) == "0-2p ");  // ten are better than seven
    CHECK(decoded({"Uu"}) == "0-1l ");
}

TEST_CASE("names that no list has are told by what stands around them") {
    CHECK(named("The council said Quenby Ashgrove had resigned. Ashgrove, who ran the inquiry, "
                "declined to "
                "comment.") == "Quenby Ashgrove: person | Ashgrove: person");
    CHECK(
        named("Police in Tarvenholm said three people were killed near the village of Ossiver.") ==
        "Tarvenholm: place | Ossiver: place");
    CHECK(named("He joined the Velmar Trade Commission last year.") ==
          "Velmar Trade Commission: organisation");
}

TEST_CASE("the same text has the same names whatever was read before") {
    const std::string text = "Ngozi Abdeltoro met Tuan Vanh Lieu in Ossiver. Abdeltoro left.";
    const std::string first = named(text);
    named("Ossiver beat Lieu. Abdeltoro is a river in Vanh.");
    CHECK(named(text) == first);
    CHECK(first ==
          "Ngozi Abdeltoro: person | Tuan Vanh Lieu: person | Ossiver: place | Abdeltoro: person");
}

}  // namespace inquit
