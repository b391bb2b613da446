// The people of one article: one person, one name.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "indexer/analysis/mentions.h"
#include "indexer/analysis/reading.h"

namespace inquit {

struct Person {
    std::vector<std::uint32_t> words;  // the fullest form, suffix (Jr.) excluded
    std::uint32_t suffix = Vocabulary::none;
    Span form;               // where the fullest form stands in the body
    int gender = 0;          // above 0 he, below she; by titles, first names, later by pronouns
    std::uint32_t full = 0;  // times named in full
    std::uint32_t first_token = 0;

    // 1 he, -1 she, 0 not known
    [[nodiscard]] int sex() const { return gender > 0 ? 1 : gender < 0 ? -1 : 0; }
};

class People {
  public:
    explicit People(const Reading& reading) : reading_(reading) {}

    // The person named in tokens [first, last), made if new. Two people of one surname stay apart.
    std::uint32_t add(const NameSpan& name);

    // A person of whom the article gives one name only, apart from others of that name.
    std::uint32_t add_alone(const NameSpan& name);

    // A person known by an honorific of rank only is called by it: Queen Amabel, Madame Solveig.
    void call_by_honorific(std::uint32_t person, const NameSpan& name);

    // Who is meant by a surname, a first name or the end of a longer name alone. `gender` is what the title
    // says; of two of one surname the one most often named in full is meant.
    [[nodiscard]] std::optional<std::uint32_t> by_word(std::uint32_t word, int gender) const;

    // Who is meant by several words that are a known name or the end of one.
    [[nodiscard]] std::optional<std::uint32_t> by_words(std::uint32_t first,
                                                        std::uint32_t last) const;

    [[nodiscard]] bool is_surname(std::uint32_t word) const { return by_last_.contains(word); }

    Person& operator[](std::uint32_t person) { return people_[person]; }

    const Person& operator[](std::uint32_t person) const { return people_[person]; }

    [[nodiscard]] std::size_t size() const { return people_.size(); }

  private:
    // The words of a name, without a suffix (Jr.) and a nickname in quotation marks. Never none.
    struct Words {
        std::vector<std::uint32_t> words;
        std::uint32_t suffix = Vocabulary::none, nickname = Vocabulary::none;
    };

    [[nodiscard]] Words words_of(std::uint32_t first, std::uint32_t last) const;

    using Index = std::unordered_map<std::uint32_t, std::vector<std::uint32_t>>;

    [[nodiscard]] std::optional<std::uint32_t> same(const std::vector<std::uint32_t>& words,
                                                    std::uint32_t suffix) const;
    [[nodiscard]] bool compatible(const Person& person,
                                  const std::vector<std::uint32_t>& words) const;
    [[nodiscard]] bool same_first(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] std::optional<std::uint32_t> best(const std::vector<std::uint32_t>& of,
                                                    int gender) const;
    [[nodiscard]] bool is_shouted(Span form) const;
    void lengthen(std::uint32_t person, std::vector<std::uint32_t> words, Span form);

    const Reading& reading_;
    std::vector<Person> people_;
    Index by_last_, by_first_;
};

}  // namespace inquit
