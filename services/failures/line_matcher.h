#pragma once

#include "services/failures/line_parts.h"

#include <QHash>
#include <QVector>

namespace collie::failures {

/// What a log says of a failure behind its test, on one line: "<subtest> - <message>". Of long texts the beginning.
[[nodiscard]] QString saidOf(const Failure &failure);

/// Finds the failure of an artifact that a line of the log is about (failures.md §4). One thread.
class LineMatcher final {
  public:
    /// \param failures  of an artifact.
    explicit LineMatcher(const QVector<Failure> &failures);

    /// The failure that the line fits best; it counts as one of its lines then. \return its index, -1 for none.
    [[nodiscard]] qsizetype take(const LineParts &line);
    /// The first failure of the same test, or the index itself: bugs are told once.
    [[nodiscard]] qsizetype firstOfTest(qsizetype index) const;

  private:
    struct Known {
        Failure::Kind kind = Failure::Kind::Line;
        QString key; ///< testKey()
        QString said, subtest, status;
        QString signature, crashId;
        QString reason; ///< Of a crash, as stableText() has it.
        qsizetype lineCount = 0;
    };

    [[nodiscard]] static int textFit(const Known &known, const QString &said);
    [[nodiscard]] qsizetype ofTest(const LineParts &line) const;
    [[nodiscard]] qsizetype ofHarness(const QString &text) const;
    [[nodiscard]] qsizetype ofCrash(const LineParts &line) const;

    QVector<Known> m_known;
    QHash<QString, QVector<qsizetype>> m_byFile; ///< fileOfTest()
    QHash<QString, QVector<qsizetype>> m_byLine; ///< Those of Kind::Line.
    QVector<qsizetype> m_crashes;
};

} // namespace collie::failures
