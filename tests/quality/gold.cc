// Reads tab-separated rows; no quoting.
#include "tests/quality/gold.h"

#include <fstream>
#include <stdexcept>

namespace inquit::quality {
std::vector<std::string> columns_of(const std::string& line) {
    std::vector<std::string> out(1);
    for (const char c : line) {
        if (c == '\t') {
            out.emplace_back();
        } else {
            out.back() += c;
        }
    }
    return out;
}

Gold read_gold(const std::string& path) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error("cannot read " + path);
    Gold gold;
    std::string line;
    std::getline(in, line);  // the names of the columns
    while (std::getline(in, line)) {
        const std::vector<std::string> columns = columns_of(line);
        if (columns.size() < 6) throw std::runtime_error("too few columns: " + line);
        const auto record = static_cast<std::uint32_t>(std::stoul(columns[1]));
        gold[{columns[0], record}].push_back({columns[2], columns[3], columns[4], columns[5]});
    }
    return gold;
}

}  // namespace inquit::quality
