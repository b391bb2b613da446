// The progress bar.
#include "cli/progress.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/display.h"
#include "cli/numbers.h"
#include "cli/output.h"

namespace inquit::cli {
namespace {

constexpr unsigned longest_bar = 40;

std::string bar(const Progress& progress, unsigned width) {
    const auto done = std::min(progress.files_done, progress.files);
    const auto full = progress.files == 0 ? width : done * width / progress.files;
    std::string out;
    for (std::uint64_t i = 0; i < width; ++i) out += i < full ? "━" : "─";
    return out;
}

// Files per second and the time left, once there is something to reckon with.
std::string pace(const Progress& progress) {
    constexpr double long_enough = 0.5;
    if (progress.seconds < long_enough || progress.files_done == 0) return {};
    const auto rate = static_cast<double>(progress.files_done) / progress.seconds;
    const auto left =
        static_cast<double>(progress.files - std::min(progress.files_done, progress.files)) / rate;
    const auto shown_rate = rate < 10 ? fmt::format("{:.1f}", rate) : fmt::format("{:.0f}", rate);
    const auto shown_left = left < 60 ? fmt::format("{:.0f} s", left) : duration(left);
    return fmt::format("   {}/s   {} left", shown_rate, shown_left);
}

}  // namespace

std::string progress_line(const Progress& progress, unsigned width) {
    const auto words = fmt::format("   {} of {} files{}",
                                   grouped(progress.files_done),
                                   grouped(progress.files),
                                   pace(progress));
    constexpr unsigned indent = 2;
    const auto taken = indent + display_width(words) + 1;
    const auto room = width > taken ? width - taken : 0;
    return fit(std::string(indent, ' ') + bar(progress, std::min(room, longest_bar)) + words,
               width - 1);
}

void ProgressBar::draw(const Progress& progress) {
    if (!shown_) return;
    // In one write, so that nothing flickers: to the start, the line, and the rest of the old one away.
    talk("\r" + progress_line(progress, width_) + "\x1b[K");
    drawn_ = true;
}

void ProgressBar::clear() {
    if (drawn_) talk("\r\x1b[K");
    drawn_ = false;
}

}  // namespace inquit::cli
