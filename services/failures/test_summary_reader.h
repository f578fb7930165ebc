#pragma once

#include "services/failures/failure_maker.h"
#include "services/failures/result_line_reader.h"
#include "services/failures/summary_reader.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

#include <vector>

namespace collie::failures {

/// Reads a `summary.jsonl` (failures.md §1): starts and ends of tests are paired, the last run of a test decides, and
/// one that never ended crashed.
class TestSummaryReader final : public SummaryReader {
  public:
    void append(QByteArrayView bytes) override;
    void finish() override;
    [[nodiscard]] FailureSummary soFar() const override;

  private:
    static constexpr int mostRunning = 10'000; ///< Tests that have not ended; of more it is not known that they began.
    static constexpr qsizetype mostFailedTests = 20'000; ///< Of more, a later good run does not take the failure back.
    static constexpr qsizetype mostGroups = 20'000;

    /// One run of a test.
    struct Run {
        QByteArray test; ///< UTF-8; unique for what belongs to no test.
        QString group;
        qint64 startMs = -1;
        qint64 order = 0;          ///< Among the runs: when it ended, else when it began.
        qint64 count = 0;          ///< Its failures.
        QVector<Failure> failures; ///< Those that are kept.
        bool hasCrashed = false;
    };

    void take(const ResultLine &line);
    void takeStart(const ResultLine &line);
    void takeStatus(const ResultLine &line);
    void takeEnd(const ResultLine &line);
    /// A failure that came after its test had ended, or of no test.
    void takeLate(const ResultLine &line, const QByteArray &test, const QString &group);
    void takeCrash(const ResultLine &line);
    void takeLog(const ResultLine &line);
    [[nodiscard]] Run *running(std::string_view test);
    [[nodiscard]] QString groupName(std::string_view name);
    [[nodiscard]] QString groupOf(const ResultLine &line);
    [[nodiscard]] static bool isSaid(const Run &run, const ResultLine &end);
    /// \param make  makes the failure, where it is kept.
    template <class Make>
    void add(Run &run, const Make &make);
    void settle(Run &&run);

    ResultLineReader m_lines;
    FailureMaker m_maker;
    QHash<QByteArray, std::vector<Run>> m_running; ///< By test, the oldest first.
    int m_runningCount = 0;
    QHash<QByteArray, Run> m_failed; ///< Last runs that failed, by group and test.
    QSet<QString> m_groups;          ///< Groups of which a test ended.
    QString m_group;                 ///< That began and has not ended.
    QByteArray m_lastGroupBytes;     ///< The group named last, and its text.
    QString m_lastGroup;
    qint64 m_nextOrder = 0;
    qint64 m_failureCount = 0;
    qint64 m_kept = 0; ///< Failures in m_running and m_failed.
    qint64 m_testCount = 0;
    bool m_isWhole = false;
};

} // namespace collie::failures
