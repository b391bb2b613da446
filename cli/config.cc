// The configuration file, line by line.
#include "cli/config.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "cli/display.h"
#include "indexer/base/error.h"

namespace inquit::cli {
namespace {

constexpr std::string_view spaces = " \t\r";

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(spaces) + 1 - begin);
}

// One line and how far it was read.
class Line {
  public:
    Line(std::string_view text, unsigned number, std::string_view file)
        : text_(text), number_(number), file_(file) {}

    // The rest holds nothing but a comment.
    [[nodiscard]] bool ended() const {
        const auto rest = trimmed(text_.substr(at_));
        return rest.empty() || rest.front() == '#';
    }

    [[nodiscard]] char peek() {
        skip_space();
        return at_ < text_.size() ? text_[at_] : '\0';
    }

    bool take(char wanted) {
        if (peek() != wanted) return false;
        ++at_;
        return true;
    }

    // Letters, digits, - and _: a key, a number, true, or a word that TOML would want in quotes.
    std::string bare() {
        skip_space();
        const auto begin = at_;
        while (at_ < text_.size() && (spaces.find(text_[at_]) == std::string_view::npos) &&
               std::string_view{"=[],#\"'"}.find(text_[at_]) == std::string_view::npos)
            ++at_;
        if (at_ == begin) refuse("a word is missing");
        return std::string{text_.substr(begin, at_ - begin)};
    }

    // A string in quotes, where \" and \\ stand for themselves, or a bare word.
    std::string value() {
        const char mark = peek();
        if (mark != '"' && mark != '\'') return bare();
        std::string out;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == mark) {
                ++at_;
                return out;
            }
            if (mark == '"' && text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
            out += text_[at_];
        }
        refuse("a quote mark is open");
    }

    [[noreturn]] void refuse(std::string_view why) const {
        throw Error(fmt::format("{}, line {}: {}", file_, number_, why),
                    "as in: [search] and below it: limit = 20");
    }

  private:
    void skip_space() {
        while (at_ < text_.size() && spaces.find(text_[at_]) != std::string_view::npos) ++at_;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    unsigned number_;
    std::string_view file_;
};

std::vector<std::string> values_of(Line& line) {
    std::vector<std::string> values;
    if (!line.take('[')) return {line.value()};
    while (!line.take(']')) {
        values.push_back(line.value());
        if (!line.take(',') && line.peek() != ']') line.refuse("a list ends with ]");
    }
    return values;
}

}  // namespace

std::vector<Setting> read_config(std::string_view text, std::string_view name) {
    std::vector<Setting> settings;
    std::string verb;
    unsigned number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        Line line{text.substr(at, end - at), ++number, name};
        at = end + 1;
        if (line.ended()) continue;
        if (line.take('[')) {
            verb = line.bare();
            if (!line.take(']')) line.refuse("a section ends with ]");
        } else {
            Setting setting{.verb = verb, .key = line.bare(), .values = {}, .line = number};
            if (!line.take('=')) line.refuse("a key and its value have = between them");
            setting.values = values_of(line);
            settings.push_back(std::move(setting));
        }
        if (!line.ended()) line.refuse("the line goes on after its end");
    }
    return settings;
}

std::vector<Setting> read_config_file(const std::string& path) {
    if (path.empty()) return {};
    std::ifstream file{path, std::ios::binary};
    if (!file) {
        if (errno == ENOENT || errno == ENOTDIR) return {};
        throw Error(fmt::format("{} cannot be read: {}", printable(path), std::strerror(errno)));
    }
    std::ostringstream text;
    text << file.rdbuf();
    return read_config(text.str(), printable(path));
}

}  // namespace inquit::cli
