// Groups quotes by speaker.
#include "web/voices.h"

#include <algorithm>
#include <map>

#include "indexer/text/words.h"
#include "web/wording.h"

namespace inquit {
namespace {

constexpr std::uint32_t voice_styles = 5;

bool speaks_more(const Voice& a, const Voice& b) {
    const bool a_known = a.speaker.kind != SpeakerKind::unknown;
    const bool b_known = b.speaker.kind != SpeakerKind::unknown;
    if (a_known != b_known) return a_known;
    return a.words > b.words;
}

}  // namespace

std::uint64_t count_words(std::string_view text) {
    WordReader reader(text);
    Word word;
    std::uint64_t count = 0;
    while (reader.next(word)) ++count;
    return count;
}

std::vector<Voice> voices(const ArticleRecord& record) {
    std::vector<Voice> out;
    std::map<std::pair<SpeakerKind, std::string>, std::size_t> places;
    const auto& quotes = record.analysis.quotes;
    for (std::uint32_t i = 0; i < quotes.size(); ++i) {
        if (quotes[i].speaker.kind == SpeakerKind::none) continue;
        if (quotes[i].content.end > record.article.body.size()) continue;
        const std::uint64_t words = count_words(slice(record.article.body, quotes[i].content));
        const auto credit = [&](const Speaker& speaker) {
            const auto [place, fresh] =
                places.try_emplace({speaker.kind, speaker.name}, out.size());
            if (fresh) out.push_back({speaker, {}, 0});
            Voice& voice = out[place->second];
            if (voice.quotes.empty() || voice.quotes.back() != i) voice.quotes.push_back(i);
            voice.words += words;
        };
        credit(quotes[i].speaker);
        for (const auto& speaker : quotes[i].joint) credit(speaker);
    }
    std::ranges::stable_sort(out, speaks_more);
    return out;
}

std::string all_speakers(const Quote& quote) {
    std::string out = speaker_words(quote.speaker);
    for (std::size_t i = 0; i < quote.joint.size(); ++i) {
        out += i + 1 == quote.joint.size() ? " and " : ", ";
        out += speaker_words(quote.joint[i]);
    }
    return out;
}

bool is_other_name(const Speaker& speaker, std::string_view mention) {
    if (speaker.kind != SpeakerKind::person && speaker.kind != SpeakerKind::organisation)
        return false;
    std::vector<std::string> of_name;
    Word word;
    for (WordReader reader(speaker.name); reader.next(word);) of_name.emplace_back(word.folded);
    for (WordReader reader(mention); reader.next(word);) {
        if (std::ranges::find(of_name, word.folded) != of_name.end()) return false;
    }
    return true;
}

std::uint32_t voice_style(const std::vector<Voice>& voices, const Speaker& speaker) {
    for (std::uint32_t i = 0; i < voices.size() && i < voice_styles; ++i) {
        if (voices[i].speaker != speaker) continue;
        return speaker.kind == SpeakerKind::unknown ? 0 : i + 1;
    }
    return 0;
}

}  // namespace inquit
