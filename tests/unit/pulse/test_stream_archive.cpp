#include "services/pulse/stream_archive.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace collie;
using pulse::ArchivedRow;
using pulse::Message;
using pulse::StreamArchive;

namespace {

constexpr quint64 first = StreamArchive::firstNumber;

QVector<Message> messagesFrom(int begin, int count) {
    QVector<Message> messages;
    for (int i = begin; i < begin + count; ++i) {
        Message message;
        message.receivedAt = 1'700'000'000'000 + i;
        message.exchange = "exchange/test";
        message.routingKey = "key." + QByteArray::number(i);
        message.cc = {"route.a", "route.b"};
        message.payload = "{\"n\":" + QByteArray::number(i) + '}';
        message.redelivered = i % 2 == 1;
        messages.append(message);
    }
    return messages;
}

/// Keys of the rows that can be read, in their order; a gap is its sentence.
QStringList keysIn(const StreamArchive &archive) {
    StreamArchive::Reader reader(archive);
    QStringList keys;
    QByteArray bytes;
    std::vector<ArchivedRow> rows;
    const StreamArchive::Range range = archive.range();
    for (quint64 number = range.begin; number < range.end; number += rows.size()) {
        if (reader.read(number, 7, bytes, rows) == 0)
            return {QStringLiteral("unreadable")};
        for (const ArchivedRow &row : rows)
            keys += QString::fromUtf8(row.texts.sliced(row.exchangeLength, row.keyLength).toByteArray());
    }
    return keys;
}

QStringList keys(int begin, int end) {
    QStringList all;
    for (int i = begin; i < end; ++i)
        all += QStringLiteral("key.%1").arg(i);
    return all;
}

} // namespace

class TestStreamArchive final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { limitFiles(RLIM_INFINITY); }

    void rowsAreAsTheyWere() {
        StreamArchive archive(path(), {});
        archive.append(first, messagesFrom(0, 10));
        QTRY_COMPARE(archive.range().end, first + 10);
        StreamArchive::Reader reader(archive);
        QByteArray bytes;
        std::vector<ArchivedRow> rows;
        QCOMPARE(reader.read(first + 3, 1, bytes, rows), 1);
        const ArchivedRow &row = rows.front();
        QCOMPARE(row.receivedAt, 1'700'000'000'003);
        QCOMPARE(row.texts.toByteArray(), QByteArray("exchange/testkey.3route.a route.b"));
        QCOMPARE(row.exchangeLength + 0, 13);
        QCOMPARE(row.keyLength + 0, 5);
        QCOMPARE(row.ccLength + 0, 15);
        QCOMPARE(row.payload.toByteArray(), QByteArray("{\"n\":3}"));
        QVERIFY(row.redelivered && !row.duplicate && !row.isGap);
        QCOMPARE(reader.read(first + 10, 1, bytes, rows), 0);
        QCOMPARE(reader.read(first - 1, 1, bytes, rows), 0);
        // Only its owner can read it.
        const QFileInfo file(QDir(path()).entryInfoList({QStringLiteral("*.rows")}).constFirst());
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
    }

    void noMoreIsReadAtOnceThanIsSane() {
        StreamArchive archive(path(), {});
        QVector<Message> large = messagesFrom(0, 40);
        for (Message &message : large)
            message.payload = QByteArray(1024 * 1024, 'x');
        archive.append(first, large);
        QTRY_COMPARE(archive.range().end, first + 40);
        StreamArchive::Reader reader(archive);
        QByteArray bytes;
        std::vector<ArchivedRow> rows;
        QCOMPARE(reader.read(first, 1, bytes, rows), 1);
        const qint64 count = reader.read(first, 40, bytes, rows);
        QVERIFY(count > 1 && count < 40);
        QVERIFY(bytes.size() < 20 * 1024 * 1024);
        QCOMPARE(keysIn(archive), keys(0, 40));
    }

    void theNextStartHasThemAndAGap() {
        const auto sentence = [](qint64 from, qint64) { return QStringLiteral("since %1").arg(from); };
        {
            StreamArchive archive(path(), {.rowsPerFile = 4});
            archive.append(first, messagesFrom(0, 3));
            archive.append(first + 3, messagesFrom(3, 7));
        }
        {
            StreamArchive archive(path(), {.rowsPerFile = 4, .gapSentence = sentence});
            QSignalSpy opened(&archive, &StreamArchive::opened);
            archive.append(first, messagesFrom(10, 2));
            QTRY_COMPARE(archive.range().end, first + 2);
            QTRY_COMPARE(opened.count(), 1);
            QCOMPARE(archive.range().begin, first - 11);
            QCOMPARE(keysIn(archive), keys(0, 10) + QStringList{QStringLiteral("since 1700000000009")} + keys(10, 12));
        }
        // Only one program has it.
        StreamArchive one(path(), {});
        QSignalSpy opened(&one, &StreamArchive::opened);
        QVERIFY(opened.wait());
        StreamArchive other(path(), {});
        QSignalSpy failed(&other, &StreamArchive::failed);
        other.append(first, messagesFrom(0, 1));
        other.clear(first + 1);
        other.append(first + 1, messagesFrom(0, 1));
        QVERIFY(failed.wait());
        QVERIFY(failed.first().first().toString().contains(QStringLiteral("another Collie")));
        QCOMPARE(keysIn(one).size(), 14);
    }

    void whatAKilledProgramLeftIsAPrefix_data() {
        QTest::addColumn<int>("cut");
        QTest::addColumn<bool>("withIndex");
        QTest::addColumn<int>("whole");
        QTest::newRow("within the last row") << 3 << true << 9;
        QTest::newRow("within a head") << 60 << true << 9;
        QTest::newRow("whole") << 0 << true << 10;
        QTest::newRow("no index") << 3 << false << 9;
    }
    void whatAKilledProgramLeftIsAPrefix() {
        QFETCH(int, cut);
        QFETCH(bool, withIndex);
        QFETCH(int, whole);
        {
            StreamArchive archive(path(), {});
            archive.append(first, messagesFrom(0, 10));
        }
        const QString file = QDir(path()).entryInfoList({QStringLiteral("*.rows")}).constFirst().filePath();
        QVERIFY(QFile::resize(file, QFileInfo(file).size() - cut));
        if (!withIndex)
            QVERIFY(QFile::remove(file + QStringLiteral(".index")));
        for (int start = 1; start <= 2; ++start) {
            StreamArchive archive(path(), {});
            QSignalSpy opened(&archive, &StreamArchive::opened);
            QVERIFY(opened.wait());
            QCOMPARE(keysIn(archive).first(whole), keys(0, whole));
            QCOMPARE(keysIn(archive).size(), whole + start);
        }
    }

    void spoiledFilesAreNoReasonNotToStart() {
        QVERIFY(QDir().mkpath(path()));
        QFile file(path() + QStringLiteral("/000000000007.rows"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(10'000, 'x'));
        file.close();
        QFile index(file.fileName() + QStringLiteral(".index"));
        QVERIFY(index.open(QIODevice::WriteOnly));
        index.write(QByteArray(803, '\xff'));
        index.close();
        StreamArchive archive(path(), {});
        archive.append(first, messagesFrom(0, 2));
        QTRY_COMPARE(archive.range().end, first + 2);
        QCOMPARE(keysIn(archive), keys(0, 2));
        QVERIFY(!file.exists());
    }

    void theOldestGo() {
        StreamArchive archive(path(), {.mostRows = 20, .rowsPerFile = 5});
        for (int i = 0; i < 10; ++i)
            archive.append(first + quint64(i) * 5, messagesFrom(i * 5, 5));
        QTRY_COMPARE(archive.range().end, first + 50);
        QTRY_COMPARE(archive.range().begin, first + 30);
        QCOMPARE(keysIn(archive), keys(30, 50));
        QTRY_COMPARE(QDir(path()).entryList({QStringLiteral("*.rows")}).size(), 4);
        archive.setMostRows(0);
        archive.append(first + 50, messagesFrom(50, 5));
        QTRY_COMPARE(QDir(path()).entryList({QStringLiteral("*.rows*")}).size(), 0);
        QCOMPARE(keysIn(archive), QStringList());
    }

    void clearRemovesTheFiles() {
        StreamArchive archive(path(), {});
        archive.append(first, messagesFrom(0, 5));
        archive.clear(first + 5);
        QCOMPARE(keysIn(archive), QStringList());
        archive.append(first + 5, messagesFrom(5, 2));
        QTRY_COMPARE(archive.range().end, first + 7);
        QCOMPARE(keysIn(archive), keys(5, 7));
        QCOMPARE(QDir(path()).entryList({QStringLiteral("*.rows")}).size(), 1);
    }

    void aFullDiskIsSaidOnce() {
        std::signal(SIGXFSZ, SIG_IGN);
        StreamArchive archive(path(), {});
        QSignalSpy failed(&archive, &StreamArchive::failed);
        archive.append(first, messagesFrom(0, 20));
        QTRY_COMPARE(archive.range().end, first + 20);
        limitFiles(1'500);
        archive.append(first + 20, messagesFrom(20, 20));
        archive.append(first + 40, messagesFrom(40, 20));
        QTRY_COMPARE(failed.count(), 1);
        limitFiles(RLIM_INFINITY);
        QCOMPARE(keysIn(archive), keys(0, 20));
        archive.clear(first + 60);
        archive.append(first + 60, messagesFrom(60, 2));
        QTRY_COMPARE(archive.range().end, first + 62);
        QCOMPARE(failed.count(), 1);
    }

    void aFolderThatCannotBeMadeIsSaid() {
        StreamArchive archive(QStringLiteral("/proc/nowhere"), {});
        QSignalSpy failed(&archive, &StreamArchive::failed);
        archive.append(first, messagesFrom(0, 2));
        QVERIFY(failed.wait());
        QCOMPARE(archive.range().end, first);
    }

  private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("pulse")); }
    static void limitFiles(rlim_t bytes) {
        rlimit limit{};
        getrlimit(RLIMIT_FSIZE, &limit);
        limit.rlim_cur = bytes;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestStreamArchive)
#include "test_stream_archive.moc"
