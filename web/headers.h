// The headers of every answer, and what the headers of a request mean.
#pragma once

#include <string>

#include "web/respond.h"

namespace inquit {

// Content policy, no sniffing, no referrer, no framing, no use by other sites.
void add_headers(WebResponse& response);

// True for a request that a page of another site made in the background (an image, a script, a fetch).
// Following a link from another site is well.
bool comes_from_elsewhere(const WebRequest& request);

// The tag of every page of this index in this state by this program.
std::string entity_tag(const IndexInfo& info);
bool has_tag(const WebRequest& request, const std::string& tag);

// True if the Host header names this machine: another name that leads here is a DNS rebinding attack.
bool is_local_host(std::string_view host);

}  // namespace inquit
