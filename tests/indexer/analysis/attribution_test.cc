// Who says it: one construction a case.
#include <doctest/doctest.h>

#include "tests/indexer/analysis/article.h"

using inquit::Part;
using inquit::PartKind;
using inquit::Pattern;
using inquit::QuoteKind;
using inquit::SpeakerKind;
using inquit::test::Analysed;

namespace {

std::string quotes(std::string_view text) { return Analysed(text).quotes(); }

}  // namespace

TEST_CASE("a verb after the quotation is followed by its speaker") {
    CHECK(quotes("“We counted them twice,” said Ragna Holm.") ==
          "We counted them twice, = Ragna Holm");
    CHECK(quotes("“We counted them twice,” added Ragna Holm on Monday.") ==
          "We counted them twice, = Ragna Holm");
}

TEST_CASE("a name after the quotation speaks where a verb follows") {
    CHECK(quotes("“We counted them twice,” Ragna Holm said.") ==
          "We counted them twice, = Ragna Holm");
    CHECK(quotes("“We counted them twice,” Ragna Holm later told a crowd.") ==
          "We counted them twice, = Ragna Holm");
}

TEST_CASE("a comma outside the marks reports as well as one inside") {
    CHECK(quotes("“We counted them twice”, Ragna Holm said.") ==
          "We counted them twice = Ragna Holm");
}

TEST_CASE("a name and a verb before the quotation name its speaker") {
    CHECK(quotes("Ragna Holm said: “We counted them twice.”") ==
          "We counted them twice. = Ragna Holm");
    CHECK(quotes("Ragna Holm told reporters, “We counted them twice.”") ==
          "We counted them twice. = Ragna Holm");
    CHECK(quotes("Ragna Holm said that the boats “were counted twice.”") ==
          "were counted twice. = Ragna Holm");
}

TEST_CASE("according to names the speaker on either side") {
    CHECK(quotes("The boats were “counted twice,” according to Ragna Holm.") ==
          "counted twice, = Ragna Holm");
    CHECK(quotes("According to Ragna Holm, the boats were “counted twice.”") ==
          "counted twice. = Ragna Holm");
}

TEST_CASE("what stands between a name and its verb does not hide the name") {
    CHECK(quotes("“We counted them twice,” Ragna Holm, the harbour master, said.") ==
          "We counted them twice, = Ragna Holm");
    CHECK(quotes("“We counted them twice,” Ragna Holm, who has worked on the quay since Piet "
                 "Aasgard left, said.") == "We counted them twice, = Ragna Holm");
    CHECK(quotes(
              "Ragna Holm, speaking beside the lock gates, said the boats “were counted twice.”") ==
          "were counted twice. = Ragna Holm");
}

TEST_CASE("a title beside a name gives way to the name") {
    CHECK(quotes("“We counted them twice,” the harbour master, Ragna Holm, said.") ==
          "We counted them twice, = Ragna Holm");
    CHECK(quotes("“We counted them twice,” said the general secretary of the union, Ragna Holm.") ==
          "We counted them twice, = Ragna Holm");
    CHECK(quotes("“We counted them twice,” said former secretary of state Ragna Holm.") ==
          "We counted them twice, = Ragna Holm");
}

TEST_CASE("a named spokesman speaks for himself, not his minister") {
    CHECK(quotes("Halvar Brekk’s spokesman, Karsten Ohm, said “nothing at all.”") ==
          "nothing at all. = Karsten Ohm");
    CHECK(quotes("“Nothing at all,” Halvar Brekk’s spokesman Karsten Ohm said.") ==
          "Nothing at all, = Karsten Ohm");
}

TEST_CASE("a question or an exclamation is reported as a statement is") {
    CHECK(quotes("“Who counted them?” Ragna Holm asked.") == "Who counted them? = Ragna Holm");
    CHECK(quotes("“Count them!” she cried. Ragna Holm left.") == "Count them! = -");
}

TEST_CASE("a new sentence after a question does not speak it") {
    CHECK(
        quotes("Ragna Holm asked: “Who counted them?” Piet Aasgard said that he had left early.") ==
        "Who counted them? = Ragna Holm\nhe had left early = Piet Aasgard");
}

TEST_CASE("an interrupted quotation is one speaker's") {
    CHECK(quotes("“No,” Ragna Holm said, “never in my life.”") ==
          "No, = Ragna Holm\nnever in my life. = Ragna Holm");
}

TEST_CASE("a sentence in marks after a reported one goes on with its speaker") {
    CHECK(quotes("“We counted them twice,” Ragna Holm said. “Nobody listened.”") ==
          "We counted them twice, = Ragna Holm\nNobody listened. = Ragna Holm");
}

TEST_CASE("a quotation before the reporting one in a paragraph has its speaker") {
    CHECK(quotes("“Nobody listened to us this year. We counted them twice,” Ragna Holm said.") ==
          "Nobody listened to us this year. We counted them twice, = Ragna Holm");
    CHECK(quotes("The herring were “late” and the boats “were later still,” Ragna Holm said.") ==
          "late = Ragna Holm\nwere later still, = Ragna Holm");
}

TEST_CASE("a quotation over several paragraphs keeps its speaker") {
    const Analysed found(
        "“We counted them twice,” Ragna Holm said. “It was dark.\n\n“It was also cold, and nobody "
        "had a lamp.”");
    CHECK(found.quotes() ==
          "We counted them twice, = Ragna Holm\nIt was dark. = Ragna Holm\n"
          "It was also cold, and nobody had a lamp. = Ragna Holm");
    CHECK(found.analysis().quotes[2].pattern == Pattern::continued);
}

TEST_CASE("a paragraph that is one quotation goes on with the last speaker") {
    CHECK(quotes("“We counted them twice,” Ragna Holm said.\n\n“Nobody listened to us.”") ==
          "We counted them twice, = Ragna Holm\nNobody listened to us. = Ragna Holm");
}

TEST_CASE("a colon at a paragraph's end hands on the speaker") {
    CHECK(
        quotes("Piet Aasgard listened. Ragna Holm had this to say:\n\n“We counted them twice.”") ==
        "We counted them twice. = Ragna Holm");
}

TEST_CASE("a pronoun is the last speaker") {
    CHECK(quotes("“We counted them twice,” Ragna Holm said.\n\nThe boats were late. “Nobody "
                 "listened,” she said.") ==
          "We counted them twice, = Ragna Holm\nNobody listened, = Ragna Holm");
}

TEST_CASE("a pronoun is a newer subject where sex and number fit") {
    CHECK(quotes("“We counted them twice,” Anna Holm said. Mr. Piet Aasgard shook his head. "
                 "“Nobody listened,” he said.") ==
          "We counted them twice, = Anna Holm\nNobody listened, = Piet Aasgard");
    CHECK(quotes("“We counted them twice,” Anna Holm said. Mr. Piet Aasgard shook his head. "
                 "“Nobody listened,” she said.") ==
          "We counted them twice, = Anna Holm\nNobody listened, = Anna Holm");
}

TEST_CASE("a title alone is the one who was given it") {
    CHECK(
        quotes(
            "Mayor Anna Holm opened the lock. Piet Aasgard watched. “It works,” the mayor said.") ==
        "It works, = Anna Holm");
    CHECK(quotes("Anna Holm, the chancellor, opened the lock. Piet Aasgard watched. The chancellor "
                 "called it “a start.”") == "a start. = Anna Holm");
    CHECK(quotes("Sen. Anna Holm opened the lock. Piet Aasgard watched. “It works,” the senator "
                 "said.") == "It works, = Anna Holm");
}

TEST_CASE("an institution speaks with its own name") {
    CHECK(quotes("“The boats were counted,” the Fisheries Ministry said.") ==
          "The boats were counted, = Fisheries Ministry");
    CHECK(quotes("The Fisheries Ministry in Corvane said the waters would rest “for a year.”") ==
          "for a year. = Fisheries Ministry");
}

TEST_CASE("an institution named once speaks as the ministry, the company and it") {
    CHECK(quotes("The Fisheries Ministry closed the bank. The ministry called it “a rest.”") ==
          "a rest. = Fisheries Ministry");
    CHECK(
        quotes(
            "Ostvark Steel Works Ltd. stopped the furnace. “It will be cold,” the company said.") ==
        "It will be cold, = Ostvark Steel Works Ltd.");
    CHECK(
        quotes("The Mines Inspectorate closed the shaft. “Paper does not hold a roof,” it said.") ==
        "Paper does not hold a roof, = Mines Inspectorate");
}

TEST_CASE("a statement speaks for the body that made it") {
    CHECK(quotes("The Fisheries Ministry closed the bank. “It needs a rest,” the ministry’s "
                 "statement said.") == "It needs a rest, = Fisheries Ministry");
}

TEST_CASE("a claim belongs to its owner") {
    CHECK(quotes("Anna Holm resigned. Her claim that the count was “a farce” was not answered.") ==
          "a farce = Anna Holm");
}

TEST_CASE("a capital speaks for its government") {
    const Analysed found(
        "Envoys met in Corvane. Corvane described the talks as “correct, and damp.”");
    CHECK(found.quotes() == "correct, and damp. = Corvane");
    CHECK(found.analysis().quotes[0].speaker.kind == SpeakerKind::organisation);
}

TEST_CASE("a source without a name is kept in its own words") {
    CHECK(quotes("“It was dark,” said a diplomat who asked not to be named.") ==
          "It was dark, = [a diplomat]");
    CHECK(quotes("“It was dark,” two officials said.") == "It was dark, = [two officials]");
}

TEST_CASE("joint speakers are both named") {
    CHECK(quotes("“We counted them twice,” Anna Holm and Piet Aasgard said.") ==
          "We counted them twice, = Anna Holm + Piet Aasgard");
}

TEST_CASE("a transcript's turns are the words of the name before the colon") {
    const Analysed found(
        "Sanne Brandt spoke to Halvar Brekk.\n\nBRANDT: Was that a message?\n\nBREKK: It was "
        "leaves.\n\nBRANDT: And now?\n\nBREKK: Leaves.");
    CHECK(found.quotes() ==
          "Was that a message? = Sanne Brandt\nIt was leaves. = Halvar Brekk\nAnd now? = Sanne "
          "Brandt\nLeaves. = Halvar Brekk");
    CHECK(found.analysis().quotes[1].pattern == Pattern::transcript);
}

TEST_CASE("questions are asked by nobody, and answered by whom the introduction names") {
    CHECK(quotes("In an interview with the Ledger, Anna Holm laughed. Piet Aasgard did not.\n\n"
                 "Q: Why did you come back?\n\nA: I had a boat.\n\nQ. And the eels?\n\n"
                 "A. They come at night.") ==
          "Why did you come back? = [Q]\nI had a boat. = Anna Holm\nAnd the eels? = [Q]\nThey come "
          "at night. = Anna Holm");
    CHECK(quotes("Anna Holm laughed. Piet Aasgard did not.\n\nQ: Why?\n\nA: I had a boat.\n\nQ: "
                 "And?\n\nA: It sank.") ==
          "Why? = [Q]\nI had a boat. = -\nAnd? = [Q]\nIt sank. = -");
    CHECK(
        quotes("Anna Holm, who keeps the lock, spoke to Piet Aasgard.\n\nQ: Why?\n\nA: My mother "
               "said, “Take a coat.”\n\nQ: And?\n\nA: It sank.") ==
        "Why? = [Q]\nMy mother said, “Take a coat.” = Anna Holm\nAnd? = [Q]\nIt sank. = Anna Holm");
    CHECK(quotes("A: one boat\n\nThe boats went home.") == "");
}

TEST_CASE("turns after names that come again are a transcript, a list of facts is none") {
    CHECK(quotes("Anna Holm: How long?\n\nPiet Aasgard: Forty years.\n\nHolm: And the boats?\n\n"
                 "Aasgard: Fewer each winter.") ==
          "How long? = Anna Holm\nForty years. = Piet Aasgard\nAnd the boats? = Anna Holm\nFewer "
          "each winter. = Piet Aasgard");
    CHECK(quotes("Boats lost: Four.\n\nBoats saved: Nine.\n\nTime: Nobody knows.\n\nHarbour: "
                 "Lirenne.") == "");
}

TEST_CASE("a turn's label may be a title") {
    CHECK(quotes("President Anna Holm spoke on Monday.\n\nTHE PRESIDENT: The lock is open.\n\nMR. "
                 "AASGARD: We counted.\n\nTHE PRESIDENT: Twice.\n\nMR. AASGARD: Yes.") ==
          "The lock is open. = Anna Holm\nWe counted. = Aasgard\nTwice. = Anna Holm\nYes. = "
          "Aasgard");
}

TEST_CASE("a label before a colon makes no transcript") {
    CHECK(quotes("NOTE: The lock is closed.\n\nThe boats went home.") == "");
}

TEST_CASE("a list of quotations signs each after a dash") {
    CHECK(
        quotes("“It goes up. It goes down.” — Signe Brekk\n\n“Which button?” — Tilde Farrow, 83") ==
        "It goes up. It goes down. = Signe Brekk\nWhich button? = Tilde Farrow");
}

TEST_CASE("a paragraph with a dash and a name signs the quotation above it") {
    CHECK(quotes("“It goes up. It goes down.”\n\n— Signe Brekk, chief engineer") ==
          "It goes up. It goes down. = Signe Brekk");
    CHECK(quotes("“It goes up. It goes down.”\n\n- Signe Brekk") ==
          "It goes up. It goes down. = Signe Brekk");
}

TEST_CASE("who was told something did not say it") {
    CHECK(quotes("Halvar Brekk was told by Signe Brekk that the gate “goes up.”") ==
          "goes up. = Signe Brekk");
    CHECK(quotes("The gate was called “a toy” by Signe Brekk.") == "a toy = Signe Brekk");
}

TEST_CASE("a phrase of two words reports as one does") {
    CHECK(quotes("“It goes up,” Signe Brekk went on.") == "It goes up, = Signe Brekk");
    CHECK(quotes("“It goes down,” Signe Brekk shot back.") == "It goes down, = Signe Brekk");
}

TEST_CASE("a title told in apposition is remembered") {
    CHECK(quotes("The governor of the bank, Petra van der Lind, came late. “I can hear it,” the "
                 "governor said.") == "I can hear it, = Petra van der Lind");
}

TEST_CASE("a pronoun without a subject is the last one named of its sex") {
    CHECK(quotes("The bill was drafted by Mrs. Marit Solveng. “It will come back,” she said.") ==
          "It will come back, = Marit Solveng");
}

TEST_CASE("a verb that no list has reports where the marks ask for one") {
    CHECK(quotes("“It works,” honked Anna Holm.") == "It works, = Anna Holm");
    CHECK(quotes("Anna Holm left. “It works,” she honked.") == "It works, = Anna Holm");
}

TEST_CASE("a passive verb is not said by its subject") {
    CHECK(quotes("Anna Holm was asked about the count. Piet Aasgard said it was “a farce.”") ==
          "a farce. = Piet Aasgard");
}

TEST_CASE("a participle is said by the subject of its sentence") {
    CHECK(quotes("Anna Holm criticised the count, calling it “a farce.”") ==
          "a farce. = Anna Holm");
    CHECK(quotes("Anna Holm released a statement saying “the count was a farce.”") ==
          "the count was a farce. = Anna Holm");
}

TEST_CASE("when a clause opens the sentence the subject stands after its comma") {
    CHECK(quotes("When Piet Aasgard left, Anna Holm turned and said “the count was a farce.”") ==
          "the count was a farce. = Anna Holm");
}

TEST_CASE("a headline's name before the colon speaks") {
    CHECK(quotes("Brekk: Quota Is ‘A Net With One End’\n\nHalvar Brekk spoke on Monday in the "
                 "harbour.") == "A Net With One End = Halvar Brekk");
}

TEST_CASE("a scare quote, a title and a nickname are no speech") {
    CHECK(quotes("The “concession” wagon was pulled through the crowd.") == "concession = (none)");
    CHECK(quotes("Anna Holm spoke on the programme “The Long Watch.”") ==
          "The Long Watch. = (none)");
    CHECK(quotes("Wilhelmina “Billie” Tarn stopped the trains.") == "Billie = (none)");
}

TEST_CASE("indirect speech has a speaker where the words leave no doubt") {
    const Analysed that("Anna Holm said that the count had been held twice.");
    CHECK(that.quotes() == "the count had been held twice = Anna Holm");
    CHECK(that.analysis().quotes[0].kind == QuoteKind::indirect);
    CHECK(quotes("The count had been held twice, Anna Holm said on Monday.") ==
          "The count had been held twice = Anna Holm");
    CHECK(quotes("According to Anna Holm, the count had been held twice.") ==
          "the count had been held twice = Anna Holm");
}

TEST_CASE("reported silence and plain objects are no speech") {
    CHECK(quotes("Anna Holm made no mention of the count.") == "");
    CHECK(quotes("Anna Holm announced a plan for the harbour.") == "");
    CHECK(quotes("Anna Holm said nothing.") == "");
}

TEST_CASE("who is named in a credit or a byline never speaks") {
    const std::string body = "Jonna Ferrel reports\n\n“It was dark,” she said.";
    const std::vector<Part> byline = {{{0, 20}, PartKind::byline}};
    const Analysed found(body, byline);
    CHECK(found.quotes() == "It was dark, = -");
    CHECK(found.names(inquit::EntityType::person) == "");
}

TEST_CASE("a quotation of one word is direct only as a sentence of its own") {
    const Analysed found("“No,” Anna Holm said. Piet Aasgard called the answer “short.”");
    CHECK(found.analysis().quotes[0].kind == QuoteKind::direct);
    CHECK(found.analysis().quotes[1].kind == QuoteKind::mixed);
}

TEST_CASE("cue and source are the words that say so") {
    const Analysed found("“We counted them twice,” said Ragna Holm, the harbour master.");
    const inquit::Quote& quote = found.analysis().quotes.at(0);
    REQUIRE(quote.cue);
    REQUIRE(quote.source);
    CHECK(found.text(*quote.cue) == "said");
    CHECK(found.text(*quote.source) == "Ragna Holm");
    CHECK(quote.pattern == Pattern::quote_verb_source);
    CHECK(quote.confidence > 0.8);
}

TEST_CASE("nobody is made to speak where nobody does") {
    CHECK(quotes("“It was dark and nobody had brought a lamp.”") ==
          "It was dark and nobody had brought a lamp. = -");
    CHECK(quotes("") == "");
}
