// Files to documents on all cores: one thread reads, several analyse, the caller writes.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "indexer/article/read.h"
#include "indexer/base/error.h"
#include "indexer/crawl.h"
#include "indexer/store/prepare.h"

namespace inquit {

// One article, ready to be added.
struct ReadyArticle {
    std::uint32_t file = 0;  // index into PipelineJob::files
    Prepared prepared;
    std::uint64_t bytes = 0;  // of its body
    std::uint64_t quotes = 0, quotes_with_speaker = 0;
    bool undated = false, without_headline = false;
};

// All that is known of a file once its last article has been handed over.
struct ReadFile {
    std::uint32_t file = 0;
    std::uint32_t articles = 0;
    std::string format;  // "" if it was not read
    bool opened = true;
    std::vector<Problem> problems;
};

struct PipelineJob {
    const Crawl* crawl = nullptr;
    std::vector<std::uint32_t> files;  // indices into Crawl::files
    ReadOptions read;
    unsigned analysers = 1;     // threads
    std::uint64_t waiting = 0;  // bytes that may wait in the queues
};

struct PipelineEvents {
    std::function<void(ReadyArticle&)> article;
    std::function<void(const ReadFile&)> file;  // after all its articles
};

// Runs until all files are done or `stop` is true; then what is under way is dropped, and the events of a file
// that is not whole do not come. Events come in the calling thread. What the threads throw is thrown here.
void run_pipeline(const PipelineJob& job,
                  const std::atomic<bool>& stop,
                  const PipelineEvents& events);

}  // namespace inquit
