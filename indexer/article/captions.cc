// Captions, credits and lines about contributors.
#include <algorithm>

#include "indexer/article/lines.h"
#include "indexer/article/phrases.h"

namespace inquit {
namespace {

constexpr std::size_t longest_caption = 900;
constexpr std::size_t longest_credit = 160;
constexpr std::size_t longest_contributors = 600;

// How the words inside the parenthesis of a photographer's credit begin, and what they contain.
constexpr std::string_view credit_openings =
    "photo|picture by|picture:|pictures by|image by|image:|image credit|images by|credit|courtesy|"
    "illustration|graphic by|graphic:|ap photo|file photo|file/|file "
    "via|handout|screengrab|screenshot";
constexpr std::string_view credit_signs =
    "photo by|photo:|photos by|ap photo|file photo|via ap|via reuters|via getty|getty "
    "images|/getty|"
    "/reuters|reuters/|/afp|afp/|/ap|ap/|/epa|epa/|epa-|/shutterstock|/bloomberg|courtesy "
    "of|handout|"
    "photo/|photograph:|photograph by";

constexpr std::string_view caption_openings =
    "file - |file \u2014 |file \u2013 |file-|file: |file photo|photo caption|image "
    "caption|caption:|"
    "caption |pictured:|pictured, |picture: |photo: |photos: |image: |photograph: |above: |"
    "[photo|(photo caption|media caption";
constexpr std::string_view only_credit_openings =
    "photo by |photos by |photo: |photos: |photograph by |photographs by |photograph: |photo "
    "courtesy|"
    "photo credit|image credit|picture credit|image: |image by |picture by |picture: |illustration "
    "by |"
    "illustration: |graphic by |graphic: |video by |credit: |credits: |courtesy of |courtesy: |"
    "\u00A9|copyright |(c) 19|(c) 20|all rights reserved|(photo|[photo|(image|[image";
constexpr std::string_view credits_inside =
    " photograph: | photo: | photos: | image: | picture: | credit: | photo by | photograph by | "
    "photos by ";

constexpr std::string_view contributor_openings =
    "reporting by |reporting and writing by |additional reporting |reported by |report by |"
    "writing by |written by |editing by |edited by |compiled by |translated by |translation by |"
    "with reporting by |with additional reporting |with files from |with contributions from |"
    "with agency |research by |contributors: |contributing: |contributing reporters|compiled from |"
    "this story was reported by |this report was written by ";
constexpr std::string_view contributor_signs =
    "contributed to this report|contributed to this story|contributed to this article|"
    "contributed to the report|contributed to the story|contributed to this dispatch|"
    "contributed reporting|contributed research|contributed additional|contributed from |"
    "contributed in ";

struct Ending {
    std::size_t begin = 0;    // of the opening bracket
    std::string_view inside;  // empty if the text does not end in brackets
};

// The brackets that end `text`, perhaps with a point behind them.
Ending bracketed_ending(std::string_view text) {
    if (text.ends_with('.')) text.remove_suffix(1);
    if (text.size() < 4 || (text.back() != ')' && text.back() != ']')) return {};
    const char opening = text.back() == ')' ? '(' : '[';
    const std::size_t begin = text.rfind(opening);
    if (begin == std::string_view::npos) return {};
    return {begin, text.substr(begin + 1, text.size() - begin - 2)};
}

// "Jonna Ferrel/Northern Ledger": a name of two words or more, a stroke, an outlet.
bool is_name_and_outlet(std::string_view inside) {
    const std::size_t stroke = inside.find('/');
    if (stroke == std::string_view::npos ||
        inside.find_first_of("0123456789,") != std::string_view::npos)
        return false;
    const std::vector<std::string_view> name = words_of(inside.substr(0, stroke));
    const std::vector<std::string_view> outlet = words_of(inside.substr(stroke + 1));
    if (name.size() < 2 || name.size() > 4 || outlet.empty() || outlet.size() > 5) return false;
    return starts_upper(name.front()) && starts_upper(name.back()) && starts_upper(outlet.front());
}

bool is_photo_credit(std::string_view inside) {
    const bool sentence = inside.ends_with('.') && words_of(inside).size() > 10;
    if (inside.size() > longest_credit || sentence) return false;
    const std::string lower = ascii_lower(inside);
    return begins_with_one(lower, credit_openings) > 0 || contains_one(lower, credit_signs) ||
           is_name_and_outlet(inside);
}

// How much of a paragraph's beginning and end tells a caption.
constexpr std::size_t told_by = 120;  // bytes

std::string lower_begin(std::string_view text) { return ascii_lower(text.substr(0, told_by)); }

std::string lower_end(std::string_view text) {
    return ascii_lower(text.substr(text.size() - std::min(told_by, text.size())));
}

// "… outside the hall. Photograph: Jonna Ferrel/Northern Ledger": a credit of few words ends it.
bool ends_in_credit(std::string_view paragraph) {
    // Most paragraphs have no colon and no "by" there.
    const std::string end = lower_end(paragraph);
    const std::string_view written = paragraph.substr(paragraph.size() - end.size());
    if (end.find(": ") == std::string::npos && end.find(" by ") == std::string::npos) return false;
    std::string_view list = credits_inside;
    while (!list.empty()) {
        const std::size_t bar = list.find('|');
        const std::string_view sign = list.substr(0, bar);
        const std::size_t at = end.rfind(sign);
        if (at != std::string::npos && (at > 0 || paragraph.size() > end.size())) {
            const std::string_view name = written.substr(at + sign.size());
            const bool sentence = name.find(". ") != std::string_view::npos || !starts_upper(name);
            if (name.size() < 80 && !sentence && words_of(name).size() <= 8) return true;
        }
        list.remove_prefix(bar == std::string_view::npos ? list.size() : bar + 1);
    }
    return false;
}

bool opens_contributors(std::string_view text) {
    while (!text.empty() && std::string_view("(-*_[ ").find(text.front()) != std::string_view::npos)
        text.remove_prefix(1);
    const std::size_t opening =
        begins_with_one(ascii_lower(text.substr(0, 64)), contributor_openings);
    if (opening == 0) return false;
    const std::vector<std::string_view> names = words_of(text.substr(opening, 64));
    return !names.empty() &&
           (starts_upper(names.front()) || is_one_of(names.front(), "by|the|staff"));
}

}  // namespace

bool is_caption(std::string_view paragraph) {
    if (paragraph.size() > longest_caption || is_credit(paragraph)) return false;
    if (const Ending ending = bracketed_ending(paragraph); is_photo_credit(ending.inside))
        return true;
    const std::string lower = lower_begin(paragraph);
    if (begins_with_one(lower, caption_openings) > 0) return true;
    // "In this April 9, 2019, file photo, …"
    const bool photo = contains_one(lower, " photo, | photo provided| photo released| photo taken");
    return (lower.starts_with("in this ") && photo) || ends_in_credit(paragraph);
}

bool is_credit(std::string_view paragraph) {
    if (paragraph.size() > 2 * longest_credit) return false;
    if (const Ending ending = bracketed_ending(paragraph);
        !ending.inside.empty() && ending.begin == 0 && is_photo_credit(ending.inside))
        return true;
    const std::string lower = lower_begin(paragraph);
    const std::size_t opening = begins_with_one(lower, only_credit_openings);
    if (opening == 0) return false;
    // "Photo: Anders Quill on the gallery of the light on Saturday." is a caption.
    const bool right = begins_with_one(lower, "\u00A9|copyright |(c) |all rights") > 0;
    return right || (words_of(paragraph).size() <= 12 && !paragraph.ends_with('.'));
}

Span contributors(std::string_view paragraph) {
    const Span all = make_span(0, paragraph.size());
    const Ending ending = bracketed_ending(paragraph);
    if (!ending.inside.empty() && ending.begin > 0 && opens_contributors(ending.inside))
        return make_span(ending.begin, paragraph.size());
    if (paragraph.size() > longest_contributors) return {};
    if (opens_contributors(paragraph)) return all;
    if (paragraph.find("ontribut") == std::string_view::npos) return {};
    const bool named = contains_one(ascii_lower(paragraph), contributor_signs);
    return named && starts_upper(paragraph) ? all : Span{};
}

}  // namespace inquit
