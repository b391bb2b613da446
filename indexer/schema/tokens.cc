// The texts stand in front, as they are written; the tables behind them.
#include "indexer/schema/tokens.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <numeric>
#include <utility>

#include "indexer/base/error.h"
#include "indexer/schema/bytes.h"
#include "indexer/schema/identity.h"
#include "indexer/schema/mapped_words.h"

namespace inquit {
namespace {

constexpr std::uint32_t magic = 0x4B4F5449;  // ITOK
constexpr std::uint32_t version = 1;
constexpr std::size_t block_size = 1U << 20U;
constexpr std::string_view damaged_sentence = "the index is damaged: the words of its articles";
constexpr std::string_view damaged_hint = "make it anew: inquit index --force PATH";

// A file may be larger than memory, so that its hash is made block by block.
std::uint64_t chained(std::uint64_t hash, std::string_view block) {
    const std::uint64_t own = digest(block);
    std::string both(2 * sizeof(hash), '\0');
    std::memcpy(both.data(), &hash, sizeof(hash));
    std::memcpy(both.data() + sizeof(hash), &own, sizeof(own));
    return digest(both);
}

[[noreturn]] void damaged() {
    throw Error(std::string(damaged_sentence), std::string(damaged_hint));
}

std::span<const char> tables_of(std::span<const char> file) {
    constexpr std::size_t tail =
        3 * sizeof(std::uint32_t);  // where the tables begin, then their hash
    std::uint32_t begin = 0;
    if (file.size() < tail) damaged();
    std::memcpy(&begin, file.data() + file.size() - tail, sizeof(begin));
    if (begin > file.size() || begin % sizeof(std::uint32_t) != 0) damaged();
    return file.subspan(begin);
}

}  // namespace

std::string encode(const std::vector<TokenSegment>& segments) {
    ByteWriter out;
    for (const TokenSegment& segment : segments) {
        out.text(segment.file.name);
        out.text(segment.file.hash);
        out.number(segment.first);
        out.number(segment.last);
        out.number(segment.documents);
    }
    return out.take();
}

std::vector<TokenSegment> decode_segments(std::string_view text) {
    constexpr std::uint64_t limit = 1ULL << 32U;
    std::vector<TokenSegment> out;
    for (ByteReader in(text); !in.done();) {
        TokenSegment segment;
        segment.file.name = in.text();
        segment.file.hash = in.text();
        segment.first = in.below(limit);
        segment.last = in.below(limit);
        segment.documents = in.below(limit);
        const bool behind = out.empty() || out.back().last < segment.first;
        if (!behind || segment.last < segment.first) ByteReader::damaged();
        out.push_back(std::move(segment));
    }
    return out;
}

Tokens::Tokens(std::span<const char> file) {
    const std::span<const char> tables = tables_of(file);
    WordCutter in(tables, damaged_sentence, damaged_hint);
    if (in.number() != magic || in.number() != version) in.damaged();
    first_ = in.number();
    documents_ = in.number();
    const std::uint32_t span = in.number();
    const std::uint32_t texts = in.number();
    const std::uint32_t words = in.number();
    const std::uint32_t names = in.number();
    const std::uint64_t low = in.number();
    hash_ = low | (std::uint64_t{in.number()} << 32U);
    if (texts > file.size() - tables.size() || span == std::numeric_limits<std::uint32_t>::max() ||
        words == std::numeric_limits<std::uint32_t>::max())
        in.damaged();
    texts_ = {file.data(), texts};
    begins_ = in.begins(std::size_t{span} + 1, texts);
    name_begins_ = in.begins(std::size_t{words} + 1, names);
    numbers_ = in.take<std::uint32_t>(words);
    counts_ = in.take<std::uint32_t>(words);
    names_ = in.text(names);
    if (std::ranges::any_of(numbers_, [&](std::uint32_t number) { return number >= words; }))
        in.damaged();
}

std::uint32_t Tokens::last() const {
    return first_ + static_cast<std::uint32_t>(begins_.size()) - 2;
}

std::string_view Tokens::document(std::uint32_t docid) const {
    if (docid < first_ || docid - first_ + 1 >= begins_.size()) return {};
    const std::uint32_t row = docid - first_;
    return texts_.substr(begins_[row], begins_[row + 1] - begins_[row]);
}

std::string_view Tokens::word(std::uint32_t place) const {
    return names_.substr(name_begins_[place], name_begins_[place + 1] - name_begins_[place]);
}

std::optional<std::uint32_t> Tokens::number(std::string_view wanted) const {
    std::uint32_t begin = 0;
    for (std::uint32_t end = distinct(); begin < end;) {
        const std::uint32_t middle = begin + (end - begin) / 2;
        if (word(middle) < wanted) {
            begin = middle + 1;
        } else {
            end = middle;
        }
    }
    if (begin == distinct() || word(begin) != wanted) return std::nullopt;
    return numbers_[begin];
}

bool Tokens::is_whole() const {
    std::uint64_t hash = 0;
    for (std::size_t at = 0; at < texts_.size(); at += block_size)
        hash = chained(hash, texts_.substr(at, block_size));
    return hash == hash_;
}

TokensWriter::TokensWriter(std::uint32_t first, Sink sink)
    : first_(first), sink_(std::move(sink)) {}

void TokensWriter::put_block() {
    hash_ = chained(hash_, block_);
    sink_(block_);
    block_.clear();
}

void TokensWriter::add(std::uint32_t docid, std::string_view document) {
    begins_.resize(std::size_t{docid} - first_ + 1, static_cast<std::uint32_t>(bytes_));
    bytes_ += document.size();
    begins_.push_back(static_cast<std::uint32_t>(bytes_));
    ++documents_;
    while (!document.empty()) {
        const std::string_view part = document.substr(0, block_size - block_.size());
        block_ += part;
        document.remove_prefix(part.size());
        if (block_.size() == block_size) put_block();
    }
}

std::vector<std::uint32_t> TokensWriter::numbers_of(const std::vector<Word>& words) {
    std::vector<std::uint32_t> order(words.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(
        order, std::ranges::greater(), [&](std::uint32_t place) { return words[place].count; });
    std::vector<std::uint32_t> numbers(words.size());
    for (std::uint32_t number = 0; number < order.size(); ++number) numbers[order[number]] = number;
    return numbers;
}

std::string TokensWriter::finish(const std::vector<Word>& words,
                                 const std::vector<std::uint32_t>& numbers) {
    if (!block_.empty()) put_block();
    const std::string padding((~bytes_ + 1) % sizeof(std::uint32_t), '\0');
    sink_(padding);
    std::string names;
    std::vector<std::uint32_t> name_begins{0};
    std::vector<std::uint32_t> counts;
    for (const Word& word : words) {
        names += word.word;
        name_begins.push_back(static_cast<std::uint32_t>(names.size()));
        counts.push_back(word.count);
    }
    std::string out;
    for (const std::uint32_t number : {magic,
                                       version,
                                       first_,
                                       documents_,
                                       static_cast<std::uint32_t>(begins_.size() - 1),
                                       static_cast<std::uint32_t>(bytes_),
                                       static_cast<std::uint32_t>(words.size()),
                                       static_cast<std::uint32_t>(names.size()),
                                       static_cast<std::uint32_t>(hash_),
                                       static_cast<std::uint32_t>(hash_ >> 32U)})
        put(out, number);
    put(out, std::span<const std::uint32_t>(begins_));
    put(out, std::span<const std::uint32_t>(name_begins));
    put(out, std::span<const std::uint32_t>(numbers));
    put(out, std::span<const std::uint32_t>(counts));
    put_text(out, std::move(names));
    put(out, static_cast<std::uint32_t>(bytes_ + padding.size()));
    put_hash(out);
    sink_(out);
    return side_file_hash(out);
}

}  // namespace inquit
