#pragma once

#include "services/http/request.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <atomic>
#include <chrono>
#include <memory>

namespace collie::http {

/// How far a file is; written by the transport thread, read by anyone.
struct FileProgress {
    std::atomic<qint64> moved{0};     ///< Bytes sent, or bytes the sink has.
    std::atomic<qint64> expected{-1}; ///< Bytes there will be; -1 unknown.
    /// The ETag of what arrives, for another attempt at it. Written once, before `hasTag` is set.
    QByteArray tag = {};
    std::atomic_bool hasTag{false};
};

/// One request whose body is a file, or whose answer becomes one.
struct FileRequest {
    QByteArray method = "GET"; ///< GET or PUT.
    QUrl url = {};             ///< https, or http to loopback.
    /// Sent as they are. Content-Length follows from the file.
    Headers headers = {};

    QString sourceFile = {}; ///< Of a PUT: streamed, `sourceSize` bytes of it.
    qint64 sourceSize = 0;
    /// Of a PUT, in place of reading `sourceFile`: all its `sourceSize` bytes, where somebody has them already.
    QByteArray content = {};
    /// Ask before sending a large body, so that a refusal or a redirect costs nothing.
    bool expectContinue = false;

    QString sinkFile = {};   ///< Of a GET: an existing file; gets the body of a 200 or 206 at its end.
    qint64 resumeFrom = 0;   ///< The sink has this many bytes already: asks for the rest by Range.
    QByteArray ifRange = {}; ///< With resumeFrom: the ETag the first bytes had; another one begins anew.
    /// Unpack `Content-Encoding: gzip` on the way, and refuse any other encoding; else the bytes as they come.
    bool decode = false;
    /// With decode: may unpack to so much whatever its size, and to 200 times its size beyond.
    qint64 alwaysUnpacked = 1LL << 30;
    qint64 skip = 0;             ///< Bytes (unpacked) at the begin of the body that the sink has already.
    qint64 maxBytes = 1LL << 40; ///< A sink does not grow beyond this.

    bool followRedirects = false; ///< At most 5, and from https to https only.
    /// Refuse to connect to this machine or a private network, whichever way the address leads there.
    bool publicOnly = false;
    std::chrono::seconds connect{8};     ///< Short enough for two attempts within a person's patience.
    std::chrono::seconds inactivity{40}; ///< 0: none, for a log whose task is silent.
};

/// What came back.
struct FileAnswer {
    int status = 0;
    Headers headers = {};                    ///< Of the last answer.
    QByteArray body = {};                    ///< What did not go to a sink, at most 64 KiB.
    qint64 moved = 0;                        ///< As FileProgress::moved at the end.
    std::chrono::milliseconds retryAfter{0}; ///< Of a 429 or 503.
};

} // namespace collie::http
