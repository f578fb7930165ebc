#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>

namespace collie {

/// What went wrong, as far as the program's next step depends on it.
enum class ErrorKind {
    InvalidArgument,      ///< The caller or the person asked for something that cannot be.
    Cancelled,            ///< Whoever asked no longer wants the answer.
    Timeout,              ///< A connect, inactivity or total deadline passed.
    Network,              ///< No connection, or it broke.
    Tls,                  ///< The peer's certificate was not accepted.
    NotSignedIn,          ///< Credentials are needed and there are none, or they expired.
    AuthenticationFailed, ///< The server refused the credentials (401).
    InsufficientScopes,   ///< The credentials lack scopes (403, or our own check before sending).
    NotFound,             ///< 404 and 410.
    Conflict,             ///< 409.
    RateLimited,          ///< 429, after the retries.
    Server,               ///< Any other 4xx or 5xx.
    BadResponse,          ///< The answer is not what the endpoint promises.
    TooLarge,             ///< Something is above a bound of ours: answer, header, URL, document.
    Keychain,             ///< The operating system's keychain is absent, locked or refused.
    Storage,              ///< A file or database could not be read or written.
    Internal,             ///< A defect of ours.
};

/// A failure. `kind` decides what happens next, `message` is one or two plain sentences for the person and says what to
/// do, `detail` is for the log and holds no secret.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString message;
    QString detail = {};
    int httpStatus = 0;                      ///< 0 when no HTTP answer came.
    QByteArray requestId = {};               ///< As in the log lines of the request; empty when there was none.
    std::chrono::milliseconds retryAfter{0}; ///< What the server asked for; 0 when it did not.
    QString code = {};                       ///< Taskcluster's `code` of the error body, e.g. "ResourceNotFound".
    QStringList missingScopes = {}; ///< With InsufficientScopes: what is missing, one scope or alternative an entry.
};

} // namespace collie
