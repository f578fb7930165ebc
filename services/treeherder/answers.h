#pragma once

#include "services/base/result.h"
#include "services/treeherder/answer_types.h"
#include "services/treeherder/push.h"
#include "services/treeherder/repository.h"

#include <QByteArray>
#include <QHash>
#include <QVector>

namespace collie::treeherder {

// The bodies of Treeherder's answers, read. All may run on any thread; all give BadResponse with a sentence when the
// body is not what the endpoint promises. Entries of lists that make no sense are left out.

[[nodiscard]] Result<QVector<Repository>> parseRepositories(const QByteArray &body);
[[nodiscard]] Result<QVector<Push>> parsePushes(const QByteArray &body);
[[nodiscard]] Result<PushStatus> parsePushStatus(const QByteArray &body);
[[nodiscard]] Result<JobDetails> parseJobDetails(const QByteArray &body);
[[nodiscard]] Result<QVector<LogUrl>> parseLogUrls(const QByteArray &body);
[[nodiscard]] Result<QVector<TextLogError>> parseTextLogErrors(const QByteArray &body);
[[nodiscard]] Result<QVector<PushNote>> parsePushNotes(const QByteArray &body);
[[nodiscard]] Result<QHash<qint64, DecisionTask>> parseDecisionTasks(const QByteArray &body);

/// The text of a piece of HTML: no tags, the common entities decoded, white space simplified.
[[nodiscard]] QString plainTextOfHtml(const QString &html);

} // namespace collie::treeherder
