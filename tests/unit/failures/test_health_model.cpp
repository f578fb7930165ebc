#include "models/failures/health_model.h"
#include "services/failures/health_sighting.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace collie;
using failures::HealthEntry;
using failures::HealthLine;
using failures::PushReport;
using failures::Verdict;
using models::HealthModel;
using treeherder::Job;

namespace {

Job job(const QString &task, const QString &platform = QStringLiteral("linux64")) {
    Job job;
    job.taskId = task;
    job.state = treeherder::JobState::Completed;
    job.result = treeherder::JobResult::TestFailed;
    job.platform = platform;
    job.platformOption = QStringLiteral("debug");
    job.groupSymbol = QStringLiteral("M");
    job.symbol = QStringLiteral("bc1");
    job.typeName = QStringLiteral("test-%1/debug-mochitest-1").arg(platform);
    return job;
}

HealthEntry entry(const QString &test, Verdict verdict, const QStringList &lines = {}) {
    HealthEntry made;
    made.test = test;
    made.verdict = verdict;
    made.reason = QStringLiteral("Because.");
    made.jobs = {job(QStringLiteral("t") + test)};
    for (const QString &line : lines)
        made.lines.append({.text = line, .jobs = {0}, .isNew = false, .bugs = {}});
    return made;
}

PushReport report(const QVector<HealthEntry> &entries) {
    PushReport made;
    made.entries = entries;
    return made;
}

} // namespace

/// The failures of a push stay where they are while more is known of them.
class TestHealthModel final : public QObject {
    Q_OBJECT

    [[nodiscard]] QModelIndex section(int row) const { return m_model->index(row, 0); }
    [[nodiscard]] QStringList texts(const QModelIndex &parent) const {
        QStringList found;
        for (int row = 0; row < m_model->rowCount(parent); ++row)
            found.append(m_model->index(row, 0, parent).data().toString());
        return found;
    }
    void show(const QVector<HealthEntry> &entries) { m_model->setReport(report(entries), {}); }

  private Q_SLOTS:
    void init() {
        m_tester.reset();
        m_model = std::make_unique<HealthModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    void cleanup() {
        m_tester.reset();
        m_model.reset();
    }

    void everyVerdictHasASectionWithItsCount() {
        show({entry(QStringLiteral("dom/a.html"), Verdict::New), entry(QStringLiteral("dom/b.html"), Verdict::New),
              entry(QStringLiteral("dom/c.html"), Verdict::Unknown)});
        QCOMPARE(texts({}),
                 QStringList({QStringLiteral("New here (2)"), QStringLiteral("Failed in the parent push, too (0)"),
                              QStringLiteral("Intermittent (0)"), QStringLiteral("Not yet known (1)")}));
        QCOMPARE(texts(section(0)), QStringList({QStringLiteral("dom/a.html"), QStringLiteral("dom/b.html")}));
        QCOMPARE(texts(section(3)), QStringList({QStringLiteral("dom/c.html")}));
        QCOMPARE(m_model->index(0, 0, section(0)).data(HealthModel::ReasonRole).toString(), QStringLiteral("Because."));
    }

    void whatIsThereStaysWhateverTheOrderOfTheReport() {
        const HealthEntry a = entry(QStringLiteral("dom/a.html"), Verdict::New);
        const HealthEntry b = entry(QStringLiteral("dom/b.html"), Verdict::New);
        const HealthEntry c = entry(QStringLiteral("dom/c.html"), Verdict::New);
        show({b, c});
        const QPersistentModelIndex second = m_model->index(1, 0, section(0));
        const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        show({c, a, b});
        QCOMPARE(texts(section(0)), QStringList({b.test, c.test, a.test}));
        QCOMPARE(second.row(), 1);
        show({a, b});
        QCOMPARE(texts(section(0)), QStringList({b.test, a.test}));
        QVERIFY(!second.isValid());
        QCOMPARE(resets.size(), 0);
    }

    void anotherVerdictTakesTheRowToTheEndOfItsSection() {
        HealthEntry a =
            entry(QStringLiteral("dom/a.html"), Verdict::Unknown, {QStringLiteral("one"), QStringLiteral("two")});
        const HealthEntry b = entry(QStringLiteral("dom/b.html"), Verdict::Intermittent);
        show({a, b});
        const QPersistentModelIndex row = m_model->index(0, 0, section(3));
        const QPersistentModelIndex line = m_model->index(1, 0, row);
        a.verdict = Verdict::Intermittent;
        show({a, b});
        QCOMPARE(texts(section(2)), QStringList({b.test, a.test}));
        QCOMPARE(m_model->rowCount(section(3)), 0);
        QVERIFY(row.isValid());
        QCOMPARE(QModelIndex(row.parent()), section(2));
        QVERIFY(line.isValid());
        QCOMPARE(line.data().toString(), QStringLiteral("two"));
    }

    void linesAreListedBelowTheirTest() {
        const QString line = QStringLiteral("TEST-UNEXPECTED-FAIL | dom/a.html | one - got 2 | expected 1");
        HealthEntry a = entry(QStringLiteral("dom/a.html"), Verdict::New, {line, QStringLiteral("dom/a.html")});
        a.lines[0].isNew = true;
        show({a});
        const QModelIndex row = m_model->index(0, 0, section(0));
        // The line that is the name of the test says nothing more.
        QCOMPARE(texts(row), QStringList({QStringLiteral("one - got 2 | expected 1")}));
        const QModelIndex first = m_model->index(0, 0, row);
        QVERIFY(first.data(HealthModel::IsNewRole).toBool());
        QVERIFY(first.data(Qt::ToolTipRole).toString().contains(QStringLiteral("TEST-UNEXPECTED-FAIL")));
        a.lines.prepend({.text = QStringLiteral("another"), .jobs = {0}, .isNew = false, .bugs = {}});
        a.lines.append(a.lines.first());
        show({a});
        QCOMPARE(texts(row), QStringList({QStringLiteral("one - got 2 | expected 1"), QStringLiteral("another")}));
    }

    void chipsTellOfTheJobs() {
        HealthEntry a = entry(QStringLiteral("dom/a.html"), Verdict::New, {QStringLiteral("one")});
        a.jobs.append(job(QStringLiteral("second"), QStringLiteral("windows11-64")));
        a.lines[0].jobs = {1, 7};
        m_model->setReport(report({a}), {failures::runKey(a.jobs[1])});
        const QModelIndex row = m_model->index(0, 0, section(0));
        const auto chips = row.data(HealthModel::ChipsRole).value<QVector<models::HealthChip>>();
        QCOMPARE(chips.size(), 2);
        QVERIFY(!chips[0].isIntermittent);
        QVERIFY(chips[1].isIntermittent);
        const auto ofLine = m_model->index(0, 0, row).data(HealthModel::ChipsRole).value<QVector<models::HealthChip>>();
        QCOMPARE(ofLine.size(), 1);
        QCOMPARE(ofLine[0].job.taskId, QStringLiteral("second"));
        const QString told = row.siblingAtColumn(HealthModel::Jobs).data().toString();
        QVERIFY2(told.contains(QStringLiteral("M(bc1)")) && told.contains(QStringLiteral("debug")), qPrintable(told));
    }

    void theJobAndTheTestOfOneNameAreTwo() {
        HealthEntry asJob = entry(QStringLiteral("dom/a.html"), Verdict::New);
        asJob.isJob = true;
        show({entry(QStringLiteral("dom/a.html"), Verdict::New), asJob, asJob});
        QCOMPARE(m_model->rowCount(section(0)), 3);
    }

    void ofSeveralOutcomesTheOneThatNeedsALookIsTold() {
        HealthEntry a = entry(QStringLiteral("dom/a.html"), Verdict::New);
        a.jobs.append(job(QStringLiteral("second"), QStringLiteral("windows11-64")));
        show({a, entry(QStringLiteral("dom/b.html"), Verdict::New)});
        const QModelIndex row = m_model->index(0, HealthModel::Outcome, section(0));
        QVERIFY(!row.data(HealthModel::OutcomeRole).isValid());
        m_model->setOutcomes({{failures::rowAndLabel(a.jobs[0]), {failures::Outcome::Intermittent, {}}},
                              {failures::rowAndLabel(a.jobs[1]),
                               {failures::Outcome::NeedsLook, QStringLiteral("It has not failed before.")}}});
        QCOMPARE(row.data().toString(), QStringLiteral("Needs a look"));
        QCOMPARE(row.data(HealthModel::NoteRole).toString(), QStringLiteral("It has not failed before."));
        // It stays with the next report, and goes with the push.
        show({a});
        QCOMPARE(row.data().toString(), QStringLiteral("Needs a look"));
        m_model->clear();
        show({a});
        QVERIFY(!m_model->index(0, HealthModel::Outcome, section(0)).data(HealthModel::OutcomeRole).isValid());
    }

    void textsOfOthersAreNoMarkupInToolTips() {
        show({entry(QStringLiteral("<b>bold</b>"), Verdict::New)});
        QVERIFY(!m_model->index(0, 0, section(0)).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>bold")));
    }

  private:
    std::unique_ptr<HealthModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestHealthModel)
#include "test_health_model.moc"
