// Two spellings of one name? Keys that are equal for names that are the same in another hand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace inquit {

// The words of a name as they are compared: folded, without points, commas and apostrophes, hyphens and
// the Arabic article (al-, el-) with them: “Al-Hadi” and “el Hadi” are both {hadi}. A name of nothing else keeps its words.
std::vector<std::string> name_words(std::string_view name);

// The words of a body's or place's name in one string: “F.B.I.” and “the FBI” are both "fbi", “&” is "and".
std::string body_key(std::string_view name);

// The same for the words that carry meaning, in the order of the alphabet: “Ministry of Fisheries” and
// “Fisheries Ministry” are both "fisheries ministry".
std::string body_bag(std::string_view name);

// The first letters of a body's words that carry meaning: "ff" for “Fiskers Forbund”. Empty for fewer than two.
std::string body_initials(std::string_view name);

// A name printed in two to six capitals, in small letters without points: "fbi". Empty for any other.
std::string acronym(std::string_view printed);

// One folded word of a name without the accidents of transliteration: Aleksandr and Alexander, Yulia and
// Julia, Mikhail and Mihail, Mahmoud and Mahmud. Rules, no list of names.
std::string sound_key(std::string_view word);

// The consonants of a sound key and its first letter: Mohammed and Muhammad.
std::string consonants(std::string_view sound_key);

}  // namespace inquit
