// Saved searches as files.
#include "cli/watch_file.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include "cli/display.h"
#include "cli/input.h"
#include "cli/new_file.h"
#include "indexer/base/error.h"
#include "indexer/schema/layout.h"

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view first_line = "inquit watch 1";
constexpr std::string_view end_of_name = ".txt";
constexpr std::string_view seen_heading = "seen:";

template <class Choice>
Choice choice_named(std::string_view word, std::initializer_list<Choice> all) {
    for (const Choice choice : all) {
        if (name(choice) == word) return choice;
    }
    throw Error(fmt::format("“{}” is none of its words", printable(word)));
}

Day day_of(std::string_view text) {
    if (const auto day = parse_day(text)) return *day;
    throw Error(fmt::format("“{}” is no day", printable(text)));
}

// One line "key: value" of the head.
void take_setting(std::string_view key, std::string_view value, Watch& watch) {
    auto& request = watch.request;
    if (key == "of") {
        watch.quotes = value == "quotes";
    } else if (key == "query") {
        request.query = value;
    } else if (key == "any") {
        request.any = value == "yes";
    } else if (key == "from") {
        request.from = day_of(value);
    } else if (key == "until") {
        request.to = day_of(value);
    } else if (key == "undated") {
        request.undated = choice_named(value, {Undated::keep, Undated::drop, Undated::only});
    } else if (key == "sort") {
        request.sort = choice_named(value, {Sort::best, Sort::newest, Sort::oldest});
    } else if (key == "last") {
        watch.last = value;
    } else {
        const bool exclude = key.starts_with("not-");
        if (exclude) key.remove_prefix(std::string_view("not-").size());
        const auto field = std::ranges::find(fields, key, &FieldInfo::name);
        if (field == fields.end() || !field->facet)
            throw Error(fmt::format("it says “{}:”, which means nothing", printable(key)));
        request.filters.push_back({field->field, std::string(value), exclude});
    }
}

void add_line(std::string& out, std::string_view key, std::string_view value) {
    if (!value.empty()) out += fmt::format("{}: {}\n", key, value);
}

// Ids are hex digits; a line that is none was not written by us.
bool is_id(std::string_view line) {
    return !line.empty() && line.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

[[noreturn]] void refuse_folder(const std::string& folder, int error) {
    throw Error(fmt::format("{} cannot be written: {}", printable(folder), std::strerror(error)),
                "saved searches are kept in the index directory");
}

}  // namespace

void check_watch_name(std::string_view name) {
    constexpr std::size_t longest = 64;
    const bool fits = std::ranges::all_of(name, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || std::isalnum(byte) != 0 || c == '-' || c == '_';
    });
    if (name.empty() || name.size() > longest || !fits || name.front() == '-')
        throw Error(fmt::format("“{}” cannot be the name of a watch", printable(name)),
                    "take letters, digits, - and _");
}

std::string watch_text(const Watch& watch) {
    const auto& request = watch.request;
    std::string out = std::string(first_line) + '\n';
    add_line(out, "of", watch.quotes ? "quotes" : "articles");
    add_line(out, "query", one_line(request.query));
    if (request.any) add_line(out, "any", "yes");
    for (const auto& filter : request.filters) {
        add_line(out,
                 (filter.exclude ? "not-" : "") + std::string(info(filter.field).name),
                 one_line(filter.value));
    }
    if (request.from) add_line(out, "from", iso(*request.from));
    if (request.to) add_line(out, "until", iso(*request.to));
    if (request.undated != Undated::keep) add_line(out, "undated", name(request.undated));
    add_line(out, "sort", name(request.sort));
    add_line(out, "last", watch.last);
    out += std::string(seen_heading) + '\n';
    for (const auto& id : watch.seen) (out += id) += '\n';
    return out;
}

Watch parse_watch(const std::string& name, std::string_view text) {
    Watch watch{.name = name, .quotes = false, .request = {}, .last = {}, .seen = {}};
    bool head = true;
    std::size_t number = 0;
    try {
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find('\n', at), text.size());
            const auto line = text.substr(at, end - at);
            at = end + 1;
            const auto colon = line.find(": ");
            if (++number == 1) {
                if (line != first_line) throw Error("it is no watch");
            } else if (line == seen_heading) {
                head = false;
            } else if (head && colon != std::string_view::npos) {
                take_setting(line.substr(0, colon), line.substr(colon + 2), watch);
            } else if (!head && is_id(line)) {
                watch.seen.emplace_back(line);
            } else {
                throw Error("it is no line of a watch");
            }
        }
        if (head) throw Error("it ends early");
    } catch (const Error& error) {
        throw Error(fmt::format("the watch {}, line {}: {}", printable(name), number, error.what()),
                    fmt::format("mend it, or: inquit watch remove {}", printable(name)));
    }
    std::ranges::sort(watch.seen);
    return watch;
}

Watches::Watches(const std::string& index, Use use)
    : folder_((fs::path(index) / watches_folder).string()) {
    if (use == Use::look) return;
    std::error_code code;
    fs::create_directory(folder_, code);
    if (code) refuse_folder(folder_, code.value());
    const auto lock = fs::path(folder_) / ".lock";
    lock_ = ::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (lock_ < 0) refuse_folder(folder_, errno);
    while (::flock(lock_, LOCK_EX) != 0) {
        if (errno != EINTR) refuse_folder(folder_, errno);
    }
}

Watches::~Watches() {
    if (lock_ >= 0) ::close(lock_);
}

std::string Watches::path_of(const std::string& name) const {
    return (fs::path(folder_) / (name + std::string(end_of_name))).string();
}

std::vector<std::string> Watches::names() const {
    std::vector<std::string> out;
    std::error_code code;
    for (fs::directory_iterator it(folder_, code), end; !code && it != end; it.increment(code)) {
        auto name = it->path().filename().string();
        if (name.starts_with('.') || !name.ends_with(end_of_name)) continue;
        name.resize(name.size() - end_of_name.size());
        out.push_back(std::move(name));
    }
    std::ranges::sort(out);
    return out;
}

std::optional<Watch> Watches::find(const std::string& name) const {
    check_watch_name(name);
    const auto path = path_of(name);
    std::error_code ignored;
    if (!fs::exists(path, ignored)) return std::nullopt;
    return parse_watch(name, read_input(path));
}

void Watches::save(const Watch& watch) const {
    check_watch_name(watch.name);
    NewFile file(path_of(watch.name));
    file.write(watch_text(watch));
    file.keep();
}

bool Watches::remove(const std::string& name) const {
    check_watch_name(name);
    return ::unlink(path_of(name).c_str()) == 0;
}

}  // namespace inquit::cli
