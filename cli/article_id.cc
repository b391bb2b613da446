// An id that fits several articles is refused with a list of them.
#include "cli/article_id.h"

#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/display.h"
#include "cli/output.h"
#include "cli/phrases.h"

namespace inquit::cli {
namespace {

std::string lower_case(std::string id) {
    for (auto& c : id) {
        if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
    }
    return id;
}

bool is_hex(std::string_view id) {
    return !id.empty() && id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

[[noreturn]] void refuse_ambiguous(const std::string& id,
                                   const std::vector<ArticleRecord>& records) {
    constexpr std::size_t enough = 12;  // digits that tell any two articles apart
    std::string those;
    for (const auto& record : records) {
        those += fmt::format("\n  {}  {}",
                             record.article.id.substr(0, enough),
                             fit(headline(record.article.title, record.article.title_from), 60));
    }
    throw Error(fmt::format("several articles have an id that begins with {}:{}", id, those),
                "give more of its digits");
}

}  // namespace

std::string digits_of(std::string id) {
    id = lower_case(std::move(id));
    return is_hex(id) ? id : std::string();
}

std::optional<ArticleRecord> article_with_id(Index& index, const std::string& id) {
    constexpr std::size_t most_listed = 6;
    const auto digits = lower_case(id);
    auto records =
        is_hex(digits) ? index.articles_with_id(digits, most_listed) : std::vector<ArticleRecord>{};
    if (records.empty()) {
        talk(fmt::format("inquit: no article has an id that begins with “{}”\n", printable(id)));
        return std::nullopt;
    }
    if (records.size() > 1) refuse_ambiguous(digits, records);
    return std::move(records.front());
}

}  // namespace inquit::cli
