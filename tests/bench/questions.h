// The queries of the benchmark, in Inquit's own language.
#pragma once

#include <string>
#include <vector>

namespace inquit::bench {

struct Question {
    std::string id;
    std::string query;     // quota OR herring
    std::string person;    // filters; empty: none
    std::string from, to;  // ISO days, both included; empty: none
};

// Throws std::runtime_error for a file that cannot be read or is no QUERIES.tsv.
std::vector<Question> read_questions(const std::string& path);

}  // namespace inquit::bench
