// From a file to its articles.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "indexer/base/error.h"
#include "indexer/schema/article.h"

namespace inquit {

struct ReadOptions {
    std::string root;    // the directory that was asked for: folders below it may name the source
    std::string source;  // --source: overrides what the file says
    std::string
        format;  // --as: name of a row of the table of formats, or empty: by extension and sniffing
    std::string language;  // --lang: empty or "auto" detects
    std::map<std::string, std::string>
        fields;  // --map FIELD=COLUMN: the file's own name of a field
    // Bytes of one article as its file has it: the file, or what it unpacks to, or a line of JSON Lines (the file
    // may be any number of them).
    std::uint64_t max_size = 50'000'000;
};

// What a reader hands over, as it goes; a file of any number of articles needs the memory of one.
struct Sink {
    std::function<bool(Article&&)> article;  // false: stop reading this file
    std::function<void(Problem&&)> problem;
};

// Reads one regular file. Every article has path, record, id, language and provenances filled in.
// Whatever is wrong with the file goes to `sink.problem`; this throws nothing for what a file holds.
// Returns the name of the format, or "" if the file was not read.
std::string_view read_file(const std::string& path, const ReadOptions& options, const Sink& sink);

}  // namespace inquit
