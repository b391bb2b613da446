// Numbers as people read and write them on the command line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace inquit::cli {

std::string grouped(std::uint64_t number);                     // 4,212
std::string file_size(std::uint64_t bytes);                    // 96 MB
std::string duration(double seconds);                          // 6 ms, 0.4 s, 19.7 s, 3 min 20 s
std::string percent(std::uint64_t part, std::uint64_t whole);  // 85 %

// "1 article", "4,212 articles". An irregular plural is said, else it is the word with an s.
std::string counted(std::uint64_t number, std::string_view one, std::string_view many = {});

// A whole number from `least` to `most`. `what` is the flag, for the Error: "--limit takes a number from 1 to 9".
std::uint64_t read_number(std::string_view what,
                          std::string_view text,
                          std::uint64_t least,
                          std::uint64_t most);

// Bytes: 50MB, 256 kB, 1.5GB, 4MiB or plain bytes. Throws Error.
std::uint64_t read_size(std::string_view what, std::string_view text);

}  // namespace inquit::cli
