// Cuts a run into titles, leading places and a name, and types what the words themselves can say.
#include "indexer/analysis/segments.h"

#include <algorithm>

#include "indexer/analysis/wordings.h"

namespace inquit {
namespace {

constexpr std::uint32_t longest_person = 6;  // words

bool is_roman(std::string_view folded) {
    return folded.size() <= 4 && folded.find_first_not_of("ivx") == std::string_view::npos;
}

}  // namespace

// Is the word written with a capital where none is asked for, more often than small?
bool Segmenter::names_elsewhere(std::uint32_t i) const {
    const WordInfo& word = reading_.words[reading_.tokens[i].word];
    return word.capital > word.small;
}

// A first word that owes its capital to the sentence goes, unless the article shows it to be a name.
void Segmenter::trim(Run& run) const {
    while (!run.free && run.first < run.last) {
        const Token& token = reading_.tokens[run.first];
        const WordInfo& word = reading_.words[token.word];
        const bool ordinary = (word.classes & cls::common) != 0 || word.small > 0;
        constexpr Classes kept = cls::title | cls::honorific | cls::first_name | cls::demonym |
                                 cls::place_lead | cls::organisation_head | cls::place;
        if (!ordinary || token.shape == Shape::initials || names_elsewhere(run.first)) break;
        if ((word.classes & kept) != 0 && run.last - run.first > 1) break;
        ++run.first;
        run.free = run.first < run.last;  // the next capital is its own
        while (run.first < run.last && reading_.tokens[run.first].shape == Shape::small)
            ++run.first;
    }
    while (run.first < run.last && reading_.tokens[run.last - 1].shape == Shape::small) --run.last;
}

// After "Secretary of" and "Mayor of": past the office or the place.
std::uint32_t Segmenter::after_of(std::uint32_t at, std::uint32_t last) const {
    std::uint32_t end = at + 1;
    if (end < last && reading_.folded(reading_.tokens[end]) == "the") ++end;
    // the United States, which "united" and "states" alone are not
    for (std::uint32_t past = std::min(last, end + 4); past > end + 1; --past) {
        if (is_known_place(reading_, end, past)) return past;
    }
    std::uint32_t office = end;
    while (office < last && (is(office, cls::common | cls::organisation_head) ||
                             reading_.tokens[office].shape == Shape::small))
        ++office;
    if (office > end) return office;
    return end < last && is(end, cls::place) ? end + 1 : at;
}

// Past the last title of "Former Arkansas Gov. X", "White House Press Secretary X", "Filmmaker X": where the name
// begins, or `at` if there is no title. Only words that are no name's may stand before or between titles.
std::uint32_t Segmenter::name_start(std::uint32_t at, std::uint32_t last) const {
    // A title right before a first name, whatever stands before it: "Rules Committee Chairman Jon Tester"
    for (std::uint32_t i = last; i > at + 2; --i) {
        const std::uint32_t title = i - 2;
        if (is(title, cls::title) && !is(title, cls::first_name) && is(i - 1, cls::first_name) &&
            i < last)
            return i - 1;
    }
    std::uint32_t start = at;
    for (std::uint32_t i = at; i + 1 < last; ++i) {
        const Token& token = reading_.tokens[i];
        const bool given = is(i, cls::first_name) && !is(i, cls::title);
        const bool role = is(i, cls::role | cls::person_noun) || is_joint_role(i);
        if ((is(i, cls::title | cls::honorific) && !is_first_name_here(i, last)) ||
            (role && !given)) {
            start = i + 1;
        } else if (token.shape == Shape::small) {
            const std::uint32_t past = start == i ? after_of(i, last) : i;
            if (past == i) return start;
            start = past;
            i = past - 1;
        } else if (!is(i,
                       cls::common | cls::demonym | cls::place | cls::place_head |
                           cls::organisation_head | cls::organisation | cls::phrase_lead) &&
                   token.shape == Shape::capital) {
            // "Lirenne Foreign Secretary X": one word that may be a place
            const bool place = i == at && !is(i, cls::first_name) && i + 2 < last &&
                               is(i + 1, cls::title) && !is(i + 1, cls::first_name);
            if (!place) return start;
        }
    }
    return start;
}

// Dean Johnson: a title that is a first name, before one word only
bool Segmenter::is_first_name_here(std::uint32_t i, std::uint32_t last) const {
    if (i + 2 != last) return false;
    const std::string_view word = reading_.folded(reading_.tokens[i]);
    return word == "dean" || word == "earl" || word == "marshal" || word == "duke";
}

// co-anchor, vice-chairman, ex-president
bool Segmenter::is_joint_role(std::uint32_t i) const {
    const std::string_view word = reading_.folded(reading_.tokens[i]);
    const std::size_t hyphen = word.rfind('-');
    if (hyphen == std::string_view::npos) return false;
    if (word.ends_with("-old")) return true;  // Fourteen-year-old
    const Classes c = Lexicon::english().classes(word.substr(hyphen + 1));
    return (c & (cls::title | cls::role | cls::person_noun)) != 0;
}

// The titles right before a name.
Segmenter::Titles Segmenter::titles_before(std::uint32_t first, std::uint32_t name) const {
    Titles titles{name, name, 0};
    for (std::uint32_t i = name; i > first; --i) {
        const Classes c = classes(i - 1);
        if ((c & (cls::honorific_male | cls::title_male)) != 0) titles.gender = 1;
        if ((c & (cls::honorific_female | cls::title_female)) != 0) titles.gender = -1;
        const bool title =
            (c & (cls::title | cls::honorific | cls::role | cls::person_noun)) != 0 ||
            is_joint_role(i - 1);
        if (title) titles.first = i - 1;
    }
    return titles;
}

void Segmenter::run(Run run) {
    if (is_agency(reading_, run)) {
        push(run.first, run.last, EntityType::organisation, true);
        names_.back().sure = true;
        return;
    }
    if (is(run.first, cls::calendar) && reading_.blocks[run.block].zone == Zone::dateline) return;
    if (is_dateline(reading_, run)) {
        push(run.first, run.last, EntityType::place, true);
        names_.back().sure = true;
        return;
    }
    trim(run);
    if (run.first >= run.last) return;
    if (is(run.first, cls::storm) && run.last - run.first > 1) return;
    titled(run.first, run.last, run);
}

// Titles in front and the name behind them, or a name without.
void Segmenter::titled(std::uint32_t first, std::uint32_t last, const Run& run) {
    if (last - first > 1 && is_law(reading_, last)) return;
    const std::uint32_t start = name_start(first, last);
    const Titles titles = titles_before(first, start);
    if (titles.any() && start < last && reading_.tokens[start].shape == Shape::small &&
        !is(start, cls::particle)) {
        before_titles(first, titles.first, run);
        return office(start, last, run);
    }
    const bool body = (is_organisation(start, last) && !is(start, cls::first_name)) ||
                      is(start, cls::organisation_head);
    if (titles.any() && start < last && !body) {
        before_titles(first, titles.first, run);
        name(start, last, run, titles);
    } else {
        untitled(first, last, run);
    }
}

// "of Homeland Security", "of the Skarrow" behind a title: nobody, and perhaps a place
void Segmenter::office(std::uint32_t first, std::uint32_t last, const Run& run) {
    // Director of the Office of Management and Budget
    if (is(first - 1, cls::organisation_head)) return untitled(first - 1, last, run);
    // what a secretary or a minister is of, or anybody for, is a portfolio
    const std::string_view title = reading_.folded(reading_.tokens[first - 1]);
    if (title.ends_with("secretary") || title == "minister" || title == "director" ||
        reading_.folded(reading_.tokens[first]) != "of")
        return;
    while (first < last && reading_.tokens[first].shape == Shape::small) ++first;
    if (last - first == 1 || (first < last && is_known_place(reading_, first, last)))
        untitled(first, last, {first, last, run.block, true});
}

// "White House", "Ohio", "Republican" in front of a title.
void Segmenter::before_titles(std::uint32_t first, std::uint32_t last, const Run& run) {
    while (first < last && is(first, cls::demonym)) ++first;
    if (first >= last) return;
    if ((phrase(first, last) & (cls::place | cls::organisation)) != 0 ||
        is(last - 1, cls::organisation_head))
        untitled(first, last, run);
}

void Segmenter::name(std::uint32_t first,
                     std::uint32_t last,
                     const Run& run,
                     const Titles& titles) {
    if (last - first > longest_person) return;
    // "Senior General": titles only
    if (last - first == 1 && is(first, cls::title) && !is(first, cls::first_name)) return;
    Unknown rest{first, last, run.block, true, true, titles.gender, titles.first, titles.last};
    const bool several = last - first > 1;
    const bool plain = (phrase(first, last) & (cls::place | cls::demonym)) != 0 ||
                       (!several && is(first, cls::common) && !is(first, cls::first_name));
    if (plain && !is(titles.last - 1, cls::honorific)) {
        untitled(first, last, run);
        return;
    }
    if (several || !is(first, cls::common) || is(titles.last - 1, cls::honorific)) {
        push(first, last, EntityType::person, true);
        NameSpan& span = names_.back();
        span.titled = true;
        span.gender = titles.gender;
        span.titles_first = titles.first;
        span.titles_last = titles.last;
    } else {
        unknowns_.push_back(rest);
    }
}

Classes Segmenter::phrase(std::uint32_t first, std::uint32_t last) {
    if (last - first > Lexicon::longest_phrase) return 0;
    if (last - first == 1) return classes(first);
    if (!is(first, cls::phrase_lead)) return 0;
    buffer_.clear();
    for (std::uint32_t i = first; i < last; ++i) {
        if (reading_.tokens[i].kind != TokenKind::word) return 0;
        if (i > first) buffer_ += ' ';
        buffer_ += reading_.folded(reading_.tokens[i]);
    }
    return Lexicon::english().classes(buffer_);
}

bool Segmenter::is_organisation(std::uint32_t first, std::uint32_t last) const {
    if (last - first < 2) return false;
    const std::string_view end = reading_.folded(reading_.tokens[last - 1]);
    if (end == "university" || end == "college" || end == "hospital") return true;
    if (is(last - 1, cls::organisation_head) &&
        !(last - first == 2 && is(first, cls::first_name) && !is(first, cls::place | cls::common)))
        return true;
    if (is(first, cls::organisation_lead) && last - first == 2 && !is(last - 1, cls::common))
        return true;
    // Ministry of Foreign Affairs
    for (std::uint32_t i = first; i + 2 < last; ++i) {
        if (is(i, cls::organisation_head) && reading_.tokens[i + 1].shape == Shape::small)
            return true;
    }
    return false;
}

bool Segmenter::is_place(std::uint32_t first, std::uint32_t last) const {
    if (last - first < 2 || last - first > 4) return false;
    if (is(last - 1, cls::place_head)) return true;
    if (is(first, cls::place_head) && reading_.tokens[first + 1].shape == Shape::small) return true;
    return is(first, cls::place_lead) && !is(first, cls::common) && !is(first, cls::first_name) &&
           !is(last - 1, cls::demonym | cls::common);
}

bool Segmenter::is_person(std::uint32_t first, std::uint32_t last) const {
    const std::uint32_t words = last - first;
    if (words < 2 || words > longest_person || is_abstract(reading_, last - 1)) return false;
    if (reading_.tokens[last - 1].shape == Shape::initials) return false;
    bool initial = false;
    bool particle = false;
    unsigned common = 0;
    for (std::uint32_t i = first; i < last; ++i) {
        const Token& token = reading_.tokens[i];
        if (i > first && token.shape == Shape::initials && token.span.size() == 2) initial = true;
        if (token.shape == Shape::small) particle = true;
        if (is(i, cls::common | cls::demonym) && !is(i, cls::first_name | cls::suffix)) ++common;
        if (token.shape == Shape::caps && reading_.blocks[0].zone != Zone::heading && i == first &&
            words == 2 && token.span.size() <= 3)
            return false;
    }
    const bool given =
        is(first, cls::first_name) || reading_.tokens[first].shape == Shape::initials;
    if (given && common + 1 < words) return true;
    if (given && words == 2 && !is(last - 1, cls::place_head | cls::organisation_head | cls::title))
        return true;
    return common == 0 && (initial || particle || words <= 3);
}

bool Segmenter::is_shouted(std::uint32_t at) const {
    return at < reading_.tokens.size() && reading_.tokens[at].kind == TokenKind::word &&
           reading_.tokens[at].shape == Shape::caps && reading_.tokens[at].span.size() > 1;
}

bool Segmenter::is_acronym(std::uint32_t at, const Run& run) const {
    const Token& token = reading_.tokens[at];
    if (run.block < reading_.blocks.size() && reading_.blocks[run.block].zone == Zone::heading &&
        !run.free)
        return false;
    const std::string_view word = reading_.folded(token);
    if (word.size() < 2 || word.size() > 6 || is_roman(word)) return false;
    if (is(at, cls::organisation) && token.shape != Shape::capital) return true;
    if (is(at, cls::common | cls::plain_acronym)) return false;
    if (word.find_first_of("0123456789") != std::string_view::npos) return false;
    if (is_emphasis(reading_, at)) return false;
    // 42 U.S.C. 1601
    if (at + 1 < reading_.tokens.size() && reading_.tokens[at + 1].kind == TokenKind::number &&
        token.shape == Shape::initials)
        return false;
    // In a shouted phrase a word in capitals is a word.
    if (word.size() > 4 && (is_shouted(at - 1) || is_shouted(at + 1))) return false;
    return token.shape == Shape::caps || (token.shape == Shape::initials && word.size() >= 3);
}

void Segmenter::push(std::uint32_t first, std::uint32_t last, EntityType type, bool certain) {
    NameSpan span;
    span.first = first;
    span.last = last;
    span.type = type;
    span.certain = certain;
    names_.push_back(span);
}

// Saudi Arabia, North Korea: a name of several words begins here
bool Segmenter::starts_phrase(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t end = std::min(last, first + 4); end > first + 1; --end) {
        if ((phrase(first, end) & (cls::place | cls::organisation)) != 0) return true;
    }
    return false;
}

// on the Merrow Bank: one does not stand on a bank that lends
bool Segmenter::on_a_bank(std::uint32_t first, std::uint32_t last) const {
    if (first < 2 || reading_.folded(reading_.tokens[last - 1]) != "bank") return false;
    if (reading_.folded(reading_.tokens[first - 1]) != "the") return false;
    const std::string_view word = reading_.folded(reading_.tokens[first - 2]);
    return word == "on" || word == "over" || word == "across" || word == "around" || word == "off";
}

// A place or an organisation in front: "Florida Democrat", "Paris Agreement". The longest one counts.
bool Segmenter::split_lead(std::uint32_t first, std::uint32_t last, const Run& run) {
    for (std::uint32_t end = std::min<std::uint32_t>(last - 1, first + 4); end > first; --end) {
        const Classes found = phrase(first, end);
        if ((found & (cls::place | cls::organisation)) == 0) continue;
        if (end == first + 1 && (found & (cls::first_name | cls::common)) != 0) continue;
        const bool place = (found & cls::place) != 0;
        push(first, end, place ? EntityType::place : EntityType::organisation, end > first + 1);
        titled(end, last, {end, last, run.block, true});
        return true;
    }
    return false;
}

// Adjectives of nationality, faith and party in front of a name go, unless they are part of it.
std::uint32_t Segmenter::past_adjectives(std::uint32_t first, std::uint32_t last) {
    while (first < last && is(first, cls::demonym) && !is_organisation(first, last) &&
           (phrase(first, last) & (cls::place | cls::organisation)) == 0 &&
           !starts_phrase(first, last))
        ++first;
    return first;
}

void Segmenter::untitled(std::uint32_t first, std::uint32_t last, const Run& run) {
    first = past_adjectives(first, last);
    if (first >= last) return;
    if (last - first == 1) return single(first, run);
    if (is_wish(reading_, first) || is_office(reading_, first, last)) return;
    const Classes whole = phrase(first, last);
    const bool adjective = is(first, cls::place_lead) && is(last - 1, cls::demonym);
    if ((whole & cls::demonym) != 0 || adjective) return;
    if ((whole & cls::organisation) != 0) return push(first, last, EntityType::organisation, true);
    if ((whole & cls::place) != 0) return push(first, last, EntityType::place, true);
    if (is_organisation(first, last))
        return push(first,
                    last,
                    on_a_bank(first, last) ? EntityType::place : EntityType::organisation,
                    true);
    if (is_place(first, last)) return push(first, last, EntityType::place, true);
    const bool given = is(first, cls::first_name);
    if (is_person(first, last)) {
        if (!given && split_lead(first, last, run)) return;
        return push(first, last, EntityType::person, given);
    }
    if (split_lead(first, last, run)) return;
    if (after_role(first, last)) return push(first, last, EntityType::person, true);
    unknowns_.push_back({first, last, run.block, run.free, false, 0, 0, 0});
}

// "talk host Rush Limbaugh": two or three capitals after a noun for a person
bool Segmenter::after_role(std::uint32_t first, std::uint32_t last) const {
    if (first == 0 || last - first > 3 || reading_.tokens[first].sentence) return false;
    const Token& before = reading_.tokens[first - 1];
    return before.kind == TokenKind::word && before.shape == Shape::small &&
           reading_.is(before, cls::person_noun) && !is(last - 1, cls::common | cls::demonym);
}

void Segmenter::single(std::uint32_t at, const Run& run) {
    const Token& token = reading_.tokens[at];
    const bool place = is(at, cls::place);
    const bool united_states = reading_.folded(token) == "us" && token.shape != Shape::capital;
    if (united_states || (token.shape == Shape::initials && place))
        return push(at, at + 1, EntityType::place, true);
    Unknown unknown{at, at + 1, run.block, run.free, false, 0, 0, 0};
    unknown.acronym = is_acronym(at, run);
    unknowns_.push_back(unknown);
}

}  // namespace inquit
