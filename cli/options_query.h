// Flags that the verbs which ask the index share.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/options_common.h"

namespace inquit::cli {

// The fields that a verb filters by.
struct Filtering {
    bool quotes = false;  // the fields too that quotes have and articles do not
    bool by = true;       // --by is the author, not the tables of facets
};

// A flag of its own for each facet field, and one that leaves out.
void filters(Flags& flags, Request& request, Filtering those);

// --from, --to, --undated; to be checked when they were read. `last_day` is how --to is called.
void dates(Flags& flags, Request& request, const std::string& last_day = "--to,--until");
void check_dates(const Request& request);

// -n all
inline constexpr std::uint64_t no_limit = UINT32_MAX;

struct Paging {
    std::uint64_t limit = 10, page = 1;
};

// --page
void page_flag(Flags& flags, Paging& paging, const std::string& help);
void limit_flag(Flags& flags, std::uint64_t& limit, const std::string& help);
// Things said have outlets to go by.
enum class Sortable : bool { by_match_and_date, by_outlets_too };

void sort_flag(Flags& flags, Sort& sort, Sortable those = Sortable::by_match_and_date);
// --recency
void recency_flag(Flags& flags, Request& request);
void paging(Flags& flags, Paging& paging, Sort& sort, Sortable those = Sortable::by_match_and_date);
void set_page(Request& request, const Paging& paging);

// --no-expand
void expand_flag(Flags& flags, bool& no_expand);

// The words of the query as one: the shell has cut them at its spaces.
std::string query_of(const std::vector<std::string>& words);

// The columns of --format line and csv.
void columns_flag(Flags& flags, std::vector<Column>& into);

}  // namespace inquit::cli
