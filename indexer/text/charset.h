// The bytes of a file to UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace inquit {

// `bytes` as UTF-8 without byte order mark. In this order: a byte order mark (UTF-8, UTF-16), well-formed
// UTF-8, the `declared` charset (a label as in HTTP or <meta charset>, may be empty), a guess from the
// bytes. ISO-8859-1 is read as windows-1252, as browsers do (WHATWG Encoding). Never fails: what no charset
// explains becomes U+FFFD.
std::string to_utf8(std::string_view bytes, std::string_view declared = {});

// True if `bytes` look like no text at all: NULs without a UTF-16 mark, or many control characters,
// in the first 8 KiB.
bool looks_binary(std::string_view bytes);

}  // namespace inquit
