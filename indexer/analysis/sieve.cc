// Goes down the article: sentence patterns first, then what the paragraph says, then what went before.
#include "indexer/analysis/sieve.h"

#include <algorithm>

#include "indexer/analysis/patterns.h"
#include "indexer/analysis/reports.h"
#include "indexer/analysis/scare.h"
#include "indexer/analysis/signatures.h"
#include "indexer/analysis/subjects.h"
#include "indexer/analysis/transcripts.h"

namespace inquit {
namespace {

constexpr std::uint32_t longest_sentence = 256;  // chunks; a longer one is read in pieces

constexpr std::uint32_t looked_back =
    60;  // chunks before a quotation in which a subject is looked for

QuoteKind kind_of_quote(const Clause& clause, std::uint32_t i, Pattern pattern) {
    const bool after =
        pattern == Pattern::quote_verb_source || pattern == Pattern::quote_source_verb;
    if (after && i == clause.first) return QuoteKind::direct;
    return is_whole(clause.reading, clause.chunks[i]) ? QuoteKind::direct : QuoteKind::mixed;
}

class Sieve {
  public:
    Sieve(const Reading& reading, Cast& cast)
        : reading_(reading),
          cast_(cast),
          memory_(reading, cast),
          titles_(reading, cast),
          sources_(reading, cast, memory_, titles_),
          subjects_(reading, cast, memory_, titles_, sources_) {
        findings_.quotes.resize(reading.quotes.size());
    }

    Findings run() {
        interviewee_ = find_interviewee(reading_, cast_);
        for (std::size_t i = 0; i < reading_.quotes.size(); ++i)
            findings_.quotes[i].speech = !reading_.quotes[i].nickname;
        for (const Block& block : reading_.blocks) {
            if (block.zone == Zone::silent || block.zone == Zone::dateline) continue;
            paragraph(block);
        }
        return std::move(findings_);
    }

  private:
    void paragraph(const Block& block) {
        find_chunks(reading_, cast_, block, chunks_);
        in_heading_ = block.zone == Zone::heading;
        block_quotes_.clear();
        name_line_ = Source{};
        subjects_.note_titles(clause_of_all());
        sign();
        const auto size = static_cast<std::uint32_t>(chunks_.size());
        for (std::uint32_t first = 0; first < size;) {
            std::uint32_t last = first + 1;
            while (last < size && !chunks_[last].sentence && last - first < longest_sentence)
                ++last;
            sentence(first, last);
            first = last;
        }
        if (block.zone == Zone::heading || &block == reading_.blocks.data()) headline();
        rest(block);
        line_above_ = !block_quotes_.empty() && colon_is_line_;
        colon_is_line_ = name_line_.kind != SourceKind::none;
        block_before_ = block.first;
        const bool colon = !chunks_.empty() && chunks_.back().kind == ChunkKind::colon;
        colon_ = colon_is_line_ ? name_line_ : colon ? colon_source_ : Source{};
    }

    [[nodiscard]] Clause clause_of_all() const {
        return {reading_, cast_, chunks_, 0, static_cast<std::uint32_t>(chunks_.size())};
    }

    // “…” and below it, as a paragraph of its own: — Signe Brekk, engineer. Without a dash a name may also
    // stand above what it says: each line is taken for the nearer quotation that has none.
    void sign() {
        const auto line = name_line(clause_of_all());
        if (!line) return;
        const Source source = sources_.resolve(chunks_[line->name]);
        const bool above = previous_ != none_quote && previous_alone_ && !line_above_;
        const bool open = above && line->closes && !reading_.quotes[previous_].closed;
        const bool lent = above && (!findings_.quotes[previous_].found() ||
                                    findings_.quotes[previous_].pattern == Pattern::turn ||
                                    findings_.quotes[previous_].pattern == Pattern::continued);
        if (above && (line->dashed || open || lent)) {
            sign_back(source);
        } else if (!line->dashed && !line->closes) {
            name_line_ = source;
        }
    }

    // The last quotation, with the paragraphs that it goes on from.
    void sign_back(const Source& source) {
        for (std::size_t q = previous_;; --q) {
            Attribution& signed_ = findings_.quotes[q];
            if (q < previous_ && signed_.pattern == Pattern::dash) break;
            signed_.pattern = Pattern::dash;
            signed_.source = source;
            signed_.speech = true;
            if (q == 0 || !reading_.quotes[q].continued) break;
        }
        sources_.remember(source);
    }

    void sentence(std::uint32_t first, std::uint32_t last) {
        const Clause clause{reading_, cast_, chunks_, first, last};
        subjects_.note_subject(clause);
        const std::size_t before = block_quotes_.size();
        std::optional<std::uint32_t> found;  // the last chunk of this sentence that has a speaker
        for (std::uint32_t i = first; i < last; ++i) {
            if (chunks_[i].kind != ChunkKind::quote) continue;
            block_quotes_.push_back(i);
            if (quote(clause, i)) found = i;
        }
        indirect(clause, before);
        subjects_.note_works(clause);
        if (!found) {
            colon_source_ = subjects_.before_colon(clause);
            return;
        }
        // “They are painful” but needed “in the long term,” he said.
        for (std::size_t n = before; n < block_quotes_.size(); ++n) {
            const Attribution& open = attribution(block_quotes_[n]);
            if (!open.found() && open.speech) share(block_quotes_[n], *found);
        }
    }

    void indirect(const Clause& clause, std::size_t before) {
        std::vector<const Attribution*> quoted;
        for (std::size_t n = before; n < block_quotes_.size(); ++n)
            quoted.push_back(&attribution(block_quotes_[n]));
        if (!add_reports(clause, quoted, sources_, findings_.indirect) && quoted.empty())
            subjects_.note_report(clause);
    }

    void share(std::uint32_t open, std::uint32_t found) {
        const Attribution from = attribution(found);
        attribution(open) = from;
        attribution(open).pattern = Pattern::partial;
        attribution(open).kind =
            is_whole(reading_, chunks_[open]) ? QuoteKind::direct : QuoteKind::mixed;
    }

    Attribution& attribution(std::uint32_t chunk) {
        return findings_.quotes[static_cast<std::size_t>(chunks_[chunk].quote)];
    }

    // “BREKK: The line holds.
    bool labelled(std::uint32_t i) {
        const auto label = quoted_label(reading_, chunks_[i]);
        if (!label) return false;
        Attribution& found = attribution(i);
        found.pattern = Pattern::transcript;
        found.source = sources_.of_label(label->first, label->last);
        sources_.remember(found.source);
        return true;
    }

    bool quote(const Clause& clause, std::uint32_t i) {
        if (label(i) > TurnLabel::name) return interview(i);
        if (labelled(i)) return true;
        auto match = match_after(clause, i);
        // “…”--Tom Berg. may be the byline of a report that has its speaker
        if (match && match->pattern == Pattern::dash) {
            const auto before = match_before(clause, i);
            if (before && before->cue && names_reporter(clause, *before)) match = before;
        }
        if (!match && !in_heading_ && is_title(clause, i)) {
            attribution(i).speech = false;
            return false;
        }
        if (!match) {
            match = match_before(clause, i);
            // “…” jobs, Lee said.: Lee reports all of the sentence, what others take or call in it too
            if (!match || !names_reporter(clause, *match)) {
                if (const auto trailing = match_trailing(clause, i)) match = trailing;
            }
        }
        if (!match && !in_heading_ && is_whole(reading_, chunks_[i]))
            match = match_colon(clause, i);
        if (match) return take(clause, i, *match);
        return false;
    }

    bool take(const Clause& clause, std::uint32_t i, const Match& match) {
        if (!may_speak(clause, match)) return false;
        Attribution& found = attribution(i);
        found.pattern = match.pattern;
        found.source = sources_.resolve(chunks_[match.source]);
        if (match.cue) {
            const Chunk& cue = chunks_[*match.cue];
            found.cue =
                Span{reading_.tokens[cue.first].span.begin, reading_.tokens[cue.last - 1].span.end};
        }
        if (match.joint) {
            const Source other = sources_.resolve(chunks_[*match.joint]);
            if (other.kind != SourceKind::none && other.entity != found.source.entity)
                found.joint.push_back(other);
        }
        found.kind = kind_of_quote(clause, i, match.pattern);
        sources_.remember(found.source);
        return true;
    }

    // "Brekk: Quota is ‘a net with one end’": in a headline whoever stands before the colon speaks.
    void headline() {
        if (block_quotes_.empty()) return;
        for (std::uint32_t i = 0; i + 1 < chunks_.size() && i < 12; ++i) {
            if (chunks_[i].kind == ChunkKind::quote) return;
            if (chunks_[i].kind != ChunkKind::colon) continue;
            const Clause clause{reading_, cast_, chunks_, 0, i};
            const auto noun = main_subject(clause, i);
            if (!noun || (chunks_[*noun].name < 0 && i > 1)) return;
            const Source source = sources_.resolve(chunks_[to_name(clause, *noun)]);
            for (const std::uint32_t chunk : block_quotes_) {
                Attribution& found = attribution(chunk);
                // "The latest: Holm declares ‘victory’" names no speaker by its label
                if (found.found() && (i > 1 || chunks_[*noun].name < 0)) continue;
                found.speech = true;
                found.pattern = Pattern::transcript;
                found.source = source;
                found.kind =
                    is_whole(reading_, chunks_[chunk]) ? QuoteKind::direct : QuoteKind::mixed;
            }
            return;
        }
    }

    // For each quotation of the paragraph the next one that has a speaker of its own.
    void find_later() {
        laters_.assign(block_quotes_.size(), none_quote);
        std::size_t next = none_quote;
        for (std::size_t n = block_quotes_.size(); n > 0; --n) {
            laters_[n - 1] = next;
            const auto quote = static_cast<std::size_t>(chunks_[block_quotes_[n - 1]].quote);
            if (findings_.quotes[quote].found()) next = quote;
        }
    }

    // Quotations whose sentence names nobody.
    void rest(const Block& block) {
        find_later();
        previous_alone_ = false;
        for (std::size_t n = 0; n < block_quotes_.size(); ++n) {
            const std::uint32_t i = block_quotes_[n];
            later_ = laters_[n];
            Attribution& open = attribution(i);
            if (open.found() || !open.speech) continue;
            if (!carry(block, n))
                open.speech = label(i) != TurnLabel::none || !is_scare(reading_, chunks_, i);
        }
        if (!block_quotes_.empty()) {
            const auto number = static_cast<std::size_t>(chunks_[block_quotes_.back()].quote);
            previous_ = number;
            previous_alone_ = chunks_.size() == 1;
        }
    }

    void give(std::uint32_t i, const Source& source, Pattern pattern) {
        Attribution& open = attribution(i);
        open.pattern = pattern;
        open.source = source;
        open.source.kind = SourceKind::carried;
        open.kind = is_whole(reading_, chunks_[i]) ? QuoteKind::direct : QuoteKind::mixed;
    }

    bool carry(const Block& block, std::size_t n) {
        const std::uint32_t i = block_quotes_[n];
        const Chunk& chunk = chunks_[i];
        const QuoteSpan& span = reading_.quotes[static_cast<std::size_t>(chunk.quote)];
        const bool whole = is_whole(reading_, chunk);
        if (span.continued && sign_inside(i)) return true;
        if (span.continued && previous_ != none_quote && findings_.quotes[previous_].found()) {
            give(i, findings_.quotes[previous_].source, Pattern::continued);
            return true;
        }
        if (label(i) != TurnLabel::none) return label(i) == TurnLabel::name && transcript(i);
        if (!whole && is_scare(reading_, chunks_, i)) return false;
        if (i == 0 && colon_.kind != SourceKind::none) {
            give(i, colon_, Pattern::source_verb_quote);
            return true;
        }
        if (transcript(i)) return true;
        // the one who speaks before it in the paragraph, else the one after
        constexpr std::uint32_t few = 8;  // tokens
        const bool several =
            whole || reading_.tokens[chunk.first].sentence || chunk.last - chunk.first > few;
        if (n > 0 && attribution(block_quotes_[n - 1]).found() && several) {
            give(i, attribution(block_quotes_[n - 1]).source, Pattern::turn);
            return true;
        }
        if (whole && later_ != none_quote) {
            give(i, findings_.quotes[later_].source, Pattern::same_paragraph);
            return true;
        }
        return from_before(block, i, whole);
    }

    // The last line of a quotation is its speaker's name: it is no speech, and all before it is his.
    bool sign_inside(std::uint32_t i) {
        const auto name = quoted_name_line(reading_, cast_, chunks_[i]);
        if (!name || previous_ == none_quote) return false;
        Source source = sources_.of_entity(cast_.names[*name].entity, SourceKind::name);
        source.at = cast_.names[*name].first;
        source.span = {reading_.tokens[cast_.names[*name].first].span.begin,
                       reading_.tokens[cast_.names[*name].last - 1].span.end};
        sign_back(source);
        attribution(i).speech = false;
        return true;
    }

    // Nobody in the paragraph has been quoted: its last subject, or the last speaker.
    bool from_before(const Block& block, std::uint32_t i, bool whole) {
        if (!whole) return false;
        const std::uint32_t low = i > looked_back ? i - looked_back : 0;
        for (std::uint32_t c = i; c > low; --c) {
            if (chunks_[c - 1].kind != ChunkKind::noun || chunks_[c - 1].name < 0) continue;
            const NameSpan& name = cast_.names[static_cast<std::size_t>(chunks_[c - 1].name)];
            if (name.type != EntityType::person) continue;
            if (c > 1 && chunks_[c - 2].kind == ChunkKind::preposition) continue;
            Source source = sources_.of_entity(name.entity, SourceKind::carried);
            source.at = name.first;
            give(i, source, Pattern::same_paragraph);
            sources_.remember(source);
            return true;
        }
        if (const auto last = memory_.introduced(block_before_, block.first); last && i == 0) {
            Source source = sources_.of_entity(*last, SourceKind::carried);
            source.at = chunks_[i].first;
            give(i, source, Pattern::turn);
            return true;
        }
        return false;
    }

    [[nodiscard]] TurnLabel label(std::uint32_t i) const {
        return reading_.quotes[static_cast<std::size_t>(chunks_[i].quote)].label;
    }

    // Q: … A: …
    bool interview(std::uint32_t i) {
        const auto source = interview_source(sources_, label(i), interviewee_, chunks_[i].first);
        if (!source) return false;
        attribution(i).pattern = Pattern::transcript;
        attribution(i).source = *source;
        sources_.remember(*source);
        return true;
    }

    // NAME: “…”
    bool transcript(std::uint32_t i) {
        if (i < 2 || chunks_[i - 1].kind != ChunkKind::colon ||
            chunks_[i - 2].kind != ChunkKind::noun)
            return false;
        if (i > 4 && chunks_[i - 3].kind != ChunkKind::dash) return false;
        const Chunk& label = chunks_[i - 2];
        const Source source = sources_.resolve(label);
        if (source.kind == SourceKind::none) return false;
        Attribution& found = attribution(i);
        found.pattern = Pattern::transcript;
        found.source = source;
        sources_.remember(source);
        return true;
    }

    static constexpr std::size_t none_quote = static_cast<std::size_t>(-1);

    const Reading& reading_;
    Cast& cast_;
    Memory memory_;
    Titles titles_;
    Sources sources_;
    Subjects subjects_;
    Findings findings_;
    std::vector<Chunk> chunks_;
    std::vector<std::uint32_t> block_quotes_;  // chunks of this paragraph
    Source colon_, colon_source_;              // who a colon at a paragraph's end lets speak
    Source name_line_;                         // this paragraph, if it is a name and no more
    bool colon_is_line_ = false;               // colon_ is a name line
    bool line_above_ = false;            // the paragraph before was named by the line above it
    std::uint32_t block_before_ = 0;     // first token of the paragraph before
    std::vector<std::size_t> laters_;    // by find_later
    std::size_t later_ = none_quote;     // of the quotation at hand
    std::size_t previous_ = none_quote;  // the last quotation of the paragraph before
    bool previous_alone_ = false;        // it is all of its paragraph
    bool in_heading_ = false;
    std::optional<std::uint32_t> interviewee_;  // who answers where the questions are set as Q:
};

}  // namespace

Findings attribute(const Reading& reading, Cast& cast) { return Sieve(reading, cast).run(); }

}  // namespace inquit
