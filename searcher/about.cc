// Counts, digest and files: one pass over slots and metadata; about a second for 100,000 articles.
#include "searcher/about.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "indexer/schema/identity.h"
#include "indexer/schema/layout.h"
#include "indexer/schema/terms.h"
#include "indexer/text/fold.h"
#include "searcher/across.h"

namespace inquit {
namespace {

namespace fs = std::filesystem;

// Copies of one article that are looked at to find the one with the first path.
constexpr std::size_t most_copies = 1000;

template <class Number>
Number parsed(const std::string& digits) {
    Number value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::uint64_t bytes_below(const std::string& path) {
    std::uint64_t sum = 0;
    std::error_code code;
    for (fs::recursive_directory_iterator it(path, code), end; !code && it != end;
         it.increment(code)) {
        std::error_code gone;  // a writer may remove a file meanwhile
        const std::uint64_t size = it->is_regular_file(gone) ? it->file_size(gone) : 0;
        if (!gone) sum += size;
    }
    return sum;
}

// The sum of all records' digests: the same for equal contents, in whatever order they came in.
std::uint64_t sum_of_digests(const Xapian::Database& database) {
    std::uint64_t sum = 0;
    for (auto it = database.valuestream_begin(slot_digest);
         it != database.valuestream_end(slot_digest);
         ++it) {
        std::uint64_t value = 0;
        for (const char byte : *it) value = (value << 8U) | static_cast<unsigned char>(byte);
        sum += value;
    }
    return sum;
}

std::uint64_t without_headline(const Xapian::Database& articles) {
    std::uint64_t count = 0;
    for (auto it = articles.postlist_begin(""); it != articles.postlist_end(""); ++it) {
        const Article article = decode_article(articles.get_document(*it).get_data()).article;
        if (article.title_from != Provenance::headline &&
            article.title_from != Provenance::metadata)
            ++count;
    }
    return count;
}

}  // namespace

IndexInfo glance(const std::string& path, const Database& articles, const Database& quotes) {
    const Xapian::Database& database = articles.xapian();
    IndexInfo out;
    out.path = path;
    out.articles = database.get_doccount();
    out.quotes = quotes.xapian().get_doccount();
    out.with_speaker = quotes.xapian().get_value_freq(info(Field::speaker).slot);
    out.undated = out.articles - database.get_value_freq(info(Field::date).slot);
    const std::string generation = articles.metadata(key::generation);
    out.generation = parsed<std::uint64_t>(generation);
    out.changed = parsed<std::int64_t>(articles.metadata(key::changed));
    out.schema = parsed<int>(articles.metadata(key::schema));
    out.program = articles.metadata(key::program);
    const std::string roots = articles.metadata(key::roots);
    for (const std::string_view root : unpack_values(roots)) out.roots.emplace_back(root);
    // Quotes are committed first: for a moment the two are of different commits.
    out.version = database.get_uuid() + '-' + generation + '-' + quotes.metadata(key::generation);
    return out;
}

IndexInfo about(const std::string& path, const Database& articles, const Database& quotes) {
    const Xapian::Database& database = articles.xapian();
    IndexInfo out = glance(path, articles, quotes);
    out.without_headline = without_headline(database);
    for (const FileEntry& entry : file_entries(articles)) {
        ++out.files;
        if (entry.format.empty()) ++out.unread;
    }
    out.bytes = bytes_below(path);
    out.digest = hex_digits(sum_of_digests(database)) + hex_digits(sum_of_digests(quotes.xapian()));
    return out;
}

std::vector<FileEntry> file_entries(const Database& articles) {
    std::vector<FileEntry> out;
    const Xapian::Database& database = articles.xapian();
    const std::string prefix(key::file);
    for (auto it = database.metadata_keys_begin(prefix); it != database.metadata_keys_end(prefix);
         ++it) {
        out.push_back(decode_file(database.get_metadata(*it)));
    }
    std::ranges::sort(out, {}, &FileEntry::path);
    return out;
}

std::vector<ArticleRecord> articles_with_prefix(Database& articles,
                                                std::string_view prefix,
                                                std::size_t most) {
    const Xapian::Database& database = articles.xapian();
    std::vector<ArticleRecord> out;
    const std::string begin = id_term(fold(prefix));
    for (auto term = database.allterms_begin(begin);
         term != database.allterms_end(begin) && out.size() < most;
         ++term) {
        std::optional<ArticleRecord> first;
        std::size_t copies = 0;
        for (auto it = database.postlist_begin(*term);
             it != database.postlist_end(*term) && copies < most_copies;
             ++it, ++copies) {
            ArticleRecord record = decode_article(database.get_document(*it).get_data());
            show_names(record, *it, articles.names());
            if (!first || record.article.path < first->article.path) first = std::move(record);
        }
        if (first) out.push_back(std::move(*first));
    }
    return out;
}

}  // namespace inquit
