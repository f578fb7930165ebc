#pragma once

#include "services/failures/failure.h"
#include "services/failures/text_span.h"

#include <QVector>

namespace collie::failures {

/// An error line that is worth showing, and the bugs to show with it.
struct ShownLine {
    qsizetype index = 0; ///< Among the suggestions.
    bool isNew = false;
    QVector<treeherder::Bug> bugs = {};   ///< Only with the first line of a test.
    QVector<treeherder::Bug> others = {}; ///< None of them is in `bugs`.
    bool hasTooManyBugs = false;          ///< Then none is listed.
};

struct ShownLines {
    QVector<ShownLine> lines = {}; ///< In the order of the log.
    qint64 hiddenCount = 0;        ///< Generic ones that are left out.
};

/// What Treeherder shows of the error lines of a job (failures.md §3). Pure.
/// \param isTry  whether the job's repository is try. \param hasTests  whether failed tests are shown beside the lines:
/// that the task ended with an error says nothing then, even alone.
[[nodiscard]] ShownLines shownLines(const QVector<treeherder::BugSuggestion> &suggestions, bool isTry,
                                    bool hasTests = false);

/// Adds bugs that are not there yet, then takes all away where they are too many to be likely (failures.md §3).
void addBugs(Failure &failure, const ShownLine &line);

/// Whether a failure's other bugs are shown without being asked for: none of the first ones is open.
[[nodiscard]] bool showsOthers(const Failure &failure);

/// Words of a failure's line that a bug's summary has too, in bold where it is shown: in their order, not overlapping,
/// as case is (failures.md §3). \param line  BugSuggestion::search. Of long texts the beginning.
[[nodiscard]] QVector<TextSpan> commonWords(const QString &summary, const QString &line);

} // namespace collie::failures
