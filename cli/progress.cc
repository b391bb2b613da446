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

// How much is done, from 0 to 1: by size, for one file may hold thousands of articles and another one.
double share_done(const Progress& progress) {
    if (progress.size == 0) return progress.files == 0 ? 1 : 0;
    return std::min(1.0,
                    static_cast<double>(progress.size_done) / static_cast<double>(progress.size));
}

std::string bar(const Progress& progress, unsigned width) {
    const auto full = static_cast<unsigned>(share_done(progress) * width);
    std::string out;
    for (unsigned i = 0; i < width; ++i) out += i < full ? "━" : "─";
    return out;
}

// Articles per second and the time left, once there is something to reckon with.
std::string pace(const Progress& progress) {
    constexpr double long_enough = 0.5, enough_done = 0.02;
    if (progress.seconds < long_enough || progress.articles == 0) return {};
    const auto rate = static_cast<double>(progress.articles) / progress.seconds;
    auto out = rate < 10 ? fmt::format("   {:.1f}/s", rate) : fmt::format("   {:.0f}/s", rate);
    const auto done = share_done(progress);
    if (done < enough_done) return out;
    const auto left = progress.seconds * (1 - done) / done;
    return out + (left < 100 ? fmt::format("   {:.0f} s left", left)
                             : fmt::format("   {} left", duration(left)));
}

// "2,871 of 4,212 files", with the articles where they are not one a file.
std::string files_words(const Progress& progress) {
    auto out =
        fmt::format("   {} of {} files", grouped(progress.files_done), grouped(progress.files));
    const auto few = std::min(progress.articles, progress.files_done);
    const auto many = std::max(progress.articles, progress.files_done);
    if (many > few + few / 4) out += fmt::format("   {} articles", grouped(progress.articles));
    return out;
}

}  // namespace

std::string progress_line(const Progress& progress, unsigned width) {
    const auto words = files_words(progress) + pace(progress);
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
