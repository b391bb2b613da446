// Inquit's side of the benchmark: inquit-bench INDEX QUERIES.tsv facets|top10. tests/bench/README.md has the protocol.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/text/dates.h"
#include "searcher/index.h"

namespace {

using inquit::Field;

struct Question {
    std::string id;
    inquit::Request request;
};

constexpr std::size_t columns = 7;

std::array<std::string, columns> columns_of(std::string_view line) {
    std::array<std::string, columns> out;
    for (std::size_t i = 0; i < columns; ++i) {
        const std::size_t end = std::min(line.find('\t'), line.size());
        out[i] = line.substr(0, end);
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

// The words of a query in Inquit's own language.
std::string written(std::string_view how, const std::string& words) {
    if (how == "term" || how == "and") return words;
    if (how == "or") return replaced(words, ' ', " OR ");
    if (how == "phrase") return '"' + words + '"';
    if (how == "prefix") return words + '*';
    throw std::runtime_error("no such operator: " + std::string(how));
}

Question read_question(std::string_view line, bool with_facets) {
    const auto [id, group, how, words, person, from, to] = columns_of(line);
    Question out{id, {}};
    out.request.query = written(how, words);
    if (!person.empty()) out.request.filters.push_back({Field::person, person});
    if (!from.empty()) {
        out.request.from = inquit::parse_day(from);
        out.request.to = inquit::parse_day(to);
        out.request.undated = inquit::Undated::drop;
    }
    if (with_facets)
        out.request.facets = {
            Field::person, Field::organisation, Field::place, Field::speaker, Field::source};
    out.request.snippets = false;
    return out;
}

std::vector<Question> read_questions(const char* path, bool with_facets) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error(std::string("cannot read ") + path);
    std::vector<Question> out;
    for (std::string line; std::getline(in, line);) out.push_back(read_question(line, with_facets));
    return out;
}

double processor_microseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

// How many values a document has, so that whoever compares sees that all engines count about as much.
void print_values(inquit::Index& index) {
    inquit::Request all;
    all.facets = {Field::person, Field::organisation, Field::place, Field::speaker, Field::source};
    all.facet_limit = UINT32_MAX;
    all.limit = 0;
    const inquit::Articles found = index.search(all);
    std::printf("# %llu articles; values an article:",
                static_cast<unsigned long long>(found.total));
    for (const inquit::Facet& facet : found.facets) {
        std::uint64_t sum = 0;
        for (const inquit::FacetValue& value : facet.values) sum += value.count;
        std::printf(" %s %.2f",
                    std::string(info(facet.field).name).c_str(),
                    static_cast<double>(sum) / static_cast<double>(found.total));
    }
    std::printf("\n");
}

void ask_all(inquit::Index& index, const std::vector<Question>& questions) {
    for (const Question& question : questions) {
        const double begin = processor_microseconds();
        const inquit::Articles found = index.search(question.request);
        const double took = processor_microseconds() - begin;
        std::printf("%s\t%llu\t%.1f\n",
                    question.id.c_str(),
                    static_cast<unsigned long long>(found.total),
                    took);
    }
    std::printf("end\n");
    std::fflush(stdout);
}

int run(const std::vector<std::string>& arguments) {
    const std::string mode = arguments.size() == 4 ? arguments[3] : "";
    if (mode != "facets" && mode != "top10") {
        std::fprintf(stderr, "usage: inquit-bench INDEX QUERIES.tsv facets|top10\n");
        return 2;
    }
    const auto questions = read_questions(arguments[2].c_str(), mode == "facets");
    inquit::Index index = inquit::Index::open(arguments[1]);
    print_values(index);
    for (std::string line; std::getline(std::cin, line);) ask_all(index, questions);
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    try {
        return run({arguments, arguments + count});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "inquit-bench: %s\n", error.what());
        return 1;
    }
}
