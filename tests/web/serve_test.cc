// The server over real sockets.
#include "web/serve.h"

#include <chrono>
#include <filesystem>
#include <future>
#include <thread>

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "tests/support/tale.h"
#include "tests/web/site.h"
#include "web/headers.h"
#include "web/request_head.h"

using namespace inquit;

namespace {

using Clock = std::chrono::steady_clock;

// One served index; stops with the test.
class Served {
  public:
    explicit Served(const std::string& index, const Editor* editor = nullptr) {
        std::promise<int> ready;
        thread_ = std::thread([this, &index, editor, &ready] {
            try {
                serve({index, 0, 2, [&ready](int port) { ready.set_value(port); }, editor});
            } catch (const Error& error) {
                failed_ = error.what();
            }
        });
        port_ = ready.get_future().get();
    }

    ~Served() {
        stop_serving();
        thread_.join();
        CHECK(failed_.empty());
    }

    Served(const Served&) = delete;
    Served& operator=(const Served&) = delete;

    [[nodiscard]] int port() const { return port_; }

  private:
    std::thread thread_;
    int port_ = 0;
    std::string failed_;
};

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

class Client {
  public:
    explicit Client(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        const sockaddr_in address = loopback(port);
        REQUIRE(::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) ==
                0);
    }

    ~Client() { ::close(socket_); }

    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    void send(std::string_view data) const {
        while (!data.empty()) {
            const ssize_t sent = ::send(socket_, data.data(), data.size(), MSG_NOSIGNAL);
            if (sent <= 0) return;  // the server has closed: what it said is still to be read
            data.remove_prefix(static_cast<std::size_t>(sent));
        }
    }

    // All that comes until the server closes, or for this long.
    [[nodiscard]] std::string receive(int milliseconds = 5000) const {
        std::string out;
        const auto end = Clock::now() + std::chrono::milliseconds(milliseconds);
        while (Clock::now() < end) {
            pollfd poller{socket_, POLLIN, 0};
            if (::poll(&poller, 1, 50) <= 0) continue;
            char buffer[4096];
            const ssize_t got = ::recv(socket_, buffer, sizeof buffer, 0);
            if (got <= 0) return out;
            out.append(buffer, static_cast<std::size_t>(got));
        }
        return out + "(still open)";
    }

  private:
    int socket_;
};

std::string talk(int port, const std::string& request) {
    const Client client(port);
    client.send(request);
    return client.receive();
}

std::string get_page(int port, const std::string& target, const std::string& host = "127.0.0.1") {
    return talk(port,
                "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
}

std::string status_of(const std::string& response) {
    return response.substr(0, std::min<std::size_t>(12, response.size()));
}

const SmallIndex& small() {
    static const SmallIndex made(herring_tales());
    return made;
}

}  // namespace

TEST_CASE("pages are served, HEAD has no body, and traversal leads nowhere") {
    const Served served(small().path());
    const std::string page = get_page(served.port(), "/search?q=quota&speaker=Ines+Corbel");
    CHECK(status_of(page) == "HTTP/1.1 200");
    CHECK(page.find("A locked gate at the quay") != std::string::npos);
    CHECK(page.find("Content-Security-Policy: default-src 'none'") != std::string::npos);
    CHECK(page.find("X-Content-Type-Options: nosniff") != std::string::npos);
    const std::string head =
        talk(served.port(), "HEAD / HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n");
    CHECK(status_of(head) == "HTTP/1.1 200");
    CHECK(head.ends_with("\r\n\r\n"));
    for (const std::string target :
         {"/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/nowhere"}) {
        CAPTURE(target);
        CHECK(status_of(get_page(served.port(), target)) == "HTTP/1.1 404");
    }
}

TEST_CASE("a page comes compressed to those who take it so, and to nobody else") {
    struct Row {
        std::string_view accepts;
        bool gzip;
    };

    const Row rows[] = {{"gzip", true},
                        {"br, GZIP;q=0.5", true},
                        {"deflate, *", true},
                        {"x-gzip", true},
                        {"", false},
                        {"br", false},
                        {"identity", false},
                        {"gzip;q=0", false},
                        {"gzip; q=0.000, *", false},
                        {"*;q=0", false},
                        {"gzipped", false}};
    const Served served(small().path());
    const std::string plain = get_page(served.port(), "/search?q=quota");
    for (const Row& row : rows) {
        CAPTURE(row.accepts);
        CHECK(accepts_gzip(row.accepts) == row.gzip);
        const std::string answer =
            talk(served.port(),
                 "GET /search?q=quota HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                 "Accept-Encoding: " +
                     std::string(row.accepts) + "\r\n\r\n");
        CHECK(status_of(answer) == "HTTP/1.1 200");
        CHECK(answer.find("Vary: Accept-Encoding") != std::string::npos);
        CHECK((answer.find("Content-Encoding: gzip") != std::string::npos) == row.gzip);
        if (row.gzip) CHECK(answer.size() * 2 < plain.size());
    }
}

TEST_CASE("only GET and HEAD are answered, and a body is never read") {
    const Served served(small().path());
    for (const std::string method : {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"}) {
        CAPTURE(method);
        const std::string answer = talk(served.port(),
                                        method +
                                            " / HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                                            "100000000\r\n\r\nGET / HTTP/1.1\r\n");
        CHECK(status_of(answer) == "HTTP/1.1 405");
        CHECK(answer.find("Allow: GET, HEAD") != std::string::npos);
        CHECK(answer.find("HTTP/1.1 200") == std::string::npos);
    }
    const std::string chunked =
        talk(served.port(),
             "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nffffff\r\n");
    CHECK(status_of(chunked) == "HTTP/1.1 405");
    const std::string with_body = talk(served.port(),
                                       "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                                       "5\r\n\r\nhelloGET /x HTTP/1.1\r\n\r\n");
    CHECK(status_of(with_body) == "HTTP/1.1 200");
    CHECK(with_body.find("HTTP/1.1 404") == std::string::npos);
}

TEST_CASE("with an editor a decision comes by POST, and its body is never read") {
    int decided = 0;
    const Editor editor{"0123456789abcdef",
                        [&decided](const NameDecision&) { return std::to_string(++decided); },
                        [] { return std::string(); }};
    const Served served(small().path(), &editor);
    const auto post = [&](const std::string& target, const std::string& rest) {
        return talk(served.port(),
                    "POST " + target +
                        " HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n" + rest +
                        "\r\n\r\nGET /x HTTP/1.1\r\n\r\n");
    };
    const std::string cookie = "Cookie: inquit-edit=0123456789abcdef\r\n";
    CHECK(status_of(post("/decide?do=undo", cookie + "Content-Length: 0")) == "HTTP/1.1 303");
    CHECK(decided == 1);
    CHECK(status_of(post("/decide?do=undo", "Content-Length: 0")) == "HTTP/1.1 403");
    CHECK(status_of(post("/", cookie + "Content-Length: 100000000")) == "HTTP/1.1 405");
    CHECK(decided == 1);
    const std::string in = get_page(served.port(), "/?edit=0123456789abcdef");
    CHECK(in.find("Set-Cookie: inquit-edit=0123456789abcdef") != std::string::npos);
}

TEST_CASE("only the names of this computer are answered to") {
    const Served served(small().path());
    for (const std::string host :
         {"localhost", "127.0.0.1", "[::1]", "localhost:8017", "127.0.0.1:80"}) {
        CAPTURE(host);
        CHECK(status_of(get_page(served.port(), "/", host)) == "HTTP/1.1 200");
    }
    for (const std::string host : {"evil.example",
                                   "127.0.0.1.evil.example",
                                   "localhost.evil",
                                   "localhost:x",
                                   "localhost:",
                                   "192.168.1.1",
                                   "evil@localhost",
                                   ""}) {
        CAPTURE(host);
        const std::string status = status_of(get_page(served.port(), "/", host));
        CHECK((status == "HTTP/1.1 403" || status == "HTTP/1.1 400"));
    }
    CHECK(status_of(talk(served.port(), "GET / HTTP/1.1\r\nConnection: close\r\n\r\n")) ==
          "HTTP/1.1 400");
    CHECK(status_of(talk(
              served.port(),
              "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil\r\nConnection: close\r\n\r\n")) ==
          "HTTP/1.1 400");
}

TEST_CASE("a request that is too large is refused, and the server goes on") {
    const Served served(small().path());
    const std::string line =
        talk(served.port(),
             "GET /" + std::string(100'000, 'a') + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK((line.empty() || status_of(line) == "HTTP/1.1 431" || status_of(line) == "HTTP/1.1 414"));
    std::string many = "GET / HTTP/1.1\r\nHost: localhost\r\n";
    for (int i = 0; i < 500; ++i) many += "X-" + std::to_string(i) + ": 1\r\n";
    CHECK(status_of(talk(served.port(), many + "\r\n")) != "HTTP/1.1 200");
    std::string ranges =
        "GET /style.css HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nRange: bytes=0-";
    for (int i = 0; i < 500; ++i) ranges += ",0-";
    const std::string ranged = talk(served.port(), ranges + "\r\n\r\n");
    CHECK(ranged.size() < 100'000);
    CHECK(status_of(get_page(served.port(), "/")) == "HTTP/1.1 200");
}

TEST_CASE("several requests share a connection, also when they come at once") {
    const Served served(small().path());
    const std::string one = "GET /api/v1/info HTTP/1.1\r\nHost: localhost\r\n\r\n";
    const std::string last =
        "GET /api/v1/info HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    const std::string all = talk(served.port(), one + one + last);
    std::size_t answers = 0;
    for (std::size_t at = all.find("HTTP/1.1 200"); at != std::string::npos;
         at = all.find("HTTP/1.1 200", at + 1))
        ++answers;
    CHECK(answers == 3);
}

TEST_CASE("clients that drip their bytes do not stop those that do not, and stopping is quick") {
    const auto begin = Clock::now();
    {
        const Served served(small().path());
        std::vector<std::unique_ptr<Client>> slow;
        for (int i = 0; i < 150; ++i) {
            slow.push_back(std::make_unique<Client>(served.port()));
            slow.back()->send(i % 2 == 0 ? "" : "GET / HTTP/1.1\r\nX: ");
        }
        const auto asked = Clock::now();
        CHECK(status_of(get_page(served.port(), "/search?q=quota")) == "HTTP/1.1 200");
        CHECK(Clock::now() - asked < std::chrono::seconds(2));
    }
    CHECK(Clock::now() - begin < std::chrono::seconds(10));
}

TEST_CASE("a port that is taken is an error with a hint, and so is an index that is not there") {
    const auto error_of = [](const ServeOptions& options) {
        try {
            serve(options);
        } catch (const Error& error) {
            CHECK_FALSE(error.hint().empty());
            return std::string(error.what());
        }
        return std::string("none");
    };
    int taken = 0;
    {
        const Served served(small().path());
        taken = served.port();
    }
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    const int yes = 1;
    ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    ::setsockopt(listener, SOL_SOCKET, SO_REUSEPORT, &yes, sizeof yes);
    const sockaddr_in address = loopback(taken);
    REQUIRE(::bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    REQUIRE(::listen(listener, 1) == 0);
    CHECK(error_of({small().path(), taken, 1, {}}).find("cannot listen on port") == 0);
    ::close(listener);
    CHECK(error_of({"/nowhere/at/all", 0, 1, {}}).find("no index") != std::string::npos);
}

TEST_CASE("a new commit and a new index in the same place are seen by the next request") {
    const SmallIndex made({herring_tales()[0]});
    const Served served(made.path());
    CHECK(get_page(served.port(), "/").find("1 article ") != std::string::npos);
    made.add({herring_tales()[1]});
    CHECK(get_page(served.port(), "/").find("2 articles ") != std::string::npos);
    const SmallIndex other({herring_tales()[0], herring_tales()[1], herring_tales()[2]});
    std::filesystem::rename(made.path(), made.path() + ".old");
    CHECK(status_of(get_page(served.port(), "/")) == "HTTP/1.1 503");
    std::filesystem::rename(other.path(), made.path());
    CHECK(get_page(served.port(), "/").find("3 articles ") != std::string::npos);
}

TEST_CASE("headers that nobody reads are taken out before a library sees them") {
    CHECK(filtered_head(
              "GET / HTTP/1.1\r\nHOST: a\r\nRange: bytes=0-1,2-3\r\nCookie: c\r\nhost: b\r\n"
              " folded\r\nHostess: x\r\nConnection: close\r\n\r\n") ==
          "GET / HTTP/1.1\r\nHOST: a\r\nhost: b\r\nConnection: close\r\n\r\n");
    CHECK(filtered_head("nonsense") == "nonsense\r\n");
}

TEST_CASE("of all cookies one is read") {
    const auto kept = [](const std::string& cookies) {
        const std::string head = filtered_head("GET / HTTP/1.1\r\n" + cookies + "\r\n\r\n");
        return head.substr(16, head.size() - 18);
    };
    CHECK(kept("Cookie: a=1; inquit-edit=0f;b=2") == "Cookie: inquit-edit=0f\r\n");
    CHECK(kept("COOKIE:inquit-edit=0f") == "Cookie: inquit-edit=0f\r\n");
    CHECK(kept("Cookie: not-inquit-edit=0f; inquit-editor=1").empty());
    CHECK(kept("Cookie: " + std::string(1000, ';')).empty());
}

TEST_CASE("the cookies of other programs on this computer do not matter, however many") {
    const Served served(small().path());
    const std::string cookies = "Cookie: a=" + std::string(40'000, 'c') + "\r\n";
    CHECK(status_of(talk(served.port(),
                         "GET / HTTP/1.1\r\nHost: localhost\r\n" + cookies +
                             "Connection: close\r\n\r\n")) == "HTTP/1.1 200");
}

TEST_CASE(
    "a stop that comes before serving has begun is not lost, and the next serving is not stopped "
    "by it") {
    stop_serving();
    serve({small().path(), 0, 1, {}});  // returns at once
    const Served served(small().path());
    CHECK(status_of(get_page(served.port(), "/")) == "HTTP/1.1 200");
    CHECK_THROWS_WITH_AS(serve({small().path(), 0, 1, {}}), "this program serves already", Error);
}
