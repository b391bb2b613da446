// Reads the embedded word lists into one hash table.
#include "indexer/analysis/lexicon.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/analysis/lexicons.h"

namespace inquit {
namespace {

namespace lists = embedded::lexicons;

constexpr std::size_t table_size = std::size_t{1} << 16U;  // 33,000 entries: half full

using NamedClass = std::pair<std::string_view, Classes>;

// The labels of classes.txt, cues.txt and reports.txt.
constexpr auto labels = std::to_array<NamedClass>({
    {"abbreviation", cls::abbreviation},
    {"adverb", cls::adverb},
    {"auxiliary", cls::auxiliary},
    {"calendar", cls::calendar},
    {"call", cls::cue_call},
    {"common", cls::common},
    {"conjunction", cls::conjunction},
    {"country_noun", cls::country_noun},
    {"credit_lead", cls::credit_lead},
    {"determiner", cls::determiner},
    {"female", cls::female},
    {"generic_body", cls::generic_body},
    {"honorific_female", cls::honorific_female},
    {"honorific_male", cls::honorific_male},
    {"indefinite", cls::indefinite},
    {"institution", cls::institution},
    {"male", cls::male},
    {"modal", cls::modal},
    {"negation", cls::negation},
    {"nounish", cls::nounish},
    {"organisation_head", cls::organisation_head},
    {"organisation_lead", cls::organisation_lead},
    {"organisation_noun", cls::organisation_noun},
    {"particle", cls::particle},
    {"person_noun", cls::person_noun},
    {"person_plural", cls::person_plural},
    {"phrasal", cls::phrasal},
    {"place_head", cls::place_head},
    {"place_lead", cls::place_lead},
    {"plain_acronym", cls::plain_acronym},
    {"preposition", cls::preposition},
    {"pronoun", cls::pronoun},
    {"relative", cls::relative},
    {"report_alone", cls::report_first << 4U},
    {"report_infinitive", cls::report_first << 2U},
    {"report_inverted", cls::report_first << 5U},
    {"report_object", cls::report_first << 1U},
    {"report_passive", cls::report_first << 6U},
    {"report_preposition", cls::report_first << 3U},
    {"report_statement", cls::report_first},
    {"say", cls::cue_say},
    {"storm", cls::storm},
    {"subordinator", cls::subordinator},
    {"suffix", cls::suffix},
    {"think", cls::cue_think},
    {"time_noun", cls::time_noun},
    {"title", cls::title},
    {"title_female", cls::title_female},
    {"title_male", cls::title_male},
    {"variable", cls::variable},
    {"work", cls::work},
    {"work_lead", cls::work_lead},
});
static_assert(std::ranges::is_sorted(labels, {}, &NamedClass::first));

Classes label(std::string_view name) {
    const auto* const found = std::ranges::lower_bound(labels, name, {}, &NamedClass::first);
    return found != labels.end() && found->first == name ? found->second : 0;
}

// Calls `use` with each line that is not empty and no comment.
template <typename Use>
void each_line(std::string_view file, Use use) {
    while (!file.empty()) {
        const std::size_t end = std::min(file.find('\n'), file.size());
        const std::string_view line = file.substr(0, end);
        if (!line.empty() && line[0] != '#') use(line);
        file.remove_prefix(std::min(end + 1, file.size()));
    }
}

}  // namespace

const Lexicon& Lexicon::english() {
    static const Lexicon lexicon;
    return lexicon;
}

Lexicon::Lexicon() : hashes_(table_size), table_(table_size) {
    add_lines(lists::common_txt, cls::common);
    add_lines(lists::roles_txt, cls::role);
    add_lines(lists::demonyms_txt, cls::demonym);
    add_lines(lists::places_txt, cls::place);
    add_lines(lists::organisations_txt, cls::organisation);
    add_first_names(lists::first_names_txt);
    add_classes(lists::classes_txt);
    add_classes(lists::cues_txt);
    add_classes(lists::reports_txt);
}

std::uint32_t Lexicon::hash(std::string_view folded) {
    std::uint32_t hash = 2166136261U;
    for (const char c : folded) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    hash ^= hash >> 15U;
    return hash == 0 ? 1 : hash;
}

std::size_t Lexicon::slot(std::string_view key, std::uint32_t hash) const {
    std::size_t at = hash & (table_size - 1);
    while (hashes_[at] != 0 && (hashes_[at] != hash || table_[at].key != key))
        at = (at + 1) & (table_size - 1);
    return at;
}

Classes Lexicon::classes(std::string_view folded, std::uint32_t hash) const {
    const std::size_t at = slot(folded, hash);
    return hashes_[at] == 0 ? 0 : table_[at].classes;
}

void Lexicon::add(std::string_view key, Classes classes) {
    const std::uint32_t key_hash = hash(key);
    const std::size_t at = slot(key, key_hash);
    hashes_[at] = key_hash;
    table_[at].key = key;
    table_[at].classes |= classes;
    if (const std::size_t space = key.find(' '); space != std::string_view::npos)
        add(key.substr(0, space), cls::phrase_lead);
}

void Lexicon::add_lines(std::string_view file, Classes classes) {
    each_line(file, [&](std::string_view line) { add(line, classes); });
}

// "say: said says"
void Lexicon::add_classes(std::string_view file) {
    each_line(file, [&](std::string_view line) {
        const std::size_t colon = line.find(':');
        const Classes classes = label(line.substr(0, colon));
        line.remove_prefix(colon + 1);
        while (!line.empty()) {
            const std::size_t end = std::min(line.find(' '), line.size());
            if (end > 0) add(line.substr(0, end), classes);
            line.remove_prefix(std::min(end + 1, line.size()));
        }
    });
}

// "alex mf"
void Lexicon::add_first_names(std::string_view file) {
    each_line(file, [&](std::string_view line) {
        const std::size_t space = line.find(' ');
        const std::string_view sex = line.substr(space + 1);
        Classes classes = 0;
        if (sex.find('m') != std::string_view::npos) classes |= cls::first_male;
        if (sex.find('f') != std::string_view::npos) classes |= cls::first_female;
        add(line.substr(0, space), classes);
    });
}

}  // namespace inquit
