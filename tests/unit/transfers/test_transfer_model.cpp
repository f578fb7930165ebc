#include "models/transfers/transfer_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace collie;
using namespace collie::transfers;
using models::TransferModel;
using Column = TransferModel::Column;

namespace {

Transfer upload(TransferId id, TransferState state = TransferState::Waiting) {
    Transfer transfer;
    transfer.id = id;
    transfer.state = state;
    transfer.file = QStringLiteral("/tmp/file-%1").arg(id);
    transfer.name = QStringLiteral("file-%1").arg(id);
    transfer.target = S3Target{QStringLiteral("bucket"), QStringLiteral("prefix/")};
    transfer.size = 1000;
    return transfer;
}

} // namespace

class TestTransferModel : public QObject {
    Q_OBJECT

    TransferModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    QString text(int row, Column column) { return m_model.index(row, static_cast<int>(column)).data().toString(); }

  private Q_SLOTS:
    void init() { m_model.reset({}); }

    void theNewestIsFirst() {
        m_model.reset({upload(1), upload(2)});
        m_model.add({upload(3), upload(5)});
        QCOMPARE(m_model.rowCount(), 4);
        QCOMPARE(m_model.at(0).id, TransferId{5});
        QCOMPARE(m_model.at(3).id, TransferId{1});
        QCOMPARE(m_model.rowOf(3), 1);
        QCOMPARE(m_model.rowOf(4), -1);
    }

    void changesAreToldByRow() {
        m_model.reset({upload(1), upload(2), upload(3)});
        QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
        Transfer moved = upload(2, TransferState::Running);
        moved.sent = 250;
        moved.bytesPerSecond = 2'000'000;
        moved.timeLeft = std::chrono::seconds(75);
        m_model.update({moved, upload(99)});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 1);
        QCOMPARE(text(1, Column::Progress), QStringLiteral("25%"));
        QCOMPARE(text(1, Column::State), QStringLiteral("1.91 MiB/s, 1m 15s left"));
        QCOMPARE(m_model.index(1, 0).data(TransferModel::FractionRole).toDouble(), 0.25);
    }

    void removedOnesGo() {
        m_model.reset({upload(1), upload(2), upload(3)});
        m_model.remove({1, 3, 7});
        QCOMPARE(m_model.rowCount(), 1);
        QCOMPARE(m_model.at(0).id, TransferId{2});
    }

    void whatIsUnderWayIsCounted() {
        m_model.reset({upload(1, TransferState::Done), upload(2, TransferState::Asking),
                       upload(3, TransferState::Failed), upload(4, TransferState::Asking),
                       upload(5, TransferState::Paused)});
        QCOMPARE(m_model.underWay(), 3);
        QCOMPARE(m_model.at(m_model.firstQuestion()).id, TransferId{2});
        m_model.update({upload(2, TransferState::Running), upload(4, TransferState::Cancelled)});
        QCOMPARE(m_model.firstQuestion(), -1);
    }

    void placesAndStatesAreNamed() {
        Transfer download = upload(1, TransferState::Failed);
        download.direction = Direction::Download;
        download.source = {QStringLiteral("abc"), 2, QStringLiteral("public/x")};
        download.error.message = QStringLiteral("It has expired.");
        Transfer task = upload(2, TransferState::Done);
        task.target = TaskTarget{};
        Transfer object = upload(3, TransferState::Asking);
        object.target = ObjectTarget{QStringLiteral("project"), {}};
        object.question = TransferQuestion::FileChanged;
        object.size = -1;
        m_model.reset({download, task, object});
        QCOMPARE(text(2, Column::Where), QStringLiteral("task abc, run 2"));
        QCOMPARE(text(2, Column::State), QStringLiteral("Failed: It has expired."));
        QCOMPARE(text(1, Column::Where), QStringLiteral("a new task"));
        QCOMPARE(text(1, Column::Progress), QStringLiteral("100%"));
        QCOMPARE(text(0, Column::Where), QStringLiteral("objects of project"));
        QCOMPARE(text(0, Column::Progress), QString());
        QVERIFY(!text(0, Column::State).isEmpty());
    }

    void linksAreTextOrMarkdown() {
        Transfer first = upload(1, TransferState::Done);
        first.name = QStringLiteral("public/a_b[1].txt");
        first.link = QUrl(QStringLiteral("https://host/a_b%5B1%5D.txt"));
        const Transfer second = upload(2);
        QCOMPARE(models::transferLinks({first, second}, false), QStringLiteral("https://host/a_b%5B1%5D.txt"));
        QCOMPARE(models::transferLinks({first, second}, true),
                 QStringLiteral("[public/a\\_b\\[1\\].txt](<https://host/a_b%5B1%5D.txt>)"));
    }
};

QTEST_GUILESS_MAIN(TestTransferModel)
#include "test_transfer_model.moc"
