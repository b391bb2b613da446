// Names across articles, on small corpora of our own.
#include "indexer/names/join.h"

#include <algorithm>

#include <doctest/doctest.h>

using namespace inquit;

namespace {

using Texts = std::vector<std::string>;

struct Told {
    int day = 18000;  // since 1970
    Texts people, organisations = {}, places = {};
};

// Twenty further articles about other things, so that a name in two of a corpus counts as rare.
void add_others(std::vector<Told>& articles) {
    for (int i = 0; i < 20; ++i) {
        const std::string number = std::to_string(i);
        articles.push_back({.day = 17000 + i * 30,
                            .people = {"Anna Nummer" + number},
                            .organisations = {"Board " + number},
                            .places = {"Ville " + number}});
    }
}

NamesList join(std::vector<Told> articles, std::string_view decisions = "") {
    add_others(articles);
    ColumnsBuilder builder;
    std::uint32_t docid = 0;
    for (const Told& told : articles) {
        ++docid;
        builder.add_document(docid);
        builder.set_day(docid, told.day);
        builder.add_values(docid, Field::person, pack_values(told.people));
        builder.add_values(docid, Field::organisation, pack_values(told.organisations));
        builder.add_values(docid, Field::place, pack_values(told.places));
    }
    const std::string bytes = builder.bytes();
    return join_names(Columns(bytes), docid, read_decisions(decisions));
}

std::string everywhere(const NamesList& names, std::string_view printed) {
    const auto found = std::ranges::find(names.everywhere, printed, &Alias::printed);
    return found == names.everywhere.end() ? std::string(printed) : found->shown;
}

std::string in_document(const NamesList& names, std::uint32_t docid, std::string_view printed) {
    const auto found = std::ranges::find_if(names.in_documents, [&](const AliasInDocument& alias) {
        return alias.docid == docid && alias.printed == printed;
    });
    return found == names.in_documents.end() ? std::string(printed) : found->shown;
}

}  // namespace

TEST_CASE("accents and capitals make no second person") {
    const NamesList names = join({{.people = {"Zdenek Hvorak"}},
                                  {.people = {"Zdeněk Hvorák"}},
                                  {.people = {"ZDENEK HVORAK"}}});
    CHECK(everywhere(names, "Zdenek Hvorak") == everywhere(names, "Zdeněk Hvorák"));
    CHECK(everywhere(names, "Zdenek Hvorak") == everywhere(names, "ZDENEK HVORAK"));
}

TEST_CASE("a transliteration is the same person in the same company only") {
    const Told one{.people = {"Aleksandr Volkov", "Runa Askell"}, .places = {"Merrow Bank"}};
    const Told same{
        .day = 18003, .people = {"Alexander Volkov", "Runa Askell"}, .places = {"Merrow Bank"}};
    const Told other{
        .day = 18003, .people = {"Alexander Volkov", "Odile Tavernay"}, .places = {"Lirenne"}};
    const NamesList joined = join({one, same});
    CHECK(everywhere(joined, "Aleksandr Volkov") == everywhere(joined, "Alexander Volkov"));
    const NamesList apart = join({one, other});
    CHECK(everywhere(apart, "Aleksandr Volkov") != everywhere(apart, "Alexander Volkov"));
}

TEST_CASE("the name that most articles print is shown") {
    const Told often{.people = {"Halvar Brekk", "Runa Askell"}, .places = {"Merrow Bank"}};
    Told once = often;
    once.people.front() = "Halvar J. Brekk";
    CHECK(everywhere(join({often, once, often}), "Halvar J. Brekk") == "Halvar Brekk");
    CHECK(everywhere(join({once, often, once}), "Halvar Brekk") == "Halvar J. Brekk");
}

TEST_CASE("an initial that could be two people's is nobody's") {
    const Told one{.people = {"Halvar Brekk", "Runa Askell"}, .places = {"Merrow Bank"}};
    Told two = one;
    two.people.front() = "Hanne Brekk";
    Told initial = one;
    initial.people.front() = "H. Brekk";
    CHECK(everywhere(join({one, initial}), "H. Brekk") == "Halvar Brekk");
    CHECK(everywhere(join({one, two, initial}), "H. Brekk") == "H. Brekk");
}

TEST_CASE("a surname alone is the one in whose company it stands, article by article") {
    const Told fish{.people = {"Halvar Brekk", "Runa Askell"},
                    .places = {"Merrow Bank", "Havnsted"}};
    const Told court{.people = {"Signe Brekk", "Joren Stadt"}, .places = {"Brannholm", "Ostvark"}};
    const Told fish_alone{
        .day = 18005, .people = {"Brekk", "Runa Askell"}, .places = {"Merrow Bank"}};
    const Told court_alone{.day = 18005, .people = {"Brekk", "Joren Stadt"}, .places = {"Ostvark"}};
    const Told alone{.day = 18005, .people = {"Brekk", "Ines Corbel"}, .places = {"Lirenne"}};
    const NamesList names = join({fish, court, fish_alone, court_alone, alone});
    CHECK(in_document(names, 3, "Brekk") == "Halvar Brekk");
    CHECK(in_document(names, 4, "Brekk") == "Signe Brekk");
    CHECK(in_document(names, 5, "Brekk") == "Brekk");
    CHECK(everywhere(names, "Brekk") == "Brekk");
}

TEST_CASE("a surname beside its full name in one article is somebody else there") {
    const Told both{.people = {"Brekk", "Halvar Brekk", "Runa Askell"}, .places = {"Merrow Bank"}};
    const Told one{.people = {"Halvar Brekk", "Runa Askell"}, .places = {"Merrow Bank"}};
    CHECK(join({both, one}).in_documents.empty());
}

TEST_CASE("surnames of several words and with particles are resolved too") {
    const Told full{.people = {"Petra van der Lind", "Runa Askell"}, .places = {"Merrow Bank"}};
    const Told particle{
        .day = 18001, .people = {"van der Lind", "Runa Askell"}, .places = {"Merrow Bank"}};
    const Told bare{.day = 18001, .people = {"Lind", "Runa Askell"}, .places = {"Merrow Bank"}};
    const NamesList names = join({full, particle, bare});
    CHECK(in_document(names, 2, "van der Lind") == "Petra van der Lind");
    CHECK(in_document(names, 3, "Lind") == "Petra van der Lind");
}

TEST_CASE("a body is one with its acronym and with its words in another order") {
    const Told full{.people = {"Runa Askell"},
                    .organisations = {"Federal Bureau of Herring"},
                    .places = {"Merrow Bank"}};
    const Told acronym{
        .people = {"Runa Askell"}, .organisations = {"F.B.H."}, .places = {"Merrow Bank"}};
    const Told order{.people = {"Runa Askell"},
                     .organisations = {"Ministry of Fisheries"},
                     .places = {"Merrow Bank"}};
    const Told other_order{.people = {"Runa Askell"},
                           .organisations = {"Fisheries Ministry"},
                           .places = {"Merrow Bank"}};
    const NamesList names = join({full, acronym, order, other_order});
    CHECK(everywhere(names, "F.B.H.") == "Federal Bureau of Herring");
    CHECK(everywhere(names, "Fisheries Ministry") == everywhere(names, "Ministry of Fisheries"));
    const Told elsewhere{
        .day = 15000, .people = {"Joren Stadt"}, .organisations = {"FBH"}, .places = {"Ostvark"}};
    CHECK(everywhere(join({full, elsewhere}), "FBH") == "FBH");
}

TEST_CASE("a decision makes two names one, and shows the first") {
    const std::vector<Told> told = {{.people = {"Halvar Brekk"}}, {.people = {"The Skipper"}}};
    const NamesList names = join(told, "merge\tperson\tHalvar Brekk\tThe Skipper\n");
    CHECK(everywhere(names, "The Skipper") == "Halvar Brekk");
    CHECK(everywhere(join(told), "The Skipper") == "The Skipper");
}

TEST_CASE("a decision keeps apart what evidence would join") {
    const std::vector<Told> told = {{.people = {"Zdenek Hvorak"}}, {.people = {"Zdeněk Hvorák"}}};
    for (const char* decision : {"split\tperson\tZdenek Hvorak\tZdeněk Hvorák\n",
                                 "split\tperson\tZdenek Hvorak\n",
                                 "split\tperson\tZdeněk Hvorák\n"}) {
        CAPTURE(decision);
        CHECK(join(told, decision).everywhere.empty());
    }
}

TEST_CASE("a surname is not given to whom it was split from") {
    const Told full{.people = {"Halvar Brekk", "Runa Askell"}, .places = {"Merrow Bank"}};
    const Told alone{.day = 18001, .people = {"Brekk", "Runa Askell"}, .places = {"Merrow Bank"}};
    CHECK(in_document(join({full, alone}), 2, "Brekk") == "Halvar Brekk");
    CHECK(join({full, alone}, "split\tperson\tHalvar Brekk\tBrekk\n").in_documents.empty());
}

TEST_CASE("of two decisions the later one holds") {
    const std::vector<Told> told = {{.people = {"Halvar Brekk"}}, {.people = {"The Skipper"}}};
    const std::string merge = "merge\tperson\tHalvar Brekk\tThe Skipper\n";
    const std::string split = "split\tperson\tHalvar Brekk\tThe Skipper\n";
    CHECK(everywhere(join(told, merge + split), "The Skipper") == "The Skipper");
    CHECK(everywhere(join(told, split + merge), "The Skipper") == "Halvar Brekk");
    CHECK(everywhere(join(told, merge + "rename\tperson\tHalvar Brekk\tSkipper Brekk\n"),
                     "The Skipper") == "Skipper Brekk");
}

TEST_CASE("a decision about a name that no article has does no harm") {
    const NamesList names = join({{.people = {"Halvar Brekk"}}},
                                 "merge\tperson\tHalvar Brekk\tNobody Here\n"
                                 "split\tperson\tNo One\nrename\tperson\tNo Two\tNo Three\n");
    CHECK(everywhere(names, "Halvar Brekk") == "Halvar Brekk");
    CHECK(everywhere(names, "Nobody Here") == "Halvar Brekk");
}

TEST_CASE("a decision about a person says nothing about a place of that name") {
    const NamesList names = join({{.people = {"Georgia"}, .places = {"Georgia", "Lirenne"}}},
                                 "merge\tperson\tHalvar Brekk\tGeorgia\n");
    CHECK(std::ranges::none_of(names.everywhere,
                               [](const Alias& alias) { return alias.type == EntityType::place; }));
}

TEST_CASE("the same corpus gives the same names") {
    std::vector<Told> told;
    for (int i = 0; i < 30; ++i)
        told.push_back(
            {.day = 18000 + i,
             .people = {i % 2 == 0 ? "Aleksandr Volkov" : "Alexander Volkov", "Runa Askell"},
             .places = {"Merrow Bank"}});
    CHECK(join(told) == join(told));
}
