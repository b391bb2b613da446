// What can go wrong: a bad article is a Problem (a value), a bad world is an Error (an exception).
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace inquit {

// Something that ends the whole command: one clear sentence, and what the user can do about it.
// Caught once, in cli/main.cc; exit code 2.
class Error : public std::runtime_error {
  public:
    explicit Error(const std::string& sentence, std::string hint = {})
        : std::runtime_error(sentence), hint_(std::move(hint)) {}

    [[nodiscard]] const std::string& hint() const { return hint_; }

  private:
    std::string hint_;
};

// A file, or a record of one, that could not be read. Counted and reported; the run goes on.
struct Problem {
    std::string where;  // path, or path#record (1-based) inside a file of many articles
    std::string why;    // a clause for people: "gzip ends early"
    bool operator==(const Problem&) const = default;
};

}  // namespace inquit
