#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVector>

namespace collie::treeherder {

/// A bug that the subject of a commit names.
struct NamedBug {
    qint64 id = 0;
    qsizetype start = 0, length = 0; ///< What is a link in the subject: "Bug 1948118", or the number behind "--".

    friend bool operator==(const NamedBug &, const NamedBug &) = default;
};

/// The revision at Phabricator that a commit was reviewed in.
struct PhabricatorRevision {
    QString id; ///< "D212345"; empty for none.
    QUrl url;   ///< https.
};

/// What the message of a commit tells (treeherder.md §2.2).
struct CommitMessage {
    QString subject; ///< First line, plain text of one line.
    QVector<NamedBug> bugs;
    PhabricatorRevision phabricator;
    bool isBackout = false;
    QStringList reviewers; ///< "emilio", "#sidebar-reviewers"; of "r=" and "r?" in the subject, each once.
};

/// Who made a commit.
struct CommitAuthor {
    QString name; ///< The mail address where no name is given.
    QString mail; ///< Empty where none is given.
};

/// Reads a message that anybody may have written. Pure; any thread.
[[nodiscard]] CommitMessage readCommitMessage(const QString &comments);

/// "Name <mail>", either alone, or "Name<mail>". Pure; any thread.
[[nodiscard]] CommitAuthor splitAuthor(const QString &author);

/// Whether a push or commit is of the bot that tries what is in review. \param author  as splitAuthor() takes it.
[[nodiscard]] bool isReviewBot(const QString &author);

} // namespace collie::treeherder
