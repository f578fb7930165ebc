#include "services/storage/preferences.h"
#include "services/storage/settings.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using collie::Deployment;
using collie::storage::Settings;

namespace preferences = collie::storage::preferences;

namespace {

/// What another program does to the file: it puts a whole one in its place.
void replace(const QString &path, const QByteArray &bytes) {
    QSaveFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    QVERIFY(file.commit());
}

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Two programs on one file of settings.
class TestSettingsShared final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("collie.ini"));
    }

    void whatTheOtherChangesIsSeen() {
        replace(m_path, "[General]\nversion=2\n\n[transfers]\nat_once=3\nbytes_per_second=1000\n");
        Settings settings(m_path);
        settings.watch();
        QVector<int> told;
        settings.follow(preferences::transfersAtOnce, this, [&told](int count) { told.append(count); });
        const QSignalSpy changed(&settings, &Settings::changed);
        // Twice: the watch follows the new file.
        replace(m_path, "[General]\nversion=2\n\n[transfers]\nat_once=10\nbytes_per_second=1000\n");
        QTRY_COMPARE(told, (QVector<int>{3, 10}));
        replace(m_path, "[General]\nversion=2\n\n[transfers]\nat_once=9\nbytes_per_second=1000\n");
        QTRY_COMPARE(told, (QVector<int>{3, 10, 9}));
        QCOMPARE(changed.size(), 2);
        // One that goes is as good as changed.
        replace(m_path, "[General]\nversion=2\n\n[transfers]\nbytes_per_second=1000\n");
        QTRY_COMPARE(told.size(), 4);
        QCOMPARE(told.constLast(), preferences::transfersAtOnce.fallback);
    }

    void aFileThatWasNotThereIsSeen() {
        Settings settings(m_path);
        settings.watch();
        const QSignalSpy changed(&settings, &Settings::changed);
        replace(m_path, "[General]\nversion=2\n\n[window]\nscheme=dark\n");
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(settings.get(preferences::scheme), QStringLiteral("dark"));
    }

    void eachWritesOnlyWhatItChanges() {
        replace(m_path, "[General]\nversion=2\n\n[transfers]\nat_once=3\n\n[window]\nscheme=light\n");
        Settings settings(m_path);
        replace(m_path, "[General]\nversion=2\n\n[transfers]\nat_once=10\n\n[window]\nscheme=light\n\n[x]\ny=1\n");
        settings.set(preferences::scheme, QStringLiteral("dark"));
        QVERIFY(settings.flush().has_value());
        const QByteArray both = contentOf(m_path);
        for (const char *kept : {"at_once=10", "scheme=dark", "y=1"})
            QVERIFY2(both.contains(kept), kept);
    }

    void ownChangesAreToldOnce() {
        Settings settings(m_path);
        settings.watch();
        const QSignalSpy changed(&settings, &Settings::changed);
        settings.set(preferences::transfersAtOnce, 8);
        settings.addCustomDeployment({.name = QStringLiteral("a"),
                                      .title = QStringLiteral("A"),
                                      .rootUrl = QUrl(QStringLiteral("https://a.example.org")),
                                      .treeherderUrl = {},
                                      .defaultRepository = {}});
        QCOMPARE(changed.size(), 2);
        QVERIFY(settings.flush().has_value());
        // The file is written, and that is seen; the next change of the other tells that it was.
        replace(m_path, contentOf(m_path) + "\n[window]\nscheme=dark\n");
        QTRY_COMPARE(settings.get(preferences::scheme), QStringLiteral("dark"));
        QTRY_COMPARE(changed.size(), 3);
        QCOMPARE(changed.at(2).at(0).toString(), QStringLiteral("window/scheme"));
    }

    void writingAListSwallowsNothingOfTheOther() {
        replace(m_path, "[General]\nversion=2\n\n[window]\nscheme=light\n");
        Settings settings(m_path);
        settings.watch();
        QStringList told;
        settings.follow(preferences::scheme, this, [&told](const QString &name) { told.append(name); });
        replace(m_path, "[General]\nversion=2\n\n[window]\nscheme=dark\n");
        // Before the change of the file is seen, a list is written, for which the file is read.
        settings.setPulseBindingSets(
            {{.name = QStringLiteral("a"), .bindings = {{QStringLiteral("exchange/x"), QStringLiteral("#")}}}});
        QTRY_COMPARE(told, (QStringList{QStringLiteral("light"), QStringLiteral("dark")}));
    }

    void deploymentsOfTheOtherAreToldByTheName() {
        Settings settings(m_path);
        settings.watch();
        const QSignalSpy changed(&settings, &Settings::changed);
        replace(m_path, "[General]\nversion=2\n\n[custom_deployments]\n1\\name=a\n1\\root_url=https://a.example.org\n"
                        "size=1\n");
        QTRY_COMPARE(settings.customDeployments().size(), 1);
        QStringList names;
        for (const auto &each : changed)
            names.append(each.at(0).toString());
        names.removeAll(QStringLiteral("version"));
        QCOMPARE(names, QStringList{QStringLiteral("custom_deployments")});
    }

    void changesAreSavedSoonOfThemselves() {
        Settings settings(m_path);
        settings.watch();
        settings.set(preferences::transfersAtOnce, 8);
        QTRY_VERIFY(contentOf(m_path).contains("at_once=8"));
    }

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestSettingsShared)
#include "test_settings_shared.moc"
