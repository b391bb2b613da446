// Paging, and the same search elsewhere.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "web/state.h"
#include "web/view.h"

namespace inquit {

// Sets "shown" ("11–20 of 38"), "previous_link" and "next_link".
void set_pager(View& view,
               const PageState& state,
               std::string_view path,
               std::uint64_t total,
               std::uint32_t per_page);

// The same search on the command line: inquit search 'quota' --speaker 'Halvar Brekk'. Quoted for a POSIX shell.
std::string command_line(std::string_view verb, const PageState& state);

}  // namespace inquit
