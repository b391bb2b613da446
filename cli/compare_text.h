// Accounts side by side on the terminal.
#pragma once

#include <string>
#include <vector>

#include "cli/style.h"
#include "searcher/compare.h"

namespace inquit::cli {

std::string compare_text(const Comparison& comparison, const Style& style);
std::string compare_text(const AccountsTable& table, const Style& style);

// "Also told by Harbour Courier (b26d904c): 9 shared quotes", a line for each; empty for none.
std::string also_told_by(const std::vector<OtherAccount>& others, const Style& style);

// "A  Northern Ledger  9 April 2019  824 words  Neighbours near …": cut to the width.
std::string account_line(char letter, const Account& account, const Style& style);

}  // namespace inquit::cli
