#include "services/storage/settings.h"

#include "services/storage/preferences.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using collie::Deployment;
using collie::storage::Settings;

namespace preferences = collie::storage::preferences;

namespace {

Deployment deployment(const QString &name, const QString &root = QStringLiteral("https://tc.example.org")) {
    return {.name = name,
            .title = name.toUpper(),
            .rootUrl = QUrl(root),
            .treeherderUrl = QUrl(QStringLiteral("https://th.example.org")),
            .defaultRepository = QStringLiteral("try")};
}

} // namespace

class TestSettings final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("deep/collie.ini"));
    }

    void everythingHasADefault() {
        const Settings settings(m_path);
        QCOMPARE(settings.lastDeployment(), QString());
        QVERIFY(settings.customDeployments().isEmpty());
        QCOMPARE(settings.lastRepository(QStringLiteral("firefox-ci")), QString());
        QVERIFY(settings.windowGeometry().isEmpty());
        QVERIFY(settings.windowState().isEmpty());
        QCOMPARE(settings.get(preferences::scheme), QStringLiteral("system"));
        QCOMPARE(settings.groupsExpanded(), false);
        QVERIFY2(!QFile::exists(m_path), "reading alone must not write a file");
    }

    void whatCannotBeReadIsKeptAside() {
        const QByteArray rubbish = QByteArray("\x7f"
                                              "ELF\x02\x01\nrubbish\n[window]\nscheme=dark\n");
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(rubbish);
        file.close();
        {
            Settings settings(m_path);
            QVERIFY(settings.problem().contains(m_path));
            settings.setGroupsExpanded(true);
            QVERIFY(settings.flush().has_value());
        }
        const QDir folder = QFileInfo(m_path).dir();
        const QStringList aside = folder.entryList({QStringLiteral("collie.ini.unreadable-*")});
        QCOMPARE(aside.size(), 1);
        QFile kept(folder.filePath(aside.constFirst()));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), rubbish);
        QVERIFY(Settings(m_path).groupsExpanded());
        QVERIFY(Settings(m_path).problem().isEmpty());
    }

    void twoProgramsKeepEachOthersWork() {
        Settings one(m_path), other(m_path);
        QVERIFY(one.watchRules().isEmpty() && other.watchRules().isEmpty());
        one.setWatchRules({QStringLiteral("a"), QStringLiteral("b")});
        QVERIFY(one.flush().has_value());
        // Which the other has not seen yet.
        other.setWatchRules({QStringLiteral("c")});
        QVERIFY(other.flush().has_value());
        one.setWatchRules({QStringLiteral("b")});
        QVERIFY(one.flush().has_value());
        const QString place = QStringLiteral("d");
        QVERIFY(one.pinnedRepositories(place).isEmpty() && other.pinnedRepositories(place).isEmpty());
        one.setPinnedRepositories(place, {QStringLiteral("try")});
        QVERIFY(one.flush().has_value());
        other.setPinnedRepositories(place, {QStringLiteral("autoland")});
        other.addCustomDeployment(deployment(QStringLiteral("theirs")));
        const auto named = [](const QString &name, const QString &pattern) {
            return collie::pulse::BindingSet{.name = name, .bindings = {{QStringLiteral("exchange/x"), pattern}}};
        };
        const QString a = QStringLiteral("a"), b = QStringLiteral("b"), hash = QStringLiteral("#");
        QVERIFY(one.pulseBindingSets().isEmpty() && other.pulseBindingSets().isEmpty());
        one.setPulseBindingSets({named(a, hash), named(b, hash)});
        QVERIFY(one.flush().has_value());
        other.setPulseBindingSets({named(QStringLiteral("c"), hash)});
        other.addRecentRepository(place, QStringLiteral("beta"));
        QVERIFY(other.flush().has_value());
        // One of its own is another now, one is gone; what the other added stays.
        one.setPulseBindingSets({named(a, QStringLiteral("primary.#"))});
        one.addRecentRepository(place, QStringLiteral("central"));
        QVERIFY(other.flush().has_value());
        one.addCustomDeployment(deployment(QStringLiteral("mine")));
        QVERIFY(one.flush().has_value());
        const Settings both(m_path);
        QCOMPARE(both.watchRules(), (QStringList{QStringLiteral("b"), QStringLiteral("c")}));
        QCOMPARE(both.customDeployments().size(), 2);
        QCOMPARE(both.pulseBindingSets(), (QVector<collie::pulse::BindingSet>{named(a, QStringLiteral("primary.#")),
                                                                              named(QStringLiteral("c"), hash)}));
        QCOMPARE(both.recentRepositories(place), (QStringList{QStringLiteral("central"), QStringLiteral("beta")}));
        QCOMPARE(both.pinnedRepositories(place).size(), 2);
    }

    void nobodyElseCanReadThem() {
        Settings settings(m_path);
        settings.set(preferences::scheme, QStringLiteral("dark"));
        QVERIFY(settings.flush().has_value());
        constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                                QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
        QCOMPARE(QFileInfo(m_path).permissions() & others, QFileDevice::Permissions());
        QCOMPARE(QFileInfo(QFileInfo(m_path).path()).permissions() & others, QFileDevice::Permissions());
    }

    void uploadChoicesAreKeptByDeployment() {
        using collie::storage::UploadChoices;
        const QString here = QStringLiteral("firefox-ci");
        {
            Settings settings(m_path);
            QCOMPARE(settings.uploadChoices(here).expiryDays, 31);
            QVERIFY(settings.uploadChoices(here).target == UploadChoices::Target::S3);
            UploadChoices choices;
            choices.target = UploadChoices::Target::NewTask;
            choices.bucket = QStringLiteral("bucket");
            choices.projectId = QStringLiteral("project");
            choices.expiryDays = 7;
            choices.isPublic = false;
            choices.gzip = true;
            settings.setUploadChoices(here, choices);
            choices.expiryDays = -4;
            settings.setUploadChoices(QStringLiteral("community"), choices);
            QVERIFY(settings.flush().has_value());
        }
        const Settings settings(m_path);
        const UploadChoices kept = settings.uploadChoices(here);
        QVERIFY(kept.target == UploadChoices::Target::NewTask);
        QCOMPARE(kept.bucket, QStringLiteral("bucket"));
        QCOMPARE(kept.projectId, QStringLiteral("project"));
        QCOMPARE(kept.expiryDays, 7);
        QCOMPARE(kept.isPublic, false);
        QCOMPARE(kept.gzip, true);
        QCOMPARE(settings.uploadChoices(QStringLiteral("community")).expiryDays, 31);
        QVERIFY(settings.uploadChoices(QStringLiteral("other")).bucket.isEmpty());
    }

    void namesOfVersionOneAreRead() {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[General]\nversion=1\n[transfers]\natOnce=5\nbytesPerSecond=7000\n[uploads]\n"
                   "myCloud\\expiryDays=9\nmyCloud\\isPublic=false\nmyCloud\\taskQueueId=a/b\n");
        file.close();
        for (int start = 0; start < 2; ++start) {
            Settings settings(m_path);
            QCOMPARE(settings.version(), 2);
            QCOMPARE(settings.transfersAtOnce(), 5);
            QCOMPARE(settings.transferRateLimit(), 7000);
            const auto choices = settings.uploadChoices(QStringLiteral("myCloud"));
            QCOMPARE(choices.expiryDays, 9);
            QCOMPARE(choices.isPublic, false);
            QCOMPARE(choices.taskQueueId, QStringLiteral("a/b"));
            QVERIFY(settings.flush().has_value());
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("atOnce"));
    }

    void everyChangeSaysTheVersion() {
        {
            Settings settings(m_path);
            settings.setGroupsExpanded(true);
            QVERIFY(settings.flush().has_value());
        }
        QCOMPARE(Settings(m_path).version(), Settings::currentVersion);
    }

    void valuesComeBack() {
        const QByteArray bytes = QByteArray::fromHex("00ff10223d0a");
        {
            Settings settings(m_path);
            settings.setLastDeployment(QStringLiteral("firefox-ci"));
            settings.setLastRepository(QStringLiteral("firefox-ci"), QStringLiteral("autoland"));
            settings.setLastRepository(QStringLiteral("community"), QStringLiteral("taskgraph"));
            settings.setWindowLayout(bytes, bytes + bytes);
            settings.set(preferences::scheme, QStringLiteral("dark"));
            settings.setGroupsExpanded(true);
            settings.addCustomDeployment(deployment(QStringLiteral("one")));
            settings.addCustomDeployment(deployment(QStringLiteral("two")));
            QVERIFY(settings.flush().has_value());
        }
        const Settings settings(m_path);
        QCOMPARE(settings.version(), Settings::currentVersion);
        QCOMPARE(settings.lastDeployment(), QStringLiteral("firefox-ci"));
        QCOMPARE(settings.lastRepository(QStringLiteral("firefox-ci")), QStringLiteral("autoland"));
        QCOMPARE(settings.lastRepository(QStringLiteral("community")), QStringLiteral("taskgraph"));
        QCOMPARE(settings.windowGeometry(), bytes);
        QCOMPARE(settings.windowState(), bytes + bytes);
        QCOMPARE(settings.get(preferences::scheme), QStringLiteral("dark"));
        QCOMPARE(settings.groupsExpanded(), true);
        QCOMPARE(settings.customDeployments(),
                 (QVector<Deployment>{deployment(QStringLiteral("one")), deployment(QStringLiteral("two"))}));
    }

    void deploymentsAreReplacedByName() {
        Settings settings(m_path);
        settings.addCustomDeployment(deployment(QStringLiteral("one")));
        settings.addCustomDeployment(deployment(QStringLiteral("two")));
        settings.addCustomDeployment(deployment(QStringLiteral("one"), QStringLiteral("https://other.example.org")));
        QCOMPARE(settings.customDeployments().size(), 2);
        QCOMPARE(settings.customDeployments().at(0).rootUrl, QUrl(QStringLiteral("https://other.example.org")));
    }

    void passwordsInAddressesAreNotWritten() {
        Settings settings(m_path);
        Deployment odd = deployment(QStringLiteral("odd"), QStringLiteral("https://me:hunter2@tc.example.org"));
        settings.addCustomDeployment(odd);
        QVERIFY(settings.flush().has_value());
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("hunter2"));
    }

    void nonsenseReadsAsDefaults_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("deployment over plain http")
            << QByteArray("[custom_deployments]\nsize=1\n1\\name=x\n1\\root_url=http://example.org\n"
                          "1\\treeherder_url=https://th.example.org\n");
        QTest::newRow("deployment without a name")
            << QByteArray("[custom_deployments]\nsize=1\n1\\root_url=https://a.org\n"
                          "1\\treeherder_url=https://th.example.org\n");
        QTest::newRow("claims many entries") << QByteArray("[custom_deployments]\nsize=2000000000\n");
        QTest::newRow("binary") << QByteArray::fromHex("00010203ff5b5d3d");
    }

    void nonsenseReadsAsDefaults() {
        QFETCH(QByteArray, content);
        const QString path = m_folder->filePath(QStringLiteral("odd.ini"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const Settings settings(path);
        QCOMPARE(settings.get(preferences::scheme), QStringLiteral("system"));
        QVERIFY(settings.customDeployments().isEmpty());
    }

    void aNewerFileKeepsItsVersionAndValues() {
        const QString path = m_folder->filePath(QStringLiteral("newer.ini"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[General]\nversion=99\n[future]\nthing=7\n[deployment]\nlast=community\n");
        file.close();
        {
            Settings settings(path);
            QCOMPARE(settings.version(), 99);
            QCOMPARE(settings.lastDeployment(), QStringLiteral("community"));
            settings.setLastDeployment(QStringLiteral("firefox-ci"));
            QVERIFY(settings.flush().has_value());
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("version=99"));
        QVERIFY(text.contains("thing=7"));
    }

    void anUnwritableFileIsSaid() {
        QFile blocker(m_folder->filePath(QStringLiteral("file")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        blocker.close();
        Settings settings(m_folder->filePath(QStringLiteral("file/collie.ini")));
        settings.set(preferences::scheme, QStringLiteral("dark"));
        const collie::Result<void> flushed = settings.flush();
        QVERIFY(!flushed.has_value());
        QCOMPARE(flushed.error().kind, collie::ErrorKind::Storage);
        QVERIFY(flushed.error().message.contains(settings.path()));
    }

    void pulseSetsMarksAndWatchesAreKept() {
        using collie::pulse::BindingSet;
        const QVector<BindingSet> sets{
            {QStringLiteral("mine, and yours"),
             {{QStringLiteral("exchange/a"), QStringLiteral("primary.*.#")},
              {QStringLiteral("exchange/b"), QStringLiteral("#")}}},
            {QStringLiteral("other"), {{QStringLiteral("exchange/c"), QStringLiteral("#")}}}};
        const QStringList marks{QStringLiteral("state:failed"), QStringLiteral("/a, \"b\"/")};
        const QStringList watches{QStringLiteral("{\"id\":\"x\",\"title\":\"a, b\"}")};
        {
            Settings settings(m_path);
            settings.setPulseBindingSets(sets);
            settings.setPulseHighlights(marks);
            settings.setWatchRules(watches);
            settings.setPulseBroker(QStringLiteral("a"), QStringLiteral("amqps://me:secret@host:5671"));
            QVERIFY(settings.flush().has_value());
        }
        Settings settings(m_path);
        QCOMPARE(settings.pulseBindingSets(), sets);
        QCOMPARE(settings.pulseHighlights(), marks);
        QCOMPARE(settings.watchRules(), watches);
        QCOMPARE(settings.pulseBroker(QStringLiteral("a")), QStringLiteral("amqps://me@host:5671"));
        QVERIFY(settings.pulseBroker(QStringLiteral("b")).isEmpty());
        settings.setPulseBindingSets({});
        settings.setWatchRules({});
        QVERIFY(settings.pulseBindingSets().isEmpty());
        QVERIFY(settings.watchRules().isEmpty());
    }

    void addresses_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("https") << QStringLiteral("https://tc.example.org") << true;
        QTest::newRow("loopback number") << QStringLiteral("http://127.0.0.1:8080") << true;
        QTest::newRow("loopback name") << QStringLiteral("http://localhost:8080") << true;
        QTest::newRow("loopback name in capitals") << QStringLiteral("http://LOCALHOST:8080") << true;
        QTest::newRow("loopback six") << QStringLiteral("http://[::1]:8080") << true;
        QTest::newRow("plain http") << QStringLiteral("http://tc.example.org") << false;
        QTest::newRow("looks like loopback") << QStringLiteral("http://localhost.example.org") << false;
        QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
        QTest::newRow("no host") << QStringLiteral("https://") << false;
        QTest::newRow("password") << QStringLiteral("https://me:pw@tc.example.org") << false;
        QTest::newRow("words") << QStringLiteral("my deployment") << false;
    }

    void limitsOfTransfersAreKept() {
        {
            collie::storage::Settings settings(m_path);
            QCOMPARE(settings.transfersAtOnce(), 3);
            QCOMPARE(settings.transferRateLimit(), 0);
            settings.setTransfersAtOnce(8);
            settings.setTransferRateLimit(1'000'000);
        }
        collie::storage::Settings settings(m_path);
        QCOMPARE(settings.transfersAtOnce(), 8);
        QCOMPARE(settings.transferRateLimit(), 1'000'000);
        settings.setTransfersAtOnce(99);
        settings.setTransferRateLimit(-5);
        QCOMPARE(settings.transfersAtOnce(), 3);
        QCOMPARE(settings.transferRateLimit(), 0);
    }

    void addresses() {
        QFETCH(QString, address);
        QFETCH(bool, accepted);
        QCOMPARE(collie::storage::isDeploymentAddress(QUrl(address)), accepted);
    }

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "test_settings.moc"
