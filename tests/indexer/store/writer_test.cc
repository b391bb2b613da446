// The writer: what is committed is there, what is replaced is gone, and the columns say what the slots say.
#include "indexer/store/writer.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include <doctest/doctest.h>
#include <xapian.h>

#include "indexer/base/error.h"
#include "indexer/schema/columns.h"
#include "indexer/store/create.h"
#include "tests/indexer/store/example.h"
#include "tests/support/temp_folder.h"

using namespace inquit;
namespace fs = std::filesystem;

namespace {

FileEntry entry_of(const ArticleRecord& record) {
    FileEntry entry;
    entry.path = record.article.path;
    entry.size = record.article.body.size();
    entry.modified = 5;
    entry.articles = 1;
    entry.format = "plain text";
    return entry;
}

void add(Writer& writer, const ArticleRecord& record) {
    writer.remove_file(record.article.path);
    writer.add(Preparer()(record));
    writer.set_file(entry_of(record));
}

Xapian::Database database(const std::string& index, std::string_view half) {
    return Xapian::Database((fs::path(index) / half).string(), Xapian::DB_BACKEND_GLASS);
}

std::string file_bytes(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string columns_path(const std::string& index, std::string_view half) {
    const auto file =
        decode_side_file(database(index, half).get_metadata(std::string(key::columns)));
    return file.name.empty() ? std::string() : (fs::path(index) / file.name).string();
}

// Everything that a database says, by number of the document.
std::map<Xapian::docid, std::string> content(const std::string& index, std::string_view half) {
    const Xapian::Database data = database(index, half);
    std::map<Xapian::docid, std::string> out;
    for (auto it = data.postlist_begin(""); it != data.postlist_end(""); ++it) {
        const Xapian::Document document = data.get_document(*it);
        std::string& text = out[*it];
        text = document.get_data();
        for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
            text += *term + ' ' + std::to_string(term.get_wdf()) + '\n';
        for (auto value = document.values_begin(); value != document.values_end(); ++value)
            text += std::to_string(value.get_valueno()) + ' ' + *value + '\n';
    }
    for (auto key = data.metadata_keys_begin(); key != data.metadata_keys_end(); ++key)
        out[0] += *key + '=' + data.get_metadata(*key) + '\n';
    return out;
}

// The folders of an index that hold databases.
std::vector<std::string> folders(const std::string& index) {
    std::vector<std::string> out;
    for (const auto& entry : fs::directory_iterator(index))
        if (fs::is_directory(entry) && !fs::is_symlink(entry))
            out.push_back(entry.path().filename().string());
    std::ranges::sort(out);
    return out;
}

}  // namespace

TEST_CASE("what was committed is there when the index is opened again") {
    const TempFolder folder;
    const std::string index = folder.path("index");
    {
        Writer writer = Writer::open(index);
        add(writer, herring());
        const IndexCounts counts = writer.finish();
        CHECK(counts.people == 2);
        CHECK(counts.places == 2);
        CHECK(writer.bytes() > 0);
    }
    CHECK(database(index, articles_folder).get_doccount() == 1);
    CHECK(database(index, quotes_folder).get_doccount() == 4);
    CHECK(Writer::open(index).files() == std::vector<FileEntry>{entry_of(herring())});
}

TEST_CASE("what was not committed is not there") {
    const TempFolder folder;
    const std::string index = folder.path("index");
    {
        Writer writer = Writer::open(index);
        add(writer, herring());
    }
    CHECK(database(index, articles_folder).get_doccount() == 0);
    CHECK(Writer::open(index).files().empty());
}

TEST_CASE("a file that is added again replaces what it gave before") {
    const TempFolder folder;
    const std::string index = folder.path("index");
    for (int i = 0; i < 2; ++i) {
        Writer writer = Writer::open(index);
        add(writer, herring());
        writer.finish();
    }
    CHECK(database(index, articles_folder).get_doccount() == 1);
    CHECK(database(index, quotes_folder).get_doccount() == 4);
}

TEST_CASE("a file that is removed takes its articles and quotes along, and nobody else's") {
    const TempFolder folder;
    const std::string index = folder.path("index");
    Writer writer = Writer::open(index);
    add(writer, herring("/news/a.txt"));
    add(writer, herring("/news/b.txt"));
    writer.remove_file("/news/a.txt");
    writer.finish();
    CHECK(database(index, articles_folder).get_doccount() == 1);
    CHECK(database(index, quotes_folder).get_doccount() == 4);
    CHECK(writer.files().size() == 1);
}

TEST_CASE("a second writer is refused in one sentence") {
    const TempFolder folder;
    const Writer first = Writer::open(folder.path("index"));
    try {
        Writer::open(folder.path("index"));
        FAIL("two writers");
    } catch (const Error& error) {
        CHECK(std::string(error.what()).find("is locked") != std::string::npos);
        CHECK(error.hint().find("another 'inquit index'") != std::string::npos);
    }
}

TEST_CASE("an index of another format is refused and left as it is") {
    const TempFolder folder;
    const std::string index = folder.path("index");
    create_index(index);
    for (const std::string format : {"999", "0", "herring"}) {
        Xapian::WritableDatabase(index + "/articles", Xapian::DB_OPEN)
            .set_metadata(std::string(key::schema), format);
        CAPTURE(format);
        CHECK_THROWS_AS(Writer::open(index), Error);
        CHECK(database(index, articles_folder).get_metadata(std::string(key::schema)) == format);
    }
}

TEST_CASE("a damaged database is an error, not a crash") {
    const TempFolder folder;
    const std::string index = folder.path("index");
    create_index(index);
    std::ofstream(index + "/articles/iamglass", std::ios::binary) << "not a database";
    CHECK_THROWS_AS(Writer::open(index), Error);
}

TEST_CASE("the columns hold the values of the slots; what is of the article stands with it alone") {
    const TempFolder folder;
    const std::string index = folder.path("index");
    Writer writer = Writer::open(index);
    add(writer, herring("/news/a.txt"));
    ArticleRecord silent = herring("/news/silent.txt");
    silent.analysis.quotes.clear();
    add(writer, silent);
    add(writer, herring("/news/b.txt"));
    writer.finish();
    const Xapian::Database articles = database(index, articles_folder);
    // By docid of a quote: its article.
    std::map<Xapian::docid, Xapian::Document> article_of;
    for (auto it = articles.postlist_begin(""); it != articles.postlist_end(""); ++it) {
        const Xapian::Document article = articles.get_document(*it);
        const std::uint32_t first = unpack_number(article.get_value(slot_first_quote));
        for (std::uint32_t i = 0; i < unpack_number(article.get_value(slot_quotes)); ++i)
            article_of[first + i] = article;
    }
    CHECK(article_of.size() == 8);
    for (const std::string_view half : {articles_folder, quotes_folder}) {
        const Xapian::Database data = database(index, half);
        const std::string bytes = file_bytes(columns_path(index, half));
        const Columns columns(bytes);
        for (auto it = data.postlist_begin(""); it != data.postlist_end(""); ++it) {
            const Xapian::Document document = data.get_document(*it);
            CHECK(columns.day(*it) == unpack_day(document.get_value(info(Field::date).slot)));
            CHECK(columns.quotes(*it) == unpack_number(document.get_value(slot_quotes)));
            for (const FieldInfo& field : fields) {
                if (!field.facet) continue;
                std::string slot = document.get_value(field.slot);
                if (half == quotes_folder && is_of_article(field.field)) {
                    CHECK(slot.empty());
                    CHECK(article_of.at(*it).get_value(slot_id) ==
                          document.get_value(slot_article));
                    slot = article_of.at(*it).get_value(field.slot);
                }
                std::vector<std::string_view> expected = unpack_values(slot);
                std::vector<std::string_view> found;
                for (const std::uint32_t ordinal : columns.values(field.field, *it))
                    found.push_back(columns.value(field.field, ordinal));
                std::ranges::sort(expected);
                std::ranges::sort(found);
                CHECK(found == expected);
            }
        }
    }
}

TEST_CASE("an article that lost its quotes between the two commits is read again") {
    const TempFolder folder;
    const std::string index = folder.path("index");
    const auto paths = [&] {
        std::vector<std::string> out;
        for (const FileEntry& entry : Writer::open(index).files()) out.push_back(entry.path);
        std::ranges::sort(out);
        return out;
    };
    {
        Writer writer = Writer::open(index);
        add(writer, herring("/news/a.txt"));
        add(writer, herring("/news/b.txt"));
        writer.finish();
    }
    fs::copy(index + "/articles", folder.path("before"), fs::copy_options::recursive);
    {
        Writer writer = Writer::open(index);
        writer.remove_file("/news/b.txt");
        add(writer, herring("/news/b.txt"));
        writer.commit();
    }
    CHECK(paths() == std::vector<std::string>{"/news/a.txt", "/news/b.txt"});
    fs::remove_all(index + "/articles");
    fs::rename(folder.path("before"), index + "/articles");
    CHECK(paths() == std::vector<std::string>{"/news/a.txt"});
}

TEST_CASE("quotes whose articles were not committed are dropped by the next writer") {
    const TempFolder folder;
    const std::string index = folder.path("index");
    {
        Writer writer = Writer::open(index);
        add(writer, herring("/news/a.txt"));
        writer.finish();
    }
    fs::copy(index + "/articles", folder.path("before"), fs::copy_options::recursive);
    {
        Writer writer = Writer::open(index);
        add(writer, herring("/news/b.txt"));
        writer.commit();
    }
    fs::remove_all(index + "/articles");
    fs::rename(folder.path("before"), index + "/articles");
    CHECK(database(index, quotes_folder).get_doccount() == 8);
    Writer writer = Writer::open(index);
    CHECK(writer.files().size() == 1);
    add(writer, herring("/news/b.txt"));
    writer.finish();
    CHECK(database(index, articles_folder).get_doccount() == 2);
    CHECK(database(index, quotes_folder).get_doccount() == 8);
}

TEST_CASE("while documents change no columns are named, and old files go") {
    const TempFolder folder;
    const std::string index = folder.path("index");
    Writer writer = Writer::open(index);
    for (const std::string path : {"/news/a.txt", "/news/b.txt", "/news/c.txt"}) {
        add(writer, herring(path));
        writer.commit();
        CHECK(columns_path(index, articles_folder).empty());
        writer.finish();
        CHECK(fs::exists(columns_path(index, articles_folder)));
    }
    const auto columns = std::count_if(
        fs::directory_iterator(index), fs::directory_iterator(), [](const auto& entry) {
            return entry.path().filename().string().find(".columns.") != std::string::npos;
        });
    CHECK(columns == 4);  // of each database the last and the one before
}

TEST_CASE("columns that a killed run left unmade are made by the next") {
    const TempFolder folder;
    const std::string index = folder.path("index");
    {
        Writer writer = Writer::open(index);
        add(writer, herring());
        writer.commit();
    }
    CHECK(columns_path(index, articles_folder).empty());
    Writer::open(index).finish();
    CHECK(fs::exists(columns_path(index, quotes_folder)));
    fs::remove(columns_path(index, quotes_folder));
    Writer::open(index).finish();
    CHECK(fs::exists(columns_path(index, quotes_folder)));
}

TEST_CASE("a run that changes nothing commits nothing") {
    const TempFolder folder;
    const std::string index = folder.path("index");
    {
        Writer writer = Writer::open(index);
        add(writer, herring());
        writer.add_roots({"/news"});
        writer.finish();
    }
    const std::string generation =
        database(index, articles_folder).get_metadata(std::string(key::generation));
    Writer writer = Writer::open(index);
    writer.add_roots({"/news"});
    writer.finish();
    CHECK(database(index, articles_folder).get_metadata(std::string(key::generation)) ==
          generation);
}

TEST_CASE("a commit is due when enough is waiting") {
    const TempFolder folder;
    Writer writer = Writer::open(folder.path("index"), 1);
    CHECK_FALSE(writer.commit_is_due());
    add(writer, herring());
    CHECK(writer.commit_is_due());
    writer.commit();
    CHECK_FALSE(writer.commit_is_due());
}

TEST_CASE("an edited text of decisions is followed by the next run that changes nothing else") {
    const TempFolder folder;
    const std::string index = folder.path("index");
    {
        Writer writer = Writer::open(index);
        add(writer, herring());
        writer.finish();
    }
    const std::string before = columns_path(index, articles_folder);
    Writer::open(index).finish();
    CHECK(columns_path(index, articles_folder) == before);
    std::ofstream(fs::path(index) / decisions_file) << "merge\tperson\tHalvar Brekk\tRuna Askell\n";
    CHECK(Writer::open(index).finish().people == 1);
    CHECK(columns_path(index, articles_folder) != before);
}

TEST_CASE("a database is written anew in place of the old one, and nothing in it changes") {
    const TempFolder folder;
    const std::string index = folder.path("index");
    Writer writer = Writer::open(index);
    for (int i = 0; i < 40; ++i) add(writer, herring("/news/" + std::to_string(i) + ".txt"));
    writer.commit();
    for (int i = 0; i < 40; i += 3) writer.remove_file("/news/" + std::to_string(i) + ".txt");
    writer.finish();
    const auto articles = content(index, articles_folder);
    const auto quotes = content(index, quotes_folder);
    CHECK(articles.size() == 27);
    CHECK(folders(index) == std::vector<std::string>{"articles.0", "quotes.0"});
    const std::uint64_t bytes = writer.bytes();
    writer.compact(0);
    CHECK(folders(index) == std::vector<std::string>{"articles.2", "quotes.2"});
    CHECK(content(index, articles_folder) == articles);
    CHECK(content(index, quotes_folder) == quotes);
    CHECK(writer.bytes() < bytes);
    CHECK_THROWS_AS(Writer::open(index), Error);  // the lock is the new folder's
    add(writer, herring("/news/one-more.txt"));
    writer.finish();
    CHECK(database(index, articles_folder).get_doccount() == 27);
    CHECK(database(index, quotes_folder).get_doccount() == 108);
}

TEST_CASE("one more article does not make a database worth writing anew") {
    const TempFolder folder;
    const std::string index = folder.path("index");
    Writer writer = Writer::open(index);
    for (int i = 0; i < 400; ++i) add(writer, herring("/news/" + std::to_string(i) + ".txt"));
    writer.finish();
    writer.compact();
    CHECK(folders(index) == std::vector<std::string>{"articles.0", "quotes.0"});  // too small
    writer.compact(0);
    const auto before = folders(index);
    add(writer, herring("/news/one-more.txt"));
    writer.finish();
    writer.compact(0);
    CHECK(folders(index) == before);
}

TEST_CASE("what a killed process left of a rewritten database is cleared away by the next writer") {
    const TempFolder folder;
    const std::string index = folder.path("index");
    {
        Writer writer = Writer::open(index);
        add(writer, herring());
        writer.finish();
    }
    const auto before = content(index, articles_folder);
    folder.write("index/articles.77/postlist.glass", "half written");
    fs::copy(index + "/quotes", index + "/quotes.1", fs::copy_options::recursive);
    fs::create_directory_symlink("articles.77", index + "/articles.link.new");
    folder.write("index/articles.notes", "no folder of ours");
    Writer::open(index).compact(0);
    CHECK(folders(index).size() == 2);
    CHECK(fs::exists(index + "/articles.notes"));
    CHECK_FALSE(fs::is_symlink(index + "/articles.link.new"));
    CHECK(content(index, articles_folder) == before);
}

TEST_CASE("a database without a link is read and written, and left where it is") {
    const TempFolder folder;
    const std::string index = folder.path("index");
    create_index(index);
    fs::copy(index + "/articles", folder.path("plain"), fs::copy_options::recursive);
    fs::remove(index + "/articles");
    fs::rename(folder.path("plain"), index + "/articles");
    Writer writer = Writer::open(index);
    add(writer, herring());
    writer.finish();
    writer.compact(0);
    CHECK(database(index, articles_folder).get_doccount() == 1);
    CHECK_FALSE(fs::is_symlink(index + "/articles"));
}
