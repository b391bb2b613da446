// Words get numbers as they come, and those by frequency when the file is written.
#include "indexer/store/token_batch.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "indexer/store/durable.h"

namespace inquit {

std::vector<std::uint32_t> TokenBatch::known(const std::vector<std::string>& words) {
    std::vector<std::uint32_t> out;
    out.reserve(words.size());
    for (const std::string& word : words) out.push_back(words_.number(word));
    counts_.resize(words_.size());
    return out;
}

void TokenBatch::add(std::uint32_t docid,
                     const std::vector<std::uint32_t>& known,
                     const TokenText& text) {
    TokenText renumbered = text;
    for (std::uint32_t& word : renumbered.words) {
        word = known.at(word);
        ++counts_[word];
    }
    documents_.push_back({docid, texts_.size()});
    texts_ += encode(renumbered);
}

TokenSegment TokenBatch::write(const std::string& index, const std::string& file) {
    std::vector<std::pair<std::string_view, std::uint32_t>> order;
    for (std::uint32_t number = 0; number < words_.size(); ++number) {
        // Some are known and in no text.
        if (counts_[number] > 0) order.emplace_back(words_.text(number), number);
    }
    std::ranges::sort(order);
    std::vector<TokensWriter::Word> words;
    words.reserve(order.size());
    for (const auto& [word, number] : order) words.push_back({word, counts_[number]});
    const std::vector<std::uint32_t> by_place = TokensWriter::numbers_of(words);
    std::vector<std::uint32_t> numbers(counts_.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        numbers[order[place].second] = by_place[place];

    DurableFile out((std::filesystem::path(index) / file).string());
    TokenSegment segment;
    segment.first = documents_.front().docid;
    segment.last = documents_.back().docid;
    segment.documents = static_cast<std::uint32_t>(documents_.size());
    TokensWriter writer(segment.first, [&](std::string_view bytes) { out.write(bytes); });
    std::string text;
    for (std::size_t i = 0; i < documents_.size(); ++i) {
        const std::size_t begin = documents_[i].begin;
        const std::size_t end = i + 1 < documents_.size() ? documents_[i + 1].begin : texts_.size();
        text.clear();
        append_renumbered(text, std::string_view(texts_).substr(begin, end - begin), numbers);
        writer.add(documents_[i].docid, text);
    }
    segment.file = {file, writer.finish(words, by_place)};
    out.finish();
    *this = TokenBatch();
    return segment;
}

}  // namespace inquit
