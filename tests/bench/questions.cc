// Reads QUERIES.tsv: tests/bench/README.md.
#include "tests/bench/questions.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <stdexcept>
#include <string_view>

namespace inquit::bench {
namespace {

constexpr std::size_t columns = 7;

std::array<std::string, columns> columns_of(std::string_view line) {
    std::array<std::string, columns> out;
    for (std::size_t i = 0; i < columns; ++i) {
        const std::size_t end = std::min(line.find('\t'), line.size());
        out.at(i) = line.substr(0, end);
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return out;
}

std::string replaced(std::string text, char what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, 1, with);
    return text;
}

std::string written(std::string_view how, const std::string& words) {
    if (how == "term" || how == "and") return words;
    if (how == "or") return replaced(words, ' ', " OR ");
    if (how == "phrase") return '"' + words + '"';
    if (how == "prefix") return words + '*';
    throw std::runtime_error("no such operator: " + std::string(how));
}

}  // namespace

std::vector<Question> read_questions(const std::string& path) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error("cannot read " + path);
    std::vector<Question> out;
    for (std::string line; std::getline(in, line);) {
        const auto row = columns_of(line);
        out.push_back({row[0], written(row[2], row[3]), row[4], row[5], row[6]});
    }
    return out;
}

}  // namespace inquit::bench
