#include "models/ownjobs/own_job_model.h"
#include "services/base/utc.h"

#include "services/base/slugid.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace collie;
using models::OwnJobModel;
using ownjobs::OwnJob;
using ownjobs::OwnJobResult;
using ownjobs::OwnJobState;
using treeherder::JobStatus;

namespace {

OwnJobModel::Entry entry(const QString &name, qint64 scheduled = 0) {
    OwnJobModel::Entry made;
    made.job.taskId = newSlugid();
    made.job.name = name;
    made.job.symbol = QStringLiteral("s");
    made.job.repository = QStringLiteral("try");
    made.job.revision = QString(40, u'b');
    if (scheduled > 0) {
        made.job.state = OwnJobState::Completed;
        made.job.result = OwnJobResult::Success;
        made.job.scheduled = collie::utcFromSeconds(scheduled);
    }
    made.channel = QStringLiteral("Taskcluster");
    made.isTask = true;
    return made;
}

} // namespace

class TestOwnJobModel final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void newestComesFirstAndMovesOn() {
        OwnJobModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.put(entry(QStringLiteral("old"), 100));
        model.put(entry(QStringLiteral("young"), 300));
        model.put(entry(QStringLiteral("middle"), 200));
        auto fresh = entry(QStringLiteral("fresh"));
        model.put(fresh);
        QCOMPARE(model.rowCount(), 4);
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names.append(model.at(row).job.name);
        QCOMPARE(names, (QStringList{QStringLiteral("fresh"), QStringLiteral("young"), QStringLiteral("middle"),
                                     QStringLiteral("old")}));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        fresh.job.state = OwnJobState::Running;
        fresh.isRunningHere = true;
        model.put(fresh);
        model.put(fresh);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.running(), 1);
        QCOMPARE(model.rowCount(), 4);
        const QModelIndex state = model.index(0, static_cast<int>(OwnJobModel::Column::State));
        QCOMPARE(state.data().toString(), QStringLiteral("Running"));
        QCOMPARE(state.data(OwnJobModel::StatusRole).toInt(), static_cast<int>(JobStatus::Running));
        fresh.problem = QStringLiteral("<b>lost</b>");
        model.put(fresh);
        QVERIFY(state.data().toString().contains(QStringLiteral("lost")));
        QVERIFY(!state.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
    }

    void statusesAreThoseOfJobs_data() {
        QTest::addColumn<int>("result");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, OwnJobResult result, JobStatus status) {
            QTest::newRow(name) << static_cast<int>(result) << static_cast<int>(status);
        };
        row("success", OwnJobResult::Success, JobStatus::Success);
        row("testfailed", OwnJobResult::TestFailed, JobStatus::TestFailed);
        row("busted", OwnJobResult::Busted, JobStatus::Busted);
        row("exception", OwnJobResult::Exception, JobStatus::Exception);
        row("canceled", OwnJobResult::Canceled, JobStatus::UserCancel);
    }

    void statusesAreThoseOfJobs() {
        QFETCH(int, result);
        QFETCH(int, status);
        OwnJob job;
        job.state = OwnJobState::Completed;
        job.result = static_cast<OwnJobResult>(result);
        QCOMPARE(static_cast<int>(models::ownJobStatus(job)), status);
    }

    void oldCompletedRowsGo() {
        OwnJobModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        auto running = entry(QStringLiteral("running"), 1);
        running.job.state = OwnJobState::Running;
        running.job.result.reset();
        model.put(running);
        for (int i = 0; i < OwnJobModel::maxRows + 10; ++i)
            model.put(entry(QStringLiteral("done"), 100 + i));
        QCOMPARE(model.rowCount(), OwnJobModel::maxRows);
        QVERIFY(model.rowOf(running.job.taskId) >= 0);
    }
};

QTEST_GUILESS_MAIN(TestOwnJobModel)
#include "test_own_job_model.moc"
