// Which files are there?
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

struct FoundFile {
    std::string path;           // absolute
    std::uint32_t root = 0;     // index into Crawl::roots
    std::uint64_t size = 0;     // bytes
    std::int64_t modified = 0;  // nanoseconds since 1970, UTC; 0: try it again in every run
    std::string problem;        // why it is not to be opened: a link, a device, a closed folder
};

struct Crawl {
    std::vector<std::string> roots;  // absolute, in the order asked for
    std::vector<FoundFile> files;    // each once, by path
};

struct CrawlJob {
    std::vector<std::string> paths;  // files and directories
    std::vector<std::string>
        exclude;            // globs (fnmatch) on the path below its root, and on each name in it
    std::string leave_out;  // a directory that is never entered: the index
};

// Walks the paths; `stopped` is asked at every directory. Names that begin with a point are left out, links are not
// followed (a loop would have no end), and what is no regular file is found with a problem. Throws Error if a path is not there.
Crawl crawl(const CrawlJob& job, const std::function<bool()>& stopped);

// Does the glob match the path, or one of the names in it?
bool is_excluded(std::string_view path, const std::vector<std::string>& globs);

}  // namespace inquit
