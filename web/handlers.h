// One function a page: asks the index, hands the values to the page.
#pragma once

#include "searcher/index.h"
#include "web/pages.h"
#include "web/respond.h"
#include "web/state.h"
#include "web/url.h"

namespace inquit {

struct Call {
    Index& index;
    const WebRequest& request;
    const Target& target;
    const PageState& state;
    const IndexInfo& info;
};

// They throw what the index throws: respond() makes pages of it.
WebResponse front_response(const Call& call);
WebResponse results_response(const Call& call);
WebResponse quotes_response(const Call& call);
WebResponse quote_response(const Call& call);  // /quote/ID
WebResponse verify_response(const Call& call);
WebResponse article_response(const Call& call);  // /article/ID
WebResponse compare_response(const Call& call);  // /compare?a=ID&b=ID
WebResponse story_response(const Call& call);    // /story/ID
WebResponse export_response(const Call& call);   // /export?format=csv
WebResponse speaker_response(const Call& call);  // /speaker?name=Halvar+Brekk
WebResponse help_response(const Call& call);
WebResponse names_response(const Call& call);
WebResponse decide_response(const Call& call);  // /decide?do=merge&type=person&name=…&name=…
WebResponse problems_response(const Call& call);
WebResponse feed_response(const Call& call);

WebResponse api_search(const Call& call);
WebResponse api_quotes(const Call& call);
WebResponse api_quote(const Call& call);  // /api/v1/quote/ID
WebResponse api_verify(const Call& call);
WebResponse api_facets(const Call& call);
WebResponse api_suggest(const Call& call);
WebResponse api_speaker(const Call& call);
WebResponse api_info(const Call& call);
WebResponse api_compare(const Call& call);
WebResponse api_story(const Call& call);    // /api/v1/story/ID
WebResponse api_article(const Call& call);  // /api/v1/article/ID

WebResponse suggest_response(const Call& call);  // for the browser's own search field
WebResponse opensearch_response(const Call& call);
WebResponse openapi_response(const Call& call);  // the API, for programs

// person, organisation, place; person for anything else.
EntityType kind_of_names(std::string_view word);

inline constexpr std::string_view api_prefix = "/api/v1/";

// An error as a page, or as JSON below api_prefix.
WebResponse page_error(const ErrorPage& error);
WebResponse api_error(const ErrorPage& error);

// The id at the end of a path, if it can be one: 4 to 32 hex digits. Else empty.
std::string id_in(std::string_view path, std::string_view prefix);

}  // namespace inquit
