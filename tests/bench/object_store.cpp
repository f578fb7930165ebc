// A store that speaks as much of S3 as curl, rclone and Amazon's command line need, and as much of Taskcluster as
// collie-cli needs to get there: one file to fetch, and room for whatever is sent. It copies nothing, so that it is
// never the slower side: what comes is counted and dropped in the kernel, what goes is sent from the page cache.
//
// object_store FILE: prints its port, serves FILE as an object of that name in every bucket, and ends with its standard
// input.
#include "tests/bench/listening_socket.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr const char *modified = "Last-Modified: Mon, 01 Jan 2024 00:00:00 GMT\r\n";
/// In the form of a file that was sent in parts: nobody takes it for a hash to compare.
constexpr const char *tag = "ETag: \"0123456789abcdef0123456789abcdef-2\"\r\n";

[[noreturn]] void giveUp(const char *what) {
    std::perror(what);
    std::exit(1);
}

/// The file that is served, and the sizes of what has come.
struct Store {
    int file = -1;
    long long fileBytes = 0;
    std::string fileName;
    std::string own; ///< "http://127.0.0.1:PORT"
    std::mutex mutex;
    std::map<std::string, long long> received; ///< By path; under `mutex`.
};

struct Request {
    std::string method, path, query;
    std::string head; ///< Lower case.

    [[nodiscard]] std::string_view header(std::string_view name) const {
        const size_t at = head.find("\r\n" + std::string(name) + ":");
        if (at == std::string::npos)
            return {};
        std::string_view value(head);
        value.remove_prefix(at + name.size() + 3);
        value = value.substr(0, value.find("\r\n"));
        value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
        return value;
    }
    [[nodiscard]] long long number(std::string_view name) const {
        const std::string_view text = header(name);
        long long value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    }
};

Request requestOf(std::string head) {
    Request request;
    const size_t space = head.find(' ');
    request.method = head.substr(0, space);
    const std::string target = head.substr(space + 1, head.find(' ', space + 1) - space - 1);
    const size_t mark = target.find('?');
    request.path = target.substr(0, mark);
    request.query = mark == std::string::npos ? std::string() : target.substr(mark + 1);
    std::transform(head.begin(), head.end(), head.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    request.head = std::move(head);
    return request;
}

bool sendAll(int socket, std::string_view text) {
    while (!text.empty()) {
        const ssize_t sent = ::send(socket, text.data(), text.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        text.remove_prefix(size_t(sent));
    }
    return true;
}

bool answer(int socket, std::string_view body, std::string_view headers = {}, std::string_view status = "200 OK") {
    return sendAll(socket, "HTTP/1.1 " + std::string(status) + "\r\n" + std::string(headers) +
                               "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body));
}

/// The body of a request, dropped. \return whether all of it came.
bool drop(int socket, long long left) {
    constexpr long long mostAtOnce = 1 << 24;
    while (left > 0) {
        const ssize_t got = ::recv(socket, nullptr, size_t(std::min(left, mostAtOnce)), MSG_TRUNC);
        if (got <= 0)
            return false;
        left -= got;
    }
    return true;
}

bool sendFile(int socket, const Store &store, const Request &request) {
    long long from = 0, to = store.fileBytes;
    const std::string_view range = request.header("range");
    if (range.starts_with("bytes=")) {
        const char *end = range.data() + range.size();
        const auto first = std::from_chars(range.data() + 6, end, from);
        if (first.ptr + 1 < end) {
            std::from_chars(first.ptr + 1, end, to);
            to = std::min(to + 1, store.fileBytes);
        }
    }
    std::string head = range.empty() ? "HTTP/1.1 200 OK\r\n" : "HTTP/1.1 206 Partial Content\r\n";
    if (!range.empty())
        head += "Content-Range: bytes " + std::to_string(from) + '-' + std::to_string(to - 1) + '/' +
                std::to_string(store.fileBytes) + "\r\n";
    head += std::string("Accept-Ranges: bytes\r\n") + modified + tag + "Content-Length: " + std::to_string(to - from) +
            "\r\n\r\n";
    if (!sendAll(socket, head))
        return false;
    if (request.method == "HEAD")
        return true;
    off_t at = from;
    while (at < to) {
        if (::sendfile(socket, store.file, &at, size_t(to - at)) <= 0)
            return false;
    }
    return true;
}

/// An hour from now.
std::string soon() {
    const std::time_t then = std::time(nullptr) + 3600;
    std::tm parts{};
    ::gmtime_r(&then, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S.000Z", &parts);
    return text;
}

/// What Taskcluster's auth and queue say.
std::string taskclusterAnswer(const Store &store, const Request &request) {
    const std::string expires = "\"expires\":\"" + soon() + "\"";
    const std::string s3 = R"("storageType":"s3","contentType":"application/octet-stream",)" + expires;
    if (request.path.starts_with("/api/auth/"))
        return R"({"credentials":{"accessKeyId":"B","secretAccessKey":"B","sessionToken":"B"},)" + expires + '}';
    if (request.path.find("/artifact-content/") != std::string::npos)
        return "{" + s3 + R"(,"url":")" + store.own + "/bench/" + store.fileName + "\"}";
    if (request.path.ends_with("/artifacts"))
        return R"({"artifacts":[{)" + s3 + R"(,"name":"public/)" + store.fileName + "\"}]}";
    if (request.path.find("/artifacts/") != std::string::npos)
        return "{" + s3 + R"(,"putUrl":")" + store.own + "/bench/artifact\"}";
    // Of a task, or of a claim of one.
    constexpr std::string_view before = "/api/queue/v1/task/";
    const std::string id = request.path.substr(std::min(before.size(), request.path.size()), 22);
    return R"({"status":{"taskId":")" + id +
           R"(","state":"pending","runs":[{"runId":0,"state":"pending"}]},"runId":0,)"
           R"("workerGroup":"b","workerId":"b","credentials":{"clientId":"b","accessToken":"b"},"takenUntil":")" +
           soon() + "\"}";
}

bool answerGet(int socket, Store &store, const Request &request) {
    if (request.path.ends_with('/' + store.fileName))
        return sendFile(socket, store, request);
    const std::string_view path = request.path;
    if (request.method == "GET" && std::count(path.begin(), path.end(), '/') <= 2 &&
        (request.query.find("prefix=") != std::string::npos || request.query.find("delimiter=") != std::string::npos))
        return answer(socket, "<?xml version=\"1.0\"?><ListBucketResult><Name>bench</Name><KeyCount>0</KeyCount>"
                              "<MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated></ListBucketResult>");
    std::optional<long long> size;
    {
        const std::lock_guard lock(store.mutex);
        if (const auto found = store.received.find(request.path); found != store.received.end())
            size = found->second;
    }
    if (!size)
        return answer(socket, {}, {}, "404 Not Found");
    return sendAll(socket, std::string("HTTP/1.1 200 OK\r\n") + modified + tag +
                               "Content-Length: " + std::to_string(*size) + "\r\n\r\n");
}

bool answerTo(int socket, Store &store, const Request &request) {
    if (request.path.starts_with("/api/"))
        return answer(socket, taskclusterAnswer(store, request), "Content-Type: application/json\r\n");
    if (request.method == "GET" || request.method == "HEAD")
        return answerGet(socket, store, request);
    if (request.method == "DELETE")
        return answer(socket, {}, {}, "204 No Content");
    if (request.method == "PUT") {
        const std::string_view decoded = request.header("x-amz-decoded-content-length");
        const std::lock_guard lock(store.mutex);
        store.received[request.path] =
            request.number(decoded.empty() ? "content-length" : "x-amz-decoded-content-length");
        return answer(socket, {}, tag);
    }
    if (request.query.starts_with("uploads"))
        return answer(socket, "<InitiateMultipartUploadResult><Bucket>bench</Bucket><Key>k</Key><UploadId>1</UploadId>"
                              "</InitiateMultipartUploadResult>");
    return answer(socket, "<CompleteMultipartUploadResult><Bucket>bench</Bucket><Key>k</Key><ETag>\"1-2\"</ETag>"
                          "</CompleteMultipartUploadResult>");
}

void serve(int socket, Store &store) {
    std::string bytes;
    char buffer[16 * 1024];
    while (true) {
        size_t end = bytes.find("\r\n\r\n");
        if (end == std::string::npos) {
            const ssize_t got = ::recv(socket, buffer, sizeof buffer, 0);
            if (got <= 0)
                break;
            bytes.append(buffer, size_t(got));
            continue;
        }
        const Request request = requestOf(bytes.substr(0, end + 2));
        const long long length = request.number("content-length");
        const long long here = std::min<long long>(length, (long long)(bytes.size() - end - 4));
        bytes.erase(0, end + 4 + size_t(here));
        if (request.header("expect") == "100-continue" && !sendAll(socket, "HTTP/1.1 100 Continue\r\n\r\n"))
            break;
        if (!drop(socket, length - here) || !answerTo(socket, store, request))
            break;
    }
    ::close(socket);
}

} // namespace

int main(int argc, char **argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: object_store FILE\n");
        return 2;
    }
    Store store;
    store.file = ::open(argv[1], O_RDONLY | O_CLOEXEC);
    struct stat status {};
    if (store.file < 0 || ::fstat(store.file, &status) != 0)
        giveUp(argv[1]);
    store.fileBytes = status.st_size;
    store.fileName = std::string(argv[1]).substr(std::string(argv[1]).rfind('/') + 1);
    const collie::bench::ListeningSocket listener = collie::bench::listenOnLoopback();
    if (listener.descriptor < 0)
        giveUp("listen");
    store.own = "http://127.0.0.1:" + std::to_string(listener.port);
    std::printf("%d\n", listener.port);
    std::fflush(stdout);
    std::thread([] {
        while (std::getchar() != EOF) {
        }
        std::_Exit(0);
    }).detach();
    while (true) {
        const int socket = collie::bench::acceptNext(listener.descriptor);
        if (socket < 0)
            giveUp("accept");
        std::thread(serve, socket, std::ref(store)).detach();
    }
}
