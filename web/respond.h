// What the browser sees: from a request to a response, without a socket.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "searcher/index.h"

namespace inquit {

struct WebRequest {
    std::string target;  // path and query as they came: /search?q=quota&speaker=Halvar+Brekk
    std::map<std::string, std::string> headers;  // lower-case names; only those that matter
};

struct WebResponse {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::string body;
    std::map<std::string, std::string> headers;
};

// Never throws: what goes wrong is a page with a status.
WebResponse respond(Index& index, const WebRequest& request);

}  // namespace inquit
