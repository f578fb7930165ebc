#pragma once

#include <QString>
#include <QVector>

namespace collie::treeherder {

/// One commit of a push.
struct Commit {
    QString revision;
    QString author;   ///< "Name <mail>"
    QString comments; ///< Whole message; its first line is the subject.

    friend bool operator==(const Commit &, const Commit &) = default;
};

/// A push as `GET /api/project/<repo>/push/` answers it (treeherder.md §2.2).
struct Push {
    qint64 id = 0;
    QString revision; ///< 40 hex digits of the tip.
    QString author;   ///< Mail address.
    QString branch;
    qint64 pushTimestamp = 0; ///< Seconds since the epoch.
    int repositoryId = 0;
    int revisionCount = 0;   ///< All commits; `commits` holds the newest 20 at most.
    QVector<Commit> commits; ///< Newest first.

    /// First line of the newest commit's message.
    [[nodiscard]] QString subject() const;
    friend bool operator==(const Push &, const Push &) = default;
};

/// How the jobs of a push of tiers 1 and 2 are that nobody has classified, as its page `status/` answers
/// (treeherder.md §2.2).
struct PushStatus {
    int pending = 0, running = 0;
    int completed = 0; ///< Failed ones included.
    int failed = 0;    ///< Failed tests, broken builds and exceptions.

    [[nodiscard]] bool isDone() const { return pending == 0 && running == 0 && completed > 0; }
    friend bool operator==(const PushStatus &, const PushStatus &) = default;
};

} // namespace collie::treeherder
