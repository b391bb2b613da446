// Several hundred random articles, and what is true of each, for recounting by brute force.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "indexer/schema/fields.h"
#include "indexer/schema/record.h"

namespace inquit {

struct Truth {
    std::string id, path;
    std::map<Field, std::set<std::string>> values;
    std::vector<std::string> words;  // of the body, in order; the headline has none of them
    std::optional<Day> day;
    std::uint64_t quotes = 0;
};

struct Many {
    std::vector<ArticleRecord> records;
    std::vector<Truth> truths;  // one by one
};

// The same for the same seed. Words are "w0" to "w49", the low numbers common.
Many many_articles(std::size_t count, std::uint32_t seed);

}  // namespace inquit
