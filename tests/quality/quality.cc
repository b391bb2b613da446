// quality CORPUS [GOLDEN]: reads and analyses the sample corpus and scores it against gold.tsv. Alone it prints the
// report; with a golden file it prints the lines that differ from it, and fails if there are any.
#include <algorithm>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <string>
#include <vector>

#include "indexer/analysis/analyse.h"
#include "indexer/article/read.h"
#include "tests/quality/gold.h"
#include "tests/quality/score.h"

namespace {

using inquit::quality::Gold;
using inquit::quality::Score;

std::vector<std::string> report_of(const std::string& corpus) {
    const Gold gold = inquit::quality::read_gold(corpus + "/gold.tsv");
    inquit::Analyser analyse;
    Score score;
    std::set<std::string> files;
    for (const auto& [key, rows] : gold) files.insert(key.first);
    for (const std::string& file : files) {
        inquit::Sink sink;
        sink.article = [&](inquit::Article&& article) {
            const auto rows = gold.find({file, std::max(article.record, 1U)});
            if (rows != gold.end()) {
                const std::string place =
                    article.record == 0 ? "" : "#" + std::to_string(article.record);
                score.add(file + place, article, analyse(article), rows->second);
            }
            return true;
        };
        sink.problem = [](inquit::Problem&& problem) {
            throw std::runtime_error(problem.where + ": " + problem.why);
        };
        inquit::ReadOptions options;
        options.root = corpus;
        inquit::read_file(corpus + "/" + file, options, sink);
    }
    return score.report();
}

// The lines of one that the other does not have, in order.
void print_missing(const std::vector<std::string>& in,
                   const std::vector<std::string>& of,
                   char sign) {
    const std::multiset<std::string> there(of.begin(), of.end());
    for (const std::string& line : in) {
        if (!there.contains(line)) std::cout << sign << ' ' << line << '\n';
    }
}

int compare(const std::vector<std::string>& report, const std::string& golden) {
    std::ifstream in(golden);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    if (lines == report) return 0;
    std::cout
        << "The analysis of the sample corpus changed; `scripts/quality --update` takes it over.\n";
    print_missing(lines, report, '-');
    print_missing(report, lines, '+');
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.empty()) {
        std::cerr << "quality CORPUS [GOLDEN]\n";
        return 2;
    }
    try {
        const std::vector<std::string> report = report_of(arguments[0]);
        if (arguments.size() > 1) return compare(report, arguments[1]);
        for (const std::string& line : report) std::cout << line << '\n';
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "quality: " << error.what() << '\n';
        return 2;
    }
}
