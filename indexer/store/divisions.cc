// Divisions, by the readers of sentences and paragraphs that the analysis uses too.
#include "indexer/store/divisions.h"

#include "indexer/text/sentences.h"

namespace inquit {
namespace {

// Moves `next` behind all that begin at or before `place`; true if there were any.
bool passed(const std::vector<std::uint32_t>& begins, std::size_t& next, std::uint32_t place) {
    const std::size_t before = next;
    while (next < begins.size() && begins[next] <= place) ++next;
    return next > before;
}

}  // namespace

Divisions::Divisions(std::string_view body, std::string_view language) {
    for (const Span paragraph : paragraphs(body)) {
        paragraphs_.push_back(paragraph.begin);
        for (const Span sentence : sentences(body, paragraph, language))
            sentences_.push_back(sentence.begin);
    }
}

Divisions::Begins Divisions::at(Span word) {
    Begins out;
    out.paragraph = passed(paragraphs_, paragraph_, word.begin);
    out.sentence = passed(sentences_, sentence_, word.begin) || out.paragraph;
    return out;
}

}  // namespace inquit
