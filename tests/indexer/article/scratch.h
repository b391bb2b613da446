// Files for the tests of readers, and what reading them gives.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/article/read.h"

// What a failed comparison of lists shows.
template <>
struct doctest::StringMaker<std::vector<std::string>> {
    static String convert(const std::vector<std::string>& texts) {
        std::string all;
        for (const std::string& text : texts) all += "\n  \"" + text + "\"";
        return all.c_str();
    }
};

namespace inquit {

// An empty directory, removed with all that is in it.
class Scratch {
  public:
    Scratch() {
        std::string pattern = (std::filesystem::temp_directory_path() / "inquit-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) throw Error("no temporary directory");
        root_ = pattern;
    }

    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(root_, ignored);
    }

    [[nodiscard]] std::string path(std::string_view name = {}) const {
        return (root_ / name).string();
    }

    // Writes a file below the directory, with its folders; returns its path.
    [[nodiscard]] std::string write(std::string_view name, std::string_view bytes) const {
        const std::filesystem::path file = root_ / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << bytes;
        return file.string();
    }

  private:
    std::filesystem::path root_;
};

struct Outcome {
    std::string_view format;
    std::vector<Article> articles;
    std::vector<Problem> problems;
};

inline Outcome read_all(const std::string& path, const ReadOptions& options = {}) {
    Outcome outcome;
    Sink sink;
    sink.article = [&outcome](Article&& article) {
        outcome.articles.push_back(std::move(article));
        return true;
    };
    sink.problem = [&outcome](Problem&& problem) {
        outcome.problems.push_back(std::move(problem));
    };
    outcome.format = read_file(path, options, sink);
    return outcome;
}

// The outcome for a file of that name and content, in a directory that was asked for as a whole.
inline Outcome read_bytes(std::string_view name, std::string_view bytes, ReadOptions options = {}) {
    const Scratch scratch;
    options.root = scratch.path();
    return read_all(scratch.write(name, bytes), options);
}

// The words of a part, with its kind: "caption: Anders Quill …".
inline std::vector<std::string> parts_of(const Article& article) {
    std::vector<std::string> all;
    for (const Part& part : article.parts)
        all.push_back(std::string(name(part.kind)) + ": " +
                      std::string(slice(article.body, part.span)));
    return all;
}

inline std::string day_of(const Article& article) {
    return article.published ? iso(*article.published) : std::string();
}

}  // namespace inquit
