// Reader, analysers and writer over two bounded queues.
#include "indexer/pipeline.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>
#include <utility>
#include <variant>

#include <unistd.h>

#include "indexer/analysis/analyse.h"
#include "indexer/queue.h"

namespace inquit {
namespace {

struct WaitingArticle {
    std::uint32_t file = 0;
    Article article;
};

using Result = std::variant<ReadyArticle, ReadFile>;

// About what an article or a result takes beside its text.
constexpr std::uint64_t overhead_bytes = 1000;

class Pipeline {
  public:
    Pipeline(const PipelineJob& job, const std::atomic<bool>& stop)
        : job_(job),
          stop_(stop),
          articles_(job.waiting / 4),
          results_(job.waiting - job.waiting / 4) {}

    void run(const PipelineEvents& events) {
        {
            std::vector<std::jthread> threads;
            threads.emplace_back([this] { guarded([this] { read(); }); });
            analysers_left_ = std::max(1U, job_.analysers);
            for (unsigned i = analysers_left_; i > 0; --i)
                threads.emplace_back([this] { guarded([this] { analyse(); }); });
            guarded([&] { collect(events); });
        }
        if (failure_) std::rethrow_exception(failure_);
    }

  private:
    template <class Work>
    void guarded(Work work) {
        try {
            work();
        } catch (...) {
            const std::lock_guard lock(failure_mutex_);
            if (!failure_) failure_ = std::current_exception();
            articles_.close();
            results_.close();
        }
    }

    void read() {
        for (const std::uint32_t file : job_.files) {
            if (stop_) break;
            ReadFile result = read_one(file);
            if (stop_) break;  // perhaps cut short: not whole
            if (!results_.push(std::move(result), overhead_bytes)) break;
        }
        articles_.end();
    }

    ReadFile read_one(std::uint32_t file) {
        const FoundFile& found = job_.crawl->files[file];
        ReadFile result;
        result.file = file;
        if (!found.problem.empty()) {
            result.problems.push_back({found.path, found.problem});
            return result;
        }
        if (::access(found.path.c_str(), R_OK) != 0) {
            result.opened = false;
            result.problems.push_back(
                {found.path, std::string("it does not open: ") + std::strerror(errno)});
            return result;
        }
        ReadOptions options = job_.read;
        options.root = job_.crawl->roots[found.root];
        Sink sink;
        sink.article = [&](Article&& article) {
            ++result.articles;
            const std::uint64_t weight = article.body.size() + overhead_bytes;
            return articles_.push({file, std::move(article)}, weight) && !stop_;
        };
        sink.problem = [&](Problem&& problem) { result.problems.push_back(std::move(problem)); };
        result.format = read_file(found.path, options, sink);
        return result;
    }

    void analyse() {
        Analyser analyser;
        Preparer preparer;
        while (std::optional<WaitingArticle> next = articles_.pop()) {
            if (stop_) continue;
            ReadyArticle ready = analysed(std::move(*next), analyser, preparer);
            const std::uint64_t weight = ready.prepared.bytes();
            results_.push(std::move(ready), weight);
        }
        if (--analysers_left_ == 0) results_.end();
    }

    static ReadyArticle analysed(WaitingArticle&& waiting, Analyser& analyser, Preparer& preparer) {
        ArticleRecord record;
        record.article = std::move(waiting.article);
        record.analysis = analyser(record.article);
        ReadyArticle ready{waiting.file, preparer(record)};
        ready.bytes = record.article.body.size();
        ready.quotes = ready.prepared.quotes();
        ready.quotes_with_speaker = static_cast<std::uint64_t>(std::ranges::count_if(
            record.analysis.quotes, [](const Quote& quote) { return is_attributed(quote); }));
        ready.undated = !record.article.published.has_value();
        ready.without_headline = record.article.title_from != Provenance::headline &&
                                 record.article.title_from != Provenance::metadata;
        return ready;
    }

    // Somebody with a name: a person or an organisation.
    static bool is_attributed(const Quote& quote) {
        return quote.speaker.kind == SpeakerKind::person ||
               quote.speaker.kind == SpeakerKind::organisation;
    }

    // A file is whole when it has been read and as many articles have come as were read from it.
    struct Arrived {
        std::uint32_t articles = 0;
        std::optional<ReadFile> file;
    };

    void collect(const PipelineEvents& events) {
        std::unordered_map<std::uint32_t, Arrived> under_way;
        while (std::optional<Result> result = results_.pop()) {
            std::uint32_t file = 0;
            if (auto* article = std::get_if<ReadyArticle>(&*result)) {
                file = article->file;
                events.article(*article);
                ++under_way[file].articles;
            } else {
                auto& read = std::get<ReadFile>(*result);
                file = read.file;
                under_way[file].file = std::move(read);
            }
            const Arrived& arrived = under_way[file];
            if (!arrived.file || arrived.file->articles != arrived.articles) continue;
            events.file(*arrived.file);
            under_way.erase(file);
        }
    }

    const PipelineJob& job_;
    const std::atomic<bool>& stop_;
    BoundedQueue<WaitingArticle> articles_;
    BoundedQueue<Result> results_;
    std::atomic<unsigned> analysers_left_ = 0;
    std::mutex failure_mutex_;
    std::exception_ptr failure_;
};

}  // namespace

void run_pipeline(const PipelineJob& job,
                  const std::atomic<bool>& stop,
                  const PipelineEvents& events) {
    Pipeline(job, stop).run(events);
}

}  // namespace inquit
