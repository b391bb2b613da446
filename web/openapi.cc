// What the API can be asked and answers, for programs (OpenAPI 3.1): web/openapi.json, and the facets of the table of
// fields, each as a filter.
#include <nlohmann/json.hpp>

#include "web/embedded_api.h"
#include "web/handlers.h"
#include "web/state.h"

namespace inquit {
namespace {

using Ordered = nlohmann::ordered_json;

Ordered filter(Field field, bool exclude) {
    const std::string what(info(field).help);
    return {{"name", param_name(field, exclude)},
            {"in", "query"},
            {"description",
             exclude ? "left out: " + what : what + "; one that comes again is an alternative"},
            {"schema", {{"type", "array"}, {"items", {{"type", "string"}}}}},
            {"style", "form"},
            {"explode", true}};
}

Ordered document() {
    Ordered out = Ordered::parse(embedded::embedded_api::openapi_json);
    Ordered& components = out["components"];
    Ordered names = Ordered::array();
    std::vector<Ordered> filters;
    for (const FieldInfo& row : fields) {
        if (!row.facet) continue;
        names.push_back(row.name);
        if (row.alias != row.name) names.push_back(row.alias);
        for (const bool exclude : {false, true}) {
            const std::string name = param_name(row.field, exclude);
            components["parameters"][name] = filter(row.field, exclude);
            filters.push_back({{"$ref", "#/components/parameters/" + name}});
        }
    }
    components["schemas"]["FacetName"]["enum"] = std::move(names);
    for (auto& [path, methods] : out["paths"].items()) {
        Ordered& get = methods["get"];
        if (get.erase("x-filters") == 0) continue;
        for (const Ordered& one : filters) get["parameters"].push_back(one);
    }
    return out;
}

}  // namespace

WebResponse openapi_response(const Call& /*call*/) {
    static const std::string text = document().dump(1) + "\n";
    WebResponse response;
    response.type = "application/json; charset=utf-8";
    response.body = text;
    return response;
}

}  // namespace inquit
