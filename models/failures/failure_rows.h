#pragma once

#include "services/failures/failure.h"

#include <QString>
#include <QVector>

namespace collie::models {

/// A row about failures of a job, wherever it stands in the tree.
struct FailureRow {
    enum class Kind : std::uint8_t {
        Failure,  ///< One failure; its children say more.
        Group,    ///< Failures of one test; they are its children.
        Text,     ///< The message and the stack, of many lines.
        Line,     ///< An error line of the log.
        Bug,      ///< That may be about it.
        MoreBugs, ///< Shows or hides the rest of them.
        Note,     ///< A sentence about what is left out.
    };

    Kind kind = Kind::Failure;
    QString key;                 ///< Names the same thing when more is known of it; unique among its siblings.
    QVector<qsizetype> failures; ///< Indexes of what it is about: one, or those of a group.
    QString title;               ///< One line, bounded: the test, the line, the bug's summary.
    bool titleIsLine = false;    ///< The title is a line of the log, not a name.
    QString test, subtest;
    QString message; ///< One line, bounded; of a bug the line that it may be about.
    QString text;    ///< Many lines, bounded; see shown_text.h.
    QString status;  ///< "expected PASS, got FAIL"; of a bug "resolved FIXED".
    QString duration;
    qint64 lineNumber = -1; ///< In the log, from 0; -1 unknown.
    qint64 count = 0;       ///< Lines of `text`, or failures of a group.
    bool isNew = false;
    bool inGroup = false; ///< A failure whose test is named by the row above it.
    treeherder::Bug bug;

    /// Whether both look the same, wherever the failures they are about stand in their lists.
    [[nodiscard]] bool looksLike(const FailureRow &other) const;
};

/// The rows of the top level: a test with several failures is one group. Pure.
[[nodiscard]] QVector<FailureRow> failureRows(const QVector<failures::Failure> &failures);

/// The rows below a failure or a group: text, lines, bugs. Pure.
/// \param showsOthers  whether bugs are listed that are shown only when asked for.
[[nodiscard]] QVector<FailureRow> detailRows(const FailureRow &parent, const QVector<failures::Failure> &failures,
                                             bool showsOthers);

/// Failures of one test as one, with the messages, lines and bugs of all. \param failures  at least one. Pure.
[[nodiscard]] failures::Failure mergedFailure(const QVector<failures::Failure> &failures);

} // namespace collie::models
