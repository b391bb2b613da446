// Things said, in an index: the columns of the quotes have them.
#include "indexer/store/things.h"

#include <filesystem>

#include <doctest/doctest.h>

#include "indexer/schema/columns.h"
#include "indexer/store/writer.h"
#include "tests/indexer/store/example.h"
#include "tests/support/temp_folder.h"

using namespace inquit;
namespace fs = std::filesystem;

namespace {

ArticleRecord told(const std::string& source, const Speaker& speaker, const std::string& words) {
    ArticleRecord record;
    Article& article = record.article;
    article.path = "/news/" + source;
    article.source = source;
    article.language = "en";
    article.published = Day{std::chrono::days{17995}};
    article.body = "“" + words + "” was heard in Corvale.";
    article.id = article_id(article);
    record.analysis.quotes = {said(article, words, speaker)};
    return record;
}

// The things of an index of these articles, by docid from 1 on.
std::vector<std::uint32_t> things(const std::vector<ArticleRecord>& records) {
    const TempFolder folder;
    const std::string index = folder.path("index");
    Writer writer = Writer::open(index);
    for (const ArticleRecord& record : records) writer.add(Preparer()(record));
    writer.finish();
    const Xapian::Database quotes((fs::path(index) / quotes_folder).string(),
                                  Xapian::DB_BACKEND_GLASS);
    const SideFile file = decode_side_file(quotes.get_metadata(std::string(key::columns)));
    std::ifstream in(fs::path(index) / file.name, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    const Columns columns(bytes);
    std::vector<std::uint32_t> out;
    for (std::uint32_t docid = 1; docid <= records.size(); ++docid)
        out.push_back(columns.story(docid));
    return out;
}

const Speaker weaver{SpeakerKind::person, "Ilse Marrow"};
const Speaker nobody{SpeakerKind::unknown, ""};

}  // namespace

TEST_CASE("the columns of the quotes have the first of each thing said") {
    CHECK(things({told("Gong", weaver, "The looms of Corvale will never run at night"),
                  told("Wire", weaver, "We have asked for lamps"),
                  told("Ledger", weaver, "The looms of Corvale will never again run at night,"),
                  told("Courier", nobody, "the looms of Corvale will never run at night"),
                  told("Herald", weaver, "The looms of Corvale will run at night")}) ==
          std::vector<std::uint32_t>{1, 2, 1, 1, 5});
}

TEST_CASE("a speaker is one under the names that are shown as one") {
    const Speaker full{SpeakerKind::person, "Ilse Amalie Marrow"};
    const TempFolder folder;
    const std::string index = folder.path("index");
    Writer writer = Writer::open(index);
    writer.add(Preparer()(told("Gong", weaver, "Looms are no orphanage")));
    writer.add(Preparer()(told("Wire", full, "looms are no orphanage, nor a workhouse")));
    writer.finish();
    const Xapian::Database quotes((fs::path(index) / quotes_folder).string(),
                                  Xapian::DB_BACKEND_GLASS);
    CHECK(things_of(quotes, Names(), Xapian::Database(), {}) ==
          std::vector<std::uint32_t>{0, 1, 2});
    const std::string names =
        encode(NamesList{{{EntityType::person, "Ilse Amalie Marrow", "Ilse Marrow"}}, {}});
    CHECK(things_of(quotes, Names(names), Xapian::Database(), {}) ==
          std::vector<std::uint32_t>{0, 1, 1});
}
