// Names are known by the index that is there; decisions go behind those that the reader has made.
#include "cli/name_decisions.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "cli/display.h"
#include "indexer/store/decisions_file.h"
#include "searcher/index.h"

namespace inquit::cli {
namespace {

constexpr std::array types{EntityType::person, EntityType::organisation, EntityType::place};

// Articles that have the name, shown or printed so.
std::uint64_t articles_of(Index& index, EntityType type, const std::string& name) {
    NamesRequest request;
    request.type = type;
    request.words = name;
    request.limit = UINT32_MAX;
    std::uint64_t articles = 0;
    for (const ListedName& listed : index.names(request).names) {
        const bool spelled =
            std::ranges::find(listed.also, name, &NameSpelling::printed) != listed.also.end();
        if (spelled || listed.name == name) articles += listed.articles;
    }
    return articles;
}

// What the first name is called most often: a person, an organisation or a place.
EntityType type_of(Index& index, const std::string& name) {
    EntityType best{};
    std::uint64_t most = 0;
    for (const EntityType type : types) {
        const std::uint64_t articles = articles_of(index, type, name);
        if (articles > most) best = type;
        most = std::max(most, articles);
    }
    if (most == 0)
        throw Error(fmt::format("nobody and nothing is called “{}” here", printable(name)),
                    "inquit names WORDS lists the names that have these words");
    return best;
}

void require(Index& index, EntityType type, const std::string& name) {
    if (articles_of(index, type, name) > 0) return;
    throw Error(fmt::format("no {} is called “{}” here", inquit::name(type), printable(name)),
                "inquit names WORDS lists the names; --type says what kind is meant");
}

std::string sentence(const Decision& decision) {
    const std::string first = one_line(decision.names.front());
    std::string others;
    for (std::size_t i = 1; i < decision.names.size(); ++i)
        others += (others.empty() ? "" : ", ") + one_line(decision.names[i]);
    switch (decision.verdict) {
        case Verdict::merge:
            return fmt::format("{} is {} from now on", others, first);
        case Verdict::split:
            return others.empty() ? fmt::format("{} is nobody else from now on", first)
                                  : fmt::format("{} is not {} from now on", first, others);
        case Verdict::rename:
            return fmt::format("{} is shown as {} from now on", first, others);
    }
    return {};
}

}  // namespace

std::string decide(const std::string& path, const NameWish& wish) {
    Index index = Index::open(path);
    Decision decision{wish.verdict, {}, wish.names};
    decision.type = wish.type ? *wish.type : type_of(index, decision.names.front());
    const bool rename = decision.verdict == Verdict::rename;
    if (rename && articles_of(index, decision.type, decision.names.back()) > 0)
        throw Error(
            fmt::format("somebody is called “{}” already", printable(decision.names.back())),
            "inquit names merge makes two names one");
    for (const std::string& name : decision.names) {
        if (!rename || &name == &decision.names.front()) require(index, decision.type, name);
    }
    std::string text = read_decisions_file(path);
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    write_decisions_file(path, text + decision_line(decision));
    return sentence(decision);
}

std::string take_back(const std::string& path) {
    static_cast<void>(Index::open(path));
    const std::string text = read_decisions_file(path);
    const std::string before = without_last_decision(text);
    if (before == text) return {};
    const Decision last = read_decisions(text).all.back();
    write_decisions_file(path, before);
    return decision_line(last);
}

std::string last_decision(const std::string& path) {
    const Decisions decisions = read_decisions(read_decisions_file(path));
    return decisions.all.empty() ? std::string() : sentence(decisions.all.back());
}

}  // namespace inquit::cli
