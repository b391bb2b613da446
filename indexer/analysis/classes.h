// The classes a word can be in: one bit each, as the lexicons say.
#pragma once

#include <cstdint>

namespace inquit {

using Classes = std::uint64_t;

namespace cls {

constexpr Classes bit(unsigned n) { return Classes{1} << n; }

inline constexpr Classes determiner = bit(0);
inline constexpr Classes indefinite = bit(1);
inline constexpr Classes preposition = bit(2);
inline constexpr Classes conjunction = bit(3);
inline constexpr Classes subordinator = bit(4);
inline constexpr Classes relative = bit(5);
inline constexpr Classes auxiliary = bit(6);
inline constexpr Classes negation = bit(7);
inline constexpr Classes adverb = bit(8);
inline constexpr Classes pronoun = bit(9);
inline constexpr Classes male = bit(10);    // he, him, his
inline constexpr Classes female = bit(11);  // she, her
inline constexpr Classes calendar = bit(12);
inline constexpr Classes particle = bit(13);  // van, de, al: inside a name
inline constexpr Classes suffix = bit(14);    // Jr., III
inline constexpr Classes honorific_male = bit(15);
inline constexpr Classes honorific_female = bit(16);
inline constexpr Classes title = bit(17);  // president, sen: before a name
inline constexpr Classes title_male = bit(18);
inline constexpr Classes title_female = bit(19);
inline constexpr Classes organisation_head =
    bit(20);                                    // Ministry, Party: makes a run an organisation
inline constexpr Classes place_head = bit(21);  // River, Street
inline constexpr Classes place_lead = bit(22);  // Mount, Lake, San
inline constexpr Classes organisation_noun = bit(23);  // the ministry, the statement: may speak
inline constexpr Classes person_noun = bit(24);
inline constexpr Classes person_plural = bit(25);
inline constexpr Classes role = bit(26);  // any noun for a person
inline constexpr Classes credit_lead = bit(27);
inline constexpr Classes work_lead = bit(28);
inline constexpr Classes first_male = bit(29);
inline constexpr Classes first_female = bit(30);
inline constexpr Classes place = bit(31);         // the word, or the phrase, is a place
inline constexpr Classes organisation = bit(32);  // … is an organisation
inline constexpr Classes demonym = bit(33);
inline constexpr Classes common = bit(34);  // mostly written small
inline constexpr Classes phrase_lead =
    bit(35);  // a place or an organisation of several words starts so
inline constexpr Classes cue_say = bit(36);
inline constexpr Classes cue_think = bit(37);
inline constexpr Classes cue_call = bit(38);
inline constexpr Classes abbreviation = bit(39);  // takes a point: Mr., Sen., Calif.
inline constexpr Classes work = bit(40);          // statement, letter: speaks for its owner
inline constexpr Classes modal = bit(41);      // should, to: what follows is not reported as said
inline constexpr Classes nounish = bit(42);    // a form of a reporting verb that is as often a noun
inline constexpr Classes time_noun = bit(43);  // month, morning: no subject
inline constexpr Classes plain_acronym = bit(44);  // GDP, TV
inline constexpr Classes storm = bit(45);          // Hurricane: what follows is no person
inline constexpr Classes generic_body = bit(46);   // the company, the union
inline constexpr Classes country_noun = bit(47);   // Lirenne's government
inline constexpr Classes organisation_lead = bit(48);
inline constexpr Classes phrasal = bit(49);      // went on, shot back
inline constexpr Classes institution = bit(51);  // the Ostvarkish army: a body by description
inline constexpr Classes variable =
    bit(50);  // the businessman: another word for one who has a name

// Words that report without quotation marks, by ReportFrame (indirect.h): from this bit on, in the order of the enum.
inline constexpr Classes report_first = bit(57);

inline constexpr Classes first_name = first_male | first_female;
inline constexpr Classes honorific = honorific_male | honorific_female;
inline constexpr Classes cue = cue_say | cue_think | cue_call;
inline constexpr Classes function_word = determiner | preposition | conjunction | subordinator |
                                         relative | auxiliary | negation | pronoun;

}  // namespace cls
}  // namespace inquit
