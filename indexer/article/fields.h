// The fields of an article under the many names that files give them.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "indexer/schema/article.h"

namespace inquit {

// What a named value of a file can be.
enum class Slot : std::uint8_t { body, title, date, source, section, author, url, language, id };

inline constexpr std::size_t slot_count = 9;

std::string_view name(Slot slot);  // "body", as in --map body=COLUMN

// A slot and the names it goes by, the surest first, divided by spaces. Names are lower case without '_', '-' and
// spaces; "a.b" is member b of a.
struct SlotNames {
    Slot slot;
    std::string_view names;
};

// Name -> slot, for one kind of file.
class NameTable {
  public:
    explicit NameTable(std::span<const SlotNames> rows);

    struct Found {
        Slot slot;
        std::uint32_t rank;  // lower is surer
    };

    // Case, '_', '-' and spaces in `name` do not matter.
    [[nodiscard]] std::optional<Found> find(std::string_view name) const;

  private:
    std::unordered_map<std::string, Found> names_;
};

// The names that crawlers, front matter and header blocks use.
const NameTable& common_names();

// Collects the best value for every slot, then fills an article with them.
class Fields {
  public:
    // `overrides`: slot name -> the file's own name, as in ReadOptions::fields.
    Fields(const NameTable& names, const std::map<std::string, std::string>& overrides);

    // Is a value of this name wanted, as better than what is there? Then for which slot.
    [[nodiscard]] std::optional<Slot> wants(std::string_view name) const;
    // Takes a value if it is wanted and can be what its name says: a date must be one.
    void offer(std::string_view name, std::string value);

    [[nodiscard]] bool has(Slot slot) const { return rank_[index(slot)] != unset; }

    // Moves the values into the article; what is there already stays.
    void fill(Article& article);

  private:
    static constexpr std::uint32_t unset = 0xffffffff;

    static std::size_t index(Slot slot) { return static_cast<std::size_t>(slot); }

    [[nodiscard]] std::optional<NameTable::Found> find(std::string_view name) const;

    const NameTable& names_;
    const std::map<std::string, std::string>& overrides_;
    std::array<std::string, slot_count> values_;
    std::array<std::uint32_t, slot_count> rank_;
};

// The day of a date field: as parse_day, and seconds or milliseconds since 1970.
std::optional<Day> day_of_field(std::string_view value);

// ISO 639-1 of "en", "en-GB", "eng", "English"; empty for others.
std::string language_code(std::string_view value);

}  // namespace inquit
