#include "cli/options.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>
#include <unistd.h>

#include "cli/display.h"
#include "cli/verbs.h"
#include "indexer/base/error.h"

using namespace inquit;
using namespace inquit::cli;
using Arguments = std::vector<std::string>;

namespace {

template <class T>
T command(const Arguments& arguments, const std::string& config = {}) {
    auto invocation = parse(arguments, config);
    REQUIRE(std::holds_alternative<T>(invocation.command));
    return std::get<T>(invocation.command);
}

// The sentence and the hint of what parse() throws.
std::string refusal(const Arguments& arguments, const std::string& config = {}) {
    try {
        parse(arguments, config);
    } catch (const Error& error) {
        return std::string{error.what()} + " / " + error.hint();
    }
    return "taken";
}

struct ConfigFile {
    explicit ConfigFile(const std::string& text)
        : path(std::filesystem::temp_directory_path() /
               ("inquit-config-" + std::to_string(getpid()) + ".toml")) {
        std::ofstream{path} << text;
    }

    ~ConfigFile() { std::filesystem::remove(path); }

    ConfigFile(const ConfigFile&) = delete;
    ConfigFile& operator=(const ConfigFile&) = delete;

    std::filesystem::path path;
};

}  // namespace

TEST_CASE("the words of a query are joined, and no flag swallows them") {
    CHECK(command<SearchCommand>({"search", "shared", "quota"}).request.query == "shared quota");
    const auto search = command<SearchCommand>(
        {"search", "--speaker", "brekk", "quota", "--not-place", "merrow", "herring"});
    CHECK(search.request.query == "quota herring");
    CHECK(search.request.filters ==
          std::vector<Filter>{{Field::speaker, "brekk", false}, {Field::place, "merrow", true}});
}

TEST_CASE("a word that is also a verb, a bracket or empty is a word") {
    CHECK(command<SearchCommand>({"search", "index"}).request.query == "index");
    CHECK(command<SearchCommand>({"search", "search", "serve"}).request.query == "search serve");
    CHECK(command<SearchCommand>({"search", "[quota]"}).request.query == "[quota]");
    CHECK(command<SearchCommand>({"search", "{}"}).request.query == "{}");
    CHECK(command<SearchCommand>({"search", ""}).request.query.empty());
    CHECK(command<SearchCommand>({"search", "“one ledger” (a OR b)"}).request.query ==
          "“one ledger” (a OR b)");
}

TEST_CASE("values are taken as they are") {
    const auto filters =
        command<SearchCommand>(
            {"search", "--speaker=[Halvar, Brekk]", "--source", "=x", "--org", "a,b"})
            .request.filters;
    CHECK(filters == std::vector<Filter>{{Field::speaker, "[Halvar, Brekk]", false},
                                         {Field::organisation, "a,b", false},
                                         {Field::source, "=x", false}});
}

TEST_CASE("after -- everything is a word") {
    CHECK(command<SearchCommand>({"search", "quota", "--", "-tariff", "--speaker"}).request.query ==
          "quota -tariff --speaker");
}

TEST_CASE("every facet field has its flags, by name and by alias") {
    for (const auto& field : fields) {
        if (!field.facet) continue;
        for (const auto name : {field.name, field.alias}) {
            for (const bool exclude : {false, true}) {
                const auto flag = (exclude ? "--not-" : "--") + std::string{name};
                CAPTURE(flag);
                const auto filters =
                    command<QuotesCommand>({"quotes", flag, "a", flag, "b"}).request.filters;
                CHECK(filters == std::vector<Filter>{{field.field, "a", exclude},
                                                     {field.field, "b", exclude}});
            }
        }
    }
}

TEST_CASE("a year, a month or a day bounds the dates") {
    const auto request =
        command<SearchCommand>(
            {"search", "x", "--from", "2019-04", "--to", "2020", "--undated", "drop"})
            .request;
    CHECK(iso(*request.from) == "2019-04-01");
    CHECK(iso(*request.to) == "2020-12-31");
    CHECK(request.undated == Undated::drop);
    CHECK(iso(*command<SearchCommand>({"search", "--from", "9 April 2019"}).request.from) ==
          "2019-04-09");
    CHECK(refusal({"search", "--from", "soon"}) ==
          "--from takes a date, not “soon” / as in 2019, 2019-04, 2019-04-09");
    CHECK(refusal({"search", "--from", "2020", "--to", "2019"}) ==
          "--from is after --to / swap them");
}

TEST_CASE("pages count from one") {
    const auto request = command<SearchCommand>({"search", "x", "-n", "5", "--page", "3"}).request;
    CHECK(request.limit == 5);
    CHECK(request.offset == 10);
    CHECK(command<SearchCommand>({"search", "x"}).request.limit == 10);
    CHECK(command<SearchCommand>({"search", "x", "-n5"}).request.limit == 5);
    CHECK(command<SearchCommand>({"search", "x", "--limit=5", "--limit=7"}).request.limit == 7);
    CHECK(command<SearchCommand>({"search", "x", "-n", "all"}).request.limit == UINT32_MAX);
    CHECK(refusal({"search", "x", "-n", "0"}) ==
          "--limit takes a number from 1 to 10,000,000, not “0” / ");
    CHECK(refusal({"search", "x", "-n", "9000000", "--page", "9000000"}) == "--page is too far / ");
}

TEST_CASE("formats, orders and columns are words of a list") {
    const auto search = command<SearchCommand>(
        {"search", "x", "--format", "csv", "--sort", "newest", "--fields", "id,title"});
    CHECK(search.format == Format::csv);
    CHECK(search.request.sort == Sort::newest);
    CHECK(search.columns == std::vector<Column>{Column::id, Column::title});
    CHECK(refusal({"search", "x", "--format", "cvs"}) ==
          "--format takes text, line, json, jsonl, csv, paths, ids, ris, bibtex, markdown, "
          "not “cvs” / Did you mean csv?");
    CHECK(refusal({"show", "3fa1", "--format", "paths"}) ==
          "--format takes text, json, not “paths” / ");
}

TEST_CASE("facets are counted by field or by month") {
    const auto facets =
        command<FacetsCommand>({"facets", "quota", "--by", "speaker,org,month", "-n", "4"});
    CHECK(facets.request.facets == std::vector<Field>{Field::speaker, Field::organisation});
    CHECK(facets.times == Times::months);
    CHECK(command<FacetsCommand>({"facets", "--by", "date"}).times == Times::fitting);
    CHECK(command<FacetsCommand>({"facets", "--by", "place"}).times == Times::none);
    CHECK(facets.request.facet_limit == 4);
    CHECK(facets.request.limit == 0);
    CHECK(command<FacetsCommand>({"facets", "--author", "orlund"}).request.filters ==
          std::vector<Filter>{{Field::author, "orlund", false}});
    CHECK(refusal({"facets", "--by", "speeker"}).ends_with("Did you mean speaker?"));
}

TEST_CASE("an export is of the kind that the name of its file says, and has no cap") {
    const auto csv = command<ExportCommand>(
        {"export", "quota", "--to", "q.csv", "--until", "2019", "--speaker", "brekk"});
    CHECK(csv.format == Format::csv);
    CHECK(csv.to == "q.csv");
    CHECK(csv.request.query == "quota");
    CHECK(csv.request.limit == UINT32_MAX);
    CHECK(iso(*csv.request.to) == "2019-12-31");
    for (const auto& [name, format] : {std::pair{"a.jsonl", Format::jsonl},
                                       {"a.ris", Format::ris},
                                       {"a.bib", Format::bibtex},
                                       {"a.md", Format::markdown}}) {
        CHECK(command<ExportCommand>({"export", "--to", name}).format == format);
    }
    CHECK(command<ExportCommand>({"export", "--to", "a.txt", "--format", "csv"}).format ==
          Format::csv);
    CHECK(command<ExportCommand>({"export", "--format", "ris", "--to", "-"}).to.empty());
    CHECK(refusal({"export", "--to", "a.xls"}).starts_with("what shall be written to a.xls? / "));
    CHECK(refusal({"export", "quota"}).starts_with("what shall be written? / "));
    CHECK(refusal({"export", "--kind", "direct", "--to", "a.csv"}) ==
          "--kind goes with --quotes / ");
    CHECK(refusal({"export", "--quotes", "--fields", "id", "--to", "a.csv"})
              .starts_with("--fields is for articles"));
}

TEST_CASE("a batch has its queries in its file, and says whose its rows are") {
    CHECK(command<SearchCommand>({"search", "--queries", "-"}).queries == "-");
    CHECK(refusal({"search", "quota", "--queries", "q.txt"})
              .starts_with("a query and --queries exclude each other"));
    CHECK(refusal({"search", "--queries", "q.txt", "--format", "ids"})
              .starts_with("--queries goes with"));
}

TEST_CASE("an index job takes its sizes, globs and columns") {
    const auto index = command<IndexCommand>({"index",
                                              "a",
                                              "b",
                                              "--exclude",
                                              "drafts/*",
                                              "--exclude",
                                              "*.bak",
                                              "--max-size",
                                              "5MB",
                                              "--memory",
                                              "1GB",
                                              "--jobs",
                                              "3",
                                              "--map",
                                              "title=head",
                                              "--prune",
                                              "--dry-run",
                                              "--source",
                                              "The Lantern"});
    CHECK(index.job.paths == Arguments{"a", "b"});
    CHECK(index.job.exclude == Arguments{"drafts/*", "*.bak"});
    CHECK(index.job.read.max_size == 5'000'000);
    CHECK(index.job.memory == 1'000'000'000);
    CHECK(index.job.jobs == 3);
    CHECK(index.job.read.fields.at("title") == "head");
    CHECK(index.job.prune);
    CHECK(index.job.dry_run);
    CHECK(index.job.read.source == "The Lantern");
    CHECK(refusal({"index"}) == "what shall be read? / as in: inquit index ~/news");
    CHECK(refusal({"index", "x", "--map", "title"}) ==
          "--map takes FIELD=COLUMN, not “title” / as in --map title=head");
}

TEST_CASE("a mistyped verb or flag hears what was meant") {
    CHECK(refusal({"serach", "x"}) == "there is no verb “serach” / Did you mean search?");
    CHECK(refusal({"banana"}) == "there is no verb “banana” / inquit -h lists them");
    CHECK(refusal({"search", "x", "--speeker", "y"}) ==
          "unknown flag --speeker / Did you mean --speaker?");
    CHECK(refusal({"info", "--bogus"}) ==
          "unknown flag --bogus / inquit info --help lists the flags");
    CHECK(refusal({"search", "quota", "-tariff"}) ==
          "unknown flag -tariff / to leave a word out write NOT tariff, or put -- in front of the "
          "query");
    CHECK(refusal({"info", "\x1b[31m"}) ==
          "inquit info takes no “\uFFFD[31m” / inquit info -h shows how");
}

TEST_CASE("a flag without its value is refused, and does not eat a word") {
    CHECK(refusal({"search", "x", "--speaker"}).find("taken") == std::string::npos);
    CHECK(refusal({"search", "--speaker=", "quota"}) == "--speaker has no value / ");
    CHECK(refusal({"search", "--speaker", " ", "quota"}) == "--speaker takes a name / ");
}

TEST_CASE("verbs, ids and words that are missing are asked for") {
    CHECK(refusal({}) == "a verb is missing / inquit -h lists them");
    CHECK(refusal({"show"}) == "ID is missing / as in: inquit show 3fa1c07e");
    CHECK(refusal({"show", "a", "b"}) == "inquit show takes no “b” / inquit show -h shows how");
    CHECK(refusal({"search"}).starts_with("what shall be searched for? / "));
    CHECK(refusal({"search", "--speaker", "brekk"}) == "taken");
    CHECK(
        refusal({"show", "3f", "--raw", "--quotes"}).starts_with("--quotes, --entities and --raw"));
}

TEST_CASE("flags of every verb stand in front of it too") {
    const auto front = parse({"--db", "/news", "--color=never", "--no-pager", "info"}, "");
    CHECK(front.common.db == "/news");
    CHECK(front.common.colour == When::never);
    CHECK(front.common.no_pager);
    CHECK(parse({"info", "--db", "/news"}, "").common.db == "/news");
    CHECK(refusal({"--speaker", "brekk", "search"})
              .starts_with("unknown flag --speaker in front of the verb"));
    CHECK(refusal({"--db"}) == "a verb is missing / inquit -h lists them");
}

TEST_CASE("the configuration stands behind the flags") {
    const ConfigFile config{
        "db = '/configured'\ncolor = 'never'\n[search]\nlimit = 20\nspeaker = ['a', 'b']\n"
        "no-pager = true\n[serve]\nport = 9000\n"};
    const auto defaults = parse({"search", "x"}, config.path);
    CHECK(defaults.common.db.empty());
    CHECK(defaults.common.db_configured == "/configured");
    CHECK(defaults.common.colour == When::never);
    CHECK(defaults.common.no_pager);
    const auto& request = std::get<SearchCommand>(defaults.command).request;
    CHECK(request.limit == 20);
    CHECK(request.filters.size() == 2);
    CHECK(command<SearchCommand>({"search", "x", "-n", "5"}, config.path).request.limit == 5);
    CHECK(command<ServeCommand>({"serve"}, config.path).port == 9000);
    CHECK(command<QuotesCommand>({"quotes", "x"}, config.path).request.limit == 10);
}

TEST_CASE("an error of the configuration says its file and line") {
    const auto where = [](const ConfigFile& config, unsigned line) {
        return config.path.string() + ", line " + std::to_string(line);
    };
    {
        const ConfigFile config{"[search]\nlimit = many\n"};
        CHECK(refusal({"search", "x"}, config.path) ==
              where(config, 2) + ": --limit takes a number from 1 to 10,000,000, not “many” / ");
        CHECK(refusal({"info"}, config.path) == "taken");
    }
    {
        const ConfigFile config{"[search]\nlimitt = 2\n"};
        CHECK(refusal({"search", "x"}, config.path)
                  .starts_with(where(config, 2) + ": inquit search has no flag --limitt"));
    }
    const ConfigFile config{"[serach]\nlimit = 2\n"};
    CHECK(refusal({"search", "x"}, config.path)
              .starts_with(where(config, 2) + ": there is no verb “serach”"));
}

TEST_CASE("the short help is one screen with two examples, the long one has every flag") {
    for (const auto& verb : verbs) {
        CAPTURE(verb.name);
        const auto brief = command<PrintCommand>({std::string{verb.name}, "-h"}).text;
        const auto full = command<PrintCommand>({std::string{verb.name}, "x", "--help"}).text;
        CHECK(std::ranges::count(brief, '\n') <= 24);
        for (const auto& text : {brief, full}) {
            for (const auto example : verb.examples) CHECK(text.find(example) != std::string::npos);
            for (std::size_t at = 0; at < text.size();) {
                const auto end = text.find('\n', at);
                CHECK(display_width(text.substr(at, end - at)) <= 80);
                at = end + 1;
            }
        }
        CHECK(full.find("--db") != std::string::npos);
    }
    CHECK(std::ranges::count(command<PrintCommand>({"-h"}).text, '\n') <= 24);
    CHECK(command<PrintCommand>({"--help"}).text.find("130") != std::string::npos);
    CHECK(command<PrintCommand>({"--version"}).text.starts_with("inquit 0."));
}

TEST_CASE("a pack of evidence has a form of its own, and is checked without a quote") {
    const auto made = command<ExportCommand>({"export", "--evidence", "--quotes", "quota"});
    CHECK(made.evidence);
    CHECK(made.quotes);
    CHECK(made.to.empty());
    CHECK(refusal({"export", "--evidence", "--format", "csv"})
              .starts_with("--evidence and --format"));
    CHECK(refusal({"export", "--evidence", "--fields", "id"}).starts_with("--fields and --bom"));
    const auto checked =
        command<VerifyCommand>({"verify", "--pack", "a.pack", "--against", "news"});
    CHECK(checked.pack == "a.pack");
    CHECK(checked.against == "news");
    CHECK(refusal({"verify", "--pack", "a.pack", "words"}).starts_with("a quote and --pack"));
    CHECK(refusal({"verify", "--pack", "a.pack", "--speaker", "brekk"})
              .starts_with("a pack is checked"));
    CHECK(refusal({"verify", "--against", "news"}).starts_with("--against goes with --pack"));
}
