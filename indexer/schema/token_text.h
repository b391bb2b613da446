// The words of one document in order, as numbers, and where its sentences, paragraphs and quotes begin and end.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

// Places count the words of headline and text together, from 0.
struct TokenText {
    // From one place to another, this one not included.
    struct Stretch {
        std::uint32_t begin = 0, end = 0;
        bool operator==(const Stretch&) const = default;
    };

    std::vector<std::uint32_t> words;            // of the headline, then the text, then the path
    std::uint32_t headline = 0, text = 0;        // how many of them are which
    std::vector<std::uint32_t> sentences = {};   // where each begins
    std::vector<std::uint32_t> paragraphs = {};  // where each begins
    std::vector<std::uint32_t> pairs = {};       // a hyphen joins the word here with the next
    std::vector<Stretch> said = {};              // inside quotes
    bool operator==(const TokenText&) const = default;
};

std::string encode(const TokenText& text);

// The same document with other numbers for its words: `numbers[old]` is the new one.
void append_renumbered(std::string& out,
                       std::string_view document,
                       std::span<const std::uint32_t> numbers);

// What encode() made, taken apart but not read. The bytes must outlive it.
class TokenDocument {
  public:
    // Throws Error where the bytes are damaged.
    explicit TokenDocument(std::string_view bytes);

    [[nodiscard]] std::uint32_t headline() const { return headline_; }

    [[nodiscard]] std::uint32_t text() const { return text_; }

    // The words' bytes, for a TokenFinder.
    [[nodiscard]] std::string_view words() const { return words_; }

    // Calls `use(number, which)` for each word, from the first of the headline to the last of the path, or to the last
    // of the text. A byte that is no whole number ends it.
    template <class Use>
    void each_word(bool with_path, const Use& use) const {
        const std::uint32_t count = headline_ + text_ + (with_path ? path_ : 0);
        std::uint32_t number = 0;
        std::uint32_t which = 0;
        for (const char c : words_) {
            const auto byte = static_cast<unsigned char>(c);
            number = (number << 7U) | (byte & 0x7FU);
            if (byte < 0x80) continue;
            if (which == count) return;
            use(number, which++);
            number = 0;
        }
    }

    // Read anew with every call.
    [[nodiscard]] std::vector<std::uint32_t> sentences() const { return places(0); }

    [[nodiscard]] std::vector<std::uint32_t> paragraphs() const { return places(1); }

    [[nodiscard]] std::vector<std::uint32_t> pairs() const { return places(2); }

    [[nodiscard]] std::vector<TokenText::Stretch> said() const;

    // All of it.
    [[nodiscard]] TokenText whole() const;

  private:
    friend void append_renumbered(std::string&, std::string_view, std::span<const std::uint32_t>);

    [[nodiscard]] std::vector<std::uint32_t> places(std::size_t list) const;

    std::uint32_t headline_ = 0, text_ = 0, path_ = 0;
    std::string_view words_, marks_;
};

}  // namespace inquit
