#include "services/storage/cache.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace collie;
using namespace collie::storage;

namespace {

constexpr int kills = 200;
constexpr int mostEntries = 400;

QByteArray valueOf(int number) {
    return QByteArray::number(number).repeated(1 + number * 37 % 900);
}

/// Keeps one entry after the other, each named by its number, and says so on a pipe. Never returns.
[[noreturn]] void writeUntilKilled(const QString &folder, int pipe) {
    const Clock clock;
    Cache cache(folder, clock);
    for (int number = 0; number < mostEntries; ++number) {
        cache.put(CacheKind::Jobs, QByteArray::number(number), [number] { return valueOf(number); });
        if (number % 7 == 0)
            cache.flush().waitForFinished();
        const char told = 1;
        if (::write(pipe, &told, 1) != 1)
            ::_exit(1);
    }
    while (true)
        ::pause();
}

} // namespace

/// A program that keeps things may be killed at any moment: what it had kept by then, up to some entry, is there.
class TestCacheKilled final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void whatIsThereIsABeginningOfWhatWasWritten() {
        QRandomGenerator random(20'261'130);
        int most = 0;
        for (int kill = 0; kill < kills; ++kill) {
            QTemporaryDir home;
            const QString folder = home.filePath(QStringLiteral("cache"));
            int ends[2];
            QCOMPARE(::pipe(ends), 0);
            const pid_t writer = ::fork();
            QVERIFY(writer >= 0);
            if (writer == 0) {
                ::close(ends[0]);
                writeUntilKilled(folder, ends[1]);
            }
            ::close(ends[1]);
            const int killedAfter = static_cast<int>(random.bounded(1, mostEntries));
            for (int put = 0; put < killedAfter; ++put) {
                char told = 0;
                QCOMPARE(::read(ends[0], &told, 1), 1);
            }
            QCOMPARE(::kill(writer, SIGKILL), 0);
            QCOMPARE(::waitpid(writer, nullptr, 0), writer);
            ::close(ends[0]);

            const int there = countOf(folder);
            QVERIFY(there >= 0);
            // All that was flushed before the last one that was told.
            QVERIFY2(there > (killedAfter - 2) / 7 * 7, qPrintable(QString::number(there)));
            most = std::max(most, there);
        }
        QVERIFY(most > mostEntries / 2);
    }

  private:
    /// How many entries are there, from the first on without a hole and each whole; -1 where that is not so.
    static int countOf(const QString &folder) {
        CacheDatabase database(folder);
        int count = -1;
        for (int number = 0; number <= mostEntries; ++number) {
            const auto found = database.read(CacheKind::Jobs, QByteArray::number(number), 0);
            if (!found)
                return -1;
            if (!*found && count < 0)
                count = number;
            if (*found && (count >= 0 || (*found)->value != valueOf(number)))
                return -1;
        }
        return database.takeNews().isEmpty() ? count : -1;
    }
};

QTEST_GUILESS_MAIN(TestCacheKilled)
#include "test_cache_killed.moc"
