#pragma once

#include "app/cli/session.h"
#include "app/session/push_finder.h"

#include <QRegularExpression>

namespace collie::cli {

namespace options {

inline constexpr TextOption landing("lando", "ID",
                                    QT_TRANSLATE_NOOP("collie::Words", "Lando's id of the landing that made a push"));
inline constexpr TextOption landoUrl("lando-url", "URL",
                                     QT_TRANSLATE_NOOP("collie::Words", "Lando's address, where it is not Mozilla's"));
inline constexpr Flag markdown("markdown",
                               QT_TRANSLATE_NOOP("collie::Words", "Print Markdown, for comments in bugs and reviews"));

} // namespace options

namespace operands {

inline constexpr Operand push{
    .name = "REPO|ADDRESS",
    .help = QT_TRANSLATE_NOOP("collie::Words",
                              "Name of a repository, with one of --push, --revision and --lando; or an address "
                              "of Treeherder or Taskcluster that names the push"),
    .completes = Completes::Repository};

/// A task, or the push whose jobs are meant.
[[nodiscard]] constexpr Operand taskOrPush(const char *says) {
    return {.name = "TASKID|REPO|ADDRESS", .help = says, .completes = Completes::Repository};
}

} // namespace operands

/// The options that say which push of a repository is meant, and those of the verb itself behind them.
[[nodiscard]] QVector<Option> pushOptions(const QVector<Option> &own = {});
/// Whether one of them is given.
[[nodiscard]] bool namesPush(const Invocation &invocation);
/// Whether an operand is an address: no name of a repository and no id looks so.
[[nodiscard]] bool isAddress(const QString &operand);

/// The push that is meant. \param operand  name of a repository or an address.
/// \return an error of use where nothing says which push, or --json and --markdown are both there.
[[nodiscard]] Future<session::NamedPush> findPush(Session &session, const QString &operand);
/// Only its id: nothing is asked for one that --push gives.
[[nodiscard]] Future<qint64> findPushId(Session &session, const QString &repository);
/// All jobs of a push, by platform, label and run.
[[nodiscard]] Future<QVector<treeherder::Job>> jobsOfPush(Session &session, qint64 pushId);
/// The page of a push at Treeherder.
[[nodiscard]] QUrl pageOfPush(Session &session, const session::NamedPush &push);
/// The page of a job of a push at Treeherder.
[[nodiscard]] QUrl pageOfJob(Session &session, const QString &repository, const QString &revision,
                             const treeherder::Job &job);

/// Refuses --json together with --markdown.
[[nodiscard]] Result<void> checkForms(const Invocation &invocation);
/// The expression an option gives. \return an error of use for one that is none.
[[nodiscard]] Result<QRegularExpression> expressionOf(const Invocation &invocation, const TextOption &option);

} // namespace collie::cli
