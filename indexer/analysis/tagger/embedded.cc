// Includes the model as it is: the compiler never sees its bytes.
#include "indexer/analysis/tagger/embedded.h"

#include <cstddef>

// INQUIT_MODEL is the path of the file, by CMake.
asm(".section .rodata\n"
    ".balign 64\n"
    ".global inquit_tagger_model\n"
    "inquit_tagger_model:\n"
    ".incbin \"" INQUIT_MODEL
    "\"\n"
    ".global inquit_tagger_model_end\n"
    "inquit_tagger_model_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" {
extern const char inquit_tagger_model[];
extern const char inquit_tagger_model_end[];
}

namespace inquit::tagger {

std::string_view embedded_model() {
    return {inquit_tagger_model,
            static_cast<std::size_t>(inquit_tagger_model_end - inquit_tagger_model)};
}

}  // namespace inquit::tagger
