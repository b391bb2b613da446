// Libraries in the wrong room, unknown, and banned.
#include <nlohmann/json.hpp>
#include <xapian.h>
#include <boost/regex.hpp>
#include <regex>
