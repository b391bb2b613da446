// What is known of a language beside its stemmer: indexer/text/packs/README.md.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

// An ending that lost its accents in folding, as the stemmer knows it.
struct Ending {
    std::string folded, spelled;
    std::size_t before = 0;  // letters that must stand before it at least
    bool whole = false;      // it is a whole word
};

// The same for all threads, and never changed once it is made.
class LanguagePack {
  public:
    // nullptr for a language without a pack. `code` is an ISO 639-1 code.
    static const LanguagePack* of(std::string_view code);
    // The codes of all packs.
    static std::vector<std::string_view> languages();

    explicit LanguagePack(std::string_view text);

    // The words of a section, or phrases where commas stand between them: folded, sorted. Empty if there is none.
    [[nodiscard]] const std::vector<std::string>& words(std::string_view section) const;
    [[nodiscard]] bool has(std::string_view section, std::string_view folded) const;

    // As they are written.
    [[nodiscard]] const std::vector<std::string>& openers() const { return openers_; }

    [[nodiscard]] const std::vector<char32_t>& closing_marks() const { return closing_marks_; }

    // Longest first.
    [[nodiscard]] const std::vector<Ending>& endings() const { return endings_; }

    // Every section that the file has.
    [[nodiscard]] const std::map<std::string, std::vector<std::string>, std::less<>>& sections()
        const {
        return sections_;
    }

  private:
    void take_line(const std::string& section, std::string_view line);

    std::map<std::string, std::vector<std::string>, std::less<>> sections_;
    std::vector<std::string> openers_;
    std::vector<char32_t> closing_marks_;
    std::vector<Ending> endings_;
};

}  // namespace inquit
