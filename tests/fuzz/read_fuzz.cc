// libFuzzer's entry: any bytes, read as one format, give articles that hold together.
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>

#include <unistd.h>

#include "indexer/article/read.h"
#include "indexer/text/utf8.h"

namespace {

using namespace inquit;

void require(bool held) {
    if (!held) std::abort();
}

void check(const Article& article) {
    require(!article.title.empty() && article.id.size() == 32);
    require(is_utf8(article.body) && is_utf8(article.title) && is_utf8(article.author));
    std::uint32_t at = 0;
    for (const Part& part : article.parts) {
        require(part.span.begin >= at && part.span.begin < part.span.end);
        require(part.span.end <= article.body.size());
        require(is_utf8(article.body.substr(0, part.span.begin)));
        require(is_utf8(article.body.substr(0, part.span.end)));
        at = part.span.end;
    }
}

// One file for each process: several fuzz at once.
const std::string& scratch_file() {
    static const std::string path = "/tmp/inquit-fuzz-" + std::to_string(::getpid());
    return path;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::ofstream(scratch_file(), std::ios::binary)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    ReadOptions options;
    options.format = INQUIT_FUZZ_FORMAT;
    const Sink sink{[](Article&& article) {
                        check(article);
                        return true;
                    },
                    [](Problem&& problem) { require(!problem.why.empty()); }};
    read_file(scratch_file(), options, sink);
    return 0;
}
