// The writer sees by the digest that names have to be joined anew.
#include "indexer/store/decisions_file.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "indexer/base/error.h"
#include "indexer/schema/identity.h"
#include "indexer/schema/layout.h"
#include "indexer/store/durable.h"
#include "indexer/store/writer.h"

namespace inquit {
namespace {

namespace fs = std::filesystem;

fs::path path_in(const std::string& index) { return fs::path(index) / decisions_file; }

}  // namespace

std::string read_decisions_file(const std::string& index) {
    const fs::path path = path_in(index);
    std::error_code ignored;
    if (!fs::exists(path, ignored)) return {};
    std::ifstream in(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    if (!in) throw Error("cannot read " + path.string(), "it has the decisions about names");
    return text;
}

void write_decisions_file(const std::string& index, const std::string& text) {
    write_durably(path_in(index).string(), text);
    try {
        Writer::open(index).finish();
    } catch (const Error& error) {
        throw Error(std::string("the decision is kept, but ") + error.what(),
                    "it holds after the next 'inquit index'");
    }
}

std::string decisions_digest(const std::string& text) {
    return text.empty() ? std::string() : hex_digits(digest(text));
}

}  // namespace inquit
