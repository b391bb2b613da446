// One place for the words, so that all pages say the same thing the same way.
#include "web/wording.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "indexer/text/utf8.h"

namespace inquit {

std::string number(std::uint64_t n) {
    std::string digits = std::to_string(n);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, 1, ',');
    }
    return digits;
}

std::string counted(std::uint64_t n, std::string_view thing) {
    return number(n) + " " + std::string(thing) + (n == 1 ? "" : "s");
}

std::string reading_time(std::uint64_t words) {
    constexpr std::uint64_t words_a_minute = 230;
    const std::uint64_t minutes = std::max<std::uint64_t>(1, (words + 115) / words_a_minute);
    return number(minutes) + " min read";
}

std::string duration(double ms) {
    if (ms >= 1) return number(static_cast<std::uint64_t>(std::lround(ms))) + " ms";
    const long tenths = std::lround(ms * 10);
    return tenths >= 10 ? "1 ms" : "0." + std::to_string(std::max(1L, tenths)) + " ms";
}

std::string month_name(unsigned month) {
    static constexpr auto names = std::to_array<std::string_view>({"January",
                                                                   "February",
                                                                   "March",
                                                                   "April",
                                                                   "May",
                                                                   "June",
                                                                   "July",
                                                                   "August",
                                                                   "September",
                                                                   "October",
                                                                   "November",
                                                                   "December"});
    return std::string(names.at(month - 1));
}

std::string date_words(const std::optional<Day>& published) {
    return published ? long_form(*published) : "undated";
}

std::string source_words(const std::string& source) {
    return source.empty() ? "no source" : source;
}

std::string_view provenance_words(Provenance from) {
    switch (from) {
        case Provenance::missing:
        case Provenance::headline:
        case Provenance::metadata:
            return "";
        case Provenance::first_sentence:
            return "from the first words of the text";
        case Provenance::folder:
            return "from the folder’s name";
        case Provenance::file_name:
            return "from the file’s name";
        case Provenance::dateline:
            return "from the first lines of the text";
        case Provenance::given:
            return "as said when it was indexed";
    }
    return "";
}

std::string speaker_words(const Speaker& speaker) {
    switch (speaker.kind) {
        case SpeakerKind::person:
        case SpeakerKind::organisation:
            return speaker.name;
        case SpeakerKind::unnamed:
            return speaker.name.empty() ? "a source not named" : speaker.name + " (not named)";
        case SpeakerKind::unknown:
            return "speaker unknown";
        case SpeakerKind::none:
            return "no speech";
    }
    return "";
}

std::string_view doubt_words(float confidence) {
    if (confidence >= 0.75F) return "";
    return confidence >= 0.5F ? "probably" : "perhaps";
}

std::string_view part_words(PartKind kind) {
    switch (kind) {
        case PartKind::caption:
            return "Photo caption";
        case PartKind::dateline:
            return "Dateline";
        case PartKind::credit:
            return "Credit";
        case PartKind::contributors:
            return "Contributors";
        case PartKind::byline:
            return "Byline";
    }
    return "";
}

std::string_view css_class(EntityType type) {
    switch (type) {
        case EntityType::person:
            return "per";
        case EntityType::organisation:
            return "org";
        case EntityType::place:
            return "loc";
    }
    return "";
}

std::string language_words(std::string_view code) {
    struct Language {
        std::string_view code, name;
    };

    // The languages of the sentence and date tables; the others are shown by their code.
    static constexpr auto languages = std::to_array<Language>({{"ar", "Arabic"},
                                                               {"da", "Danish"},
                                                               {"de", "German"},
                                                               {"en", "English"},
                                                               {"es", "Spanish"},
                                                               {"fr", "French"},
                                                               {"he", "Hebrew"},
                                                               {"it", "Italian"},
                                                               {"ja", "Japanese"},
                                                               {"nl", "Dutch"},
                                                               {"no", "Norwegian"},
                                                               {"pl", "Polish"},
                                                               {"pt", "Portuguese"},
                                                               {"ru", "Russian"},
                                                               {"sv", "Swedish"},
                                                               {"tr", "Turkish"},
                                                               {"uk", "Ukrainian"},
                                                               {"zh", "Chinese"}});
    const auto found = std::ranges::find(languages, code, &Language::code);
    return std::string(found == languages.end() ? code : found->name);
}

std::string shortened(std::string_view text, std::size_t bytes) {
    const std::string_view head = cut_utf8(text, bytes);
    if (head.size() == text.size()) return std::string(text);
    return std::string(head.substr(0, head.rfind(' '))) + " …";
}

std::string shown_path(std::string_view path) {
    const char* home = std::getenv("HOME");
    const std::string_view prefix = home ? home : "";
    std::string out;
    if (prefix.size() > 1 && path.starts_with(prefix) &&
        path.substr(prefix.size()).starts_with('/')) {
        out = "~";
        path.remove_prefix(prefix.size());
    }
    out += repair_utf8(path);
    std::ranges::replace_if(
        out, [](char c) { return c >= 0 && c < 0x20; }, '?');
    return out;
}

}  // namespace inquit
