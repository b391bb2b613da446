// Lists of words are merged first; then each document is copied with its words' new numbers.
#include "indexer/store/token_merge.h"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include "indexer/base/error.h"
#include "indexer/schema/mapped_file.h"
#include "indexer/schema/token_text.h"
#include "indexer/store/durable.h"

namespace inquit {
namespace {

namespace fs = std::filesystem;

struct Part {
    MappedFile file;
    Tokens tokens;
    std::vector<std::uint32_t> numbers;  // the new ones, by the old
};

// Damage must not be copied under a new hash.
std::optional<std::vector<Part>> open_all(const std::string& index,
                                          std::span<const TokenSegment> segments) {
    std::vector<Part> out;
    for (const TokenSegment& segment : segments) {
        Part part;
        part.file = MappedFile((fs::path(index) / segment.file.name).string());
        const std::span<const char> bytes = part.file.bytes();
        if (side_file_hash({bytes.data(), bytes.size()}) != segment.file.hash) return std::nullopt;
        try {
            part.tokens = Tokens(bytes);
        } catch (const Error&) {
            return std::nullopt;
        }
        if (!part.tokens.is_whole()) return std::nullopt;
        out.push_back(std::move(part));
    }
    return out;
}

// Where a part's list of words is being read.
struct Head {
    std::string_view word;
    std::size_t part;
    std::uint32_t place;
};

struct Merged {
    std::vector<TokensWriter::Word> words;
    std::vector<std::uint32_t> numbers;
};

// Numbers go by the counts of all documents, deleted ones too: they need not be exact.
Merged merge_words(std::vector<Part>& parts) {
    Merged out;
    std::vector<Head> heads;
    const auto push = [&](std::size_t part, std::uint32_t place) {
        if (place == parts[part].tokens.distinct()) return;
        heads.push_back({parts[part].tokens.word(place), part, place});
        std::ranges::push_heap(heads, std::ranges::greater(), &Head::word);
    };
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i].numbers.resize(parts[i].tokens.distinct());
        push(i, 0);
    }
    while (!heads.empty()) {
        std::ranges::pop_heap(heads, std::ranges::greater(), &Head::word);
        const Head head = heads.back();
        heads.pop_back();
        const Tokens& tokens = parts[head.part].tokens;
        if (out.words.empty() || out.words.back().word != head.word)
            out.words.push_back({head.word, 0});
        out.words.back().count += tokens.count_at(head.place);
        const auto place = static_cast<std::uint32_t>(out.words.size() - 1);
        parts[head.part].numbers[tokens.number_at(head.place)] = place;
        push(head.part, head.place + 1);
    }
    out.numbers = TokensWriter::numbers_of(out.words);
    for (Part& part : parts) {
        for (std::uint32_t& number : part.numbers) number = out.numbers[number];
    }
    return out;
}

}  // namespace

std::optional<TokenSegment> merge_tokens(const std::string& index,
                                         std::span<const TokenSegment> segments,
                                         const std::string& file,
                                         const std::function<bool(std::uint32_t)>& keep) {
    auto parts = open_all(index, segments);
    if (!parts) return std::nullopt;
    const Merged merged = merge_words(*parts);
    DurableFile out((fs::path(index) / file).string());
    TokenSegment segment;
    std::optional<TokensWriter> writer;
    std::string text;
    for (const Part& part : *parts) {
        for (std::uint32_t docid = part.tokens.first(); docid <= part.tokens.last(); ++docid) {
            const std::string_view document = part.tokens.document(docid);
            if (document.empty() || !keep(docid)) continue;
            if (!writer) {
                segment.first = docid;
                writer.emplace(docid, [&](std::string_view bytes) { out.write(bytes); });
            }
            text.clear();
            append_renumbered(text, document, part.numbers);
            writer->add(docid, text);
            segment.last = docid;
            ++segment.documents;
        }
    }
    if (!writer) return std::nullopt;
    segment.file = {file, writer->finish(merged.words, merged.numbers)};
    out.finish();
    return segment;
}

}  // namespace inquit
