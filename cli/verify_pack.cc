// A pack by itself, then against an index or a folder.
#include "cli/verify_pack.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <string>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "cli/display.h"
#include "cli/output.h"
#include "cli/pack_text.h"
#include "cli/summary_text.h"
#include "indexer/article/read.h"
#include "indexer/crawl.h"
#include "searcher/pack_elsewhere.h"

namespace inquit::cli {
namespace {

// A file, piece by piece.
class Pieces {
  public:
    explicit Pieces(const std::string& path)
        : path_(path),
          file_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
        if (file_ < 0) fail();
    }

    Pieces(const Pieces&) = delete;
    Pieces& operator=(const Pieces&) = delete;

    ~Pieces() {
        if (file_ > STDIN_FILENO) ::close(file_);
    }

    std::string_view next() {
        ssize_t size = -1;
        do {
            size = ::read(file_, block_.data(), block_.size());
        } while (size < 0 && errno == EINTR);
        if (size < 0) fail();
        return {block_.data(), static_cast<std::size_t>(size)};
    }

  private:
    [[noreturn]] void fail() const {
        throw Error(fmt::format("{} cannot be read: {}", printable(path_), std::strerror(errno)));
    }

    std::string path_;
    int file_;
    std::array<char, 65536> block_{};
};

// Every article of every file of the folder. What could not be read is a problem.
std::vector<Problem> find_in_folder(const std::string& folder, TextsSought& sought) {
    std::vector<Problem> problems;
    const Crawl crawled =
        crawl({.paths = {folder}, .exclude = {}, .leave_out = {}}, [] { return false; });
    const Sink sink{.article =
                        [&](Article&& article) {
                            sought.found(article);
                            return true;
                        },
                    .problem = [&](Problem&& problem) { problems.push_back(std::move(problem)); }};
    for (const FoundFile& file : crawled.files) {
        if (!file.problem.empty()) {
            problems.push_back({file.path, file.problem});
            continue;
        }
        ReadOptions options;
        options.root = crawled.roots.at(file.root);
        read_file(file.path, options, sink);
    }
    return problems;
}

}  // namespace

int verify_pack(const VerifyCommand& command, Format format, const Context& context) {
    Pieces pieces(command.pack);
    const NextBytes next = [&] { return pieces.next(); };
    std::optional<Elsewhere> elsewhere;
    std::vector<Problem> problems;
    PackReport report;
    if (!command.against.empty()) {
        TextsSought sought;
        report = check_pack(next, [&](PackedText&& text) { sought.seek(std::move(text)); });
        problems = find_in_folder(command.against, sought);
        elsewhere = sought.take(command.against);
    } else if (!context.common.db.empty()) {
        auto index = Index::open(context.index());
        elsewhere.emplace().place = context.common.db;
        report = check_pack(
            next, [&](PackedText&& text) { look_up(std::move(text), index, *elsewhere); });
    } else {
        report = check_pack(next);
    }
    const Elsewhere* against = elsewhere ? &*elsewhere : nullptr;
    if (format == Format::text) {
        context.print_text(pack_text(report, against, context.style));
    } else {
        context.print_data(json(report, against) + '\n', format);
    }
    talk(problems_text(problems, problems.size(), context.style));
    const bool good = report.intact() && (!elsewhere || elsewhere->all_same());
    if (!problems.empty()) return unread;
    return good ? success : nothing;
}

}  // namespace inquit::cli
