#include "models/actions/activity_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using collie::models::Activity;
using collie::models::ActivityModel;
using Stage = Activity::Stage;

class TestActivityModel final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void newestComesFirstAndMovesOn() {
        ActivityModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const quint64 first = model.begin(QStringLiteral("Retrigger 1 job"), Stage::Sending, 1000);
        const quint64 second = model.begin(QStringLiteral("Cancel 2 jobs"), Stage::Sending, 2000);
        QVERIFY(first != second);
        QCOMPARE(model.at(0).title, QStringLiteral("Cancel 2 jobs"));
        QCOMPARE(model.underWay(), 2);

        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.advance(first, Stage::Accepted, {}, QStringLiteral("fN1SbArXTPSVFUUvaOlinQ"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
        model.advance(first, Stage::Running);
        QCOMPARE(model.at(1).taskId, QStringLiteral("fN1SbArXTPSVFUUvaOlinQ"));
        model.advance(first, Stage::Done, QStringLiteral("1 new job."));
        QCOMPARE(model.underWay(), 1);
        QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("Done: 1 new job."));
    }

    void whatIsOverStaysOver() {
        ActivityModel model;
        const quint64 id = model.begin(QStringLiteral("x"), Stage::Sending, 0);
        model.advance(id, Stage::Failed, QStringLiteral("No."));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.advance(id, Stage::Done);
        model.advance(id + 7, Stage::Done);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(model.at(0).stage, Stage::Failed);
    }

    void oldFinishedRowsGoButNothingUnderWayDoes() {
        ActivityModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const quint64 slow = model.begin(QStringLiteral("slow"), Stage::Sending, 0);
        for (int i = 0; i < ActivityModel::maxRows + 50; ++i)
            model.advance(model.begin(QStringLiteral("quick"), Stage::Sending, i), Stage::Done);
        QCOMPARE(model.rowCount(), ActivityModel::maxRows);
        QCOMPARE(model.at(model.rowCount() - 1).id, slow);
    }

    void messagesAreNoMarkup() {
        ActivityModel model;
        const quint64 id = model.begin(QStringLiteral("x"), Stage::Sending, 0);
        model.advance(id, Stage::Failed, QStringLiteral("<img src=x>"));
        QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<img")));
    }
};

QTEST_GUILESS_MAIN(TestActivityModel)
#include "test_activity_model.moc"
