// Files are merged when several small ones stand behind each other: a run that adds one article rewrites little.
#include "indexer/store/token_files.h"

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <utility>

#include "indexer/store/token_merge.h"

namespace inquit {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t fewest_merged = 4;
// Offsets have 32 bits; larger files are left as they are.
constexpr std::uint64_t most_bytes = 1U << 30U;

}  // namespace

TokenFiles::TokenFiles(std::string index, std::string name)
    : index_(std::move(index)), name_(std::move(name)) {}

void TokenFiles::load(std::string_view metadata) {
    segments_ = decode_segments(metadata);
    committed_ = segments_;
}

std::uint64_t TokenFiles::bytes(const TokenSegment& segment) const {
    std::error_code code;
    const std::uint64_t size = fs::file_size(fs::path(index_) / segment.file.name, code);
    return code ? 0 : size;
}

std::string TokenFiles::new_name(std::uint64_t generation) {
    std::string out = name_ + ".tokens." + std::to_string(generation);
    if (number_ > 0) out += '.' + std::to_string(number_);
    ++number_;
    return out;
}

// The longest row of files at the end of which none is larger than all behind it, if it is long enough. With commits of
// one size each document is so written about log4 of their number times.
void TokenFiles::merge(std::uint64_t generation) {
    std::uint64_t sum = 0;
    std::size_t begin = segments_.size();
    while (begin > 0) {
        const std::uint64_t size = bytes(segments_[begin - 1]);
        if (begin < segments_.size() && size > sum) break;
        if (sum + size > most_bytes) break;
        sum += size;
        --begin;
    }
    if (segments_.size() - begin < fewest_merged) return;
    const std::span<const TokenSegment> row(segments_.begin() + static_cast<std::ptrdiff_t>(begin),
                                            segments_.end());
    // A damaged one stays as it is: searches say so, and its articles can be indexed again.
    const auto merged =
        merge_tokens(index_, row, new_name(generation), [](std::uint32_t) { return true; });
    if (!merged) return;
    segments_.resize(begin);
    segments_.push_back(*merged);
}

std::string TokenFiles::write(std::uint64_t generation) {
    if (!batch_.empty()) {
        segments_.push_back(batch_.write(index_, new_name(generation)));
        merge(generation);
    }
    return encode(segments_);
}

void TokenFiles::drop_deleted(const std::function<bool(std::uint32_t)>& is_there,
                              std::uint64_t generation) {
    std::vector<TokenSegment> kept;
    for (const TokenSegment& segment : segments_) {
        std::uint32_t there = 0;
        for (std::uint64_t docid = segment.first; docid <= segment.last; ++docid) {
            if (is_there(static_cast<std::uint32_t>(docid))) ++there;
        }
        if (there == 0) continue;
        if (there > segment.documents / 2) {
            kept.push_back(segment);
            continue;
        }
        const auto smaller =
            merge_tokens(index_, std::span(&segment, 1), new_name(generation), is_there);
        kept.push_back(smaller ? *smaller : segment);
    }
    segments_ = std::move(kept);
}

void TokenFiles::remove_old() {
    const auto names = [&](const std::string& file) {
        return [&](const TokenSegment& segment) { return segment.file.name == file; };
    };
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(index_, ignored)) {
        const std::string file = entry.path().filename().string();
        if (file.starts_with(name_ + ".tokens.") && std::ranges::none_of(segments_, names(file)) &&
            std::ranges::none_of(committed_, names(file)))
            fs::remove(entry.path(), ignored);
    }
    committed_ = segments_;
    number_ = 0;
}

}  // namespace inquit
