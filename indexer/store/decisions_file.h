// The reader's decisions about names: names.txt in the index directory. Nothing but these functions and the reader
// writes it.
#pragma once

#include <string>

namespace inquit {

// The text, "" if there is none. Throws Error.
std::string read_decisions_file(const std::string& index);

// Writes it durably and makes the index follow: no article is read again. Throws Error; the text is kept then if it
// was written, and the next run follows it.
void write_decisions_file(const std::string& index, const std::string& text);

// Another one for every text, "" for none.
std::string decisions_digest(const std::string& text);

}  // namespace inquit
