// Names by capitals, titles and the words beside them.
#include "indexer/analysis/pack_names.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "indexer/text/utf8.h"

namespace inquit {
namespace {

// A run of capitalised words, with particles inside it.
struct Run {
    std::uint32_t first = 0, last = 0;  // tokens, titles left out
    std::string titles;
    Sex sex = Sex::unknown;  // as the title says
    bool reports = false;    // a reporting verb stands beside it
};

class Finder {
  public:
    Finder(const Reading& reading, const LanguagePack& pack)
        : reading_(reading), pack_(pack), nouns_have_capitals_(reading.language == "de") {}

    PackNames operator()() {
        for (const Block& block : reading_.blocks) {
            if (block.zone == Zone::silent || block.zone == Zone::dateline ||
                block.zone == Zone::heading)
                continue;
            for (std::uint32_t i = block.first; i < block.last;) i = run_at(i, block.last);
        }
        // Whole names first: a surname is then known by them.
        for (const Run& run : runs_) {
            if (run.last - run.first > 1) add_entity(run);
        }
        for (const Run& run : runs_) {
            if (run.last - run.first == 1 && !known(run)) add_entity(run);
        }
        for (const Run& run : runs_) {
            if (const auto entity = known(run)) {
                out_.names.push_back({run.first, run.last, *entity});
                learn(run, *entity);
            }
        }
        return std::move(out_);
    }

  private:
    [[nodiscard]] const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }

    [[nodiscard]] std::string_view folded(std::uint32_t i) const {
        return reading_.folded(token(i));
    }

    [[nodiscard]] bool is(std::uint32_t i, std::string_view section) const {
        return token(i).kind == TokenKind::word && pack_.has(section, folded(i));
    }

    [[nodiscard]] bool has_capital(std::uint32_t i) const {
        return token(i).kind == TokenKind::word && token(i).shape != Shape::small;
    }

    // Could this capitalised word be of a name? Not where the sentence asks for the capital and the word is an
    // ordinary one.
    [[nodiscard]] bool may_name(std::uint32_t i) const {
        if (!has_capital(i) || is(i, "calendar") || is(i, "he") || is(i, "she")) return false;
        const bool ordinary =
            is(i, "stopwords") || is(i, "cues") || is(i, "openers") || is(i, "according to");
        if (ordinary) return false;
        const bool opens = token(i).sentence || (i > 0 && token(i - 1).kind == TokenKind::mark);
        return !opens || reading_.words[token(i).word].small == 0;
    }

    [[nodiscard]] bool is_particle(std::uint32_t i) const {
        constexpr auto particles = std::to_array<std::string_view>({"von",
                                                                    "van",
                                                                    "de",
                                                                    "del",
                                                                    "della",
                                                                    "di",
                                                                    "da",
                                                                    "dos",
                                                                    "du",
                                                                    "al",
                                                                    "bin",
                                                                    "la",
                                                                    "le",
                                                                    "ter",
                                                                    "der",
                                                                    "den",
                                                                    "zu",
                                                                    "des"});
        return token(i).kind == TokenKind::word &&
               std::ranges::find(particles, folded(i)) != particles.end();
    }

    // "Ilse von Varn", but "Angaben von Varn" where nouns have capitals.
    [[nodiscard]] bool may_have_particle(std::uint32_t first) const {
        return !nouns_have_capitals_ ||
               (reading_.words[token(first).word].classes & cls::first_name) != 0;
    }

    // The token behind the run or the word at `i`.
    std::uint32_t run_at(std::uint32_t i, std::uint32_t end) {
        Run run;
        std::uint32_t at = i;
        while (at < end && is(at, "titles") && (at == i || token(at).quote == token(i).quote)) {
            run.titles += ' ' + std::string(folded(at)) + ' ';
            const bool pointed =
                at + 1 < end && token(at + 1).kind == TokenKind::stop && !token(at + 1).spaced;
            at += pointed ? 2U : 1U;
        }
        if (at >= end || !may_name(at)) return std::max(i + 1, at);
        run.first = at;
        run.last = run_end(at, end);
        if (!run.titles.empty()) run.sex = sex_of_title(run.titles, i);
        run.reports = reports_beside(i, run.last);
        runs_.push_back(run);
        return run.last;
    }

    [[nodiscard]] std::uint32_t run_end(std::uint32_t first, std::uint32_t end) const {
        constexpr std::uint32_t longest = 6;
        std::uint32_t last = first + 1;
        while (last < end && last - first < longest && token(last).quote == token(first).quote) {
            if (has_capital(last) && !is(last, "calendar") && !is(last, "titles") &&
                !token(last).sentence) {
                ++last;
            } else if (may_have_particle(first) && is_particle(last) && last + 1 < end &&
                       has_capital(last + 1) && !token(last + 1).sentence) {
                last += 2;
            } else {
                break;
            }
        }
        return last;
    }

    [[nodiscard]] Sex sex_of_title(std::string_view titles, std::uint32_t first) const {
        for (const std::string_view word : {" frau ",
                                            " mme ",
                                            " mlle ",
                                            " madame ",
                                            " sra ",
                                            " dona ",
                                            " senora ",
                                            " senhora ",
                                            " signora ",
                                            " mevrouw ",
                                            " госпожа "}) {
            if (titles.find(word) != std::string_view::npos) return Sex::female;
        }
        for (const std::string_view end : {"in ", "rice ", "trice ", "tra ", "essa ", "ница "}) {
            if (titles.ends_with(end)) return Sex::female;
        }
        if (first == 0 || token(first - 1).kind != TokenKind::word) return Sex::unknown;
        const std::string_view article = folded(first - 1);
        if (article == "la" || (article == "a" && reading_.language == "pt")) return Sex::female;
        return article == "el" || article == "il" || (article == "o" && reading_.language == "pt")
                   ? Sex::male
                   : Sex::unknown;
    }

    // "nach Angaben von X"
    [[nodiscard]] bool according_before(std::uint32_t first) const {
        constexpr std::uint32_t longest = 4;
        std::string phrase;
        for (std::uint32_t n = 1; n <= longest && n <= first; ++n) {
            if (token(first - n).kind != TokenKind::word) return false;
            phrase = std::string(folded(first - n)) + (n > 1 ? " " : "") + phrase;
            if (pack_.has("according to", phrase)) return true;
        }
        return false;
    }

    // "sagte X", "X sagte", "a dit X"
    [[nodiscard]] bool reports_beside(std::uint32_t first, std::uint32_t last) const {
        if (first > 0 && (is(first - 1, "cues") || according_before(first))) return true;
        for (std::uint32_t i = last; i < reading_.tokens.size() && i < last + 2; ++i) {
            if (is(i, "cues")) return true;
        }
        return false;
    }

    [[nodiscard]] std::string name_of(const Run& run) const {
        std::string out;
        for (std::uint32_t i = run.first; i < run.last; ++i) {
            if (!out.empty()) out += ' ';
            out += reading_.text(token(i));
        }
        return out;
    }

    [[nodiscard]] std::string folded_name(const Run& run) const {
        std::string out;
        for (std::uint32_t i = run.first; i < run.last; ++i) {
            if (!out.empty()) out += ' ';
            out += folded(i);
        }
        return out;
    }

    [[nodiscard]] std::optional<EntityType> type_of(const Run& run) const {
        const Classes first = reading_.words[token(run.first).word].classes;
        const bool one = run.last - run.first == 1;
        for (std::uint32_t i = run.first; i < run.last; ++i) {
            if (is(i, "organisation_head")) return EntityType::organisation;
        }
        const Classes whole = Lexicon::english().classes(folded_name(run));
        if (run.titles.empty() && (whole & cls::place) != 0) return EntityType::place;
        if (!run.titles.empty() || run.reports) return EntityType::person;
        const bool capitals = one && token(run.first).shape == Shape::caps &&
                              count_code_points(reading_.text(token(run.first))) > 2;
        if (capitals || (whole & cls::organisation) != 0) return EntityType::organisation;
        if (!one && (first & cls::first_name) != 0) return EntityType::person;
        if (!one && !nouns_have_capitals_) return EntityType::person;
        return std::nullopt;
    }

    // The entity that has all of the run's words, the last of them as its last: Halvar Brekk for Brekk.
    [[nodiscard]] std::optional<std::uint32_t> known(const Run& run) const {
        const std::string name = folded_name(run);
        if (const auto found = whole_.find(name); found != whole_.end()) return found->second;
        if (const auto found = ends_.find(name); found != ends_.end()) return found->second;
        return std::nullopt;
    }

    // A person is known by the last words of the name, too; two that share them: the first.
    void remember(std::string name, std::uint32_t entity) {
        whole_.emplace(name, entity);
        if (out_.entities[entity].type != EntityType::person) return;
        for (std::size_t space = name.find(' '); space != std::string::npos;
             space = name.find(' ')) {
            name.erase(0, space + 1);
            ends_.emplace(name, entity);
        }
    }

    void add_entity(const Run& run) {
        if (known(run)) return;
        const auto type = type_of(run);
        if (!type) return;
        out_.entities.push_back({name_of(run), *type});
        remember(folded_name(run), static_cast<std::uint32_t>(out_.entities.size() - 1));
        const Classes first = reading_.words[token(run.first).word].classes & cls::first_name;
        const bool whole = run.last - run.first > 1;
        out_.sexes.push_back(whole && first == cls::first_female ? Sex::female
                             : whole && first == cls::first_male ? Sex::male
                                                                 : Sex::unknown);
    }

    void learn(const Run& run, std::uint32_t entity) {
        std::string_view titles = run.titles;
        while (!titles.empty()) {
            const std::size_t end = std::min(titles.find(' '), titles.size());
            if (end > 0) out_.titles.emplace(titles.substr(0, end), entity);
            titles.remove_prefix(std::min(titles.size(), end + 1));
        }
        if (run.sex != Sex::unknown) out_.sexes[entity] = run.sex;
    }

    const Reading& reading_;
    const LanguagePack& pack_;
    bool nouns_have_capitals_;
    std::vector<Run> runs_;
    std::unordered_map<std::string, std::uint32_t> whole_, ends_;  // folded names of the entities
    PackNames out_;
};

}  // namespace

const PackName* PackNames::at(std::uint32_t token) const {
    const auto found = std::ranges::lower_bound(names, token, {}, &PackName::first);
    return found != names.end() && found->first == token ? &*found : nullptr;
}

PackNames find_pack_names(const Reading& reading, const LanguagePack& pack) {
    return Finder(reading, pack)();
}

}  // namespace inquit
