// One file on its way to its articles.
#include "indexer/article/reading.h"

#include <algorithm>
#include <utility>

#include "indexer/article/finish.h"
#include "indexer/article/phrases.h"

namespace inquit {
namespace {

constexpr std::uint64_t longest_body = 2'000'000'000;  // spans are 32 bits

// A file whose first thousand records are all bad holds no articles.
constexpr std::uint64_t most_bad_records = 1000;

}  // namespace

std::string too_large(std::uint64_t max_size) {
    std::string number = std::to_string(max_size / 1'000'000);
    std::string_view unit = " MB";
    if (max_size < 1'000'000) {
        number = std::to_string(max_size);
        unit = " bytes";
    }
    return "larger than " + number.append(unit);
}

FileReading::FileReading(FileBytes& bytes,
                         const std::string& path,
                         const ReadOptions& options,
                         const Sink& sink)
    : bytes_(bytes),
      path_(path),
      options_(options),
      sink_(sink),
      max_size_(std::min(options.max_size, longest_body)),
      origin_(origin_of(path, options.root)) {}

std::optional<std::string> FileReading::all_bytes() {
    const auto refuse = [this](std::string why) {
        problem(std::move(why));
        return std::nullopt;
    };
    if (!bytes_.packed() && bytes_.size() > max_size_) return refuse(too_large(max_size_));
    std::string all;
    if (!bytes_.packed()) all.reserve(bytes_.size() + 1);
    while (bytes_.more(all)) {
        if (all.size() > max_size_) return refuse(too_large(max_size_));
    }
    if (!bytes_.failure().empty()) return refuse(bytes_.failure());
    if (all.empty()) return refuse("empty");
    return all;
}

bool FileReading::emit(Article&& article, std::uint32_t record) {
    article.path = path_;
    article.record = record;
    finish(article, origin_, options_);
    // A text of nothing but invisible characters has no first sentence either.
    if (trim(article.body).empty() || article.title.empty()) return problem("no text", record);
    ++articles_;
    return sink_.article(std::move(article));
}

bool FileReading::problem(std::string why, std::uint32_t record) {
    ++problems_;
    const bool hopeless = record > 0 && articles_ == 0 && problems_ >= most_bad_records;
    if (hopeless) why += "; not read further, as no record before it could be read";
    sink_.problem({record > 0 ? path_ + '#' + std::to_string(record) : path_, std::move(why)});
    return !hopeless;
}

}  // namespace inquit
