// The gold pairs of quotations of accounts/pairs.tsv.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace inquit::quality {

struct GoldPair {
    std::string split, label, reason;
    std::string article_a, quote_a, article_b, quote_b;
};

// Throws std::runtime_error for a file that is none.
std::vector<GoldPair> read_pairs(const std::string& path);

// Says what is wrong with the set in `folder`: articles that are not there, quotations that do not stand in their text
// or stand there twice, labels that the words belie. False if anything is.
bool check_pairs(const std::string& folder, std::ostream& out);

}  // namespace inquit::quality
