// What the place of a file and a web address say about an article: outlet and day.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/text/dates.h"

namespace inquit {

struct Origin {
    std::string
        source;  // northern-ledger/2019/x.txt -> Northern Ledger; empty if no folder names one
    std::optional<Day> day;  // 2019-04-09-quota.txt, 2019/04/09/quota.txt
};

// `path` is absolute; only folders below `root` count.
Origin origin_of(const std::string& path, const std::string& root);

// The address that an address of the Internet Archive holds; others as they are.
std::string_view original_url(std::string_view url);

// "https://www.ledger.example/a?b" -> "ledger.example"; empty for what is no address.
std::string host_of(std::string_view url);

// The day in the path of an address: https://ledger.example/2019/04/09/quota
std::optional<Day> day_in_url(std::string_view url);

}  // namespace inquit
