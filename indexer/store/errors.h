// Xapian's exceptions to ours. Xapian::Error is no std::exception: every function that writes goes through here.
#pragma once

#include <string>

#include <xapian.h>

#include "indexer/base/error.h"

namespace inquit {

// The sentence and hint for what went wrong while writing to the index at `path`.
Error translated(const Xapian::Error& error, const std::string& path);

// Runs `work` and throws Error where it throws Xapian::Error.
template <class Work>
auto writing(const std::string& path, Work work) {
    try {
        return work();
    } catch (const Xapian::Error& error) {
        throw translated(error, path);
    }
}

}  // namespace inquit
