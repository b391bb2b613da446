// Tables of counts with bars, side by side.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/style.h"
#include "cli/times.h"
#include "searcher/results.h"

namespace inquit::cli {

struct Row {
    std::string name;
    std::uint64_t count = 0;
};

struct Table {
    std::string heading;
    std::vector<Row> rows;
    std::uint64_t more = 0;  // values that are not shown
};

std::string tables_text(const std::vector<Table>& tables, const Style& style);

std::string facets_text(const Articles& answer, Times times, const Style& style);

}  // namespace inquit::cli
