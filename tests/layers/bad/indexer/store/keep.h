// A private header: its own folder may include it.
#pragma once
#include <xapian.h>

namespace inquit {

struct Kept;  // named, not defined

struct Token {
    int place;
};

}  // namespace inquit
