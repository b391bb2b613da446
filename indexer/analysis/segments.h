// A run of capitals to its names: titles, places in front and the name itself.
#pragma once

#include <string>
#include <vector>

#include "indexer/analysis/mentions.h"
#include "indexer/analysis/runs.h"

namespace inquit {

// What a run of capitals may still be when its words alone do not say it.
struct Unknown {
    std::uint32_t first = 0, last = 0;
    std::uint32_t block = 0;
    bool free = false;  // its capital is not asked for
    bool titled = false;
    std::int8_t gender = 0;
    std::uint32_t titles_first = 0, titles_last = 0;
    bool acronym = false;  // letters like those of an organisation
};

class Segmenter {
  public:
    Segmenter(const Reading& reading, std::vector<NameSpan>& names, std::vector<Unknown>& unknowns)
        : reading_(reading), names_(names), unknowns_(unknowns) {}

    void run(Run run);

  private:
    struct Titles {
        std::uint32_t first = 0, last = 0;
        std::int8_t gender = 0;

        [[nodiscard]] bool any() const { return last > first; }
    };

    void trim(Run& run) const;
    [[nodiscard]] Titles titles_before(std::uint32_t first, std::uint32_t name) const;
    [[nodiscard]] bool is_first_name_here(std::uint32_t i, std::uint32_t last) const;
    [[nodiscard]] bool is_joint_role(std::uint32_t i) const;
    [[nodiscard]] std::uint32_t after_of(std::uint32_t at, std::uint32_t last) const;
    [[nodiscard]] std::uint32_t name_start(std::uint32_t at, std::uint32_t last) const;
    void office(std::uint32_t first, std::uint32_t last, const Run& run);
    void before_titles(std::uint32_t first, std::uint32_t last, const Run& run);
    void name(std::uint32_t first, std::uint32_t last, const Run& run, const Titles& titles);
    std::uint32_t past_adjectives(std::uint32_t first, std::uint32_t last);
    [[nodiscard]] bool after_role(std::uint32_t first, std::uint32_t last) const;
    void single(std::uint32_t at, const Run& run);
    void titled(std::uint32_t first, std::uint32_t last, const Run& run);
    void untitled(std::uint32_t first, std::uint32_t last, const Run& run);
    [[nodiscard]] bool on_a_bank(std::uint32_t first, std::uint32_t last) const;
    bool starts_phrase(std::uint32_t first, std::uint32_t last);
    bool split_lead(std::uint32_t first, std::uint32_t last, const Run& run);
    [[nodiscard]] bool is_organisation(std::uint32_t first, std::uint32_t last) const;
    [[nodiscard]] bool is_place(std::uint32_t first, std::uint32_t last) const;
    [[nodiscard]] bool is_person(std::uint32_t first, std::uint32_t last) const;
    [[nodiscard]] bool is_shouted(std::uint32_t at) const;
    [[nodiscard]] bool is_acronym(std::uint32_t at, const Run& run) const;
    Classes phrase(std::uint32_t first, std::uint32_t last);
    void push(std::uint32_t first, std::uint32_t last, EntityType type, bool certain);

    [[nodiscard]] Classes classes(std::uint32_t i) const {
        return reading_.classes(reading_.tokens[i]);
    }

    [[nodiscard]] bool is(std::uint32_t i, Classes c) const { return (classes(i) & c) != 0; }

    [[nodiscard]] bool names_elsewhere(std::uint32_t i) const;

    const Reading& reading_;
    std::vector<NameSpan>& names_;
    std::vector<Unknown>& unknowns_;
    std::string buffer_;
};

}  // namespace inquit
