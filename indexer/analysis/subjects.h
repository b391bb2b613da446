// What a sentence tells besides what is quoted in it: who it is about, who is what, whose the statement is.
#pragma once

#include "indexer/analysis/clause.h"
#include "indexer/analysis/memory.h"
#include "indexer/analysis/sources.h"
#include "indexer/analysis/titles.h"

namespace inquit {

class Subjects {
  public:
    Subjects(const Reading& reading, Cast& cast, Memory& memory, Titles& titles, Sources& sources)
        : reading_(reading), cast_(cast), memory_(memory), titles_(titles), sources_(sources) {}

    // "the governor of the bank, Petra van der Lind"; "a skipper". Of a paragraph.
    void note_titles(const Clause& all);

    // The subject of a sentence may be the next "he" or "it".
    void note_subject(const Clause& clause);

    // "Lee said in a statement", "a statement from the ministry": whose the statement is.
    void note_works(const Clause& clause);

    // "If anything, Ash argued, the incident shows": nothing to quote, but somebody has spoken.
    void note_report(const Clause& clause);

    // "The mayor had this to say:": who speaks in the paragraph that follows, if the sentence ends in a colon.
    [[nodiscard]] Source before_colon(const Clause& clause);

  private:
    void note_pronoun(const Chunk& chunk);
    bool note_nominal(const Chunk& chunk);

    const Reading& reading_;
    Cast& cast_;
    Memory& memory_;
    Titles& titles_;
    Sources& sources_;
};

}  // namespace inquit
