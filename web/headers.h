// The headers of every answer, and what the headers of a request mean.
#pragma once

#include <string>
#include <string_view>

#include "web/respond.h"

namespace inquit {

// Content policy, no sniffing, no referrer, no framing, no use by other sites.
void add_headers(WebResponse& response);

// True for a request that a page of another site made in the background (an image, a script, a fetch).
// Following a link from another site is well.
bool comes_from_elsewhere(const WebRequest& request);

// True if an Accept-Encoding header takes gzip (RFC 9110, 12.5.3).
bool accepts_gzip(std::string_view accepted);

// The tag of every page of this index in this state by this program. A weak one: the same page may come compressed or not.
std::string entity_tag(const IndexInfo& info);
bool has_tag(const WebRequest& request, const std::string& tag);

// True for a request of somebody who may change names: the cookie that the address with the token gave.
bool may_edit(const WebRequest& request);

// True if a page of this server sent it (Origin, Sec-Fetch-Site): else another site's form could change names.
bool comes_from_here(const WebRequest& request);

inline constexpr std::string_view edit_cookie_name = "inquit-edit";

// The cookie of may_edit. Only for this page's own requests, and for no script.
std::string edit_cookie(const Editor& editor);

// True if the Host header names this machine: another name that leads here is a DNS rebinding attack.
bool is_local_host(std::string_view host);

}  // namespace inquit
