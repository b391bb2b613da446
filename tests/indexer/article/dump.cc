// Prints what the readers make of files, one JSON line an article, for scripts/quality-html and for looking at.
#include <filesystem>
#include <iostream>

#include <nlohmann/json.hpp>

#include "indexer/article/read.h"

namespace inquit {
namespace {

// The running text: the body without its parts.
std::string running_text(const Article& article) {
    std::string text;
    std::uint32_t at = 0;
    for (const Part& part : article.parts) {
        text += slice(article.body, {at, part.span.begin});
        at = part.span.end;
    }
    return text + article.body.substr(at);
}

nlohmann::ordered_json as_json(const Article& article, std::string_view format) {
    nlohmann::ordered_json json{{"path", article.path},
                                {"record", article.record},
                                {"format", format},
                                {"id", article.id},
                                {"external_id", article.external_id},
                                {"title", article.title},
                                {"title_from", name(article.title_from)},
                                {"date", article.published ? iso(*article.published) : ""},
                                {"date_from", name(article.date_from)},
                                {"source", article.source},
                                {"source_from", name(article.source_from)},
                                {"section", article.section},
                                {"author", article.author},
                                {"language", article.language},
                                {"url", article.url},
                                {"parts", nlohmann::ordered_json::array()}};
    for (const Part& part : article.parts)
        json["parts"].push_back({name(part.kind), slice(article.body, part.span)});
    json["running"] = running_text(article);
    json["body"] = article.body;
    return json;
}

void dump(const std::string& path, const ReadOptions& options) {
    std::vector<Article> articles;
    Sink sink;
    sink.article = [&](Article&& article) {
        articles.push_back(std::move(article));
        return true;
    };
    sink.problem = [](Problem&& problem) {
        std::cerr << problem.where << ": " << problem.why << '\n';
    };
    const std::string_view format = read_file(path, options, sink);
    for (const Article& article : articles)
        std::cout << as_json(article, format)
                         .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
                  << '\n';
}

}  // namespace
}  // namespace inquit

int main(int count, char** arguments) {
    for (int i = 1; i < count; ++i) {
        inquit::ReadOptions options;
        options.root = arguments[i];
        if (!std::filesystem::is_directory(options.root)) {
            inquit::dump(options.root, options);
            continue;
        }
        std::error_code error;
        std::filesystem::recursive_directory_iterator files(
            options.root, std::filesystem::directory_options::skip_permission_denied, error);
        for (; !error && files != std::filesystem::end(files); files.increment(error)) {
            if (!files->is_directory(error)) inquit::dump(files->path().string(), options);
        }
    }
}
