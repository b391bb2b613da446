// A walk without recursion, by lstat: links, loops, pipes and closed folders are met and listed.
#include "indexer/crawl.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>

#include <dirent.h>
#include <fnmatch.h>
#include <sys/stat.h>

#include "indexer/base/error.h"

namespace inquit {
namespace {

namespace fs = std::filesystem;

std::int64_t nanoseconds(const struct timespec& time) {
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

const char* problem_of(mode_t mode) {
    if (S_ISREG(mode)) return "";
    if (S_ISLNK(mode)) return "a link, and links are not followed";
    if (S_ISFIFO(mode)) return "a pipe, not a file";
    if (S_ISSOCK(mode)) return "a socket, not a file";
    if (S_ISBLK(mode) || S_ISCHR(mode)) return "a device, not a file";
    return "no regular file";
}

class Walk {
  public:
    Walk(const CrawlJob& job, const std::function<bool()>& stopped, Crawl& out)
        : job_(job), stopped_(stopped), out_(out) {}

    // A path that was asked for by name: a link there is what the user means.
    void root(const std::string& path) {
        struct stat status {};

        if (::stat(path.c_str(), &status) != 0)
            throw Error("cannot read " + path + ": " + std::strerror(errno), "is the path right?");
        root_ = static_cast<std::uint32_t>(out_.roots.size());
        root_size_ = path.size() + 1;
        out_.roots.push_back(path);
        if (S_ISDIR(status.st_mode)) {
            waiting_.push_back(path);
        } else {
            meet(path, status);
        }
        while (!waiting_.empty() && !stopped_()) {
            const std::string next = std::move(waiting_.back());
            waiting_.pop_back();
            directory(next);
        }
    }

  private:
    void directory(const std::string& path) {
        const std::unique_ptr<DIR, int (*)(DIR*)> open(::opendir(path.c_str()), &::closedir);
        if (open == nullptr) {
            out_.files.push_back(
                {path,
                 root_,
                 0,
                 0,
                 std::string("the folder does not open: ") + std::strerror(errno)});
            return;
        }
        while (const dirent* entry = ::readdir(open.get())) {
            if (entry->d_name[0] == '.') continue;
            const std::string child = path + '/' + entry->d_name;

            struct stat status {};

            if (::lstat(child.c_str(), &status) != 0) {
                out_.files.push_back({child, root_, 0, 0, std::strerror(errno)});
                continue;
            }
            if (is_excluded(std::string_view(child).substr(root_size_), job_.exclude)) continue;
            if (!S_ISDIR(status.st_mode)) {
                meet(child, status);
            } else if (child != job_.leave_out) {
                waiting_.push_back(child);
            }
        }
    }

    void meet(const std::string& path, const struct stat& status) {
        out_.files.push_back({path,
                              root_,
                              static_cast<std::uint64_t>(status.st_size),
                              nanoseconds(status.st_mtim),
                              problem_of(status.st_mode)});
    }

    const CrawlJob& job_;
    const std::function<bool()>& stopped_;
    Crawl& out_;
    std::uint32_t root_ = 0;
    std::size_t root_size_ = 0;  // of its path and a slash
    std::vector<std::string> waiting_;
};

std::string absolute(const std::string& path) {
    std::error_code code;
    const fs::path real = fs::canonical(path, code);
    return code ? fs::absolute(path).lexically_normal().string() : real.string();
}

}  // namespace

bool is_excluded(std::string_view path, const std::vector<std::string>& globs) {
    const auto matches = [&](const std::string& text) {
        return std::ranges::any_of(globs, [&](const std::string& glob) {
            return ::fnmatch(glob.c_str(), text.c_str(), 0) == 0;
        });
    };
    if (globs.empty()) return false;
    const std::size_t slash = path.rfind('/');
    const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    return matches(std::string(path)) || matches(std::string(name));
}

Crawl crawl(const CrawlJob& job, const std::function<bool()>& stopped) {
    Crawl out;
    Walk walk(job, stopped, out);
    for (const std::string& path : job.paths) walk.root(absolute(path));
    // Of a file that was reached twice the first root keeps it.
    std::ranges::stable_sort(out.files, {}, &FoundFile::path);
    // No ranges::unique: clang 14 does not take libstdc++'s subrange.
    const auto twice =
        std::unique(out.files.begin(), out.files.end(), [](const FoundFile& a, const FoundFile& b) {
            return a.path == b.path;
        });
    out.files.erase(twice, out.files.end());
    return out;
}

}  // namespace inquit
