// Capitals that by their wording alone are a dateline, an agency, an office, a law or mere emphasis.
#pragma once

#include "indexer/analysis/reading.h"
#include "indexer/analysis/runs.h"

namespace inquit {

// HAVNSTED, June 13 (City Wire) — : the agency in brackets
bool is_agency(const Reading& reading, const Run& run);

// HAVNSTED, Ostvark — : places before the dash that begins a story
bool is_dateline(const Reading& reading, const Run& run);

// Are the words of tokens [first, last) a place of the lexicon?
bool is_known_place(const Reading& reading, std::uint32_t first, std::uint32_t last);

// "May God bless": the May is a verb, and nobody is named. At least two words stand at `first`.
bool is_wish(const Reading& reading, std::uint32_t first);

// "Secretary of State", "Chief of Police": an office.
bool is_office(const Reading& reading, std::uint32_t first, std::uint32_t last);

// the trawler Griselda, USS Marlow Bay: a ship, which is nobody
bool is_ship(const Reading& reading, std::uint32_t first);

// the Oslo accords: the place before `last` is only what they are called after.
bool names_treaty(const Reading& reading, std::uint32_t last);

// Development, Education: the end of no person's name
bool is_abstract(const Reading& reading, std::uint32_t at);

// The Harbour Dues Act: the word before `last` says so.
bool is_law(const Reading& reading, std::uint32_t last);

// "her CORPSE", "the BITS": an ordinary word in capitals
bool is_emphasis(const Reading& reading, std::uint32_t at);

}  // namespace inquit
