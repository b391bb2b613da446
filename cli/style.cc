// The colours: of the sixteen that every terminal has, those that read on light and on dark.
#include "cli/style.h"

namespace inquit::cli {
namespace {

std::string_view sequence(Ink ink) {
    switch (ink) {
        case Ink::title:
            return "\x1b[1m";
        case Ink::faint:
            return "\x1b[2m";
        case Ink::hit:
            return "\x1b[1;31m";
        case Ink::speaker:
            return "\x1b[1;36m";
        case Ink::quote:
            return "\x1b[36m";
        case Ink::bar:
            return "\x1b[34m";
        case Ink::good:
            return "\x1b[32m";
        case Ink::warning:
            return "\x1b[1;35m";
        case Ink::bad:
            return "\x1b[1;31m";
    }
    return {};
}

}  // namespace

std::string Style::operator()(Ink ink, std::string_view text) const {
    std::string out;
    if (text.empty()) return out;
    if (colour) return out.append(sequence(ink)).append(text).append("\x1b[0m");
    if (ink == Ink::hit) return out.append("[").append(text).append("]");
    return out.append(text);
}

}  // namespace inquit::cli
