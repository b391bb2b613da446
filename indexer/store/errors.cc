// One clear sentence for each way in which writing fails.
#include "indexer/store/errors.h"

#include <cerrno>
#include <cstring>
#include <string_view>

namespace inquit {

Error translated(const Xapian::Error& error, const std::string& path) {
    const std::string_view type = error.get_type();
    // The system's own words, where the system refused: "No space left on device".
    const char* system = error.get_error_string();
    const std::string reason = system != nullptr ? system : error.get_msg();
    if (type == "DatabaseLockError") {
        return Error("the index " + path + " is locked",
                     "is another 'inquit index' running? Wait for it, or stop it");
    }
    if (system != nullptr && reason == std::strerror(ENOSPC)) {
        return Error("the disk is full: the index " + path + " cannot grow",
                     "make room and run the same command again; what was committed is kept");
    }
    if (system != nullptr && reason == std::strerror(EFBIG)) {
        return Error("the index " + path + " has reached the largest file size allowed here",
                     "raise the limit (ulimit -f) and run the same command again; what was "
                     "committed is kept");
    }
    if (type == "DatabaseCorruptError" || type == "DatabaseVersionError") {
        return Error(
            "the index " + path + " is damaged: " + reason,
            "inquit check --deep says more; to make it anew, move it away and index again");
    }
    return Error("the index " + path + " cannot be written: " + reason,
                 "what was committed is kept; run the same command again");
}

}  // namespace inquit
