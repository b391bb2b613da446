// The description that lets a browser offer this page as a search engine.
#include "web/handlers.h"
#include "web/headers.h"
#include "web/view.h"

namespace inquit {

WebResponse opensearch_response(const Call& call) {
    const auto host = call.request.headers.find("host");
    const bool known = host != call.request.headers.end() && is_local_host(host->second);
    View view;
    view.set("host", known ? host->second : "localhost:8017");
    WebResponse response;
    response.type = "application/opensearchdescription+xml; charset=utf-8";
    response.body = render_template("opensearch", view);
    return response;
}

}  // namespace inquit
