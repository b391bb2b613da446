// Small questions about words and phrases that the readers share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace inquit {

// ASCII letters in lower case, all else as it is: for comparing with lists of English words.
std::string ascii_lower(std::string_view text);

// `text` without white space (no-break spaces too) at both ends.
std::string_view trim(std::string_view text);

// The words between white space.
std::vector<std::string_view> words_of(std::string_view text);

bool starts_upper(std::string_view word);  // its first letter, after opening marks, is a capital
bool has_lower(std::string_view text);
bool has_upper(std::string_view text);

// Lists are phrases in lower case with a bar between two: "by|from the".
bool is_one_of(std::string_view text, std::string_view list);
bool contains_one(std::string_view text, std::string_view list);
// The size of the phrase that `text` begins with, 0 if it begins with none.
std::size_t begins_with_one(std::string_view text, std::string_view list);

}  // namespace inquit
