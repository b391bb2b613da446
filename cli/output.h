// Writing the answer to stdout, and past a screen's length through a pager.
#pragma once

#include <string>
#include <string_view>

namespace inquit::cli {

// The reader of our output has gone: nobody wants the rest, which is no failure.
struct ReaderGone {};

// Writes all of it. Throws ReaderGone, or Error where it cannot be written (a full disk).
void write_out(std::string_view text);

// The same to another file: false, and errno, where it cannot.
bool write_file(int file, std::string_view text);

// To stdout through `pager`, a command for the shell.
void page_out(std::string_view text, const std::string& pager);

// A message for people to stderr. Never fails: there would be nobody to tell.
void talk(std::string_view text);

// A JSON document for a terminal: characters that could steer it as \u escapes, which mean the same.
std::string harmless_json(std::string_view json);

}  // namespace inquit::cli
