// JSON Lines: one article a line, read as it comes, with the memory of one line.
#include <algorithm>
#include <string>

#include "indexer/article/json.h"
#include "indexer/article/json_article.h"
#include "indexer/article/json_scan.h"
#include "indexer/article/reading.h"

namespace inquit {
namespace {

constexpr std::size_t npos = std::string::npos;

// The lines of a file, one in memory at a time.
class LineReader {
  public:
    LineReader(FileBytes& bytes, std::size_t longest) : bytes_(bytes), longest_(longest) {}

    // The next line, without its end; `too_long` if it has more bytes than allowed, and is lost. The view holds
    // until the next call.
    bool next(std::string_view& line, bool& too_long) {
        too_long = false;
        std::size_t searched = begin_;
        while (true) {
            const std::size_t end = buffer_.find('\n', searched);
            if (end != npos) {
                line = std::string_view(buffer_).substr(begin_, end - begin_);
                begin_ = end + 1;
                return true;
            }
            buffer_.erase(0, begin_);
            begin_ = 0;
            if (buffer_.size() > longest_) {
                too_long = true;
                buffer_.clear();
            }
            searched = buffer_.size();
            if (!bytes_.more(buffer_)) break;
        }
        // The last line has no end; a file that fails breaks off inside a line.
        line = buffer_;
        begin_ = buffer_.size();
        return (!buffer_.empty() || too_long) && bytes_.failure().empty();
    }

  private:
    FileBytes& bytes_;
    std::size_t longest_;
    std::string buffer_;
    std::size_t begin_ = 0;  // of the line that is next
};

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

bool read_line(std::string_view line, std::uint32_t number, FileReading& reading) {
    const JsonValue value = scan_value(line, 0);
    if (value.depth > deepest_json)
        return reading.problem("JSON is nested deeper than " + std::to_string(deepest_json),
                               number);
    return read_json_article(line, number, reading);
}

}  // namespace

Likely sniff_json_lines(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    if (!head.starts_with('{')) return Likely::no;
    // An object that ends on its line, or goes on beyond what can be seen.
    const std::size_t end = head.find('\n');
    const JsonValue value = scan_value(head.substr(0, end), 0);
    if (end == npos) return value.end == npos ? Likely::maybe : Likely::no;
    const bool next_too = head.find_first_not_of(" \t\r\n", end) == npos || head[end + 1] == '{';
    return value.end != npos && next_too ? Likely::maybe : Likely::no;
}

void read_json_lines(FileReading& reading) {
    if (reading.bytes().head().starts_with("\xFF\xFE") ||
        reading.bytes().head().starts_with("\xFE\xFF")) {
        reading.problem("JSON Lines in UTF-16 are not read; save the file as UTF-8");
        return;
    }
    LineReader lines(reading.bytes(), reading.max_size());
    std::string_view line;
    bool too_long = false;
    std::uint32_t number = 0;
    bool any = false;
    while (lines.next(line, too_long)) {
        ++number;
        if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
        if (!too_long && is_blank(line)) continue;
        any = true;
        const bool going = too_long
                               ? reading.problem("a line " + too_large(reading.max_size()), number)
                               : read_line(line, number, reading);
        if (!going) return;
    }
    if (const std::string& failure = reading.bytes().failure(); !failure.empty()) {
        reading.problem(failure);
    } else if (!any) {
        reading.problem("empty");
    }
}

}  // namespace inquit
