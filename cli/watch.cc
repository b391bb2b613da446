// inquit watch
#include <algorithm>
#include <ctime>
#include <unordered_set>

#include <fmt/format.h>

#include "cli/ask.h"
#include "cli/carry_out.h"
#include "cli/columns.h"
#include "cli/display.h"
#include "cli/json_lines.h"
#include "cli/numbers.h"
#include "cli/output.h"
#include "cli/watch_file.h"
#include "indexer/text/utc.h"
#include "searcher/render.h"

namespace inquit::cli {
namespace {

// What was asked, in one line: "quotes: ledger, speaker brekk".
std::string asked(const Watch& watch) {
    const auto& request = watch.request;
    std::string out = watch.quotes ? "quotes:" : "articles:";
    const auto add = [&out](std::string_view text) {
        out += out.ends_with(':') ? " " : ", ";
        out += text;
    };
    if (!request.query.empty()) add(one_line(request.query));
    for (const auto& filter : request.filters) {
        add(fmt::format("{}{} {}",
                        filter.exclude ? "not " : "",
                        info(filter.field).name,
                        one_line(filter.value)));
    }
    if (request.from) add("from " + iso(*request.from));
    if (request.to) add("until " + iso(*request.to));
    return out.ends_with(':') ? out + " all" : out;
}

// What has come since the last run, as text of the format that was asked for.
struct News {
    std::uint64_t total = 0;
    std::vector<std::string> ids;
    std::string rows;  // lines, or JSON documents with commas between them
};

class WatchRun {
  public:
    WatchRun(const WatchCommand& command, const Context& context)
        : command_(command),
          context_(context),
          format_(context.resolved(command.format, Format::line)),
          index_(Index::open(context.index())),
          watches_(context.index(), command.keep ? Watches::Use::look : Watches::Use::change) {}

    int operator()() {
        const auto names = command_.names.empty() ? watches_.names() : command_.names;
        if (names.empty()) context_.mention("there are no watches: inquit watch add NAME QUERY…\n");
        for (const auto& name : names) {
            try {
                run(name);
            } catch (const Error& error) {
                failed_ = true;
                talk(printable_lines(fmt::format("inquit: {}\n", error.what())));
                if (!error.hint().empty()) talk(printable_lines("  " + error.hint() + '\n'));
            }
        }
        if (format_ == Format::json) print("{\"schema\":1,\"watches\":[" + documents_ + "]}\n");
        // Only what reached its reader is seen.
        for (const auto& watch : done_) watches_.save(watch);
        if (failed_) return failure;
        return any_ ? success : nothing;
    }

  private:
    void run(const std::string& name) {
        auto watch = watches_.find(name);
        if (!watch)
            throw Error(fmt::format("there is no watch {}", printable(name)),
                        "inquit watch list shows them");
        const auto news = watch->quotes ? look<QuoteHit>(*watch) : look<ArticleHit>(*watch);
        any_ = any_ || !news.ids.empty();
        show(*watch, news);
        if (command_.keep) return;
        watch->last = utc_time(std::time(nullptr));
        watch->seen.insert(watch->seen.end(), news.ids.begin(), news.ids.end());
        std::ranges::sort(watch->seen);
        done_.push_back(std::move(*watch));
    }

    template <class Hit>
    News look(const Watch& watch) {
        auto request = watch.request;
        request.limit = UINT32_MAX;
        request.snippets = format_ == Format::json || format_ == Format::jsonl;
        News out;
        std::unordered_set<std::string> fresh;  // copies of one article have one id
        const Receiver<Hit> receiver{.wants =
                                         [&](std::string_view id) {
                                             return !std::ranges::binary_search(
                                                 watch.seen, id, {}, [](const auto& seen) {
                                                     return std::string_view(seen);
                                                 });
                                         },
                                     .take =
                                         [&](Hit&& hit) {
                                             const auto& id = id_of(hit);
                                             if (!fresh.insert(id).second) return true;
                                             add_row(watch, hit, out);
                                             out.ids.push_back(id);
                                             return true;
                                         }};
        const auto answer = ask_index(request.query, context_.style.width, [&] {
            if constexpr (std::is_same_v<Hit, QuoteHit>) {
                return index_.quotes(request, receiver).total;
            } else {
                return index_.search(request, receiver).total;
            }
        });
        out.total = answer;
        return out;
    }

    static const std::string& id_of(const ArticleHit& hit) { return hit.id; }

    static const std::string& id_of(const QuoteHit& hit) { return hit.quote.id; }

    static std::string line_of(const ArticleHit& hit) { return article_line(hit, {}); }

    static std::string line_of(const QuoteHit& hit) { return quote_line(hit); }

    template <class Hit>
    void add_row(const Watch& watch, const Hit& hit, News& out) const {
        if (format_ == Format::json || format_ == Format::jsonl) {
            auto row = json_line(hit);
            row.pop_back();  // the line end
            out.rows += (out.rows.empty() ? "" : ",") + row;
        } else if (format_ == Format::line) {
            out.rows += one_line(watch.name) + '\t' + line_of(hit);
        } else {
            auto row = line_of(hit);
            std::ranges::replace(row, '\t', ' ');
            row.pop_back();
            out.rows += "  " + fit(row, context_.style.width - 2) + '\n';
        }
    }

    void show(const Watch& watch, const News& news) {
        if (format_ == Format::json || format_ == Format::jsonl) {
            const WatchReport report{watch.name,
                                     watch.quotes ? "quotes" : "articles",
                                     asked(watch),
                                     watch.last,
                                     news.total,
                                     news.ids.size()};
            const auto document = json_document(report, news.rows);
            if (format_ == Format::jsonl) {
                print(document + '\n');
            } else {
                documents_ += (documents_.empty() ? "" : ",") + document;
            }
        } else if (format_ == Format::line) {
            print(news.rows);
        } else {
            print(fmt::format("{}  {} new of {}   {}\n{}",
                              one_line(watch.name),
                              grouped(news.ids.size()),
                              grouped(news.total),
                              asked(watch),
                              news.rows));
        }
    }

    void print(const std::string& text) const { context_.print_data(text, format_); }

    const WatchCommand& command_;
    const Context& context_;
    Format format_;
    Index index_;
    Watches watches_;
    std::vector<Watch> done_;
    std::string documents_;
    bool any_ = false, failed_ = false;
};

// Every id that the watch finds now.
std::vector<std::string> ids_found(Index& index, const Watch& watch, unsigned width) {
    auto request = watch.request;
    request.limit = UINT32_MAX;
    request.snippets = false;
    std::vector<std::string> ids;
    const auto wants = [&ids](std::string_view id) {
        ids.emplace_back(id);
        return false;
    };
    ask_index(request.query, width, [&] {
        return watch.quotes ? index.quotes(request, {.wants = wants}).total
                            : index.search(request, {.wants = wants}).total;
    });
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

int add(const WatchCommand& command, const Context& context) {
    Watch watch{.name = command.names.front(),
                .quotes = command.quotes,
                .request = command.request,
                .last = {},
                .seen = {}};
    check_watch_name(watch.name);
    auto index = Index::open(context.index());
    // Asked once, so that a query that cannot be read is refused now and not at night.
    auto ids = ids_found(index, watch, context.style.width);
    const auto count = ids.size();
    if (command.seen) watch.seen = std::move(ids);
    const Watches watches(context.index(), Watches::Use::change);
    if (watches.find(watch.name))
        throw Error(fmt::format("there is a watch {} already", printable(watch.name)),
                    fmt::format("inquit watch remove {}", printable(watch.name)));
    watches.save(watch);
    context.mention(fmt::format("{} now; inquit watch run {} shows {}\n",
                                counted(count, watch.quotes ? "quote" : "article"),
                                watch.name,
                                command.seen ? "what comes after" : "what is new"));
    return success;
}

int list(const WatchCommand& command, const Context& context) {
    const auto format = context.resolved(command.format, Format::line);
    const Watches watches(context.index(), Watches::Use::look);
    std::string text, documents;
    for (const auto& name : watches.names()) {
        const auto watch = watches.find(name);
        if (!watch) continue;  // removed meanwhile
        const auto last = watch->last.empty() ? "never run" : "run " + watch->last;
        text += tab_line({name, last, asked(*watch)});
        const auto document = json_document({watch->name,
                                             watch->quotes ? "quotes" : "articles",
                                             asked(*watch),
                                             watch->last,
                                             {},
                                             {}},
                                            "");
        documents +=
            format == Format::jsonl ? document + '\n' : (documents.empty() ? "" : ",") + document;
    }
    const bool none = text.empty();
    if (format == Format::json) documents = "{\"schema\":1,\"watches\":[" + documents + "]}\n";
    const bool as_json = format == Format::json || format == Format::jsonl;
    context.print_data(as_json ? documents : text, as_json ? format : Format::line);
    if (none) context.mention("there are no watches: inquit watch add NAME QUERY…\n");
    return none ? nothing : success;
}

int remove(const WatchCommand& command, const Context& context) {
    const Watches watches(context.index(), Watches::Use::change);
    int code = success;
    for (const auto& name : command.names) {
        if (watches.remove(name)) continue;
        context.mention(fmt::format("there is no watch {}\n", printable(name)));
        code = nothing;
    }
    return code;
}

}  // namespace

int carry_out(const WatchCommand& command, const Context& context) {
    using Action = WatchCommand::Action;
    switch (command.action) {
        case Action::add:
            return add(command, context);
        case Action::list:
            return list(command, context);
        case Action::run:
            return WatchRun(command, context)();
        case Action::remove:
            return remove(command, context);
    }
    return failure;
}

}  // namespace inquit::cli
