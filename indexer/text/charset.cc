// The bytes of a file to UTF-8; ICU's converters and detector do the work.
#include "indexer/text/charset.h"

#include <memory>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include "indexer/text/utf8.h"

namespace inquit {
namespace {

constexpr std::size_t sniffed_bytes = 8192;

bool take_prefix(std::string_view& bytes, std::string_view mark) {
    if (!bytes.starts_with(mark)) return false;
    bytes.remove_prefix(mark.size());
    return true;
}

// Labels that browsers read as windows-1252 (WHATWG Encoding, 4.2).
std::string label(std::string_view declared) {
    std::string lower;
    for (const char c : declared.substr(0, 64)) {
        if (c >= 'A' && c <= 'Z') {
            lower += static_cast<char>(c - 'A' + 'a');
        } else if (c > ' ') {
            lower += c;
        }
    }
    for (const std::string_view latin :
         {"iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "l1"}) {
        if (lower == latin) return "windows-1252";
    }
    return lower;
}

// Empty if there is no such charset.
std::string convert(std::string_view bytes, const std::string& charset) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(charset.c_str(), &status), &ucnv_close);
    if (U_FAILURE(status)) return {};
    const icu::UnicodeString text(
        bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
    if (U_FAILURE(status)) return {};
    std::string out;
    text.toUTF8String(out);
    return out;
}

std::string guess(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                              &ucsdet_close);
    const std::string_view sample = bytes.substr(0, sniffed_bytes);
    ucsdet_setText(
        detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr) return "windows-1252";
    const char* name = ucsdet_getName(match, &status);
    const std::int32_t confidence = ucsdet_getConfidence(match, &status);
    // Below a third the detector names scripts that the text has nothing of; western text is the likely case.
    if (U_FAILURE(status) || confidence < 33) return "windows-1252";
    const std::string found = label(name);
    // The bytes are known not to be UTF-8, and a mark would have said UTF-16.
    return found.starts_with("utf") ? "windows-1252" : found;
}

}  // namespace

std::string to_utf8(std::string_view bytes, std::string_view declared) {
    if (take_prefix(bytes, "\xEF\xBB\xBF")) return repair_utf8(bytes);
    if (take_prefix(bytes, "\xFF\xFE")) return repair_utf8(convert(bytes, "UTF-16LE"));
    if (take_prefix(bytes, "\xFE\xFF")) return repair_utf8(convert(bytes, "UTF-16BE"));
    if (is_utf8(bytes)) return repair_utf8(bytes);  // for the NULs
    const std::string said = label(declared);
    if (said.starts_with("utf")) return repair_utf8(bytes);  // it says so, with some bytes broken
    if (!said.empty()) {
        if (const std::string text = convert(bytes, said); !text.empty()) return repair_utf8(text);
    }
    // A text with more good sequences than bad ones is damaged UTF-8: other charsets make few by chance.
    std::string repaired = repair_utf8(bytes);
    std::size_t broken = 0;
    std::size_t multibyte = 0;
    for (std::size_t at = 0; at < repaired.size();) {
        const CodePoint next = decode(repaired, at);
        broken += next.value == 0xFFFD;
        multibyte += next.value > 0x7F && next.value != 0xFFFD;
        at += next.size;
    }
    if (multibyte > broken) return repaired;
    return repair_utf8(convert(bytes, guess(bytes)));
}

bool looks_binary(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, sniffed_bytes);
    if (sample.starts_with("\xFF\xFE") || sample.starts_with("\xFE\xFF")) return false;
    // What typewriters and terminals leave in texts: bell, backspace, tab, line ends, page feed, escape.
    constexpr std::string_view typed = "\a\b\t\n\v\f\r\x1B";
    std::size_t controls = 0;
    for (const char c : sample) {
        if (c == '\0') return true;
        controls += static_cast<unsigned char>(c) < 0x20 && typed.find(c) == std::string_view::npos;
    }
    return controls * 50 > sample.size();
}

}  // namespace inquit
