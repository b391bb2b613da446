// Wording shared by the screens.
#include "cli/phrases.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/display.h"
#include "cli/environment.h"
#include "indexer/text/fold.h"

namespace inquit::cli {

std::string_view short_id(std::string_view id) { return id.substr(0, 8); }

std::string headline(std::string_view title, Provenance from) {
    const auto line = one_line(title);
    if (line.empty()) return "(no headline)";
    const bool own = from != Provenance::first_sentence && from != Provenance::missing;
    return own ? line : "(no headline) " + line;
}

std::string location(std::string_view path, std::uint32_t record, const Style& style) {
    const auto shown = shown_path(path, style.home);
    return record == 0 ? shown : fmt::format("{}#{}", shown, record);
}

std::string provenance(const ArticleHit& hit, const Style& style) {
    constexpr std::uint32_t words_a_minute = 220;
    std::string out = hit.source.empty() ? "no source" : one_line(hit.source);
    if (!hit.section.empty()) out += " · " + one_line(hit.section);
    out += " · " + (hit.published ? long_form(*hit.published) : "undated");
    if (hit.words > 0) {
        const auto minutes = (hit.words + words_a_minute / 2) / words_a_minute;
        out += fmt::format(" · {} min", std::max(minutes, 1U));
    }
    if (hit.source.empty()) out += " · " + location(hit.path, hit.record, style);
    return out;
}

std::string where_and_when(std::string_view source, const std::optional<Day>& published) {
    return fmt::format("{}, {}",
                       source.empty() ? "no source" : one_line(source),
                       published ? long_form(*published) : "undated");
}

std::string month_name(std::chrono::year_month month) {
    constexpr std::size_t month_size = 7;
    return iso(Day{month / 1}).substr(0, month_size);
}

std::string speaker_name(const Speaker& speaker) {
    auto name = one_line(speaker.name);
    switch (speaker.kind) {
        case SpeakerKind::person:
        case SpeakerKind::organisation:
            if (!name.empty()) return name;
            break;
        case SpeakerKind::unnamed:
            return name.empty() ? "unnamed" : name + " (unnamed)";
        case SpeakerKind::none:
            return "nobody’s speech";
        case SpeakerKind::unknown:
            break;
    }
    return "speaker unknown";
}

std::string other_mention(const Speaker& speaker, std::string_view mention) {
    const auto folded = fold(mention);
    const bool known = folded.empty() || fold(speaker.name).find(folded) != std::string::npos ||
                       folded.find(fold(speaker.name)) != std::string::npos;
    return known ? std::string{} : one_line(mention);
}

std::string in_marks(std::string_view content, QuoteKind kind) {
    if (kind == QuoteKind::indirect) return std::string{content};
    return fmt::format("“{}”", content);
}

}  // namespace inquit::cli
