// A table of pairs, by the short form.
#include "indexer/text/short_forms.h"

#include <algorithm>
#include <array>
#include <utility>

namespace inquit {
namespace {

constexpr auto short_forms = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"abe", "abraham"},       {"al", "albert"},       {"alex", "alexander"},
    {"alex", "alexandra"},    {"andy", "andrew"},     {"ann", "nancy"},
    {"barb", "barbara"},      {"ben", "benjamin"},    {"beth", "elizabeth"},
    {"betty", "elizabeth"},   {"bill", "william"},    {"billy", "william"},
    {"bob", "robert"},        {"bobby", "robert"},    {"charlie", "charles"},
    {"chris", "christopher"}, {"chris", "christine"}, {"chuck", "charles"},
    {"dan", "daniel"},        {"danny", "daniel"},    {"dave", "david"},
    {"debbie", "deborah"},    {"dick", "richard"},    {"don", "donald"},
    {"ed", "edward"},         {"eddie", "edward"},    {"frank", "francis"},
    {"fred", "frederick"},    {"gerry", "gerald"},    {"greg", "gregory"},
    {"hank", "henry"},        {"harry", "henry"},     {"jack", "john"},
    {"jeff", "jeffrey"},      {"jerry", "gerald"},    {"jim", "james"},
    {"jimmy", "james"},       {"joe", "joseph"},      {"johnny", "john"},
    {"jon", "jonathan"},      {"josh", "joshua"},     {"kate", "katherine"},
    {"kathy", "kathleen"},    {"kathy", "katherine"}, {"ken", "kenneth"},
    {"larry", "lawrence"},    {"liz", "elizabeth"},   {"maggie", "margaret"},
    {"matt", "matthew"},      {"meg", "margaret"},    {"mick", "michael"},
    {"mike", "michael"},      {"ned", "edward"},      {"nell", "eleanor"},
    {"nick", "nicholas"},     {"pam", "pamela"},      {"pat", "patricia"},
    {"pat", "patrick"},       {"peggy", "margaret"},  {"pete", "peter"},
    {"phil", "philip"},       {"ray", "raymond"},     {"rich", "richard"},
    {"rick", "richard"},      {"rob", "robert"},      {"ron", "ronald"},
    {"sam", "samuel"},        {"steve", "stephen"},   {"steve", "steven"},
    {"sue", "susan"},         {"ted", "edward"},      {"ted", "theodore"},
    {"tim", "timothy"},       {"tom", "thomas"},      {"tony", "anthony"},
    {"tony", "antonio"},      {"vince", "vincent"},   {"will", "william"},
    {"zach", "zachary"},
});

}  // namespace

bool is_short_form(std::string_view a, std::string_view b) {
    return std::ranges::any_of(short_forms, [&](const auto& pair) {
        return (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a);
    });
}

}  // namespace inquit
