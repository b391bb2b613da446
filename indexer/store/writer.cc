// Two databases behind one writer, quotes on a thread of their own. Quotes are committed first: a crash then leaves quotes to redo, never an article
// that hides some, for what is known of a file stands in the articles database.
#include "indexer/store/writer.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <set>
#include <thread>

#include <xapian.h>

#include "indexer/schema/record.h"
#include "indexer/schema/terms.h"
#include "indexer/store/create.h"
#include "indexer/store/decisions_file.h"
#include "indexer/store/derived.h"
#include "indexer/store/errors.h"
#include "indexer/store/half.h"
#include "indexer/store/prepared.h"
#include "indexer/store/side_thread.h"

namespace inquit {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

// Of articles and quotes together. Small commits are faster: the inverter outgrows the cache.
constexpr std::uint64_t most_waiting_documents = 8000;
// A reader that needs longer than two commits for a request has to begin it again.
constexpr auto between_commits = std::chrono::seconds(1);

std::uint64_t parsed(const std::string& digits) {
    std::uint64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::uint64_t bytes_below(const std::string& path) {
    std::uint64_t sum = 0;
    std::error_code code;
    for (fs::recursive_directory_iterator it(path, code), end; !code && it != end;
         it.increment(code)) {
        if (const std::uint64_t size = it->is_regular_file(code) ? it->file_size(code) : 0; !code)
            sum += size;
    }
    return sum;
}

}  // namespace

struct Writer::State {
    State(const std::string& index, std::uint64_t bytes)
        : path(index),
          most_waiting_bytes(bytes),
          quotes(index, quotes_folder),
          articles(index, articles_folder) {}

    void open() {
        // Articles first: their lock is the index's lock.
        articles.open();
        check_schema();
        quotes.open();
        next_quote = quotes.database().get_lastdocid() + 1;
        // A run that was killed between the two commits left quotes one ahead: what they name must not be overwritten.
        const std::uint64_t of_quotes = parsed(quotes.get(key::generation));
        generation = std::max(parsed(articles.get(key::generation)), of_quotes);
        if (of_quotes > parsed(articles.get(key::generation))) {
            forget_torn_files();
            drop_unclaimed();
        }
        // A killed run leaves none.
        changed = !articles.has_derived() || !quotes.has_derived() ||
                  articles.get(key::decisions) != decisions_digest(read_decisions_file(path));
        articles.remember_derived();
        quotes.remember_derived();
    }

    void check_schema() const {
        const std::string schema = articles.get(key::schema);
        if (schema == std::to_string(schema_version)) return;
        if (schema.empty())
            throw Error(path + " is no index of Inquit", "give another directory with --db");
        const bool newer = parsed(schema) > static_cast<std::uint64_t>(schema_version);
        throw Error("the index " + path + " has format " + schema +
                        ", this program writes format " + std::to_string(schema_version),
                    newer ? "use the newer inquit that made it"
                          : "move it away and index again: its format is older");
    }

    // Quotes were committed and articles were not: an article that lost the quotes it points to is read again, though its
    // file is what it was (with --force).
    void forget_torn_files() {
        Xapian::WritableDatabase& from = articles.database();
        const Xapian::WritableDatabase& to = quotes.database();
        auto article = to.valuestream_begin(slot_article);
        for (auto first = from.valuestream_begin(slot_first_quote);
             first != from.valuestream_end(slot_first_quote);
             ++first) {
            const Xapian::docid quote = unpack_number(*first);
            if (article != to.valuestream_end(slot_article)) article.skip_to(quote);
            const Xapian::Document document = from.get_document(first.get_docid());
            if (article != to.valuestream_end(slot_article) && article.get_docid() == quote &&
                *article == document.get_value(slot_id))
                continue;
            articles.set(file_key(decode_article(document.get_data()).article.path), "");
        }
    }

    // Quotes whose articles were not committed. Docids rise, so they stand behind those of all articles.
    void drop_unclaimed() {
        Xapian::docid end = 1;
        const Xapian::WritableDatabase& from = articles.database();
        for (auto first = from.valuestream_begin(slot_first_quote);
             first != from.valuestream_end(slot_first_quote);
             ++first) {
            const Xapian::Document document = from.get_document(first.get_docid());
            end = std::max(end,
                           unpack_number(*first) + unpack_number(document.get_value(slot_quotes)));
        }
        quotes.remove(end, next_quote);
    }

    // The documents that came out of a file, and their quotes.
    void remove(const std::string& of_file) {
        Xapian::WritableDatabase& from = articles.database();
        for (auto it = from.postlist_begin(of_file); it != from.postlist_end(of_file); ++it) {
            const Xapian::Document document = from.get_document(*it);
            const Xapian::docid first = unpack_number(document.get_value(slot_first_quote));
            if (first == 0) continue;
            const Xapian::docid end = first + unpack_number(document.get_value(slot_quotes));
            beside.post([this, first, end] { quotes.remove(first, end); });
        }
        from.delete_document(of_file);
    }

    // Before the first change after columns were made: readers must not count from them any more.
    void touch() {
        if (changed) return;
        changed = true;
        beside.post([this] { quotes.forget_columns(); });
        articles.forget_columns();
    }

    // Adds the quotes of an article and returns the docid of the first. Docids rise by one.
    std::uint32_t add_quotes(Prepared::Documents& documents) {
        struct Given {
            std::vector<Xapian::Document> documents;
            std::vector<TokenText> tokens;
            std::vector<std::string> words;
        };

        const std::uint32_t first = next_quote;
        next_quote += static_cast<std::uint32_t>(documents.quotes.size());
        // Documents count their owners without a lock: from here on they are the other thread's alone.
        const auto given = std::make_shared<Given>(
            Given{std::move(documents.quotes), std::move(documents.quote_tokens), documents.words});
        beside.post([this, given, first] {
            const std::vector<std::uint32_t> known = quotes.known(given->words);
            for (std::size_t i = 0; i < given->documents.size(); ++i) {
                if (quotes.add(given->documents[i], known, given->tokens[i]) != first + i)
                    throw Error("the quotes in " + path + " are not where they should be",
                                "run the same command again");
            }
        });
        return first;
    }

    void commit() {
        std::this_thread::sleep_until(last_commit + between_commits);
        ++generation;
        beside.post([this, number = generation] {
            quotes.make_ready(number);
            quotes.commit();
        });
        articles.make_ready(generation);
        beside.wait();
        articles.commit();
        last_commit = Clock::now();
        waiting_documents = 0;
        waiting_bytes = 0;
    }

    std::string path;
    std::uint64_t most_waiting_bytes;
    Half quotes, articles;
    std::uint64_t generation = 0;
    std::uint64_t waiting_documents = 0, waiting_bytes = 0;
    bool changed = false;  // since the columns were made
    Clock::time_point last_commit = Clock::now() - between_commits;
    std::uint32_t next_quote = 0;  // docid
    SideThread beside;  // all that is done to the quotes; the last member, for it ends first
};

Writer::Writer(std::unique_ptr<State> state) : state_(std::move(state)) {}

Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;
Writer::~Writer() = default;

Writer Writer::open(const std::string& path, std::uint64_t most_waiting) {
    if (!is_index(path)) create_index(path);
    auto state = std::make_unique<State>(path, most_waiting);
    writing(path, [&] { state->open(); });
    return Writer(std::move(state));
}

std::vector<FileEntry> Writer::files() const {
    return writing(state_->path, [&] {
        std::vector<FileEntry> out;
        Xapian::WritableDatabase& database = state_->articles.database();
        const std::string prefix(key::file);
        for (auto it = database.metadata_keys_begin(prefix);
             it != database.metadata_keys_end(prefix);
             ++it)
            out.push_back(decode_file(database.get_metadata(*it)));
        return out;
    });
}

void Writer::remove_file(std::string_view path) {
    writing(state_->path, [&] {
        state_->touch();
        state_->remove(file_term(path));
        state_->articles.set(file_key(path), "");
        ++state_->waiting_documents;
    });
}

void Writer::add(Prepared prepared) {
    writing(state_->path, [&] {
        state_->touch();
        Prepared::Documents& documents = prepared.documents();
        state_->waiting_documents += std::max<std::uint64_t>(1, documents.quotes.size());
        if (!documents.quotes.empty()) {
            const std::uint32_t first = state_->add_quotes(documents);
            documents.article.add_value(slot_first_quote, pack_number(first));
        }
        state_->articles.add(
            documents.article, state_->articles.known(documents.words), documents.article_tokens);
        state_->waiting_bytes += documents.bytes;
    });
}

void Writer::set_file(const FileEntry& entry) {
    writing(state_->path, [&] {
        state_->touch();
        state_->articles.set(file_key(entry.path), encode(entry));
    });
}

void Writer::add_roots(const std::vector<std::string>& paths) {
    writing(state_->path, [&] {
        std::set<std::string> roots;
        const std::string known = state_->articles.get(key::roots);
        for (const std::string_view root : unpack_values(known)) roots.emplace(root);
        const std::size_t before = roots.size();
        roots.insert(paths.begin(), paths.end());
        if (roots.size() == before) return;
        state_->touch();
        state_->articles.set(key::roots, pack_values({roots.begin(), roots.end()}));
    });
}

bool Writer::commit_is_due() const {
    return state_->waiting_documents >= most_waiting_documents ||
           state_->waiting_bytes >= state_->most_waiting_bytes;
}

void Writer::commit() {
    writing(state_->path, [&] { state_->commit(); });
}

void Writer::compact(std::uint64_t least) {
    writing(state_->path, [&] {
        state_->beside.post(
            [state = state_.get(), least] { state->quotes.compact(state->generation, least); });
        state_->articles.compact(state_->generation, least);
        state_->beside.wait();
    });
}

std::uint64_t Writer::bytes() const { return bytes_below(state_->path); }

IndexCounts Writer::finish() {
    return writing(state_->path, [&] {
        IndexCounts counts;
        if (state_->changed) {
            state_->beside.wait();
            const std::uint64_t next = state_->generation + 1;
            // Events are found in the articles' tokens: all of them must be in files.
            state_->articles.drop_deleted(next);
            state_->articles.write_tokens(next);
            const DerivedFiles derived = write_derived(
                state_->articles.database(), state_->quotes.database(), state_->path, next);
            state_->quotes.use(derived.quotes);
            state_->articles.use(derived.articles);
            state_->articles.set(key::decisions, derived.decisions);
            state_->quotes.drop_deleted(next);
            state_->commit();
            state_->quotes.remove_old_derived();
            state_->articles.remove_old_derived();
            state_->changed = false;
            counts = {derived.counts.people, derived.counts.organisations, derived.counts.places};
        }
        return counts;
    });
}

}  // namespace inquit
