#include "models/actions/bulk_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using collie::models::BulkModel;
using collie::models::BulkRow;

class TestBulkModel final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void showsRowsAndTheirChanges() {
        BulkModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setRows({{.title = QStringLiteral("a")}, {.title = QStringLiteral("b")}, {.title = QStringLiteral("c")}});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("Waiting"));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.update(
            1,
            {{.title = QStringLiteral("b"), .state = BulkRow::State::Failed, .message = QStringLiteral("<b>No.</b>")},
             {.title = QStringLiteral("c"),
              .state = BulkRow::State::Accepted,
              .taskId = QStringLiteral("fN1SbArXTPSVFUUvaOlinQ")},
             {.title = QStringLiteral("beyond")}});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 2);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("Failed: <b>No.</b>"));
        QVERIFY(!model.index(1, 1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
        QCOMPARE(model.index(2, 2).data().toString(), QStringLiteral("fN1SbArXTPSVFUUvaOlinQ"));
        QCOMPARE(model.index(2, 0).data(BulkModel::TaskIdRole).toString(), QStringLiteral("fN1SbArXTPSVFUUvaOlinQ"));
        model.update(7, QVector<BulkRow>(1));
        QCOMPARE(changed.size(), 1);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestBulkModel)
#include "test_bulk_model.moc"
