// Which printed names are one person, body or place: groups that grow pair by pair, and pairs that must not.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

class Groups {
  public:
    explicit Groups(std::uint32_t names) : parents_(names), members_(names) {
        for (std::uint32_t i = 0; i < names; ++i) {
            parents_[i] = i;
            members_[i] = {i};
        }
    }

    // The group that the name is in, called by one of its members.
    [[nodiscard]] std::uint32_t of(std::uint32_t name) const {
        while (parents_[name] != name) name = parents_[name];
        return name;
    }

    [[nodiscard]] const std::vector<std::uint32_t>& members(std::uint32_t group) const {
        return members_[group];
    }

    void keep_apart(std::uint32_t a, std::uint32_t b);

    // Nobody else is this one.
    void keep_alone(std::uint32_t name) { alone_.insert(name); }

    // Whatever was said of keeping these apart is taken back.
    void allow(std::uint32_t a, std::uint32_t b);

    // Some member of one must stay apart from some member of the other.
    [[nodiscard]] bool apart(std::uint32_t a, std::uint32_t b) const;

    // Makes the two groups one, unless that is forbidden.
    bool join(std::uint32_t a, std::uint32_t b);

  private:
    std::vector<std::uint32_t> parents_;
    std::vector<std::vector<std::uint32_t>> members_;  // by group
    std::set<std::pair<std::uint32_t, std::uint32_t>> forbidden_;
    std::set<std::uint32_t> alone_;
};

}  // namespace inquit
