// A peer: what one would write first with Xapian. xapian-peer index TABLE DATABASE | search DATABASE QUERIES facets|top10
// TermGenerator and QueryParser with English stems; the names of each facet in a slot of values, read by a spy.
#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <exception>
#include <fstream>
#include <functional>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

namespace {

constexpr Xapian::valueno day_slot = 5;  // 0 to 4 are people, bodies, places, speakers, source
constexpr std::size_t facets = 5, top = 10;

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> out;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(at, begin), text.size());
        out.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

std::string person_term(std::string_view name) { return "XP" + std::string(name); }

void add(Xapian::WritableDatabase& database, Xapian::TermGenerator& words, std::string_view line) {
    const auto row = split(line, '\t');
    Xapian::Document document;
    words.set_document(document);
    words.index_text(std::string(row.at(7)));
    words.increase_termpos();
    words.index_text(std::string(row.at(8)));
    for (Xapian::valueno facet = 0; facet < 4; ++facet)
        document.add_value(facet, std::string(row[facet + 3]));
    document.add_value(4, std::string(row[2]));
    document.add_value(day_slot, std::string(row[1]));
    for (const std::string_view person : split(row[3], '|'))
        document.add_boolean_term(person_term(person));
    document.set_data(std::string(row[7]) + '\n' + std::string(row[8]));
    database.add_document(document);
}

void index(const std::string& table, const std::string& path) {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE);
    Xapian::TermGenerator words;
    words.set_stemmer(Xapian::Stem("en"));
    std::ifstream in(table);
    for (std::string line; std::getline(in, line);) add(database, words, line);
    database.commit();
}

// Counts the names of all facets of each match.
class Spy : public Xapian::MatchSpy {
  public:
    void operator()(const Xapian::Document& document, double) override {
        for (Xapian::valueno facet = 0; facet < facets; ++facet) {
            const std::string values = document.get_value(facet);
            if (values.empty()) continue;
            for (const std::string_view name : split(values, '|'))
                ++counts_.at(facet)[std::string(name)];
        }
    }

    [[nodiscard]] std::size_t best() const {
        std::size_t shown = 0;
        for (const auto& counts : counts_) {
            std::vector<std::pair<std::size_t, std::string>> rows;
            for (const auto& [name, count] : counts) rows.emplace_back(count, name);
            const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(top, rows.size()));
            std::partial_sort(rows.begin(), end, rows.end(), std::greater<>());
            shown += static_cast<std::size_t>(end - rows.begin());
        }
        return shown;
    }

  private:
    std::array<std::unordered_map<std::string, std::size_t>, facets> counts_;
};

Xapian::Query query_of(Xapian::QueryParser& parser, const std::vector<std::string_view>& row) {
    const std::string_view how = row.at(2);
    std::string words(row.at(3));
    if (how == "phrase") words = '"' + words + '"';
    if (how == "prefix") words += '*';
    parser.set_default_op(how == "or" ? Xapian::Query::OP_OR : Xapian::Query::OP_AND);
    Xapian::Query query = parser.parse_query(
        words, Xapian::QueryParser::FLAG_PHRASE | Xapian::QueryParser::FLAG_WILDCARD);
    if (!row.at(4).empty())
        query = {Xapian::Query::OP_FILTER, query, Xapian::Query(person_term(row[4]))};
    if (!row.at(5).empty()) {
        const Xapian::Query days(
            Xapian::Query::OP_VALUE_RANGE, day_slot, std::string(row[5]), std::string(row.at(6)));
        query = {Xapian::Query::OP_FILTER, query, days};
    }
    return query;
}

double processor_microseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

// How many were found, as the protocol writes it.
std::string ask(const Xapian::Database& database, const Xapian::Query& query, bool with_facets) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    if (!with_facets) {
        const Xapian::MSet found = enquire.get_mset(0, top);
        const bool exact = found.get_matches_lower_bound() == found.get_matches_upper_bound();
        return std::to_string(found.get_matches_estimated()) + (exact ? "" : "+");
    }
    Spy spy;
    enquire.add_matchspy(&spy);
    const Xapian::MSet found = enquire.get_mset(0, top, database.get_doccount());
    return spy.best() > 0 || found.empty() ? std::to_string(found.get_matches_estimated()) : "0";
}

void search(const std::string& path, const std::string& queries, bool with_facets) {
    const Xapian::Database database(path);
    Xapian::QueryParser parser;
    parser.set_database(database);
    parser.set_stemmer(Xapian::Stem("en"));
    parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
    std::vector<std::string> asked;
    std::ifstream in(queries);
    for (std::string line; std::getline(in, line);) asked.push_back(line);
    for (std::string line; std::getline(std::cin, line);) {
        for (const std::string& one : asked) {
            const auto row = split(one, '\t');
            const double begin = processor_microseconds();
            const std::string hits = ask(database, query_of(parser, row), with_facets);
            const double took = processor_microseconds() - begin;
            std::printf("%s\t%s\t%.1f\n", std::string(row[0]).c_str(), hits.c_str(), took);
        }
        std::printf("end\n");
        std::fflush(stdout);
    }
}

int run(const std::vector<std::string>& arguments) {
    if (arguments.size() == 4 && arguments[1] == "index") {
        index(arguments[2], arguments[3]);
    } else if (arguments.size() == 5 && arguments[1] == "search") {
        search(arguments[2], arguments[3], arguments[4] == "facets");
    } else if (arguments.size() == 2 && arguments[1] == "version") {
        std::printf("%s\n", Xapian::version_string());
    } else {
        std::fprintf(stderr, "usage: xapian-peer index|search|version …\n");
        return 2;
    }
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    try {
        return run({arguments, arguments + count});
    } catch (const Xapian::Error& error) {
        std::fprintf(stderr, "xapian-peer: %s\n", error.get_description().c_str());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "xapian-peer: %s\n", error.what());
    }
    return 1;
}
