// Reading from an index: Xapian's exceptions to ours. Xapian::Error is no std::exception: every function that
// reads goes through here. Private to this folder.
#pragma once

#include <string>

#include <xapian.h>

#include "indexer/base/error.h"

namespace inquit {

// The sentence and hint for what went wrong while reading the index at `path`.
Error reading_error(const Xapian::Error& error, const std::string& path);

// A writer that commits twice during a request takes the pages away that it reads: the request is begun again.
// Commits are a second apart, so that a request that needs this often takes many seconds.
inline constexpr int most_attempts = 5;

// Runs `refresh`, then `work`, again where a writer was in the way; `work` must keep nothing from one attempt to the
// next. Throws Error where either throws Xapian::Error.
template <class Refresh, class Work>
auto reading(const std::string& path, const Refresh& refresh, const Work& work) {
    for (int attempt = 1;; ++attempt) {
        try {
            refresh();
            return work();
        } catch (const Xapian::DatabaseModifiedError& error) {
            if (attempt == most_attempts) throw reading_error(error, path);
        } catch (const Xapian::Error& error) {
            throw reading_error(error, path);
        }
    }
}

}  // namespace inquit
