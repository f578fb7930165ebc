#pragma once

#include "services/treeherder/failure_types.h"

#include <QString>
#include <QVector>

namespace collie::failures {

/// An error line of a log, as Treeherder's parser or Collie found it.
struct ErrorLine {
    QString text = {};
    qint64 lineNumber = -1; ///< In the log, from 0; -1 unknown.
    friend bool operator==(const ErrorLine &, const ErrorLine &) = default;
};

/// One thing that went wrong in a job: a test or subtest with another result than expected, a crash, or an error line
/// that belongs to no test. What is not known is empty.
struct Failure {
    enum class Kind : std::uint8_t { Test, Crash, Line };

    Kind kind = Kind::Line;
    QString test = {};             ///< Path of the test, or its manifest; empty for a line of no test.
    QString subtest = {};          ///< Of the test.
    QString status = {};           ///< What came: "FAIL", "TIMEOUT", "CRASH".
    QString expected = {};         ///< What was expected: "PASS".
    QString message = {};          ///< Plain text of one line or several.
    QString stack = {};            ///< Of the failed assertion, or of the crashing thread.
    QString crashSignature = {};   ///< "mozilla::dom::Element::Foo()"
    QString crashId = {};          ///< UUID of the crash dump among the artifacts.
    QString group = {};            ///< Manifest: "dom/tests/mochitest.toml".
    qint64 durationMs = -1;        ///< Of the test; -1 unknown.
    QVector<ErrorLine> lines = {}; ///< Of the log, in its order. One of Kind::Line has one.

    bool isNew = false;                   ///< Nobody has seen this line before this push (failures.md §3).
    QVector<treeherder::Bug> bugs = {};   ///< That may be about it: the open and recent ones.
    QVector<treeherder::Bug> others = {}; ///< Shown when asked for, or when none of `bugs` is open.
    bool hasTooManyBugs = false;          ///< More than Treeherder deems likely to be true; none is listed.

    /// The failure as a line of a log: "TEST-UNEXPECTED-FAIL | <test> | <message>".
    [[nodiscard]] QString line() const;
    /// Where it is in the log, from 0; -1 unknown.
    [[nodiscard]] qint64 lineNumber() const { return lines.isEmpty() ? -1 : lines.first().lineNumber; }
};

} // namespace collie::failures
