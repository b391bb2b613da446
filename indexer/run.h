// From directories to an index: crawl, read, analyse, write.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "indexer/article/read.h"
#include "indexer/base/error.h"

namespace inquit {

struct IndexJob {
    std::string index;               // index directory; made if missing
    std::vector<std::string> paths;  // files and directories
    ReadOptions read;
    std::vector<std::string> exclude;    // globs on the path below a root, and on file names
    bool dry_run = false;                // say what would be done
    bool prune = false;                  // drop articles of files that are gone
    bool force = false;                  // read unchanged files too
    unsigned jobs = 0;                   // threads that read and analyse; 0: as many as cores
    std::uint64_t memory = 256'000'000;  // bytes that may wait between threads and in the writer
};

struct Progress {
    std::uint64_t files_done = 0, files = 0;  // files to do in this run
    std::uint64_t size_done = 0, size = 0;    // bytes of those files, as they are on disk
    std::uint64_t articles = 0, bytes = 0, problems = 0;
    double seconds = 0;
};

struct Summary {
    std::uint64_t articles = 0, quotes = 0, quotes_with_speaker = 0;  // added in this run
    std::uint64_t people = 0, organisations = 0, places = 0;          // distinct in the index
    std::uint64_t undated = 0, without_headline = 0;
    std::uint64_t unchanged = 0, changed = 0, gone = 0, pruned = 0;  // files
    std::map<std::string, std::uint64_t, std::less<>> by_format;     // articles
    std::vector<Problem> problems;                                   // of this run
    std::uint64_t bytes = 0;        // text read, as bytes of bodies
    std::uint64_t index_bytes = 0;  // on disk
    double seconds = 0;
    bool interrupted = false;
};

// Runs the job; `on_progress` is called about ten times a second from one thread. When `*stop` becomes true the
// run commits what is done and returns with interrupted set. Throws Error for a bad world (index locked, disk full).
Summary run(const IndexJob& job,
            const std::atomic<bool>& stop,
            const std::function<void(const Progress&)>& on_progress = {});

}  // namespace inquit
