// The words for choices, as files and addresses have them.
#include "searcher/request.h"

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

}  // namespace inquit
