// What a careful reader finds in the sample corpus: corpus/gold.tsv.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace inquit::quality {

// One row. Several speakers of a joint statement stand in `name` with "; " between them.
struct Row {
    std::string kind, text, name, type;
};

// Rows by file (below the corpus folder) and place in the file, from 1.
using Gold = std::map<std::pair<std::string, std::uint32_t>, std::vector<Row>>;

// The cells of a tab-separated line; no quoting.
std::vector<std::string> columns_of(const std::string& line);

// Throws std::runtime_error if the file is not there or a row has too few columns.
Gold read_gold(const std::string& path);

}  // namespace inquit::quality
