// Which of a page's titles is the article's headline?
#pragma once

#include <string>
#include <vector>

namespace inquit {

struct PageTitles {
    std::string stated;            // by JSON-LD, OpenGraph or another meta; may be empty
    std::string page;              // <title>
    std::vector<std::string> h1s;  // all first-level headings that are not empty
    std::vector<std::string> h2s;
    std::vector<std::string> sites;  // what the site calls itself, its host among them
};

// The headline, without the site's name behind it; empty if nothing says anything.
std::string headline_of(const PageTitles& titles);

}  // namespace inquit
