// A decision about names: asked for once more, then made. Its address says all of it, so that a request needs no body.
#include <algorithm>
#include <array>
#include <mutex>

#include "web/frame.h"
#include "web/handlers.h"
#include "web/headers.h"
#include "web/view.h"
#include "web/wording.h"

namespace inquit {
namespace {

struct Verb {
    std::string_view name, question, button, then;
    std::size_t fewest, most;  // names
};

constexpr auto verbs = std::to_array<Verb>({
    {"merge",
     "Are these one?",
     "They are one",
     "All are counted, found and shown as the first.",
     2,
     50},
    {"split",
     "Are these not the same?",
     "They are not",
     "The first is none of the others any more.",
     1,
     50},
    {"rename", "Is this shown otherwise?", "Show it so", "The first is shown as the second.", 2, 2},
    {"undo",
     "Take the last decision back?",
     "Take it back",
     "Names are as they were before it.",
     0,
     0},
});

const Verb* verb_of(const NameDecision& decision) {
    const auto found = std::ranges::find(verbs, decision.verdict, &Verb::name);
    if (found == verbs.end()) return nullptr;
    const std::size_t names = decision.names.size();
    return names >= found->fewest && names <= found->most ? &*found : nullptr;
}

NameDecision asked_for(const Params& params) {
    NameDecision out;
    for (const Param& param : params) {
        if (param.name == "do") out.verdict = param.value;
        if (param.name == "name" && !param.value.empty() &&
            std::ranges::find(out.names, param.value) == out.names.end())
            out.names.push_back(param.value);
        if (param.name == "type") out.type = kind_of_names(param.value);
    }
    return out;
}

// As a shell reads it.
std::string quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

WebResponse made(const Call& call, const NameDecision& decision) {
    if (!may_edit(call.request) || !comes_from_here(call.request))
        return page_error({403,
                           "Not from this page",
                           "Names are changed only by somebody who opened the address that "
                           "'inquit serve --edit' printed.",
                           ""});
    static std::mutex one_at_a_time;
    const std::lock_guard lock(one_at_a_time);
    call.request.editor->decide(decision);
    WebResponse response;
    response.status = 303;
    response.headers["Location"] =
        names_link(decision.type, decision.names.empty() ? "" : decision.names.front());
    return response;
}

}  // namespace

EntityType kind_of_names(std::string_view word) {
    for (const auto type : {EntityType::organisation, EntityType::place}) {
        if (word == name(type)) return type;
    }
    return EntityType::person;
}

std::string decide_link(const NameDecision& decision) {
    std::string url(decide_path);
    append_param(url, "do", decision.verdict);
    append_param(url, "type", name(decision.type));
    for (const std::string& one : decision.names) append_param(url, "name", one);
    return url;
}

std::string decide_page(const DecidePage& page) {
    const NameDecision& decision = page.decision;
    const Verb& verb = *verb_of(decision);
    View view;
    set_frame(view, {std::string(verb.question), search_path, false, nullptr, &page.info});
    view.set("question", verb.question).set("button", verb.button).set("then", verb.then);
    View names = View::list();
    std::string command = "inquit names " + decision.verdict;
    for (const std::string& one : decision.names) {
        names.add(View().set("name", one));
        command += " " + quoted(one);
    }
    if (!decision.names.empty()) command += " --type " + std::string(name(decision.type));
    view.set("names", std::move(names)).set("command", command);
    view.set("editable", page.editable).set("action", decide_link(decision));
    view.set("back",
             names_link(decision.type, decision.names.empty() ? "" : decision.names.front()));
    return render_template("decide", view);
}

WebResponse decide_response(const Call& call) {
    const NameDecision decision = asked_for(call.target.params);
    if (verb_of(decision) == nullptr)
        return page_error({400,
                           "This is no decision about names",
                           "It needs what to do (merge, split, rename, undo) and the names.",
                           ""});
    if (call.request.post) return made(call, decision);
    WebResponse response;
    response.body = decide_page({call.info, decision, may_edit(call.request)});
    return response;
}

}  // namespace inquit
