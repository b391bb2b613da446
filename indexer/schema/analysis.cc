// The names of the kinds, as JSON, terms and pages use them.
#include "indexer/schema/analysis.h"

namespace inquit {

std::string_view name(EntityType type) {
    switch (type) {
        case EntityType::person:
            return "person";
        case EntityType::organisation:
            return "organisation";
        case EntityType::place:
            return "place";
    }
    return {};
}

std::string_view name(QuoteKind kind) {
    switch (kind) {
        case QuoteKind::direct:
            return "direct";
        case QuoteKind::mixed:
            return "mixed";
        case QuoteKind::indirect:
            return "indirect";
    }
    return {};
}

std::string_view name(SpeakerKind kind) {
    switch (kind) {
        case SpeakerKind::unknown:
            return "unknown";
        case SpeakerKind::person:
            return "person";
        case SpeakerKind::organisation:
            return "organisation";
        case SpeakerKind::unnamed:
            return "unnamed";
        case SpeakerKind::none:
            return "none";
    }
    return {};
}

std::string_view name(Pattern pattern) {
    switch (pattern) {
        case Pattern::none:
            return "none";
        case Pattern::quote_verb_source:
            return "quote-verb-source";
        case Pattern::quote_source_verb:
            return "quote-source-verb";
        case Pattern::source_verb_quote:
            return "source-verb-quote";
        case Pattern::according_to:
            return "according-to";
        case Pattern::transcript:
            return "transcript";
        case Pattern::dash:
            return "dash";
        case Pattern::same_paragraph:
            return "same-paragraph";
        case Pattern::continued:
            return "continued";
        case Pattern::partial:
            return "partial";
        case Pattern::turn:
            return "turn";
    }
    return {};
}

}  // namespace inquit
