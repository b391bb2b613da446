// libFuzzer's entry: any bytes, checked as a pack of evidence, give a report that holds together; nothing that was not
// made by this program is intact.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "indexer/text/utf8.h"
#include "searcher/evidence.h"
#include "searcher/pack_check.h"

namespace {

using namespace inquit;

void require(bool held) {
    if (!held) std::abort();
}

PackReport check(std::string_view bytes, std::size_t size) {
    return check_pack(
        [&]() {
            const std::string_view piece = bytes.substr(0, size);
            bytes.remove_prefix(piece.size());
            return piece;
        },
        [](PackedText&& text) { require(text.sha256.size() == 64); });
}

// The same whether it comes in one piece or in many.
void check_both(std::string_view bytes) {
    try {
        const PackReport report = check(bytes, bytes.size() + 1);
        require(report.first_faults == check(bytes, 3).first_faults);
        require(report.first_faults.size() <= most_faults &&
                report.faulty_articles <= report.articles);
        for (const PackFault& fault : report.first_faults)
            require(is_utf8(fault.why) && !fault.why.empty());
    } catch (const NoPack& error) {
        require(*error.what() != '\0');
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    check_both(bytes);
    // Few inputs begin as a pack does: the same behind an opening, and with a last line that is right.
    EvidencePack pack;
    std::string whole =
        pack.opening({.program = "fuzz", .made = 0, .query = {}, .request = nullptr});
    whole += bytes;
    whole += '\n';
    whole += pack_ending(1, 1, sha256(whole)) + '\n';
    check_both(whole);
    return 0;
}
