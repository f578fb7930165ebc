#include "services/storage/preferences.h"
#include "services/storage/settings.h"
#include "tests/support/file_size_limit.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using collie::storage::Settings;

namespace preferences = collie::storage::preferences;

namespace {

const QByteArray sound = "[General]\nversion=2\n\n[transfers]\nat_once=7\n\n[window]\nscheme=dark\n";

} // namespace

/// A file of settings that is damaged in some way is kept beside, said once, and the program goes on.
class TestSettingsDamage final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("collie.ini"));
    }

    void whatIsDamagedIsKeptBesideAndSaidOnce_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\x02\x01\x01\x00\x00\x00\x00[transfers]\nat_once=7\n",
                                              34);
        QTest::newRow("zeros, as a broken disk leaves them") << QByteArray(4096, '\0');
        QTest::newRow("zeros at the end") << sound + QByteArray(512, '\0');
        QTest::newRow("no settings at all") << QByteArray("<!DOCTYPE html>\n<p>Nothing here</p>\n");
    }

    void whatIsDamagedIsKeptBesideAndSaidOnce() {
        QFETCH(QByteArray, bytes);
        write(bytes);
        {
            Settings settings(m_path);
            QVERIFY2(settings.problem().contains(m_path), qPrintable(settings.problem()));
            settings.set(preferences::transfersAtOnce, 5);
            QVERIFY(settings.flush().has_value());
        }
        QCOMPARE(aside().size(), 1);
        QCOMPARE(read(aside().constFirst()), bytes);
        // Read on its own, so that nothing of the first reading is remembered.
        const QString copy = m_folder->filePath(QStringLiteral("copy.ini"));
        QVERIFY(QFile::copy(m_path, copy));
        const Settings next(copy);
        QVERIFY2(next.problem().isEmpty(), qPrintable(next.problem()));
        QCOMPARE(next.get(preferences::transfersAtOnce), 5);
        QCOMPARE(aside().size(), 1);
    }

    void aFileUnderstoodInPartIsMendedAtOnce() {
        write(sound + "this is no line of settings\n");
        {
            const Settings settings(m_path);
            QVERIFY(!settings.problem().isEmpty());
            QCOMPARE(settings.get(preferences::transfersAtOnce), 7);
        }
        QCOMPARE(aside().size(), 1);
        const QString copy = m_folder->filePath(QStringLiteral("copy.ini"));
        QVERIFY(QFile::copy(m_path, copy));
        const Settings next(copy);
        QVERIFY2(next.problem().isEmpty(), "said once, without anything being changed");
        QCOMPARE(next.get(preferences::transfersAtOnce), 7);
    }

    void whereverItBreaksOff_data() {
        QTest::addColumn<int>("length");
        for (int length = 0; length < sound.size(); length += 3)
            QTest::addRow("%d bytes", length) << length;
    }

    void whereverItBreaksOff() {
        QFETCH(int, length);
        write(sound.left(length));
        Settings settings(m_path);
        const int atOnce = settings.get(preferences::transfersAtOnce);
        QVERIFY2(atOnce == 7 || atOnce == preferences::transfersAtOnce.fallback,
                 "a value that was cut is not believed");
        settings.set(preferences::transfersAtOnce, 4);
        QVERIFY(settings.flush().has_value());
        QVERIFY(read(m_path).contains("at_once=4"));
    }

    void aFolderInItsPlaceIsMovedAside() {
        QVERIFY(QDir().mkpath(m_path + QStringLiteral("/inside")));
        Settings settings(m_path);
        QVERIFY(settings.problem().contains(m_path));
        settings.set(preferences::transfersAtOnce, 5);
        QVERIFY(settings.flush().has_value());
        QVERIFY(QFileInfo(m_path).isFile());
        QCOMPARE(aside().size(), 1);
        QVERIFY(QDir(aside().constFirst() + QStringLiteral("/inside")).exists());
    }

    void whatMayNotBeReadIsMovedAside() {
        if (geteuid() == 0)
            QSKIP("The superuser may read everything.");
        write(sound);
        QVERIFY(QFile::setPermissions(m_path, QFileDevice::Permissions()));
        Settings settings(m_path);
        QVERIFY(settings.problem().contains(m_path));
        QCOMPARE(settings.get(preferences::transfersAtOnce), preferences::transfersAtOnce.fallback);
    }

    void onAFullDiskTheOldFileStaysAndTheLossIsSaidOnce() {
        write(sound);
        Settings settings(m_path);
        settings.watch();
        const QSignalSpy failed(&settings, &Settings::saveFailed);
        {
            const collie::test::FileSizeLimit full(16);
            settings.set(preferences::transfersAtOnce, 5);
            QTRY_COMPARE(failed.size(), 1);
            QVERIFY(failed.at(0).at(0).toString().contains(m_path));
            settings.set(preferences::transfersAtOnce, 6);
            QVERIFY(!settings.flush().has_value());
        }
        QCOMPARE(read(m_path), sound);
        QCOMPARE(settings.get(preferences::transfersAtOnce), 6);
        settings.set(preferences::transferRate, qint64(1'000));
        QTRY_VERIFY(read(m_path).contains("at_once=6"));
        QCOMPARE(failed.size(), 1);
        QVERIFY(settings.flush().has_value());
    }

    void aNewerFileKeepsWhatIsNotUnderstood() {
        write("[General]\nversion=9\n\n[future]\nthing=7\n\n[network]\nproxy=quantum\n\n[transfers]\nat_once=many\n");
        {
            Settings settings(m_path);
            QVERIFY(settings.problem().isEmpty());
            QCOMPARE(settings.version(), 9);
            QCOMPARE(settings.get(preferences::proxyKind), QStringLiteral("system"));
            settings.set(preferences::connectSeconds, 30);
            QVERIFY(settings.flush().has_value());
        }
        const QByteArray after = read(m_path);
        for (const char *kept : {"version=9", "thing=7", "proxy=quantum", "at_once=many", "connect_seconds=30"})
            QVERIFY2(after.contains(kept), kept);
    }

  private:
    void write(const QByteArray &bytes) {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    static QByteArray read(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] QStringList aside() const {
        QStringList paths;
        const QFileInfoList found = QFileInfo(m_path).dir().entryInfoList({QStringLiteral("collie.ini.unreadable-*")});
        for (const QFileInfo &file : found)
            paths.append(file.filePath());
        return paths;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestSettingsDamage)
#include "test_settings_damage.moc"
