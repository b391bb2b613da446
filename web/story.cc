// The page of one event: who tells it, who speaks in each account, and what some print and others leave out.
#include "searcher/story.h"

#include <algorithm>
#include <optional>
#include <string>

#include "web/frame.h"
#include "web/hit_view.h"
#include "web/pages.h"
#include "web/wording.h"

namespace inquit {
namespace {

constexpr std::size_t most_voices = 40;
constexpr std::size_t most_things = 60;
// A long statement is known by its beginning; all of it stands in the articles.
constexpr std::size_t longest_wording = 280;

// Accounts are called A, B, C in all tables.
std::string letter(std::size_t account) { return {static_cast<char>('A' + account)}; }

View copies_view(const AccountsTable& table, std::size_t account) {
    View list = View::list();
    if (account >= table.copies.size()) return list;
    for (const Copy& copy : table.copies[account]) list.add(copy_view(copy, {}));
    return list;
}

View accounts_view(const AccountsTable& table) {
    View list = View::list();
    for (std::size_t i = 0; i < table.accounts.size(); ++i) {
        const Account& account = table.accounts[i];
        View row;
        row.set("letter", letter(i)).set("id", account.id);
        row.set("source", source_words(account.source)).set("no_source", account.source.empty());
        row.set("date", date_words(account.published));
        row.set("iso", account.published ? iso(*account.published) : "");
        row.set("title", headline_words(account.title, account.title_from));
        row.set("stands_in",
                account.title.empty() || account.title_from == Provenance::first_sentence);
        row.set("link", article_link(account.id, {}));
        row.set("words", number(account.words)).set("quotes", number(account.quotes));
        row.set("left", i == 0).set("right", i == 1);  // chosen to be compared, until others are
        View copies = copies_view(table, i);
        row.set("has_copies", !copies.items().empty()).set("copies", std::move(copies));
        list.add(std::move(row));
    }
    return list;
}

View voices_view(const AccountsTable& table) {
    View list = View::list();
    for (const VoiceRow& voice : table.voices) {
        if (list.items().size() == most_voices) break;
        View cells = View::list();
        for (std::size_t i = 0; i < table.accounts.size(); ++i) {
            const std::uint32_t count = i < voice.quotes.size() ? voice.quotes[i] : 0;
            cells.add(View().set("count", count > 0 ? number(count) : ""));
        }
        list.add(View().set("name", speaker_words(voice.speaker)).set("cells", std::move(cells)));
    }
    return list;
}

// The fullest of the wordings stands for the thing.
const AccountQuote* fullest(const ThingRow& thing) {
    const AccountQuote* out = nullptr;
    for (const auto& wording : thing.wordings) {
        if (!wording) continue;
        if (out == nullptr || wording->content.text.size() > out->content.text.size())
            out = &*wording;
    }
    return out;
}

View things_view(const AccountsTable& table) {
    View list = View::list();
    for (const ThingRow& thing : table.things) {
        if (list.items().size() == most_things) break;
        const AccountQuote* words = fullest(thing);
        if (words == nullptr) continue;
        const bool direct = words->kind != QuoteKind::indirect;
        View cells = View::list();
        for (std::size_t i = 0; i < thing.wordings.size(); ++i) {
            View cell;
            const auto& wording = thing.wordings[i];
            cell.set("link",
                     wording ? article_link(table.accounts[i].id, {}) + "#" +
                                   quote_anchor(wording->content.start)
                             : "");
            cell.set("letter", letter(i));
            cells.add(std::move(cell));
        }
        list.add(View()
                     .set("words", shortened(words->content.text, longest_wording))
                     .set("open", direct ? "“" : "")
                     .set("close", direct ? "”" : "")
                     .set("speaker", speaker_words(thing.speaker))
                     .set("cells", std::move(cells)));
    }
    return list;
}

std::string days_of(const AccountsTable& table) {
    std::optional<Day> first, last;
    for (const Account& account : table.accounts) {
        if (!account.published) continue;
        first = first ? std::min(*first, *account.published) : account.published;
        last = last ? std::max(*last, *account.published) : account.published;
    }
    return days_words(first, last);
}

// The headline of the account with most quotes stands above the others.
const Account& lead_of(const AccountsTable& table) {
    return *std::ranges::max_element(table.accounts, {}, &Account::quotes);
}

}  // namespace

std::string story_page(const AccountsPage& page) {
    const AccountsTable& table = page.table;
    const Account& lead = lead_of(table);
    const std::string title = headline_words(lead.title, lead.title_from);
    const bool several = table.accounts.size() > 1;
    View view;
    set_frame(view, {"How it was told: " + title, search_path, false, nullptr, &page.info});
    view.set("title", title);
    view.set("accounts_total", counted(table.accounts.size(), "account"));
    view.set("outlets", table.outlets > 0 ? counted(table.outlets, "outlet") : "");
    view.set("articles", counted(table.articles, "article")).set("days", days_of(table));
    view.set("json_link", "/api/v1" + story_link(table.accounts.front().id));
    view.set("command", "inquit compare " + table.accounts.front().id.substr(0, 8) + " --all");
    view.set("several", several);
    view.set("accounts", accounts_view(table));
    View voices = voices_view(table);
    view.set("has_voices", several && !voices.items().empty()).set("voices", std::move(voices));
    View things = things_view(table);
    view.set("has_things", !things.items().empty()).set("things", std::move(things));
    return render_template("story", view);
}

}  // namespace inquit
