// Open addressing, one step after the other.
#include "indexer/store/word_table.h"

#include <utility>

#include "indexer/schema/identity.h"

namespace inquit {
namespace {

constexpr std::size_t first_slots = 1024;

}  // namespace

void WordTable::grow() {
    const std::vector<Slot> old =
        std::exchange(slots_, std::vector<Slot>(slots_.empty() ? first_slots : 2 * slots_.size()));
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
        if (slot.number == 0) continue;
        std::size_t at = slot.hash & mask;
        while (slots_[at].number != 0) at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

std::uint32_t WordTable::number(std::string_view text) {
    if (2 * (texts_.size() + 1) > slots_.size()) grow();
    const auto hash = static_cast<std::uint32_t>(digest(text));
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    for (; slots_[at].number != 0; at = (at + 1) & mask) {
        if (slots_[at].hash == hash && texts_[slots_[at].number - 1] == text)
            return slots_[at].number - 1;
    }
    texts_.emplace_back(text);
    slots_[at] = {hash, static_cast<std::uint32_t>(texts_.size())};
    return slots_[at].number - 1;
}

}  // namespace inquit
