// One run of `inquit index`: what is there, what is known, what is to do, and what came of it.
#include "indexer/run.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <sys/stat.h>

#include "indexer/crawl.h"
#include "indexer/pipeline.h"
#include "indexer/store/create.h"
#include "indexer/store/writer.h"

namespace inquit {
namespace {

using Clock = std::chrono::steady_clock;

using Known = std::unordered_map<std::string, FileEntry>;

constexpr auto between_progress = std::chrono::milliseconds(100);

bool is_below(std::string_view path, std::string_view root) {
    return path == root || (path.starts_with(root) && (root == "/" || path[root.size()] == '/'));
}

bool is_gone(const std::string& path) {
    struct stat status {};

    return ::lstat(path.c_str(), &status) != 0;
}

bool is_unchanged(const FoundFile& found, const Known& known) {
    const auto entry = known.find(found.path);
    return entry != known.end() && found.modified != 0 &&
           entry->second.modified == found.modified && entry->second.size == found.size;
}

// What is wrong with a file, in one clause: the first problem, and how many more there are.
std::string summed_up(const std::vector<Problem>& problems, const std::string& path) {
    if (problems.empty()) return {};
    const Problem& first = problems.front();
    std::string out;
    if (first.where.size() > path.size() && first.where.starts_with(path))
        out = first.where.substr(path.size()) + ": ";
    out += first.why;
    if (problems.size() > 1) out += " (and " + std::to_string(problems.size() - 1) + " more)";
    return out;
}

class Run {
  public:
    Run(const IndexJob& job,
        const std::atomic<bool>& stop,
        const std::function<void(const Progress&)>& on_progress)
        : job_(job), stop_(stop), on_progress_(on_progress) {}

    Summary operator()() {
        find();
        if (!job_.dry_run || is_index(job_.index))
            writer_ = Writer::open(job_.index, job_.memory / 2);
        if (writer_) {
            for (FileEntry& entry : writer_->files()) {
                std::string path = entry.path;
                known_.emplace(std::move(path), std::move(entry));
            }
        }
        choose();
        if (!job_.dry_run) write();
        summary_.seconds = std::chrono::duration<double>(Clock::now() - began_).count();
        summary_.interrupted = stop_;
        return std::move(summary_);
    }

  private:
    void find() {
        CrawlJob crawling;
        crawling.paths = job_.paths;
        crawling.exclude = job_.exclude;
        std::error_code ignored;
        crawling.leave_out = std::filesystem::weakly_canonical(job_.index, ignored).string();
        found_ = crawl(crawling, [this] { return stop_.load(); });
    }

    void choose() {
        for (std::uint32_t i = 0; i < found_.files.size(); ++i) {
            if (!job_.force && is_unchanged(found_.files[i], known_)) {
                ++summary_.unchanged;
            } else {
                to_do_.push_back(i);
            }
        }
        summary_.changed = to_do_.size();
        for (const auto& [path, entry] : known_) {
            const bool asked = std::ranges::any_of(
                found_.roots,
                [&, &name = path](const std::string& root) { return is_below(name, root); });
            if (asked && is_gone(path)) gone_.push_back(path);
        }
        summary_.gone = gone_.size();
    }

    void write() {
        progress_.files = to_do_.size();
        for (const std::uint32_t file : to_do_) progress_.size += found_.files[file].size;
        if (!to_do_.empty()) writer_->add_roots(found_.roots);
        PipelineJob pipeline;
        pipeline.crawl = &found_;
        pipeline.files = to_do_;
        pipeline.read = job_.read;
        pipeline.analysers =
            job_.jobs > 0 ? job_.jobs : std::max(1U, std::thread::hardware_concurrency());
        pipeline.waiting = job_.memory / 2;
        run_pipeline(pipeline,
                     stop_,
                     {.article = [this](ReadyArticle& article) { add(article); },
                      .file = [this](const ReadFile& file) { finish_file(file); }});
        if (job_.prune && !stop_) {
            for (const std::string& path : gone_) writer_->remove_file(path);
            summary_.pruned = gone_.size();
        }
        report(true);
        const IndexCounts counts = writer_->finish();
        summary_.people = counts.people;
        summary_.organisations = counts.organisations;
        summary_.places = counts.places;
        if (!stop_) writer_->compact();
        summary_.index_bytes = writer_->bytes();
    }

    // Drops what the file gave before its first new article is added: also what a killed run left of it.
    void begin_file(std::uint32_t file) {
        if (begun_files_.insert(file).second) writer_->remove_file(found_.files[file].path);
    }

    void add(ReadyArticle& article) {
        begin_file(article.file);
        writer_->add(std::move(article.prepared));
        ++summary_.articles;
        ++progress_.articles;
        progress_.bytes += article.bytes;
        summary_.bytes += article.bytes;
        summary_.quotes += article.quotes;
        summary_.quotes_with_speaker += article.quotes_with_speaker;
        summary_.undated += article.undated ? 1 : 0;
        summary_.without_headline += article.without_headline ? 1 : 0;
        if (writer_->commit_is_due()) writer_->commit();
        report(false);
    }

    void finish_file(const ReadFile& read) {
        const FoundFile& found = found_.files[read.file];
        begin_file(read.file);
        begun_files_.erase(read.file);
        FileEntry entry;
        entry.path = found.path;
        entry.size = found.size;
        // What could not be opened has no fingerprint: the next run tries it again.
        entry.modified = read.opened ? found.modified : 0;
        entry.articles = read.articles;
        entry.format = read.format;
        entry.problem = summed_up(read.problems, found.path);
        writer_->set_file(entry);
        if (read.articles > 0) summary_.by_format[read.format] += read.articles;
        summary_.problems.insert(
            summary_.problems.end(), read.problems.begin(), read.problems.end());
        progress_.problems = summary_.problems.size();
        ++progress_.files_done;
        progress_.size_done += found.size;
        report(false);
    }

    void report(bool at_once) {
        const auto now = Clock::now();
        if (!on_progress_ || (!at_once && now - reported_ < between_progress)) return;
        reported_ = now;
        progress_.seconds = std::chrono::duration<double>(now - began_).count();
        on_progress_(progress_);
    }

    const IndexJob& job_;
    const std::atomic<bool>& stop_;
    const std::function<void(const Progress&)>& on_progress_;
    Clock::time_point began_ = Clock::now(), reported_;
    Crawl found_;
    Known known_;
    std::vector<std::uint32_t> to_do_;  // indices into found_.files
    std::vector<std::string> gone_;
    std::optional<Writer> writer_;
    std::unordered_set<std::uint32_t> begun_files_;  // whose last article has not come yet
    Progress progress_;
    Summary summary_;
};

}  // namespace

Summary run(const IndexJob& job,
            const std::atomic<bool>& stop,
            const std::function<void(const Progress&)>& on_progress) {
    return Run(job, stop, on_progress)();
}

}  // namespace inquit
