// The progress bar: one line on stderr that is drawn over and over.
#pragma once

#include <string>

#include "indexer/run.h"

namespace inquit::cli {

// "━━━━────   2,871 of 4,212 files   214/s   6 s left", at most `width` columns.
std::string progress_line(const Progress& progress, unsigned width);

// Draws it; what is drawn goes when this does.
class ProgressBar {
  public:
    ProgressBar(bool shown, unsigned width) : shown_(shown), width_(width) {}

    ~ProgressBar() { clear(); }

    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void draw(const Progress& progress);
    void clear();

  private:
    bool shown_;
    bool drawn_ = false;
    unsigned width_;
};

}  // namespace inquit::cli
