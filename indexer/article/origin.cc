// What the place of a file and a web address say about an article.
#include "indexer/article/origin.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <vector>

#include "indexer/text/fold.h"
#include "indexer/text/utf8.h"

namespace inquit {
namespace {

// Folders that say what is in them or when, and not who printed it. Folded, sorted.
constexpr auto plain_folders = std::to_array<std::string_view>(
    {"all",      "apr",     "april",     "archive", "archives", "article",   "articles",
     "arts",     "aug",     "august",    "backup",  "batch",    "business",  "clippings",
     "content",  "copies",  "copy",      "corpus",  "crawl",    "culture",   "data",
     "day",      "dec",     "december",  "desktop", "docs",     "documents", "downloads",
     "en",       "english", "export",    "exports", "feb",      "february",  "feed",
     "feeds",    "files",   "home",      "html",    "import",   "in",        "inbox",
     "input",    "issue",   "jan",       "january", "json",     "jsonl",     "jul",
     "july",     "jun",     "june",      "local",   "mar",      "march",     "markdown",
     "may",      "md",      "misc",      "month",   "new",      "news",      "nov",
     "november", "oct",     "october",   "old",     "opinion",  "other",     "out",
     "output",   "page",    "pages",     "part",    "politics", "post",      "posts",
     "press",    "raw",     "read",      "sample",  "samples",  "saved",     "science",
     "sep",      "sept",    "september", "set",     "source",   "sources",   "sport",
     "sports",   "src",     "stories",   "temp",    "test",     "text",      "texts",
     "tmp",      "todo",    "txt",       "undated", "unread",   "unsorted",  "vol",
     "volume",   "web",     "week",      "world",   "xml",      "year"});
static_assert(std::ranges::is_sorted(plain_folders));

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The letters of a folder's name: 2019-04 -> "", week-12 -> week, 9to5wire -> towire
std::string letters_of(std::string_view name) {
    std::string letters = fold(name);
    std::erase_if(letters, [](char c) { return is_digit(c) || c == '-' || c == '_' || c == ' '; });
    return letters;
}

bool names_source(std::string_view folder) {
    const std::string letters = letters_of(folder);
    return letters.size() >= 2 && !folder.starts_with('.') &&
           !std::ranges::binary_search(plain_folders, std::string_view(letters));
}

bool is_small_word(std::string_view word) {
    for (const std::string_view small :
         {"of", "and", "the", "in", "on", "for", "de", "du", "des"}) {
        if (word == small) return true;
    }
    return false;
}

// northern-ledger -> Northern Ledger; BBC_News -> BBC News; ledger.example -> ledger.example
std::string spoken(std::string_view folder) {
    std::string name(folder);
    const bool domain = name.find('.') != std::string::npos && name.find(' ') == std::string::npos;
    if (domain) return host_of(name);
    std::ranges::replace_if(
        name, [](char c) { return c == '_' || c == '-'; }, ' ');
    name = collapse_space(name);
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (std::ranges::any_of(name, upper)) return name;
    for (std::size_t begin = 0; begin < name.size();) {
        const std::size_t end = std::min(name.find(' ', begin), name.size());
        const std::string_view word = std::string_view(name).substr(begin, end - begin);
        if (name[begin] >= 'a' && name[begin] <= 'z' && (begin == 0 || !is_small_word(word)))
            name[begin] = static_cast<char>(name[begin] - 'a' + 'A');
        begin = end + 1;
    }
    return name;
}

// The first day in `text` that is written year first and stands apart from other figures.
std::optional<Day> day_in(std::string_view text) {
    for (std::size_t at = 0; at + 8 <= text.size(); ++at) {
        const bool starts = is_digit(text[at]) && (at == 0 || !is_digit(text[at - 1]));
        if (!starts) continue;
        // 2019-04-09, 2019_04_09, 2019/04/09, 20190409
        const bool divided =
            text.size() - at >= 10 && !is_digit(text[at + 4]) && text[at + 4] == text[at + 7];
        const std::size_t size = divided ? 10 : 8;
        const std::string_view found = text.substr(at, size);
        if (at + size < text.size() && is_digit(text[at + size])) continue;
        const auto digits = static_cast<std::size_t>(std::ranges::count_if(found, is_digit));
        if (digits != 8) continue;
        const auto day = parse_day(found);
        if (day && *day >= Day{std::chrono::year{1700} / 1 / 1}) return day;
    }
    return std::nullopt;
}

}  // namespace

Origin origin_of(const std::string& path, const std::string& root) {
    const std::filesystem::path file(path);
    std::error_code error;
    const std::filesystem::path home =
        root.empty() ? file.parent_path()
                     : std::filesystem::absolute(root, error).lexically_normal();
    const std::filesystem::path below = file.lexically_relative(home);
    Origin origin;
    origin.day = day_in(file.filename().string());
    if (below.empty() || *below.begin() == "..") return origin;
    if (!origin.day) origin.day = day_in(below.generic_string());
    for (const std::filesystem::path& folder : below.parent_path()) {
        const std::string name = repair_utf8(folder.string());
        if (name == "." || !names_source(name)) continue;
        origin.source = spoken(name);
        break;
    }
    return origin;
}

std::string_view original_url(std::string_view url) {
    const std::size_t archive = url.find("://web.archive.org/web/");
    if (archive > 5) return url;  // behind "https" or "http", or nowhere
    const std::size_t inner = url.find("http", archive + 1);
    return inner == std::string_view::npos ? url : url.substr(inner);
}

std::string host_of(std::string_view url) {
    const std::size_t scheme = url.find("://");
    const bool with_scheme = scheme != std::string_view::npos;
    if (with_scheme) {
        if (!url.starts_with("http")) return {};
        url.remove_prefix(scheme + 3);
    } else if (url.starts_with("//")) {
        url.remove_prefix(2);
    }
    std::string_view host = url.substr(0, url.find_first_of("/?#"));
    if (const std::size_t user = host.rfind('@'); user != std::string_view::npos) {
        if (!with_scheme) return {};  // a mail address
        host.remove_prefix(user + 1);
    }
    host = host.substr(0, host.find(':'));
    if (host.starts_with("www.")) host.remove_prefix(4);
    const bool whole = host.size() >= 4 && host.size() <= 200 &&
                       host.find('.') != std::string_view::npos &&
                       host.find_first_of(" \t\r\n<>\"'") == std::string_view::npos;
    return whole ? std::string(host) : std::string();
}

std::optional<Day> day_in_url(std::string_view url) {
    const std::size_t scheme = url.find("://");
    std::size_t at = url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
    if (at == std::string_view::npos) return std::nullopt;
    if (const auto day = day_in(url.substr(at))) return day;
    // /2019/apr/09/, /2019/4/9/: three steps of the path, the first a year
    for (; at != std::string_view::npos; at = url.find('/', at + 1)) {
        const std::size_t month = url.find('/', at + 1);
        if (month != at + 5) continue;
        const std::size_t day = url.find('/', month + 1);
        if (day == std::string_view::npos) break;
        const std::size_t end = std::min(url.find_first_of("/?#", day + 1), url.size());
        if (const auto found = parse_day(url.substr(at + 1, end - at - 1))) return found;
    }
    return std::nullopt;
}

}  // namespace inquit
