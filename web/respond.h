// What the browser sees: from a request to a response, without a socket.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "indexer/base/error.h"
#include "searcher/index.h"
#include "web/editor.h"

namespace inquit {

struct WebRequest {
    std::string target;  // path and query as they came: /search?q=quota&speaker=Halvar+Brekk
    std::map<std::string, std::string> headers;  // lower-case names; only those that matter
    bool post = false;                           // else GET or HEAD
    const Editor* editor = nullptr;              // null: nothing can be changed from the page
};

struct WebResponse {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::string body;
    std::map<std::string, std::string> headers;
};

// Never throws: what goes wrong is a page with a status.
WebResponse respond(Index& index, const WebRequest& request);

// The answer where there is no index to ask: what the error says, as a page or as JSON.
WebResponse respond_unavailable(const WebRequest& request, const Error& why);

}  // namespace inquit
