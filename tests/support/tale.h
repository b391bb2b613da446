// Invented articles with their analysis, written down in one string.
#pragma once

#include <string>
#include <string_view>

#include "indexer/schema/record.h"

namespace inquit {

struct Tale {
    std::string path, title, source, section, author;
    std::string date;  // 2019-04-09, or empty
    // @p[Name], @o[Name] and @l[Name] mention a person, an organisation, a place; @q[Speaker|words] is a quote in
    // curly marks (Speaker: a name, "org:Name", "?a diplomat" for an unnamed one, or empty); @c[words] is a caption.
    std::string text;
    std::string language = "en";
};

ArticleRecord record_of(const Tale& tale);

// About a herring quota, told by two outlets, and what else happened: 12 articles.
std::vector<ArticleRecord> herring_tales();

}  // namespace inquit
