#include "models/pulse/stream_model.h"
#include "tests/support/pulse_messages.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using namespace collie::models;
using Column = StreamModel::Column;
using Fatal = QAbstractItemModelTester;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
const QByteArray task = "A35mWTRuQmyj88yMnIF0fA";

/// Messages whose routing keys end with their number; every tenth one has failed.
QVector<pulse::Message> messagesFrom(int first, int count) {
    QVector<pulse::Message> messages;
    for (int i = first; i < first + count; ++i) {
        pulse::Message message = test::taskMessage(i % 10 == 0 ? "task-failed" : "task-running", task);
        message.routingKey += QByteArray::number(i);
        messages.append(message);
    }
    return messages;
}

QString text(const StreamModel &model, int row, Column column) {
    return model.index(row, static_cast<int>(column)).data().toString();
}

int numberIn(const StreamModel &model, int row) {
    return text(model, row, Column::RoutingKey).section(QStringLiteral("._"), -1).toInt();
}

void setFilter(StreamModel &model, const char *filter) {
    QSignalSpy applied(&model, &StreamModel::filterApplied);
    model.setFilter(*StreamFilter::parse(QString::fromLatin1(filter)));
    QTRY_COMPARE(applied.size(), 1);
}

} // namespace

class TestStreamModel final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void showsEveryColumn() {
        StreamModel model;
        const Fatal tester(&model, fatal);
        pulse::Message message = test::taskMessage("task-failed", task);
        message.cc = {"route.a", "route.b"};
        message.redelivered = true;
        pulse::Message other;
        other.exchange = "exchange/taskcluster-hooks/v1/hook-created";
        other.routingKey = "_";
        other.duplicate = true;
        model.append({message, other});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(text(model, 0, Column::Exchange), QStringLiteral("queue/v1/task-failed"));
        QCOMPARE(text(model, 0, Column::RoutingKey), QString::fromLatin1(message.routingKey));
        QCOMPARE(text(model, 0, Column::Task), QStringLiteral("test-linux2404-64/opt-mochitest-plain-1"));
        QCOMPARE(text(model, 0, Column::State), QStringLiteral("failed"));
        QCOMPARE(text(model, 0, Column::Cc), QStringLiteral("route.a route.b"));
        QCOMPARE(text(model, 0, Column::Redelivered), QStringLiteral("redelivered"));
        QVERIFY(text(model, 0, Column::Time).contains(u'.'));
        QCOMPARE(model.index(0, 0).data(StreamModel::TaskIdRole).toString(), QString::fromLatin1(task));
        QCOMPARE(text(model, 1, Column::Task), QString());
        QCOMPARE(text(model, 1, Column::State), QString());
        QCOMPARE(text(model, 1, Column::Redelivered), QStringLiteral("again"));
        QCOMPARE(model.rowAt(0).payload, message.payload);
    }

    void oneInsertionPerFlush() {
        StreamModel model;
        const Fatal tester(&model, fatal);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.append(messagesFrom(0, 700));
        model.append(messagesFrom(700, 1));
        model.append({});
        QCOMPARE(inserted.size(), 2);
        QCOMPARE(inserted.at(0).at(1).toInt(), 0);
        QCOMPARE(inserted.at(0).at(2).toInt(), 699);
    }

    void theOldestGoInChunksAndAreCounted() {
        StreamModel model(nullptr, 2'000);
        const Fatal tester(&model, fatal);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        for (int i = 0; i < 10; ++i)
            model.append(messagesFrom(i * 450, 450));
        const StreamModel::Counts counts = model.counts();
        QCOMPARE(counts.received, quint64(4'500));
        QCOMPARE(counts.evicted + static_cast<quint64>(counts.kept), quint64(4'500));
        QCOMPARE(counts.kept, 2'000);
        QCOMPARE(model.rowCount(), 2'000);
        QCOMPARE(numberIn(model, 0), 2'500);
        QCOMPARE(numberIn(model, 1'999), 4'499);
        QVERIFY2(removed.size() <= 5, QByteArray::number(removed.size()).constData());
    }

    void theCapacityChangesAtOnce() {
        StreamModel model(nullptr, 4'000);
        const Fatal tester(&model, fatal);
        model.append(messagesFrom(0, 4'000));
        model.setCapacity(1'000);
        QCOMPARE(model.rowCount(), 1'000);
        QCOMPARE(numberIn(model, 0), 3'000);
        model.setCapacity(2'000);
        model.append(messagesFrom(4'000, 3'000));
        QCOMPARE(model.rowCount(), 2'000);
        // A frozen view stays as it is until it goes on.
        model.setPaused(true);
        model.setCapacity(500);
        QCOMPARE(model.rowCount(), 2'000);
        model.setPaused(false);
        QCOMPARE(model.rowCount(), 500);
        QCOMPARE(numberIn(model, 499), 6'999);
    }

    void moreThanFitsAtOnce() {
        StreamModel model(nullptr, 1'000);
        const Fatal tester(&model, fatal);
        model.append(messagesFrom(0, 700));
        model.append(messagesFrom(700, 5'300));
        QCOMPARE(model.rowCount(), 1'000);
        QCOMPARE(numberIn(model, 0), 5'000);
        QCOMPARE(model.counts().evicted, quint64(5'000));
    }

    void pauseFreezesTheViewNotTheIntake() {
        StreamModel model(nullptr, 2'000);
        const Fatal tester(&model, fatal);
        model.append(messagesFrom(0, 1'500));
        model.setPaused(true);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.append(messagesFrom(1'500, 4'000));
        QCOMPARE(inserted.size() + removed.size(), 0);
        QCOMPARE(model.rowCount(), 1'500);
        QCOMPARE(numberIn(model, 0), 0); // Evicted from what comes in, but still read here.
        QCOMPARE(numberIn(model, 1'499), 1'499);
        QCOMPARE(model.counts().whilePaused, quint64(4'000));
        model.setPaused(false);
        QCOMPARE(model.counts().whilePaused, quint64(0));
        QCOMPARE(model.rowCount(), 2'000);
        QCOMPARE(numberIn(model, 1'999), 5'499);
    }

    void theFilterHoldsForWhatIsThereAndWhatComes() {
        StreamModel model(nullptr, 2'000);
        const Fatal tester(&model, fatal);
        model.append(messagesFrom(0, 1'000));
        setFilter(model, "state:failed");
        QCOMPARE(model.rowCount(), 100);
        QCOMPARE(numberIn(model, 99), 990);
        model.append(messagesFrom(1'000, 500));
        QCOMPARE(model.rowCount(), 150);
        QCOMPARE(numberIn(model, 149), 1'490);
        model.append(messagesFrom(1'500, 1'000));
        QCOMPARE(model.rowCount(), 200);
        QCOMPARE(numberIn(model, 0), 500);
        QCOMPARE(model.rowOf(model.index(7, 0).data(StreamModel::NumberRole).toULongLong()), 7);
        QCOMPARE(model.rowOf(501), -1);
        setFilter(model, "");
        QCOMPARE(model.rowCount(), 2'000);
        QCOMPARE(model.rowOf(501), 1);
    }

    void whileAFilterIsAppliedNothingIsLost() {
        StreamModel model;
        const Fatal tester(&model, fatal);
        model.append(messagesFrom(0, 3'000));
        QSignalSpy applied(&model, &StreamModel::filterApplied);
        model.setFilter(*StreamFilter::parse(QStringLiteral("state:failed")));
        model.append(messagesFrom(3'000, 1'000)); // Before the event loop had a chance to take the result.
        QTRY_COMPARE(applied.size(), 1);
        QCOMPARE(model.rowCount(), 400);
        QCOMPARE(numberIn(model, 399), 3'990);
    }

    void theLastFilterWins() {
        StreamModel model;
        const Fatal tester(&model, fatal);
        model.append(messagesFrom(0, 5'000));
        QSignalSpy applied(&model, &StreamModel::filterApplied);
        for (const char *filter : {"nothing-like-it", "state:running", "/x.*y/", "state:failed"})
            model.setFilter(*StreamFilter::parse(QString::fromLatin1(filter)));
        QTRY_COMPARE(model.rowCount(), 500);
        QCOMPARE(applied.size(), 1);
        QCOMPARE(model.filter().text(), QStringLiteral("state:failed"));
    }

    void filteringWhilePausedLooksThroughTheFrozenView() {
        StreamModel model(nullptr, 1'000);
        const Fatal tester(&model, fatal);
        model.append(messagesFrom(0, 1'000));
        model.setFilter(*StreamFilter::parse(QStringLiteral("state:running")));
        model.append(messagesFrom(1'000, 1'000));
        model.setPaused(true); // While the filter is under way: it starts anew over what is frozen.
        QTRY_COMPARE(model.rowCount(), 900);
        setFilter(model, "state:failed");
        QCOMPARE(model.rowCount(), 100);
        QCOMPARE(numberIn(model, 0), 0);
        QSignalSpy applied(&model, &StreamModel::filterApplied);
        model.setPaused(false);
        QTRY_COMPARE(applied.size(), 1);
        QCOMPARE(numberIn(model, 0), 1'000);
        QCOMPARE(model.rowCount(), 100);
    }

    void clearForgetsAndCountsAnew() {
        StreamModel model(nullptr, 1'000);
        const Fatal tester(&model, fatal);
        model.append(messagesFrom(0, 1'700));
        setFilter(model, "state:failed");
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.counts().received, quint64(0));
        QCOMPARE(model.counts().evicted, quint64(0));
        model.append(messagesFrom(0, 30));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.counts().kept, 30);
    }

    void aGapIsARowOfItsOwn() {
        StreamModel model;
        const Fatal tester(&model, fatal);
        model.append(messagesFrom(0, 2));
        model.appendGap(1'700'000'000'000, 1'700'000'020'000);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.index(2, 0).data(StreamModel::IsGapRole).toBool());
        QVERIFY(text(model, 2, Column::RoutingKey).contains(QStringLiteral("may be missing")));
        QCOMPARE(model.counts().received, quint64(2));
        setFilter(model, "nothing-like-it");
        QCOMPARE(model.rowCount(), 1);
    }

    void whatLeavesTheRingIsReadFromTheDisk() {
        const QTemporaryDir folder;
        pulse::StreamArchive archive(folder.filePath(QStringLiteral("pulse")), {.rowsPerFile = 700});
        StreamModel model(nullptr, 1'000);
        const Fatal tester(&model, fatal);
        model.setArchive(&archive);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        for (int i = 0; i < 10; ++i)
            model.append(messagesFrom(i * 450, 450));
        model.appendGap(1'700'000'000'000, 1'700'000'020'000);
        QCOMPARE(model.rowCount(), 4'501);
        QCOMPARE(removed.size(), 0);
        QTRY_COMPARE(archive.range().end - archive.range().begin, quint64(4'501));
        QCOMPARE(model.counts().kept, 4'501);
        QCOMPARE(model.counts().evicted, quint64(0));
        for (const int row : {4'499, 0, 2'500, 17, 3'499, 3'500})
            QCOMPARE(numberIn(model, row), row);
        // It looks as it did in memory.
        for (int column = 0; column < StreamModel::columns; ++column)
            QCOMPARE(
                model.index(30, column).data(),
                model.index(4'490, column).data().toString().replace(QStringLiteral("._4490"), QStringLiteral("._30")));
        QCOMPARE(model.rowAt(30).payload, model.rowAt(4'490).payload);
        QCOMPARE(model.index(0, 0).data(StreamModel::TaskIdRole).toString(), QString::fromLatin1(task));
        // The filter looks through both.
        setFilter(model, "state:failed");
        QCOMPARE(model.rowCount(), 451);
        QCOMPARE(numberIn(model, 0), 0);
        QCOMPARE(numberIn(model, 449), 4'490);
        QVERIFY(model.index(450, 0).data(StreamModel::IsGapRole).toBool());
        setFilter(model, "");
        QCOMPARE(model.rowCount(), 4'501);
        // A frozen view too.
        model.setPaused(true);
        model.append(messagesFrom(4'500, 2'000));
        QCOMPARE(model.rowCount(), 4'501);
        QCOMPARE(numberIn(model, 0), 0);
        setFilter(model, "state:failed");
        QCOMPARE(model.rowCount(), 451);
        setFilter(model, "");
        model.setPaused(false);
        QCOMPARE(model.rowCount(), 6'501);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        model.append(messagesFrom(0, 30));
        QCOMPARE(model.rowCount(), 30);
        QTRY_COMPARE(archive.range().end - archive.range().begin, quint64(30));
    }

    void theRowsOfTheLastRunComeFirst() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("pulse"));
        {
            pulse::StreamArchive archive(path, {});
            StreamModel model(nullptr, 1'000);
            model.setArchive(&archive);
            model.append(messagesFrom(0, 1'200));
        }
        pulse::StreamArchive archive(path, {.gapSentence = StreamModel::gapSentence});
        StreamModel model(nullptr, 1'000);
        const Fatal tester(&model, fatal);
        model.setArchive(&archive);
        model.append(messagesFrom(1'200, 100)); // Before the files were looked at.
        QTRY_COMPARE(model.rowCount(), 1'301);
        QCOMPARE(numberIn(model, 0), 0);
        QVERIFY(model.index(1'200, 0).data(StreamModel::IsGapRole).toBool());
        QVERIFY(text(model, 1'200, Column::RoutingKey).contains(QStringLiteral("are missing")));
        QCOMPARE(numberIn(model, 1'201), 1'200);
        QCOMPARE(model.counts().received, quint64(100));
        model.forgetArchived();
        QCOMPARE(model.rowCount(), 100);
        QTRY_COMPARE(QDir(path).entryList({QStringLiteral("*.rows")}).size(), 0);
    }

    void withoutADiskTheRingGoesOn() {
        pulse::StreamArchive archive(QStringLiteral("/proc/nowhere"), {});
        StreamModel model(nullptr, 1'000);
        const Fatal tester(&model, fatal);
        model.setArchive(&archive);
        QSignalSpy failed(&archive, &pulse::StreamArchive::failed);
        model.append(messagesFrom(0, 900));
        QTRY_COMPARE(failed.size(), 1);
        for (int i = 2; i < 10; ++i)
            model.append(messagesFrom(i * 450, 450));
        QCOMPARE(model.rowCount(), 1'000);
        QCOMPARE(numberIn(model, 0), 3'500);
        QCOMPARE(model.counts().evicted, quint64(3'500));
    }

    void labelsComeFromWhoeverKnowsThem() {
        StreamModel model;
        const Fatal tester(&model, fatal);
        pulse::Message message = test::taskMessage("artifact-created", task);
        message.payload = "{}";
        model.append({message});
        QCOMPARE(text(model, 0, Column::Task), QString::fromLatin1(task));
        model.setLabels([](const QString &taskId) {
            return taskId == QString::fromLatin1(task) ? QStringLiteral("build") : QString();
        });
        QCOMPARE(text(model, 0, Column::Task), QStringLiteral("build"));
    }

    void rulesMarkRows() {
        StreamModel model;
        const Fatal tester(&model, fatal);
        model.append(messagesFrom(0, 2));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setHighlightRules(*HighlightRules::parse({QStringLiteral("state:failed")}));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.index(0, 0).data(StreamModel::HighlightRole).toInt(), 0);
        QCOMPARE(model.index(1, 0).data(StreamModel::HighlightRole).toInt(), -1);
    }

    void absurdMessagesAreBounded() {
        StreamModel model;
        const Fatal tester(&model, fatal);
        pulse::Message message;
        message.routingKey = QByteArray(200'000, 'k');
        message.cc = QList<QByteArray>(300, QByteArray(1'000, 'c'));
        message.exchange = QByteArray(1'000, 'e');
        model.append({message, message});
        QCOMPARE(text(model, 1, Column::RoutingKey).size(), 65'535);
        QCOMPARE(text(model, 1, Column::Cc).size(), 65'535);
        QVERIFY(text(model, 1, Column::Cc).startsWith(QStringLiteral("cc")));
    }
};

QTEST_GUILESS_MAIN(TestStreamModel)
#include "test_stream_model.moc"
