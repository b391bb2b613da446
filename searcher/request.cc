// The words for choices, as files and addresses have them.
#include "searcher/request.h"

#include "searcher/results.h"

namespace inquit {

std::string_view name(Sort sort) {
    switch (sort) {
        case Sort::best:
            return "best";
        case Sort::newest:
            return "newest";
        case Sort::oldest:
            return "oldest";
        case Sort::outlets:
            return "outlets";
    }
    return {};
}

std::string_view name(Undated undated) {
    switch (undated) {
        case Undated::keep:
            return "keep";
        case Undated::drop:
            return "drop";
        case Undated::only:
            return "only";
    }
    return {};
}

std::string_view name(ScorePart::Kind kind) {
    switch (kind) {
        case ScorePart::Kind::word:
            return "word";
        case ScorePart::Kind::passage:
            return "passage";
        case ScorePart::Kind::neighbours:
            return "neighbours";
        case ScorePart::Kind::recency:
            return "recency";
    }
    return {};
}

}  // namespace inquit
