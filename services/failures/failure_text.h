#pragma once

#include "services/failures/job_failures.h"

#include <QString>
#include <QUrl>

#include <functional>

namespace collie::failures {

/// Where what a failure names can be looked at.
struct FailureLinks {
    std::function<QUrl(qint64 lineNumber)> logLine = {}; ///< Of a line of the log, from 0; none or empty: no link.
    QUrl bugzilla = {};                                  ///< "https://bugzilla.mozilla.org"; empty: bugs are no links.
};

/// The job that failures are of.
struct JobHeading {
    QString name = {}; ///< "test-linux2404-64/opt-mochitest-plain-1"
    QString taskId = {};
    int runId = 0;
    QUrl url = {}; ///< Of the job; empty for no link.
};

/// A failure as plain text of several lines, to be pasted where others read it: in English. As a line of a log, the
/// rest of the message, the stack, the bugs that are shown. Of very long ones the beginning, which is said. The same
/// input gives the same text.
[[nodiscard]] QString failureText(const Failure &failure);

/// The same as Markdown, for comments in bugs. What others wrote is shown as it is: it cannot become markup.
[[nodiscard]] QString failureMarkdown(const Failure &failure, const FailureLinks &links = {});

/// All failures of a job that are kept, below a line that names the job: in the language of the program.
[[nodiscard]] QString failuresText(const JobFailures &failures, const JobHeading &job);
/// The same as Markdown, for comments in bugs: in English.
[[nodiscard]] QString failuresMarkdown(const JobFailures &failures, const JobHeading &job,
                                       const FailureLinks &links = {});

/// Finds bugs about a failure, open or not: by its crash signature, the last part of its test's path, or its line.
/// \param bugzilla  empty or no http(s): the result is empty.
[[nodiscard]] QUrl bugzillaSearchUrl(const Failure &failure, const QUrl &bugzilla);

/// The page of a bug; empty when `bugzilla` is.
[[nodiscard]] QUrl bugUrl(qint64 bug, const QUrl &bugzilla);

} // namespace collie::failures
