// Widths by ICU's properties, which know the Unicode version that the rest of the program reads with.
#include "indexer/text/width.h"

#include <unicode/uchar.h>

namespace inquit {

unsigned columns_of(char32_t code_point) {
    if (code_point < 0x300) return 1;  // Latin text takes no table
    const auto c = static_cast<UChar32>(code_point);
    const auto category = U_GET_GC_MASK(c);
    if ((category & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0) return 0;
    const auto jamo = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
    if (jamo == U_HST_VOWEL_JAMO || jamo == U_HST_TRAILING_JAMO) return 0;
    const auto width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

bool is_control(char32_t code_point) {
    const auto c = code_point;
    if (c < 0x20 || (c >= 0x7f && c < 0xa0)) return true;
    if (c < 0x061c) return false;
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069);
}

}  // namespace inquit
