// Articles with gold names as rows of feature numbers.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/analysis/tagger/labels.h"

namespace inquit::tagger {

// Numbers for keys, in the order in which they are first seen.
class KeyTable {
  public:
    KeyTable();
    std::uint32_t number(std::uint64_t key);

    [[nodiscard]] const std::vector<std::uint64_t>& keys() const { return keys_; }

  private:
    void grow();
    std::vector<std::uint32_t> slots_;
    std::vector<std::uint64_t> keys_;
};

// One stretch. Tags: 0 outside, 1 + lane else.
struct Example {
    std::uint32_t first = 0, last = 0;  // tokens of the corpus
    bool has_other = true;              // does its source mark works, events and nationalities?
};

struct Corpus {
    KeyTable table;
    std::vector<std::uint32_t> features;  // numbers, token after token
    std::vector<std::uint64_t> ends;      // by token: where its features end
    std::vector<std::uint8_t> tags;
    std::vector<Example> examples;
    std::uint64_t names = 0, lost = 0;  // of the gold; lost: no stretch has them whole
};

// Adds the articles of a JSON lines file. Throws std::runtime_error if it cannot be read.
void read_corpus(const std::string& path, Corpus& corpus);

}  // namespace inquit::tagger
