#pragma once

#include "services/failures/failure.h"

namespace collie::failures {

/// What an error line of a log says by its form (failures.md §3).
struct LineParts {
    QString text = {};      ///< The line, without what a harness puts before it.
    QString test = {};      ///< As it is written; empty for a line of no test.
    QString status = {};    ///< "FAIL", "CRASH"; empty when it tells none.
    QString expected = {};  ///< "OK", where the line says only that.
    QString message = {};   ///< What comes behind the test; of another line all.
    QString signature = {}; ///< Of a crash.
    QString crashId = {};   ///< UUID of a crash dump.
    bool isCrash = false;
};

/// Reads a line such as "TEST-UNEXPECTED-FAIL | <test> | <message>", "REFTEST TEST-UNEXPECTED-FAIL | <test> == <other>
/// | <message>" or "PROCESS-CRASH | <reason> [@ <signature>] | <test>", also with "12:34:56 INFO - " before it. Pure.
[[nodiscard]] LineParts partsOfLine(const QString &line);

/// The failure that a line tells by itself: of a test where it names one, else of Kind::Line.
/// \param lineNumber  in the log, from 0; -1 unknown.
[[nodiscard]] Failure failureOfLine(const LineParts &parts, qint64 lineNumber);

} // namespace collie::failures
