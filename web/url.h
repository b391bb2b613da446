// URLs: what a request line asks for, and links back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace inquit {

struct Param {
    std::string name, value;
    bool operator==(const Param&) const = default;
};

using Params = std::vector<Param>;  // in the order of the URL; a name may come again

struct Target {
    std::string path;  // decoded: /article/3fa1
    Params params;
    std::string
        problem;  // not empty: the request is refused, and why; params end where it was seen
};

// What a browser sends for a form of ours stays far below these.
inline constexpr std::size_t longest_target = 8000;  // bytes
inline constexpr std::size_t longest_value = 2000;   // bytes, decoded
inline constexpr std::size_t most_params = 200;

// Splits path and query of a request line. Decodes %xx and, in the query, '+'; a '%' that starts no escape
// stands for itself. Ill-formed UTF-8 and control characters in values become U+FFFD, space around a value goes.
Target parse_target(std::string_view target);

// Appends text with everything escaped that is not unreserved (RFC 3986); a space becomes '+'.
void append_encoded(std::string& url, std::string_view text);

// Appends ?name=value, or &name=value where a query has begun.
void append_param(std::string& url, std::string_view name, std::string_view value);

}  // namespace inquit
