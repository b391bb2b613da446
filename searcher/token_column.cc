// Nothing stands in for these files: without them a phrase would find too little and say nothing of it.
#include "searcher/token_column.h"

#include <algorithm>
#include <filesystem>

#include "indexer/base/error.h"
#include "indexer/schema/token_text.h"

namespace inquit {

TokenColumn::TokenColumn(const std::string& index, std::string_view metadata) {
    for (const TokenSegment& segment : decode_segments(metadata)) {
        const std::string& name = segment.file.name;
        // The name comes out of a file: it must not lead elsewhere.
        const bool inside = name.find('/') == std::string::npos;
        MappedFile file =
            inside ? MappedFile((std::filesystem::path(index) / name).string()) : MappedFile();
        const std::string_view bytes(file.bytes().data(), file.bytes().size());
        if (bytes.empty() || side_file_hash(bytes) != segment.file.hash) {
            throw Error("the index " + index + " is damaged: " + name +
                            (bytes.empty() ? " is missing" : " is another file than was written"),
                        "make it anew: inquit index --force PATH");
        }
        tokens_.emplace_back(file.bytes());
        mapped_.push_back(std::move(file));
    }
}

std::size_t TokenColumn::file_of(std::uint32_t docid) const {
    const auto after = std::ranges::upper_bound(tokens_, docid, {}, &Tokens::first);
    if (after == tokens_.begin()) return files();
    const auto found = std::prev(after);
    return docid <= found->last() ? static_cast<std::size_t>(found - tokens_.begin()) : files();
}

std::uint32_t TokenColumn::text_words(std::uint32_t docid) const {
    const std::size_t number = file_of(docid);
    if (number == files()) return 0;
    const std::string_view document = file(number).document(docid);
    return document.empty() ? 0 : TokenDocument(document).text();
}

}  // namespace inquit
