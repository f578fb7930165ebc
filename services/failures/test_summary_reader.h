#pragma once

#include "services/failures/failure_maker.h"
#include "services/failures/result_line_reader.h"
#include "services/failures/summary_reader.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QVector>

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
    static constexpr qsizetype mostEnded = 30'000; ///< Of more, what a test says late is of the group open by then.
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
        bool hasEnded = false;
        bool isOnlyEnd = false; ///< Its one failure is its end, which says no more than that it failed.
    };

    /// How a run of a test ended.
    struct Ended {
        QByteArray test;
        QString group;
        qint64 durationMs = -1; ///< -1 unknown.
    };

    void take(const ResultLine &line);
    void takeStart(const ResultLine &line);
    void takeStatus(const ResultLine &line);
    void takeEnd(const ResultLine &line);
    [[nodiscard]] Run endedRun(const ResultLine &end);
    [[nodiscard]] const Ended *lastEnd(const QByteArray &test);
    void sortEnds();
    /// A failure of a test that is not under way: of the run that ended last.
    void takeLate(const ResultLine &line);
    /// A failure of no test.
    void takeAlone(const ResultLine &line, const QString &group);
    void takeCrash(const ResultLine &line);
    void beginGroup(std::string_view name);
    void takeLog(const ResultLine &line);
    [[nodiscard]] Run *running(std::string_view test);
    [[nodiscard]] QString groupName(std::string_view name);
    [[nodiscard]] QString groupOf(const ResultLine &line);
    [[nodiscard]] static bool isSaid(const Run &run, const ResultLine &end);
    /// \param make  makes the failure, where it is kept.
    template <class Make>
    void add(Run &run, const Make &make);
    void forgetEnd(Run &run);
    void settle(Run &&run);

    ResultLineReader m_lines;
    FailureMaker m_maker;
    QHash<QByteArray, QVector<Run>> m_running; ///< By test, the oldest first.
    int m_runningCount = 0;
    QHash<QByteArray, Run> m_failed;  ///< Last runs that failed, by group and test.
    QVector<Ended> m_ends;            ///< In their order: few tests say something late, so they are sorted only then.
    QHash<QByteArray, Ended> m_ended; ///< By test, those that were sorted.
    QSet<QString> m_groups;           ///< That began, or of which a test ended: an error may name one.
    QString m_group;                  ///< That began and has not ended.
    QByteArray m_lastGroupBytes;      ///< The group named last, and its text.
    QString m_lastGroup;
    qint64 m_nextOrder = 0;
    qint64 m_failureCount = 0;
    qint64 m_kept = 0; ///< Failures in m_running and m_failed.
    qint64 m_testCount = 0;
    bool m_isWhole = false;
};

} // namespace collie::failures
