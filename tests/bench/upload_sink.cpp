#include "tests/bench/upload_sink.h"

#include "tests/bench/listening_socket.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

[[noreturn]] void give_up(const char *what) {
    std::perror(what);
    std::exit(1);
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char one) { return char(std::tolower(one)); });
    return text;
}

long long contentLength(const std::string &head) {
    const size_t at = lower(head).find("\r\ncontent-length:");
    return at == std::string::npos ? 0 : std::atoll(head.c_str() + at + std::strlen("\r\ncontent-length:"));
}

bool sendAll(int socket, std::string_view text) {
    return ::send(socket, text.data(), text.size(), MSG_NOSIGNAL) == ssize_t(text.size());
}

std::string answerTo(const std::string &head) {
    const std::string line = head.substr(0, head.find("\r\n"));
    std::string body, more;
    if (line.find("/api/auth/") != std::string::npos)
        body = R"({"credentials":{"accessKeyId":"BENCH","secretAccessKey":"BENCH","sessionToken":"BENCH"},)"
               R"("expires":"2999-01-01T00:00:00.000Z"})";
    else if (line.starts_with("PUT"))
        more = "ETag: \"d41d8cd98f00b204e9800998ecf8427e\"\r\n";
    else if (line.find("?uploads") != std::string::npos)
        body = "<InitiateMultipartUploadResult><Bucket>b</Bucket><Key>k</Key><UploadId>1</UploadId>"
               "</InitiateMultipartUploadResult>";
    else if (line.find("uploadId=") != std::string::npos)
        body = "<CompleteMultipartUploadResult><Bucket>b</Bucket><Key>k</Key><ETag>1</ETag>"
               "</CompleteMultipartUploadResult>";
    return "HTTP/1.1 200 OK\r\n" + more + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

void serve(int socket) {
    std::vector<char> buffer(1 << 20);
    std::string head;
    while (true) {
        const ssize_t got = ::recv(socket, buffer.data(), buffer.size(), 0);
        if (got <= 0)
            break;
        head.append(buffer.data(), size_t(got));
        const size_t end = head.find("\r\n\r\n");
        if (end == std::string::npos)
            continue;
        if (lower(head.substr(0, end)).find("100-continue") != std::string::npos)
            sendAll(socket, "HTTP/1.1 100 Continue\r\n\r\n");
        long long left = contentLength(head.substr(0, end)) - (long long)(head.size() - end - 4);
        head.resize(end);
        while (left > 0) {
            const ssize_t more = ::recv(socket, buffer.data(), buffer.size(), 0);
            if (more <= 0)
                break;
            left -= more;
        }
        if (left > 0 || !sendAll(socket, answerTo(head)))
            break;
        head.clear();
    }
    ::close(socket);
}

[[noreturn]] void serveForever(int listener) {
    while (true) {
        const int socket = collie::bench::acceptNext(listener);
        if (socket < 0)
            std::exit(0);
        std::thread(serve, socket).detach();
    }
}

} // namespace

UploadSink::UploadSink() {
    const collie::bench::ListeningSocket listener = collie::bench::listenOnLoopback();
    if (listener.descriptor < 0)
        give_up("sink");
    m_port = listener.port;
    m_child = ::fork();
    if (m_child < 0)
        give_up("fork");
    if (m_child == 0)
        serveForever(listener.descriptor);
    ::close(listener.descriptor);
}

UploadSink::~UploadSink() {
    ::kill(m_child, SIGKILL);
    ::waitpid(m_child, nullptr, 0);
}
