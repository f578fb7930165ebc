#include "services/transfers/transfer_states.h"

#include <QTest>

using namespace collie::transfers;

class TestTransferStates : public QObject {
    Q_OBJECT

    static Transfer transfer(TransferId id, int batch, TransferState state = TransferState::Waiting) {
        Transfer one;
        one.id = id;
        one.batch = batch;
        one.state = state;
        return one;
    }

  private Q_SLOTS:
    void eachIsInItsStateAlone() {
        TransferStates states;
        Transfer first = transfer(1, 1), second = transfer(2, 1);
        states.add(second);
        states.add(first);
        QCOMPARE(*states.in(TransferState::Waiting).begin(), first.id);
        QCOMPARE(states.active(), 0);
        states.move(first, TransferState::Preparing);
        states.move(second, TransferState::Running);
        QCOMPARE(first.state, TransferState::Preparing);
        QVERIFY(states.in(TransferState::Waiting).empty());
        QCOMPARE(states.active(), 2);
        states.move(second, TransferState::Running);
        QCOMPARE(states.active(), 2);
        states.move(first, TransferState::Paused);
        QCOMPARE(states.active(), 1);
        QVERIFY(states.in(TransferState::Retrying).empty());
    }

    void aBatchIsOverWithItsLast() {
        TransferStates states;
        Transfer first = transfer(1, 1), second = transfer(2, 1), other = transfer(3, 2),
                 before = transfer(4, 3, TransferState::Done);
        for (const Transfer &one : {first, second, other, before})
            states.add(one);
        QCOMPARE(states.left(1), 2);
        QCOMPARE(states.left(3), 0);
        states.move(first, TransferState::Done);
        states.move(first, TransferState::Failed);
        QCOMPARE(states.left(1), 1);
        states.move(second, TransferState::Cancelled);
        QCOMPARE(states.left(1), 0);
        QVERIFY(!states.isOver());
        states.remove(other);
        QVERIFY(states.isOver());
        // Tried again.
        states.move(first, TransferState::Waiting);
        QCOMPARE(states.left(1), 1);
        QVERIFY(!states.isOver());
        states.move(first, TransferState::Done);
        states.remove(first);
        QVERIFY(states.isOver());
    }
};

QTEST_GUILESS_MAIN(TestTransferStates)
#include "test_transfer_states.moc"
