#pragma once

#include "services/failures/job_failures.h"
#include "ui/failures/failure_delegate.h"

#include <QTreeView>

namespace collie::test {

/// A job with a new failure that has text, a link and bugs, a test with two failed subtests, and a line of no test.
/// \param test  names the first test; lines of the log begin at `firstLine`.
inline failures::JobFailures failuresOf(const char *test, qint64 firstLine, bool withBugs = true) {
    using failures::Failure;
    const auto bugOf = [](qint64 id, const char *summary, const char *resolution) {
        treeherder::Bug bug;
        bug.id = id;
        bug.summary = QString::fromUtf8(summary);
        bug.status = QStringLiteral("NEW");
        bug.resolution = QString::fromUtf8(resolution);
        return bug;
    };
    Failure failure;
    failure.kind = Failure::Kind::Test;
    failure.test = QString::fromUtf8(test);
    failure.status = QStringLiteral("FAIL");
    failure.expected = QStringLiteral("PASS");
    failure.message = QStringLiteral("<b>one</b> is not two");
    failure.stack = QStringLiteral("frame one\nframe two");
    failure.durationMs = 12400;
    failure.isNew = true;
    failure.lines = {{failure.message, firstLine}, {QStringLiteral("see http://example.org/p ok"), firstLine + 1}};
    if (withBugs) {
        failure.bugs = {bugOf(1789012, "Intermittent one is not two", ""), bugOf(1789013, "Intermittent two", "FIXED")};
        failure.others = {bugOf(1500000, "Another one", "INVALID")};
    }
    Failure subtest;
    subtest.kind = Failure::Kind::Test;
    subtest.test = QStringLiteral("dom/pinned.html");
    subtest.subtest = QStringLiteral("opens");
    subtest.status = QStringLiteral("TIMEOUT");
    subtest.expected = QStringLiteral("PASS");
    subtest.message = QStringLiteral("too late");
    subtest.lines = {{subtest.message, firstLine + 10}};
    Failure other = subtest;
    other.subtest = QStringLiteral("closes");
    Failure line;
    line.lines = {{QStringLiteral("Return code: 1"), firstLine + 20}};

    failures::JobFailures job;
    job.state = failures::JobFailures::State::Known;
    job.failures = {failure, subtest, other, line};
    job.failureCount = job.failures.size();
    job.newCount = 1;
    return job;
}

/// A point of a row where a click asks for this; in the middle of the row's text when it is Nothing.
inline QPoint pointOf(const QTreeView &tree, const QModelIndex &index, ui::FailureTarget::What what) {
    const auto *delegate = qobject_cast<const ui::FailureDelegate *>(tree.itemDelegate());
    QStyleOptionViewItem option;
    option.font = tree.font();
    option.widget = &tree;
    option.rect = tree.visualRect(index);
    for (int y = option.rect.top() + 4; y < option.rect.bottom(); y += 4) {
        for (int x = option.rect.left() + 80; x < option.rect.right(); x += 3) {
            if (delegate->targetAt(option, index, {x, y}).what == what)
                return {x, y};
        }
    }
    return {-1, -1};
}

} // namespace collie::test
