#include "services/pulse/inbox.h"

#include <QTest>

#include <thread>

using namespace collie;
using pulse::Inbox;
using pulse::Message;

namespace {

Message message(const QByteArray &key, const QByteArray &payload = "{}") {
    Message made;
    made.exchange = QByteArray("exchange/") + "x";
    made.routingKey = key;
    made.payload = payload;
    return made;
}

} // namespace

class TestInbox final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void keepsOrderAndNumbers() {
        Inbox inbox;
        inbox.push({message("1"), message("2")});
        inbox.push({message("3")});
        QCOMPARE(inbox.counters().queueDepth, 3U);
        const auto first = inbox.take(2), rest = inbox.take(10);
        QCOMPARE(first.size(), 2);
        QCOMPARE(first[0].routingKey, QByteArray("1"));
        QCOMPARE(first[1].sequence, 2U);
        QCOMPARE(rest.size(), 1);
        QCOMPARE(rest[0].sequence, 3U);
        QVERIFY(inbox.isEmpty());
        QCOMPARE(inbox.counters().queueDepth, 0U);
    }

    void sharesNamesOfExchanges() {
        Inbox inbox;
        inbox.push({message("1")});
        inbox.push({message("2")});
        const auto taken = inbox.take(2);
        QCOMPARE(static_cast<const void *>(taken[0].exchange.constData()),
                 static_cast<const void *>(taken[1].exchange.constData()));
    }

    void marksDuplicates() {
        Inbox inbox;
        inbox.push({message("1", "a"), message("1", "b"), message("2", "a")});
        inbox.push({message("1", "a")});
        const auto taken = inbox.take(4);
        QVERIFY(!taken[0].duplicate && !taken[1].duplicate && !taken[2].duplicate);
        QVERIFY(taken[3].duplicate);
        QCOMPARE(inbox.counters().duplicates, 1U);
        QCOMPARE(inbox.counters().received, 4U);
    }

    void forgetsDuplicatesBeyondItsWindow() {
        pulse::DuplicateFilter filter(2);
        QVERIFY(!filter.isDuplicate(message("1")));
        QVERIFY(!filter.isDuplicate(message("2")));
        QVERIFY(filter.isDuplicate(message("1")));
        QVERIFY(!filter.isDuplicate(message("3")));
        QVERIFY(!filter.isDuplicate(message("1")));
    }

    void dropsWhatDoesNotFitAndCountsIt() {
        Inbox inbox({.messages = 2, .bytes = 1'000'000});
        inbox.push({message("1"), message("2"), message("3")});
        QVERIFY(inbox.isFull());
        QCOMPARE(inbox.counters().dropped, 1U);
        QCOMPARE(inbox.take(10).size(), 2);
        QVERIFY(!inbox.isFull());

        Inbox small({.messages = 100, .bytes = 2'000});
        small.push({message("1", QByteArray(3'000, 'x')), message("2")});
        QCOMPARE(small.counters().dropped, 1U);
    }

    void tellsOnceUntilEmptied() {
        Inbox inbox;
        int told = 0;
        inbox.setListener([&told] { ++told; });
        inbox.push({message("1")});
        inbox.push({message("2")});
        QCOMPARE(told, 1);
        QCOMPARE(inbox.take(1).size(), 1);
        inbox.push({message("3")});
        QCOMPARE(told, 1);
        QCOMPARE(inbox.take(5).size(), 2);
        inbox.push({message("4")});
        QCOMPARE(told, 2);
    }

    void readerWaitsForRoom() {
        Inbox inbox({.messages = 1, .bytes = 1'000'000});
        inbox.push({message("1")});
        QVERIFY(!inbox.waitForRoom(1));
        bool room = false;
        std::thread reader([&] { room = inbox.waitForRoom(60'000); });
        QCOMPARE(inbox.take(1).size(), 1);
        reader.join();
        QVERIFY(room);
        inbox.push({message("2")});
        std::thread closed([&] { room = inbox.waitForRoom(60'000); });
        inbox.close();
        closed.join();
        QVERIFY(!room);
    }

    void losesNothingBetweenThreads() {
        Inbox inbox({.messages = 100, .bytes = 1'000'000});
        std::thread reader([&inbox] {
            for (int i = 0; i < 20'000;) {
                if (inbox.waitForRoom(1'000))
                    inbox.push({message(QByteArray::number(i++))});
            }
        });
        quint64 next = 0;
        while (next < 20'000) {
            for (const Message &one : inbox.take(37)) {
                QCOMPARE(one.routingKey, QByteArray::number(next));
                QCOMPARE(one.sequence, ++next);
            }
            std::this_thread::yield();
        }
        reader.join();
        QCOMPARE(inbox.counters().dropped, 0U);
    }
};

QTEST_GUILESS_MAIN(TestInbox)
#include "test_inbox.moc"
