// Inquit's side of the benchmark: inquit-bench INDEX QUERIES.tsv facets|top10. tests/bench/README.md has the protocol.
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "indexer/text/dates.h"
#include "searcher/index.h"
#include "tests/bench/questions.h"

namespace {

using inquit::Field;

struct Asked {
    std::string id;
    inquit::Request request;
};

std::vector<Asked> requests(const std::string& path, bool with_facets) {
    std::vector<Asked> out;
    for (const inquit::bench::Question& question : inquit::bench::read_questions(path)) {
        inquit::Request request;
        request.query = question.query;
        if (!question.person.empty()) request.filters.push_back({Field::person, question.person});
        if (!question.from.empty()) {
            request.from = inquit::parse_day(question.from);
            request.to = inquit::parse_day(question.to);
            request.undated = inquit::Undated::drop;
        }
        if (with_facets)
            request.facets = {
                Field::person, Field::organisation, Field::place, Field::speaker, Field::source};
        request.records = false;
        out.push_back({question.id, request});
    }
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

void ask_all(inquit::Index& index, const std::vector<Asked>& asked) {
    for (const Asked& one : asked) {
        const double begin = processor_microseconds();
        const inquit::Articles found = index.search(one.request);
        const double took = processor_microseconds() - begin;
        std::printf(
            "%s\t%llu\t%.1f\n", one.id.c_str(), static_cast<unsigned long long>(found.total), took);
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
    const auto asked = requests(arguments[2], mode == "facets");
    inquit::Index index = inquit::Index::open(arguments[1]);
    print_values(index);
    for (std::string line; std::getline(std::cin, line);) ask_all(index, asked);
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
