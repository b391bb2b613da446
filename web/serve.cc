// The only file that sees cpp-httplib: it parses requests and writes answers, the limits are ours.
#include "web/serve.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include <httplib.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include "indexer/base/error.h"
#include "web/connection.h"
#include "web/headers.h"
#include "web/index_pool.h"
#include "web/respond.h"
#include "web/stop_signal.h"
#include "web/workers.h"

namespace inquit {
namespace {

constexpr std::string_view loopback = "127.0.0.1";

class ConnectionStream final : public httplib::Stream {
  public:
    explicit ConnectionStream(Connection& connection) : connection_(connection) {}

    bool is_readable() const override { return true; }

    bool is_writable() const override { return true; }

    ssize_t read(char* out, std::size_t size) override { return connection_.read(out, size); }

    ssize_t write(const char* data, std::size_t size) override {
        return connection_.write(data, size);
    }

    // Nobody asks who is there: it is always this computer.
    void get_remote_ip_and_port(std::string& ip, int& port) const override {
        ip = loopback, port = 0;
    }

    void get_local_ip_and_port(std::string& ip, int& port) const override {
        ip = loopback, port = 0;
    }

    socket_t socket() const override { return connection_.socket(); }

  private:
    Connection& connection_;
};

// What cpp-httplib hands its accepted sockets to. A socket for which there is no room is closed at once.
class ConnectionQueue final : public httplib::TaskQueue {
  public:
    explicit ConnectionQueue(Workers& workers) : workers_(workers) {}

    void enqueue(std::function<void()> task) override {
        if (!workers_.add(task)) task();  // in this thread it only closes the socket
    }

    void shutdown() override { workers_.finish(); }

  private:
    Workers& workers_;
};

class LoopbackServer final : public httplib::Server {
  public:
    LoopbackServer(IndexPool& indexes, const Editor* editor) : indexes_(indexes), editor_(editor) {
        set_address_family(AF_INET);
        set_tcp_nodelay(
            true);  // head and body are two writes: Nagle makes each kept-alive answer 44 ms late
        set_socket_options([](socket_t socket) {
            // Not SO_REUSEPORT, the library's choice: two servers would share a port in silence.
            const int yes = 1;
            ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        });
        new_task_queue = [this] { return new ConnectionQueue(workers_); };
        // Everything is answered here: the library's routes are regular expressions.
        set_pre_routing_handler(
            [this](const httplib::Request& request, httplib::Response& response) {
                answer(request, response);
                return HandlerResponse::Handled;
            });
        set_error_handler([](const httplib::Request&, httplib::Response& response) {
            if (response.body.empty())
                say(response, response.status, "This is no request for this server.");
        });
        set_exception_handler(
            [](const httplib::Request&, httplib::Response& response, const std::exception_ptr&) {
                say(response, 500, "Something went wrong in the program.");
            });
    }

    // Port 0: any free one. Returns the port.
    int bind(int port) {
        const std::string host(loopback);
        const int bound = port == 0 ? bind_to_any_port(host) : bind_to_port(host, port) ? port : -1;
        // The library listens with a queue of 5: lost SYNs are second-long stalls. Listening again makes it longer.
        constexpr int backlog = 512;
        if (bound <= 0 || ::listen(svr_sock_, backlog) != 0) {
            throw Error("cannot listen on port " + std::to_string(port) + " of this computer",
                        "another program may have it: --port 0 takes any free one");
        }
        return bound;
    }

    // Until the signal comes.
    void run(const StopSignal& signal) {
        std::thread watcher([this, &signal] {
            signal.wait();
            stopping_ = true;
            // stop() does nothing before the accept loop has begun.
            while (!ended_) {
                stop();
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            }
        });
        listen_after_bind();
        const bool failed = !stopping_;
        ended_ = true;
        if (failed) StopSignal::request();
        watcher.join();
        if (failed) throw Error("the server's socket failed", "start it again");
    }

  private:
    static void say(httplib::Response& response, int status, const std::string& sentence) {
        WebResponse plain{status, "text/plain; charset=utf-8", sentence + "\n", {}};
        add_headers(plain);
        send(response, std::move(plain));
    }

    static void send(httplib::Response& response, WebResponse answer) {
        response.status = answer.status;
        for (const auto& [name, value] : answer.headers) response.set_header(name, value);
        if (answer.status != 304) response.set_content(std::move(answer.body), answer.type);
    }

    void answer(const httplib::Request& request, httplib::Response& response) {
        const bool post = editor_ != nullptr && request.method == "POST";
        if (request.method != "GET" && request.method != "HEAD" && !post) {
            response.set_header("Allow", "GET, HEAD");
            say(response, 405, "This server answers only GET and HEAD.");
        } else if (request.get_header_value_count("Host") != 1) {
            say(response, 400, "A request needs one Host header.");
        } else if (!is_local_host(request.get_header_value("Host"))) {
            say(response, 403, "This server answers only to the names of this computer.");
        } else {
            send(response, ask(request));
        }
    }

    WebResponse ask(const httplib::Request& request) {
        WebRequest asked;
        asked.target = request.target;
        asked.post = request.method == "POST";
        asked.editor = editor_;
        for (const char* name :
             {"host", "if-none-match", "sec-fetch-site", "sec-fetch-mode", "origin", "cookie"}) {
            if (request.has_header(name)) asked.headers[name] = request.get_header_value(name);
        }
        WebResponse answered;
        try {
            indexes_.with_index([&](Index& index) {
                answered = respond(index, asked);
                return answered.status != 503;
            });
        } catch (const Error& error) {
            answered = respond_unavailable(asked, error);
        }
        return answered;
    }

    // Called once for each connection: by a worker, or by the accept loop itself where there is no room.
    bool process_and_close_socket(socket_t socket) override {
        try {
            Connection connection(socket, limits_, stopping_, waiting_);
            if (std::this_thread::get_id() == acceptor_) return false;
            converse(connection);
        } catch (...) {  // out of memory or threads: this connection is lost, the server goes on
            return false;
        }
        return true;
    }

    void converse(Connection& connection) {
        ConnectionStream stream(connection);
        bool ends = false;
        for (std::size_t i = 1; !ends && i <= limits_.requests && connection.await_request(); ++i) {
            // Where others wait, a connection has one request, and its client has to come again.
            const bool last = i == limits_.requests || stopping_ || workers_.has_waiting();
            bool closed = false;
            const bool well =
                process_request(stream, last, closed, [&ends](httplib::Request& request) {
                    choose_coding(request);
                    ends = ends_connection(request);
                });
            if (connection.over_limit()) refuse(connection);
            ends = ends || closed || last || !well;
        }
    }

    // The library compresses what it sends, with whichever of its codings is named here: brotli takes a page tens of
    // milliseconds, gzip one.
    static void choose_coding(httplib::Request& request) {
        const bool gzip = accepts_gzip(request.get_header_value("Accept-Encoding"));
        request.headers.erase("Accept-Encoding");
        if (gzip) request.set_header("Accept-Encoding", "gzip");
    }

    // True if what follows in the connection is no request (a body that nobody reads), and it has to end.
    static bool ends_connection(httplib::Request& request) {
        const bool has_body =
            request.has_header("Content-Length") || request.has_header("Transfer-Encoding");
        const bool is_get = request.method == "GET" || request.method == "HEAD";
        if (!has_body && is_get) return false;
        request.headers.erase("Connection");
        request.set_header("Connection", "close");  // the answer says so too
        return true;
    }

    static void refuse(Connection& connection) {
        static constexpr std::string_view answer =
            "HTTP/1.1 431 Request Header Fields Too Large\r\nContent-Length: 0\r\nConnection: "
            "close\r\n\r\n";
        connection.write(answer.data(), answer.size());
    }

    IndexPool& indexes_;
    const Editor* editor_;
    const Limits limits_;
    Waiting waiting_;
    std::atomic<bool> stopping_{false}, ended_{false};
    const std::thread::id acceptor_ = std::this_thread::get_id();
    Workers workers_{limits_.connections, limits_.queue, [this](std::size_t wanted) {
                         waiting_.make_room(wanted);
                     }};
};

}  // namespace

void serve(const ServeOptions& options) {
    IndexPool indexes(options.index, static_cast<std::size_t>(std::max(1, options.workers)));
    const StopSignal signal;
    LoopbackServer server(indexes, options.editor);
    const int port = server.bind(options.port);
    if (options.on_ready) options.on_ready(port);
    server.run(signal);
}

void stop_serving() { StopSignal::request(); }

}  // namespace inquit
