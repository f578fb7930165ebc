#pragma once

#include "services/base/json.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVector>

#include <optional>

namespace collie::ownjobs {

/// How far a job of one's own is. It moves one step at a time, in this order.
enum class OwnJobState { New, Pending, Running, Completed };
enum class OwnJobResult { Success, TestFailed, Busted, Exception, Canceled };
/// Decides the colour of a failure: of a test it is testfailed, of anything else busted (treeherder.md §4).
enum class OwnJobKind { Build, Test, Other };
/// How it gets to Treeherder: as a task that Treeherder takes in, or as a message on the person's exchange.
enum class Channel { Taskcluster, Pulse };

[[nodiscard]] QString ownJobStateName(OwnJobState state);    ///< "pending"; empty for a new one.
[[nodiscard]] QString ownJobResultName(OwnJobResult result); ///< "testfailed"
[[nodiscard]] QString ownJobKindName(OwnJobKind kind);       ///< "other"
[[nodiscard]] QString channelName(Channel channel);          ///< "taskcluster"
[[nodiscard]] std::optional<OwnJobResult> ownJobResultFromName(QStringView name);
[[nodiscard]] std::optional<OwnJobKind> ownJobKindFromName(QStringView name);
[[nodiscard]] std::optional<Channel> channelFromName(QStringView name);

/// Where a job runs, in words Treeherder takes: letters, digits, "-" and "_".
struct OwnJobMachine {
    QString name; ///< At most 50 characters; may be empty.
    QString platform, os, architecture;
    friend bool operator==(const OwnJobMachine &, const OwnJobMachine &) = default;
};
/// The computer this runs on: "linux64", "linux", "x86_64", and the host's name.
[[nodiscard]] OwnJobMachine thisMachine();

/// Something to read about a job that ran.
struct OwnJobLink {
    QString label; ///< "Log", "Crash report"
    QString text;
    QUrl url;
    friend bool operator==(const OwnJobLink &, const OwnJobLink &) = default;
};

/// A job that runs outside CI and that Treeherder is told about.
struct OwnJob {
    QString repository;
    QString revision; ///< Any commit of a push; 40 digits of its tip once the push was found.
    QString name, symbol;
    QString groupName;
    QString groupSymbol = QStringLiteral("?"); ///< "?" for no group.
    OwnJobKind kind = OwnJobKind::Other;
    OwnJobMachine machine;
    int tier = 1;
    QStringList options{QStringLiteral("opt")}; ///< Option collection.
    QString product;
    QString who; ///< Mail address or name.

    qint64 pushId = 0;  ///< Treeherder's, known once the push was found.
    QString pushNumber; ///< In the repository's push log; empty while it is not known.
    QString taskId;     ///< A slugid, given when the push was found; stands for the job between steps.
    int runId = 0;
    OwnJobState state = OwnJobState::New;
    std::optional<OwnJobResult> result;
    QDateTime scheduled, started, ended; ///< UTC, each set when its step is taken.
    QVector<OwnJobLink> logs, links;     ///< Known when it is completed.

    friend bool operator==(const OwnJob &, const OwnJob &) = default;
};

/// Whether Treeherder would take what the job says of itself. \return InvalidArgument with what is wrong.
[[nodiscard]] Result<void> checkOwnJob(const OwnJob &job);

/// Moves the job on and sets the time of the step. Steps backwards, twice or past one are refused, a completed step
/// without result as well. \param result  of the last step; nothing for the others.
/// \return InvalidArgument with what is wrong; the job is as it was then.
[[nodiscard]] Result<void> advance(OwnJob &job, OwnJobState to, const QDateTime &now,
                                   std::optional<OwnJobResult> result = {});

/// For keeping a job between two steps; holds no secret.
[[nodiscard]] Json ownJobToJson(const OwnJob &job);
/// \return BadResponse for what ownJobToJson() did not write.
[[nodiscard]] Result<OwnJob> ownJobFromJson(const Json &document);

} // namespace collie::ownjobs
