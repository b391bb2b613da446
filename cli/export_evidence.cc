// The texts of what was found, each once, in the order of the results.
#include "cli/export_evidence.h"

#include <charconv>
#include <ctime>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/ask.h"
#include "cli/counting.h"
#include "cli/display.h"
#include "cli/interrupt.h"
#include "cli/new_file.h"
#include "cli/screen.h"
#include "searcher/evidence.h"

namespace inquit::cli {
namespace {

// SOURCE_DATE_EPOCH, as packages are built with, so that the same export makes the same bytes; else now.
std::int64_t time_of_making(const Environment& environment) {
    const std::string fixed = environment("SOURCE_DATE_EPOCH");
    if (fixed.empty()) return std::time(nullptr);
    std::int64_t seconds = -1;
    const auto* end = fixed.data() + fixed.size();
    const auto [stop, error] = std::from_chars(fixed.data(), end, seconds);
    constexpr std::int64_t year_10000 = 253'402'300'800;
    if (error != std::errc{} || stop != end || seconds < 0 || seconds >= year_10000)
        throw Error(
            fmt::format("SOURCE_DATE_EPOCH is no number of seconds: “{}”", printable(fixed)));
    return seconds;
}

// A file that is whole or not there, or stdout.
class Target {
  public:
    explicit Target(const std::string& path) {
        if (!path.empty()) file_.emplace(path);
    }

    void write(std::string_view text) {
        if (file_) {
            file_->write(text);
        } else {
            write_out(text);
        }
    }

    void keep() {
        if (file_) file_->keep();
    }

  private:
    std::optional<NewFile> file_;
};

// Articles in the order in which they were found first, and which of their quotes were.
struct Wanted {
    std::vector<std::string> articles;
    std::map<std::string, std::set<std::string>> quotes;  // by article
};

Wanted wanted(Index& index, const ExportCommand& command) {
    Wanted out;
    if (command.quotes) {
        const Receiver<QuoteHit> receiver{.take = [&](QuoteHit&& hit) {
            auto& quotes = out.quotes[hit.quote.article];
            if (quotes.empty()) out.articles.push_back(hit.quote.article);
            quotes.insert(hit.quote.id);
            return true;
        }};
        index.quotes(command.request, receiver);
        return out;
    }
    std::set<std::string> seen;  // copies of one article have one id
    const Receiver<ArticleHit> receiver{.wants = [&](std::string_view id) {
        if (seen.emplace(id).second) out.articles.emplace_back(id);
        return false;  // its text is read later
    }};
    index.search(command.request, receiver);
    return out;
}

// How the query is read, and whether anything is found.
template <class Answer>
bool nothing_there(const Answer& answer, const ExportCommand& command, const Context& context) {
    if (answer.total > 0) return false;
    context.mention(nothing_found(answer.reading, answer.nearest, command.request));
    return true;
}

}  // namespace

int export_evidence(const ExportCommand& command, const Context& context) {
    if (command.to.empty() && context.terminal.out)
        throw Error("a pack of evidence is for a file", "say which: --to FILE");
    auto index = Index::open(context.index());
    PackOpening opening{.program = "inquit " INQUIT_VERSION,
                        .made = time_of_making(context.environment),
                        .of_quotes = command.quotes,
                        .query = {},
                        .request = &command.request};
    Request probe = command.request;
    probe.limit = 0;
    const bool none = ask_index(command.request.query, context.style.width, [&] {
        const auto ask = [&](const auto& answer) {
            opening.query = answer.reading;
            return nothing_there(answer, command, context);
        };
        return command.quotes ? ask(index.quotes(probe)) : ask(index.search(probe));
    });
    if (none) return nothing;
    const Wanted those = wanted(index, command);
    const auto& stop = stop_on_interrupt();
    Target target(command.to);
    Counting counting(context.terminal.talk);
    counting.of(those.articles.size());
    EvidencePack pack;
    target.write(pack.opening(opening));
    for (const auto& id : those.articles) {
        if (stop) {
            talk("stopped: the pack was not written\n");
            return interrupted;
        }
        const auto found = those.quotes.find(id);
        const std::set<std::string> quotes =
            found == those.quotes.end() ? std::set<std::string>{} : found->second;
        for (const auto& record : index.articles_with_id(id, 1))  // none: taken away meanwhile
            target.write(pack.article(record, quotes));
        counting.one_more();
    }
    target.write(pack.ending());
    target.keep();
    end_on_interrupt();
    if (!command.to.empty())
        context.mention(fmt::format("{} to {}\n",
                                    counted(counting.done(), "article"),
                                    shown_path(command.to, context.style.home)));
    return success;
}

}  // namespace inquit::cli
