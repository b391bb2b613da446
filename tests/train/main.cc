// train_tagger MODEL FILES…: learns the model of the tagger from JSON lines with gold names.
#include <cstdio>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <string>

#include "tests/train/corpus.h"
#include "tests/train/learner.h"

namespace {

void train(const char* model, char** files) {
    using namespace inquit::tagger;
    Corpus corpus;
    for (; *files != nullptr; ++files) read_corpus(*files, corpus);
    std::fprintf(stderr,
                 "%zu names, of which %zu are none to the tagger\n",
                 std::size_t{corpus.names},
                 std::size_t{corpus.lost});
    const std::string bytes = learn(corpus, Settings{});
    std::ofstream out(model, std::ios::binary);
    out << bytes;
    if (!out.flush()) throw std::runtime_error(std::string(model) + " cannot be written");
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: train_tagger MODEL FILES…\n", stderr);
        return 2;
    }
    try {
        train(argv[1], argv + 2);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "train_tagger: %s\n", error.what());
        return 1;
    }
    return 0;
}
