// Saved web pages, and HTML inside other files.
#include "indexer/article/html.h"

#include <algorithm>
#include <utility>

#include "indexer/article/html_dom.h"
#include "indexer/article/html_extract.h"
#include "indexer/article/html_meta.h"
#include "indexer/article/html_text.h"
#include "indexer/article/phrases.h"
#include "indexer/article/reading.h"
#include "indexer/text/charset.h"
#include "indexer/text/language.h"

namespace inquit {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t charset_bytes = 4096;  // browsers look in the first 1024

// <meta charset="x">, <meta … content="text/html; charset=x">, <?xml … encoding="x"?>
std::string declared_charset(std::string_view bytes) {
    const std::string head = ascii_lower(bytes.substr(0, charset_bytes));
    for (const std::string_view sign : {"charset=", "encoding="}) {
        const std::size_t at = head.find(sign);
        if (at == npos) continue;
        const std::size_t begin = head.find_first_not_of("\"' ", at + sign.size());
        if (begin == npos) continue;
        return head.substr(begin, head.find_first_of("\"' ;>/?", begin) - begin);
    }
    return {};
}

// Browsers write "<!-- saved from url=(0042)https://… -->" above a page.
std::string saved_from(std::string_view html) {
    constexpr std::string_view sign = "saved from url=(";
    const std::size_t at = html.substr(0, charset_bytes).find(sign);
    if (at == npos) return {};
    const std::size_t begin = html.find(')', at);
    if (begin == npos || begin > at + 40) return {};
    const std::size_t end = std::min(html.find_first_of(" \r\n>", begin), begin + 2000);
    return std::string(html.substr(begin + 1, end - begin - 1));
}

}  // namespace

Likely sniff_html(std::string_view head) {
    const std::string lower = ascii_lower(head.substr(0, 2048));
    std::string_view start = lower;
    if (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
    start = trim(start);
    if (begins_with_one(start, "<!doctype html|<html|<head|<body|<!-- saved from url") > 0)
        return Likely::surely;
    const bool xhtml = start.starts_with("<?xml") && contains_one(start, "<html|<!doctype html");
    const bool comment = start.starts_with("<!--") && contains_one(start, "<html|<!doctype html");
    if (xhtml || comment) return Likely::surely;
    return begins_with_one(start, "<article|<div|<p|<h1|<title|<meta|<section|<main") > 0
               ? Likely::maybe
               : Likely::no;
}

void read_html(FileReading& reading) {
    const auto bytes = reading.all_bytes();
    if (!bytes) return;
    const std::string html = to_utf8(*bytes, declared_charset(*bytes));
    std::string why;
    const auto page = parse_html(html, why);
    if (page == nullptr) {
        reading.problem(std::move(why));
        return;
    }
    Article article;
    const std::string lead = read_metadata(*page, article);
    if (article.url.empty()) article.url = saved_from(html);
    HtmlText text = extract_article(*page, article.title, lead);
    article.body = std::move(text.body);
    article.parts = std::move(text.parts);
    // What a template says is wrong as often as not; the text knows.
    if (std::string told = detect_language(article.body); !told.empty())
        article.language = std::move(told);
    reading.emit(std::move(article));
}

HtmlText html_fragment(std::string_view html) {
    std::string why;
    const auto page = parse_html("<html><body>" + std::string(html) + "</body></html>", why);
    return page == nullptr ? HtmlText{std::string(html), {}} : html_text(*page, *page, {});
}

bool has_tags(std::string_view text) {
    for (std::size_t at = text.find('<'); at != npos; at = text.find('<', at + 1)) {
        const std::string tag = ascii_lower(text.substr(at, 12));
        const std::size_t size =
            begins_with_one(tag,
                            "</p|</a|</div|</em|</strong|</span|</li|</ul|</h2|</h3|</b|</"
                            "i|<p|<br|<div|<a href|<img |<figure|<blockquote|<ul");
        if (size == 0) continue;
        const char next = size < tag.size() ? tag[size] : '>';
        if (next == '>' || next == ' ' || next == '/' || next == '=' || next == '\n') return true;
    }
    return false;
}

}  // namespace inquit
