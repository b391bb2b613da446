// One clear sentence for each way in which reading fails.
#include "searcher/reading.h"

#include <string_view>

namespace inquit {

Error reading_error(const Xapian::Error& error, const std::string& path) {
    const std::string_view type = error.get_type();
    const char* system = error.get_error_string();
    const std::string reason = system != nullptr ? system : error.get_msg();
    if (type == "DatabaseModifiedError") {
        return Error("the index " + path + " changed while it was read", "try again in a moment");
    }
    if (type == "DatabaseNotFoundError") {
        return Error(path + " is no index of Inquit", "name the index directory with --db");
    }
    if (type == "DatabaseLockError") {
        return Error("the index " + path + " is locked",
                     "is 'inquit index' running? Wait for it, or stop it");
    }
    if (type == "DatabaseVersionError") {
        return Error("the index " + path + " was written by another version of Xapian: " + reason,
                     "use the program that made it, or move it away and index again");
    }
    if (system != nullptr) {
        return Error("the index " + path + " cannot be read: " + reason,
                     "check who may read its files");
    }
    return Error("the index " + path + " is damaged: " + reason,
                 "inquit check --deep says more; to make it anew, move it away and index again");
}

}  // namespace inquit
