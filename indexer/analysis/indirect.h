// What is reported without quotation marks: who reports, by which word, and what.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/analysis/clause.h"
#include "indexer/schema/analysis.h"

namespace inquit {

// What follows the word that reports. How reliable a verb is hangs on it: "urged the council to" reports, "urged on" not.
enum class ReportFrame : std::uint8_t {
    statement,    // said that …, said the line holds
    object,       // criticised the plan
    infinitive,   // promised to stay
    preposition,  // called for a count
    alone,        // …, Holm said.
    inverted,     // …, said Holm.
    passive,      // was criticised by Holm
    according,    // according to Holm
};

// A report that a sentence may hold, all of it chunks of the clause.
struct Report {
    Pattern pattern{};
    ReportFrame frame{};
    std::uint32_t cue = 0;
    std::uint32_t source = 0;
    std::vector<std::uint32_t> joint;   // further sources: "Holm and Lee said"
    std::uint32_t first = 0, last = 0;  // what is reported
};

// Those whose cue is reliable in its frame, in the order of the text. They do not overlap each other nor a quotation.
std::vector<Report> find_reports(const Clause& clause);

}  // namespace inquit
