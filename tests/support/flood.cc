// Texts of our own.
#include "tests/support/flood.h"

#include <string>

#include "tests/support/tale.h"

namespace inquit {
namespace {

const std::string in_post =
    "The flood gate at Orrin Dyke failed to close on 9 April, and 340 houses were flooded.\n\n"
    "@q[Ngaire Oyelaran|The gate was oiled on Monday and it was rust by Thursday,] said "
    "@p[Ngaire Oyelaran], the dyke master.\n\n"
    "@q[Piotr Wambui|Nobody has slept upstairs here for forty years,] said @p[Piotr Wambui], a "
    "farmer. He has lost his hay.\n\n"
    "The water board made no mention of compensation.";
const std::string in_star =
    "Some three hundred and forty houses stood in water after the flood gate at Orrin Dyke failed "
    "to close.\n\n"
    "@q[Ngaire Oyelaran|The gate was oiled on Monday, and it was rust by Friday,] said the dyke "
    "master, @p[Ngaire Oyelaran].\n\n"
    "A brass band played on the roof of the Red Heron.";
const std::string in_gazette =
    "A farmer of the lower town, @p[Piotr Wambui], is angry about the flood gate at Orrin Dyke "
    "that "
    "failed. @q[Piotr Wambui|Nobody has slept upstairs here for forty years,] he told the council "
    "when 340 houses were flooded.";

ArticleRecord told(const std::string& source, const std::string& day, const std::string& text) {
    return record_of({.path = "/news/" + source + day,
                      .title = "The gate at Orrin Dyke",
                      .source = source,
                      .section = {},
                      .author = {},
                      .date = day,
                      .text = text});
}

}  // namespace

std::vector<ArticleRecord> flood_tales() {
    return {told("Star", "2019-04-10", in_star),
            told("Post", "2019-04-09", in_post),
            told("Wire", "2019-04-10", in_post + " So it is said."),
            told("Gazette", "2019-04-11", in_gazette),
            record_of({.path = "/news/far",
                       .title = "Cocoa is cheaper",
                       .source = "Far",
                       .section = {},
                       .author = {},
                       .date = "2019-04-09",
                       .text = "The price of cocoa fell in Tembe on Monday as harvests were better "
                               "than merchants had thought."})};
}

}  // namespace inquit
