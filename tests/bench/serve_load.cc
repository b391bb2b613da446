// Load on a server: serve-load PORT QUERIES.tsv CLIENTS SECONDS asks the API, facets counted, as fast as so many clients
// are answered, and prints what a second held and how long an answer took.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <httplib.h>

#include "tests/bench/questions.h"

namespace {

using Clock = std::chrono::steady_clock;

std::string path_of(const inquit::bench::Question& question) {
    httplib::Params params{{"q", question.query},
                           {"facet", "person,organisation,place,speaker,source"}};
    if (!question.person.empty()) params.emplace("person", question.person);
    if (!question.from.empty()) params.emplace("from", question.from);
    if (!question.to.empty()) params.emplace("to", question.to);
    return "/api/v1/search?" + httplib::detail::params_to_query_str(params);
}

struct Client {
    std::vector<double> milliseconds;
    std::string fault;
};

// Each client begins elsewhere in the list, so that no two ask for one thing at a time.
void ask_until(Clock::time_point end,
               int port,
               const std::vector<std::string>& paths,
               std::size_t first,
               Client& out) {
    httplib::Client http("127.0.0.1", port);
    http.set_keep_alive(true);
    for (std::size_t i = first; Clock::now() < end; ++i) {
        const auto begin = Clock::now();
        const auto answer = http.Get(paths[i % paths.size()].c_str());
        if (!answer || answer->status != 200) {
            out.fault = paths[i % paths.size()] + ": " + (answer ? answer->body : "no answer");
            return;
        }
        out.milliseconds.push_back(
            std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    }
}

int run(const std::vector<std::string>& arguments) {
    if (arguments.size() != 5) {
        std::fprintf(stderr, "usage: serve-load PORT QUERIES.tsv CLIENTS SECONDS\n");
        return 2;
    }
    const int port = std::stoi(arguments[1]), seconds = std::stoi(arguments[4]);
    std::vector<std::string> paths;
    for (const auto& question : inquit::bench::read_questions(arguments[2]))
        paths.push_back(path_of(question));
    std::vector<Client> clients(std::stoul(arguments[3]));
    const auto begin = Clock::now();
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < clients.size(); ++i)
            threads.emplace_back([&, i] {
                ask_until(begin + std::chrono::seconds(seconds),
                          port,
                          paths,
                          i * paths.size() / clients.size(),
                          clients[i]);
            });
    }
    const double took = std::chrono::duration<double>(Clock::now() - begin).count();
    std::vector<double> all;
    for (const Client& client : clients) {
        if (!client.fault.empty()) throw std::runtime_error(client.fault);
        all.insert(all.end(), client.milliseconds.begin(), client.milliseconds.end());
    }
    if (all.empty()) throw std::runtime_error("nothing was answered");
    std::sort(all.begin(), all.end());
    const auto at = [&](double share) {
        return all[std::min(all.size() - 1,
                            static_cast<std::size_t>(share * static_cast<double>(all.size())))];
    };
    std::printf("%zu answers, %.1f a second, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms\n",
                all.size(),
                static_cast<double>(all.size()) / took,
                at(.50),
                at(.95),
                at(.99));
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    try {
        return run({arguments, arguments + count});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "serve-load: %s\n", error.what());
        return 1;
    }
}
