// One line of a pack of evidence that somebody may have tampered with, read without building more than is asked for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

struct PackedQuote {
    std::string id, content;
    std::uint64_t start = 0, end = 0;            // code points
    std::uint64_t start_byte = 0, end_byte = 0;  // may be anything: nothing is checked here
};

struct PackedArticle {
    std::string id, title, title_from, source, date, url, sha256, text;
    std::uint64_t bytes = 0, code_points = 0;
    std::vector<PackedQuote> quotes;
};

struct PackedOpening {
    std::uint64_t version = 0;
    std::string made, program, of, query, read_as;
};

// Both give nothing for a line that is not what it should be, and then say in `why` what is wrong with it: no JSON, no
// UTF-8, a field that is missing, of another type or there twice.
std::optional<PackedArticle> read_packed_article(std::string_view line, std::string& why);
std::optional<PackedOpening> read_packed_opening(std::string_view line, std::string& why);

}  // namespace inquit
