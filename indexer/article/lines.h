// What one line or paragraph of a news text is, beside running text. Told by its form alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/base/span.h"
#include "indexer/text/dates.h"

namespace inquit {

// "By Jonna Ferrel", "By JANE DOE and John Roe, Staff Writers"
bool is_byline(std::string_view line);

// Whom a byline or an author field names: without "By", titles and outlets behind a comma, dates; a name all in
// capitals gets its small letters back.
std::string author_named(std::string_view byline);

// The day of a line that is a date and little else: "Published 10:30 a.m. April 9, 2019", "World | 9 April 2019".
std::optional<Day> date_line(std::string_view line);

// A picture's caption: it ends in the photographer's credit or begins as captions do.
bool is_caption(std::string_view paragraph);

// Only a credit: "(Photo by Jonna Ferrel)", "Credit: …", "© 2019 …"
bool is_credit(std::string_view paragraph);

// The part of a paragraph that says who else worked on the article ("Reporting by …; editing by …", "X contributed
// to this report"): all of it, or the parenthesis at its end. Empty if there is none.
Span contributors(std::string_view paragraph);

struct Dateline {
    std::size_t size = 0;    // bytes with the dash; 0 if the paragraph has no dateline
    std::string agency;      // LONDON (Reuters) -
    std::optional<Day> day;  // HAVNSTED, Feb. 6, 2019 -
};

// BRANNHOLM, Lirenne — · CORVANE, Feb 6 (City Wire) – · HAVNSTED— · London (Reuters) -
Dateline read_dateline(std::string_view paragraph);

}  // namespace inquit
