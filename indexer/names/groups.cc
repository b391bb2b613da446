// Small groups are hung below large ones, so that looking one up is short.
#include "indexer/names/groups.h"

#include <algorithm>
#include <utility>

namespace inquit {

void Groups::keep_apart(std::uint32_t a, std::uint32_t b) { forbidden_.insert(std::minmax(a, b)); }

void Groups::allow(std::uint32_t a, std::uint32_t b) {
    forbidden_.erase(std::minmax(a, b));
    alone_.erase(a);
    alone_.erase(b);
}

bool Groups::apart(std::uint32_t a, std::uint32_t b) const {
    const auto& left = members_[of(a)];
    const auto& right = members_[of(b)];
    const auto is_alone = [&](std::uint32_t name) { return alone_.contains(name); };
    if (std::ranges::any_of(left, is_alone) || std::ranges::any_of(right, is_alone)) return true;
    if (forbidden_.empty()) return false;
    return std::ranges::any_of(left, [&](std::uint32_t x) {
        return std::ranges::any_of(
            right, [&](std::uint32_t y) { return forbidden_.contains(std::minmax(x, y)); });
    });
}

bool Groups::join(std::uint32_t a, std::uint32_t b) {
    a = of(a);
    b = of(b);
    if (a == b) return true;
    if (apart(a, b)) return false;
    if (members_[a].size() < members_[b].size()) std::swap(a, b);
    parents_[b] = a;
    members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
    members_[b].clear();
    return true;
}

}  // namespace inquit
