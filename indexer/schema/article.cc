// The names of provenances and parts, as JSON and pages use them.
#include "indexer/schema/article.h"

namespace inquit {

std::string_view name(Provenance from) {
    switch (from) {
        case Provenance::missing:
            return "missing";
        case Provenance::headline:
            return "headline";
        case Provenance::first_sentence:
            return "first-sentence";
        case Provenance::metadata:
            return "metadata";
        case Provenance::folder:
            return "folder";
        case Provenance::file_name:
            return "file-name";
        case Provenance::dateline:
            return "dateline";
        case Provenance::given:
            return "given";
    }
    return {};
}

std::string_view name(PartKind kind) {
    switch (kind) {
        case PartKind::caption:
            return "caption";
        case PartKind::dateline:
            return "dateline";
        case PartKind::credit:
            return "credit";
        case PartKind::contributors:
            return "contributors";
        case PartKind::byline:
            return "byline";
    }
    return {};
}

}  // namespace inquit
